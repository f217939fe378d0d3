// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/entries/exact_places.h"
#include "engine/laws/activation.h"
#include "engine/state_evolution/scalar_averages.h"

#include <array>
#include <optional>
#include <vector>

namespace onsager {

/// A function of two values h_1 < h_2, like a sign, of z ~ N(r, 1 / gamma), seen as y = phi(z) + N(0, s^2). What is
/// averaged over y is known but for one smooth integral. With the odds L = log p_2 / p_1 before y was seen, and
/// a = ((h_2 - h_1) / 2 s)^2,
///
///     E p(h_1 | y) p(h_2 | y) = (p_1 p_2)^1/2 e^{-a / 2} E[ 1 / (2 cosh(L / 2 + a^1/2 x)) ],   x ~ N(0, 1).
class TwoValuedFunction {
public:
    /// None of a function that has other values.
    static std::optional<TwoValuedFunction> of(const EntryFunction& phi);

    /// E Var(z | y).
    [[nodiscard]] double argumentVariance(double r, double gamma, double noise) const;
    /// E Var(phi(z) | y).
    [[nodiscard]] double valueVariance(double r, double gamma, double noise) const;
    /// E log p(y), noise > 0.
    [[nodiscard]] double evidence(double r, double gamma, double noise) const;

    /// Where these change quickly as functions of r.
    [[nodiscard]] std::vector<Feature> features(double gamma) const;

private:
    using Sides = std::array<EntryBelief, 2>;

    /// What is believed of z where phi(z) is the one value and the other; their evidence is log p_k.
    [[nodiscard]] Sides sidesOf(double r, double gamma) const;
    /// a of the doc comment.
    [[nodiscard]] double separation(double noise) const;

    std::array<double, 2> m_values = {};
    std::array<std::vector<ExactPlace>, 2> m_places;  ///< of each value
};

}  // namespace onsager
