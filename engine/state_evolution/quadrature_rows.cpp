// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/quadrature_rows.h"

#include "engine/estimators/output_estimator.h"
#include "engine/estimators/rowwise_estimator.h"
#include "engine/state_evolution/argument_channel.h"
#include "engine/state_evolution/entry_average.h"
#include "engine/state_evolution/sketch_moments.h"

#include <algorithm>

namespace onsager {

namespace {

// In units of 1 / tau.
constexpr double kLeastPrecision = 1e-14;  // of a channel that tells nothing
constexpr double kMostPrecision = 1e28;    // of one that tells all

/// The precision with which R / gain tells x, E x^2 = tau.
double channelPrecision(const ScalarChannelLaw& channel, double tau) {
    const double unit = tau > 0.0 ? tau : 1.0;  // a variable that is 0 has none of its own
    const double precision = unit * channel.gain * channel.gain / channel.noise;
    return (std::isnan(precision) ? kLeastPrecision
                                  : std::clamp(precision, kLeastPrecision, kMostPrecision))
           / unit;
}

/// xhat - x = own (R - x) + other (R' - x): the two terms are told apart from x and from each other by
/// their second moments.
struct LinearError {
    double own = 0.0;  ///< weight of the message that the extrinsic step takes off
    double other = 0.0;
    double ownPower = 0.0;    ///< E (R - x)^2
    double otherPower = 0.0;  ///< E (R' - x)^2
    double cross = 0.0;       ///< E (R - x)(R' - x)
    double ownSignal = 0.0;   ///< E x (R - x)
    double otherSignal = 0.0;

    [[nodiscard]] ScalarMoments moments(double covariance) const {
        return {covariance,
                own * own * ownPower + 2.0 * own * other * cross + other * other * otherPower,
                own * ownSignal + other * otherSignal, own * ownPower + other * cross};
    }
};

/// z ~ N(0, S), believed to be N(0, believed), with R = A z + N(0, T).
ScalarMoments gaussianPriorMoments(double S, double believed, const ScalarChannelLaw& above) {
    const double bias = above.gain - 1.0;
    const double C = believed / (1.0 + above.precision * believed);
    LinearError error;
    error.own = above.precision * C;
    error.other = 1.0 - error.own;
    error.ownPower = bias * bias * S + above.noise;
    error.otherPower = S;  // R' = 0
    error.cross = -bias * S;
    error.ownSignal = bias * S;
    error.otherSignal = -S;
    return error.moments(C);
}

/// What a linear layer between two linear ones is told: R of z below, with z_l = z + b + N(0, noise), and R'
/// of z_l above. `tau`: E z^2, `power`: E (z + b)^2.
struct IdentityEntry {
    ScalarChannelLaw below;
    ScalarChannelLaw above;
    double tau;
    double power;
    double noise;

    /// Of z, the signal below.
    [[nodiscard]] ScalarMoments argument() const {
        const double effective = above.precision / (1.0 + noise * above.precision);
        const double biasBelow = below.gain - 1.0;
        const double biasAbove = above.gain - 1.0;
        const double precision = below.precision + effective;
        LinearError error;
        error.own = below.precision / precision;
        error.other = effective / precision;
        error.ownPower = biasBelow * biasBelow * tau + below.noise;
        error.otherPower =
            biasAbove * biasAbove * power + above.gain * above.gain * noise + above.noise;
        error.cross = biasAbove * biasBelow * tau;
        error.ownSignal = biasBelow * tau;
        error.otherSignal = biasAbove * tau;
        return error.moments(1.0 / precision);
    }

    /// Of z_l.
    [[nodiscard]] ScalarMoments image() const {
        const double effective = below.precision / (1.0 + noise * below.precision);
        const double biasBelow = below.gain - 1.0;
        const double biasAbove = above.gain - 1.0;
        const double precision = above.precision + effective;
        LinearError error;
        error.own = above.precision / precision;
        error.other = effective / precision;
        error.ownPower = biasAbove * biasAbove * (power + noise) + above.noise;
        error.otherPower = biasBelow * biasBelow * tau + below.noise + noise;
        error.cross = biasAbove * (biasBelow * tau - noise);
        error.ownSignal = biasAbove * (power + noise);
        error.otherSignal = biasBelow * tau - noise;
        return error.moments(1.0 / precision);
    }
};

/// The moments given what was received: x has the true posterior mean and variance there.
ScalarMoments momentsGiven(
    double mean, double variance, double estimate, double divergence, double received) {
    const double error = estimate - mean;
    return {divergence, error * error + variance, mean * error - variance,
            error * (received - mean) + variance};
}

/// The same for an argument x = z + b; the signal is z.
ScalarMoments argumentMoments(const ArgumentChannel& law,
                              const ScalarBelief& truth,
                              const ScalarBelief& estimate,
                              double R) {
    const double error = estimate.mean - truth.mean;
    const double signal =
        law.fromArgument * (truth.mean - law.mean) + law.fromMessage * (R - law.mean);
    return {estimate.variance, error * error + truth.variance,
            signal * error - law.fromArgument * truth.variance,
            error * (R - truth.mean) + truth.variance};
}

/// What eight pairs of beliefs tell, weighed with the evidence of the true one.
template <typename Tell>
std::array<Weighed<ScalarMoments>, kLaneCount> weighedEach(const ScalarBeliefs& truth,
                                                           const ScalarBeliefs& estimate,
                                                           const Tell& tell) {
    std::array<Weighed<ScalarMoments>, kLaneCount> terms;
    for (std::size_t i = 0; i < kLaneCount; ++i) {
        terms[i] = {truth[i].logEvidence, tell(truth[i], estimate[i], static_cast<int>(i))};
    }
    return terms;
}

/// In standard deviations of the messages.
BranchPoint branchOf(const ScalarBelief& belief, double gammaBelow, double gammaAbove) {
    return {belief.branch,
            {belief.mean * std::sqrt(gammaBelow), belief.variance * gammaBelow,
             belief.meanAbove * std::sqrt(gammaAbove), belief.varianceAbove * gammaAbove}};
}

/// The branch of an estimate given y and R; empty where there is one only.
using Branch = std::function<BranchPoint(double y, double R)>;

BranchFunction observedBranch(const Branch& branch, double R) {
    return branch ? [&branch, R](double y) { return branch(y, R); } : BranchFunction();
}

/// Whether beliefs or modes want integrals of their own. Rough averages, without a tolerance, of piecewise
/// linear functions do not.
bool wantsEntryMoments(const EntryFunction& phi, const AverageSettings& settings) {
    return !phi.isIdentity() && (settings.tolerance > 0.0 || phi.isSmooth());
}

/// Average of f(u, R) over R and u = E[x | R], where the argument x is around. `features` are those of f
/// as a function of u; breaks that are the same for all y are found with the `typical` ones.
template <typename Function>
ScalarMoments averageBelow(const ArgumentChannel& law,
                           std::vector<Feature> features,
                           const Branch& branch,
                           const std::vector<double>& typical,
                           const AverageSettings& settings,
                           const Function& f) {
    const double share = law.share();
    const double spread = share * law.covariance;  // of u
    const auto messageAt = [&](double u) {
        return spread > 0.0 ? law.mean + (u - law.mean) / share : law.mean;
    };
    std::vector<double> breaks;
    if (branch && spread > 0.0) {
        const double reach = kReach * std::sqrt(spread);
        for (const double y : typical) {
            const std::vector<double> found =
                breaksOf([&](double u) { return branch(y, messageAt(u)); }, law.mean - reach,
                         law.mean + reach, settings);
            breaks.insert(breaks.end(), found.begin(), found.end());
        }
    }
    return normalAverage(
        {law.mean, spread}, std::move(features), [&](double u) { return f(u, messageAt(u)); },
        breaks, settings);
}

}  // namespace

QuadratureRows::QuadratureRows(const Network& network,
                               Estimation estimation,
                               const AverageSettings& settings)
    : m_network(network),
      m_estimation(estimation),
      m_settings(settings),
      m_truePrior(makeScalarPrior(network.prior, Estimation::Mmse)),
      m_prior(makeScalarPrior(network.assumedPrior, estimation)) {
    const Quadrature factors = factorNodes(network.noiseFactors);
    for (Eigen::Index i = 0; i < factors.nodes.size(); ++i) {
        const double s = factors.nodes(i);
        ScalarChannelPair law = observedNumber(withNoiseFactor(network.output, s),
                                               withNoiseFactor(network.assumedOutput, s));
        ObservedColumn column(law.truth);
        auto truth = makeScalarOutput(law.truth, Estimation::Mmse);
        auto believed = makeScalarOutput(law.believed, estimation);
        m_seen.push_back({factors.weights(i), std::move(law), std::move(column), std::move(truth),
                          std::move(believed)});
    }
    for (int l = 2; l < network.lastLayer(); l += 2) {
        const auto& law = std::get<RowwiseLaw>(network.layer(l));
        m_layers.push_back(
            {makeScalarRowwise(law, Estimation::Mmse), makeScalarRowwise(law, estimation)});
    }
}

bool QuadratureRows::isComplete() const {
    const Seen& seen = m_seen.front();
    const bool isObserved = std::holds_alternative<SketchLaw>(seen.law.truth)
                                ? m_estimation == Estimation::Mmse
                                : seen.column.isKnown() && seen.truth && seen.believed;
    return m_network.columns == 1 && isObserved && m_truePrior && m_prior
           && std::all_of(m_layers.begin(), m_layers.end(),
                          [](const Layer& layer) { return layer.truth && layer.believed; });
}

bool QuadratureRows::isQuick() const {
    const OutputLaw& truth = m_seen.front().law.truth;
    return !std::holds_alternative<ConcaveLaw>(truth) && !std::holds_alternative<SketchLaw>(truth);
}

/// z = sqrt(s) x: the message about x is R / sqrt(s) = gain x + N(0, noise / s), of precision s Gamma.
ScalarMoments QuadratureRows::prior(const ScalarChannelLaw& above) const {
    const Quadrature factors = factorNodes(m_network.signalFactors);
    ScalarMoments sum;
    for (Eigen::Index i = 0; i < factors.nodes.size(); ++i) {
        const double s = factors.nodes(i);
        sum += unitPrior({above.gain, above.noise / s, above.precision * s})
               * (factors.weights(i) * s);
    }
    return sum;
}

ScalarMoments QuadratureRows::unitPrior(const ScalarChannelLaw& above) const {
    if (std::holds_alternative<GaussianPrior>(m_network.prior)
        && std::holds_alternative<GaussianPrior>(m_network.assumedPrior)) {
        return gaussianPriorMoments(mixtureOf(m_network.prior, 1).covariances[0](0, 0),
                                    mixtureOf(m_network.assumedPrior, 1).covariances[0](0, 0),
                                    above);
    }
    const double gamma = channelPrecision(above, unitSignalMoment(m_network)(0, 0));
    std::vector<double> kinks;
    if (m_estimation == Estimation::Map && above.gain != 0.0) {
        for (const double kink : priorThresholds(m_network.assumedPrior, above.precision)) {
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
                                      Side side,
                                      const ScalarChannelLaw& above,
                                      const ScalarChannelLaw& below) const {
    const auto& law = std::get<RowwiseLaw>(m_network.layer(layer));
    const Layer& channel = m_layers[static_cast<std::size_t>(layer / 2 - 1)];
    const NoisyFunction function(law.function);
    const double tau = m_network.moment(layer - 1)(0, 0);
    const ArgumentChannel argument = argumentLaw(below, tau, biasBelow(m_network, layer));
    const double known = 1.0 / argument.posteriorVariance();
    const double noise = law.noiseCovariance(0, 0);
    if (law.function.isIdentity()) {
        const IdentityEntry entry{below, above, tau,
                                  argument.variance + argument.mean * argument.mean, noise};
        return side == Side::Above ? entry.image() : entry.argument();
    }
    const double power = m_network.moment(layer)(0, 0);
    const double gamma = channelPrecision(above, power);
    const bool silent = gamma * power <= kLeastPrecision * (1.0 + 1e-12);
    if (wantsEntryMoments(law.function, m_settings) && !silent) {
        const EntryProblem entry{law.function,
                                 argument,
                                 above.gain,
                                 above.gain * above.gain * (noise + 1.0 / gamma),
                                 below.precision,
                                 above.precision / (1.0 + noise * above.precision),
                                 noise};
        if (const auto moments = entryMoments(entry, side, m_estimation, m_settings)) {
            return *moments;
        }
    }
    const auto believed = [&](double y, double R) {
        return channel.believed->belief(above.gain * y, above.precision, R, below.precision);
    };
    Branch branch;
    if (m_estimation == Estimation::Map) {
        branch = [&](double y, double R) {
            return branchOf(believed(y, R), below.precision, above.precision);
        };
    }
    const auto told = [&](const ScalarBelief& truth, const ScalarBelief& estimate, double y,
                          double R) {
        return side == Side::Above
                   ? momentsGiven(truth.meanAbove, truth.varianceAbove, estimate.meanAbove,
                                  estimate.varianceAbove, above.gain * y)
                   : argumentMoments(argument, truth, estimate, R);
    };
    const auto moments = [&](const Lane& y, double u, double R) {
        return weighedEach(
            channel.truth->beliefs(y, gamma, u, known),
            channel.believed->beliefs(above.gain * y, above.precision, R, below.precision),
            [&](const ScalarBelief& truth, const ScalarBelief& estimate, int i) {
                return told(truth, estimate, y(i), R);
            });
    };
    return averageBelow(
        argument, function.features(known), branch, function.typicalValues(tau), m_settings,
        [&](double u, double R) {
            if (silent) {
                return told(channel.truth->belief(0.0, gamma, u, known), believed(0.0, R), 0.0, R);
            }
            return function.average(
                noise + 1.0 / gamma, u, known, [&](const Lane& y) { return moments(y, u, R); },
                observedBranch(branch, R), m_settings);
        });
}

ScalarMoments QuadratureRows::output(const ScalarChannelLaw& below) const {
    ScalarMoments sum;
    for (const Seen& seen : m_seen) {
        sum += output(seen, below) * seen.weight;
    }
    return sum;
}

ScalarMoments QuadratureRows::output(const Seen& seen, const ScalarChannelLaw& below) const {
    const int L = m_network.lastLayer();
    const double tau = m_network.moment(L - 1)(0, 0);
    const ArgumentChannel argument = argumentLaw(below, tau, biasBelow(m_network, L));
    if (const auto* sketch = std::get_if<SketchLaw>(&seen.law.truth)) {
        const auto& assumed = std::get<SketchLaw>(seen.law.believed);
        const SketchEntry entry{argument, sketch->weights(0), sketch->noiseCovariance,
                                assumed.noiseCovariance, below.precision};
        return sketchMoments(entry, m_settings);
    }
    const double known = 1.0 / argument.posteriorVariance();
    const auto* committee = std::get_if<CommitteeLaw>(&seen.law.truth);
    const auto* assumed = std::get_if<CommitteeLaw>(&seen.law.believed);
    if (committee != nullptr && assumed != nullptr && committee->secondLayer(0, 0) != 0.0
        && assumed->activation == committee->activation) {
        const double weight = committee->secondLayer(0, 0);
        const double noise = committee->noiseCovariance(0, 0) / (weight * weight);
        const double precision = weight * weight / assumed->noiseCovariance(0, 0);
        if (committee->activation.isIdentity()) {
            const double power = argument.variance + argument.mean * argument.mean;
            return IdentityEntry{below, {1.0, noise, precision}, tau, power, 0.0}.argument();
        }
        if (wantsEntryMoments(committee->activation, m_settings)) {
            const EntryProblem entry{committee->activation, argument,  1.0, noise,
                                     below.precision,       precision, 0.0};
            if (const auto moments = entryMoments(entry, Side::Below, m_estimation, m_settings)) {
                return *moments;
            }
        }
    }
    const auto believed = [&](double y, double R) {
        return seen.believed->belief(y, R, below.precision);
    };
    Branch branch;
    if (m_estimation == Estimation::Map) {
        branch = [&](double y, double R) { return branchOf(believed(y, R), below.precision, 0.0); };
    }
    const auto moments = [&](const Lane& y, double u, double R) {
        return weighedEach(seen.truth->beliefs(y, u, known),
                           seen.believed->beliefs(y, R, below.precision),
                           [&](const ScalarBelief& truth, const ScalarBelief& estimate, int) {
                               return argumentMoments(argument, truth, estimate, R);
                           });
    };
    const auto ofLabel = [&](double y, double u, double R) {
        if (std::holds_alternative<ConcaveLaw>(seen.law.truth)
            && !m_settings.allows(2.0 * kValuesOfIntegral)) {
            return Weighed<ScalarMoments>{};
        }
        const ScalarBelief truth = seen.truth->belief(y, u, known);
        return Weighed<ScalarMoments>{truth.logEvidence,
                                      argumentMoments(argument, truth, believed(y, R), R)};
    };
    return averageBelow(argument, seen.column.features(known), branch,
                        seen.column.typicalValues(tau), m_settings, [&](double u, double R) {
                            if (seen.column.isLabel()) {
                                return seen.column.average(
                                    u, known, [&](double y) { return ofLabel(y, u, R); });
                            }
                            return seen.column.average(
                                u, known, [&](const Lane& y) { return moments(y, u, R); },
                                observedBranch(branch, R), m_settings);
                        });
}

}  // namespace onsager
