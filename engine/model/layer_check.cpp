// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/layer_check.h"

#include "engine/laws/law_check.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numeric>
#include <optional>
#include <utility>

namespace onsager {

namespace {

using Problems = std::vector<ScenarioProblem>;

/// One function for each kind of layer, prior and observation.
struct LayerChecks {
    const Scenario& scenario;
    std::size_t layer;
    Problems& problems;

    void add(std::string_view key, std::string message) const {
        problems.push_back({keyOfLayer(layer, key), std::move(message)});
    }

    /// Hears about a law whose keys stand behind `prefix`, with lists for `columns`.
    [[nodiscard]] LawCheck lawCheck(const std::string& prefix, int columns) const {
        return LawCheck(columns, [this, prefix](const std::string& key, std::string message) {
            add(prefix + key, std::move(message));
        });
    }

    void operator()(const PriorLayer& prior) const {
        checkPrior(prior.law, lawCheck("", scenario.columns));
        if (prior.assumed) {
            checkPrior(*prior.assumed, lawCheck("assumed.", scenario.columns));
        }
        const Prior& believed = prior.assumed.value_or(prior.law);
        const std::string key = prior.assumed ? "assumed.kind" : "kind";
        if (const std::string_view reason = missingEstimator(believed, scenario.estimation);
            !reason.empty()) {
            add(key, std::string(reason));
        }
        const PriorTraits& traits = traitsOf(believed);
        if (scenario.columns > traits.mostColumns) {
            add(key, fmt::format("a {} prior is estimated for at most {} columns, there are {}",
                                 traits.kind, traits.mostColumns, scenario.columns));
        }
    }

    void operator()(const LinearLayer& linear) const {
        checkMatrix(linear.matrix, linear.rows, rowsOf(scenario, static_cast<int>(layer) - 1),
                    lawCheck("matrix.", scenario.columns));
        lawCheck("", scenario.columns).covariance("noiseCovariance", linear.noise.covariance);
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
            lawCheck("", scenario.columns)
                .weights("probabilities", mixed.probabilities,
                         static_cast<std::size_t>(scenario.columns));
        }
        checkMmseOnly("mixed regression has several modes in every row");
    }

    void operator()(const SketchOutput& sketch) const {
        checkNoise(sketch.noise);
        if (!sketch.weights.empty() && !std::cmp_equal(sketch.weights.size(), scenario.columns)) {
            add("weights", fmt::format("{} weights for {} columns: one for each column",
                                       sketch.weights.size(), scenario.columns));
        } else if (!sketch.weights.empty() && vanishes(sketch.weights)) {
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
                              [](const GaussianSecondLayer&) {}, [](const OnesSecondLayer&) {}},
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
        lawCheck("", observationColumns(scenario)).covariance("noiseCovariance", noise.covariance);
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
        if (noiseFollowsPower && std::all_of(values.begin(), values.end(), vanishes)) {
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
