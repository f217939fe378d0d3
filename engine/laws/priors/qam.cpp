// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/priors/qam.h"

#include "engine/numerics/normal.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace onsager {

namespace {

int amplitudeCount(const QamPrior& law) {
    return static_cast<int>(std::lround(std::sqrt(law.order)));
}

}  // namespace

void check(const QamPrior& law, const LawCheck& check) {
    if (law.order != 4 && law.order != 16 && law.order != 64) {
        check.add("order", fmt::format("{} is not allowed: 4, 16 or 64", law.order));
    } else if (std::pow(law.order, check.columns()) > kMostQamRows) {
        // Of so many columns no order is left.
        const bool isKind = std::pow(4.0, check.columns()) > kMostQamRows;
        check.add(isKind ? "kind" : "order",
                  fmt::format("{} symbols in each of {} columns are too many: order^columns "
                              "is at most {}",
                              law.order, check.columns(), kMostQamRows));
    }
}

Eigen::VectorXd amplitudes(const QamPrior& law) {
    const int k = amplitudeCount(law);
    // sqrt(M) amplitudes a (1 - k), a (3 - k), .. a (k - 1) of variance a^2 (k^2 - 1) / 3 = 1 / 2: E |z|^2 = 1.
    const double a = std::sqrt(1.5 / (law.order - 1.0));
    return a * Eigen::VectorXd::LinSpaced(k, 1.0 - k, k - 1.0);
}

unsigned grayCode(unsigned i) {
    return i ^ (i >> 1U);
}

RowMixture mixture(const QamPrior& law, int columns) {
    const Eigen::VectorXd a = amplitudes(law);
    const Eigen::Index k = a.size();
    Eigen::Index count = 1;
    for (int j = 0; j < columns; ++j) {
        count *= k;
    }
    Eigen::MatrixXd rows(count, columns);
    for (Eigen::Index n = 0; n < count; ++n) {
        // All products of amplitudes: the digits of n in base k.
        Eigen::Index rest = n;
        for (int j = 0; j < columns; ++j) {
            rows(n, j) = a(rest % k);
            rest /= k;
        }
    }
    return {Eigen::VectorXd::Constant(count, 1.0 / static_cast<double>(count)), std::move(rows),
            std::vector<Eigen::MatrixXd>(static_cast<std::size_t>(count),
                                         Eigen::MatrixXd::Zero(columns, columns))};
}

Eigen::MatrixXd secondMoment(const QamPrior& /*law*/, int columns) {
    return 0.5 * Eigen::MatrixXd::Identity(columns, columns);
}

int standardNumbers(const QamPrior& /*law*/, int columns) {
    return columns;
}

Eigen::MatrixXd drawRows(const QamPrior& law, int /*columns*/, const Eigen::MatrixXd& standard) {
    const Eigen::VectorXd a = amplitudes(law);
    const auto k = static_cast<double>(a.size());
    return standard.unaryExpr([&](double x) {
        // Equal shares of the normal law for every amplitude.
        const auto i = static_cast<Eigen::Index>(k * normalProbability(x));
        return a(std::min(i, a.size() - 1));
    });
}

std::vector<WeightedPoint> points(const QamPrior& law) {
    const Eigen::VectorXd a = amplitudes(law);
    std::vector<WeightedPoint> list;
    for (Eigen::Index i = 0; i < a.size(); ++i) {
        list.push_back({a(i), -std::log(static_cast<double>(a.size()))});
    }
    return list;
}

}  // namespace onsager
