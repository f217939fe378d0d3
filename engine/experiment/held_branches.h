// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/records.h"
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
    Eigen::MatrixXd next;          ///< V of the curve's variable after one iteration more
    double drift = 0.0;            ///< by how much that lowers the error
    double freeEnergy = kMissing;  ///< nats per row of the signal
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

    /// Its free energy where that is quick, see FreeEnergy::isQuick().
    [[nodiscard]] Held hold(double nmse, Overlaps from, double tolerance = kPictureTolerance) const;

    /// The places of a grid of errors one after the other, each from its neighbours: what is not held goes on by
    /// the ratio of its last change. None from a stop on.
    [[nodiscard]] std::vector<std::optional<Held>> branch(Overlaps from,
                                                          const std::vector<double>& grid) const;

    /// Gives the places of a branch their free energies where those are not quick: that of its first place, and
    /// from there along the curve, on which all but V of its variable e is stationary,
    ///
    ///     2 dPhi = beta_e tr((V'_e - V_e) dMhat_e),
    ///
    /// by the trapezoidal rule in log tr Mhat_e: near a recovery V is as Mhat^-1, over many decades.
    void integrate(std::vector<std::optional<Held>>& branch) const;

    /// Phi of a fixed point from that of a place beside it, likewise.
    [[nodiscard]] double valueBeside(const Held& place, const Overlaps& fixedPoint) const;

    /// Where the drift changes its sign between two places of a branch.
    [[nodiscard]] Overlaps zeroBetween(const Held& one, const Held& other) const;

private:
    /// Phi of a place that is `there`, V' - V being `restThere`, less Phi here.
    [[nodiscard]] double difference(const Held& here,
                                    const Overlaps& there,
                                    const Eigen::MatrixXd& restThere) const;

    const FreeEnergy& m_energy;
    const ErrorLine& m_line;
    int m_variable;
    std::stop_token m_stop;
};

}  // namespace onsager
