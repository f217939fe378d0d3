// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/layer_check.h"

#include "engine/laws/law_check.h"
#include "engine/model/assumed_output.h"
#include "engine/model/complex_field.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numeric>
#include <optional>
#include <utility>

namespace onsager {

namespace {

using Problems = std::vector<ScenarioProblem>;

/// One function for each kind of layer.
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

    void checkFunction(std::string_view key, const EntryFunction& phi) const {
        const int most = mostColumns(phi, scenario.estimation);
        if (scenario.columns > most) {
            const bool mmse = scenario.estimation == Estimation::Mmse;
            const bool mapCan = mmse && scenario.columns <= mostColumns(phi, Estimation::Map);
            add(key, fmt::format("{} falls and rises, and its {} are estimated for at most {} "
                                 "column{}, there are {}{}",
                                 phi.law().name, mmse ? "posterior means" : "modes", most,
                                 most == 1 ? "" : "s", scenario.columns,
                                 mapCan ? "; choose estimation map" : ""));
        }
    }

    /// Points of complex rows are written by their parts.
    [[nodiscard]] int listColumns(const Prior& prior) const {
        return std::holds_alternative<DiscretePrior>(prior) ? realColumns(scenario)
                                                            : scenario.columns;
    }

    /// The noise that the estimator believes in, beside which a penalty is weighed; null for losses without one.
    [[nodiscard]] const OutputNoise* believedNoise() const {
        const auto* output = std::get_if<OutputLayer>(&scenario.layers.back());
        return output != nullptr && !output->assumedNoiseVariance
                   ? additiveNoise(output->assumed ? *output->assumed : output->channel)
                   : nullptr;
    }

    void checkLambda() const {
        const OutputNoise* noise = believedNoise();
        if (scenario.estimation != Estimation::Map) {
            add("assumed.lambda", "lambda weighs the penalty of MAP: choose estimation map");
        } else if (scenario.field == Field::Complex) {
            add("assumed.lambda", "lambda weighs penalties of real numbers: choose field real");
        } else if (noise != nullptr && noise->covariance) {
            add("assumed.lambda",
                "lambda needs a noise of one variance beside it, not a "
                "covariance");
        } else if (noise != nullptr && !noise->snrDb && noise->variance.value_or(0.0) == 0.0) {
            add("assumed.lambda",
                "lambda weighs the penalty against a loss, and an observation "
                "without noise has none: give it a noise");
        }
    }

    void operator()(const PriorLayer& prior) const {
        if (prior.lambda) {
            checkLambda();
        }
        checkPrior(prior.law, lawCheck("", listColumns(prior.law)));
        if (prior.denoiser) {
            return;  // see checkDenoiser()
        }
        if (prior.assumed) {
            checkPrior(*prior.assumed, lawCheck("assumed.", listColumns(*prior.assumed)));
        }
        const Prior& believed = prior.assumed.value_or(prior.law);
        const std::string key = prior.assumed ? "assumed.kind" : "kind";
        if (const std::string_view reason = missingEstimator(believed, scenario.estimation);
            !reason.empty()) {
            add(key, std::string(reason));
        }
        checkFactors(prior.rowPower, prior.rows, lawCheck("rowPower.", scenario.columns));
        const PriorTraits& traits = traitsOf(believed);
        if (scenario.columns > traits.mostColumns) {
            add(key, fmt::format("a {} prior is estimated for at most {} columns, there are {}",
                                 traits.kind, traits.mostColumns, scenario.columns));
        }
    }

    /// A mean of W adds mean times the average of z to every row; for z and errors of mean 0 that vanishes as rows grow.
    void checkMean(const MatrixLaw& matrix) const {
        const auto* gaussian = std::get_if<GaussianMatrix>(&matrix);
        if (gaussian == nullptr || gaussian->mean == 0.0) {
            return;
        }
        const auto& prior = std::get<PriorLayer>(scenario.layers.front());
        if (layer != 1) {
            add("matrix.mean",
                "only 0 is allowed here: state evolution knows a mean of the first matrix alone");
        } else if (!isCentred(prior.law) || !isCentred(prior.assumed.value_or(prior.law))) {
            add("matrix.mean",
                "only 0 is allowed with a signal, or a belief, whose mean is not 0: its average "
                "would "
                "be in every row");
        }
    }

    void operator()(const LinearLayer& linear) const {
        const bool isLast = layer + 2 == scenario.layers.size();
        // The matrix of the last layer has the rows that are held out too; the others alone are in the stack.
        const int rows = linear.rows + (isLast ? scenario.data.heldOutRows : 0);
        checkMatrix(linear.matrix, rows, rowsOf(scenario, static_cast<int>(layer) - 1),
                    lawCheck("matrix.", scenario.columns));
        checkMean(linear.matrix);
        checkBias(linear.bias, rows, lawCheck("bias.", scenario.columns));
        lawCheck("", scenario.columns).covariance("noiseCovariance", linear.noise.covariance);
    }

    void operator()(const ActivationLayer& activation) const {
        if (activation.noise.covariance) {
            add("noiseCovariance", "the noise of an activation is given by its noiseVariance");
        }
        checkFunction("kind", activation.function);
    }

    /// Whether the observation that is believed can read the numbers that are observed.
    void checkBelief(const OutputLayer& output) const {
        const Output& believed = *output.assumed;
        checkOutput(believed, lawCheck("assumed.", scenario.columns));
        if (output.assumedNoiseVariance) {
            add("assumed.noiseVariance", "not both an assumed kind and a noise of the same kind");
        }
        const std::string reason = missingReading(output.channel, believed);
        if (!reason.empty()) {
            add("assumed.kind", reason);
        }
    }

    /// Whether rows of the noise may differ.
    void checkRowNoise(const OutputLayer& output) const {
        if (!areThere(output.rowNoise)) {
            return;
        }
        if (!hasNoiseOfRows(output.channel)) {
            add("rowNoise.kind",
                fmt::format(
                    "only none goes with {}: rows differ by factors of the Gaussian noise of "
                    "awgn, abs, relu and committee",
                    traitsOf(output.channel).kind));
        } else if (output.assumed) {
            add("rowNoise.kind",
                "only none goes with an assumed kind: factors are those of a "
                "Gaussian noise; assumed.noiseVariance is allowed");
        } else if (scenario.data.heldOutRows > 0) {
            add("rowNoise.kind",
                "only none goes with data.heldOutRows: factors are those of the "
                "rows that are seen");
        } else if (layer > 0) {
            checkFactors(output.rowNoise, rowsOf(scenario, static_cast<int>(layer) - 1),
                         lawCheck("rowNoise.", scenario.columns));
        }
    }

    void operator()(const OutputLayer& output) const {
        checkRowNoise(output);
        checkOutput(output.channel, lawCheck("", scenario.columns));
        if (traitsOf(output.channel).isLossOnly) {
            add("kind", fmt::format("\"{}\" is not allowed: it is a loss, no law that labels are "
                                    "drawn from; choose it as the assumed kind of sign, probit or "
                                    "logistic",
                                    traitsOf(output.channel).kind));
        }
        if (const auto* awgn = std::get_if<AwgnOutput>(&output.channel)) {
            checkFunction("activation", awgn->activation);
        }
        if (const auto* committee = std::get_if<CommitteeOutput>(&output.channel)) {
            checkFunction("activation", committee->activation);
        }
        if (output.assumed) {
            checkBelief(output);
        } else if (output.assumedNoiseVariance
                   && std::holds_alternative<LogisticOutput>(output.channel)) {
            add("assumed.kind",
                "\"same\" is not allowed: logistic labels have no noise of their own; allowed are "
                "awgn, laplace, huber, probit, logistic and hinge");
        }
        const Output& believed = output.assumed.value_or(output.channel);
        if (const std::string_view reason = missingEstimator(believed, scenario.estimation);
            !reason.empty()) {
            add(output.assumed ? "assumed.kind" : "kind",
                fmt::format("MAP cannot be used here: {}, whose jumps no prediction "
                            "follows; choose estimation mmse",
                            reason));
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
