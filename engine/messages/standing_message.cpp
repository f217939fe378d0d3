// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/messages/standing_message.h"

#include "engine/numerics/symmetric_matrix.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

constexpr double kFewestRows =
    10.0;  // an estimate of fewer has no rows that could be few among many
constexpr double kRoundingOfPrecision = 1e-13;  // of Gamma_in
constexpr double kUnmoved = 1e-10;        // squared displacement in units of the message: rounding
constexpr double kRoughRounding = 1e-10;  // of Gamma_in, where C is made of differences
constexpr double kUnbelievable = 1e-4;    // of g: rows that g informs move by q^2 = g on average
constexpr double kInformative = 4.0;  // rows that move so much less than all that they are single
constexpr double kFewOfAll = 0.125;

/// The number of rows that a displacement is spread over, (sum q^2)^2 / sum q^4.
double rowsThatMoved(const Eigen::VectorXd& q) {
    const double largest = q.cwiseAbs().maxCoeff();
    if (!(largest > 0.0)) {
        return 0.0;
    }
    // Relative to the largest: fourth powers neither overflow nor vanish.
    const Eigen::ArrayXd squares = (q / largest).array().square();
    return squares.sum() * squares.sum() / squares.square().sum();
}

/// Whether rows displaced by q say nothing measurable where the share of information is g.
bool saysNothing(double g, const Eigen::VectorXd& q) {
    const auto n = static_cast<double>(q.size());
    if (q.size() == 0) {
        return std::abs(g) <= kRoundingOfPrecision;
    }
    if (std::abs(g) <= kRoundingOfPrecision) {
        return q.squaredNorm() <= kUnmoved * n;
    }
    if (std::abs(g) <= kRoughRounding && q.squaredNorm() <= kUnbelievable * std::abs(g) * n) {
        return true;
    }
    // n g < 1: less than one row's worth of information, made by a handful of rows.
    return n >= kFewestRows && n * std::abs(g) < 1.0
           && rowsThatMoved(q) < std::min(kInformative, kFewOfAll * n);
}

}  // namespace

Eigen::MatrixXd MessageBlend::ofNew(Eigen::Index columns) const {
    const Eigen::MatrixXd I = Eigen::MatrixXd::Identity(columns, columns);
    // H = Hnew theta (I - F) + Hold (I - theta (I - F)), F the projector on the directions that stand.
    return damping * (standing.size() > 0 ? Eigen::MatrixXd(I - standing) : I);
}

Eigen::MatrixXd MessageBlend::ofOld(Eigen::Index columns) const {
    return Eigen::MatrixXd::Identity(columns, columns) - ofNew(columns);
}

Eigen::MatrixXd MessageBlend::rows(const Eigen::MatrixXd& Hnew, const Eigen::MatrixXd& Hold) const {
    if (isPlain()) {
        return Hnew;
    }
    if (standing.size() == 0) {
        return damping * Hnew + (1.0 - damping) * Hold;
    }
    return Hnew * ofNew(Hnew.cols()) + Hold * ofOld(Hold.cols());
}

Eigen::MatrixXd MessageBlend::precision(const Eigen::MatrixXd& GammaNew,
                                        const Eigen::MatrixXd& GammaOld) const {
    if (isPlain()) {
        return GammaNew;
    }
    if (standing.size() == 0) {
        return damping * GammaNew + (1.0 - damping) * GammaOld;
    }
    const Eigen::MatrixXd& F = standing;
    const Eigen::MatrixXd rest = Eigen::MatrixXd::Identity(F.rows(), F.cols()) - F;
    // Gamma = theta [ (I - F)^T Gamma_new (I - F) + F^T Gamma_old F ] + (1 - theta) Gamma_old:
    // both terms are positive.
    return symmetrized(damping * (rest.transpose() * GammaNew * rest + F.transpose() * GammaOld * F)
                       + (1.0 - damping) * GammaOld);
}

Eigen::MatrixXd standingPart(const ExtrinsicStep& step,
                             const Eigen::MatrixXd& GammaIn,
                             const Eigen::MatrixXd& GammaOld,
                             const std::function<Eigen::MatrixXd()>& moved) {
    using Eigensolver = Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>;
    const Eigensolver incoming(symmetrized(GammaIn));
    if (!(incoming.eigenvalues()(0) > 0.0)) {
        return {};
    }
    const Eigen::VectorXd roots = incoming.eigenvalues().cwiseSqrt();
    const Eigen::MatrixXd& V = incoming.eigenvectors();
    const Eigen::MatrixXd root = V * roots.asDiagonal() * V.transpose();
    const Eigen::MatrixXd inverseRoot = V * roots.cwiseInverse().asDiagonal() * V.transpose();
    const auto inUnits = [&](const Eigen::MatrixXd& Gamma) {
        // Gamma_in^(-1/2) Gamma Gamma_in^(-1/2).
        return symmetrized(inverseRoot * Gamma * inverseRoot);
    };
    // g = eigenvalues of Gamma_in^(-1/2) (Lambda - Gamma_in) Gamma_in^(-1/2): information learnt over that heard.
    const Eigensolver learnt(inUnits(step.estimatePrecision - GammaIn));
    const Eigen::VectorXd& g = learnt.eigenvalues();
    if (g.cwiseAbs().minCoeff() * kFewestRows >= 1.0) {
        return {};
    }
    const Eigen::MatrixXd& E = learnt.eigenvectors();
    const Eigen::MatrixXd sent = inUnits(step.outgoingPrecision);
    const Eigen::MatrixXd last = inUnits(GammaOld);
    const Eigen::MatrixXd displaced = moved();
    // Displacements in deviations of the message, along the eigenvectors.
    const Eigen::MatrixXd q =
        displaced.size() > 0 ? Eigen::MatrixXd(displaced * (root * E)) : Eigen::MatrixXd();
    Eigen::MatrixXd inactiveDirections = Eigen::MatrixXd::Zero(GammaIn.rows(), GammaIn.cols());
    for (Eigen::Index k = 0; k < g.size(); ++k) {
        const Eigen::VectorXd e = E.col(k);
        const Eigen::VectorXd rows = q.size() > 0 ? Eigen::VectorXd(q.col(k)) : Eigen::VectorXd();
        // Only where the old message said more than the new one would.
        if (e.dot(last * e) > e.dot(sent * e) && saysNothing(g(k), rows)) {
            inactiveDirections += e * e.transpose();
        }
    }
    if (inactiveDirections.isZero(0.0)) {
        return {};
    }
    // F = Gamma_in^(-1/2) (sum e e^T) Gamma_in^(1/2), F^2 = F.
    return inverseRoot * inactiveDirections * root;
}

}  // namespace onsager
