// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/rowwise/piece_rows.h"

#include "engine/numerics/normal.h"
#include "engine/numerics/symmetric_matrix.h"

#include <Eigen/Cholesky>

#include <cmath>

namespace onsager {

Eigen::VectorXd PieceChoice::value(const Eigen::VectorXd& z) const {
    return offset + slope.cwiseProduct(z);
}

/// One Newton step from r, exact for a quadratic belief.
Eigen::VectorXd PieceChoice::centre(const PieceRow& row) const {
    const Eigen::VectorXd force = row.b - row.rows.P * value(row.r);
    return row.r + covariance * slope.cwiseProduct(force);
}

double PieceChoice::energy(const PieceRow& row, const Eigen::VectorXd& z) const {
    // |z - r|^2_Gamma / 2 + phi P phi^T / 2 - b phi^T.
    const Eigen::VectorXd t = z - row.r;
    const Eigen::VectorXd phi = value(z);
    return 0.5 * t.dot(row.rows.Gamma * t) + phi.dot(0.5 * row.rows.P * phi - row.b);
}

PieceChoice pieceChoice(const std::vector<LinearPiece>& pieces,
                        const Eigen::MatrixXd& Gamma,
                        const Eigen::MatrixXd& P) {
    const Eigen::Index d = Gamma.rows();
    PieceChoice choice;
    choice.box = {Eigen::VectorXd(d), Eigen::VectorXd(d)};
    choice.offset.resize(d);
    choice.slope.resize(d);
    for (Eigen::Index i = 0; i < d; ++i) {
        const LinearPiece& piece = pieces[static_cast<std::size_t>(i)];
        choice.box.lower(i) = piece.lower;
        choice.box.upper(i) = piece.upper;
        choice.offset(i) = piece.offset;
        choice.slope(i) = piece.slope;
    }
    // phi = offset + S z on the box: Hessian Gamma + S P S, d x d, whatever b is.
    choice.precision =
        symmetrized(Gamma + choice.slope.asDiagonal() * P * choice.slope.asDiagonal());
    choice.covariance = spdInverse(choice.precision);
    // log int exp(-t Q t^T / 2) dt = d log sqrt(2 pi) - log det Q / 2, Q = L L^T.
    const Eigen::MatrixXd L = choice.precision.llt().matrixL();
    choice.logVolume = static_cast<double>(d) * kLogRootTwoPi - L.diagonal().array().log().sum();
    return choice;
}

std::vector<PieceChoice> pieceChoices(const std::vector<LinearPiece>& pieces,
                                      const Eigen::MatrixXd& Gamma,
                                      const Eigen::MatrixXd& P) {
    const auto d = static_cast<std::size_t>(Gamma.rows());
    std::vector<PieceChoice> choices;
    // Counts in base `pieces`, the first coordinate fastest.
    std::vector<std::size_t> digits(d, 0);
    std::vector<LinearPiece> chosen(d, pieces.front());
    while (true) {
        choices.push_back(pieceChoice(chosen, Gamma, P));
        std::size_t i = 0;
        for (; i < d; ++i) {
            digits[i] = digits[i] + 1 < pieces.size() ? digits[i] + 1 : 0;
            chosen[i] = pieces[digits[i]];
            if (digits[i] != 0) {
                break;
            }
        }
        if (i == d) {
            return choices;
        }
    }
}

}  // namespace onsager
