// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/entries/stationary_points.h"

#include "engine/numerics/bracketed_zero.h"
#include "engine/numerics/infinity.h"

#include <algorithm>
#include <boost/math/tools/minima.hpp>
#include <cmath>
#include <cstdint>
#include <utility>

namespace onsager {

namespace {

constexpr Eigen::Index kCells = 320;  // of the table; a sigmoid bends over 8 of them on either side
constexpr int kMostDoublings = 1100;  // of a step: all doubles
constexpr int kDigitsOfExtremum = 26;  // beyond, a minimum is flat to rounding

/// E', -c and E of one row.
struct Energy {
    const EntryFunction& phi;
    double ratio;
    double r;
    double y;

    /// E' = z - r - q (y - phi) phi'.
    [[nodiscard]] double excess(double z) const {
        const FunctionJet f = functionJet(phi, z);
        return z - r - ratio * (y - f.value) * f.slope;
    }
    /// E'' = 1 + q (phi'^2 - (y - phi) phi'').
    [[nodiscard]] double rise(double z) const {
        const FunctionJet f = functionJet(phi, z);
        return 1.0 + ratio * (f.slope * f.slope - (y - f.value) * f.curvature);
    }
    [[nodiscard]] double at(double z) const {
        const double misfit = y - functionJet(phi, z).value;
        return 0.5 * (z - r) * (z - r) + 0.5 * ratio * misfit * misfit;
    }
};

/// A place beyond `start` where E' has the sign of the direction.
double beyond(const Energy& energy, double start, double direction) {
    double step = 1.0;
    for (int k = 0; k < kMostDoublings && energy.excess(start + direction * step) * direction < 0.0;
         ++k) {
        step *= 2.0;
    }
    return start + direction * step;
}

/// A place beyond the table where phi is so straight that E' rises even for the largest q.
double straightPlace(const Energy& energy, double end) {
    double place = 2.0 * end;
    for (int k = 0; k < kMostDoublings && energy.rise(place) < 0.0; ++k) {
        place *= 2.0;
    }
    return place;
}

/// Whether three values at equal steps, the middle one nearest to 0, may hide a change of sign: the
/// extremum of their parabola, with room for what is no parabola.
bool mayCross(double left, double middle, double right) {
    // A parabola through the three values at -1, 0, 1 has its extremum
    // (right - left)^2 / (8 bend) off the middle value.
    const double bend = left - 2.0 * middle + right;
    const double reach = 0.125 * (right - left) * (right - left) / std::abs(bend);
    return std::abs(middle) < 2.0 * reach + 0.25 * std::abs(bend);
}

}  // namespace

StationaryPoints::StationaryPoints(const EntryFunction& phi)
    : m_phi(phi),
      m_place(Eigen::ArrayXd::LinSpaced(
          kCells + 1, -phi.law().straightBeyond, phi.law().straightBeyond)),
      m_value(kCells + 1),
      m_slope(kCells + 1),
      m_curvature(kCells + 1) {
    for (Eigen::Index k = 0; k <= kCells; ++k) {
        const FunctionJet f = functionJet(phi, m_place(k));
        m_value(k) = f.value;
        m_slope(k) = f.slope;
        m_curvature(k) = f.curvature;
    }
}

/// E' rises before the first border and after the last, as phi is straight there.
std::vector<double> StationaryPoints::borders(double ratio, double y) const {
    const Energy energy{m_phi, ratio, 0.0, y};
    const Eigen::ArrayXd rise = 1.0 + ratio * (m_slope.square() - (y - m_value) * m_curvature);
    const auto riseAt = [&](double z) { return energy.rise(z); };
    std::vector<double> borders;
    // Outside of the table phi is nearly straight, E'' -> 1 + q phi'^2 > 0: a border that large q pushes out is there.
    if (rise(0) < 0.0) {
        borders.push_back(zeroOf(riseAt, straightPlace(energy, m_place(0)), m_place(0)));
    }
    if (rise(kCells) < 0.0) {
        borders.push_back(zeroOf(riseAt, m_place(kCells), straightPlace(energy, m_place(kCells))));
    }
    for (Eigen::Index k = 0; k < kCells; ++k) {
        const double here = rise(k);
        const double next = rise(k + 1);
        if ((here < 0.0) != (next < 0.0)) {
            borders.push_back(zeroOf(riseAt, m_place(k), m_place(k + 1)));
            continue;
        }
        if (k == 0) {
            continue;
        }
        const double before = rise(k - 1);
        const bool isNearest = (before < 0.0) == (here < 0.0) && std::abs(here) <= std::abs(next)
                               && std::abs(here) <= std::abs(before);
        if (!isNearest || !mayCross(before, here, next)) {
            continue;
        }
        // The extremum of E'' next to the table's nearest value; of the sign that is missing it hides two borders.
        const double sign = here < 0.0 ? -1.0 : 1.0;
        std::uintmax_t steps = 60;
        const auto [place, value] = boost::math::tools::brent_find_minima(
            [&](double z) { return sign * energy.rise(z); }, m_place(k - 1), m_place(k + 1),
            kDigitsOfExtremum, steps);
        if (value < 0.0) {
            borders.push_back(zeroOf(riseAt, m_place(k - 1), place));
            borders.push_back(zeroOf(riseAt, place, m_place(k + 1)));
        }
    }
    std::sort(borders.begin(), borders.end());
    return borders;
}

std::vector<double> StationaryPoints::find(double ratio,
                                           double r,
                                           double y,
                                           const std::vector<double>& borders) const {
    const Energy energy{m_phi, ratio, r, y};
    std::vector<double> points;
    double end = -kInfinity;  // of the rising part of the last minimum
    double best = r;          // where rounding hides every zero
    const auto excess = [&](double z) { return energy.excess(z); };
    for (std::size_t k = 0; k <= borders.size(); k += 2) {
        const double lower = k == 0 ? -kInfinity : borders[k - 1];
        const double upper = k < borders.size() ? borders[k] : kInfinity;
        for (const double edge : {lower, upper}) {
            if (std::isfinite(edge) && energy.at(edge) < energy.at(best)) {
                best = edge;
            }
        }
        // E' rises over [lower, upper]: no zero where it starts above 0 or ends below.
        if ((std::isfinite(lower) && excess(lower) > 0.0)
            || (std::isfinite(upper) && excess(upper) < 0.0)) {
            continue;
        }
        const double inside = std::clamp(r, lower, upper);
        const double from = std::isfinite(lower) ? lower : beyond(energy, inside, -1.0);
        const double to = std::isfinite(upper) ? upper : beyond(energy, inside, 1.0);
        if (!points.empty()) {
            points.push_back(zeroOf(excess, end, lower));
        }
        points.push_back(zeroOf(excess, from, to));
        end = upper;
    }
    if (points.empty()) {
        points.push_back(best);
    }
    return points;
}

std::vector<double> preimages(const EntryFunction& phi, double value) {
    const ActivationLaw& law = phi.law();
    if (law.inverse != nullptr) {
        return {inverseFunction(phi, value)};
    }
    const auto excess = [&](double z) { return law.jet(z).value - value; };
    // From turn to turn, and on either side as far as phi has to be followed.
    const double far = std::max(law.straightBeyond, 2.0 * std::abs(value)) + 1.0;
    std::vector<double> ends = {-far};
    ends.insert(ends.end(), law.turns.begin(), law.turns.end());
    ends.push_back(far);
    std::vector<double> places;
    double nearest = ends.front();
    for (std::size_t k = 0; k + 1 < ends.size(); ++k) {
        if (excess(ends[k]) * excess(ends[k + 1]) < 0.0) {
            places.push_back(zeroOf(excess, ends[k], ends[k + 1]));
        }
        if (std::abs(excess(ends[k + 1])) < std::abs(excess(nearest))) {
            nearest = ends[k + 1];
        }
    }
    return places.empty() ? std::vector<double>{nearest} : places;
}

}  // namespace onsager
