// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/outgoing_residual.h"

#include "engine/numerics/symmetric_matrix.h"

#include <algorithm>

namespace onsager {

namespace {

/// Regression of rows on x: (x^T x)^+ x^T rows.
Eigen::MatrixXd alongTruth(const Eigen::MatrixXd& truth, const Eigen::MatrixXd& rows) {
    return pseudoInverse(truth.transpose() * truth) * (truth.transpose() * rows);
}

Eigen::MatrixXd secondMoment(const Eigen::MatrixXd& rows) {
    return rows.transpose() * rows / static_cast<double>(rows.rows());
}

/// The symmetric M with M D M = N.
Eigen::MatrixXd mixing(const Eigen::MatrixXd& D, const Eigen::MatrixXd& N) {
    // M = D^(-1/2) (D^(1/2) N D^(1/2))^(1/2) D^(-1/2), the map between N(0, D) and N(0, N) that moves points least.
    const Eigen::MatrixXd root = symmetricSquareRoot(D);
    const Eigen::MatrixXd inverseRoot = pseudoInverse(root, 1e-6);
    return inverseRoot * symmetricSquareRoot(root * N * root) * inverseRoot;
}

}  // namespace

ResidualLaw restLaw(const TruthPosterior& truth,
                    const Eigen::MatrixXd& rest,
                    const Eigen::MatrixXd& G) {
    const auto n = static_cast<double>(rest.rows());
    // x = m + t, t of covariance c and independent of what is known: v = v(m) - t G, so that
    //     E[x^T v] = E[m^T v(m)] - c G,   tau = E[m^T m] + c.
    const Eigen::MatrixXd tau = secondMoment(truth.mean) + truth.covariance;
    const Eigen::MatrixXd S =
        pseudoInverse(tau) * (truth.mean.transpose() * rest / n - truth.covariance * G);
    // v - x S in two independent parts, so that nothing cancels.
    return {S,
            secondMoment(rest - truth.mean * S) + (G + S).transpose() * truth.covariance * (G + S)};
}

ResidualLaw restLaw(const ScalarMoments& moments,
                    const ScalarChannelLaw& received,
                    const ExtrinsicStep& step,
                    double tau) {
    const double Lambda = step.estimatePrecision(0, 0);
    const double Gamma = received.precision;
    const double P = step.clipMatrix(0, 0);
    const double bias = received.gain - 1.0;
    // v = P (Lambda w - Gamma e), e = R - x = (gain - 1) x + noise:
    //     E x v = P (Lambda E x w - Gamma (gain - 1) tau),
    //     E v^2 = P^2 (Lambda^2 E w^2 - 2 Lambda Gamma E w e + Gamma^2 E e^2).
    const double signal = Lambda * moments.errorSignal - Gamma * bias * tau;
    const double power = Lambda * Lambda * moments.errorPower
                         - 2.0 * Lambda * Gamma * moments.errorReceived
                         + Gamma * Gamma * (bias * bias * tau + received.noise);
    const auto matrix = [](double value) { return Eigen::MatrixXd::Constant(1, 1, value); };
    // No less power than follows x: the difference may be rounding.
    return {matrix(P * signal / tau), matrix(P * P * std::max(0.0, power - signal * signal / tau))};
}

Eigen::MatrixXd withLaw(const Eigen::MatrixXd& rest,
                        const Eigen::MatrixXd& truth,
                        const ResidualLaw& law) {
    // The drawn rest takes the second moments that the law says, and keeps its correlations with older rows.
    const Eigen::MatrixXd noise = rest - truth * alongTruth(truth, rest);
    return noise * mixing(secondMoment(noise), law.noiseCovariance) + truth * law.share;
}

}  // namespace onsager
