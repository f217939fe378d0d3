// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/learnt_key.h"
#include "engine/laws/line_law.h"
#include "engine/laws/priors/prior_traits.h"

#include <array>

namespace onsager {

/// Independent entries of density exp(-|z| / scale) / (2 scale).
struct LaplacePrior {
    static constexpr PriorTraits kTraits{
        .kind = "laplace", .isSparse = true, .isHomogeneous = true, .hasEqualEntries = true};
    static constexpr std::array kLearnt{LearntKey{"scale", 1e-15, 1e12, true}};

    double scale = 1.0;
    bool operator==(const LaplacePrior&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("scale", law.scale);
    }
};

/// 2 scale^2 I.
Eigen::MatrixXd secondMoment(const LaplacePrior& law, int columns);
int standardNumbers(const LaplacePrior& law, int columns);
/// By inversion of the distribution function, one standard number for each entry.
Eigen::MatrixXd drawRows(const LaplacePrior& law, int columns, const Eigen::MatrixXd& standard);
/// |Z|_1 / scale; where an entry is 0 its slope is 0.
EnergyGradient energy(const LaplacePrior& law, const Eigen::MatrixXd& Z);
std::vector<Feature> features(const LaplacePrior& law);
void heat(LaplacePrior& law, double factor);
/// r = -1 / (scale gamma) and r = 1 / (scale gamma): the mode behind N(r; z, 1 / gamma) is 0 between them.
std::vector<double> thresholds(const LaplacePrior& law, double gamma);
LineLaw lineLaw(const LaplacePrior& law);

}  // namespace onsager
