// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/scalar_belief.h"
#include "engine/model/activation.h"
#include "engine/model/prior_law.h"
#include "engine/numerics/quadrature.h"
#include "engine/state_evolution/matched_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace onsager {

namespace {

constexpr double kReach = 10.0;  // standard deviations, beyond which a normal density is nothing
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// The law N(mean, variance) of a received mean, and what the integrand may do along it.
struct ReceivedMean {
    double mean = 0.0;
    double variance = 0.0;
};

/// E f(r), r ~ N(mean, variance), where f has the given features.
template <typename Function>
double normalAverage(const ReceivedMean& law, std::vector<Feature> features, Function&& f) {
    const double deviation = std::sqrt(std::max(0.0, law.variance));
    if (deviation <= 1e-12 * (std::abs(law.mean) + 1.0)) {
        return f(law.mean);
    }
    features.push_back({law.mean, deviation});
    const Quadrature rule = gradedLegendre(law.mean - kReach * deviation,
                                           law.mean + kReach * deviation, std::move(features));
    double sum = 0.0;
    double mass = 0.0;
    for (Eigen::Index i = 0; i < rule.nodes.size(); ++i) {
        const double x = (rule.nodes(i) - law.mean) / deviation;
        const double weight = rule.weights(i) * std::exp(-0.5 * x * x);
        sum += weight * f(rule.nodes(i));
        mass += weight;
    }
    return sum / mass;
}

/// Integral of f(y) exp(belief(y).logEvidence) over y in the panels, f a number of the belief.
template <typename Belief, typename Get>
double evidenceAverage(const Quadrature& rule, const Belief& belief, const Get& get) {
    double sum = 0.0;
    double mass = 0.0;
    for (Eigen::Index i = 0; i < rule.nodes.size(); ++i) {
        const ScalarBelief answer = belief(rule.nodes(i));
        const double weight = rule.weights(i) * std::exp(answer.logEvidence);
        if (weight > 0.0) {
            sum += weight * get(answer);
            mass += weight;
        }
    }
    return mass > 0.0 ? sum / mass : 0.0;
}

/// What y = gain phi(z) + N(0, variance) can look like for z ~ N(r, 1 / gamma): where its density has
/// steps and peaks, and how far it reaches.
struct ReceivedValue {
    double lower = 0.0;
    double upper = 0.0;
    std::vector<Feature> features;
};

ReceivedValue receivedValue(const EntryFunction& phi,
                            const std::vector<LinearPiece>& pieces,
                            double gain,
                            double variance,
                            double r,
                            double gamma) {
    const double deviation = 1.0 / std::sqrt(gamma);
    const double noise = std::sqrt(variance);
    const double left = r - kReach * deviation;
    const double right = r + kReach * deviation;
    ReceivedValue value{kInfinity, -kInfinity, {}};
    const auto add = [&](double centre, double scale) {
        value.features.push_back({centre, scale});
        value.lower = std::min(value.lower, centre - kReach * noise);
        value.upper = std::max(value.upper, centre + kReach * noise);
    };
    const auto image = [&](double z) { return gain * activatedEntry(phi, z); };
    if (pieces.empty()) {
        // A smooth function: peaks as wide as the noise, and as its image of the message.
        for (const double z : {left, r - deviation, r, r + deviation, right}) {
            const double slope = (image(z + deviation) - image(z - deviation)) / (2.0 * deviation);
            add(image(z), std::hypot(noise, slope * deviation));
        }
        return value;
    }
    for (const LinearPiece& piece : pieces) {
        if (piece.upper < left || piece.lower > right) {
            continue;
        }
        const auto along = [&](double z) { return gain * (piece.offset + piece.slope * z); };
        const double scale = std::hypot(noise, gain * piece.slope * deviation);
        if (scale <= 0.0) {
            continue;  // an atom, counted apart
        }
        for (const double border : {std::max(piece.lower, left), std::min(piece.upper, right)}) {
            add(along(border), noise > 0.0 ? noise : scale);
        }
        if (r > piece.lower && r < piece.upper) {
            add(along(r), scale);
        }
    }
    return value;
}

/// The averages over what an entry-wise function with additive noise shows of z.
class NoisyFunction {
public:
    NoisyFunction(const EntryFunction& phi, double gain)
        : m_phi(phi), m_pieces(linearPieces(phi)), m_gain(gain) {}

    /// E[get(belief(y))] over y = gain phi(z) + N(0, variance), z ~ N(r, 1 / gamma).
    template <typename Belief, typename Get>
    double average(
        double variance, double r, double gamma, const Belief& belief, const Get& get) const {
        double atoms = 0.0;
        double mass = 0.0;
        if (variance <= 0.0) {
            for (const LinearPiece& piece : m_pieces) {
                if (piece.slope == 0.0) {
                    const ScalarBelief answer = belief(m_gain * piece.offset);
                    const double weight = std::exp(answer.logEvidence);
                    atoms += weight * get(answer);
                    mass += weight;
                }
            }
        }
        const ReceivedValue value = receivedValue(m_phi, m_pieces, m_gain, variance, r, gamma);
        if (!(value.upper > value.lower)) {
            return mass > 0.0 ? atoms / mass : 0.0;
        }
        const double rest =
            evidenceAverage(gradedLegendre(value.lower, value.upper, value.features), belief, get);
        return atoms + std::max(0.0, 1.0 - mass) * rest;
    }

    /// Where E[..] changes quickly as a function of r.
    [[nodiscard]] std::vector<Feature> features(double gamma) const {
        std::vector<Feature> places;
        const double deviation = 1.0 / std::sqrt(gamma);
        for (const LinearPiece& piece : m_pieces) {
            if (std::isfinite(piece.upper)) {
                places.push_back({piece.upper, deviation});
            }
        }
        if (m_pieces.empty()) {
            places.push_back({0.0, std::max(deviation, 0.5)});
        }
        return places;
    }

private:
    EntryFunction m_phi;
    std::vector<LinearPiece> m_pieces;
    double m_gain;
};

Eigen::MatrixXd scalarMatrix(double value) {
    return Eigen::MatrixXd::Constant(1, 1, value);
}

class QuadratureMatchedRows final : public MatchedRows {
public:
    explicit QuadratureMatchedRows(const Network& network)
        : m_network(network),
          m_prior(makeScalarPrior(network.prior, Estimation::Mmse)),
          m_output(makeScalarOutput(network.output, Estimation::Mmse)) {
        for (int l = 2; l < network.lastLayer(); l += 2) {
            m_rowwise.push_back(
                makeScalarRowwise(std::get<RowwiseLaw>(network.layer(l)), Estimation::Mmse));
        }
    }

    [[nodiscard]] bool isComplete() const {
        return m_prior && m_output
               && std::all_of(m_rowwise.begin(), m_rowwise.end(),
                              [](const auto& layer) { return layer != nullptr; });
    }

    [[nodiscard]] Eigen::MatrixXd prior(const Eigen::MatrixXd& above) const override {
        const double gamma = above(0, 0);
        std::vector<Feature> features;
        double reach = 0.0;
        for (const Feature& component : priorFeatures()) {
            const double scale = std::hypot(component.scale, 1.0 / std::sqrt(gamma));
            features.push_back({component.centre, scale});
            reach = std::max(reach, std::abs(component.centre) + kTailReach * scale);
        }
        const Quadrature rule = gradedLegendre(-reach, reach, std::move(features));
        return scalarMatrix(evidenceAverage(
            rule, [&](double r) { return m_prior->belief(r, gamma); },
            [](const ScalarBelief& belief) { return belief.variance; }));
    }

    [[nodiscard]] Eigen::MatrixXd rowwise(int layer,
                                          RowwiseSide side,
                                          const Eigen::MatrixXd& above,
                                          const Eigen::MatrixXd& below) const override {
        const auto& law = std::get<RowwiseLaw>(m_network.layer(layer));
        const ScalarRowwise& channel = *m_rowwise[static_cast<std::size_t>(layer / 2 - 1)];
        const NoisyFunction function(law.function, 1.0);
        const double gammaAbove = above(0, 0);
        const double gammaBelow = below(0, 0);
        const double variance = law.noiseCovariance(0, 0) + 1.0 / gammaAbove;
        const auto get = [side](const ScalarBelief& belief) {
            return side == RowwiseSide::Above ? belief.varianceAbove : belief.variance;
        };
        return scalarMatrix(normalAverage(
            receivedMean(layer, gammaBelow), function.features(gammaBelow), [&](double r) {
                return function.average(
                    variance, r, gammaBelow,
                    [&](double y) { return channel.belief(y, gammaAbove, r, gammaBelow); }, get);
            }));
    }

    [[nodiscard]] Eigen::MatrixXd output(const Eigen::MatrixXd& below) const override {
        const double gamma = below(0, 0);
        const ReceivedMean received = receivedMean(m_network.lastLayer(), gamma);
        const auto variance = [](const ScalarBelief& belief) { return belief.variance; };
        const auto overSigns = [&](const std::vector<double>& signs,
                                   std::vector<Feature> features) {
            return normalAverage(received, std::move(features), [&](double r) {
                double sum = 0.0;
                for (const double y : signs) {
                    const ScalarBelief belief = m_output->belief(y, r, gamma);
                    sum += std::exp(belief.logEvidence) * belief.variance;
                }
                return sum;
            });
        };
        return scalarMatrix(std::visit(
            Overloaded{
                [&](const CommitteeLaw& law) {
                    if (law.activation.kind == Activation::Identity) {
                        const double gain = law.secondLayer(0, 0);
                        return 1.0 / (gamma + gain * gain / law.noiseCovariance(0, 0));
                    }
                    const NoisyFunction function(law.activation, law.secondLayer(0, 0));
                    return normalAverage(received, function.features(gamma), [&](double r) {
                        return function.average(
                            law.noiseCovariance(0, 0), r, gamma,
                            [&](double y) { return m_output->belief(y, r, gamma); }, variance);
                    });
                },
                [&](const ThresholdLaw& law) {
                    const double scale = std::sqrt(law.noiseVariance + 1.0 / gamma);
                    std::vector<Feature> features;
                    std::vector<double> values = {0.0};
                    for (const double level : law.levels) {
                        features.push_back({level, scale});
                        values.push_back(values.back() + 1.0);
                    }
                    return overSigns(law.asSigns ? std::vector<double>{-1.0, 1.0} : values,
                                     std::move(features));
                },
                [&](const LogisticLaw&) {
                    return overSigns({-1.0, 1.0}, {{0.0, std::max(1.0, 1.0 / std::sqrt(gamma))}});
                },
                [](const auto&) { return std::numeric_limits<double>::quiet_NaN(); }},
            m_network.output));
    }

private:
    /// The law of r^+ + b for a row-wise layer.
    [[nodiscard]] ReceivedMean receivedMean(int layer, double gamma) const {
        const EntryLaw& bias = biasBelow(m_network, layer);
        const double tau = m_network.moment(layer - 1)(0, 0);
        return {bias.mean(0), std::max(0.0, tau - 1.0 / gamma) + bias.variance};
    }

    /// Centres and widths of the parts of the prior.
    [[nodiscard]] std::vector<Feature> priorFeatures() const {
        std::vector<Feature> features;
        std::visit(
            Overloaded{[&](const BinaryPrior&) {
                           features = {{-1.0, 0.0}, {1.0, 0.0}};
                       },
                       [&](const LaplacePrior& law) {
                           features = {{0.0, 0.0}, {0.0, law.scale}};
                       },
                       [&](const GroupLassoPrior& law) {
                           features = {{0.0, 0.0}, {0.0, 1.0 / law.weight}};
                       },
                       [&](const auto&) {
                           const RowMixture mixture = mixtureOf(m_network.prior, 1);
                           for (std::size_t k = 0; k < mixture.covariances.size(); ++k) {
                               features.push_back({mixture.means(static_cast<Eigen::Index>(k), 0),
                                                   std::sqrt(mixture.covariances[k](0, 0))});
                           }
                       }},
            m_network.prior);
        return features;
    }

    static constexpr double kTailReach = 4.0 * kReach;  // a Laplace tail is exponential

    const Network& m_network;
    std::unique_ptr<ScalarPrior> m_prior;
    std::unique_ptr<ScalarOutput> m_output;
    std::vector<std::unique_ptr<ScalarRowwise>> m_rowwise;
};

/// Laws of the observation that one column shows as one number.
bool hasScalarAverage(const OutputLaw& law) {
    return std::visit(
        Overloaded{[](const CommitteeLaw& committee) { return committee.secondLayer.cols() == 1; },
                   [](const ThresholdLaw&) { return true; },
                   [](const LogisticLaw&) { return true; }, [](const auto&) { return false; }},
        law);
}

}  // namespace

std::unique_ptr<MatchedRows> quadratureMatchedRows(const Network& network) {
    if (network.columns != 1 || !hasScalarAverage(network.output)) {
        return nullptr;
    }
    auto rows = std::make_unique<QuadratureMatchedRows>(network);
    return rows->isComplete() ? std::move(rows) : nullptr;
}

}  // namespace onsager
