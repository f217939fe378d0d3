// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/rowwise/committee_rows.h"
#include "engine/estimators/rowwise/piece_rows.h"

#include <vector>

namespace onsager {

/// Global modes of rows seen through a piecewise linear function, eight at a time: the least of the
/// minima over all choices of pieces.
///
/// On a choice the energy is a quadratic, and its minimum over all z, or over the half space that a border
/// of the choice's box leaves, bounds it; a minimum inside the box is that of the box. This settles most
/// rows; for the others the boxes whose bound is below the least energy found are searched, the lowest
/// bound first.
class PieceModes {
public:
    PieceModes(const std::vector<LinearPiece>& pieces,
               const Eigen::MatrixXd& Gamma,
               const Eigen::MatrixXd& P)
        : m_rows{Eigen::MatrixXd(), Gamma, Eigen::MatrixXd(), P},
          m_choices(pieceChoices(pieces, Gamma, P)) {}

    /// `r`, `b`: d lanes each.
    [[nodiscard]] CommitteeModes modes(const Lane* r, const Lane* b) const;

private:
    struct Least {
        Lane energy;
        Eigen::Array<int, kLaneCount, 1> choice;
        Lane z[kMaxColumns];
    };
    Lane bound(const PieceChoice& choice, const Lane* r, const Lane* b, Lane* centre) const;
    void search(const std::vector<Lane>& bounds,
                const PieceRow& row,
                Eigen::Index lane,
                Least& least) const;
    void finish(const Least& least, Eigen::Index lane, CommitteeModes& modes) const;

    FunctionRows m_rows;  ///< Gamma and P; no rows
    std::vector<PieceChoice> m_choices;
};

}  // namespace onsager
