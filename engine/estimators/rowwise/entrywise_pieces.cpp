// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/rowwise/entrywise_pieces.h"

#include "engine/estimators/row_blocks.h"
#include "engine/estimators/rowwise/half_line_pairs.h"
#include "engine/estimators/sampling/row_sampler.h"
#include "engine/numerics/sobol.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace onsager {

namespace {

constexpr double kMaxBoxes = 128.0;
constexpr std::size_t kManyBoxes = 32;       // from which on each starts with half as many points
constexpr double kNegligible = 45.0;         // in units of the log weight
constexpr double kNegligibleSampled = 12.0;  // beside errors of some per cent
constexpr std::uint64_t kScrambling = 0xb0c5ULL;

/// A choice that one row may belong to.
struct Candidate {
    const PieceChoice* choice;
    Eigen::VectorXd centre;
    Eigen::VectorXd mode;
    double bound;  ///< of the log weight, from above
};

WeightedPart partOf(const Candidate& candidate,
                    const BoxNormal& law,
                    const PieceRow& row,
                    Side side) {
    const PieceChoice& choice = *candidate.choice;
    // int over the box of exp(-E) = exp(-E(mode)) times the integral relative to the mode.
    const double logWeight = law.logIntegral - choice.energy(row, law.mode);
    if (side == Side::Below) {
        return {logWeight, law.mean, law.covariance, law.sampleSize};
    }
    const Eigen::MatrixXd S = choice.slope.asDiagonal();
    return {logWeight, choice.value(law.mean), S * law.covariance * S, law.sampleSize};
}

/// The heaviest first: they tell early which others are negligible.
std::vector<Candidate> candidatesOf(const std::vector<PieceChoice>& choices, const PieceRow& row) {
    std::vector<Candidate> candidates;
    for (const PieceChoice& choice : choices) {
        Eigen::VectorXd centre = choice.centre(row);
        Eigen::VectorXd mode = nearestPoint(centre, choice.precision, choice.box);
        // The box holds no more than all of R^d and no point below the mode's energy.
        const double bound = choice.logVolume - choice.energy(row, mode);
        candidates.push_back({&choice, std::move(centre), std::move(mode), bound});
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.bound > b.bound; });
    return candidates;
}

/// The belief of one row on every choice, d <= 2.
std::vector<WeightedPart> exactParts(const std::vector<PieceChoice>& choices,
                                     const PieceRow& row,
                                     Side side) {
    double top = -std::numeric_limits<double>::infinity();
    std::vector<WeightedPart> parts;
    for (const Candidate& candidate : candidatesOf(choices, row)) {
        if (!(candidate.bound >= top - kNegligible)) {
            break;
        }
        const PieceChoice& choice = *candidate.choice;
        parts.push_back(partOf(candidate, boxNormal(candidate.centre, choice.precision, choice.box),
                               row, side));
        top = std::max(top, parts.back().logWeight);
    }
    return parts;
}

/// The same for more columns. Every box first gets few points, which tell those that deserve more.
std::vector<WeightedPart> sampledParts(const std::vector<PieceChoice>& choices,
                                       const PieceRow& row,
                                       const Eigen::MatrixXd& points,
                                       Side side) {
    const Eigen::MatrixXd all = shiftedPoints(points, rowKey(row.r, row.b));
    const Eigen::MatrixXd few = all.topRows(all.rows() / (choices.size() > kManyBoxes ? 16 : 8));
    double top = -std::numeric_limits<double>::infinity();
    const std::vector<Candidate> candidates = candidatesOf(choices, row);
    std::vector<WeightedPart> parts;
    std::vector<SampledBox> boxes;
    for (const Candidate& candidate : candidates) {
        if (!(candidate.bound >= top - kNegligibleSampled)) {
            break;
        }
        const PieceChoice& choice = *candidate.choice;
        boxes.emplace_back(candidate.centre, choice.precision, choice.covariance, choice.box,
                           candidate.mode);
        parts.push_back(partOf(candidate, boxes.back().law(few), row, side));
        top = std::max(top, parts.back().logWeight);
    }
    // Shares of the first round deal the points of the second; a box of little weight keeps its few.
    const double whole = mixtureOf(parts).logWeight;
    for (std::size_t k = 0; k < parts.size(); ++k) {
        // As many points as the weight deserves, a whole net of the Sobol sequence.
        const double share = std::exp(parts[k].logWeight - whole);
        Eigen::Index count = few.rows();
        while (static_cast<double>(count) < 2.0 * share * static_cast<double>(all.rows())
               && 2 * count <= all.rows()) {
            count *= 2;
        }
        if (count > few.rows()) {
            parts[k] = partOf(candidates[k], boxes[k].law(all.topRows(count)), row, side);
        }
    }
    return parts;
}

}  // namespace

bool hasFewPieces(const std::vector<LinearPiece>& pieces, int columns) {
    return !pieces.empty() && std::pow(static_cast<double>(pieces.size()), columns) <= kMaxBoxes;
}

EntrywisePieces::EntrywisePieces(const EntryFunction& phi, int columns, int threads, int points)
    : m_pieces(linearPieces(phi)), m_threads(threads) {
    if (columns > 2) {
        m_points = scrambledSobol(points, columns, kScrambling);
    }
}

WeightedPart EntrywisePieces::belief(const std::vector<PieceChoice>& choices,
                                     const PieceRow& row,
                                     Side side) const {
    return mixtureOf(m_points.size() > 0 ? sampledParts(choices, row, m_points, side)
                                         : exactParts(choices, row, side));
}

Estimate EntrywisePieces::estimate(const FunctionRows& rows, Side side) const {
    const std::vector<PieceChoice> all = choices(rows);
    const HalfLinePairs pairs(all, rows, side);
    return estimateRows(
        rows.R.rows(), rows.R.cols(), m_threads, [&](Eigen::Index row, RowBelief& moments) {
            if (!pairs.isEmpty()
                && pairs.moments({rows.R(row, 0), rows.R(row, 1)}, {rows.B(row, 0), rows.B(row, 1)},
                                 moments.mean, moments.covariance)) {
                return;
            }
            const PieceRow evidence{rows, rows.R.row(row).transpose(), rows.B.row(row).transpose()};
            const WeightedPart part = belief(all, evidence, side);
            moments = {part.mean, part.covariance, part.sampleSize};
        });
}

Eigen::MatrixXd shiftedPoints(const Eigen::MatrixXd& points, std::size_t key) {
    Eigen::MatrixXd shifted = points;
    std::uint64_t state = key;
    for (Eigen::Index j = 0; j < points.cols(); ++j) {
        // One step of splitmix64 for each column.
        state += 0x9e3779b97f4a7c15ULL;
        std::uint64_t bits = state;
        // A shift on the circle (Cranley and Patterson 1976) keeps every net uniform: rows have errors of their own.
        bits = (bits ^ (bits >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        bits = (bits ^ (bits >> 27U)) * 0x94d049bb133111ebULL;
        bits ^= bits >> 31U;
        const double shift = static_cast<double>(bits >> 11U) * 0x1.0p-53;
        shifted.col(j) = (points.col(j).array() + shift).unaryExpr([](double u) {
            return u < 1.0 ? u : u - 1.0;
        });
    }
    return shifted;
}

}  // namespace onsager
