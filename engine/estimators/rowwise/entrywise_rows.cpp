// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/rowwise/entrywise_rows.h"

#include "engine/estimators/entries/mode_divergence.h"
#include "engine/estimators/row_blocks.h"
#include "engine/estimators/rowwise/entrywise_lattice.h"
#include "engine/estimators/rowwise/entrywise_pieces.h"
#include "engine/estimators/rowwise/entrywise_samples.h"
#include "engine/estimators/rowwise/function_modes.h"
#include "engine/estimators/rowwise/single_mode.h"
#include "engine/numerics/symmetric_matrix.h"
#include "engine/numerics/work_tally.h"

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

/// Eight numbers of column j from `first` on; past the last row it is repeated.
void loadLane(const Eigen::MatrixXd& rows, Eigen::Index first, Eigen::Index j, Lane& lane) {
    for (Eigen::Index k = 0; k < kLaneCount; ++k) {
        lane(k) = rows(std::min(first + k, rows.rows() - 1), j);
    }
}

/// The evidence of one number of rows whose matrices are diagonal.
EntryEvidence evidence(const FunctionRows& rows, Eigen::Index row, Eigen::Index j) {
    // received = b / P has the precision P; P = 0 tells nothing, and b is 0 too.
    const double P = rows.P(j, j);
    return {P > 0.0 ? rows.B(row, j) / P : 0.0, P, rows.R(row, j), rows.Gamma(j, j)};
}

/// The moments of eight entries.
struct EntryLanes {
    Lane mean;
    Lane variance;
};

/// Column by column, eight rows at a time: lanesOf(column) makes what gives the moments of the first `count` of
/// eight entries from `row` on.
template <typename LanesOf>
Estimate estimateLanes(const FunctionRows& rows, int threads, const LanesOf& lanesOf) {
    const Eigen::Index n = rows.R.rows();
    const Eigen::Index d = rows.R.cols();
    Estimate estimate;
    estimate.mean.resize(n, d);
    averageOverRows(
        n, d, threads, estimate, [&](Eigen::Index first, Eigen::Index last, BlockSums& sums) {
            EntryLanes moments;
            for (Eigen::Index j = 0; j < d; ++j) {
                const auto lanes = lanesOf(j);
                for (Eigen::Index row = first; row < last; row += kLaneCount) {
                    const Eigen::Index count = std::min(kLaneCount, last - row);
                    lanes(row, count, moments);
                    estimate.mean.col(j).segment(row, count) = moments.mean.head(count).matrix();
                    sums.covariance(j, j) += moments.variance.head(count).sum();
                }
            }
        });
    return estimate;
}

/// Eight numbers at a time, those whose mode cannot jump (SingleMode): the modes and the central differences of
/// movingMode() by Newton steps.
class SingleModeColumn {
public:
    struct Modes {
        Lane known;  ///< positive where the mode is single
        Lane mode;   ///< or the function's value there
        Lane derivative;
    };

    SingleModeColumn(const EntryFunction& phi, double gamma, double P, Side side)
        : m_argument(side == Side::Below),
          m_Gamma(Eigen::MatrixXd::Constant(1, 1, gamma)),
          m_likelihood(phi, Eigen::MatrixXd::Constant(1, 1, P)),
          m_single(phi, m_Gamma, m_likelihood.coupling),
          // b = P times what is received.
          m_move(kMessageDisplacement * (m_argument ? 1.0 / std::sqrt(gamma) : std::sqrt(P))),
          m_push(kMessageDisplacement * std::sqrt(m_argument ? gamma : P)) {}

    [[nodiscard]] Modes modes(const Lane& r, const Lane& b) const {
        Modes modes;
        const Lane move = Lane::Constant(m_move);
        const SingleMode::Rows here = m_single.rowsAt(&r, &b);
        modes.known = m_argument ? m_single.whileArgumentMoves(here, &move)
                                 : m_single.whileImageMoves(here, &move);
        if (!(modes.known.maxCoeff() > 0.0)) {
            return modes;
        }
        modes.mode = modeAt(r, b);
        const Lane up = m_argument ? modeAt(r + move, b) : modeAt(r, b + move);
        const Lane down = m_argument ? modeAt(r - move, b) : modeAt(r, b - move);
        // C = (mode(+) - mode(-)) / (2 push), push = kMessageDisplacement times sqrt(gamma) or sqrt(P):
        // the move of the natural mean of the argument's or of the image's message.
        modes.derivative = ((up - down) / (2.0 * m_push)).max(0.0);
        return modes;
    }

private:
    [[nodiscard]] Lane modeAt(const Lane& r, const Lane& b) const {
        const CommitteeModes modes =
            smoothModes(m_likelihood, m_Gamma, &r, &b, nullptr, ModeDetail::Position);
        return m_argument ? modes.z[0] : modes.value[0];
    }

    bool m_argument;
    Eigen::MatrixXd m_Gamma;
    CommitteeLikelihood m_likelihood;
    SingleMode m_single;
    double m_move;
    double m_push;
};

}  // namespace

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
    return estimateLanes(rows, m_threads, [&](Eigen::Index j) {
        return [&, j, P = rows.P(j, j)](Eigen::Index row, Eigen::Index, EntryLanes& moments) {
            countWork(kValues);
            LaneEvidence evidence{Lane::Zero(), P, Lane::Zero(), rows.Gamma(j, j)};
            loadLane(rows.R, row, j, evidence.r);
            if (P > 0.0) {
                loadLane(rows.B, row, j, evidence.received);
                evidence.received /= P;
            }
            const LaneBelief belief = m_channel->posteriors(evidence);
            const bool argument = side == Side::Below;
            moments = {argument ? belief.mean : belief.functionMean,
                       argument ? belief.variance : belief.functionVariance};
        };
    });
}

Estimate FunctionColumns::estimate(const FunctionRows& rows, Side side) const {
    if (m_estimation == Estimation::Mmse) {
        return posteriors(rows, side);
    }
    if (m_function.isSmooth() && !m_function.isIdentity()) {
        return modes(rows, side);
    }
    return estimateEntries(
        rows.R.rows(), rows.R.cols(), m_threads,
        [&](Eigen::Index row, Eigen::Index j) { return modeOf(evidence(rows, row, j), side); });
}

Estimate FunctionColumns::modes(const FunctionRows& rows, Side side) const {
    return estimateLanes(rows, m_threads, [&](Eigen::Index j) {
        const SingleModeColumn column(m_function, rows.Gamma(j, j), rows.P(j, j), side);
        return [&, j, column](Eigen::Index row, Eigen::Index count, EntryLanes& moments) {
            Lane r;
            Lane b;
            loadLane(rows.R, row, j, r);
            loadLane(rows.B, row, j, b);
            const SingleModeColumn::Modes single = column.modes(r, b);
            for (Eigen::Index lane = 0; lane < count; ++lane) {
                const EntryMoments own =
                    single.known(lane) > 0.0
                        ? EntryMoments{single.mode(lane), single.derivative(lane)}
                        : modeOf(evidence(rows, row + lane, j), side);
                moments.mean(lane) = own.mean;
                moments.variance(lane) = own.variance;
            }
        };
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
            joint = std::make_unique<EntrywiseSamples>(phi, columns, threads);
        } else if (hasFewPieces(linearPieces(phi), columns)) {
            joint = std::make_unique<EntrywisePieces>(phi, columns, threads);
        } else if (EntrywiseLattice::applies(phi, columns)) {
            joint = std::make_unique<EntrywiseLattice>(phi, threads);
        } else {
            joint = std::make_unique<EntrywiseSamples>(phi, columns, threads);
        }
    }
    return std::make_unique<CoupledFunctionRows>(phi, estimation, std::move(joint), threads);
}

}  // namespace onsager
