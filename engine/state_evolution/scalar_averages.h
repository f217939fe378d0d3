// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/scalar_belief.h"
#include "engine/laws/activation.h"
#include "engine/laws/prior.h"
#include "engine/model/network.h"
#include "engine/numerics/parallel.h"
#include "engine/numerics/quadrature.h"
#include "engine/numerics/work_budget.h"
#include "engine/state_evolution/refined_panels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace onsager {

/// Averages over what one number (d = 1) is told of itself, by Gauss-Legendre on panels graded around
/// kinks, steps and peaks: the pieces of a state evolution without random numbers.
///
/// Integrands return what is averaged: a double or a struct with += and * double, {} being zero.

/// How finely, and on how many threads, averages are made.
struct AverageSettings {
    int nodesPerPanel = 10;
    int threads = 1;
    /// Of an average: panels are halved until their errors are smaller (see refinedIntegral); 0: not.
    double tolerance = 0.0;
    /// Shared by all averages of a prediction; null: no end. Once it is spent averages are worth nothing.
    WorkBudget* budget = nullptr;
    /// Width of the panels beside features, in their scales.
    double panelWidth = 1.0;
    /// Halvings of a 96th of the interval that find a break.
    int breakHalvings = 40;

    /// Whether `values` may still be computed.
    [[nodiscard]] bool isSpent() const { return budget != nullptr && budget->isSpent(); }
    [[nodiscard]] bool allows(double values) const {
        return budget == nullptr || budget->spend(values);
    }
};

/// Standard deviations beyond which a normal density is nothing.
inline constexpr double kReach = 8.0;

/// What a belief costs that is an integral itself, in values.
inline constexpr double kValuesOfIntegral = 50.0;

/// The value of an integrand with the log of its weight.
template <typename Value>
struct Weighed {
    double logWeight = 0.0;
    Value value{};
};

/// Weights that count, beside a sum of about 1: products of denormal numbers would take their time.
inline constexpr double kLeastWeight = 1e-280;

/// A value times its weight, and the weight.
template <typename Value>
struct WithMass {
    double mass = 0.0;
    Value sum{};

    WithMass& operator+=(const WithMass& other) {
        mass += other.mass;
        sum += other.sum;
        return *this;
    }
    friend WithMass operator*(const WithMass& some, double factor) {
        return {some.mass * factor, some.sum * factor};
    }
    [[nodiscard]] Value average() const { return mass > 0.0 ? sum * (1.0 / mass) : Value{}; }
};

template <typename Value>
auto componentsOf(const WithMass<Value>& some) {
    const auto inner = componentsOf(some.sum);
    std::array<double, inner.size() + 1> all{some.mass};
    std::copy(inner.begin(), inner.end(), all.begin() + 1);
    return all;
}

/// Whether f takes eight places at once.
template <typename Function>
inline constexpr bool kTakesLanes = std::is_invocable_v<const Function&, const Lane&>;

/// f at one place.
template <typename Function>
auto termAt(const Function& f, double x) {
    if constexpr (kTakesLanes<Function>) {
        return f(Lane(Lane::Constant(x)))[0];
    } else {
        return f(x);
    }
}

/// f at all places.
template <typename Function>
auto termsAt(const Function& f, const std::vector<double>& places) {
    std::vector<decltype(termAt(f, 0.0))> terms;
    terms.reserve(places.size() + kLaneCount);
    if constexpr (kTakesLanes<Function>) {
        for (std::size_t first = 0; first < places.size(); first += kLaneCount) {
            Lane lane;
            for (std::size_t k = 0; k < kLaneCount; ++k) {
                lane(static_cast<Eigen::Index>(k)) = places[std::min(first + k, places.size() - 1)];
            }
            const auto eight = f(lane);
            terms.insert(terms.end(), eight.begin(), eight.end());
        }
        terms.resize(places.size());
    } else {
        for (const double x : places) {
            terms.push_back(f(x));
        }
    }
    return terms;
}

/// Average of f(x).value with weights exp(f(x).logWeight) over panels that are halved where needed.
template <typename Function>
auto refinedAverage(const Quadrature& rule, const AverageSettings& settings, const Function& f) {
    using Value = decltype(termAt(f, 0.0).value);
    return refinedIntegral(
               rule, settings.nodesPerPanel, settings.tolerance,
               [&](const std::vector<double>& nodes) {
                   std::vector<WithMass<Value>> values;
                   if (!settings.allows(static_cast<double>(nodes.size()))) {
                       values.resize(nodes.size());
                       return values;
                   }
                   values.reserve(nodes.size());
                   for (const auto& term : termsAt(f, nodes)) {
                       const double weight = std::exp(term.logWeight);
                       values.push_back(weight > kLeastWeight
                                            ? WithMass<Value>{weight, term.value * weight}
                                            : WithMass<Value>{});
                   }
                   return values;
               })
        .average();
}

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

/// What tells the branches of a piecewise smooth function apart: a number, and values in units in which
/// a smooth function moves little from one point of a grid to the next.
struct BranchPoint {
    int branch = 0;
    std::array<double, 4> values{};
};

using BranchFunction = std::function<BranchPoint(double)>;

/// Where a piecewise smooth function passes from one branch to another: the changes of the number, and
/// the jumps of a value, on a grid between lower and upper, each found by halving as often as the settings say.
std::vector<double> breaksOf(const BranchFunction& branch,
                             double lower,
                             double upper,
                             const AverageSettings& settings);

/// The features with panels as wide as the settings say.
inline std::vector<Feature> widened(std::vector<Feature> features,
                                    const AverageSettings& settings) {
    for (Feature& feature : features) {
        feature.scale *= settings.panelWidth;
    }
    return features;
}

/// E f(r), r ~ N(mean, variance), where f has the given features and breaks.
template <typename Function>
auto normalAverage(const ReceivedMean& law,
                   std::vector<Feature> features,
                   const Function& f,
                   const std::vector<double>& breaks = {},
                   const AverageSettings& settings = {}) {
    using Value = decltype(f(0.0));
    const double deviation = std::sqrt(std::max(0.0, law.variance));
    if (deviation <= 1e-12 * (std::abs(law.mean) + 1.0)) {
        return f(law.mean);
    }
    features.push_back({law.mean, deviation});
    const Quadrature rule =
        gradedLegendre(law.mean - kReach * deviation, law.mean + kReach * deviation,
                       widened(std::move(features), settings), breaks, settings.nodesPerPanel);
    return refinedIntegral(rule, settings.nodesPerPanel, settings.tolerance,
                           [&](const std::vector<double>& nodes) {
                               std::vector<WithMass<Value>> values(nodes.size());
                               if (!settings.allows(static_cast<double>(nodes.size()))) {
                                   return values;
                               }
                               parallelFor(static_cast<int>(nodes.size()), settings.threads, {},
                                           [&](int i) {
                                               if (settings.isSpent()) {
                                                   return;
                                               }
                                               const auto k = static_cast<std::size_t>(i);
                                               const double x = (nodes[k] - law.mean) / deviation;
                                               const double weight = std::exp(-0.5 * x * x);
                                               values[k] = {weight, f(nodes[k]) * weight};
                                           });
                               return values;
                           })
        .average();
}

/// What y = phi(z) + N(0, variance) shows of z ~ N(r, 1 / gamma).
class NoisyFunction {
public:
    explicit NoisyFunction(const EntryFunction& phi) : m_phi(phi), m_pieces(linearPieces(phi)) {}

    /// E f(y), where f takes one y or eight and f(y).logWeight is the log of the density of y (variance 0: of its probability
    /// where phi is flat). `branch`: of the smooth pieces of f, see breaksOf(); may be empty.
    template <typename Function>
    auto average(double variance,
                 double r,
                 double gamma,
                 const Function& f,
                 const BranchFunction& branch = {},
                 const AverageSettings& settings = {}) const {
        using Value = decltype(termAt(f, 0.0).value);
        Value atoms{};
        double mass = 0.0;
        if (variance <= 0.0) {
            for (const LinearPiece& piece : m_pieces) {
                if (piece.slope == 0.0) {
                    const auto term = termAt(f, piece.offset);
                    const double weight = std::exp(term.logWeight);
                    atoms += term.value * weight;
                    mass += weight;
                }
            }
        }
        const Range range = rangeOf(variance, r, gamma);
        if (range.upper > range.lower) {
            constexpr double kLookedAt = 100.0;
            const bool looks = branch && settings.allows(kLookedAt);
            const std::vector<double> breaks =
                looks ? breaksOf(branch, range.lower, range.upper, settings)
                      : std::vector<double>();
            const Quadrature rule =
                gradedLegendre(range.lower, range.upper, widened(range.features, settings), breaks,
                               settings.nodesPerPanel);
            atoms += refinedAverage(rule, settings, f) * std::max(0.0, 1.0 - mass);
            return atoms;
        }
        return mass > 0.0 ? atoms * (1.0 / mass) : Value{};
    }

    /// Where such an average changes quickly as a function of r.
    [[nodiscard]] std::vector<Feature> features(double gamma) const;
    /// Some values of phi for z ~ N(0, tau).
    [[nodiscard]] std::vector<double> typicalValues(double tau) const;

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

/// Where a number in noise is as likely at one single point of its prior as at the next, with the width over
/// which it passes from one to the other: far out in the noise of both it decides the error of an estimate.
std::vector<Feature> decisionFeatures(const Prior& prior, double gamma);

/// Average over r = z + N(0, 1 / gamma), z from the prior; f(r).logWeight is the log of the density of
/// r. `kinks`: further places where f is not smooth.
template <typename Function>
auto priorAverage(const Prior& prior,
                  double gamma,
                  const std::vector<double>& kinks,
                  const Function& f,
                  const AverageSettings& settings = {}) {
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
    for (const Feature& place : decisionFeatures(prior, gamma)) {
        features.push_back(place);
    }
    return weightedAverage(
        gradedLegendre(-reach, reach, std::move(features), {}, settings.nodesPerPanel), f);
}

/// What the one column of an observation shows of z ~ N(r, 1 / gamma): a number that has a density, one
/// of a few labels, or nothing at all (y = NaN, an entry that is masked).
class ObservedColumn {
public:
    explicit ObservedColumn(const OutputLaw& law);

    /// Whether the law shows one number of a known density; else it has no averages.
    [[nodiscard]] bool isKnown() const { return m_isKnown; }
    /// Whether it is one of a few labels.
    [[nodiscard]] bool isLabel() const { return !m_function; }
    /// Where averages change quickly as a function of r.
    [[nodiscard]] std::vector<Feature> features(double gamma) const;
    /// All labels, or some values for z ~ N(0, tau).
    [[nodiscard]] std::vector<double> typicalValues(double tau) const;

    /// E f(y).value; f(y).logWeight is the log of the probability or density of a y that is seen.
    /// `branch`: of the smooth pieces of f, see breaksOf(); may be empty.
    template <typename Function>
    auto average(double r,
                 double gamma,
                 const Function& f,
                 const BranchFunction& branch = {},
                 const AverageSettings& settings = {}) const {
        using Value = decltype(termAt(f, 0.0).value);
        Value sum{};
        if (m_unseen > 0.0) {
            sum += termAt(f, std::numeric_limits<double>::quiet_NaN()).value * m_unseen;
        }
        if (m_unseen < 1.0) {
            sum += averageOfSeen(r, gamma, f, branch, settings) * (1.0 - m_unseen);
        }
        return sum;
    }

private:
    template <typename Function>
    auto averageOfSeen(double r,
                       double gamma,
                       const Function& f,
                       const BranchFunction& branch,
                       const AverageSettings& settings) const {
        if (m_function) {
            const auto scaled = [&](double value) { return branch(m_gain * value); };
            const auto ofValue = [&]<typename Place>(
                const Place& value) requires std::is_invocable_v<const Function&, const Place&> {
                return f(Place(m_gain * value));
            };
            return m_function->average(m_noise, r, gamma, ofValue,
                                       branch ? BranchFunction(scaled) : BranchFunction(),
                                       settings);
        }
        using Value = decltype(termAt(f, 0.0).value);
        Value sum{};
        for (const double label : m_labels) {
            const auto term = termAt(f, label);
            const double weight = std::exp(term.logWeight);
            if (weight > 0.0) {
                sum += term.value * weight;
            }
        }
        return sum;
    }

    void showFunction(const EntryFunction& phi, double gain, double noise);
    void showLabels(const ThresholdLaw& law);

    bool m_isKnown = true;
    double m_unseen = 0.0;                    ///< probability
    std::optional<NoisyFunction> m_function;  ///< y = gain (phi(z) + N(0, noise))
    double m_gain = 1.0;
    double m_noise = 0.0;
    std::vector<double> m_labels;  ///< where there is no function
    std::vector<Feature> m_steps;  ///< of the probabilities of labels, as functions of z
};

}  // namespace onsager
