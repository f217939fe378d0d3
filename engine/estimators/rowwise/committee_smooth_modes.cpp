// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/rowwise/committee_rows.h"
#include "engine/numerics/symmetric_matrix.h"
#include "engine/numerics/work_tally.h"

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

using Mask = Eigen::Array<bool, kLaneCount, 1>;

constexpr int kMaxIterations = 80;
constexpr int kMaxHalvings = 30;
constexpr double kArmijo = 1e-4;
constexpr double kQuadraticDecrement = 1e-9;   // full Newton steps from here on
constexpr double kConvergedDecrement = 1e-15;  // the next error is its square

/// Eight rows of the problem and its derivatives at one point.
class Rows {
public:
    Rows(const CommitteeLikelihood& likelihood,
         const Eigen::MatrixXd& Gamma,
         const Lane* r,
         const Lane* b)
        : m_activation(likelihood.activation),
          m_d(static_cast<int>(Gamma.rows())),
          m_P(likelihood.coupling),
          m_Gamma(Gamma),
          m_r(r),
          m_b(b) {}

    /// Objective at z, sigma(z) kept for the derivatives.
    Lane objective(const Lane* z, Lane* sigma) const {
        Lane value = Lane::Zero();
        setLaneValues(m_activation, z, m_d, sigma);
        Lane t[kMaxColumns];
        for (int i = 0; i < m_d; ++i) {
            t[i] = z[i] - m_r[i];
        }
        // Both matrices are symmetric.
        for (int i = 0; i < m_d; ++i) {
            Lane quadratic = 0.5 * m_Gamma(i, i) * t[i];
            Lane coupled = 0.5 * m_P(i, i) * sigma[i] - m_b[i];
            for (int j = 0; j < i; ++j) {
                quadratic += m_Gamma(i, j) * t[j];
                coupled += m_P(i, j) * sigma[j];
            }
            value += t[i] * quadratic + coupled * sigma[i];
        }
        return value;
    }

    /// Gradient and Hessian (lower triangle). Where `convexOnly` holds, the curvature of the
    /// activation enters only with its positive part, which keeps the matrix positive definite.
    void derivatives(const Lane* z,
                     const Lane* sigma,
                     const Mask& convexOnly,
                     Lane* gradient,
                     Lane* hessian) const {
        Lane slope[kMaxColumns];
        Lane bend[kMaxColumns];
        setLaneSlopes(m_activation, z, sigma, m_d, slope);
        setLaneCurvatures(m_activation, z, sigma, slope, m_d, bend);
        for (int i = 0; i < m_d; ++i) {
            Lane w = m_b[i];
            Lane pull = Lane::Zero();
            for (int j = 0; j < m_d; ++j) {
                w -= m_P(i, j) * sigma[j];
                pull += m_Gamma(i, j) * (z[j] - m_r[j]);
            }
            gradient[i] = pull - w * slope[i];
            for (int j = 0; j <= i; ++j) {
                hessian[triangle(i, j)] = m_Gamma(i, j) + slope[i] * slope[j] * m_P(i, j);
            }
            const Lane curvature = -w * bend[i];
            hessian[triangle(i, i)] += convexOnly.select(curvature.max(0.0), curvature);
        }
    }

    [[nodiscard]] int columns() const { return m_d; }

private:
    EntryFunction m_activation;
    int m_d;
    const Eigen::MatrixXd& m_P;
    const Eigen::MatrixXd& m_Gamma;
    const Lane* m_r;
    const Lane* m_b;
};

/// Cholesky factor in place; lanes with a pivot that is not positive are reported and made harmless.
Mask factorize(Lane* L, int d) {
    Mask positive = Mask::Constant(true);
    for (int i = 0; i < d; ++i) {
        for (int j = 0; j <= i; ++j) {
            Lane sum = L[triangle(i, j)];
            for (int k = 0; k < j; ++k) {
                sum -= L[triangle(i, k)] * L[triangle(j, k)];
            }
            if (i == j) {
                const Mask good = sum > 0.0;
                positive = positive && good;
                L[triangle(i, i)] = good.select(sum, Lane::Ones()).sqrt();
            } else {
                L[triangle(i, j)] = sum / L[triangle(j, j)];
            }
        }
    }
    return positive;
}

void solve(const Lane* L, int d, Lane* x) {
    for (int i = 0; i < d; ++i) {
        for (int k = 0; k < i; ++k) {
            x[i] -= L[triangle(i, k)] * x[k];
        }
        x[i] /= L[triangle(i, i)];
    }
    for (int i = d - 1; i >= 0; --i) {
        for (int k = i + 1; k < d; ++k) {
            x[i] -= L[triangle(k, i)] * x[k];
        }
        x[i] /= L[triangle(i, i)];
    }
}

/// Factor of the exact Hessian, or of its safe replacement in the lanes where it is not positive.
Mask factorizedHessian(
    const Rows& rows, const Lane* z, const Lane* sigma, Lane* gradient, Lane* L) {
    const int d = rows.columns();
    const Mask exact = Mask::Constant(false);
    rows.derivatives(z, sigma, exact, gradient, L);
    Mask positive = factorize(L, d);
    if (!positive.all()) {
        rows.derivatives(z, sigma, !positive, gradient, L);
        factorize(L, d);
    }
    return positive;
}

void invert(const Lane* L, int d, Lane* inverse) {
    for (int j = 0; j < d; ++j) {
        Lane column[kMaxColumns];
        for (int i = 0; i < d; ++i) {
            column[i] = i == j ? Lane::Ones() : Lane::Zero();
        }
        solve(L, d, column);
        for (int i = j; i < d; ++i) {
            inverse[triangle(i, j)] = column[i];
        }
    }
}

/// Moves each lane along its step, halved until the objective falls enough; returns the new values.
void lineSearch(const Rows& rows,
                const Lane* step,
                const Lane& decrement,
                const Mask& moving,
                Lane* z,
                Lane* sigma,
                Lane& value) {
    const int d = rows.columns();
    const Mask trusted = decrement < kQuadraticDecrement + 1e-13 * value.abs();
    Lane length = moving.select(Lane::Ones(), Lane::Zero());
    Lane candidate[kMaxColumns];
    Lane candidateSigma[kMaxColumns];
    for (int halving = 0; halving <= kMaxHalvings; ++halving) {
        for (int i = 0; i < d; ++i) {
            candidate[i] = z[i] + length * step[i];
        }
        countWork(d * productWork(d));
        const Lane trial = rows.objective(candidate, candidateSigma);
        const Mask good = !moving || trusted || (trial <= value - kArmijo * length * decrement);
        if (good.all() || halving == kMaxHalvings) {
            value = trial;
            std::copy(candidate, candidate + d, z);
            std::copy(candidateSigma, candidateSigma + d, sigma);
            return;
        }
        length = good.select(length, 0.5 * length);
    }
}

}  // namespace

CommitteeModes smoothModes(const CommitteeLikelihood& likelihood,
                           const Eigen::MatrixXd& Gamma,
                           const Lane* r,
                           const Lane* b,
                           const Lane* start,
                           ModeDetail detail) {
    const Rows rows(likelihood, Gamma, r, b);
    const int d = rows.columns();
    CommitteeModes modes;
    Lane sigma[kMaxColumns];
    Lane gradient[kMaxColumns];
    Lane step[kMaxColumns];
    Lane L[kMaxColumns * (kMaxColumns + 1) / 2];
    const Lane* from = start != nullptr ? start : r;
    std::copy(from, from + d, modes.z);
    Lane value = rows.objective(modes.z, sigma);
    Mask moving = Mask::Constant(true);
    for (int iteration = 0; iteration < kMaxIterations && moving.any(); ++iteration) {
        // Eight rows at once.
        countWork(8.0 * d * productWork(d));
        factorizedHessian(rows, modes.z, sigma, gradient, L);
        Lane decrement = Lane::Zero();
        for (int i = 0; i < d; ++i) {
            step[i] = -gradient[i];
        }
        solve(L, d, step);
        for (int i = 0; i < d; ++i) {
            decrement -= gradient[i] * step[i];
        }
        lineSearch(rows, step, decrement, moving, modes.z, sigma, value);
        moving = moving && decrement > kConvergedDecrement;
    }
    std::copy(sigma, sigma + d, modes.value);
    if (detail == ModeDetail::Position) {
        return modes;
    }
    const Mask positive = factorizedHessian(rows, modes.z, sigma, gradient, L);
    invert(L, d, modes.inverseHessian);
    modes.fallback = moving || !positive;
    return modes;
}

}  // namespace onsager
