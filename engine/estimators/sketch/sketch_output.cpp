// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/sketch/sketch_output.h"

#include "engine/estimators/row_blocks.h"
#include "engine/estimators/sketch/sketch_lattice.h"
#include "engine/estimators/sketch/sketch_line.h"
#include "engine/estimators/sketch/sketch_pairs.h"
#include "engine/numerics/newton_minimum.h"
#include "engine/numerics/sobol.h"
#include "engine/numerics/symmetric_matrix.h"
#include "engine/numerics/turn.h"
#include "engine/numerics/work_tally.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <stdexcept>

namespace onsager {

namespace {

constexpr std::uint64_t kScrambling = 0x5ce7ULL;
constexpr int kStarts = 32;
constexpr std::size_t kMostModes = 16;
constexpr std::size_t kMostFound = 64;
constexpr double kMostSearch = 1e5;  // work on one row's maxima, counted
constexpr Eigen::Index kFewestStarts = 4;
constexpr double kSamePlace = 0.05;   // squared, in deviations
constexpr double kNegligible = 20.0;  // log mass below the largest of a mode left out
constexpr double kPoorShare = 0.25;   // effective sample size below which a row is drawn again
constexpr NewtonRules kModeRules = {40, 26, 1e-10, 0.0};

/// One row: -log of its density is |z - r|^2_Gamma / 2 + |y - w(z)|^2_N / 2.
struct SketchRow {
    const Eigen::VectorXd& weights;
    const Eigen::MatrixXd& N;
    const Eigen::MatrixXd& Gamma;
    Eigen::VectorXd r;
    Eigen::VectorXd y;

    [[nodiscard]] Eigen::VectorXd misfit(const Eigen::VectorXd& z) const {
        countWork(10.0 + 5.0 * static_cast<double>(z.size()));
        Eigen::VectorXd e(2);
        e(0) = y(0) - weights.dot(z.array().cos().matrix());
        e(1) = y(1) - weights.dot(z.array().sin().matrix());
        return e;
    }
    double operator()(const Eigen::VectorXd& z) const {
        const Eigen::VectorXd e = misfit(z);
        return 0.5 * (z - r).dot(Gamma * (z - r)) + 0.5 * e.dot(N * e);
    }
    /// Gradient, and the Hessian or, where that is not positive definite, its Gauss-Newton part.
    void derivatives(const Eigen::VectorXd& z,
                     Eigen::VectorXd& gradient,
                     Eigen::LLT<Eigen::MatrixXd>& hessian) const {
        const auto d = static_cast<double>(z.size());
        countWork(40.0 + 2.0 * d * (4.0 + productWork(d)));
        Eigen::MatrixXd J(2, z.size());  // of w
        // w = sum_j a_j (cos z_j, sin z_j): d w / d z_j = a_j (-sin z_j, cos z_j).
        J.row(0) = -(weights.array() * z.array().sin()).matrix().transpose();
        J.row(1) = (weights.array() * z.array().cos()).matrix().transpose();
        const Eigen::VectorXd pull = N * misfit(z);
        gradient = Gamma * (z - r) - J.transpose() * pull;
        const Eigen::MatrixXd convex = Gamma + J.transpose() * N * J;
        // w_j'' = -w_j: the rows of J exchanged.
        const Eigen::VectorXd bend =
            J.row(1).transpose() * pull(0) - J.row(0).transpose() * pull(1);
        hessian.compute(convex + Eigen::MatrixXd(bend.asDiagonal()));
        if (hessian.info() != Eigen::Success) {
            hessian.compute(convex);
        }
    }
};

/// A maximum of a row's density with the Cholesky factor U of the Hessian there.
struct Mode {
    Eigen::VectorXd mean;
    Eigen::MatrixXd U;     // upper triangular
    double logMass = 0.0;  // of its Laplace approximation
};

/// The maximum that Newton's method reaches from z.
Mode modeFrom(const SketchRow& row, Eigen::VectorXd z) {
    minimise(row, kModeRules, z);
    Eigen::VectorXd gradient(z.size());
    Eigen::LLT<Eigen::MatrixXd> hessian;
    const double value = row(z);
    row.derivatives(z, gradient, hessian);
    Mode mode{std::move(z), hessian.matrixU(), -value};
    // Laplace: log mass = -E(mode) - log det(Hessian) / 2, with det U = det(Hessian)^(1/2).
    mode.logMass -= mode.U.diagonal().array().log().sum();
    return mode;
}

bool isKnown(const std::vector<Mode>& modes, const Eigen::VectorXd& place) {
    countWork(static_cast<double>(modes.size()) * productWork(static_cast<double>(place.size())));
    return std::any_of(modes.begin(), modes.end(), [&](const Mode& mode) {
        return (mode.U * (place - mode.mean)).squaredNorm() < kSamePlace;
    });
}

/// Other places of the same likelihood: one angle turned round the circle, or two of them mirrored at
/// their sum a e^(i z_j) + b e^(i z_k), the second solution of a triangle, on the turn nearest to r.
std::vector<Eigen::VectorXd> imagesOf(const SketchRow& row, const Eigen::VectorXd& z) {
    std::vector<Eigen::VectorXd> images;
    for (Eigen::Index j = 0; j < z.size(); ++j) {
        for (const double turn : {-kTurn, kTurn}) {
            images.push_back(z);
            images.back()(j) += turn;
        }
        for (Eigen::Index k = 0; k < j; ++k) {
            const double a = row.weights(j);
            const double b = row.weights(k);
            // z_j -> 2 s - z_j, z_k -> 2 s - z_k with s the angle of the pair's sum:
            // the triangle mirrored at its third side.
            const double sum = std::atan2(a * std::sin(z(j)) + b * std::sin(z(k)),
                                          a * std::cos(z(j)) + b * std::cos(z(k)));
            images.push_back(z);
            for (const Eigen::Index i : {j, k}) {
                images.back()(i) = row.r(i) + std::remainder(2.0 * sum - z(i) - row.r(i), kTurn);
            }
        }
    }
    return images;
}

/// The maxima near images of known ones, and near images of these. Where the observation is sharp,
/// Newton's method from the starts may miss them; of little mass, but far away, they are seen in the
/// covariance.
void addImages(const SketchRow& row, double mostTally, std::vector<Mode>& modes) {
    double least = row(modes.front().mean);
    for (const Mode& mode : modes) {
        least = std::min(least, row(mode.mean));
    }
    for (std::size_t k = 0; k < modes.size() && modes.size() < kMostFound; ++k) {
        for (Eigen::VectorXd& z : imagesOf(row, modes[k].mean)) {
            if (workTally() > mostTally) {
                return;
            }
            if (row(z) > least + kNegligible || isKnown(modes, z)) {
                continue;
            }
            Mode mode = modeFrom(row, std::move(z));
            if (!isKnown(modes, mode.mean)) {
                modes.push_back(std::move(mode));
            }
        }
    }
}

/// Different maxima of a row, those of large mass.
std::vector<Mode> modesOf(const SketchRow& row,
                          const Eigen::MatrixXd& starts,
                          const Eigen::MatrixXd& messageRoot) {
    std::vector<Mode> modes;
    const Eigen::MatrixXd steps =
        // Normal points times U^-1 have the covariance of the message, Gamma = U^T U.
        messageRoot.triangularView<Eigen::Upper>().solve(starts.transpose());
    const double most = workTally() + kMostSearch;
    for (Eigen::Index k = 0;
         k < starts.rows() && (k < kFewestStarts || workTally() < most - 0.5 * kMostSearch); ++k) {
        Mode mode = modeFrom(row, k == 0 ? row.r : Eigen::VectorXd(row.r + steps.col(k)));
        if (!isKnown(modes, mode.mean)) {
            modes.push_back(std::move(mode));
        }
    }
    addImages(row, most, modes);
    std::stable_sort(modes.begin(), modes.end(),
                     [](const Mode& a, const Mode& b) { return a.logMass > b.logMass; });
    while (modes.size() > kMostModes
           || modes.back().logMass < modes.front().logMass - kNegligible) {
        modes.pop_back();
    }
    return modes;
}

/// Samples rows around their maxima.
class SketchSampler {
public:
    SketchSampler(const Eigen::MatrixXd& Gamma,
                  const SketchOutputEstimator::Points& points,
                  const SketchPairs& pairs)
        : m_points(points), m_pairs(pairs), m_sampler(Gamma, *points.rows) {}

    /// Returns the effective sample size.
    double sample(const SketchRow& row,
                  const Eigen::MatrixXd& messageRoot,
                  Eigen::VectorXd& mean,
                  Eigen::MatrixXd& covariance) {
        std::vector<GaussianGuess> guesses;
        for (const Mode& mode : modesOf(row, m_points.starts, messageRoot)) {
            const Eigen::MatrixXd inverse = mode.U.triangularView<Eigen::Upper>().solve(
                Eigen::MatrixXd::Identity(mode.U.rows(), mode.U.cols()));
            guesses.push_back({mode.mean, inverse * inverse.transpose()});
        }
        const auto likelihood = [&row](const Eigen::Ref<const Eigen::MatrixXd>& z,
                                       Eigen::Ref<Eigen::ArrayXd> sum) {
            countWork(4.0 * static_cast<double>(z.size()));
            Eigen::MatrixXd e(z.rows(), 2);
            e.col(0) = (row.y(0) - (z.array().cos().matrix() * row.weights).array()).matrix();
            e.col(1) = (row.y(1) - (z.array().sin().matrix() * row.weights).array()).matrix();
            sum -= 0.5 * (e * row.N).cwiseProduct(e).rowwise().sum().array();
        };
        const std::size_t key = rowKey(row.r, row.y);
        const double size = m_sampler.sample(likelihood, row.r, std::move(guesses), key);
        mean = m_sampler.mean();
        covariance = m_sampler.covariance();
        const bool isPoor = size < kPoorShare * static_cast<double>(m_sampler.weights().size());
        return isPoor ? drawnAgain(row, key, size, mean, covariance) : size;
    }

private:
    /// The row by pairs of angles where that is better.
    double drawnAgain(const SketchRow& row,
                      std::size_t key,
                      double size,
                      Eigen::VectorXd& mean,
                      Eigen::MatrixXd& covariance) const {
        const std::vector<Eigen::MatrixXd>& rotations = m_points.rows->rotations;
        const Eigen::MatrixXd normal = m_points.rows->matched * rotations[key % rotations.size()];
        // The uniform numbers, turned round the circle.
        const double shift = static_cast<double>((key >> 20U) & 0xfffffU) * 0x1p-20;
        const Eigen::ArrayXd moved = m_points.choice.array() + shift;
        const Eigen::VectorXd choice = moved - moved.floor();
        Eigen::VectorXd pairMean(mean.size());
        Eigen::MatrixXd pairCovariance(mean.size(), mean.size());
        const double pairSize =
            m_pairs.moments(row.r, row.y, normal, choice, pairMean, pairCovariance);
        if (!(pairSize > size)) {
            return size;
        }
        mean = pairMean;
        covariance = pairCovariance;
        return pairSize;
    }

    const SketchOutputEstimator::Points& m_points;
    const SketchPairs& m_pairs;
    RowSampler m_sampler;
};

}  // namespace

SketchOutputEstimator::SketchOutputEstimator(const SketchLaw& law, int threads, int points)
    : m_weights(law.weights), m_threads(threads) {
    if (!isPositiveDefinite(law.noiseCovariance)) {
        throw std::invalid_argument("the observation of a sketch needs noise on both its columns");
    }
    m_noisePrecision = spdInverse(law.noiseCovariance);
    const Eigen::Index d = m_weights.size();
    if (d == 1) {
        return;
    }
    m_points.rows.emplace(d, points);
    m_points.choice = scrambledSobol(points, d + 1, kScrambling + 1).col(d);
    m_points.starts = gaussianSobol(kStarts, d, kScrambling + 2);
}

Estimate SketchOutputEstimator::onTheLine(const Eigen::MatrixXd& Y,
                                          const GaussianMessage& below) const {
    const double gamma = below.precision(0, 0);
    const Eigen::Matrix2d N = m_noisePrecision;
    return estimateEntries(Y.rows(), 1, m_threads, [&](Eigen::Index n, Eigen::Index) {
        const double r = below.naturalMean(n, 0) / gamma;
        const LineMoments line = sketchLineMoments(Y.row(n), m_weights(0), N, r, gamma);
        return EntryMoments{line.mean, line.variance};
    });
}

Estimate SketchOutputEstimator::estimateBelow(const Eigen::MatrixXd& Y,
                                              const GaussianMessage& below) const {
    const Eigen::MatrixXd& Gamma = below.precision;
    const Eigen::Index d = Gamma.rows();
    if (d == 1) {
        return onTheLine(Y, below);
    }
    const Eigen::MatrixXd R = below.mean();
    if (Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>(Gamma, Eigen::EigenvaluesOnly)
            .eigenvalues()
            .maxCoeff()
        < kWidePrecision) {
        return {R, spdInverse(Gamma)};
    }
    const Eigen::MatrixXd root = Gamma.llt().matrixU();
    const SketchPairs pairs(m_weights, m_noisePrecision, Gamma);
    const std::optional<SketchLattice> lattice =
        SketchLattice::make(m_weights, m_noisePrecision, Gamma);
    Estimate estimate = estimateRows(
        Y.rows(), d, m_threads,
        [&, sampler = SketchSampler(Gamma, m_points, pairs)](Eigen::Index n,
                                                             RowBelief& moments) mutable {
            const SketchRow row{m_weights, m_noisePrecision, Gamma, R.row(n).transpose(),
                                Y.row(n).transpose()};
            if (!lattice || !lattice->moments(row.r, row.y, moments.mean, moments.covariance)) {
                moments.sampleSize = sampler.sample(row, root, moments.mean, moments.covariance);
            }
        });
    estimate.covariance = symmetrized(estimate.covariance);
    return estimate;
}

}  // namespace onsager
