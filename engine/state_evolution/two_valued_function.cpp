// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/two_valued_function.h"

#include "engine/numerics/infinity.h"
#include "engine/numerics/normal.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace onsager {

namespace {

/// log 2 cosh t - |t|.
double logCoshRest(double t) {
    return std::log1p(std::exp(-2.0 * std::abs(t)));
}

/// E p(h_1 | y) p(h_2 | y) of the class's comment. With t = L / 2 + a^1/2 x the integrand
///
///     exp(-(t - |L| / 2)^2 / (2 a)) / (2 cosh t)
///
/// is log-concave with its maximum near t = max(0, |L| / 2 - a), and analytic for |Im t| < pi / 2: the trapezoidal
/// rule of step h is exact to e^{-pi^2 / h} and e^{-2 pi^2 a / h^2}, here 5e-15 and 3e-18.
double confusion(double logOne, double logOther, double a) {
    if (a == kInfinity) {
        return 0.0;
    }
    const double logBoth = 0.5 * (logOne + logOther);
    if (a == 0.0 || logBoth == -kInfinity) {
        return std::exp(logOne + logOther);
    }
    constexpr double kLeast = 1e-17;  // of the sum, where it ends
    constexpr double kLeastLog = -700.0;
    constexpr int kMostTerms = 4000;
    const double half = 0.5 * std::abs(logOne - logOther);
    const double h = std::min(0.3, 0.7 * std::sqrt(a));
    const double peak = std::max(0.0, half - a);
    const double atPeak = logBoth - 0.5 * a - 0.5 * (peak - half) * (peak - half) / a - peak;
    if (atPeak < kLeastLog) {
        return 0.0;
    }
    // The normal density and e^(t - peak) from step to step by factors.
    const double first = std::exp(atPeak) / (1.0 + std::exp(-2.0 * peak));
    double sum = first;
    for (const double step : {h, -h}) {
        double normal = std::exp(atPeak);
        double factor = std::exp(-step * (peak - half) / a - 0.5 * h * h / a);
        const double factorOfFactor = std::exp(-h * h / a);
        double moved = 1.0;  // e^(t - peak)
        const double move = std::exp(step);
        const double below = std::exp(-2.0 * peak);
        double last = first;
        for (int k = 1; k < kMostTerms; ++k) {
            normal *= factor;
            factor *= factorOfFactor;
            moved *= move;
            const double term = normal / (moved + below / moved);
            sum += term;
            if (term <= last && term < kLeast * sum) {
                break;
            }
            last = term;
        }
    }
    return sum * h / std::sqrt(a) * std::exp(-kLogRootTwoPi);
}

/// E log 2 cosh t - |m|, t ~ N(m, a).
double meanLogCoshRest(double m, double a) {
    const double deviation = std::sqrt(a);
    const double u = std::abs(m) / deviation;
    // E |t| = |m| + 2 (a^1/2 phi(u) - |m| Phi(-u)).
    const double beyond = 2.0 * deviation * (normalDensity(u) - u * normalProbability(-u));
    return std::max(0.0, beyond) + normalAverage(ReceivedMean{m, a}, {{0.0, 1.0}}, [](double t) {
               return logCoshRest(t);
           });
}

}  // namespace

std::optional<TwoValuedFunction> TwoValuedFunction::of(const EntryFunction& phi) {
    const std::vector<LinearPiece> pieces = linearPieces(phi);
    if (pieces.empty() || !isFlat(phi)) {
        return std::nullopt;
    }
    const auto [least, most] = std::minmax_element(
        pieces.begin(), pieces.end(),
        [](const LinearPiece& a, const LinearPiece& b) { return a.offset < b.offset; });
    TwoValuedFunction function;
    function.m_values = {least->offset, most->offset};
    std::size_t found = 0;
    for (std::size_t k = 0; k < function.m_values.size(); ++k) {
        function.m_places[k] = exactPlaces(pieces, function.m_values[k]);
        found += function.m_places[k].size();
    }
    const bool hasTwo = function.m_values[0] < function.m_values[1] && found == pieces.size();
    return hasTwo ? std::optional(std::move(function)) : std::nullopt;
}

TwoValuedFunction::Sides TwoValuedFunction::sidesOf(double r, double gamma) const {
    constexpr double kKnown = std::numeric_limits<double>::infinity();  // precision of phi(z)
    // Mass, mean and variance of N(r, 1 / gamma) on either value's pieces.
    Sides sides;
    for (std::size_t k = 0; k < sides.size(); ++k) {
        sides[k] = exactPosterior(m_places[k], {m_values[k], kKnown, r, gamma}, true);
    }
    return sides;
}

double TwoValuedFunction::separation(double noise) const {
    // a = (h_2 - h_1)^2 / (4 noise): half the log odds that y adds have the mean +-a and the variance a.
    const double half = 0.5 * (m_values[1] - m_values[0]);
    return half * half / noise;
}

double TwoValuedFunction::argumentVariance(double r, double gamma, double noise) const {
    const Sides sides = sidesOf(r, gamma);
    const double apart = sides[1].mean - sides[0].mean;
    // Variance within both values, plus apart^2 E[p(h_1 | y) p(h_2 | y)] for not knowing which.
    return std::exp(sides[0].logEvidence) * sides[0].variance
           + std::exp(sides[1].logEvidence) * sides[1].variance
           + apart * apart
                 * confusion(sides[0].logEvidence, sides[1].logEvidence, separation(noise));
}

double TwoValuedFunction::valueVariance(double r, double gamma, double noise) const {
    // Var phi = (h_2 - h_1)^2 E[p(h_1 | y) p(h_2 | y)].
    const Sides sides = sidesOf(r, gamma);
    const double apart = m_values[1] - m_values[0];
    return apart * apart * confusion(sides[0].logEvidence, sides[1].logEvidence, separation(noise));
}

/// With m = L / 2 +- a the mean of t where y comes from either value,
///
///     E log p(y) = -log(2 pi s^2) / 2 - 1/2 - a + (log p_1 + log p_2) / 2 + sum_k p_k E_k log 2 cosh t,
///
/// whose large terms -a + sum_k p_k |m_k| are taken together first.
double TwoValuedFunction::evidence(double r, double gamma, double noise) const {
    const Sides sides = sidesOf(r, gamma);
    const double a = separation(noise);
    const double logOne = sides[0].logEvidence;
    const double logOther = sides[1].logEvidence;
    const double one = std::exp(logOne);
    const double other = std::exp(logOther);
    const double half = 0.5 * (logOther - logOne);
    // For a > |L| / 2 the large terms are the entropy of the two values alone: sum_k p_k log p_k;
    // else -a + sum_k p_k |m_k| + .. is the larger log p_k less 2 a min p_k.
    const double large =
        a > std::abs(half)
            ? (one > 0.0 ? one * logOne : 0.0) + (other > 0.0 ? other * logOther : 0.0)
            : std::max(logOne, logOther) - 2.0 * std::min(one, other) * a;
    // What has no probability is never met.
    const auto rest = [&](double probability, double m) {
        return probability > 0.0 ? probability * meanLogCoshRest(m, a) : 0.0;
    };
    return -kLogRootTwoPi - 0.5 * std::log(noise) - 0.5 + large + rest(one, half - a)
           + rest(other, half + a);
}

std::vector<Feature> TwoValuedFunction::features(double gamma) const {
    std::vector<Feature> places;
    for (const ExactPlace& place : m_places[0]) {
        for (const double end : {place.lower, place.upper}) {
            if (std::isfinite(end)) {
                places.push_back({end, 1.0 / std::sqrt(gamma)});
            }
        }
    }
    return places;
}

}  // namespace onsager
