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
struct EffectiveChannel {
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
EffectiveChannel singleMessage(const Eigen::MatrixXd& gain, const Eigen::MatrixXd& noiseCovariance);

/// The newest `length` messages of a path.
EffectiveChannel newest(const EffectiveChannel& path, int length);

/// Messages that damping still remembers: (1 - damping)^(memory - 10) < 1e-6.
int dampingMemory(double damping);

/// One message in place of the newest two of independent noises, H = H_new Theta + H_old P.
EffectiveChannel blended(const EffectiveChannel& fresh,
                         const EffectiveChannel& old,
                         const MessageBlend& blend);

/// The two paths one after the other, with independent noises.
EffectiveChannel joined(const EffectiveChannel& first, const EffectiveChannel& second);

/// The messages one sender has sent on an edge, as moments of rows it need not look at again.
///
/// With Hhat_k = x B_k + v_k the undamped natural rows, v_k uncorrelated with the true row x, and
/// Theta_k, P_k the blend (I and 0 at the first sending; theta I and (1 - theta) I with damping alone),
///
///     H_k = Hhat_k Theta_k + H_{k-1} P_k,   B_k and v_k likewise,   T_kj = E[v_k^T v_j]
///
/// Exact because the extrinsic step keeps every outgoing residual uncorrelated with all incoming
/// noises. The part x B_k is taken off before moments are formed: v is as small as the noise, and its
/// covariance is a sum of squares, not the difference of two large numbers.
class SentMessages {
public:
    /// Appends sending k: gain B_k and gram[j] = E[v_k^T v_j], j = 0 .. k, for the undamped rows.
    /// Shapes d x d.
    void append(const Eigen::MatrixXd& gain,
                const std::vector<Eigen::MatrixXd>& gram,
                const MessageBlend& blend);

    /// Forgets all but the newest `length` messages.
    void forgetBefore(int length);

    [[nodiscard]] const EffectiveChannel& path() const { return m_path; }

private:
    EffectiveChannel m_path;
    std::vector<Eigen::MatrixXd> m_ofNew;  // Theta
    std::vector<Eigen::MatrixXd> m_ofOld;  // P
};

/// Rows of the newest noise given the earlier ones: t_k = t_{<k} S^+ T_{<k,k} + rest, where S is the
/// second moment of the earlier rows themselves and the rest has the conditional covariance and comes
/// from `standard` (S x d, of power 1 and uncorrelated with the earlier rows).
///
/// So the rows have exactly these covariances however long the path is; with T_{<k,<k} in place of S small
/// errors add up along it. Correlations of converged runs are singular and cut at 1e-10 of the largest
/// eigenvalue.
Eigen::MatrixXd conditionalNoise(const EffectiveChannel& path,
                                 const std::vector<Eigen::MatrixXd>& earlier,
                                 const Eigen::MatrixXd& standard);

/// Standard rows for a path that is longer than the net has numbers for: of the blocks of d columns of
/// `candidates` the one of which the earlier rows hold least, without what they hold of it, at power 1.
///
/// Taking the numbers in turn would be wrong: a converged path is made of its first numbers for ever.
Eigen::MatrixXd unusedRows(const std::vector<Eigen::MatrixXd>& earlier,
                           const Eigen::MatrixXd& candidates);

}  // namespace onsager
