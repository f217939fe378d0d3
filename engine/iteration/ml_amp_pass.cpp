// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/iteration/ml_amp_pass.h"

#include "engine/laws/overloaded.h"
#include "engine/numerics/position.h"
#include "engine/numerics/symmetric_matrix.h"

namespace onsager {

namespace {

/// Of the precision of a variable's own law: a message of this precision says nothing.
constexpr double kNothing = 1e-9;
/// Of the law's covariance: errors below it are rounding.
constexpr double kExact = 1e-13;

}  // namespace

MlAmpLoop ampLoop(const MlAmpSettings& settings) {
    return {settings.damping, settings.schedule, settings.firstEstimate, false};
}

MlAmpLoop ampLoop(const LayerwiseAmpSettings& settings) {
    return {settings.damping, settings.schedule, settings.firstEstimate, true};
}

MlAmpLoop ampLoop(const MergedAmpSettings& settings) {
    return {.damping = settings.damping, .firstEstimate = settings.firstEstimate};
}

std::optional<MlAmpLoop> ampLoopOf(const Algorithm& algorithm) {
    using Found = std::optional<MlAmpLoop>;
    return std::visit(
        Overloaded{[](const MlMatVampSettings&) { return Found(); },
                   [](const AdamSettings&) { return Found(); },
                   [](const MlAmpSettings& settings) { return Found(ampLoop(settings)); },
                   [](const LayerwiseAmpSettings& settings) { return Found(ampLoop(settings)); },
                   [](const MergedAmpSettings&) { return Found(); },
                   [](const MalaSettings&) { return Found(); },
                   [](const IterativeThresholdingSettings&) { return Found(); }},
        algorithm);
}

MlAmpMatrices::MlAmpMatrices(const Network& network) : m_network(network) {
    MlMatVampSettings least;
    least.minPrecision = kNothing;
    for (int l = 0; l < network.lastLayer(); ++l) {
        m_nothing.push_back(uninformedPrecision(network, Estimation::Mmse, least, l));
        // tau^-1: the precision of the variable's own law.
        m_marginal.emplace_back(m_nothing.back() / kNothing);
        if (l % 2 == 1) {
            // c = sum s^2 / n_l: the power of a row of W z over that of z.
            m_gain.push_back(std::get<LinearLaw>(network.layer(l)).limitSpectrum.outputGain());
        }
    }
}

const Eigen::MatrixXd& MlAmpMatrices::nothing(int variable) const {
    return m_nothing[at(variable)];
}

const Eigen::MatrixXd& MlAmpMatrices::marginal(int variable) const {
    return m_marginal[at(variable)];
}

double MlAmpMatrices::gain(int l) const {
    return m_gain[at((l - 1) / 2)];
}

Eigen::MatrixXd MlAmpMatrices::posteriorPrecision(int variable, const Eigen::MatrixXd& C) const {
    const Eigen::MatrixXd& tau = m_network.moment(variable);
    const double mean = tau.trace() / static_cast<double>(tau.rows());
    Eigen::MatrixXd kept = symmetrized(C);
    // Above rounding: a covariance of 0 would be an infinite precision.
    kept.diagonal().array() += mean > 0.0 ? kExact * mean : kExact;
    return spdInverse(kept);
}

Eigen::MatrixXd MlAmpMatrices::forwardPrecision(int l, const Eigen::MatrixXd& V) const {
    // U^-1 = (c V + N)^-1, the precision of omega; N the covariance of the layer's noise.
    return posteriorPrecision(
        l, gain(l) * V + std::get<LinearLaw>(m_network.layer(l)).noiseCovariance);
}

Eigen::MatrixXd MlAmpMatrices::information(const Eigen::MatrixXd& precision,
                                           const Eigen::MatrixXd& C) {
    // G = P - P C P, d x d; averages of rows may leave it indefinite by rounding.
    return positivePart(symmetrized(precision - precision * C * precision));
}

Eigen::MatrixXd MlAmpMatrices::backwardPrecision(int l, const Eigen::MatrixXd& G) const {
    const double ratio =
        static_cast<double>(m_network.rows[at(l)]) / static_cast<double>(m_network.rows[at(l - 1)]);
    // A = c alpha G with alpha = n_l / n_{l-1}, beside the precision that says nothing.
    return gain(l) * ratio * G + m_nothing[at(l - 1)];
}

Eigen::MatrixXd MlAmpMatrices::extrinsic(int l,
                                         const Eigen::MatrixXd& precision,
                                         const Eigen::MatrixXd& C) const {
    // Extrinsic: C^-1 - P.
    return positivePart(posteriorPrecision(l, C) - precision) + m_nothing[at(l)];
}

}  // namespace onsager
