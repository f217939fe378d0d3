// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/priors/line_prior.h"

#include "engine/estimators/row_blocks.h"
#include "engine/numerics/symmetric_matrix.h"
#include "engine/numerics/work_tally.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>
#include <map>

namespace onsager {

namespace {

/// S^-1; eigenvalues that are lost in rounding count as 1e-16 of the largest.
Eigen::MatrixXd boundedInverse(const Eigen::MatrixXd& S) {
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(S);
    const Eigen::MatrixXd& E = eigen.eigenvectors();
    const Eigen::VectorXd s = eigen.eigenvalues().cwiseMax(1e-16 * eigen.eigenvalues().maxCoeff());
    return symmetrized(E * s.cwiseInverse().asDiagonal() * E.transpose());
}

/// The minimum of z Gamma z^T / 2 - h z^T + rate |z|_1 of one row, over z >= 0 for a factor of the half-line.
class SignSearch {
public:
    SignSearch(const Eigen::MatrixXd& Gamma, const LineFactor& factor)
        : m_Gamma(Gamma),
          m_rate(factor.rate),
          m_bothSigns(factor.negative),
          m_signs(Gamma.rows()),
          m_z(Gamma.rows()) {}

    /// Returns false if the search did not end.
    bool run(const Eigen::RowVectorXd& h) {
        m_signs.setZero();
        m_z.setZero();
        const Eigen::Index d = h.size();
        for (Eigen::Index step = 0; step < 20 * d + 100; ++step) {
            // z Gamma - h is the gradient of the smooth part. An entry at 0 stays there while |gradient_j| <= rate;
            // the one that breaks this most enters, with the sign that lowers the objective.
            // Each step lowers it, and sign patterns are finite.
            const Eigen::RowVectorXd gradient = m_z * m_Gamma - h;
            Eigen::Index enter = -1;
            double largest = m_rate * (1.0 + 1e-12);
            for (Eigen::Index j = 0; j < d; ++j) {
                const double pull = m_bothSigns ? std::abs(gradient(j)) : -gradient(j);
                if (m_signs(j) == 0.0 && pull > largest) {
                    largest = pull;
                    enter = j;
                }
            }
            if (enter < 0) {
                return true;
            }
            m_signs(enter) = gradient(enter) > 0.0 ? -1.0 : 1.0;
            while (!settled(h)) {
            }
        }
        return false;
    }

    [[nodiscard]] const Eigen::RowVectorXd& mode() const { return m_z; }

    [[nodiscard]] std::vector<Eigen::Index> active() const {
        std::vector<Eigen::Index> indices;
        for (Eigen::Index j = 0; j < m_signs.size(); ++j) {
            if (m_signs(j) != 0.0) {
                indices.push_back(j);
            }
        }
        return indices;
    }

private:
    /// Goes to the minimum for the present signs, or to the first entry that would change its sign on
    /// the way, which leaves. Returns whether the minimum was reached.
    bool settled(const Eigen::RowVectorXd& h) {
        const std::vector<Eigen::Index> A = active();
        if (A.empty()) {
            return true;
        }
        const auto size = static_cast<double>(A.size());
        countWork(20.0 + size * productWork(size));
        // Of the active entries A with signs s: Gamma_AA z = h_A - rate s_A.
        const Eigen::MatrixXd GammaAA = m_Gamma(A, A);
        const Eigen::VectorXd pull = (h(A) - m_rate * m_signs(A)).transpose();
        const Eigen::LLT<Eigen::MatrixXd> cholesky(GammaAA);
        const Eigen::VectorXd goal = cholesky.info() == Eigen::Success
                                         ? Eigen::VectorXd(cholesky.solve(pull))
                                         : Eigen::VectorXd(boundedInverse(GammaAA) * pull);
        // The way from z to that minimum ends where the first entry would cross 0:
        // share = z / (z - target) of the way.
        double length = 1.0;
        Eigen::Index leave = -1;
        for (std::size_t k = 0; k < A.size(); ++k) {
            const double target = goal(static_cast<Eigen::Index>(k));
            if (target * m_signs(A[k]) <= 0.0) {
                const double z = m_z(A[k]);
                const double share = z == 0.0 ? 0.0 : z / (z - target);
                if (leave < 0 || share < length) {
                    length = share;
                    leave = A[k];
                }
            }
        }
        for (std::size_t k = 0; k < A.size(); ++k) {
            m_z(A[k]) += length * (goal(static_cast<Eigen::Index>(k)) - m_z(A[k]));
        }
        if (leave < 0) {
            return true;
        }
        m_z(leave) = 0.0;
        m_signs(leave) = 0.0;
        return false;
    }

    const Eigen::MatrixXd& m_Gamma;
    double m_rate;
    bool m_bothSigns;
    Eigen::RowVectorXd m_signs;
    Eigen::RowVectorXd m_z;
};

/// The minimum of z Gamma z^T / 2 - h z^T of one row over the box |z_j| <= bound: entries are free or at a bound, and
/// one at a time joins or leaves them.
class BoxSearch {
public:
    BoxSearch(const Eigen::MatrixXd& Gamma, double bound)
        : m_Gamma(Gamma), m_bound(bound), m_side(Gamma.rows()), m_z(Gamma.rows()) {}

    /// Returns false if the search did not end.
    bool run(const Eigen::RowVectorXd& h) {
        m_side.setZero();
        m_z.setZero();
        const Eigen::Index d = h.size();
        for (Eigen::Index step = 0; step < 20 * d + 100; ++step) {
            if (!settled(h)) {
                continue;
            }
            // At a bound the gradient must point out of the box.
            const Eigen::RowVectorXd gradient = m_z * m_Gamma - h;
            const double rounding = 1e-12 * (h.lpNorm<Eigen::Infinity>() + gradient.lpNorm<1>());
            Eigen::Index free = -1;
            double largest = rounding;
            for (Eigen::Index j = 0; j < d; ++j) {
                if (m_side(j) * gradient(j) > largest) {
                    largest = m_side(j) * gradient(j);
                    free = j;
                }
            }
            if (free < 0) {
                return true;
            }
            m_side(free) = 0.0;
        }
        return false;
    }

    [[nodiscard]] const Eigen::RowVectorXd& mode() const { return m_z; }

    [[nodiscard]] std::vector<Eigen::Index> active() const {
        std::vector<Eigen::Index> indices;
        for (Eigen::Index j = 0; j < m_side.size(); ++j) {
            if (m_side(j) == 0.0) {
                indices.push_back(j);
            }
        }
        return indices;
    }

private:
    /// Goes to the minimum over the free entries, or to the first bound on the way, where that entry stays. Returns
    /// whether the minimum was reached.
    bool settled(const Eigen::RowVectorXd& h) {
        const std::vector<Eigen::Index> A = active();
        if (A.empty()) {
            return true;
        }
        const auto size = static_cast<double>(A.size());
        countWork(20.0 + size * productWork(size));
        const Eigen::RowVectorXd atBounds = m_bound * m_side;
        const Eigen::VectorXd pull = (h - atBounds * m_Gamma)(A).transpose();
        const Eigen::VectorXd goal = boundedInverse(m_Gamma(A, A)) * pull;
        double length = 1.0;
        Eigen::Index stop = -1;
        for (std::size_t k = 0; k < A.size(); ++k) {
            const double target = goal(static_cast<Eigen::Index>(k));
            const double z = m_z(A[k]);
            if (std::abs(target) > m_bound) {
                const double share =
                    std::max(0.0, (std::copysign(m_bound, target) - z) / (target - z));
                if (stop < 0 || share < length) {
                    length = share;
                    stop = static_cast<Eigen::Index>(k);
                }
            }
        }
        for (std::size_t k = 0; k < A.size(); ++k) {
            m_z(A[k]) += length * (goal(static_cast<Eigen::Index>(k)) - m_z(A[k]));
        }
        if (stop < 0) {
            return true;
        }
        const Eigen::Index j = A[static_cast<std::size_t>(stop)];
        m_side(j) = goal(stop) > 0.0 ? 1.0 : -1.0;
        m_z(j) = m_side(j) * m_bound;
        return false;
    }

    const Eigen::MatrixXd& m_Gamma;
    double m_bound;
    Eigen::RowVectorXd m_side;  ///< 1 or -1 at that bound, 0 for a free entry
    Eigen::RowVectorXd m_z;
};

/// (Gamma_AA)^-1 on the active entries, 0 elsewhere.
Eigen::MatrixXd inverseOn(const std::vector<Eigen::Index>& A, const Eigen::MatrixXd& Gamma) {
    Eigen::MatrixXd inverse = Eigen::MatrixXd::Zero(Gamma.rows(), Gamma.cols());
    if (!A.empty()) {
        inverse(A, A) = boundedInverse(Gamma(A, A));
    }
    return inverse;
}

/// Gamma + ridge I.
Eigen::MatrixXd withRidge(const Eigen::MatrixXd& Gamma, double ridge) {
    return Gamma + ridge * Eigen::MatrixXd::Identity(Gamma.rows(), Gamma.cols());
}

/// Of the positive ones alone for a law on the half-line; cut at its bounds for one that has them.
Estimate softThreshold(const Eigen::MatrixXd& H,
                       const Eigen::VectorXd& gamma,
                       const LineFactor& factor) {
    Estimate estimate;
    // Gamma diagonal: z_j = sign(h_j) max(|h_j| - rate, 0) / gamma_j, C_jj = (share of rows with z_j != 0) / gamma_j.
    const Eigen::MatrixXd size = factor.negative ? Eigen::MatrixXd(H.cwiseAbs()) : H;
    const Eigen::MatrixXd excess = (size.array() - factor.rate).max(0.0);
    const Eigen::ArrayXXd length =
        (excess * gamma.cwiseMax(1e-300).cwiseInverse().asDiagonal()).array();
    estimate.mean = length.min(factor.bound).matrix().cwiseProduct(H.cwiseSign());
    const Eigen::VectorXd share =
        (excess.array() > 0.0 && length < factor.bound).cast<double>().colwise().mean().transpose();
    estimate.covariance = Eigen::MatrixXd::Zero(H.cols(), H.cols());
    for (Eigen::Index j = 0; j < H.cols(); ++j) {
        estimate.covariance(j, j) = share(j) > 0.0 ? share(j) / gamma(j) : 0.0;
    }
    return estimate;
}

/// The modes of all rows by one search for each, and the average of the inverses on their active entries.
template <class Search>
Estimate searched(const Eigen::MatrixXd& H,
                  const Eigen::MatrixXd& Gamma,
                  const Search& searchOfARow,
                  int threads) {
    const Eigen::Index d = H.cols();
    Estimate estimate;
    estimate.mean.resize(H.rows(), d);
    averageOverRows(H.rows(), d, threads, estimate,
                    [&](Eigen::Index first, Eigen::Index last, BlockSums& sums) {
                        Search search = searchOfARow;
                        // Few patterns occur again and again: their inverses are formed once each,
                        // (Gamma_AA)^-1 times its count.
                        std::map<std::vector<Eigen::Index>, double> patterns;
                        for (Eigen::Index n = first; n < last; ++n) {
                            sums.unconvergedRows += search.run(H.row(n)) ? 0 : 1;
                            estimate.mean.row(n) = search.mode();
                            patterns[search.active()] += 1.0;
                        }
                        for (const auto& [active, count] : patterns) {
                            sums.covariance += count * inverseOn(active, Gamma);
                        }
                    });
    return estimate;
}

}  // namespace

LineMmseEstimator::LineMmseEstimator(const LineLaw& law, int columns, int threads, int points)
    : m_law(law), m_points(TiltedGaussian::pointsFor(columns, points)), m_threads(threads) {}

Estimate LineMmseEstimator::estimateAbove(const GaussianMessage& above) const {
    const Eigen::MatrixXd& H = above.naturalMean;
    const Eigen::Index d = H.cols();
    const TiltedGaussian tilted(withRidge(above.precision, m_law.ridge), m_points);
    const std::vector<LineFactor> factors(static_cast<std::size_t>(d), m_law.factor);
    return estimateRows(
        H.rows(), d, m_threads,
        [&, mean = Eigen::RowVectorXd(d)](Eigen::Index n, RowBelief& moments) mutable {
            moments.sampleSize = tilted.moments(H.row(n), factors, mean, moments.covariance);
            moments.mean = mean.transpose();
        });
}

Estimate LineMapEstimator::estimateAbove(const GaussianMessage& above) const {
    const Eigen::MatrixXd& H = above.naturalMean;
    const Eigen::MatrixXd Gamma = withRidge(above.precision, m_law.ridge);
    if (isDiagonal(Gamma)) {
        return softThreshold(H, Gamma.diagonal(), m_law.factor);
    }
    return m_law.factor.isBounded()
               ? searched(H, Gamma, BoxSearch(Gamma, m_law.factor.bound), m_threads)
               : searched(H, Gamma, SignSearch(Gamma, m_law.factor), m_threads);
}

}  // namespace onsager
