// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/energy_gradient.h"

#include <Eigen/Core>

#include <string_view>
#include <utility>
#include <vector>

namespace onsager {

/// y = number of levels below z + N(0, noiseVariance), entry by entry. With `asSigns` there is one
/// level and y is -1 below it and +1 above.
struct ThresholdLaw {
    std::vector<double> levels;
    double noiseVariance = 0.0;
    bool asSigns = false;
};

/// Why levels without noise have no gradient.
inline constexpr std::string_view kStepsAreFlat =
    "the probability of a level without noise has slope 0";

int observedColumns(const ThresholdLaw& law, int columns);
int standardNumbers(const ThresholdLaw& law, int columns);
Eigen::MatrixXd observedRows(const ThresholdLaw& law,
                             const Eigen::MatrixXd& Z,
                             const Eigen::MatrixXd& standard);

/// -log P(y | z) of one entry, and its slope in z.
std::pair<double, double> entryEnergy(const ThresholdLaw& law, double y, double z);
EnergyGradient energy(const ThresholdLaw& law, const Eigen::MatrixXd& Y, const Eigen::MatrixXd& Z);

}  // namespace onsager
