// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"
#include "engine/numerics/lanes.h"

#include <Eigen/Core>

namespace onsager {

/// The likelihood of committee rows y = sigma(z) F2 + N(0, V), reduced to d numbers for each row:
///
///     -log p(y | z) = sigma P sigma^T / 2 - b sigma^T + const,   sigma = sigma(z),
///     P = F2 N F2^T (d x d),   b = y N F2^T,   N = V^-1.
///
/// Whatever the number of outputs, a row costs O(d^2). Source: Pandit et al. 2020, eq. (9).
struct CommitteeLikelihood {
    EntryFunction activation = Activation::Sigmoid;
    Eigen::MatrixXd coupling;    ///< P
    Eigen::MatrixXd projection;  ///< N F2^T, outputs x d

    explicit CommitteeLikelihood(const CommitteeLaw& law);
    /// With P alone, for rows whose b is known.
    CommitteeLikelihood(const EntryFunction& phi, Eigen::MatrixXd P)
        : activation(phi), coupling(std::move(P)) {}

    /// b for each row of Y, n x d.
    [[nodiscard]] Eigen::MatrixXd evidence(const Eigen::MatrixXd& Y) const {
        return Y * projection;
    }
};

/// Rows of up to so many columns, a lane for each.
constexpr int kMaxColumns = 16;

/// The modes of eight rows, and their inverse Hessians.
struct CommitteeModes {
    Lane z[kMaxColumns];
    Lane value[kMaxColumns];                                   ///< sigma(z)
    Lane inverseHessian[kMaxColumns * (kMaxColumns + 1) / 2];  ///< lower triangle, row by row
    Eigen::Array<bool, kLaneCount, 1> fallback;  ///< replaced Hessian or no convergence
};

/// Position of (i, j), i >= j, in a lower triangle kept row by row.
constexpr int triangle(int i, int j) {
    return i * (i + 1) / 2 + j;
}

/// One row of d lanes.
Eigen::VectorXd laneOf(const Lane* columns, Eigen::Index lane, Eigen::Index d);
/// Its inverse Hessian, d x d.
Eigen::MatrixXd inverseHessianOf(const CommitteeModes& modes, Eigen::Index lane, Eigen::Index d);

/// Sets what is known of one row; `inverseHessian`: d x d.
template <typename Vector, typename Matrix>
void setLane(const Vector& z,
             const Vector& value,
             const Matrix& inverseHessian,
             Eigen::Index lane,
             CommitteeModes& modes) {
    for (int i = 0; i < static_cast<int>(z.size()); ++i) {
        modes.z[i](lane) = z(i);
        modes.value[i](lane) = value(i);
        for (int j = 0; j <= i; ++j) {
            modes.inverseHessian[triangle(i, j)](lane) = inverseHessian(i, j);
        }
    }
}

/// How much of the modes is wanted.
enum class ModeDetail {
    WithHessian,  ///< everything
    Position      ///< z and value; the rest is left unset
};

/// Minimises |z - r|^2_Gamma / 2 - log p(y | z) for eight rows by safeguarded Newton from z = r.
///
/// The Hessian is Gamma + D P D - diag(w sigma''), w = b - sigma P, D = diag(sigma'); where it is not
/// positive definite the negative part of the last term is left out. Steps are halved until the
/// objective falls. `r`, `b`: d lanes each, `start` too where the search shall not begin at r. For smooth
/// functions and the identity.
CommitteeModes smoothModes(const CommitteeLikelihood& likelihood,
                           const Eigen::MatrixXd& Gamma,
                           const Lane* r,
                           const Lane* b,
                           const Lane* start = nullptr,
                           ModeDetail detail = ModeDetail::WithHessian);

/// The same for ReLU: piecewise quadratic, Newton on the free coordinates from z = r. A coordinate
/// whose one-sided derivatives enclose zero rests at the kink and leaves the Hessian.
CommitteeModes reluModes(const CommitteeLikelihood& likelihood,
                         const Eigen::MatrixXd& Gamma,
                         const Lane* r,
                         const Lane* b);

}  // namespace onsager
