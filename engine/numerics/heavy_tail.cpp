// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/heavy_tail.h"

#include "engine/numerics/work_tally.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace onsager {

namespace {

/// F and its derivative as functions of t = log w.
class WeightEquation {
public:
    WeightEquation(const HeavyTail& tail, const Eigen::ArrayXd& g, const Eigen::ArrayXd& gamma)
        : m_tail(tail), m_squares(g.square()), m_gamma(gamma) {}

    struct Value {
        double F = 0.0;
        double slope = 0.0;
    };

    [[nodiscard]] Value at(double t) const {
        const double w = std::exp(t);
        Value value = {m_tail.width * w - m_tail.power, m_tail.width * w};
        for (Eigen::Index i = 0; i < m_gamma.size(); ++i) {
            // Term i of F is g_i^2 w / (gamma_i + w)^2, its derivative by log w that times
            // (gamma_i - w) / (gamma_i + w).
            const double precision = m_gamma(i) + w;
            const double term = m_squares(i) / precision * (w / precision);
            value.F += term;
            value.slope += term * ((m_gamma(i) - w) / precision);
        }
        countWork(0.5 + 0.2 * static_cast<double>(m_gamma.size()));
        return value;
    }

    [[nodiscard]] double energy(double t) const {
        const double w = std::exp(t);
        // 2 E(w) of the class's header, t = log w: its derivative by t is F.
        return m_tail.width * w - m_tail.power * t - (m_squares / (m_gamma + w)).sum();
    }

    /// |z|^2 <= sum_i g_i^2 / gamma_i^2 gives the least weight, z = 0 the largest.
    [[nodiscard]] double lowest() const {
        constexpr double kFarthest = 80.0;  // below the highest, of messages that tell nothing
        double largest = 0.0;
        for (Eigen::Index i = 0; i < m_gamma.size(); ++i) {
            largest += m_squares(i) > 0.0 ? m_squares(i) / m_gamma(i) / m_gamma(i) : 0.0;
        }
        // w = power / (width + |z|^2) with |z| between 0 and |g / gamma|.
        return std::max(highest() - kFarthest,
                        std::log(m_tail.power) - std::log(m_tail.width + largest));
    }
    [[nodiscard]] double highest() const { return std::log(m_tail.power / m_tail.width); }

    /// Where F rises through 0, between F <= 0 at `a` and F >= 0 at `b`: Newton's steps, halves where they
    /// leave the bracket.
    [[nodiscard]] double root(double a, double b) const {
        constexpr int kMostSteps = 100;
        double t = 0.5 * (a + b);
        for (int step = 0; step < kMostSteps; ++step) {
            const Value value = at(t);
            (value.F < 0.0 ? a : b) = t;
            // Newton in log w, kept inside the bracket.
            const double newton = t - value.F / value.slope;
            const double next = newton > a && newton < b ? newton : 0.5 * (a + b);
            if (std::abs(next - t) <= 1e-15 * std::max(1.0, std::abs(t))) {
                return next;
            }
            t = next;
        }
        return t;
    }

    /// Where F turns, between slopes of opposite signs; ends early where F has the sign that is looked for.
    [[nodiscard]] double turn(double a, double b, double sign) const {
        constexpr int kHalvings = 40;
        const double slopeAtA = at(a).slope;
        double t = a;
        for (int k = 0; k < kHalvings; ++k) {
            t = 0.5 * (a + b);
            const Value value = at(t);
            if (value.F * sign > 0.0) {
                break;
            }
            ((value.slope < 0.0) == (slopeAtA < 0.0) ? a : b) = t;
        }
        return t;
    }

private:
    HeavyTail m_tail;
    Eigen::ArrayXd m_squares;
    const Eigen::ArrayXd& m_gamma;
};

}  // namespace

double heavyTailWeight(const HeavyTail& tail,
                       const Eigen::ArrayXd& g,
                       const Eigen::ArrayXd& gamma) {
    constexpr double kPanel = 0.5;
    const WeightEquation equation(tail, g, gamma);
    const double low = equation.lowest();
    const double high = equation.highest();
    if (!(low < high)) {
        return std::exp(high);
    }
    if (gamma.minCoeff() >= tail.leastConvexPrecision()) {
        // One minimum: F rises once.
        return std::exp(equation.root(low, high));
    }
    double least = std::numeric_limits<double>::infinity();
    double best = high;
    const auto consider = [&](double a, double b) {
        const double t = equation.root(a, b);
        if (const double energy = equation.energy(t); energy < least) {
            least = energy;
            best = t;
        }
    };
    const int panels = std::max(1, static_cast<int>(std::ceil((high - low) / kPanel)));
    WeightEquation::Value before = equation.at(low);
    for (int k = 0; k < panels; ++k) {
        const double a = low + (high - low) * k / panels;
        const double b = low + (high - low) * (k + 1) / panels;
        const WeightEquation::Value after = equation.at(b);
        // By their bounds the first F is not positive and the last not negative, but for rounding.
        const bool isBelow = before.F < 0.0 || k == 0;
        const bool isAbove = after.F >= 0.0 || k + 1 == panels;
        if (isBelow && isAbove) {
            consider(a, b);
        } else if (isBelow && before.slope > 0.0 && after.slope < 0.0) {
            // Ends of one sign with opposite slopes may hide two roots around a turn.
            if (const double t = equation.turn(a, b, 1.0); equation.at(t).F > 0.0) {
                consider(a, t);
            }
        } else if (!isBelow && isAbove && before.slope < 0.0 && after.slope > 0.0) {
            if (const double t = equation.turn(a, b, -1.0); equation.at(t).F < 0.0) {
                consider(t, b);
            }
        }
        before = after;
    }
    return std::exp(best);
}

Eigen::ArrayXd heavyTailMode(const HeavyTail& tail,
                             const Eigen::ArrayXd& g,
                             const Eigen::ArrayXd& gamma) {
    return g / (gamma + heavyTailWeight(tail, g, gamma));
}

double heavyTailJump(const HeavyTail& tail, double gamma) {
    if (gamma >= tail.leastConvexPrecision()) {
        return 0.0;
    }
    constexpr int kMostDoublings = 2000;
    constexpr int kHalvings = 60;
    // The mode never rests where the energy is concave, around |z|^2 = 3 width.
    const double inflection = std::sqrt(3.0 * tail.width);
    const auto isInTail = [&](double g) {
        return heavyTailMode(tail, Eigen::ArrayXd::Constant(1, g),
                             Eigen::ArrayXd::Constant(1, gamma))(0)
               > inflection;
    };
    double a = 0.0;
    // g with z = inflection stationary: z (gamma + w(z)) with w = power / (4 width) at |z|^2 = 3 width.
    double b = inflection * (gamma + 0.25 * tail.power / tail.width);  // stationary there
    for (int k = 0; k < kMostDoublings && !isInTail(b); ++k) {
        a = b;
        b *= 2.0;
    }
    for (int k = 0; k < kHalvings && a < b; ++k) {
        const double g = 0.5 * (a + b);
        (isInTail(g) ? b : a) = g;
    }
    return 0.5 * (a + b);
}

}  // namespace onsager
