// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/rowwise/committee_rows.h"
#include "engine/numerics/known_size.h"
#include "engine/numerics/lane_choice.h"
#include "engine/numerics/work_tally.h"

#include <algorithm>

namespace onsager {

namespace {

constexpr int kMaxIterations = 80;
constexpr int kMaxHalvings = 30;
constexpr double kArmijo = 1e-4;
constexpr double kQuadraticDecrement = 1e-9;   // full Newton steps from here on
constexpr double kConvergedDecrement = 1e-15;  // the next error is its square

/// Columns that a row of D has at most, and the numbers of a lower triangle.
template <int D>
constexpr auto kMost = static_cast<std::size_t>(D == Eigen::Dynamic ? kMaxColumns : D);
template <int D>
constexpr std::size_t kTriangle = kMost<D>*(kMost<D> + 1) / 2;

/// Eight rows of the problem and its derivatives at one point; `D`: columns that the compiler knows, or
/// Eigen::Dynamic.
template <int D>
class Rows {
public:
    Rows(const CommitteeLikelihood& likelihood,
         const Eigen::MatrixXd& Gamma,
         const Lane* r,
         const Lane* b)
        : m_activation(likelihood.activation),
          m_columns(static_cast<int>(Gamma.rows())),
          m_r(r),
          m_b(b) {
        for (int i = 0; i < d(); ++i) {
            for (int j = 0; j <= i; ++j) {
                m_P[triangle(i, j)] = likelihood.coupling(i, j);
                m_Gamma[triangle(i, j)] = Gamma(i, j);
            }
        }
    }

    [[nodiscard]] int d() const { return D == Eigen::Dynamic ? m_columns : D; }

    /// Objective at z, sigma(z) kept for the derivatives.
    /// f = |z - r|^2_Gamma / 2 + sigma P sigma^T / 2 - b sigma^T; symmetric sums over the lower
    /// triangle, the diagonal halved.
    Lane objective(const Lane* z, Lane* sigma) const {
        Lane value = Lane::Zero();
        setLaneValues(m_activation, z, d(), sigma);
        Lane t[kMost<D>];
        for (int i = 0; i < d(); ++i) {
            t[i] = z[i] - m_r[i];
            // Both matrices are symmetric.
            Lane quadratic = 0.5 * m_Gamma[triangle(i, i)] * t[i];
            Lane coupled = 0.5 * m_P[triangle(i, i)] * sigma[i] - m_b[i];
            for (int j = 0; j < i; ++j) {
                quadratic += m_Gamma[triangle(i, j)] * t[j];
                coupled += m_P[triangle(i, j)] * sigma[j];
            }
            value += t[i] * quadratic + coupled * sigma[i];
        }
        return value;
    }

    /// Gradient and Hessian (lower triangle). Where `leastPivot` is not positive, the
    /// curvature of the activation enters only with its positive part, which keeps the matrix positive definite.
    void derivatives(const Lane* z,
                     const Lane* sigma,
                     const Lane* leastPivot,
                     Lane* gradient,
                     Lane* hessian) const {
        Lane slope[kMost<D>];
        Lane bend[kMost<D>];
        Lane t[kMost<D>];
        setLaneSlopes(m_activation, z, sigma, d(), slope);
        setLaneCurvatures(m_activation, z, sigma, slope, d(), bend);
        for (int i = 0; i < d(); ++i) {
            t[i] = z[i] - m_r[i];
        }
        // w = b - sigma P:   gradient (z - r) Gamma - w sigma',
        //   Hessian Gamma + D P D - diag(w sigma''),  D = diag(sigma').
        for (int i = 0; i < d(); ++i) {
            Lane w = m_b[i];
            Lane pull = Lane::Zero();
            for (int j = 0; j < d(); ++j) {
                const int ij = j <= i ? triangle(i, j) : triangle(j, i);
                w -= m_P[ij] * sigma[j];
                pull += m_Gamma[ij] * t[j];
            }
            gradient[i] = pull - w * slope[i];
            for (int j = 0; j <= i; ++j) {
                hessian[triangle(i, j)] =
                    m_Gamma[triangle(i, j)] + slope[i] * slope[j] * m_P[triangle(i, j)];
            }
            // Where the exact Hessian is not positive only the convex part:
            // Gauss and Newton's matrix and a diagonal >= 0.
            const Lane curvature = -w * bend[i];
            hessian[triangle(i, i)] +=
                leastPivot == nullptr ? curvature
                                      : wherePositive(*leastPivot, curvature, curvature.max(0.0));
        }
    }

private:
    EntryFunction m_activation;
    int m_columns;
    double m_P[kTriangle<D>];
    double m_Gamma[kTriangle<D>];
    const Lane* m_r;
    const Lane* m_b;
};

/// H = L diag(p) L^T in place: L below the diagonal (its own is 1), 1 / p on it. Returns the least pivot p;
/// those that are not positive are made harmless.
template <int D>
Lane factorize(const Rows<D>& rows, Lane* L) {
    // Column by column without a square root, p_i = H_ii - sum_j L_ij^2 p_j; eight matrices at once.
    Lane least = L[0];
    for (int i = 0; i < rows.d(); ++i) {
        Lane scaled[kMost<D>];  // L_ij p_j
        Lane pivot = L[triangle(i, i)];
        for (int j = 0; j < i; ++j) {
            scaled[j] = L[triangle(i, j)];
            for (int k = 0; k < j; ++k) {
                scaled[j] -= scaled[k] * L[triangle(j, k)];
            }
            L[triangle(i, j)] = scaled[j] * L[triangle(j, j)];
            pivot -= scaled[j] * L[triangle(i, j)];
        }
        least = wherePositive(least - pivot, pivot, least);
        L[triangle(i, i)] = wherePositive(pivot, pivot, Lane::Ones()).inverse();
    }
    return least;
}

template <int D>
void solve(const Rows<D>& rows, const Lane* L, Lane* x) {
    const int d = rows.d();
    // L x' = x downwards, then diag(1 / p), then L^T upwards.
    for (int i = 0; i < d; ++i) {
        for (int k = 0; k < i; ++k) {
            x[i] -= L[triangle(i, k)] * x[k];
        }
    }
    for (int i = d - 1; i >= 0; --i) {
        x[i] *= L[triangle(i, i)];
        for (int k = i + 1; k < d; ++k) {
            x[i] -= L[triangle(k, i)] * x[k];
        }
    }
}

/// H^-1 = M^T diag(1 / p) M,  M = L^-1, column by column.
template <int D>
void invert(const Rows<D>& rows, const Lane* L, Lane* inverse) {
    const int d = rows.d();
    Lane M[kTriangle<D>];
    for (int i = 0; i < d; ++i) {
        M[triangle(i, i)].setOnes();
        for (int j = 0; j < i; ++j) {
            Lane sum = L[triangle(i, j)];
            for (int k = j + 1; k < i; ++k) {
                sum += L[triangle(i, k)] * M[triangle(k, j)];
            }
            M[triangle(i, j)] = -sum;
        }
    }
    for (int i = 0; i < d; ++i) {
        for (int j = 0; j <= i; ++j) {
            Lane sum = L[triangle(i, i)] * M[triangle(i, j)];
            for (int k = i + 1; k < d; ++k) {
                sum += L[triangle(k, k)] * M[triangle(k, i)] * M[triangle(k, j)];
            }
            inverse[triangle(i, j)] = sum;
        }
    }
}

/// Factor of the exact Hessian, or of its safe replacement in the lanes where it is not positive; returns
/// the least pivot of the exact one.
template <int D>
Lane factorizedHessian(
    const Rows<D>& rows, const Lane* z, const Lane* sigma, Lane* gradient, Lane* L) {
    rows.derivatives(z, sigma, nullptr, gradient, L);
    const Lane least = factorize(rows, L);
    if (!allPositive(least)) {
        rows.derivatives(z, sigma, &least, gradient, L);
        factorize(rows, L);
    }
    return least;
}

/// Moves each lane along its step, halved until the objective falls enough; returns the new values.
template <int D>
void lineSearch(const Rows<D>& rows,
                const Lane* step,
                const Lane& decrement,
                const Lane& moving,
                Lane* z,
                Lane* sigma,
                Lane& value) {
    const int d = rows.d();
    // How far the objective may rise: where steps are trusted, and where nothing moves, any way.
    // Once the decrement is below kQuadraticDecrement rounding of f outweighs its fall:
    // Armijo's rule would stop there.
    constexpr double kAnyWay = 1e300;
    const Lane trust = kQuadraticDecrement + 1e-13 * value.abs() - decrement;
    const Lane allowance =
        wherePositive(moving, wherePositive(trust, kAnyWay, 0.0), Lane::Constant(kAnyWay));
    Lane length = moving;
    Lane candidate[kMost<D>];
    Lane candidateSigma[kMost<D>];
    for (int halving = 0; halving <= kMaxHalvings; ++halving) {
        for (int i = 0; i < d; ++i) {
            candidate[i] = z[i] + length * step[i];
        }
        countWork(d * productWork(d));
        const Lane trial = rows.objective(candidate, candidateSigma);
        const Lane good = value - kArmijo * length * decrement + allowance - trial;
        if (allPositive(good) || halving == kMaxHalvings) {
            value = trial;
            std::copy(candidate, candidate + d, z);
            std::copy(candidateSigma, candidateSigma + d, sigma);
            return;
        }
        length = wherePositive(good, length, 0.5 * length);
    }
}

template <int D>
void search(const Rows<D>& rows, const Lane* start, ModeDetail detail, CommitteeModes& modes) {
    const int d = rows.d();
    Lane sigma[kMost<D>];
    Lane gradient[kMost<D>];
    Lane step[kMost<D>];
    Lane L[kTriangle<D>];
    std::copy(start, start + d, modes.z);
    Lane value = rows.objective(modes.z, sigma);
    Lane moving = Lane::Ones();  // 0 where the search has ended
    for (int iteration = 0; iteration < kMaxIterations && moving.maxCoeff() > 0.0; ++iteration) {
        // Eight rows at once.
        countWork(8.0 * d * productWork(d));
        factorizedHessian(rows, modes.z, sigma, gradient, L);
        Lane decrement = Lane::Zero();
        // Newton's step -H^-1 g, and g H^-1 g^T of every lane.
        for (int i = 0; i < d; ++i) {
            step[i] = -gradient[i];
        }
        solve(rows, L, step);
        for (int i = 0; i < d; ++i) {
            decrement -= gradient[i] * step[i];
        }
        lineSearch(rows, step, decrement, moving, modes.z, sigma, value);
        moving = wherePositive(decrement - kConvergedDecrement, moving, Lane::Zero());
    }
    std::copy(sigma, sigma + d, modes.value);
    if (detail == ModeDetail::WithHessian) {
        const Lane least = factorizedHessian(rows, modes.z, sigma, gradient, L);
        invert(rows, L, modes.inverseHessian);
        modes.fallback = moving > 0.0 || !(least > 0.0);
    }
}

}  // namespace

CommitteeModes smoothModes(const CommitteeLikelihood& likelihood,
                           const Eigen::MatrixXd& Gamma,
                           const Lane* r,
                           const Lane* b,
                           const Lane* start,
                           ModeDetail detail) {
    CommitteeModes modes;
    const auto searched = [&]<int D>(std::integral_constant<int, D>) {
        const Rows<D> rows(likelihood, Gamma, r, b);
        search(rows, start != nullptr ? start : r, detail, modes);
    };
    withKnownSize(Gamma.rows(), searched);
    return modes;
}

}  // namespace onsager
