// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/rowwise/level_set_proposals.h"

#include "engine/estimators/entries/entry_channel.h"
#include "engine/numerics/infinity.h"
#include "engine/numerics/symmetric_matrix.h"
#include "engine/numerics/truncated_normal.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

constexpr Eigen::Index kMostColumns = 8;
constexpr std::size_t kMostSheets = 32;
constexpr double kLeastReciprocal = 1e-10;  // condition of P_SS
constexpr double kInflation = 1.2;          // of the standard deviations of a Gaussian
constexpr double kAtOdds = 8.0;             // deviations of the evidence
constexpr double kSamePlace = 0.1;          // deviations of a Gaussian

void setGaussian(const Eigen::MatrixXd& root, LevelSetProposal& proposal) {
    // z = mean + root x: density |det root|^-1 exp(-|root^-1 (z - mean)|^2 / 2), up to (2 pi)^(-d/2).
    proposal.root = root;
    proposal.whitening = root.triangularView<Eigen::Lower>().solve(
        Eigen::MatrixXd::Identity(root.rows(), root.cols()));
    proposal.logDensity -= root.diagonal().array().log().sum();
}

/// Whether the evidence tells phi(z_S): deviations below the range of phi.
bool setSheet(const Eigen::MatrixXd& P, double range, LevelSetProposal& proposal) {
    const Eigen::LLT<Eigen::MatrixXd> llt(P(proposal.sheet, proposal.sheet).eval());
    if (llt.info() != Eigen::Success || !(llt.rcond() > kLeastReciprocal)) {
        return false;
    }
    const auto size = static_cast<Eigen::Index>(proposal.sheet.size());
    // P_SS = U^T U, sheetRoot = U^-1: phi(z_S) = sheetRoot (x + sheetRoot^T (b_S - P_S,rest phi(z_rest))), x standard.
    proposal.sheetRoot = llt.matrixU().solve(Eigen::MatrixXd::Identity(size, size));
    proposal.pull = proposal.sheetRoot.transpose() * P(proposal.sheet, Eigen::all);
    proposal.logDensity -= proposal.sheetRoot.diagonal().array().log().sum();
    // Rows of sheetRoot are the deviations of phi(z_S): wider than the range of phi they say nothing.
    return proposal.sheetRoot.rowwise().norm().maxCoeff() < range;
}

bool isNear(const LevelSetProposal& one, const LevelSetProposal& other) {
    const Eigen::VectorXd shift = one.mean - other.mean;
    return std::abs(one.logDensity - other.logDensity) < kSamePlace
           && (one.whitening * shift).norm() < kSamePlace
           && (other.whitening * shift).norm() < kSamePlace;
}

void addFlatPlace(const PieceRow& row,
                  const Eigen::MatrixXd& covariance,
                  double bend,
                  GaussianGuess guess,
                  std::vector<LevelSetProposal>& proposals) {
    bool isAnyFlat = false;
    for (Eigen::Index i = 0; i < row.r.size(); ++i) {
        const double z = guess.mean(i);
        const double variance = covariance(i, i);
        // Not where phi bends, and only where the message leaves room beyond the bend.
        if (std::abs(z) < 2.0 * bend || variance < 4.0 * bend * bend) {
            continue;
        }
        const TruncatedNormal side = z > 0.0
                                         ? truncatedNormal(row.r(i), variance, bend, kInfinity)
                                         : truncatedNormal(row.r(i), variance, -kInfinity, -bend);
        isAnyFlat = true;
        guess.mean(i) = side.mean;
        guess.scatter.row(i).setZero();
        guess.scatter.col(i).setZero();
        guess.scatter(i, i) = side.variance;
    }
    if (isAnyFlat) {
        addPlace(guess, 1.0, proposals);
    }
}

}  // namespace

bool conflicts(const PieceRow& row, const Eigen::VectorXd& value) {
    // |b - phi P|_i beyond kAtOdds deviations sqrt(P_ii): what is left over is no noise.
    const Eigen::MatrixXd& P = row.rows.P;
    return ((row.b - P * value).array().abs() > kAtOdds * P.diagonal().array().sqrt()).any();
}

std::vector<LevelSetProposal> sheetProposals(const EntryFunction& phi, const FunctionRows& rows) {
    const Eigen::Index d = rows.Gamma.rows();
    std::vector<LevelSetProposal> proposals;
    if (d > kMostColumns) {
        return proposals;
    }
    const Eigen::MatrixXd covariance = spdInverse(rows.Gamma);
    for (unsigned set = 0; set < (1U << static_cast<unsigned>(d)); ++set) {
        // Bit i of `set`: column i is told by the evidence (sheet), else by the message (rest).
        LevelSetProposal proposal;
        for (Eigen::Index i = 0; i < d; ++i) {
            const bool isInSet = (set >> static_cast<unsigned>(i)) % 2 == 1;
            (isInSet ? proposal.sheet : proposal.rest).push_back(i);
        }
        if (set != 0
            && !setSheet(rows.P, phi.law().range.upper - phi.law().range.lower, proposal)) {
            continue;
        }
        const Eigen::MatrixXd part = covariance(proposal.rest, proposal.rest);
        setGaussian(part.llt().matrixL(), proposal);
        proposals.push_back(std::move(proposal));
        if (proposals.size() > kMostSheets) {
            return {};
        }
    }
    return proposals;
}

void addPlace(const GaussianGuess& guess, double share, std::vector<LevelSetProposal>& proposals) {
    const Eigen::LLT<Eigen::MatrixXd> llt(kInflation * kInflation * guess.scatter);
    if (llt.info() != Eigen::Success || !guess.mean.allFinite() || !guess.scatter.allFinite()) {
        return;
    }
    LevelSetProposal proposal;
    for (Eigen::Index i = 0; i < guess.mean.size(); ++i) {
        proposal.rest.push_back(i);
    }
    proposal.mean = guess.mean;
    setGaussian(llt.matrixL(), proposal);
    proposal.guess = guess;
    proposal.share = share;
    for (LevelSetProposal& other : proposals) {
        if (other.isPlace() && isNear(other, proposal)) {
            other.share += share;
            return;
        }
    }
    proposals.push_back(std::move(proposal));
}

void addLocalModes(const CommitteeLikelihood& likelihood,
                   const PieceRow& row,
                   const Eigen::MatrixXd& covariance,
                   std::vector<LevelSetProposal>& proposals) {
    const Eigen::Index d = row.r.size();
    const double bend = likelihood.activation.law().bend;
    Lane r[kMaxColumns];
    Lane b[kMaxColumns];
    Lane start[kMaxColumns];
    for (Eigen::Index i = 0; i < d; ++i) {
        r[i].setConstant(row.r(i));
        b[i].setConstant(row.b(i));
    }
    const Eigen::Index corners = Eigen::Index(1) << d;
    for (Eigen::Index first = 0; first < corners; first += kLaneCount) {
        for (Eigen::Index i = 0; i < d; ++i) {
            for (Eigen::Index lane = 0; lane < kLaneCount; ++lane) {
                start[i](lane) = ((first + lane) >> i) % 2 == 0 ? bend : -bend;
            }
        }
        const CommitteeModes modes = smoothModes(likelihood, row.rows.Gamma, r, b, start);
        for (Eigen::Index lane = 0; lane < std::min(kLaneCount, corners); ++lane) {
            const GaussianGuess found{laneOf(modes.z, lane, d), inverseHessianOf(modes, lane, d)};
            addPlace(found, 1.0, proposals);
            addFlatPlace(row, covariance, bend, found, proposals);
        }
    }
}

}  // namespace onsager
