// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/rowwise/entrywise_rows.h"
#include "engine/numerics/box_normal.h"

#include <vector>

namespace onsager {

/// One row of FunctionRows.
struct PieceRow {
    const FunctionRows& rows;
    Eigen::VectorXd r;
    Eigen::VectorXd b;
};

/// One linear piece of phi for each coordinate: phi(z) = offset + slope z on a box, where the belief
/// is a Gaussian of precision Gamma + S P S.
struct PieceChoice {
    Box box;
    Eigen::VectorXd offset;
    Eigen::VectorXd slope;
    Eigen::MatrixXd precision;
    Eigen::MatrixXd covariance;  ///< its inverse
    double logVolume = 0.0;      ///< log of the integral of that Gaussian over all z

    [[nodiscard]] Eigen::VectorXd value(const Eigen::VectorXd& z) const;
    /// Centre of the Gaussian.
    [[nodiscard]] Eigen::VectorXd centre(const PieceRow& row) const;
    /// -log of the belief at z.
    [[nodiscard]] double energy(const PieceRow& row, const Eigen::VectorXd& z) const;
};

/// The choice of pieces[i] for coordinate i.
PieceChoice pieceChoice(const std::vector<LinearPiece>& pieces,
                        const Eigen::MatrixXd& Gamma,
                        const Eigen::MatrixXd& P);

/// All pieces^d choices.
std::vector<PieceChoice> pieceChoices(const std::vector<LinearPiece>& pieces,
                                      const Eigen::MatrixXd& Gamma,
                                      const Eigen::MatrixXd& P);

}  // namespace onsager
