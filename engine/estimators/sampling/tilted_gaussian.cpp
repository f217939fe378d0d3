// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/sampling/tilted_gaussian.h"

#include "engine/estimators/sampling/tilted_plane.h"
#include "engine/numerics/sobol.h"
#include "engine/numerics/symmetric_matrix.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace onsager {

namespace {

constexpr std::uint64_t kTiltedScrambling = 0x71edULL;
constexpr int kSweeps = 4;
constexpr int kFewestPoints = 64;
constexpr int kMostNumbers = 2048;  // of all points of a row: many columns have fewer points

/// Gaussians exp(b_j u - t_j u^2 / 2) in the place of the factors.
struct Sites {
    Eigen::VectorXd precision;   // t
    Eigen::RowVectorXd natural;  // b
};

/// Expectation propagation: each site makes the moments of its coordinate right, given the others.
/// Any sites would do for the sampling; these make its weights nearly equal.
Sites propagated(const Eigen::MatrixXd& Lambda,
                 const Eigen::RowVectorXd& h,
                 const std::vector<LineFactor>& factors) {
    const Eigen::Index k = Lambda.rows();
    Sites sites{Eigen::VectorXd(k), Eigen::RowVectorXd::Zero(k)};
    for (Eigen::Index j = 0; j < k; ++j) {
        const double rate = factors[static_cast<std::size_t>(j)].rate;
        // A Laplace density of this rate has the variance 2 / rate^2; a sign alone tells little at first.
        sites.precision(j) = rate > 0.0 ? 0.5 * rate * rate : 1e-3 * Lambda(j, j);
    }
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
        // Covariance (Lambda + diag(t))^-1 and mean (h + b) times it, of the Gaussian with all sites.
        Eigen::MatrixXd covariance =
            spdInverse(Lambda + Eigen::MatrixXd(sites.precision.asDiagonal()));
        Eigen::RowVectorXd mean = (h + sites.natural) * covariance;
        for (Eigen::Index j = 0; j < k; ++j) {
            const double variance = covariance(j, j);
            // Without site j coordinate j has the cavity's precision 1 / v - t and natural mean m / v - b;
            // times the true factor f_j that has the moments (m', v'), and the site becomes t = 1 / v' - cavity,
            // b = m' / v' - its natural mean. f_j is log-concave, so v' is at most 1 / cavity and
            // t >= 0: below 0 it is rounding.
            const double cavity = std::max(1.0 / variance - sites.precision(j), 0.0);
            const double cavityNatural = mean(j) / variance - sites.natural(j);
            const TiltedMoments moments =
                tiltedMoments(factors[static_cast<std::size_t>(j)], cavity, cavityNatural);
            // A site may not outweigh the rest so far that its inverse is lost in rounding.
            const double precision =
                std::clamp(1.0 / moments.variance - cavity, 0.0, 1e12 * (1.0 / variance));
            const double natural = moments.mean * (cavity + precision) - cavityNatural;
            // The whole Gaussian for t_j + change, b_j + step, by Sherman and Morrison:
            // c the column j of the covariance,
            //     cov <- cov - change / (1 + change v) c c^T,   mean <- mean + (step - change m_j) / (1 + change v) c.
            const double change = precision - sites.precision(j);
            const double step = natural - sites.natural(j);
            const Eigen::RowVectorXd column = covariance.row(j);
            mean += (step - change * mean(j)) / (1.0 + change * variance) * column;
            covariance -= change / (1.0 + change * variance) * column.transpose() * column;
            sites.precision(j) = precision;
            sites.natural(j) = natural;
        }
    }
    return sites;
}

/// The one-dimensional laws of each coordinate given those before it.
struct Elimination {
    Eigen::MatrixXd coupling;    // row j: -d h_j / d u_i, i < j; diagonal: p_j
    Eigen::RowVectorXd natural;  // h_j where all before it are 0

    Elimination(const Eigen::MatrixXd& Lambda, const Eigen::RowVectorXd& h, const Sites& sites)
        : coupling(Lambda), natural(h) {
        // Integrates u_j out from the last to the second, f_j replaced by its site (t_j, b_j): the Schur complement
        //     Lambda <- Lambda - row^T row / (p_j + t_j),   h <- h - (h_j + b_j) / (p_j + t_j) row,
        // so that row j keeps what the exact law of u_j given u_0 .. u_{j-1} needs.
        for (Eigen::Index j = Lambda.rows() - 1; j > 0; --j) {
            const double pivot = coupling(j, j) + sites.precision(j);
            const Eigen::RowVectorXd row = coupling.row(j).head(j);
            coupling.topLeftCorner(j, j) -= row.transpose() * row / pivot;
            natural.head(j) -= (natural(j) + sites.natural(j)) / pivot * row;
            // A pivot that is 0 up to rounding, of a singular Lambda.
            coupling(j - 1, j - 1) = std::max(coupling(j - 1, j - 1), 0.0);
        }
    }
};

/// Numbers in [0, 1), one for each coordinate, mixed from the bits of a row.
Eigen::RowVectorXd shiftOf(const Eigen::RowVectorXd& h) {
    std::uint64_t hash = 0x9e3779b97f4a7c15ULL;
    const auto mix = [&hash](std::uint64_t bits) {
        hash ^= bits;
        hash *= 0xff51afd7ed558ccdULL;
        hash ^= hash >> 33U;
    };
    for (const double value : h) {
        mix(std::bit_cast<std::uint64_t>(value));
    }
    Eigen::RowVectorXd shift(h.size());
    for (double& value : shift) {
        mix(0xc4ceb9fe1a85ec53ULL);
        value = static_cast<double>(hash >> 11U) * 0x1p-53;
    }
    return shift;
}

/// Points of one row: every coordinate but the last is drawn, the last enters by its moments.
struct SequentialSample {
    Eigen::MatrixXd u;             // points x k
    Eigen::VectorXd logWeight;     // points
    Eigen::VectorXd lastVariance;  // of the last coordinate given the others
};

SequentialSample drawn(const Elimination& elimination,
                       const Sites& sites,
                       const std::vector<LineFactor>& factors,
                       const Eigen::MatrixXd& uniform,
                       const Eigen::RowVectorXd& shift) {
    const Eigen::Index k = elimination.natural.size();
    SequentialSample sample{Eigen::MatrixXd(uniform.rows(), k),
                            Eigen::VectorXd::Zero(uniform.rows()), Eigen::VectorXd(uniform.rows())};
    for (Eigen::Index i = 0; i < uniform.rows(); ++i) {
        for (Eigen::Index j = 0; j < k; ++j) {
            const LineFactor& factor = factors[static_cast<std::size_t>(j)];
            const double precision = elimination.coupling(j, j);
            // h_j = natural_j - sum_{i < j} coupling_ji u_i.
            const double h = elimination.natural(j)
                             - elimination.coupling.row(j).head(j).dot(sample.u.row(i).head(j));
            TiltedMoments moments;
            if (j + 1 < k) {
                // A uniform number, shifted on the circle (Cranley and Patterson 1976),
                // turned into u_j by the inverse of its law.
                const double p = uniform(i, j) + shift(j);
                sample.u(i, j) = tiltedQuantile(factor, precision, h,
                                                std::max(p - std::floor(p), 1e-16), moments);
            } else {
                moments = tiltedMoments(factor, precision, h);
            }
            // Coordinate 0 has the same total for all points.
            if (j == 0) {
                continue;
            }
            // Z_j is the exact total given the coordinates before; the site's own, exp(b^2 / (2 (p + t))),
            // was counted in their marginal and is taken back.
            const double b = h + sites.natural(j);
            sample.logWeight(i) +=
                moments.logTotal - 0.5 * b * b / (precision + sites.precision(j));
            if (j + 1 == k) {
                sample.u(i, j) = moments.mean;
                sample.lastVariance(i) = moments.variance;
            }
        }
    }
    return sample;
}

}  // namespace

Eigen::MatrixXd TiltedGaussian::pointsFor(int columns, int points) {
    if (points == kDefaultPoints) {
        // About kMostNumbers numbers a row, in whole nets: a power of 2.
        points = std::clamp(kMostNumbers / std::max(columns, 1), kFewestPoints, kDefaultPoints);
        points = static_cast<int>(std::bit_floor(static_cast<unsigned>(points)));
    }
    return columns < 3 ? Eigen::MatrixXd() : scrambledSobol(points, columns - 1, kTiltedScrambling);
}

TiltedGaussian::TiltedGaussian(const Eigen::MatrixXd& Lambda, const Eigen::MatrixXd& points)
    : m_Lambda(Lambda), m_points(points), m_diagonal(isDiagonal(Lambda)) {}

void TiltedGaussian::separateMoments(const Eigen::RowVectorXd& h,
                                     const std::vector<LineFactor>& factors,
                                     Eigen::RowVectorXd& mean,
                                     Eigen::MatrixXd& covariance) const {
    covariance = Eigen::MatrixXd::Zero(h.size(), h.size());
    for (Eigen::Index j = 0; j < h.size(); ++j) {
        const TiltedMoments moments =
            tiltedMoments(factors[static_cast<std::size_t>(j)], m_Lambda(j, j), h(j));
        mean(j) = moments.mean;
        covariance(j, j) = moments.variance;
    }
}

double TiltedGaussian::moments(const Eigen::RowVectorXd& h,
                               const std::vector<LineFactor>& factors,
                               Eigen::RowVectorXd& mean,
                               Eigen::MatrixXd& covariance) const {
    const Eigen::Index k = h.size();
    mean.resize(k);
    // No coupling, closed forms; two columns, quadrature; else points.
    if (m_diagonal) {
        separateMoments(h, factors, mean, covariance);
        return std::numeric_limits<double>::infinity();
    }
    if (k == 2) {
        tiltedPlaneMoments(m_Lambda, h, factors[0], factors[1], mean, covariance);
        return std::numeric_limits<double>::infinity();
    }
    const Sites sites = propagated(m_Lambda, h, factors);
    const SequentialSample sample =
        drawn(Elimination(m_Lambda, h, sites), sites, factors, m_points, shiftOf(h));
    Eigen::VectorXd w = (sample.logWeight.array() - sample.logWeight.maxCoeff()).exp();
    w /= w.sum();
    mean.noalias() = w.transpose() * sample.u;
    // Total covariance: between the points, plus what the last coordinate has left given the others.
    const Eigen::MatrixXd centred = sample.u.rowwise() - mean;
    covariance = centred.transpose() * w.asDiagonal() * centred;
    covariance(k - 1, k - 1) += w.dot(sample.lastVariance);
    covariance = symmetrized(covariance);
    return 1.0 / w.squaredNorm();
}

}  // namespace onsager
