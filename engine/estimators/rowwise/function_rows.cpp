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

#include <cmath>

namespace onsager {

/// Mean and variance (MMSE), or mode and derivative (MAP), of one entry.
EntryMoments FunctionColumns::entry(const EntryEvidence& evidence, Side side) const {
    constexpr double kValues = 8.0;  // beside what the channel counts
    countWork(kValues);
    const bool mmse = m_estimation == Estimation::Mmse;
    const EntryBelief belief = mmse ? m_channel->posterior(evidence) : m_channel->mode(evidence);
    const bool argument = side == Side::Below;
    EntryMoments moments = {argument ? belief.mean : belief.functionMean,
                            argument ? belief.variance : belief.functionVariance};
    const bool smoothMode = m_function.isIdentity() || (!argument && !(evidence.precision > 0.0));
    if (!mmse && !smoothMode) {
        moments.variance = modeDivergence(*m_channel, evidence, side).value;
    }
    return moments;
}

Estimate FunctionColumns::estimate(const FunctionRows& rows, Side side) const {
    return estimateEntries(rows.R.rows(), rows.R.cols(), m_threads,
                           [&](Eigen::Index row, Eigen::Index j) {
                               const double P = rows.P(j, j);
                               const double received = P > 0.0 ? rows.B(row, j) / P : 0.0;
                               return entry({received, P, rows.R(row, j), rows.Gamma(j, j)}, side);
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
