// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/scalar_belief.h"
#include "engine/model/activation.h"
#include "engine/model/prior_law.h"
#include "engine/numerics/quadrature.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace onsager {

/// Averages over what one number (d = 1) is told of itself, by Gauss-Legendre on panels graded around
/// kinks, steps and peaks: the pieces of a state evolution without random numbers.
///
/// Integrands return what is averaged: a double or a struct with += and * double, {} being zero.

/// Standard deviations beyond which a normal density is nothing.
inline constexpr double kReach = 8.0;

/// The value of an integrand with the log of its weight.
template <typename Value>
struct Weighed {
    double logWeight = 0.0;
    Value value{};
};

/// Average of f(x).value with weights exp(f(x).logWeight) over the nodes of a rule.
template <typename Function>
auto weightedAverage(const Quadrature& rule, const Function& f) {
    using Value = decltype(f(0.0).value);
    Value sum{};
    double mass = 0.0;
    for (Eigen::Index i = 0; i < rule.nodes.size(); ++i) {
        const auto term = f(rule.nodes(i));
        const double weight = rule.weights(i) * std::exp(term.logWeight);
        if (weight > 0.0) {
            sum += term.value * weight;
            mass += weight;
        }
    }
    return mass > 0.0 ? sum * (1.0 / mass) : Value{};
}

/// The law N(mean, variance) of a received mean.
struct ReceivedMean {
    double mean = 0.0;
    double variance = 0.0;
};

/// E f(r), r ~ N(mean, variance), where f has the given features.
template <typename Function>
auto normalAverage(const ReceivedMean& law, std::vector<Feature> features, const Function& f) {
    using Value = decltype(f(0.0));
    const double deviation = std::sqrt(std::max(0.0, law.variance));
    if (deviation <= 1e-12 * (std::abs(law.mean) + 1.0)) {
        return f(law.mean);
    }
    features.push_back({law.mean, deviation});
    const Quadrature rule = gradedLegendre(law.mean - kReach * deviation,
                                           law.mean + kReach * deviation, std::move(features));
    return weightedAverage(rule, [&](double r) {
        const double x = (r - law.mean) / deviation;
        return Weighed<Value>{-0.5 * x * x, f(r)};
    });
}

/// What y = phi(z) + N(0, variance) shows of z ~ N(r, 1 / gamma).
class NoisyFunction {
public:
    explicit NoisyFunction(const EntryFunction& phi) : m_phi(phi), m_pieces(linearPieces(phi)) {}

    /// E f(y), where f(y).logWeight is the log of the density of y (variance 0: of its probability
    /// where phi is flat).
    template <typename Function>
    auto average(double variance, double r, double gamma, const Function& f) const {
        using Value = decltype(f(0.0).value);
        Value atoms{};
        double mass = 0.0;
        if (variance <= 0.0) {
            for (const LinearPiece& piece : m_pieces) {
                if (piece.slope == 0.0) {
                    const auto term = f(piece.offset);
                    const double weight = std::exp(term.logWeight);
                    atoms += term.value * weight;
                    mass += weight;
                }
            }
        }
        const Range range = rangeOf(variance, r, gamma);
        if (range.upper > range.lower) {
            atoms += weightedAverage(gradedLegendre(range.lower, range.upper, range.features), f)
                     * std::max(0.0, 1.0 - mass);
            return atoms;
        }
        return mass > 0.0 ? atoms * (1.0 / mass) : Value{};
    }

    /// Where such an average changes quickly as a function of r.
    [[nodiscard]] std::vector<Feature> features(double gamma) const;

private:
    /// Where the density of y is not nothing, and where it has steps and peaks.
    struct Range {
        double lower = std::numeric_limits<double>::infinity();
        double upper = -std::numeric_limits<double>::infinity();
        std::vector<Feature> features;
    };
    [[nodiscard]] Range rangeOf(double variance, double r, double gamma) const;

    EntryFunction m_phi;
    std::vector<LinearPiece> m_pieces;
};

/// Centres and widths of the parts of a prior of one column; width 0 for an atom or a kink.
std::vector<Feature> priorFeatures(const Prior& prior);

/// Average over r = z + N(0, 1 / gamma), z from the prior; f(r).logWeight is the log of the density of
/// r. `kinks`: further places where f is not smooth.
template <typename Function>
auto priorAverage(const Prior& prior,
                  double gamma,
                  const std::vector<double>& kinks,
                  const Function& f) {
    constexpr double kTailReach = 5.0 * kReach;  // a Laplace tail is exponential
    const double noise = 1.0 / std::sqrt(gamma);
    std::vector<Feature> features;
    double reach = 0.0;
    for (const Feature& part : priorFeatures(prior)) {
        const double scale = std::hypot(part.scale, noise);
        features.push_back({part.centre, scale});
        reach = std::max(reach, std::abs(part.centre) + kTailReach * scale);
    }
    for (const double kink : kinks) {
        features.push_back({kink, noise});
    }
    return weightedAverage(gradedLegendre(-reach, reach, std::move(features)), f);
}

/// What a threshold or logistic law can show, and where its averages change quickly.
struct LabelLaw {
    std::vector<double> labels;
    std::vector<Feature> features;
};

/// For z ~ N(r, 1 / gamma). Empty labels for other laws.
LabelLaw labelsOf(const OutputLaw& law, double gamma);

/// Average over the labels a law can show; f(y).logWeight is the log of the probability of y.
template <typename Function>
auto labelAverage(const std::vector<double>& labels, const Function& f) {
    using Value = decltype(f(0.0).value);
    Value sum{};
    for (const double y : labels) {
        const auto term = f(y);
        const double weight = std::exp(term.logWeight);
        if (weight > 0.0) {
            sum += term.value * weight;
        }
    }
    return sum;
}

/// Whether one column of this law shows one number whose density is known.
bool hasScalarAverage(const OutputLaw& law);

}  // namespace onsager
