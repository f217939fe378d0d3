// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/rowwise/function_rows.h"

#include "engine/estimators/entries/mode_divergence.h"
#include "engine/estimators/row_blocks.h"
#include "engine/estimators/rowwise/function_lattice.h"
#include "engine/estimators/rowwise/function_modes.h"
#include "engine/estimators/rowwise/function_pieces.h"
#include "engine/estimators/rowwise/function_samples.h"
#include "engine/numerics/symmetric_matrix.h"
#include "engine/numerics/work_tally.h"

#include <algorithm>

namespace onsager {

/// Mode and derivative of one entry.
EntryMoments FunctionColumns::modeOf(const EntryEvidence& evidence, Side side) const {
    constexpr double kValues = 8.0;  // beside what the channel counts
    countWork(kValues);
    const bool argument = side == Side::Below;
    const bool isSmooth = m_function.isIdentity() || (!argument && !(evidence.precision > 0.0));
    const MovingMode moving =
        movingMode(*m_channel, evidence, {argument && !isSmooth, !argument && !isSmooth});
    if (argument) {
        return {moving.mode.mean, isSmooth ? moving.mode.variance : moving.below.value};
    }
    return {moving.mode.functionMean, isSmooth ? moving.mode.functionVariance : moving.above.value};
}

Estimate FunctionColumns::posteriors(const FunctionRows& rows, Side side) const {
    constexpr double kValues = 16.0;  // beside what the channel counts
    const Eigen::Index n = rows.R.rows();
    const Eigen::Index d = rows.R.cols();
    Estimate estimate;
    estimate.mean.resize(n, d);
    averageOverRows(
        n, d, m_threads, estimate, [&](Eigen::Index first, Eigen::Index last, BlockSums& sums) {
            for (Eigen::Index j = 0; j < d; ++j) {
                const double P = rows.P(j, j);
                LaneEvidence evidence{Lane::Zero(), P, Lane::Zero(), rows.Gamma(j, j)};
                for (Eigen::Index row = first; row < last; row += kLaneCount) {
                    countWork(kValues);
                    const Eigen::Index count = std::min(kLaneCount, last - row);
                    for (Eigen::Index k = 0; k < kLaneCount; ++k) {  // the last one is repeated
                        const Eigen::Index own = row + std::min(k, count - 1);
                        evidence.r(k) = rows.R(own, j);
                        evidence.received(k) = P > 0.0 ? rows.B(own, j) / P : 0.0;
                    }
                    const LaneBelief belief = m_channel->posteriors(evidence);
                    const bool argument = side == Side::Below;
                    const Lane& mean = argument ? belief.mean : belief.functionMean;
                    const Lane& variance = argument ? belief.variance : belief.functionVariance;
                    estimate.mean.col(j).segment(row, count) = mean.head(count).matrix();
                    sums.covariance(j, j) += variance.head(count).sum();
                }
            }
        });
    return estimate;
}

Estimate FunctionColumns::estimate(const FunctionRows& rows, Side side) const {
    if (m_estimation == Estimation::Mmse) {
        return posteriors(rows, side);
    }
    return estimateEntries(rows.R.rows(), rows.R.cols(), m_threads,
                           [&](Eigen::Index row, Eigen::Index j) {
                               const double P = rows.P(j, j);
                               const double received = P > 0.0 ? rows.B(row, j) / P : 0.0;
                               return modeOf({received, P, rows.R(row, j), rows.Gamma(j, j)}, side);
                           });
}

Estimate CoupledFunctionRows::estimate(const FunctionRows& rows, Side side) const {
    if (isDiagonal(rows.Gamma) && isDiagonal(rows.P)) {
        return m_columns.estimate(rows, side);
    }
    return m_joint->estimate(rows, side);
}

FunctionRows rowsOf(const CommitteeLikelihood& likelihood,
                    const Eigen::MatrixXd& Y,
                    const GaussianMessage& below) {
    return {below.mean(), below.precision, likelihood.evidence(Y), likelihood.coupling};
}

std::unique_ptr<FunctionRowsEstimator> makeFunctionRows(
    const EntryFunction& phi, int columns, Estimation estimation, int threads, EvidenceRank rank) {
    std::unique_ptr<FunctionRowsEstimator> joint;
    if (columns > 1) {
        if (estimation == Estimation::Map) {
            joint = std::make_unique<FunctionModes>(phi, threads);
        } else if (rank == EvidenceRank::Deficient) {
            joint = std::make_unique<FunctionSamples>(phi, columns, threads);
        } else if (hasFewPieces(linearPieces(phi), columns)) {
            joint = std::make_unique<FunctionPieces>(phi, columns, threads);
        } else if (FunctionLattice::applies(phi, columns)) {
            joint = std::make_unique<FunctionLattice>(phi, threads);
        } else {
            joint = std::make_unique<FunctionSamples>(phi, columns, threads);
        }
    }
    return std::make_unique<CoupledFunctionRows>(phi, estimation, std::move(joint), threads);
}

}  // namespace onsager
