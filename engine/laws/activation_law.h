// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/numerics/lanes.h"

#include <Eigen/Core>

#include <limits>
#include <span>
#include <vector>

namespace onsager {

/// phi(z) = offset + slope z for lower < z < upper.
struct LinearPiece {
    double lower;
    double upper;
    double offset;
    double slope;
};

/// A smooth function with two derivatives; the slope keeps its relative accuracy in both tails.
struct FunctionJet {
    double value = 0.0;
    double slope = 0.0;
    double curvature = 0.0;
};

/// The number that a family of functions has: its key in files, and its value where none is given.
struct ActivationParameter {
    const char* key = nullptr;  ///< null: the function has none
    double initial = 0.0;
};

/// The infimum and the supremum of the values.
struct ValueRange {
    double lower = -std::numeric_limits<double>::infinity();
    double upper = std::numeric_limits<double>::infinity();
};

/// Even: phi(-z) = phi(z). Point: phi(-z) + phi(z) = 2 phi(0).
enum class Symmetry { None, Even, Point };

/// The largest |phi'| and |phi''|, and the precision of a Gaussian as smooth as phi: trapezoid sums with
/// steps below its deviation converge to rounding.
struct Smoothness {
    double slope = 0.0;
    double curvature = 0.0;
    double sharpness = 0.0;  ///< 0: phi is not smooth
};

/// phi of many numbers at once. Null: one number after the other.
struct ActivationArrays {
    using Points = Eigen::Ref<const Eigen::MatrixXd>;
    void (*values)(const Points& z, Eigen::Ref<Eigen::ArrayXXd> values) = nullptr;
    /// log phi'(z) without loss of digits where phi is flat; null where phi' changes its sign.
    void (*logSlopes)(const Points& z, Eigen::Ref<Eigen::ArrayXXd> logs) = nullptr;
    /// phi, phi' given phi, and phi'' given both, of `count` lanes.
    void (*laneValues)(const Lane* z, int count, Lane* values) = nullptr;
    void (*laneSlopes)(const Lane* z, const Lane* values, int count, Lane* slopes) = nullptr;
    void (*laneCurvatures)(const Lane* z,
                           const Lane* values,
                           const Lane* slopes,
                           int count,
                           Lane* curvatures) = nullptr;
};

/// A function phi of one number by its declared properties. Algorithms ask these and never which
/// function it is; what an algorithm needs and a function lacks leads to a more general algorithm.
///
/// A function is piecewise linear (`pieces`) or smooth (`jet`); one of the two is given.
struct ActivationLaw {
    const char* name = "";   ///< in files
    const char* title = "";  ///< in the window, to be translated
    ActivationParameter parameter = {};

    double (*value)(double z, double parameter) = nullptr;
    /// The pieces from left to right.
    std::vector<LinearPiece> (*pieces)(double parameter) = nullptr;
    FunctionJet (*jet)(double z) = nullptr;
    /// phi''' / phi' at z where phi' = slope.
    double (*thirdOverSlope)(double z, double slope) = nullptr;
    /// z with phi(z) = value, for values inside the range; null where several z may have one value.
    double (*inverse)(double value) = nullptr;

    ValueRange range = {};
    Symmetry symmetry = Symmetry::None;
    /// The z where a smooth phi turns from falling to rising or back, in order; none: it rises.
    std::span<const double> turns = {};
    /// |z| beyond which a smooth phi is a straight line to rounding.
    double straightBeyond = 0.0;
    /// |z| where phi' of a smooth phi is halfway between its limits, or half of its largest value.
    double bend = 0.0;
    Smoothness smoothness = {};
    /// E phi(x) phi(y) in closed form, for two normal numbers of mean 0.
    double (*centredMoment)(double deviationX, double deviationY, double correlation) = nullptr;
    ActivationArrays arrays = {};
    /// |z| up to which a picture shows the function.
    double halfAxis = 1.0;

    [[nodiscard]] bool isSmooth() const { return pieces == nullptr; }
    [[nodiscard]] bool isBounded() const {
        return range.lower > -std::numeric_limits<double>::infinity()
               && range.upper < std::numeric_limits<double>::infinity();
    }
    /// Smooth, from one value to another, steepest at 0 and alike on both sides of it.
    [[nodiscard]] bool isSigmoidal() const {
        return isSmooth() && isBounded() && turns.empty() && symmetry == Symmetry::Point;
    }
};

}  // namespace onsager
