// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/activations/list.h"
#include "engine/laws/estimation.h"

#include <Eigen/Core>

#include <optional>
#include <string_view>
#include <vector>

namespace onsager {

/// What is declared of a function.
inline const ActivationLaw& lawOf(Activation kind) {
    return *kActivationLaws[static_cast<std::size_t>(kind)];
}

/// A function phi of one number, applied to every entry of a matrix.
struct EntryFunction {
    Activation kind = Activation::Identity;
    double parameter = 0.0;  ///< of functions that have one, see ActivationLaw::parameter
    EntryFunction() = default;
    EntryFunction(Activation function)  // NOLINT(google-explicit-constructor)
        : kind(function), parameter(lawOf(function).parameter.initial) {}
    EntryFunction(Activation function, double number) : kind(function), parameter(number) {}
    bool operator==(const EntryFunction&) const = default;

    [[nodiscard]] const ActivationLaw& law() const { return lawOf(kind); }
    [[nodiscard]] bool isSmooth() const { return law().isSmooth(); }
    /// phi(z) = z, for which layers and channels are linear.
    [[nodiscard]] bool isIdentity() const { return kind == Activation::Identity; }
};

/// The function of that name; null where there is none.
std::optional<Activation> activationNamed(std::string_view name);

/// phi(z).
inline double activatedEntry(const EntryFunction& phi, double z) {
    return phi.law().value(z, phi.parameter);
}

/// phi applied to every entry.
Eigen::MatrixXd activated(const EntryFunction& phi, const Eigen::Ref<const Eigen::MatrixXd>& Z);

/// phi'(z) entry by entry; at a kink the slope of the right side.
Eigen::MatrixXd slopes(const EntryFunction& phi, const Eigen::MatrixXd& Z);

/// The pieces of a piecewise linear function from left to right; none for the smooth ones.
std::vector<LinearPiece> linearPieces(const EntryFunction& phi);

/// A smooth phi with its derivatives.
inline FunctionJet functionJet(const EntryFunction& phi, double z) {
    return phi.law().jet(z);
}

/// Whether `value` is a value of the smooth phi, inside its range.
bool isReached(const EntryFunction& phi, double value);

/// z with phi(z) = value for a phi that has an inverse; far out where phi does not reach the value.
double inverseFunction(const EntryFunction& phi, double value);

/// Whether phi falls anywhere, by a slope or by a jump.
bool falls(const EntryFunction& phi);

/// Columns up to which rows seen through phi are estimated. Posterior means: where a smooth phi falls and
/// rises, precise evidence leaves a belief on more sheets of coupled numbers than are found: one; where a
/// step function does, all its boxes are summed: four. Modes of such a step function: all boxes that an
/// exact observation leaves are compared: eight.
int mostColumns(const EntryFunction& phi, Estimation estimation);

/// Whether every piece is constant: the slope of phi is 0 everywhere.
bool isFlat(const EntryFunction& phi);

/// Whether phi has no other values than -1 and 1.
bool hasSignsOnly(const EntryFunction& phi);

/// phi of many points at once.
void setValues(const EntryFunction& phi,
               const Eigen::Ref<const Eigen::MatrixXd>& z,
               Eigen::Ref<Eigen::ArrayXXd> values);

/// log phi'(z) of a phi that declares it.
void setLogSlopes(const EntryFunction& phi,
                  const Eigen::Ref<const Eigen::MatrixXd>& z,
                  Eigen::Ref<Eigen::ArrayXXd> logs);

/// phi of `count` lanes, and its derivatives there given the value (and the slope), for a smooth phi.
void setLaneValues(const EntryFunction& phi, const Lane* z, int count, Lane* values);
void setLaneSlopes(
    const EntryFunction& phi, const Lane* z, const Lane* values, int count, Lane* slopes);
void setLaneCurvatures(const EntryFunction& phi,
                       const Lane* z,
                       const Lane* values,
                       const Lane* slopes,
                       int count,
                       Lane* curvatures);

}  // namespace onsager
