// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/function_samples.h"

#include "engine/estimators/mode_search.h"
#include "engine/estimators/row_blocks.h"
#include "engine/numerics/symmetric_matrix.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace onsager {

namespace {

// A message much wider than the evidence leaves a belief in several places, or a thin curved sheet:
// the variance of the message over that of the evidence, summed over columns.
constexpr double kSharp = 1000.0;
constexpr double kWideForPieces = 300.0;
constexpr double kWideForFolds = 1.0;      // where phi falls and rises: two places for each column
constexpr double kEnoughForPieces = 64.0;  // effective points
constexpr double kAtOdds = 8.0;            // deviations of the evidence
constexpr double kMisfit = 0.01;           // square of the distance of phi from its likeness
constexpr double kNegligible = 12.0;       // in units of the log weight
constexpr std::size_t kMostPlaces = 25;
constexpr int kPointsOfLikeness = 64;

/// phi of many points at once.
void setValues(const EntryFunction& phi,
               const Eigen::Ref<const Eigen::MatrixXd>& z,
               Eigen::Ref<Eigen::ArrayXXd> values) {
    switch (phi.kind) {
        case Activation::Sigmoid:
            values = (1.0 + (-z.array()).exp()).inverse();
            break;
        case Activation::Tanh:
            values = 2.0 * (1.0 + (-2.0 * z.array()).exp()).inverse() - 1.0;
            break;
        case Activation::Relu:
            values = z.array().max(0.0);
            break;
        default:
            values = activated(phi, z).array();
    }
}

/// Inverse Hessian of one lane. A coordinate resting at a kink has no curvature of its own: its
/// proposal is as wide as one likelihood standard deviation, `floor`.
Eigen::MatrixXd scatterOf(const CommitteeModes& modes,
                          Eigen::Index lane,
                          Eigen::Index d,
                          double floor) {
    Eigen::MatrixXd scatter(d, d);
    for (int i = 0; i < d; ++i) {
        for (int j = 0; j <= i; ++j) {
            scatter(i, j) = modes.inverseHessian[triangle(i, j)](lane);
            scatter(j, i) = scatter(i, j);
        }
        scatter(i, i) += floor;
    }
    return scatter;
}

/// One number of each column.
Eigen::VectorXd laneOf(const Lane* columns, Eigen::Index lane, Eigen::Index d) {
    Eigen::VectorXd row(d);
    for (Eigen::Index i = 0; i < d; ++i) {
        row(i) = columns[i](lane);
    }
    return row;
}

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
        for (Eigen::Index j = 0; j < z.cols(); ++j) {
            auto pull = m_line.head(z.rows());
            pull = evidence(j) - 0.5 * m_P(j, j) * sigma.col(j);
            for (Eigen::Index k = j + 1; k < z.cols(); ++k) {
                pull -= m_P(j, k) * sigma.col(k);
            }
            sum += pull * sigma.col(j);
        }
    }

private:
    EntryFunction m_function;
    const Eigen::MatrixXd& m_P;
    Eigen::ArrayXXd m_image;
    Eigen::ArrayXd m_line;
};

/// Moments of z or of phi(z) over the points of the sampler.
WeightedPart beliefOf(const EntryFunction& phi, const RowSampler& sampler, RowVariable variable) {
    const double size = 1.0 / sampler.weights().squaredNorm();
    if (variable == RowVariable::Argument) {
        return {0.0, sampler.mean(), sampler.covariance(), size};
    }
    const Eigen::MatrixXd points = sampler.points();
    Eigen::ArrayXXd image(points.rows(), points.cols());
    setValues(phi, points, image);
    const Eigen::VectorXd mean = image.matrix().transpose() * sampler.weights();
    const Eigen::MatrixXd centred = image.matrix().rowwise() - mean.transpose();
    return {0.0, mean, centred.transpose() * sampler.weights().asDiagonal() * centred, size};
}

/// From |z| = flatFrom on the likeness of a smooth function is flat.
double flatFrom(const EntryFunction& phi) {
    return phi.kind == Activation::Sigmoid ? 2.5 : (phi.kind == Activation::Tanh ? 1.25 : 1.1);
}

/// Three linear pieces near a smooth function.
std::vector<LinearPiece> likeness(const EntryFunction& phi) {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const double least = phi.kind == Activation::Sigmoid ? 0.0 : -1.0;
    const double centre = 0.5 * (1.0 + least);
    const double bend = flatFrom(phi);
    return {{-kInfinity, -bend, least, 0.0},
            {-bend, bend, centre, (1.0 - centre) / bend},
            {bend, kInfinity, 1.0, 0.0}};
}

/// Where a belief may lie: the parts it would have if phi were its likeness of three linear pieces, and
/// the evidence so vague that it forgives `misfit`, the square of the difference.
class PlacesAround {
public:
    /// `likeness` may be null: then there is one place, the mode.
    PlacesAround(const FunctionPieces* likeness,
                 const EntryFunction& phi,
                 const FunctionRows& rows,
                 double misfit)
        : m_likeness(likeness),
          m_likelihood(phi, rows.P),
          m_flat(flatFrom(phi)),
          m_vagueness(1.0 / (1.0 + misfit * rows.P.diagonal().maxCoeff())),
          m_rows{Eigen::MatrixXd(), rows.Gamma, Eigen::MatrixXd(), m_vagueness * rows.P} {
        if (m_likeness != nullptr) {
            m_choices = m_likeness->choices(m_rows);
        }
    }

    [[nodiscard]] std::vector<RowGuess> guesses(const PieceRow& row, const RowGuess& mode) const {
        std::vector<RowGuess> found = {mode};
        if (m_likeness == nullptr) {
            return found;
        }
        std::vector<WeightedPart> parts = m_likeness->parts(
            m_choices, {m_rows, row.r, m_vagueness * row.b}, RowVariable::Argument);
        std::sort(parts.begin(), parts.end(), [](const WeightedPart& a, const WeightedPart& b) {
            return a.logWeight > b.logWeight;
        });
        const double least = parts.front().logWeight - kNegligible;
        std::erase_if(parts, [least](const WeightedPart& part) {
            return part.logWeight <= least || !isPositiveDefinite(part.covariance);
        });
        parts.resize(std::min(parts.size(), kMostPlaces));
        for (const WeightedPart& part : parts) {
            found.push_back({part.mean, part.covariance});
        }
        addSharpened(row, parts, found);
        return found;
    }

private:
    /// The first parts where the function itself has them: Newton steps on the coordinates where it is
    /// not flat.
    void addSharpened(const PieceRow& row,
                      const std::vector<WeightedPart>& parts,
                      std::vector<RowGuess>& found) const {
        const Eigen::Index d = row.r.size();
        const auto count = std::min(kLaneCount, static_cast<Eigen::Index>(parts.size()));
        if (count == 0) {
            return;
        }
        Lane r[kMaxColumns];
        Lane b[kMaxColumns];
        Lane start[kMaxColumns];
        for (Eigen::Index i = 0; i < d; ++i) {
            r[i].setConstant(row.r(i));
            b[i].setConstant(row.b(i));
            for (Eigen::Index lane = 0; lane < kLaneCount; ++lane) {
                start[i](lane) = parts[static_cast<std::size_t>(std::min(lane, count - 1))].mean(i);
            }
        }
        const CommitteeModes modes = smoothModes(m_likelihood, m_rows.Gamma, r, b, start);
        for (Eigen::Index lane = 0; lane < count; ++lane) {
            const WeightedPart& part = parts[static_cast<std::size_t>(lane)];
            RowGuess guess{laneOf(modes.z, lane, d), scatterOf(modes, lane, d, 0.0)};
            for (Eigen::Index i = 0; i < d; ++i) {
                if (std::abs(part.mean(i)) > m_flat) {
                    guess.mean(i) = part.mean(i);
                    guess.scatter.row(i).setZero();
                    guess.scatter.col(i).setZero();
                    guess.scatter(i, i) = part.covariance(i, i);
                }
            }
            found.push_back(std::move(guess));
        }
    }

    const FunctionPieces* m_likeness;
    CommitteeLikelihood m_likelihood;
    double m_flat;  ///< where the likeness is flat
    double m_vagueness;
    FunctionRows m_rows;  ///< Gamma and P; no rows
    std::vector<PieceChoice> m_choices;
};

bool isFolded(const EntryFunction& phi) {
    const std::vector<LinearPiece> pieces = linearPieces(phi);
    return std::any_of(pieces.begin(), pieces.end(),
                       [](const LinearPiece& piece) { return piece.slope < 0.0; });
}

/// Whether the evidence is many deviations away from phi(z) = value.
bool isAtOdds(const PieceRow& row, const Eigen::VectorXd& value) {
    const Eigen::MatrixXd& P = row.rows.P;
    return ((row.b - P * value).array().abs() > kAtOdds * P.diagonal().array().sqrt()).any();
}

}  // namespace

FunctionSamples::FunctionSamples(const EntryFunction& phi, int columns, int threads, int points)
    : m_function(phi), m_points(columns, points), m_threads(threads) {
    if (hasFewPieces(linearPieces(phi), columns)) {
        m_pieces.emplace(phi, columns, threads);
    } else if (linearPieces(phi).empty() && hasFewPieces(likeness(phi), columns)) {
        m_likeness.emplace(likeness(phi), columns, threads, kPointsOfLikeness);
    }
}

Estimate FunctionSamples::estimate(const FunctionRows& rows, RowVariable variable) const {
    const Eigen::Index n = rows.R.rows();
    const Eigen::Index d = rows.R.cols();
    const bool smooth = linearPieces(m_function).empty();
    const double floor = smooth ? 0.0 : 1.0 / (rows.Gamma + rows.P).trace();
    const double contrast = (rows.P * spdInverse(rows.Gamma)).trace();
    const bool wide =
        m_pieces && contrast > (isFolded(m_function) ? kWideForFolds : kWideForPieces);
    const ModeSearch search(m_function, rows.Gamma, rows.P, PieceSearch::Local);
    const FunctionPieces* likeness = m_likeness ? &*m_likeness : nullptr;
    const PlacesAround places(likeness, m_function, rows, kMisfit);
    // Vague evidence would give in to the message that it contradicts.
    const PlacesAround placesAtOdds(likeness, m_function, rows, 0.0);
    const std::vector<PieceChoice> choices =
        m_pieces ? m_pieces->choices(rows) : std::vector<PieceChoice>();
    Estimate estimate;
    estimate.mean.resize(n, d);
    const auto block = [&](Eigen::Index first, Eigen::Index last, BlockSums& sums) {
        RowSampler sampler(rows.Gamma, m_points);
        RowLikelihood likelihood(m_function, rows.P, m_points.capacity());
        Lane r[kMaxColumns];
        Lane b[kMaxColumns];
        CommitteeModes modes;
        for (Eigen::Index row = first; row < last; ++row) {
            const Eigen::Index lane = (row - first) % kLaneCount;
            if (lane == 0) {
                loadLanes(rows.R, row, r);
                loadLanes(rows.B, row, b);
                modes = search.modes(r, b);
            }
            likelihood.evidence = rows.B.row(row).transpose();
            const PieceRow known{rows, rows.R.row(row).transpose(), likelihood.evidence};
            if (!wide) {
                const RowGuess mode{laneOf(modes.z, lane, d), scatterOf(modes, lane, d, floor)};
                std::vector<RowGuess> guesses = {mode};
                if (smooth && isAtOdds(known, laneOf(modes.value, lane, d))) {
                    guesses = placesAtOdds.guesses(known, mode);
                } else if (smooth && contrast > kSharp) {
                    guesses = places.guesses(known, mode);
                }
                sampler.sample(std::ref(likelihood), known.r, guesses, rowKey(known.r, known.b));
            }
            WeightedPart belief;
            if (m_pieces && (wide || sampler.isPoor(kEnoughForPieces))) {
                belief = m_pieces->belief(choices, known, variable);
            } else {
                sampler.refine(std::ref(likelihood), known.r);
                belief = beliefOf(m_function, sampler, variable);
            }
            estimate.mean.row(row) = belief.mean.transpose();
            sums.covariance += belief.covariance;
            sums.smallestSampleSize = std::min(sums.smallestSampleSize, belief.sampleSize);
        }
    };
    averageOverRows(n, d, m_threads, estimate, block);
    return estimate;
}

}  // namespace onsager
