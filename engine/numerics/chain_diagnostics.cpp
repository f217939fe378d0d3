// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/chain_diagnostics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace onsager {

namespace {

/// The halves of all chains, a column for each.
Eigen::MatrixXd halvesOf(const Eigen::Ref<const Eigen::MatrixXd>& draws) {
    const Eigen::Index n = draws.rows() / 2;
    if (n < 2 || draws.cols() < 1) {
        throw std::invalid_argument("chains are compared by at least four draws of each");
    }
    Eigen::MatrixXd halves(n, 2 * draws.cols());
    halves << draws.topRows(n), draws.bottomRows(n);
    return halves;
}

struct Variances {
    double within = 0.0;   ///< W
    double between = 0.0;  ///< B / n
    double total = 0.0;    ///< (n - 1) / n W + B / n
};

Variances variancesOf(const Eigen::MatrixXd& halves) {
    const auto n = static_cast<double>(halves.rows());
    const auto m = static_cast<double>(halves.cols());
    const Eigen::RowVectorXd means = halves.colwise().mean();
    Variances variances;
    // W: mean of the variances within, n - 1 in the denominator; B / n: variance of the means.
    variances.within = (halves.rowwise() - means).squaredNorm() / ((n - 1.0) * m);
    variances.between = (means.array() - means.mean()).matrix().squaredNorm() / (m - 1.0);
    variances.total = (n - 1.0) / n * variances.within + variances.between;
    return variances;
}

}  // namespace

double splitRHat(const Eigen::Ref<const Eigen::MatrixXd>& draws) {
    const Variances variances = variancesOf(halvesOf(draws));
    if (variances.within > 0.0) {
        return std::sqrt(variances.total / variances.within);
    }
    return variances.between > 0.0 ? std::numeric_limits<double>::infinity() : 1.0;
}

double effectiveSampleSize(const Eigen::Ref<const Eigen::MatrixXd>& draws) {
    const Eigen::MatrixXd halves = halvesOf(draws);
    const double V = variancesOf(halves).total;
    if (!(V > 0.0)) {
        return 0.0;
    }
    const Eigen::Index n = halves.rows();
    // rho_t = 1 - V_t / (2 var^+) with V_t the mean squared difference at lag t. Source: BDA3, eq. (11.7).
    const auto correlation = [&](Eigen::Index t) {
        const Eigen::Index pairs = n - t;
        const double D = (halves.bottomRows(pairs) - halves.topRows(pairs)).squaredNorm()
                         / static_cast<double>(pairs * halves.cols());
        return 1.0 - D / (2.0 * V);
    };
    double sum = 0.0;
    double last = std::numeric_limits<double>::infinity();
    for (Eigen::Index t = 0; t + 1 < n; t += 2) {
        // Sums of neighbours are positive and fall for reversible chains: those that are not are noise (Geyer 1992).
        const double pair = std::min(last, correlation(t) + correlation(t + 1));
        if (!(pair > 0.0)) {
            break;
        }
        sum += pair;
        last = pair;
    }
    // m n / (1 + 2 sum_{t > 0} rho_t); the sum here begins with rho_0 = 1.
    return static_cast<double>(halves.size()) / std::max(1.0, 2.0 * sum - 1.0);
}

}  // namespace onsager
