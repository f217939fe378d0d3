// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/quadrature_rows.h"

#include "engine/estimators/output_estimator.h"
#include "engine/estimators/rowwise_estimator.h"
#include "engine/state_evolution/scalar_averages.h"

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

QuadratureRows::QuadratureRows(const Network& network, Estimation estimation)
    : m_network(network),
      m_estimation(estimation),
      m_truePrior(makeScalarPrior(network.prior, Estimation::Mmse)),
      m_prior(makeScalarPrior(network.assumedPrior, estimation)),
      m_trueOutput(makeScalarOutput(network.output, Estimation::Mmse)),
      m_output(makeScalarOutput(network.assumedOutput, estimation)) {
    for (int l = 2; l < network.lastLayer(); l += 2) {
        const auto& law = std::get<RowwiseLaw>(network.layer(l));
        m_layers.push_back(
            {makeScalarRowwise(law, Estimation::Mmse), makeScalarRowwise(law, estimation)});
    }
}

bool QuadratureRows::isComplete() const {
    if (m_network.columns != 1 || !hasScalarAverage(m_network.output) || !m_truePrior || !m_prior
        || !m_trueOutput || !m_output) {
        return false;
    }
    const bool map = m_estimation == Estimation::Map;
    // The mode of an entry with kinks or several minima jumps: no Hessian knows its divergence.
    const auto jumps = [&](const EntryFunction& phi) {
        return map && phi.kind != Activation::Identity;
    };
    if (const auto* committee = std::get_if<CommitteeLaw>(&m_network.assumedOutput);
        committee != nullptr && jumps(committee->activation)) {
        return false;
    }
    for (int l = 2; l <= m_network.lastLayer(); l += 2) {
        if (biasBelow(m_network, l).variance > 0.0) {
            return false;
        }
        if (l < m_network.lastLayer()) {
            const Layer& layer = m_layers[static_cast<std::size_t>(l / 2 - 1)];
            if (!layer.truth || !layer.believed
                || jumps(std::get<RowwiseLaw>(m_network.layer(l)).function)) {
                return false;
            }
        }
    }
    return true;
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
    return priorAverage(m_network.prior, gamma, kinks, [&](double x) {
        const double R = above.gain * x;
        const ScalarBelief truth = m_truePrior->belief(x, gamma);
        const ScalarBelief estimate = m_prior->belief(R, above.precision);
        return Weighed<ScalarMoments>{
            truth.logEvidence,
            momentsGiven(truth.mean, truth.variance, estimate.mean, estimate.variance, R)};
    });
}

ScalarMoments QuadratureRows::rowwise(int layer,
                                      bool ofAbove,
                                      const ScalarChannelLaw& above,
                                      const ScalarChannelLaw& below) const {
    const auto& law = std::get<RowwiseLaw>(m_network.layer(layer));
    const Layer& channel = m_layers[static_cast<std::size_t>(layer / 2 - 1)];
    const NoisyFunction function(law.function);
    const TrueBelow known = trueBelow(below, m_network.moment(layer - 1)(0, 0));
    const double b = biasBelow(m_network, layer).mean(0);
    const double gamma = channelPrecision(above);
    const bool silent = gamma <= kLeastPrecision;
    const auto moments = [&](double y, double m) {
        const double received = known.scale * m;
        const ScalarBelief truth = channel.truth->belief(y, gamma, m + b, known.precision);
        const ScalarBelief estimate = channel.believed->belief(above.gain * y, above.precision,
                                                               received + b, below.precision);
        if (ofAbove) {
            return Weighed<ScalarMoments>{
                truth.logEvidence,
                momentsGiven(truth.meanAbove, truth.varianceAbove, estimate.meanAbove,
                             estimate.varianceAbove, above.gain * y)};
        }
        return Weighed<ScalarMoments>{
            truth.logEvidence, momentsGiven(truth.mean - b, truth.variance, estimate.mean - b,
                                            estimate.variance, received)};
    };
    std::vector<Feature> features = function.features(known.precision);
    for (Feature& feature : features) {
        feature.centre -= b;
    }
    return normalAverage({0.0, known.spread}, std::move(features), [&](double m) {
        if (silent) {
            return moments(0.0, m).value;
        }
        return function.average(law.noiseCovariance(0, 0) + 1.0 / gamma, m + b, known.precision,
                                [&](double y) { return moments(y, m); });
    });
}

ScalarMoments QuadratureRows::output(const ScalarChannelLaw& below) const {
    const int L = m_network.lastLayer();
    const TrueBelow known = trueBelow(below, m_network.moment(L - 1)(0, 0));
    const double b = biasBelow(m_network, L).mean(0);
    const auto moments = [&](double y, double m) {
        const double received = known.scale * m;
        const ScalarBelief truth = m_trueOutput->belief(y, m + b, known.precision);
        const ScalarBelief estimate = m_output->belief(y, received + b, below.precision);
        return Weighed<ScalarMoments>{
            truth.logEvidence, momentsGiven(truth.mean - b, truth.variance, estimate.mean - b,
                                            estimate.variance, received)};
    };
    const auto* committee = std::get_if<CommitteeLaw>(&m_network.output);
    if (committee == nullptr) {
        LabelLaw law = labelsOf(m_network.output, known.precision);
        for (Feature& feature : law.features) {
            feature.centre -= b;
        }
        return normalAverage({0.0, known.spread}, law.features, [&](double m) {
            return labelAverage(law.labels, [&](double y) { return moments(y, m); });
        });
    }
    const double gain = committee->secondLayer(0, 0);
    const double noise = committee->noiseCovariance(0, 0) / (gain * gain);
    const NoisyFunction function(committee->activation);
    std::vector<Feature> features = function.features(known.precision);
    for (Feature& feature : features) {
        feature.centre -= b;
    }
    return normalAverage({0.0, known.spread}, std::move(features), [&](double m) {
        return function.average(noise, m + b, known.precision,
                                [&](double y) { return moments(gain * y, m); });
    });
}

}  // namespace onsager
