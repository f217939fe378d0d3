// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/state_evolution/free_energy.h"

#include <Eigen/Core>

#include <optional>
#include <stop_token>
#include <vector>

namespace onsager {

/// Changes of held fixed points that are fine for a picture, and for a fixed point that is reported.
inline constexpr double kPictureTolerance = 1e-5;
inline constexpr double kReportedTolerance = 1e-11;

/// The errors V of one variable, d x d, as a line: from tau through corners to 0, by the share of their traces.
class ErrorLine {
public:
    /// Corners whose traces do not fall are left out.
    ErrorLine(const Eigen::MatrixXd& tau, std::vector<Eigen::MatrixXd> corners);

    /// tr V / tr tau.
    [[nodiscard]] double nmse(const Eigen::MatrixXd& V) const { return V.trace() / m_power; }
    /// V there, for an nmse from 0 to 1.
    [[nodiscard]] Eigen::MatrixXd at(double nmse) const;

private:
    double m_power;
    std::vector<Eigen::MatrixXd> m_corners;
};

/// A place on a branch: the overlaps with the curve's variable held there, settled.
struct Held {
    double nmse = 1.0;
    Overlaps overlaps;
    double freeEnergy = 0.0;  ///< nats per row of the signal
    double drift = 0.0;       ///< by how much one iteration lowers the error
};

/// Fixed points of a stack with the error of one variable held on a line: the branches of its curve.
class HeldBranches {
public:
    /// Keeps references. `variable`: even.
    HeldBranches(const FreeEnergy& energy,
                 const ErrorLine& line,
                 int variable,
                 const std::stop_token& stop)
        : m_energy(energy), m_line(line), m_variable(variable), m_stop(stop) {}

    [[nodiscard]] Held hold(double nmse, Overlaps from, double tolerance = kPictureTolerance) const;

    /// The places of a grid of errors one after the other, each from its neighbours: what is not held goes on by
    /// the ratio of its last change. None from a stop on.
    [[nodiscard]] std::vector<std::optional<Held>> branch(Overlaps from,
                                                          const std::vector<double>& grid) const;

    /// Where the drift changes its sign between two places of a branch.
    [[nodiscard]] Overlaps zeroBetween(const Held& one, const Held& other) const;

private:
    const FreeEnergy& m_energy;
    const ErrorLine& m_line;
    int m_variable;
    std::stop_token m_stop;
};

}  // namespace onsager
