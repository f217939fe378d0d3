// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/activation.h"

#include <Eigen/Core>

#include <vector>

namespace onsager {

/// The minima of the energy of one number seen through any smooth function,
///
///     E(z) = (z - r)^2 / 2 + q (y - phi(z))^2 / 2,    q = P / gamma,
///
/// which may be as many as phi has bends. E' = z - r - q (y - phi) phi' rises but where
///
///     c(z) = q ((y - phi) phi'' - phi'^2) - 1 > 0.
///
/// The borders of these parts are found on a table over the places where phi bends, whose steps are
/// below the scale of its shape whatever q is; a part narrower than a step by a maximum of c next to the
/// table's largest values. Between two borders E' has at most one zero.
class StationaryPoints {
public:
    explicit StationaryPoints(const EntryFunction& phi);

    /// Where E' passes from rising to falling and back, in order. ratio: q > 0.
    [[nodiscard]] std::vector<double> borders(double ratio, double y) const;
    /// Minima with the maxima between them, from left to right, given the borders of q and y.
    [[nodiscard]] std::vector<double> find(double ratio,
                                           double r,
                                           double y,
                                           const std::vector<double>& borders) const;

private:
    EntryFunction m_phi;
    Eigen::ArrayXd m_place;
    Eigen::ArrayXd m_value;
    Eigen::ArrayXd m_slope;
    Eigen::ArrayXd m_curvature;
};

/// All z where a smooth phi has the value, or where it comes nearest to it.
std::vector<double> preimages(const EntryFunction& phi, double value);

}  // namespace onsager
