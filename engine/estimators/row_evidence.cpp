// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/row_evidence.h"

#include "engine/numerics/normal.h"
#include "engine/numerics/quadrature.h"
#include "engine/numerics/symmetric_matrix.h"

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

/// For integrals along a message that bend around t = bend.
Quadrature ruleAlong(double bend) {
    // Nodes in log t, as integrands bend where t passes `bend` and are smooth on either side of it.
    constexpr double kNodesPerUnit = 8.0;  // of log t
    return bentLegendre(std::max(40, static_cast<int>(kNodesPerUnit * std::log1p(1.0 / bend))),
                        bend);
}

/// sum_n x_n A y_n^T.
double sumOfForms(const Eigen::MatrixXd& X, const Eigen::MatrixXd& A, const Eigen::MatrixXd& Y) {
    return (X * A).cwiseProduct(Y).sum();
}

/// sum_n log N(e_n; 0, S).
double logNormal(const Eigen::MatrixXd& E, const Eigen::MatrixXd& S) {
    return -0.5 * sumOfForms(E, spdInverse(S), E)
           - static_cast<double>(E.rows())
                 * (0.5 * logDeterminant(S) + static_cast<double>(E.cols()) * kLogRootTwoPi);
}

/// R^+ with the bias.
Eigen::MatrixXd argument(const LayerMessages& messages) {
    const bool hasBias = messages.bias != nullptr && messages.bias->size() > 0;
    return hasBias ? Eigen::MatrixXd(messages.below->mean() + *messages.bias)
                   : messages.below->mean();
}

/// D of one number. With log Z = log p(r) + log(2 pi / a) / 2 + a r^2 / 2, r = b / a, what is large cancels:
/// b zhat - a zhat^2 / 2 - a r^2 / 2 = -a (r - zhat)^2 / 2.
double relativeEntropy(double r, double a, double logEvidence, double mean, double variance) {
    return -0.5 * a * ((r - mean) * (r - mean) + variance) - logEvidence - kLogRootTwoPi
           + 0.5 * std::log(a);
}

}  // namespace

double relativeEntropyOfNumbers(const ScalarPrior& prior, const GaussianMessage& above) {
    const double a = above.precision(0, 0);
    double sum = 0.0;
    for (Eigen::Index n = 0; n < above.naturalMean.rows(); ++n) {
        const double r = above.naturalMean(n, 0) / a;
        const ScalarBelief belief = prior.belief(r, a);
        sum += relativeEntropy(r, a, belief.logEvidence, belief.mean, belief.variance);
    }
    return sum;
}

double relativeEntropyOfNumbers(const ScalarRowwise& layer, const LayerMessages& messages) {
    const double a = messages.above->precision(0, 0);
    const Eigen::MatrixXd R = argument(messages);
    double sum = 0.0;
    for (Eigen::Index n = 0; n < R.rows(); ++n) {
        const double r = messages.above->naturalMean(n, 0) / a;
        const ScalarBelief belief = layer.belief(r, a, R(n, 0), messages.below->precision(0, 0));
        sum += relativeEntropy(r, a, belief.logEvidence, belief.meanAbove, belief.varianceAbove);
    }
    return sum;
}

double relativeEntropyAlong(const LayerEstimator& layer, const LayerMessages& messages) {
    constexpr double kLeast = 1e-9;  // a precision of 0 is none that every estimator can read
    const Eigen::MatrixXd& A = messages.above->precision;
    const Eigen::MatrixXd& B = messages.above->naturalMean;
    const Estimate end = layer.estimate(messages, Side::Above);
    const auto n = static_cast<double>(B.rows());
    // A row's size zhat A zhat^T + tr(A sigma): the belief along t changes where t times it passes 1.
    const double size = sumOfForms(end.mean, A, end.mean) / n + (A * end.covariance).trace();
    return integral(ruleAlong(1.0 / (1.0 + size)), [&](double t) {
        const double kept = std::max(t, kLeast);
        const GaussianMessage part{kept * A, kept * B};
        LayerMessages heard = messages;
        heard.above = &part;
        const Estimate now = layer.estimate(heard, Side::Above);
        // d log Z / dt of (t A, t B) is B zhat_t^T - tr(A (zhat_t^T zhat_t + sigma_t)) / 2. Less that at t = 1,
        //     B (zhat_1 - zhat_t)^T - (zhat_1 A zhat_1^T - zhat_t A zhat_t^T) / 2 - tr(A (sigma_1 - sigma_t)) / 2,
        // and the difference of squares is (zhat_1 + zhat_t) A (zhat_1 - zhat_t)^T: nothing large cancels near t = 1.
        const Eigen::MatrixXd slope = B - 0.5 * (end.mean + now.mean) * A;
        return slope.cwiseProduct(end.mean - now.mean).sum()
               - 0.5 * n * (A * (end.covariance - now.covariance)).trace();
    });
}

double logEvidenceOfNumbers(const ScalarOutput& output, const LayerMessages& messages) {
    const Eigen::MatrixXd R = argument(messages);
    const Eigen::MatrixXd& Y = *messages.observation;
    double sum = 0.0;
    for (Eigen::Index n = 0; n < R.rows(); ++n) {
        sum += output.belief(Y(n, 0), R(n, 0), messages.below->precision(0, 0)).logEvidence;
    }
    return sum;
}

double logEvidenceAlong(const LayerEstimator& output,
                        const CommitteeLaw& law,
                        const LayerMessages& messages) {
    const Eigen::MatrixXd& P = messages.below->precision;
    const Eigen::MatrixXd& Y = *messages.observation;
    const Eigen::MatrixXd& F = law.secondLayer;
    const Eigen::MatrixXd U = spdInverse(P);
    const Eigen::MatrixXd R = messages.below->mean();
    const Eigen::MatrixXd E = Y - noiselessRows(law, argument(messages));
    // y = (omega + bias + N(0, U)) F2 + N(0, V) is Gaussian: no integral.
    if (law.activation.isIdentity()) {
        return logNormal(E, F.transpose() * U * F + law.noiseCovariance);
    }
    // Where t U is what the noise lets be seen; a kink near R is felt before that.
    constexpr double kKink = 1e-2;
    const double seen = law.noiseCovariance.trace() / (F.transpose() * U * F).trace();
    const double bend = std::clamp(kKink * seen, 1e-12, 1.0);
    const auto n = static_cast<double>(R.rows());
    const auto d = static_cast<double>(R.cols());
    const double sum = integral(ruleAlong(bend), [&](double t) {
        const double kept = std::max(t, 1e-6 * bend);
        const GaussianMessage part{P / kept, R * P / kept};
        LayerMessages heard = messages;
        heard.below = &part;
        const Estimate now = output.estimate(heard, Side::Below);
        // With g_t = (zhat_t - R) (t U)^-1 and G_t = (t U)^-1 - (t U)^-1 C_t (t U)^-1, P = U^-1:
        //     tr(U (g_t^T g_t - G_t)) / 2 = ( (zhat_t - R) P (zhat_t - R)^T + tr(P C_t) ) / (2 t^2) - d / (2 t).
        const Eigen::MatrixXd moved = now.mean - R;
        return 0.5 * (sumOfForms(moved, P, moved) + n * (P * now.covariance).trace())
                   / (kept * kept)
               - 0.5 * n * d / kept;
    });
    return logNormal(E, law.noiseCovariance) + sum;
}

}  // namespace onsager
