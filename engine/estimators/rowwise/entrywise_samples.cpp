// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/rowwise/entrywise_samples.h"

#include "engine/estimators/row_blocks.h"
#include "engine/estimators/rowwise/level_set_sampler.h"
#include "engine/estimators/rowwise/mode_search.h"
#include "engine/estimators/sampling/row_quadratic.h"
#include "engine/numerics/symmetric_matrix.h"

#include <algorithm>
#include <functional>

namespace onsager {

namespace {

// A message much wider than the evidence leaves a belief in several places, or a thin curved sheet:
// the variance of the message over that of the evidence, summed over columns.
constexpr double kSharp = 1000.0;
constexpr double kWideForPieces = 300.0;
constexpr double kWideForFolds = 1.0;   // where phi falls and rises: two places for each column
constexpr double kEnoughPoints = 64.0;  // effective points

/// Adds b phi^T - phi P phi^T / 2 for every row z of points; one object for each thread.
class RowLikelihood {
public:
    Eigen::VectorXd evidence;  ///< b

    RowLikelihood(const EntryFunction& phi, const Eigen::MatrixXd& P, Eigen::Index points)
        : m_function(phi), m_P(P), m_image(points, P.rows()), m_line(points) {}

    void operator()(const Eigen::Ref<const Eigen::MatrixXd>& z, Eigen::Ref<Eigen::ArrayXd> sum) {
        if (z.rows() > m_line.rows()) {
            m_image.resize(z.rows(), z.cols());
            m_line.resize(z.rows());
        }
        auto sigma = m_image.topRows(z.rows());
        setValues(m_function, z, sigma);
        addQuadratic(evidence, m_P, sigma, m_line.head(z.rows()), sum);
    }

private:
    EntryFunction m_function;
    const Eigen::MatrixXd& m_P;
    Eigen::ArrayXXd m_image;
    Eigen::ArrayXd m_line;
};

/// Moments of z or of phi(z) over the points of the sampler.
WeightedPart beliefOf(const EntryFunction& phi, const RowSampler& sampler, Side side) {
    const double size = 1.0 / sampler.weights().squaredNorm();
    if (side == Side::Below) {
        return {0.0, sampler.mean(), sampler.covariance(), size};
    }
    const Eigen::MatrixXd points = sampler.points();
    Eigen::ArrayXXd image(points.rows(), points.cols());
    setValues(phi, points, image);
    const Eigen::VectorXd mean = image.matrix().transpose() * sampler.weights();
    const Eigen::MatrixXd centred = image.matrix().rowwise() - mean.transpose();
    return {0.0, mean, centred.transpose() * sampler.weights().asDiagonal() * centred, size};
}

/// Modes of eight rows from `first` on.
CommitteeModes modesFrom(Eigen::Index first, const FunctionRows& rows, const ModeSearch& search) {
    Lane r[kMaxColumns];
    Lane b[kMaxColumns];
    loadLanes(rows.R, first, r);
    loadLanes(rows.B, first, b);
    return search.modes(r, b);
}

}  // namespace

EntrywiseSamples::EntrywiseSamples(const EntryFunction& phi, int columns, int threads, int points)
    : m_function(phi), m_points(columns, points), m_threads(threads) {
    if (hasFewPieces(linearPieces(phi), columns)) {
        m_pieces.emplace(phi, columns, threads);
    }
}

Estimate EntrywiseSamples::estimate(const FunctionRows& rows, Side side) const {
    const Eigen::Index d = rows.R.cols();
    const bool smooth = m_function.isSmooth();
    // A coordinate resting at a kink has no curvature of its own: its proposal is as wide as one
    // deviation of the likelihood.
    const double floor = smooth ? 0.0 : 1.0 / (rows.Gamma + rows.P).trace();
    // tr(P Gamma^-1): variances of the message in units of what the evidence sees, summed over columns.
    const double contrast = (rows.P * spdInverse(rows.Gamma)).trace();
    const bool wide = m_pieces && contrast > (falls(m_function) ? kWideForFolds : kWideForPieces);
    const ModeSearch search(m_function, rows.Gamma, rows.P);
    const std::vector<PieceChoice> choices =
        m_pieces ? m_pieces->choices(rows) : std::vector<PieceChoice>();
    std::optional<LevelSetSampler> thin;
    if (LevelSetSampler::knows(m_function)) {
        thin.emplace(m_function, rows, m_points);
    }
    const bool mayBeSharp = thin && thin->applies();
    const auto belief = [&, sampler = RowSampler(rows.Gamma, m_points),
                         likelihood = RowLikelihood(m_function, rows.P, m_points.capacity()),
                         sheets = thin,
                         modes = CommitteeModes()](Eigen::Index row, RowBelief& moments) mutable {
        const Eigen::Index lane = row % kLaneCount;
        if (lane == 0) {
            modes = modesFrom(row, rows, search);
        }
        likelihood.evidence = rows.B.row(row).transpose();
        const PieceRow known{rows, rows.R.row(row).transpose(), likelihood.evidence};
        GaussianGuess mode{laneOf(modes.z, lane, d), inverseHessianOf(modes, lane, d)};
        mode.scatter.diagonal().array() += floor;
        const bool sharp =
            mayBeSharp && (contrast > kSharp || conflicts(known, laneOf(modes.value, lane, d)));
        if (!wide && !sharp) {
            sampler.sample(std::ref(likelihood), known.r, mode.mean, mode.scatter,
                           rowKey(known.r, known.b));
        }
        WeightedPart part;
        // Where few points count, what is known of phi is used instead: its pieces,
        // or its level sets; else more points.
        if (m_pieces && (wide || sampler.isPoor(kEnoughPoints))) {
            part = m_pieces->belief(choices, known, side);
        } else if (sharp || (mayBeSharp && sampler.isPoor(kEnoughPoints))) {
            part = sheets->belief(known, mode, side);
        } else {
            sampler.refine(std::ref(likelihood), known.r);
            part = beliefOf(m_function, sampler, side);
        }
        moments = {part.mean, part.covariance, part.sampleSize};
    };
    return estimateRows(rows.R.rows(), d, m_threads, belief);
}

}  // namespace onsager
