// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <stop_token>

namespace onsager {

/// Where to look for a threshold, and how closely.
struct ThresholdSearch {
    double from = 0.0;
    double to = 1.0;
    double tolerance = 1e-3;    ///< width of the bracket that is good enough
    bool wholeNumbers = false;  ///< only whole numbers are asked; the tolerance is then at least 1
};

/// A bracket around the value at which success begins or ends.
struct Threshold {
    double fails = 0.0;     ///< a value without success
    double succeeds = 0.0;  ///< a value with it
    int evaluations = 0;

    [[nodiscard]] double middle() const { return 0.5 * (fails + succeeds); }
};

/// Halves the bracket [from, to] until it is no wider than the tolerance. Each value is asked on its
/// own, never from the state of another: near a first-order transition that would answer a different question.
/// Nothing when both ends have the same answer, or when stopped. Where success comes and goes more
/// than once, one of the changes is found.
std::optional<Threshold> findThreshold(const ThresholdSearch& search,
                                       const std::function<bool(double)>& succeeds,
                                       const std::stop_token& stop);

}  // namespace onsager
