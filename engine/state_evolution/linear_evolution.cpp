// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/linear_evolution.h"

#include "engine/numerics/known_size.h"

namespace onsager {

namespace {

/// sum_i w_i a_i^T S b_i for stacked a and b, n d x d, weights of their rows: the columns of b, cut into pieces of
/// d, times S; then d^2 products of columns. General products pack their factors, which takes longer than this unless
/// there are many columns.
Eigen::MatrixXd weightedProduct(const Eigen::MatrixXd& a,
                                const Eigen::MatrixXd& S,
                                const Eigen::MatrixXd& b,
                                const Eigen::VectorXd& rowWeights) {
    constexpr Eigen::Index kMany = 16;
    const Eigen::Index d = S.rows();
    Eigen::MatrixXd Sb(b.rows(), b.cols());
    if (d > kMany) {
        Eigen::Map<Eigen::MatrixXd>(Sb.data(), d, b.size() / d).noalias() =
            S * Eigen::Map<const Eigen::MatrixXd>(b.data(), d, b.size() / d);
        Sb.array().colwise() *= rowWeights.array();
        return a.transpose() * Sb;
    }
    withKnownSize(d, [&]<int D>(std::integral_constant<int, D>) {
        using Pieces = Eigen::Matrix<double, D, Eigen::Dynamic>;
        Eigen::Map<Pieces>(Sb.data(), d, b.size() / d).noalias() =
            Eigen::Matrix<double, D, D>(S).lazyProduct(
                Eigen::Map<const Pieces>(b.data(), d, b.size() / d));
    });
    Sb.array().colwise() *= rowWeights.array();
    Eigen::MatrixXd product(d, d);
    for (Eigen::Index j = 0; j < d; ++j) {
        for (Eigen::Index i = 0; i < d; ++i) {
            product(i, j) = a.col(i).dot(Sb.col(j));
        }
    }
    return product;
}

}  // namespace

LinearEvolution::LinearEvolution(const Spectrum& spectrum,
                                 Side side,
                                 const LinearPosterior& posterior,
                                 const LinearSources& sources)
    : m_side(side), m_posterior(posterior), m_sources(sources) {
    const double rows = side == Side::Below ? spectrum.inputRows : spectrum.outputRows;
    const Eigen::Index count = spectrum.singularValues.size();
    m_singularValues = Eigen::VectorXd::Zero(count + 1);  // the last one stands for the zeros
    m_weights = Eigen::VectorXd::Zero(count + 1);
    // Averages over n_{l-1} (below) or n_l (above) values of s, zeros included: weight (n - rank) / n of s = 0.
    m_singularValues.head(count) = spectrum.singularValues;
    m_weights.head(count) = spectrum.counts / rows;
    m_weights(count) = (rows - spectrum.rank()) / rows;
    const Eigen::Index d = m_sources.inputMoment.rows();
    m_rowWeights = m_weights.transpose().replicate(d, 1).reshaped();
    m_estimate = zeroGains();
    m_incoming = zeroGains();
    for (Eigen::Index node = 0; node <= count; ++node) {
        fillEstimate(node);
        fillIncoming(node);
    }
}

SourceGains LinearEvolution::zeroGains() const {
    const Eigen::Index d = m_sources.inputMoment.rows();
    const Eigen::MatrixXd zero = Eigen::MatrixXd::Zero(m_singularValues.size() * d, d);
    return {zero, zero, zero, zero};
}

void LinearEvolution::fillEstimate(Eigen::Index node) {
    const Eigen::Index d = m_sources.inputMoment.rows();
    const double s = m_singularValues(node);
    const Eigen::MatrixXd& Bplus = m_sources.below.gain();
    const Eigen::MatrixXd& Bminus = m_sources.above.gain();
    // h^+ = z B^+ + t^+, h^- = (s z + xi) B^- + t^-, and v = (h^+ + s h^- G) Q_s^-1 by its sources z, t^+, xi, t^-:
    //     t^+: Q_s^-1,   t^-: s G Q_s^-1,   xi: B^- times that,   z: B^+ Q_s^-1 + s times that of xi.
    const Eigen::MatrixXd Cp = m_posterior.covariance(s);
    const Eigen::MatrixXd Cm = s * m_posterior.signalGain() * Cp;
    const Eigen::MatrixXd Cx = Bminus * Cm;
    const Eigen::MatrixXd Cz = Bplus * Cp + s * Cx;
    auto z = m_estimate.signal.middleRows(node * d, d);
    auto p = m_estimate.noiseBelow.middleRows(node * d, d);
    auto x = m_estimate.layerNoise.middleRows(node * d, d);
    auto m = m_estimate.noiseAbove.middleRows(node * d, d);
    if (m_side == Side::Below) {
        z = Cz;
        p = Cp;
        x = Cx;
        m = Cm;
        return;
    }
    // u = s v G^T + h^- K: each of these times s G^T, plus what h^- brings itself.
    const Eigen::MatrixXd Gt = s * m_posterior.signalGain().transpose();
    const Eigen::MatrixXd& K = m_posterior.noiseGain();
    z = Cz * Gt + s * Bminus * K;
    p = Cp * Gt;
    x = Cx * Gt + Bminus * K;
    m = Cm * Gt + K;
}

void LinearEvolution::fillIncoming(Eigen::Index node) {
    const Eigen::Index d = m_sources.inputMoment.rows();
    const Eigen::MatrixXd I = Eigen::MatrixXd::Identity(d, d);
    // What the extrinsic step takes off, by the same sources: H^+ below, H^- above.
    if (m_side == Side::Below) {
        m_incoming.signal.middleRows(node * d, d) = m_sources.below.gain();
        m_incoming.noiseBelow.middleRows(node * d, d) = I;
        return;
    }
    m_incoming.signal.middleRows(node * d, d) = m_singularValues(node) * m_sources.above.gain();
    m_incoming.layerNoise.middleRows(node * d, d) = m_sources.above.gain();
    m_incoming.noiseAbove.middleRows(node * d, d) = I;
}

EstimateLaw LinearEvolution::estimateLaw() const {
    const Eigen::Index d = m_sources.inputMoment.rows();
    SourceGains error = m_estimate;
    // Error: the estimate less x = z (below), or less x = s z + xi (above).
    for (Eigen::Index node = 0; node < m_singularValues.size(); ++node) {
        const double truth = m_side == Side::Below ? 1.0 : m_singularValues(node);
        error.signal.middleRows(node * d, d).diagonal().array() -= truth;
        if (m_side == Side::Above) {
            error.layerNoise.middleRows(node * d, d).diagonal().array() -= 1.0;
        }
    }
    return {moment(error, error, 0), signalMoment(m_estimate), moment(m_estimate, m_estimate, 0)};
}

SourceGains LinearEvolution::outgoing(const ExtrinsicStep& step) const {
    // (Zhat Lambda - H_in) P is linear, source by source.
    return {step.outgoing(m_estimate.signal, m_incoming.signal),
            step.outgoing(m_estimate.noiseBelow, m_incoming.noiseBelow),
            step.outgoing(m_estimate.layerNoise, m_incoming.layerNoise),
            step.outgoing(m_estimate.noiseAbove, m_incoming.noiseAbove)};
}

Eigen::MatrixXd LinearEvolution::signalMoment(const SourceGains& gains) const {
    const Eigen::Index d = m_sources.inputMoment.rows();
    Eigen::MatrixXd signal = Eigen::MatrixXd::Zero(d, d);
    // E[x^T h] = tau <g_z> below; tau <s g_z> + N^-1 <g_xi> above, as x = s z + xi.
    Eigen::MatrixXd noise = Eigen::MatrixXd::Zero(d, d);
    for (Eigen::Index node = 0; node < m_singularValues.size(); ++node) {
        if (m_side == Side::Below) {
            signal += m_weights(node) * gains.signal.middleRows(node * d, d);
        } else {
            signal +=
                m_weights(node) * m_singularValues(node) * gains.signal.middleRows(node * d, d);
            noise += m_weights(node) * gains.layerNoise.middleRows(node * d, d);
        }
    }
    return m_sources.inputMoment * signal + m_sources.noiseCovariance * noise;
}

void LinearEvolution::removeSignal(const Eigen::MatrixXd& S, SourceGains& gains) const {
    const Eigen::Index d = m_sources.inputMoment.rows();
    // h - x S: from the gain of z S, or s S, and from that of xi S.
    for (Eigen::Index node = 0; node < m_singularValues.size(); ++node) {
        if (m_side == Side::Below) {
            gains.signal.middleRows(node * d, d) -= S;
        } else {
            gains.signal.middleRows(node * d, d) -= m_singularValues(node) * S;
            gains.layerNoise.middleRows(node * d, d) -= S;
        }
    }
}

Eigen::MatrixXd LinearEvolution::moment(const SourceGains& now,
                                        const SourceGains& then,
                                        int age) const {
    const auto weighted = [this](const Eigen::MatrixXd& a, const Eigen::MatrixXd& S,
                                 const Eigen::MatrixXd& b) {
        return weightedProduct(a, S, b, m_rowWeights);
    };
    // E[h_now^T h_then] = sum over sources of g_now^T (their second moment) g_then; z and xi stay,
    // noises of messages correlate as the path of their edge says, `age` iterations apart.
    return weighted(now.signal, m_sources.inputMoment, then.signal)
           + weighted(now.noiseBelow, m_sources.below.againstNewest(age), then.noiseBelow)
           + weighted(now.layerNoise, m_sources.noiseCovariance, then.layerNoise)
           + weighted(now.noiseAbove, m_sources.above.againstNewest(age), then.noiseAbove);
}

}  // namespace onsager
