// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace onsager {

/// One value of the key that a sweep varies.
using SweepValue = std::variant<double, std::string, bool>;

/// `count` values from `from` to `to`, both included, in equal steps or with equal ratios. Rounded to
/// 12 digits, and to whole numbers where the key takes no other.
struct SweepRange {
    double from = 0.0;
    double to = 1.0;
    int count = 2;
    bool logarithmic = false;
    bool operator==(const SweepRange&) const = default;
};

/// A key that a sweep varies, named by its dotted path.
struct SweepAxis {
    std::string path;
    std::variant<std::vector<SweepValue>, SweepRange> values;
    bool operator==(const SweepAxis&) const = default;
};

/// Which half-iterations of a cell are reported.
enum class SweepReport { Final, Every };

/// A sweep over a scenario: one cell for each combination of the axes' values, every cell with the
/// scenario's own seed and trials.
struct SweepSettings {
    std::vector<SweepAxis> axes;
    SweepReport report = SweepReport::Final;
    bool predictOnly = false;  ///< state evolution alone
    bool fixedPoints = false;  ///< what the criterion asks of the fixed points too
    std::string success;       ///< criterion such as "nmseDb[0] < -30"; empty for none
    bool operator==(const SweepSettings&) const = default;
};

}  // namespace onsager
