// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/rowwise/committee_rows.h"
#include "engine/estimators/rowwise/piece_rows.h"
#include "engine/estimators/sampling/row_sampler.h"

#include <vector>

namespace onsager {

/// A law from which LevelSetSampler draws z: first the columns `rest`, then given them the columns `sheet`,
/// called S, so that phi(z) agrees with the evidence.
///
///     z_rest   ~ N(mean, root root^T),
///     phi(z_S) ~ N(P_SS^-1 (b_S - P_S,rest phi(z_rest)), P_SS^-1).
///
/// Its density is N(z_rest) N(phi(z_S)) prod_{i in S} phi'(z_i). With S empty it is a Gaussian.
struct LevelSetProposal {
    std::vector<Eigen::Index> rest;
    std::vector<Eigen::Index> sheet;
    Eigen::VectorXd mean;
    Eigen::MatrixXd root;       ///< lower triangular
    Eigen::MatrixXd whitening;  ///< root^-1
    Eigen::MatrixXd sheetRoot;  ///< P_SS^-1 = sheetRoot sheetRoot^T, upper triangular
    Eigen::MatrixXd pull;       ///< sheetRoot^T P_S, |S| x d
    Eigen::VectorXd evidence;   ///< sheetRoot^T b_S
    double logDensity = 0.0;    ///< log of the inverse determinants of both roots
    GaussianGuess guess;        ///< what a Gaussian around a place was made from; else empty
    double share = 1.0;         ///< of the weight
    int nets = 1;               ///< that are drawn

    [[nodiscard]] bool isPlace() const { return guess.mean.size() > 0; }
};

/// One proposal for every set S whose evidence tells phi(z_S), the empty set first, with the message
/// for z_rest; the row's mean and evidence are missing. Empty where there are more than 32, and for
/// d > 8.
std::vector<LevelSetProposal> sheetProposals(const EntryFunction& phi, const FunctionRows& rows);

/// Whether the evidence is many deviations away from phi(z) = value.
bool conflicts(const PieceRow& row, const Eigen::VectorXd& value);

/// Adds a Gaussian a little wider than the guess, or its share to one that is nearly the same. A guess
/// without a positive definite scatter is left out.
void addPlace(const GaussianGuess& guess, double share, std::vector<LevelSetProposal>& proposals);

/// Where a row may lie whose message and evidence are at odds: the modes downhill from all corners of
/// the cube on whose sides phi bends, and the same with what a wide message says, on that side, of the
/// columns where phi is flat. `covariance` = Gamma^-1.
void addLocalModes(const CommitteeLikelihood& likelihood,
                   const PieceRow& row,
                   const Eigen::MatrixXd& covariance,
                   std::vector<LevelSetProposal>& proposals);

}  // namespace onsager
