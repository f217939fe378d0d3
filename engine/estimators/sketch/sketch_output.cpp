// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/sketch/sketch_output.h"

#include "engine/estimators/row_blocks.h"
#include "engine/estimators/sampling/row_sampler.h"
#include "engine/estimators/sketch/sketch_lattice.h"
#include "engine/estimators/sketch/sketch_line.h"
#include "engine/estimators/sketch/sketch_pairs.h"
#include "engine/numerics/factorization.h"
#include "engine/numerics/newton_minimum.h"
#include "engine/numerics/random.h"
#include "engine/numerics/sobol.h"
#include "engine/numerics/symmetric_matrix.h"
#include "engine/numerics/work_tally.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <optional>
#include <stdexcept>

namespace onsager {

namespace {

constexpr std::uint64_t kScrambling = 0x5ce7ULL;
constexpr int kRotations = 64;
constexpr int kStarts = 32;
constexpr std::size_t kMostModes = 16;
constexpr std::size_t kMostFound = 64;
constexpr double kMostSearch = 1e5;  // work on one row's maxima, counted
constexpr Eigen::Index kFewestStarts = 4;
constexpr double kTurn = 2.0 * std::numbers::pi;
constexpr double kNegligible = 20.0;    // log mass below the largest of a mode left out
constexpr double kMessageShare = 0.25;  // of the mixture
constexpr double kInflation = 1.2;      // of the standard deviations at a mode
constexpr double kPoorShare = 0.25;     // effective sample size below which a row is drawn again
constexpr double kWidePrecision = 1.0 / 80.0;
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

/// A Gaussian of the proposal; |U (z - mean)|^2 is its quadratic form.
struct Component {
    Eigen::VectorXd mean;
    Eigen::MatrixXd U;  // upper triangular
    double logMass = 0.0;
    double logDeterminant = 0.0;  // of U

    Component(Eigen::VectorXd centre, Eigen::MatrixXd root, double logShare)
        : mean(std::move(centre)),
          U(std::move(root)),
          logMass(logShare),
          logDeterminant(U.diagonal().array().log().sum()) {}
};

/// The maximum that Newton's method reaches from z.
Component modeFrom(const SketchRow& row, Eigen::VectorXd z) {
    minimise(row, kModeRules, z);
    Eigen::VectorXd gradient(z.size());
    Eigen::LLT<Eigen::MatrixXd> hessian;
    const double value = row(z);
    row.derivatives(z, gradient, hessian);
    Component mode(std::move(z), Eigen::MatrixXd(hessian.matrixU()) / kInflation, -value);
    mode.logMass -= mode.logDeterminant;
    return mode;
}

bool isKnown(const std::vector<Component>& modes, const Eigen::VectorXd& place) {
    countWork(static_cast<double>(modes.size()) * productWork(static_cast<double>(place.size())));
    return std::any_of(modes.begin(), modes.end(), [&](const Component& mode) {
        return (mode.U * (place - mode.mean)).squaredNorm() < 0.05;
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
void addImages(const SketchRow& row, double mostTally, std::vector<Component>& modes) {
    double least = row(modes.front().mean);
    for (const Component& mode : modes) {
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
            Component mode = modeFrom(row, std::move(z));
            if (!isKnown(modes, mode.mean)) {
                modes.push_back(std::move(mode));
            }
        }
    }
}

/// Different maxima of a row, those of large mass.
std::vector<Component> modesOf(const SketchRow& row,
                               const Eigen::MatrixXd& starts,
                               const Eigen::MatrixXd& messageRoot) {
    std::vector<Component> modes;
    const Eigen::MatrixXd steps =
        messageRoot.triangularView<Eigen::Upper>().solve(starts.transpose());
    const double most = workTally() + kMostSearch;
    for (Eigen::Index k = 0;
         k < starts.rows() && (k < kFewestStarts || workTally() < most - 0.5 * kMostSearch); ++k) {
        Component mode = modeFrom(row, k == 0 ? row.r : Eigen::VectorXd(row.r + steps.col(k)));
        if (!isKnown(modes, mode.mean)) {
            modes.push_back(std::move(mode));
        }
    }
    addImages(row, most, modes);
    std::stable_sort(modes.begin(), modes.end(),
                     [](const Component& a, const Component& b) { return a.logMass > b.logMass; });
    while (modes.size() > kMostModes
           || modes.back().logMass < modes.front().logMass - kNegligible) {
        modes.pop_back();
    }
    return modes;
}

/// Shares of the mixture: the message, then the modes.
Eigen::VectorXd sharesOf(const std::vector<Component>& modes) {
    Eigen::VectorXd shares(static_cast<Eigen::Index>(modes.size()) + 1);
    for (std::size_t k = 0; k < modes.size(); ++k) {
        shares(static_cast<Eigen::Index>(k) + 1) =
            std::exp(modes[k].logMass - modes.front().logMass);
    }
    shares(0) = 0.0;
    // No mode gets fewer points than a tenth of its equal part: its mass is only a guess.
    const double equal = 1.0 / static_cast<double>(modes.size());
    shares.tail(shares.size() - 1) = shares.tail(shares.size() - 1) / shares.sum();
    shares.tail(shares.size() - 1).array() += 0.1 * equal;
    shares *= (1.0 - kMessageShare) / shares.sum();
    shares(0) = kMessageShare;
    return shares;
}

/// Draws the points of a row and returns their effective sample size with mean and covariance.
class SketchSampler {
public:
    SketchSampler(const SketchOutputEstimator::Points& points, const SketchPairs& pairs)
        : m_points(points), m_pairs(pairs) {}

    double sample(const SketchRow& row,
                  const Eigen::MatrixXd& messageRoot,
                  Eigen::VectorXd& mean,
                  Eigen::MatrixXd& covariance) {
        std::vector<Component> mixture = modesOf(row, m_points.starts, messageRoot);
        const Eigen::VectorXd shares = sharesOf(mixture);
        mixture.insert(mixture.begin(), Component(row.r, messageRoot, 0.0));
        draw(row, mixture, shares);
        Eigen::VectorXd w = logTarget(row) - logProposal(mixture, shares);
        w = (w.array() - w.maxCoeff()).exp();
        w /= w.sum();
        mean.noalias() = m_z.transpose() * w;
        const Eigen::MatrixXd centred = m_z.rowwise() - mean.transpose();
        covariance.noalias() = centred.transpose() * w.asDiagonal() * centred;
        const double size = 1.0 / w.squaredNorm();
        return size < kPoorShare * static_cast<double>(w.size())
                   ? drawnAgain(row, size, mean, covariance)
                   : size;
    }

private:
    /// The row by pairs of angles where that is better.
    double drawnAgain(const SketchRow& row,
                      double size,
                      Eigen::VectorXd& mean,
                      Eigen::MatrixXd& covariance) {
        const Eigen::Index count = (m_points.normal.rows() + 1) / 2;
        const std::uint64_t hash = rowKey(row.r, row.y);
        const Eigen::MatrixXd normal = m_points.normal.topRows(count) * rotationOf(hash);
        const Eigen::VectorXd choice = shiftedChoice(hash).head(count);
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

    [[nodiscard]] const Eigen::MatrixXd& rotationOf(std::uint64_t hash) const {
        return m_points.rotations[static_cast<std::size_t>(hash) % m_points.rotations.size()];
    }

    /// The uniform numbers, turned round the circle.
    [[nodiscard]] Eigen::VectorXd shiftedChoice(std::uint64_t hash) const {
        const double shift = static_cast<double>((hash >> 20U) & 0xfffffU) * 0x1p-20;
        const Eigen::ArrayXd moved = m_points.choice.array() + shift;
        return moved - moved.floor();
    }

    void draw(const SketchRow& row,
              const std::vector<Component>& mixture,
              const Eigen::VectorXd& shares) {
        const std::uint64_t hash = rowKey(row.r, row.y);
        const Eigen::MatrixXd& rotation = rotationOf(hash);
        const Eigen::VectorXd choice = shiftedChoice(hash);
        m_z.resize(m_points.normal.rows(), row.r.size());
        std::vector<Eigen::MatrixXd> factors;
        for (const Component& component : mixture) {
            const Eigen::MatrixXd inverse = component.U.triangularView<Eigen::Upper>().solve(
                Eigen::MatrixXd::Identity(row.r.size(), row.r.size()));
            factors.emplace_back(rotation * inverse.transpose());
        }
        for (Eigen::Index i = 0; i < m_z.rows(); ++i) {
            std::size_t k = 0;
            for (double sum = shares(0); k + 1 < mixture.size() && choice(i) > sum;) {
                sum += shares(static_cast<Eigen::Index>(++k));
            }
            m_z.row(i).noalias() = m_points.normal.row(i) * factors[k];
            m_z.row(i) += mixture[k].mean.transpose();
        }
    }

    [[nodiscard]] Eigen::VectorXd logTarget(const SketchRow& row) const {
        const Eigen::MatrixXd t = m_z.rowwise() - row.r.transpose();
        Eigen::MatrixXd e(m_z.rows(), 2);
        e.col(0) = (row.y(0) - (m_z.array().cos().matrix() * row.weights).array()).matrix();
        e.col(1) = (row.y(1) - (m_z.array().sin().matrix() * row.weights).array()).matrix();
        return -0.5
               * ((t * row.Gamma).cwiseProduct(t).rowwise().sum()
                  + (e * row.N).cwiseProduct(e).rowwise().sum());
    }

    [[nodiscard]] Eigen::VectorXd logProposal(const std::vector<Component>& mixture,
                                              const Eigen::VectorXd& shares) const {
        const auto d = static_cast<double>(m_z.cols());
        countWork(static_cast<double>(m_z.rows())
                  * (4.0 * d + static_cast<double>(mixture.size()) * (2.0 + productWork(d))));
        Eigen::MatrixXd logs(m_z.rows(), shares.size());
        for (std::size_t k = 0; k < mixture.size(); ++k) {
            const auto column = static_cast<Eigen::Index>(k);
            const Eigen::MatrixXd scaled =
                (m_z.rowwise() - mixture[k].mean.transpose()) * mixture[k].U.transpose();
            logs.col(column) = -0.5 * scaled.rowwise().squaredNorm();
            logs.col(column).array() += mixture[k].logDeterminant + std::log(shares(column));
        }
        const Eigen::VectorXd top = logs.rowwise().maxCoeff();
        logs.colwise() -= top;
        return top.array() + logs.array().exp().rowwise().sum().log();
    }

    const SketchOutputEstimator::Points& m_points;
    const SketchPairs& m_pairs;
    Eigen::MatrixXd m_z;
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
    m_points.normal = gaussianSobol(points, d, kScrambling);
    m_points.choice = scrambledSobol(points, d + 1, kScrambling + 1).col(d);
    m_points.starts = gaussianSobol(kStarts, d, kScrambling + 2);
    for (int k = 0; k < kRotations; ++k) {
        m_points.rotations.push_back(
            orthonormalized(RandomField(kScrambling, k, 0, Draw::Scrambling).gaussian(d, d)));
    }
}

Estimate SketchOutputEstimator::onTheLine(const Eigen::MatrixXd& Y,
                                          const GaussianMessage& below) const {
    const double gamma = below.precision(0, 0);
    const Eigen::Matrix2d N = m_noisePrecision;
    return estimateEntries(Y.rows(), 1, m_threads, [&](Eigen::Index n, Eigen::Index) {
        const double r = below.weightedMean(n, 0) / gamma;
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
        [&, sampler = SketchSampler(m_points, pairs)](Eigen::Index n, RowBelief& moments) mutable {
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
