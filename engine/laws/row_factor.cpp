// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/row_factor.h"

#include "engine/arrays/array_reader.h"
#include "engine/laws/overloaded.h"
#include "engine/numerics/normal.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numbers>
#include <optional>

namespace onsager {

namespace {

constexpr double kLeast = 1e-12;
constexpr double kMost = 1e12;
constexpr int kNodes = 24;
constexpr Eigen::Index kMostPoints = 4096;  // of a list that is averaged
constexpr Eigen::Index kShares = 512;  // of a law: rows of equal factors are estimated together
constexpr double kNepersPerDb = std::numbers::ln10 / 10.0;

bool isUsable(double factor) {
    return factor >= kLeast && factor <= kMost;
}

/// Sentence about the first factor that is none; nothing where all are.
std::optional<std::string> fault(const Eigen::VectorXd& factors) {
    for (Eigen::Index n = 0; n < factors.size(); ++n) {
        if (!isUsable(factors(n))) {
            return fmt::format("the factor of row {} is {:g}: from {:g} to {:g} is allowed", n,
                               factors(n), kLeast, kMost);
        }
    }
    return std::nullopt;
}

Eigen::VectorXd loaded(const FileFactors& law, int rows) {
    const Eigen::VectorXd factors = loadRows(law.file, rows, 1);
    if (const auto problem = fault(factors)) {
        throw ArrayError(fmt::format("'{}': {}", law.file.source.path, *problem));
    }
    return factors;
}

/// Means of `count` nearly equal shares of rising numbers.
Eigen::VectorXd shareMeans(const Eigen::VectorXd& rising, Eigen::Index count) {
    // Shares first .. last of nearly equal size: means keep the mean of all.
    Eigen::VectorXd means(count);
    for (Eigen::Index i = 0; i < count; ++i) {
        const Eigen::Index first = i * rising.size() / count;
        const Eigen::Index last = (i + 1) * rising.size() / count;
        means(i) = rising.segment(first, last - first).mean();
    }
    return means;
}

/// The law of a list, each entry as likely.
RowFactors ofList(const Eigen::VectorXd& factors) {
    RowFactors result;
    result.rows = factors;
    result.mean = factors.mean();
    result.quantiles = factors;
    std::sort(result.quantiles.begin(), result.quantiles.end());
    const Eigen::VectorXd logs = result.quantiles.array().log().matrix();
    if (logs.size() > kShares) {
        result.quantiles = shareMeans(logs, kShares).array().exp().matrix();
    }
    // Averages over log s by a Gauss rule of the list's own law: exact for polynomials of the logarithm.
    result.average =
        gaussOfPoints(kNodes, logs.size() > kMostPoints ? shareMeans(logs, kMostPoints) : logs);
    result.average.nodes = result.average.nodes.array().exp().matrix();
    return result;
}

/// Of a law whose decibels are f(x) of a standard normal number x.
template <typename Decibels>
RowFactors ofLaw(const Decibels& decibels, int rows, const RandomField& field) {
    RowFactors result;
    result.rows = field.gaussian(rows, 1).col(0).unaryExpr(
        [&](double x) { return std::exp(kNepersPerDb * decibels(x)); });
    result.quantiles.resize(kShares);
    for (Eigen::Index i = 0; i < kShares; ++i) {
        // Middles of equal shares of probability.
        const double share = (static_cast<double>(i) + 0.5) / static_cast<double>(kShares);
        result.quantiles(i) = std::exp(kNepersPerDb * decibels(normalQuantile(share)));
    }
    return result;
}

RowFactors factorsOf(const UniformFactors& law, int rows, const RandomField& field) {
    const double width = law.highDb - law.lowDb;
    RowFactors result =
        ofLaw([&](double x) { return law.lowDb + width * normalProbability(x); }, rows, field);
    const double lower = kNepersPerDb * law.lowDb;
    const double upper = kNepersPerDb * law.highDb;
    if (width > 0.0) {
        result.average = gaussLegendre(kNodes, lower, upper);
        // E s of log s uniform on [l, u]: (e^u - e^l) / (u - l).
        result.average.weights /= upper - lower;
        result.mean = std::exp(lower) * std::expm1(upper - lower) / (upper - lower);
    } else {
        result.average = {Eigen::VectorXd::Constant(1, lower), Eigen::VectorXd::Ones(1)};
        result.mean = std::exp(lower);
    }
    result.average.nodes = result.average.nodes.array().exp().matrix();
    return result;
}

RowFactors factorsOf(const LognormalFactors& law, int rows, const RandomField& field) {
    RowFactors result = ofLaw([&](double x) { return law.meanDb + law.spreadDb * x; }, rows, field);
    const double mean = kNepersPerDb * law.meanDb;
    const double spread = kNepersPerDb * law.spreadDb;
    result.average = gaussHermite(kNodes);
    // E s of log s ~ N(mean, spread^2): e^(mean + spread^2 / 2).
    result.average.nodes = (mean + spread * result.average.nodes.array()).exp().matrix();
    result.mean = std::exp(mean + 0.5 * spread * spread);
    return result;
}

}  // namespace

bool areThere(const FactorLaw& law) {
    return !std::holds_alternative<NoFactors>(law);
}

void checkFactors(const FactorLaw& law, int rows, const LawCheck& check) {
    std::visit(
        Overloaded{
            [](const NoFactors&) {},
            [&](const GivenFactors& given) {
                if (given.values.size() != static_cast<std::size_t>(rows)) {
                    check.add("values",
                              fmt::format("{} values are not allowed: one for each row, {}",
                                          given.values.size(), rows));
                } else if (const auto problem = fault(
                               Eigen::Map<const Eigen::VectorXd>(given.values.data(), rows))) {
                    check.add("values", *problem);
                }
            },
            [&](const UniformFactors& uniform) {
                if (uniform.lowDb > uniform.highDb) {
                    check.add("lowDb", fmt::format("{} is not allowed: at most highDb, which is {}",
                                                   uniform.lowDb, uniform.highDb));
                }
            },
            [](const LognormalFactors&) {},
            [&](const FileFactors& file) {
                const std::string& path = file.file.source.path;
                if (path.empty()) {
                    check.add("path",
                              "'' is not allowed: the name of a file with a factor for "
                              "each row is wanted");
                    return;
                }
                try {
                    const auto [storedRows, storedColumns] = shapeOf(file.file);
                    if (storedRows != rows || storedColumns != 1) {
                        check.add("path", fmt::format("'{}' is {} x {}, and {} x 1 is wanted, a "
                                                      "factor for each row",
                                                      path, storedRows, storedColumns, rows));
                    } else {
                        loaded(file, rows);
                    }
                } catch (const ArrayError& error) {
                    check.add("path", error.what());
                }
            }},
        law);
}

RowFactors rowFactors(const FactorLaw& law, int rows, const RandomField& field) {
    return std::visit(
        Overloaded{[](const NoFactors&) { return RowFactors(); },
                   [&](const GivenFactors& given) {
                       return ofList(Eigen::Map<const Eigen::VectorXd>(
                           given.values.data(), static_cast<Eigen::Index>(given.values.size())));
                   },
                   [&](const FileFactors& file) { return ofList(loaded(file, rows)); },
                   [&](const auto& some) { return factorsOf(some, rows, field); }},
        law);
}

Quadrature factorNodes(const RowFactors& factors) {
    return factors.areThere() ? factors.average
                              : Quadrature{Eigen::VectorXd::Ones(1), Eigen::VectorXd::Ones(1)};
}

Eigen::VectorXd sampledFactors(const RowFactors& factors, const Eigen::VectorXd& standard) {
    if (!factors.areThere()) {
        return {};
    }
    const auto count = static_cast<double>(factors.quantiles.size());
    Eigen::VectorXd sampled = standard.unaryExpr([&](double x) {
        const double place = std::min(normalProbability(x) * count, count - 1.0);
        return factors.quantiles(static_cast<Eigen::Index>(place));
    });
    // Scaled to the law's mean, so that rows and averages have one power.
    return sampled * (factors.mean / sampled.mean());
}

Eigen::MatrixXd scaledRows(const Eigen::MatrixXd& X, const Eigen::VectorXd& factors) {
    return factors.size() == 0 ? X : Eigen::MatrixXd(factors.cwiseSqrt().asDiagonal() * X);
}

Eigen::MatrixXd rowsInTheirUnits(const Eigen::MatrixXd& X, const Eigen::VectorXd& factors) {
    return factors.size() == 0
               ? X
               : Eigen::MatrixXd(factors.cwiseSqrt().cwiseInverse().asDiagonal() * X);
}

}  // namespace onsager
