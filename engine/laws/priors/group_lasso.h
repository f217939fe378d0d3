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

    double weight = 1.0;
    bool operator==(const GroupLassoPrior&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("weight", law.weight);
    }
};

Eigen::MatrixXd secondMoment(const GroupLassoPrior& law, int columns);
int standardNumbers(const GroupLassoPrior& law, int columns);
Eigen::MatrixXd drawRows(const GroupLassoPrior& law, int columns, const Eigen::MatrixXd& standard);
EnergyGradient energy(const GroupLassoPrior& law, const Eigen::MatrixXd& Z);
std::vector<Feature> features(const GroupLassoPrior& law);
void heat(GroupLassoPrior& law, double factor);
std::vector<double> thresholds(const GroupLassoPrior& law, double gamma);

}  // namespace onsager
