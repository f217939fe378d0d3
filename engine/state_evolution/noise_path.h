// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/messages/standing_message.h"

#include <Eigen/Core>

#include <vector>

namespace onsager {

/// The law of the remembered messages on one edge in one direction, in natural form:
///
///     H_k = R_k Gamma_k = X B_k + t_k,   X the true variable, B_k the gain, t_k the noise.
///
/// In terms of the messages themselves R_k = X A_k + noise with A_k = B_k Gamma_k^-1; this is the
/// effective channel of Pandit et al. 2020 (ML-Mat-VAMP), Theorem 1, whose K^+ is [[tau,
/// tau (A - I)], [., (A - I)^T tau (A - I) + T^+]]. The natural form stays finite where a precision
/// tends to zero. Keeping the gain of the backward messages makes the recursion exact for MAP too.
/// The noises of different iterations are jointly Gaussian, T_kj = E[t_k^T t_j]. Without damping only
/// the newest matters and the path keeps one entry.
struct NoisePath {
    std::vector<Eigen::MatrixXd> gains;  ///< B_0 .. B_k, d x d
    Eigen::MatrixXd covariance;          ///< T, (k+1) d x (k+1) d

    [[nodiscard]] const Eigen::MatrixXd& gain() const { return gains.back(); }
    [[nodiscard]] int length() const { return static_cast<int>(gains.size()); }
    /// T_kj.
    [[nodiscard]] Eigen::MatrixXd block(int k, int j) const;
    /// T of the newest message (rows) with the one `age` messages before it (columns).
    [[nodiscard]] Eigen::MatrixXd againstNewest(int age) const;
    /// T of the newest message.
    [[nodiscard]] Eigen::MatrixXd noiseCovariance() const;
};

/// A path of one message H = X B + N(0, T).
NoisePath singleMessage(const Eigen::MatrixXd& gain, const Eigen::MatrixXd& noiseCovariance);

/// The newest `length` messages of a path.
NoisePath newest(const NoisePath& path, int length);

/// Messages that damping still remembers: (1 - damping)^(memory - 10) < 1e-6.
int dampingMemory(double damping);

/// One message in place of the newest two of independent noises, H = H_new Theta + H_old P.
NoisePath blended(const NoisePath& fresh, const NoisePath& old, const MessageBlend& blend);

/// The two paths one after the other, with independent noises.
NoisePath joined(const NoisePath& first, const NoisePath& second);

/// The messages one sender has sent on an edge, as moments of rows it need not look at again.
///
/// With Hhat_k = x G_k + v_k the undamped natural rows and Theta_k, P_k the blend (I and 0 at the first
/// sending; theta I and (1 - theta) I with damping alone),
///
///     H_k = Hhat_k Theta_k + H_{k-1} P_k,   G_k and v_k likewise
///     B_k = G_k + tau^+ E[x^T v_k],   T_kj = E[v_k^T v_j] - E[v_k^T x] tau^+ E[x^T v_j]
///
/// Exact because the extrinsic step keeps every outgoing residual uncorrelated with all incoming
/// noises. The part x G_k that is known beforehand stays out of the moments: v is as small as the errors,
/// and T suffers neither from cancellation nor from sampled moments of x.
class SentMessages {
public:
    /// Appends sending k: gain G_k, signal = E[x^T v_k] and gram[j] = E[v_k^T v_j], j = 0 .. k, for the
    /// undamped rows, and the second moment tau of x. Shapes d x d.
    void append(const Eigen::MatrixXd& gain,
                const Eigen::MatrixXd& signal,
                const std::vector<Eigen::MatrixXd>& gram,
                const Eigen::MatrixXd& tau,
                const MessageBlend& blend);

    /// Forgets all but the newest `length` messages.
    void forgetBefore(int length);

    [[nodiscard]] const NoisePath& path() const { return m_path; }

private:
    NoisePath m_path;
    Eigen::MatrixXd m_gain;                  // G_k of the newest, damped
    std::vector<Eigen::MatrixXd> m_signals;  // E[x^T v_j], damped
    std::vector<Eigen::MatrixXd> m_newest;   // E[v_k^T v_j], damped, j = 0 .. k
    std::vector<Eigen::MatrixXd> m_ofNew;    // Theta
    std::vector<Eigen::MatrixXd> m_ofOld;    // P
};

/// Rows of the newest noise given the earlier ones: t_k = t_{<k} T_{<k}^+ T_{<k,k} + rest, where the
/// rest has the conditional covariance and comes from `standard` (independent N(0, 1), S x d).
/// Singular paths of a converged run are cut at 1e-10 of the largest eigenvalue.
Eigen::MatrixXd conditionalNoise(const NoisePath& path,
                                 const std::vector<Eigen::MatrixXd>& earlier,
                                 const Eigen::MatrixXd& standard);

}  // namespace onsager
