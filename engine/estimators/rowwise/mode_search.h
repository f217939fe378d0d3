// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/rowwise/committee_rows.h"
#include "engine/estimators/rowwise/piece_modes.h"

#include <optional>

namespace onsager {

/// Modes of rows seen through a function (FunctionRows), eight at a time, from points that the
/// present messages fix.
///
/// Smooth functions: Newton from r. Piecewise linear ones: the global mode, see PieceModes; with more
/// than 256 boxes exact minimisation along one coordinate after the other from r, then over the box
/// so found; ReLU by Newton steps on its free coordinates.
class ModeSearch {
public:
    ModeSearch(const EntryFunction& phi, const Eigen::MatrixXd& Gamma, const Eigen::MatrixXd& P);

    /// `r`, `b`: d lanes each.
    [[nodiscard]] CommitteeModes modes(const Lane* r,
                                       const Lane* b,
                                       ModeDetail detail = ModeDetail::WithHessian) const;

private:
    void descend(const PieceRow& row, Eigen::VectorXd& z, std::vector<std::size_t>& pieces) const;
    [[nodiscard]] CommitteeModes descended(const Lane* r, const Lane* b) const;

    CommitteeLikelihood m_likelihood;
    FunctionRows m_matrices;  ///< Gamma and P; no rows
    std::vector<LinearPiece> m_pieces;
    std::optional<PieceModes> m_global;
};

}  // namespace onsager
