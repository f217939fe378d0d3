// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/energy_gradient.h"
#include "engine/laws/outputs/output_traits.h"

#include <Eigen/Core>

#include <string>

namespace onsager {

/// y = +1 with probability 1 / (1 + e^-z), else -1, entry by entry.
struct LogisticOutput {
    static constexpr OutputTraits kTraits{.kind = "logistic", .hasEqualEntries = true};

    bool operator==(const LogisticOutput&) const = default;

    template <class Law, class Fields>
    static void fields(Law& /*law*/, Fields& /*visit*/) {}
};

/// Its law has no numbers.
struct LogisticLaw {};

LogisticLaw outputLaw(const LogisticOutput& output, const OutputSetting& setting);
std::string missingSlope(const LogisticOutput& output);

int observedColumns(const LogisticLaw& law, int columns);
int standardNumbers(const LogisticLaw& law, int columns);
Eigen::MatrixXd observedRows(const LogisticLaw& law,
                             const Eigen::MatrixXd& Z,
                             const Eigen::MatrixXd& standard);

/// sum log(1 + e^(-y z)).
EnergyGradient energy(const LogisticLaw& law, const Eigen::MatrixXd& Y, const Eigen::MatrixXd& Z);

}  // namespace onsager
