// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/priors/prior_traits.h"
#include "engine/laws/row_mixture.h"

namespace onsager {

/// Independent entries +1 with the given probability, else -1.
struct BinaryPrior {
    static constexpr PriorTraits kTraits{.kind = "binary",
                                         .withoutMap = kManyModes,
                                         .withoutDensity = "a binary prior has no density",
                                         .hasEqualEntries = true,
                                         .isDiscrete = true,
                                         .mostColumns = 10};

    double probability = 0.5;
    bool operator==(const BinaryPrior&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("probability", law.probability);
    }
};

/// m^2 1 1^T + (1 - m^2) I, m = 2 probability - 1 the mean of an entry.
Eigen::MatrixXd secondMoment(const BinaryPrior& law, int columns);
int standardNumbers(const BinaryPrior& law, int columns);
Eigen::MatrixXd drawRows(const BinaryPrior& law, int columns, const Eigen::MatrixXd& standard);
std::vector<Feature> features(const BinaryPrior& law);
std::vector<WeightedPoint> points(const BinaryPrior& law);
bool isCentred(const BinaryPrior& law);

}  // namespace onsager
