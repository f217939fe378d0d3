// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/entries/threshold_channel.h"

#include "engine/numerics/infinity.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/truncated_normal.h"

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

constexpr double kNearlyExact =
    1e10;  // precision of a message beside the sharpness of a likelihood

ScalarBelief thresholdPosterior(const ThresholdBin& bin, double noise, double r, double gamma) {
    // s = z + xi ~ N(r, noise + 1 / gamma), cut off at the ends of the bin. Given s, with k = 1 / (1 + noise gamma),
    //     z ~ N(r + k (s - r), k noise):   E z = r + k (E s - r),   Var z = k^2 Var s + k noise.
    const TruncatedNormal s = truncatedNormal(r, noise + 1.0 / gamma, bin.lower, bin.upper);
    const double k = 1.0 / (1.0 + noise * gamma);
    ScalarBelief belief;
    belief.logEvidence = s.logMass;
    belief.mean = noise == 0.0 ? s.mean : r + k * (s.mean - r);
    belief.variance = k * k * s.variance + k * noise;
    return belief;
}

ScalarBelief projection(const ThresholdBin& bin, double r, double gamma) {
    // r moved into the bin: a projection, whose derivative by r is 1 inside and 0 where an end holds it.
    ScalarBelief belief;
    belief.mean = std::clamp(r, bin.lower, bin.upper);
    belief.variance = bin.lower < r && r < bin.upper ? 1.0 / gamma : 0.0;
    belief.branch = r <= bin.lower ? 0 : r >= bin.upper ? 2 : 1;
    return belief;
}

LogJet noisyBinJet(const ThresholdBin& bin, double noise, double r, double gamma, double z) {
    const LogJet jet = binLogProbability(bin, noise, z);
    const double t = z - r;
    return {jet.value - 0.5 * gamma * t * t, jet.first - gamma * t, jet.second - gamma};
}

/// The mode lies between r and the point of the bin nearest to r.
ScalarBelief noisyBinMode(const ThresholdBin& bin, double noise, double r, double gamma) {
    const auto density = [&](double z) { return noisyBinJet(bin, noise, r, gamma, z); };
    // The force is at most (E n) / noise at r, which falls from there on.
    const double pull = density(r).first / gamma;
    const std::vector<double> points = {std::min(r, r + pull), std::max(r, r + pull)};
    ScalarBelief belief;
    if (points[0] == points[1]) {
        belief.mean = r;
        belief.variance = -1.0 / density(r).second;
        return belief;
    }
    const Peak peak = highestPeak(peaksOf(density, points));
    belief.mean = peak.place;
    belief.variance = 1.0 / std::max(-peak.jet.second, gamma);
    return belief;
}

/// Where the slope of log p(y | z) - gamma (z - r)^2 / 2 changes its sign: between r and where the force of
/// p at r, which falls from there on, would move z alone. Steps from r that double find the near end of it
/// where that is far away.
std::vector<double> modeBracket(const EntryLikelihood& likelihood,
                                double y,
                                double r,
                                double gamma) {
    constexpr int kMostSteps = 200;
    // farthest solves l'(r) = gamma (z - r): l' falls (l is concave), so the mode is between r and there.
    const LogJet jet = likelihood(y, r);
    const double farthest = r + jet.first / gamma;
    double at = r;
    double next = r;
    // One Newton step from r, then steps that double: O(log) of them, however far the mode is.
    double step = jet.first / (gamma - jet.second);
    for (int k = 0; k < kMostSteps && step != 0.0; ++k, step *= 2.0) {
        at = next;
        next = at + step;
        if (!(std::abs(next - r) < std::abs(farthest - r))) {
            next = farthest;
            break;
        }
        if ((likelihood(y, next).first - gamma * (next - r)) * step <= 0.0) {
            break;
        }
    }
    if (at == next) {
        return {std::nextafter(r, -kInfinity), std::nextafter(r, kInfinity)};
    }
    return {std::min(at, next), std::max(at, next)};
}

/// log p(y | z), minus |z - r|^2 gamma / 2 relative to `reference`.
LogJet concaveJet(const EntryLikelihood& likelihood,
                  double y,
                  double r,
                  double gamma,
                  double reference,
                  double z) {
    const LogJet jet = likelihood(y, z);
    // gamma (t^2 - t_0^2) / 2 with t - t_0 = step: no difference of two large squares.
    const double step = z - reference;
    return {jet.value - gamma * step * (0.5 * step + reference - r), jet.first - gamma * (z - r),
            jet.second - gamma};
}

}  // namespace

LogJet binLogProbability(const ThresholdBin& bin, double noise, double z) {
    // With s = z + xi in the bin: d log p / dz = (E s - z) / noise, d^2 log p / dz^2 = (Var s / noise - 1) / noise.
    const TruncatedNormal s = truncatedNormal(z, noise, bin.lower, bin.upper);
    return {s.logMass, (s.mean - z) / noise, (s.variance / noise - 1.0) / noise};
}

ThresholdBin thresholdBin(const ThresholdLaw& law, double y) {
    const auto count = static_cast<double>(law.levels.size());
    const auto index = static_cast<std::size_t>(
        law.asSigns ? (y > 0.0 ? 1.0 : 0.0) : std::clamp(std::round(y), 0.0, count));
    return {index == 0 ? -kInfinity : law.levels[index - 1],
            index == law.levels.size() ? kInfinity : law.levels[index]};
}

ScalarBelief ScalarThreshold::belief(double y, double r, double gamma) const {
    const ThresholdBin bin = thresholdBin(m_law, y);
    if (m_estimation == Estimation::Mmse) {
        return thresholdPosterior(bin, m_law.noiseVariance, r, gamma);
    }
    return m_law.noiseVariance == 0.0 ? projection(bin, r, gamma)
                                      : noisyBinMode(bin, m_law.noiseVariance, r, gamma);
}

ScalarBelief ScalarConcave::belief(double y, double r, double gamma) const {
    double reference = r;
    const auto density = [&](double z) {
        return concaveJet(m_likelihood, y, r, gamma, reference, z);
    };
    // Steps from the one root of f' outwards find both tails.
    std::vector<Peak> peaks = peaksOf(density, modeBracket(m_likelihood, y, r, gamma));
    ScalarBelief belief;
    if (m_estimation == Estimation::Map) {
        belief.mean = peaks.front().place;
        belief.variance = -1.0 / peaks.front().jet.second;
        return belief;
    }
    reference = peaks.front().place;
    const LogJet label = m_likelihood(y, reference);
    if (gamma > kNearlyExact * std::max(m_sharpness, -label.second)) {
        // What is seen bends the message by next to nothing: second order is more than double precision.
        const double step = reference - r;
        belief.mean = reference;
        belief.variance = 1.0 / (gamma - label.second);
        belief.logEvidence =
            label.value - 0.5 * gamma * step * step + 0.5 * std::log(gamma * belief.variance);
        return belief;
    }
    peaks.front().jet = density(reference);
    // f'' <= -gamma, as the likelihood is log-concave: 20 deviations from the mode f is 200 below its maximum.
    const double reach = 20.0 / std::sqrt(gamma) + 2.0 * std::abs(reference - r);
    peaks.front().left = reference - reach;
    peaks.front().right = reference + reach;
    const NodeLaw law = integrated(density, peaks);
    const double t = reference - r;
    // log int p(y | z) N(z; r, 1 / gamma) dz; the integral is relative to the mode's place, t off r.
    belief.logEvidence =
        law.logIntegral - 0.5 * gamma * t * t + 0.5 * std::log(gamma) - kLogRootTwoPi;
    belief.mean = law.mean();
    belief.variance = law.variance();
    return belief;
}

}  // namespace onsager
