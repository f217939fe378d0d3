// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/priors/prior_traits.h"
#include "engine/laws/row_mixture.h"

namespace onsager {

/// Rows of density proportional to exp(-weight |z|_2). Source: Pandit et al. 2020, eq. (5).
struct GroupLassoPrior {
    static constexpr PriorTraits kTraits{
        .kind = "group-lasso",
        .withoutMmse = "the group lasso prior has only a MAP estimator: choose estimation map",
        .isSparse = true,
        .isHomogeneous = true};

    /// In 1 / signal.
    double weight = 1.0;
    bool operator==(const GroupLassoPrior&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("weight", law.weight);
    }
};

/// (d + 1) / weight^2 I.
Eigen::MatrixXd secondMoment(const GroupLassoPrior& law, int columns);
int standardNumbers(const GroupLassoPrior& law, int columns);
/// A direction times a length, |z| ~ Gamma(d, 1 / weight).
Eigen::MatrixXd drawRows(const GroupLassoPrior& law, int columns, const Eigen::MatrixXd& standard);
/// weight sum_n |z_n|_2; at z_n = 0 the slope is 0.
EnergyGradient energy(const GroupLassoPrior& law, const Eigen::MatrixXd& Z);
std::vector<Feature> features(const GroupLassoPrior& law);
/// exp(-weight |z| / factor): weight divided by it.
void heat(GroupLassoPrior& law, double factor);
/// r = -weight / gamma and r = weight / gamma: the mode of one number behind N(r; z, 1 / gamma) is 0 between them.
std::vector<double> thresholds(const GroupLassoPrior& law, double gamma);

}  // namespace onsager
