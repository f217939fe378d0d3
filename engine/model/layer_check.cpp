// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/layer_check.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numeric>
#include <optional>
#include <utility>

namespace onsager {

namespace {

using Problems = std::vector<ScenarioProblem>;

/// "3 x 2", or the first row whose length differs.
std::string shapeOf(const MatrixRows& rows) {
    const std::size_t width = rows.empty() ? 0 : rows.front().size();
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows[row].size() != width) {
            return fmt::format("row {} has {} numbers, row 0 has {}", row, rows[row].size(), width);
        }
    }
    return fmt::format("{} x {}", rows.size(), width);
}

bool hasShape(const MatrixRows& rows, int height, int width) {
    return std::cmp_equal(rows.size(), height)
           && std::all_of(rows.begin(), rows.end(),
                          [width](const auto& row) { return std::cmp_equal(row.size(), width); });
}

// The floors of the schema, for numbers in lists, where 0 is allowed beside others.
constexpr double kLeastSize = 1e-15;
constexpr double kLeastVariance = 1e-30;

/// Whether no number of the row has a size that counts.
bool isZero(const std::vector<double>& row) {
    return std::all_of(row.begin(), row.end(),
                       [](double value) { return std::abs(value) < kLeastSize; });
}

constexpr const char* kNeedsSize = "at least one has a size of 1e-15 or more";

/// Why the matrix is no covariance of that many columns; nothing when it is one.
std::optional<std::string> covarianceFault(const MatrixRows& rows, int columns) {
    if (!hasShape(rows, columns, columns)) {
        return fmt::format("{} is not allowed: a covariance of {} columns is {} x {}",
                           shapeOf(rows), columns, columns, columns);
    }
    Eigen::MatrixXd matrix(columns, columns);
    for (int i = 0; i < columns; ++i) {
        for (int j = 0; j < columns; ++j) {
            matrix(i, j) = rows[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)];
        }
    }
    if (!matrix.allFinite()) {
        return "a covariance has finite entries only";
    }
    for (int i = 0; i < columns; ++i) {
        for (int j = 0; j < i; ++j) {
            const double scale = std::max(std::abs(matrix(i, j)), std::abs(matrix(j, i)));
            if (std::abs(matrix(i, j) - matrix(j, i)) > 1e-12 * scale) {
                return fmt::format(
                    "entry ({}, {}) is {} and entry ({}, {}) is {}: a covariance is symmetric", i,
                    j, matrix(i, j), j, i, matrix(j, i));
            }
        }
    }
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(matrix, Eigen::EigenvaluesOnly);
    const double smallest = eigen.eigenvalues()(0);
    const double largest = eigen.eigenvalues()(columns - 1);
    if (!(smallest > 1e-12 * largest) || !(largest > 0.0)) {
        return fmt::format("the smallest eigenvalue is {:.3g}: a covariance is positive definite",
                           smallest);
    }
    if (!(largest >= kLeastVariance)) {
        return fmt::format("the largest eigenvalue is {:.3g}: at least {} is allowed", largest,
                           kLeastVariance);
    }
    return std::nullopt;
}

void checkCovariance(const std::optional<MatrixRows>& covariance,
                     int columns,
                     const std::string& path,
                     Problems& problems) {
    if (covariance) {
        if (auto fault = covarianceFault(*covariance, columns)) {
            problems.push_back({path, std::move(*fault)});
        }
    }
}

/// Why a prior has no estimator of this kind; empty when it has one.
std::string_view missingEstimator(const Prior& prior, Estimation estimation) {
    const bool map = estimation == Estimation::Map;
    return std::visit(
        Overloaded{
            [](const GaussianPrior&) { return std::string_view(); },
            [](const LaplacePrior&) { return std::string_view(); },
            [&](const GroupLassoPrior&) {
                return map ? std::string_view()
                           : std::string_view(
                               "the group lasso prior has only a MAP estimator: "
                               "choose estimation map");
            },
            [&](const auto&) {
                return map ? std::string_view(
                           "this prior has only an MMSE estimator, its most probable value is no "
                           "continuous function of the data: choose estimation mmse")
                           : std::string_view();
            }},
        prior);
}

/// One function for each kind of layer, prior and observation.
struct LayerChecks {
    const Scenario& scenario;
    std::size_t layer;
    Problems& problems;

    void add(std::string_view key, std::string message) const {
        problems.push_back({keyOfLayer(layer, key), std::move(message)});
    }

    void operator()(const PriorLayer& prior) const {
        checkPrior(prior.law, "");
        if (prior.assumed) {
            checkPrior(*prior.assumed, "assumed.");
        }
        const Prior& believed = prior.assumed.value_or(prior.law);
        if (const std::string_view reason = missingEstimator(believed, scenario.estimation);
            !reason.empty()) {
            add(prior.assumed ? "assumed.kind" : "kind", std::string(reason));
        }
        constexpr int kMostBinaryColumns = 10;  // 2^d sign patterns are summed
        if (std::holds_alternative<BinaryPrior>(believed)
            && scenario.columns > kMostBinaryColumns) {
            add(prior.assumed ? "assumed.kind" : "kind",
                fmt::format("a binary prior is estimated for at most {} columns, there are {}",
                            kMostBinaryColumns, scenario.columns));
        }
    }

    void checkPrior(const Prior& prior, const std::string& prefix) const {
        const int d = scenario.columns;
        std::visit(
            Overloaded{[&](const GaussianPrior& law) {
                           checkCovariance(law.covariance, d,
                                           keyOfLayer(layer, prefix + "covariance"), problems);
                       },
                       [&](const BernoulliGaussianPrior& law) {
                           checkCovariance(law.covariance, d,
                                           keyOfLayer(layer, prefix + "covariance"), problems);
                       },
                       [&](const DiscretePrior& law) {
                           checkWeights(law.weights, law.points.size(), prefix + "weights");
                           checkRows(law.points, prefix + "points");
                           checkPower(law, prefix);
                       },
                       [&](const GaussianMixturePrior& law) {
                           checkWeights(law.weights, law.means.size(), prefix + "weights");
                           checkRows(law.means, prefix + "means");
                           checkComponents(law, prefix);
                       },
                       [](const auto&) {}},
            prior);
    }

    /// Some point that can occur is not zero.
    void checkPower(const DiscretePrior& law, const std::string& prefix) const {
        if (law.weights.size() != law.points.size()) {
            return;
        }
        for (std::size_t k = 0; k < law.points.size(); ++k) {
            if (law.weights[k] > 0.0 && !isZero(law.points[k])) {
                return;
            }
        }
        add(prefix + "points",
            fmt::format("the points that can occur are all zero: of their numbers {}", kNeedsSize));
    }

    void checkComponents(const GaussianMixturePrior& law, const std::string& prefix) const {
        if (law.covariances.size() != law.means.size()) {
            add(prefix + "covariances",
                fmt::format("{} covariances for {} means: one for each mean",
                            law.covariances.size(), law.means.size()));
            return;
        }
        for (std::size_t k = 0; k < law.covariances.size(); ++k) {
            checkCovariance(law.covariances[k], scenario.columns,
                            keyOfLayer(layer, fmt::format("{}covariances.{}", prefix, k)),
                            problems);
        }
    }

    void checkWeights(const std::vector<double>& weights,
                      std::size_t count,
                      const std::string& key) const {
        if (weights.size() != count) {
            add(key,
                fmt::format("{} weights for {} rows: one weight for each", weights.size(), count));
        } else if (!(std::accumulate(weights.begin(), weights.end(), 0.0) > 0.0)) {
            add(key, "the weights are all zero: at least one is positive");
        }
    }

    void checkRows(const MatrixRows& rows, const std::string& key) const {
        if (!hasShape(rows, static_cast<int>(rows.size()), scenario.columns)) {
            add(key, fmt::format("{} is not allowed: every row has {} numbers, one for each column",
                                 shapeOf(rows), scenario.columns));
        }
    }

    void checkSingularValues(const std::vector<double>& values, int rows) const {
        const int columns = rowsOf(scenario, static_cast<int>(layer) - 1);
        const int most = std::min(rows, columns);
        if (std::cmp_greater(values.size(), most)) {
            add("matrix.values",
                fmt::format("{} singular values for a {} x {} matrix: at most {} are allowed",
                            values.size(), rows, columns, most));
        } else if (isZero(values)) {
            add("matrix.values", fmt::format("the singular values are all zero: {}", kNeedsSize));
        }
    }

    void operator()(const LinearLayer& linear) const {
        if (const auto* matrix = std::get_if<SingularValuesMatrix>(&linear.matrix)) {
            checkSingularValues(matrix->values, linear.rows);
        }
        checkCovariance(linear.noise.covariance, scenario.columns,
                        keyOfLayer(layer, "noiseCovariance"), problems);
    }

    void operator()(const ActivationLayer& activation) const {
        if (activation.noise.covariance) {
            add("noiseCovariance", "the noise of an activation is given by its noiseVariance");
        }
    }

    void operator()(const OutputLayer& output) const {
        std::visit([this](const auto& channel) { (*this)(channel); }, output.channel);
    }

    void operator()(const AwgnOutput& awgn) const { checkNoise(awgn.noise); }
    void operator()(const AbsOutput& abs) const { checkOptionalNoise(abs.noise); }
    void operator()(const ReluOutput& relu) const { checkOptionalNoise(relu.noise); }
    void operator()(const SignOutput& /*sign*/) const {}
    void operator()(const ProbitOutput& /*probit*/) const {}
    void operator()(const LogisticOutput& /*logistic*/) const {}

    void operator()(const QuantizedOutput& quantized) const {
        const auto& levels = quantized.levels;
        for (std::size_t k = 1; k < levels.size(); ++k) {
            if (!(levels[k - 1] < levels[k])) {
                add("levels", fmt::format("{} comes after {}: levels increase strictly", levels[k],
                                          levels[k - 1]));
                return;
            }
        }
    }

    void operator()(const MaskedOutput& masked) const {
        if (!masked.columnsKind.empty()
            && !std::cmp_equal(masked.columnsKind.size(), scenario.columns)) {
            add("columnsKind", fmt::format("{} kinds for {} columns: one for each column, or none",
                                           masked.columnsKind.size(), scenario.columns));
        }
    }

    void operator()(const MixedRegressionOutput& mixed) const {
        checkNoise(mixed.noise);
        if (!mixed.probabilities.empty()) {
            checkWeights(mixed.probabilities, static_cast<std::size_t>(scenario.columns),
                         "probabilities");
        }
        checkMmseOnly("mixed regression has several modes in every row");
    }

    void operator()(const SketchOutput& sketch) const {
        checkNoise(sketch.noise);
        if (!sketch.weights.empty() && !std::cmp_equal(sketch.weights.size(), scenario.columns)) {
            add("weights", fmt::format("{} weights for {} columns: one for each column",
                                       sketch.weights.size(), scenario.columns));
        } else if (!sketch.weights.empty() && isZero(sketch.weights)) {
            add("weights", fmt::format("the weights are all zero: {}", kNeedsSize));
        }
        checkMmseOnly("a sketch has many modes in every row");
    }

    void checkMmseOnly(std::string_view reason) const {
        if (scenario.estimation == Estimation::Map) {
            add("kind",
                fmt::format("MAP cannot be used here: {}, whose jumps no prediction follows; "
                            "choose estimation mmse",
                            reason));
        }
    }

    void checkOptionalNoise(const OutputNoise& noise) const {
        if (noise.variance || noise.covariance || noise.snrDb) {
            checkNoise(noise);
        }
    }

    void operator()(const CommitteeOutput& committee) const {
        std::visit(Overloaded{[&](const GivenSecondLayer& given) {
                                  checkGiven(given.values, committee.noise.snrDb.has_value());
                              },
                              [](const auto&) {}},
                   committee.secondLayer);
        checkNoise(committee.noise);
    }

    void checkNoise(const OutputNoise& noise) const {
        const int given =
            (noise.variance ? 1 : 0) + (noise.covariance ? 1 : 0) + (noise.snrDb ? 1 : 0);
        if (given != 1) {
            add(given == 0 ? "snrDb" : "noiseVariance",
                fmt::format(
                    "{} given: exactly one of snrDb, noiseVariance, noiseCovariance is needed",
                    given == 0 ? "no noise is" : "more than one noise is"));
        }
        checkCovariance(noise.covariance, observationColumns(scenario),
                        keyOfLayer(layer, "noiseCovariance"), problems);
    }

    void checkGiven(const MatrixRows& values, bool noiseFollowsPower) const {
        const int outputs = values.empty() ? 0 : static_cast<int>(values.front().size());
        if (outputs == 0 || !hasShape(values, scenario.columns, outputs)) {
            add("secondLayer.values",
                fmt::format(
                    "{} is not allowed: one row for each of the {} columns, all of one length",
                    shapeOf(values), scenario.columns));
            return;
        }
        if (noiseFollowsPower && std::all_of(values.begin(), values.end(), isZero)) {
            add("secondLayer.values",
                fmt::format("with zeros alone there is no signal that snrDb could refer to: {}",
                            kNeedsSize));
        }
    }
};

}  // namespace

std::string keyOfLayer(std::size_t layer, std::string_view key) {
    return fmt::format("layers.{}.{}", layer, key);
}

void checkLayer(const Scenario& scenario,
                std::size_t layer,
                std::vector<ScenarioProblem>& problems) {
    std::visit(LayerChecks{scenario, layer, problems}, scenario.layers[layer]);
}

}  // namespace onsager
