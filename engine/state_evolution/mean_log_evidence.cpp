// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/mean_log_evidence.h"

#include "engine/laws/output_law.h"
#include "engine/numerics/quadrature.h"
#include "engine/numerics/symmetric_matrix.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace onsager {

namespace {

constexpr int kNodes = 40;  // of integrals along a message

/// Whether rows below a committee are so well known, covariance U, that the noise alone is left: its entropy is
/// exceeded by less than tr(F^T N^-1 F U) / 2 for activations of slope 1.
bool isKnown(const Eigen::MatrixXd& U, const CommitteeLaw& law) {
    constexpr double kNothing = 1e-10;  // nats
    const Eigen::MatrixXd gain =
        law.secondLayer * spdInverse(law.noiseCovariance) * law.secondLayer.transpose();
    return (gain * U).trace() < kNothing;
}

}  // namespace

double meanLogNormal(const Eigen::MatrixXd& S) {
    // E log N(x; 0, S) under x ~ N(0, S), which is minus the entropy: -(d log(2 pi e) + log det S) / 2.
    const double size = std::log(2.0 * std::numbers::pi * std::numbers::e);
    return -0.5 * (static_cast<double>(S.rows()) * size + logDeterminant(S));
}

/// Prior and row-wise layers have an evidence wherever the observation has one.
MeanLogEvidence::MeanLogEvidence(const Network& network, const MatchedEvolution& rows)
    : m_network(network), m_rows(rows) {
    const Eigen::MatrixXd one = Eigen::MatrixXd::Identity(network.columns, network.columns)
                                / std::max(network.moment(network.lastLayer() - 1).trace(), 1e-300);
    m_isQuick = rows.rows().outputEvidence(2.0 * network.columns * one).has_value();
}

bool MeanLogEvidence::isAbsolute() const {
    return m_isQuick || inGaussianNoise(m_network.output) != nullptr;
}

/// E log p(R) = E log Z - tr(A tau) / 2 - d / 2 - log det(2 pi A^-1) / 2, and with E log Z as an integral of
/// (tau - C) / 2 along t A the terms with tau go.
double MeanLogEvidence::alongPrecision(int layer,
                                       const Eigen::MatrixXd& A,
                                       const MatchedEvolution::Message* below) const {
    constexpr double kLeast = 1e-9;  // a precision of 0 is none that every estimator can read
    const double size = (A * m_network.moment(layer)).trace();
    // The integrand bends where t tr(A tau) passes 1.
    const double sum = integral(bentLegendre(kNodes, 1.0 / (1.0 + size)), [&](double t) {
        const MatchedEvolution::Message above{std::max(t, kLeast) * A};
        return (A * m_rows.estimateAbove(layer, above, below).covariance).trace();
    });
    // -1/2 int_0^1 tr(A C_t) dt + log det A / 2 - d (1 + log 2 pi) / 2.
    return -0.5 * sum + 0.5 * logDeterminant(A)
           - 0.5 * static_cast<double>(A.rows()) * (1.0 + std::log(2.0 * std::numbers::pi));
}

double MeanLogEvidence::prior(const Eigen::MatrixXd& A) const {
    const auto known = m_rows.rows().priorEvidence(A);
    return known ? *known : alongPrecision(0, A, nullptr);
}

double MeanLogEvidence::rowwise(int layer,
                                const Eigen::MatrixXd& A,
                                const Eigen::MatrixXd& P) const {
    if (const auto known = m_rows.rows().rowwiseEvidence(layer, A, P)) {
        return *known;
    }
    const MatchedEvolution::Message below{P};
    return alongPrecision(layer, A, &below);
}

double MeanLogEvidence::output(const Eigen::MatrixXd& P) const {
    if (const auto known = m_rows.rows().outputEvidence(P)) {
        return *known;
    }
    constexpr double kPathBend = 1e-12;  // of the path: noise below it is none
    const int L = m_network.lastLayer();
    const Eigen::MatrixXd U = spdInverse(P);
    // E log p(y | z), where it does not depend on z.
    const CommitteeLaw* noisy = inGaussianNoise(m_network.output);
    const double ofNoise = noisy != nullptr ? meanLogNormal(noisy->noiseCovariance) : 0.0;
    if (noisy != nullptr && isKnown(U, *noisy)) {
        return ofNoise;
    }
    // d/dt E log p(y) along t U is -tr(U E G_t) / 2, as E g^T g = E G behind the true law:
    //     G_t = P_t - P_t C P_t,   P_t = U^-1 / t.
    const double sum = integral(bentLegendre(kNodes, kPathBend), [&](double t) {
        const double scale = std::max(t, kPathBend);
        const MatchedEvolution::Message below{P / scale};
        const Eigen::MatrixXd C = m_rows.estimateBelow(L, nullptr, below).covariance;
        return ((below.precision - below.precision * C * below.precision) * U).trace();
    });
    return ofNoise - 0.5 * sum;
}

}  // namespace onsager
