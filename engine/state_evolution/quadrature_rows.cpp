// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/quadrature_rows.h"

#include "engine/estimators/output_estimator.h"
#include "engine/estimators/rowwise_estimator.h"

#include <algorithm>

namespace onsager {

namespace {

constexpr double kLeastPrecision = 1e-14;  // of a channel that tells nothing
constexpr double kMostPrecision = 1e28;    // of one that tells all

/// The best that a message from below allows to say of z ~ N(0, tau): z ~ N(m, 1 / precision) with m ~
/// N(0, spread), where the message is R = scale m.
struct TrueBelow {
    double precision = 1.0;
    double spread = 0.0;
    double scale = 0.0;
};

TrueBelow trueBelow(const ScalarChannelLaw& below, double tau) {
    const double power = below.gain * below.gain * tau + below.noise;
    if (!(below.gain != 0.0) || !(power > 0.0)) {
        return {1.0 / tau, 0.0, 0.0};
    }
    const double variance = std::max(tau * below.noise / power, tau / kMostPrecision);
    return {1.0 / variance, std::max(0.0, tau - variance), power / (below.gain * tau)};
}

/// The precision with which R / gain tells x.
double channelPrecision(const ScalarChannelLaw& channel) {
    const double precision = channel.gain * channel.gain / channel.noise;
    return std::isnan(precision) ? kLeastPrecision
                                 : std::clamp(precision, kLeastPrecision, kMostPrecision);
}

/// The moments given what was received: x has the true posterior mean and variance there.
ScalarMoments momentsGiven(
    double mean, double variance, double estimate, double divergence, double received) {
    const double error = estimate - mean;
    return {divergence, error * error + variance, mean * error - variance,
            error * (received - mean) + variance};
}

/// Where MAP estimates of the prior have kinks as functions of r.
std::vector<double> kinksOf(const Prior& prior, double gamma) {
    const auto both = [](double place) { return std::vector<double>{-place, place}; };
    return std::visit(
        Overloaded{[&](const LaplacePrior& law) { return both(1.0 / (law.scale * gamma)); },
                   [&](const GroupLassoPrior& law) { return both(law.weight / gamma); },
                   [](const auto&) { return std::vector<double>(); }},
        prior);
}

/// In standard deviations of the messages.
BranchPoint branchOf(const ScalarBelief& belief, double gammaBelow, double gammaAbove) {
    return {belief.branch,
            {belief.mean * std::sqrt(gammaBelow), belief.variance * gammaBelow,
             belief.meanAbove * std::sqrt(gammaAbove), belief.varianceAbove * gammaAbove}};
}

/// The branch of an estimate given y, the received mean m and the bias b; empty where there is one only.
using Branch = std::function<BranchPoint(double y, double m, double b)>;

BranchFunction observedBranch(const Branch& branch, double m, double b) {
    return branch ? [&branch, m, b](double y) { return branch(y, m, b); } : BranchFunction();
}

/// Average of f(m, b) over the received mean m ~ N(0, spread) and the bias b, independent of it, by
/// way of u = m + b, around which the argument is. `features` are those of f as a function of u; breaks
/// that are the same for all y are found with the `typical` ones.
template <typename Function>
ScalarMoments averageBelow(const TrueBelow& known,
                           const EntryLaw& bias,
                           std::vector<Feature> features,
                           const Branch& branch,
                           const std::vector<double>& typical,
                           const AverageSettings& settings,
                           const Function& f) {
    constexpr int kBiasNodes = 24;
    static const Quadrature kRule = gaussHermite(kBiasNodes);
    const double total = known.spread + bias.variance;
    const double share = total > 0.0 ? known.spread / total : 0.0;
    const double centre = bias.mean(0);
    const double deviation = std::sqrt(share * bias.variance);
    std::vector<double> breaks;
    if (branch && total > 0.0) {
        const double reach = kReach * std::sqrt(total);
        for (const double y : typical) {
            const std::vector<double> found = breaksOf(
                [&](double u) {
                    const double m = share * (u - centre);
                    return branch(y, m, u - m);
                },
                centre - reach, centre + reach);
            breaks.insert(breaks.end(), found.begin(), found.end());
        }
    }
    return normalAverage(
        {centre, total}, std::move(features),
        [&](double u) {
            const double m = share * (u - centre);
            if (!(deviation > 0.0)) {
                return f(m, u - m);
            }
            return weightedAverage(kRule, [&](double x) {
                const double moved = m + deviation * x;
                return Weighed<ScalarMoments>{0.0, f(moved, u - moved)};
            });
        },
        breaks, settings);
}

}  // namespace

ScalarMoments& ScalarMoments::operator+=(const ScalarMoments& other) {
    covariance += other.covariance;
    errorPower += other.errorPower;
    errorSignal += other.errorSignal;
    errorReceived += other.errorReceived;
    return *this;
}

ScalarMoments operator*(const ScalarMoments& moments, double factor) {
    return {moments.covariance * factor, moments.errorPower * factor, moments.errorSignal * factor,
            moments.errorReceived * factor};
}

QuadratureRows::QuadratureRows(const Network& network,
                               Estimation estimation,
                               const AverageSettings& settings)
    : m_network(network),
      m_estimation(estimation),
      m_settings(settings),
      m_truePrior(makeScalarPrior(network.prior, Estimation::Mmse)),
      m_prior(makeScalarPrior(network.assumedPrior, estimation)),
      m_column(network.output),
      m_trueOutput(makeScalarOutput(network.output, Estimation::Mmse)),
      m_output(makeScalarOutput(network.assumedOutput, estimation)) {
    for (int l = 2; l < network.lastLayer(); l += 2) {
        const auto& law = std::get<RowwiseLaw>(network.layer(l));
        m_layers.push_back(
            {makeScalarRowwise(law, Estimation::Mmse), makeScalarRowwise(law, estimation)});
    }
}

bool QuadratureRows::isComplete() const {
    return m_network.columns == 1 && m_column.isKnown() && m_truePrior && m_prior && m_trueOutput
           && m_output && std::all_of(m_layers.begin(), m_layers.end(), [](const Layer& layer) {
                  return layer.truth && layer.believed;
              });
}

bool QuadratureRows::isQuick() const {
    const auto isPiecewise = [](const EntryFunction& phi) { return !linearPieces(phi).empty(); };
    for (int l = 2; l < m_network.lastLayer(); l += 2) {
        if (!isPiecewise(std::get<RowwiseLaw>(m_network.layer(l)).function)) {
            return false;
        }
    }
    const auto* committee = std::get_if<CommitteeLaw>(&m_network.output);
    return !std::holds_alternative<LogisticLaw>(m_network.output)
           && (committee == nullptr || isPiecewise(committee->activation));
}

ScalarMoments QuadratureRows::prior(const ScalarChannelLaw& above) const {
    const double gamma = channelPrecision(above);
    std::vector<double> kinks;
    if (m_estimation == Estimation::Map && above.gain != 0.0) {
        for (const double kink : kinksOf(m_network.assumedPrior, above.precision)) {
            kinks.push_back(kink / above.gain);
        }
    }
    // x is the received mean divided by the gain: the true number plus noise.
    return priorAverage(
        m_network.prior, gamma, kinks,
        [&](double x) {
            const double R = above.gain * x;
            const ScalarBelief truth = m_truePrior->belief(x, gamma);
            const ScalarBelief estimate = m_prior->belief(R, above.precision);
            return Weighed<ScalarMoments>{
                truth.logEvidence,
                momentsGiven(truth.mean, truth.variance, estimate.mean, estimate.variance, R)};
        },
        m_settings);
}

ScalarMoments QuadratureRows::rowwise(int layer,
                                      bool ofAbove,
                                      const ScalarChannelLaw& above,
                                      const ScalarChannelLaw& below) const {
    const auto& law = std::get<RowwiseLaw>(m_network.layer(layer));
    const Layer& channel = m_layers[static_cast<std::size_t>(layer / 2 - 1)];
    const NoisyFunction function(law.function);
    const double tau = m_network.moment(layer - 1)(0, 0);
    const TrueBelow known = trueBelow(below, tau);
    const double gamma = channelPrecision(above);
    const bool silent = gamma <= kLeastPrecision;
    const auto believed = [&](double y, double m, double b) {
        return channel.believed->belief(above.gain * y, above.precision, known.scale * m + b,
                                        below.precision);
    };
    Branch branch;
    if (m_estimation == Estimation::Map) {
        branch = [&](double y, double m, double b) {
            return branchOf(believed(y, m, b), below.precision, above.precision);
        };
    }
    const auto moments = [&](double y, double m, double b) {
        const ScalarBelief truth = channel.truth->belief(y, gamma, m + b, known.precision);
        const ScalarBelief estimate = believed(y, m, b);
        if (ofAbove) {
            return Weighed<ScalarMoments>{
                truth.logEvidence,
                momentsGiven(truth.meanAbove, truth.varianceAbove, estimate.meanAbove,
                             estimate.varianceAbove, above.gain * y)};
        }
        return Weighed<ScalarMoments>{
            truth.logEvidence, momentsGiven(truth.mean - b, truth.variance, estimate.mean - b,
                                            estimate.variance, known.scale * m)};
    };
    return averageBelow(known, biasBelow(m_network, layer), function.features(known.precision),
                        branch, function.typicalValues(tau), m_settings, [&](double m, double b) {
                            if (silent) {
                                return moments(0.0, m, b).value;
                            }
                            return function.average(
                                law.noiseCovariance(0, 0) + 1.0 / gamma, m + b, known.precision,
                                [&](double y) { return moments(y, m, b); },
                                observedBranch(branch, m, b), m_settings);
                        });
}

ScalarMoments QuadratureRows::output(const ScalarChannelLaw& below) const {
    const int L = m_network.lastLayer();
    const double tau = m_network.moment(L - 1)(0, 0);
    const TrueBelow known = trueBelow(below, tau);
    const auto believed = [&](double y, double m, double b) {
        return m_output->belief(y, known.scale * m + b, below.precision);
    };
    Branch branch;
    if (m_estimation == Estimation::Map) {
        branch = [&](double y, double m, double b) {
            return branchOf(believed(y, m, b), below.precision, 0.0);
        };
    }
    const auto moments = [&](double y, double m, double b) {
        const ScalarBelief truth = m_trueOutput->belief(y, m + b, known.precision);
        const ScalarBelief estimate = believed(y, m, b);
        return Weighed<ScalarMoments>{
            truth.logEvidence, momentsGiven(truth.mean - b, truth.variance, estimate.mean - b,
                                            estimate.variance, known.scale * m)};
    };
    return averageBelow(known, biasBelow(m_network, L), m_column.features(known.precision), branch,
                        m_column.typicalValues(tau), m_settings, [&](double m, double b) {
                            return m_column.average(
                                m + b, known.precision, [&](double y) { return moments(y, m, b); },
                                observedBranch(branch, m, b), m_settings);
                        });
}

}  // namespace onsager
