// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/linear/linear_posterior.h"
#include "engine/messages/extrinsic.h"
#include "engine/messages/side.h"
#include "engine/numerics/spectrum.h"
#include "engine/state_evolution/effective_channel.h"
#include "engine/state_evolution/estimate_law.h"

#include <Eigen/Core>

namespace onsager {

/// A quantity of a linear layer, for each singular value linear in the four independent sources:
///
///     q = z C_z + t^+ C_p + xi C_x + t^- C_m,    each C d x d.
///
/// The matrices of all singular values stand one below the other, (count d) x d, so that sums over
/// the spectrum are single products.
struct SourceGains {
    Eigen::MatrixXd signal;      ///< C_z, of the input row z
    Eigen::MatrixXd noiseBelow;  ///< C_p, of the natural noise t^+ of the message from below
    Eigen::MatrixXd layerNoise;  ///< C_x, of the layer's own noise xi
    Eigen::MatrixXd noiseAbove;  ///< C_m, of the natural noise t^- of the message from above
};

/// Law of the four sources of a linear layer.
struct LinearSources {
    Eigen::MatrixXd inputMoment;      ///< tau_{l-1}
    Eigen::MatrixXd noiseCovariance;  ///< of the layer
    EffectiveChannel below;           ///< messages R^+_{l-1}
    EffectiveChannel above;           ///< messages R^-_l
};

/// State evolution of a linear layer, in closed form per singular value; no sampling.
///
/// Everything is linear and Gaussian. For messages H^+ = z B^+ + t^+ and H^- = z_l B^- + t^- the
/// estimate of the input is v = z C_z + t^+ C_p + xi C_x + t^- C_m with
///
///     C_p = Q^-1,   C_m = s G Q^-1,   C_x = B^- C_m,   C_z = B^+ C_p + s C_x,
///
/// and that of the output u = s v G^T + h^- K (Q, G, K as in LinearPosterior). Averages run over the
/// spectrum including its zeros. Source: Pandit et al. 2020 (ML-Mat-VAMP), Theorem 1, odd layers.
class LinearEvolution {
public:
    LinearEvolution(const Spectrum& spectrum,
                    Side side,
                    const LinearPosterior& posterior,
                    const LinearSources& sources);

    /// Law of the true row and its estimate on this side.
    [[nodiscard]] EstimateLaw estimateLaw() const;

    /// Gains of the natural row H_out of the outgoing message.
    [[nodiscard]] SourceGains outgoing(const ExtrinsicStep& step) const;

    /// E[x^T q] for x the true row of this side.
    [[nodiscard]] Eigen::MatrixXd signalMoment(const SourceGains& gains) const;

    /// q - x S for x the true row of this side.
    void removeSignal(const Eigen::MatrixXd& S, SourceGains& gains) const;

    /// E[q^T q'] for gains q of now and q' of `age` iterations ago (0: both of now).
    [[nodiscard]] Eigen::MatrixXd moment(const SourceGains& now,
                                         const SourceGains& then,
                                         int age) const;

private:
    [[nodiscard]] SourceGains zeroGains() const;
    void fillEstimate(Eigen::Index node);
    void fillIncoming(Eigen::Index node);

    Side m_side;
    const LinearPosterior& m_posterior;
    const LinearSources& m_sources;
    Eigen::VectorXd m_singularValues;
    Eigen::VectorXd m_weights;     // share of each among the rows of this side
    Eigen::VectorXd m_rowWeights;  // the same for each row of the stacked gains
    SourceGains m_estimate;
    SourceGains m_incoming;  // of the natural row H_in that arrived on this side
};

}  // namespace onsager
