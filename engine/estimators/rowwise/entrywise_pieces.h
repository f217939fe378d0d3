// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/rowwise/entrywise_rows.h"
#include "engine/estimators/rowwise/piece_rows.h"
#include "engine/estimators/sampling/weighted_parts.h"

namespace onsager {

/// MMSE of rows seen through a piecewise linear function: on each choice of one piece per coordinate
/// the belief is a Gaussian restricted to a box, and their weights add up in logs.
///
/// Exact for d = 2, in closed form for two pieces (HalfLinePairs); beyond, boxes are integrated by sequential conditioning on Sobol points, each
/// row with a shift of its own. Boxes of negligible weight are left out.
class EntrywisePieces final : public FunctionRowsEstimator {
public:
    static constexpr int kDefaultPoints = 128;

    EntrywisePieces(const EntryFunction& phi,
                    int columns,
                    int threads,
                    int points = kDefaultPoints);
    [[nodiscard]] Estimate estimate(const FunctionRows& rows, Side side) const override;

    /// The belief of one row on all choices of pieces.
    [[nodiscard]] WeightedPart belief(const std::vector<PieceChoice>& choices,
                                      const PieceRow& row,
                                      Side side) const;
    [[nodiscard]] std::vector<PieceChoice> choices(const FunctionRows& rows) const {
        return pieceChoices(m_pieces, rows.Gamma, rows.P);
    }

private:
    std::vector<LinearPiece> m_pieces;
    Eigen::MatrixXd m_points;  ///< uniform, points x d; empty for d = 2
    int m_threads;
};

/// Whether the boxes are few enough to visit for each row.
bool hasFewPieces(const std::vector<LinearPiece>& pieces, int columns);

/// The points moved by a vector that `key` chooses, modulo 1.
Eigen::MatrixXd shiftedPoints(const Eigen::MatrixXd& points, std::size_t key);

}  // namespace onsager
