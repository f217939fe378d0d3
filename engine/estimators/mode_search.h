// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/committee_rows.h"
#include "engine/estimators/piece_modes.h"

#include <optional>

namespace onsager {

/// How to look for the mode of a piecewise linear function.
enum class PieceSearch {
    Global,  ///< the least of the minima over all boxes, if they are at most 256
    Local    ///< downhill from r
};

/// Modes of rows seen through a function (FunctionRows), eight at a time, from points that the
/// present messages fix.
///
/// Smooth functions: Newton from r. Piecewise linear ones: the global mode, see PieceModes; where boxes
/// are too many or not wanted, exact minimisation along one coordinate after the other from r, then
/// over the box so found; ReLU by Newton steps on its free coordinates.
class ModeSearch {
public:
    ModeSearch(const EntryFunction& phi,
               const Eigen::MatrixXd& Gamma,
               const Eigen::MatrixXd& P,
               PieceSearch search);

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
