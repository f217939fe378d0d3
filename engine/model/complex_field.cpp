// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/complex_field.h"

#include "engine/model/layer_check.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace onsager {

namespace {

using Problems = std::vector<ScenarioProblem>;

constexpr double kSame = 1e-9;

// ---- complex laws as laws of their real and imaginary parts --------------------------------------

/// A circular number of variance v has independent parts of variance v / 2; of a real covariance C the parts have
/// C / 2 each, and none between them. Columns 2 j and 2 j + 1 are the parts of column j.
void halve(double& variance, std::optional<MatrixRows>& covariance) {
    variance *= 0.5;
    if (!covariance) {
        return;
    }
    const std::size_t d = covariance->size();
    MatrixRows pairs(2 * d, std::vector<double>(2 * d, 0.0));
    for (std::size_t i = 0; i < d; ++i) {
        // Re z_i with Re z_j, and Im z_i with Im z_j, which are as likely.
        for (std::size_t j = 0; j < d; ++j) {
            pairs[2 * i][2 * j] = 0.5 * (*covariance)[i][j];
            pairs[2 * i + 1][2 * j + 1] = 0.5 * (*covariance)[i][j];
        }
    }
    covariance = std::move(pairs);
}

void halve(OutputNoise& noise) {
    // Where decibels are given the variance follows from the power of a part already.
    double variance = noise.variance.value_or(0.0);
    halve(variance, noise.covariance);
    if (noise.variance) {
        noise.variance = variance;
    }
}

void split(Prior& prior) {
    std::visit(
        Overloaded{[](GaussianPrior& law) { halve(law.variance, law.covariance); },
                   [](BernoulliGaussianPrior& law) { halve(law.variance, law.covariance); },
                   // Written by their parts; the rest is refused by checkField().
                   [](DiscretePrior&) {}, [](QamPrior&) {}, [](BinaryPrior&) {},
                   [](GaussianMixturePrior&) {}, [](LaplacePrior&) {}, [](GroupLassoPrior&) {},
                   [](ElasticNetPrior&) {}, [](ExponentialPrior&) {}, [](HalfNormalPrior&) {},
                   [](UniformPrior&) {}, [](StudentTPrior&) {}},
        prior);
}

void split(Output& output) {
    std::visit(
        Overloaded{[](AwgnOutput& law) { halve(law.noise); },
                   [](ProbitOutput& law) { law.noiseVariance *= 0.5; },
                   [](QuantizedOutput& law) { law.noiseVariance *= 0.5; },
                   [](MaskedOutput& law) {
                       law.noiseVariance *= 0.5;
                       std::vector<ColumnKind> kinds;
                       // A number is seen as a whole: both parts are seen as their column is.
                       for (const ColumnKind kind : law.columnsKind) {
                           kinds.insert(kinds.end(), 2, kind);
                       }
                       law.columnsKind = std::move(kinds);
                       law.together = 2;
                   },
                   // Real noise, or none; the rest is refused by checkField().
                   [](ModulusOutput&) {}, [](SignOutput&) {}, [](LogisticOutput&) {},
                   [](PoissonOutput&) {}, [](AbsOutput&) {}, [](ReluOutput&) {},
                   [](CommitteeOutput&) {}, [](MixedRegressionOutput&) {}, [](SketchOutput&) {},
                   [](LaplaceOutput&) {}, [](HuberOutput&) {}, [](HingeOutput&) {}},
        output);
}

void split(Layer& layer) {
    std::visit(
        Overloaded{
            [](PriorLayer& prior) {
                split(prior.law);
                if (prior.assumed) {
                    split(*prior.assumed);
                }
            },
            [](LinearLayer& linear) { halve(linear.noise.variance, linear.noise.covariance); },
            [](ActivationLayer& activation) {
                halve(activation.noise.variance, activation.noise.covariance);
            },
            [](OutputLayer& output) {
                const bool isReal = std::holds_alternative<ModulusOutput>(output.channel);
                split(output.channel);
                if (output.assumedNoiseVariance && !isReal) {
                    *output.assumedNoiseVariance *= 0.5;
                }
            }},
        layer);
}

// ---- what takes complex values --------------------------------------------------------------------

/// Whether i z is a point, as likely as z, for every point z.
bool isInvariant(const DiscretePrior& law) {
    const std::size_t count = std::min(law.points.size(), law.weights.size());
    for (std::size_t k = 0; k < count; ++k) {
        const std::vector<double>& z = law.points[k];
        double own = 0.0;
        double turned = 0.0;
        for (std::size_t other = 0; other < count; ++other) {
            const std::vector<double>& w = law.points[other];
            if (w.size() != z.size() || z.size() % 2 != 0) {
                return true;  // said elsewhere
            }
            bool isOwn = true;
            bool isTurned = true;
            for (std::size_t j = 0; j < z.size(); j += 2) {
                const double near = kSame * (1.0 + std::abs(z[j]) + std::abs(z[j + 1]));
                // w = z, and w = i z = (-Im z, Re z).
                isOwn = isOwn && std::hypot(w[j] - z[j], w[j + 1] - z[j + 1]) <= near;
                isTurned = isTurned && std::hypot(w[j] + z[j + 1], w[j + 1] - z[j]) <= near;
            }
            own += isOwn ? law.weights[other] : 0.0;
            turned += isTurned ? law.weights[other] : 0.0;
        }
        if (std::abs(own - turned) > kSame * std::max(own, turned)) {
            return false;
        }
    }
    return true;
}

/// Levels t and -t together: i z exchanges the parts and turns one over, and what is seen of it alike.
bool isSymmetric(const std::vector<double>& levels) {
    for (std::size_t k = 0; k < levels.size(); ++k) {
        if (std::abs(levels[k] + levels[levels.size() - 1 - k])
            > kSame * (1.0 + std::abs(levels[k]))) {
            return false;
        }
    }
    return true;
}

struct FieldCheck {
    std::size_t layer;
    Problems& problems;

    void add(std::string_view key, std::string message) const {
        problems.push_back({keyOfLayer(layer, key), std::move(message)});
    }

    void prior(const Prior& law, const std::string& prefix) const {
        if (!traitsOf(law).takesComplex) {
            add(prefix + "kind", fmt::format("{} takes no complex values (field): gaussian, "
                                             "bernoulli-gaussian, discrete or qam",
                                             traitsOf(law).kind));
        }
        const auto* bernoulli = std::get_if<BernoulliGaussianPrior>(&law);
        if (bernoulli != nullptr && bernoulli->mean.value_or(0.0) != 0.0) {
            add(prefix + "mean", fmt::format("{} is not allowed: complex numbers are circular "
                                             "(field), their mean is 0",
                                             *bernoulli->mean));
        }
        const auto* discrete = std::get_if<DiscretePrior>(&law);
        if (discrete != nullptr && !isInvariant(*discrete)) {
            add(prefix + "points",
                "with every complex point z (field) i z must be a point, as likely as z");
        }
    }

    void operator()(const PriorLayer& layerOfPrior) const {
        prior(layerOfPrior.law, "");
        if (layerOfPrior.assumed) {
            prior(*layerOfPrior.assumed, "assumed.");
        }
    }

    void operator()(const LinearLayer& linear) const {
        if (std::holds_alternative<FileMatrix>(linear.matrix)) {
            add("matrix.kind", "a matrix of a file is real: choose a drawn one for field complex");
        }
        if (std::holds_alternative<FeaturesMatrix>(linear.matrix)) {
            add("matrix.kind", "features are real: choose another matrix for field complex");
        }
        if (!std::holds_alternative<NoBias>(linear.bias)) {
            add("bias.kind", "only none goes with complex values (field): they are circular");
        }
    }

    void operator()(const ActivationLayer& activation) const {
        if (!activation.function.isIdentity()) {
            add("kind", fmt::format("{} takes no complex values (field): identity",
                                    activation.function.law().name));
        }
    }

    void operator()(const OutputLayer& output) const {
        if (output.assumed) {
            add("assumed.kind",
                fmt::format(
                    "{} is not allowed with complex values (field): what is believed is the "
                    "observation itself, or assumedNoiseVariance",
                    traitsOf(*output.assumed).kind));
        }
        if (!traitsOf(output.channel).takesComplex) {
            add("kind", fmt::format("{} takes no complex values (field): awgn, modulus, sign, "
                                    "probit, quantized or masked",
                                    traitsOf(output.channel).kind));
        }
        const auto* awgn = std::get_if<AwgnOutput>(&output.channel);
        if (awgn != nullptr && !awgn->activation.isIdentity()) {
            add("activation", fmt::format("{} takes no complex values (field): identity",
                                          awgn->activation.law().name));
        }
        const auto* quantized = std::get_if<QuantizedOutput>(&output.channel);
        if (quantized != nullptr && !isSymmetric(quantized->levels)) {
            add("levels", "levels of complex numbers (field) are symmetric about 0");
        }
    }
};

/// Laws of complex numbers alone.
void checkReal(const Layer& layer, std::size_t place, Problems& problems) {
    const auto add = [&](std::string_view key, std::string_view kind) {
        problems.push_back(
            {keyOfLayer(place, key),
             fmt::format("{} is a law of complex numbers: choose field complex", kind)});
    };
    if (const auto* prior = std::get_if<PriorLayer>(&layer)) {
        if (std::holds_alternative<QamPrior>(prior->law)) {
            add("kind", QamPrior::kTraits.kind);
        }
        if (prior->assumed && std::holds_alternative<QamPrior>(*prior->assumed)) {
            add("assumed.kind", QamPrior::kTraits.kind);
        }
    }
    if (const auto* output = std::get_if<OutputLayer>(&layer);
        output != nullptr && std::holds_alternative<ModulusOutput>(output->channel)) {
        add("kind", ModulusOutput::kTraits.kind);
    }
}

}  // namespace

int realColumns(const Scenario& scenario) {
    return scenario.field == Field::Complex ? 2 * scenario.columns : scenario.columns;
}

Scenario inRealNumbers(const Scenario& scenario) {
    Scenario real = scenario;
    if (scenario.field == Field::Complex) {
        real.field = Field::Real;
        real.columns = realColumns(scenario);
        for (Layer& layer : real.layers) {
            split(layer);
        }
    }
    return real;
}

void checkField(const Scenario& scenario, Problems& problems) {
    for (std::size_t layer = 0; layer < scenario.layers.size(); ++layer) {
        if (scenario.field == Field::Real) {
            checkReal(scenario.layers[layer], layer, problems);
        } else {
            std::visit(FieldCheck{layer, problems}, scenario.layers[layer]);
        }
    }
    if (scenario.field == Field::Real) {
        return;
    }
    const auto checkAlgorithm = [&](const Algorithm& algorithm, const std::string& key) {
        if (!std::holds_alternative<MlMatVampSettings>(algorithm)
            && !std::holds_alternative<MlAmpSettings>(algorithm)
            && !std::holds_alternative<LayerwiseAmpSettings>(algorithm)) {
            problems.push_back({key, fmt::format("{} takes no complex values (field): "
                                                 "ml-mat-vamp, ml-amp or layerwise-amp",
                                                 traitsOf(algorithm).kind)});
        }
    };
    checkAlgorithm(scenario.algorithm, "algorithm.kind");
    for (std::size_t k = 0; k < scenario.baselines.size(); ++k) {
        checkAlgorithm(scenario.baselines[k], fmt::format("baselines.{}.kind", k));
    }
    if (!scenario.learn.empty()) {
        problems.push_back({"learn.0", fmt::format("{} is not learnt of complex values (field)",
                                                   scenario.learn.front())});
    }
    if (scenario.data.observation || !scenario.data.truth.empty()) {
        problems.push_back({"data", "files hold real numbers: choose field real"});
    }
    if (scenario.images) {
        problems.push_back({"images", "pixels are real numbers: choose field real"});
    }
}

}  // namespace onsager
