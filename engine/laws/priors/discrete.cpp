// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/priors/discrete.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace onsager {

namespace {

/// Some point that can occur is not zero.
bool hasPower(const DiscretePrior& law) {
    for (std::size_t k = 0; k < law.points.size(); ++k) {
        if (law.weights[k] > 0.0 && !vanishes(law.points[k])) {
            return true;
        }
    }
    return false;
}

}  // namespace

void check(const DiscretePrior& law, const LawCheck& check) {
    check.weights("weights", law.weights, law.points.size());
    check.rows("points", law.points);
    if (law.weights.size() == law.points.size() && !hasPower(law)) {
        check.add(
            "points",
            fmt::format("the points that can occur are all zero: of their numbers {}", kNeedsSize));
    }
}

RowMixture mixture(const DiscretePrior& law, int columns) {
    return {
        normalized(law.weights), matrixFromRows(law.points),
        std::vector<Eigen::MatrixXd>(law.points.size(), Eigen::MatrixXd::Zero(columns, columns))};
}

std::vector<WeightedPoint> points(const DiscretePrior& law) {
    const RowMixture rows = mixture(law, 1);
    std::vector<WeightedPoint> list;
    for (Eigen::Index k = 0; k < rows.weights.size(); ++k) {
        if (rows.weights(k) > 0.0) {
            list.push_back({rows.means(k, 0), std::log(rows.weights(k))});
        }
    }
    std::sort(list.begin(), list.end(),
              [](const WeightedPoint& a, const WeightedPoint& b) { return a.place < b.place; });
    return list;
}

bool isCentred(const DiscretePrior& law) {
    return averagesToZero(law.weights, law.points);
}

}  // namespace onsager
