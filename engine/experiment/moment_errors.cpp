// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/moment_errors.h"

#include "engine/experiment/metrics.h"
#include "engine/experiment/result.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

/// A = E[z^T z]^+ E[z^T zhat].
Eigen::MatrixXd regression(const PairMoments& moments) {
    return moments.signal.completeOrthogonalDecomposition().solve(moments.law.cross);
}

}  // namespace

PairMoments pairMoments(const Eigen::MatrixXd& Z, const Eigen::MatrixXd& Zhat) {
    const auto n = static_cast<double>(Z.rows());
    const Eigen::MatrixXd difference = Zhat - Z;
    return {Z.transpose() * Z / n,
            {difference.transpose() * difference / n, Z.transpose() * Zhat / n,
             Zhat.transpose() * Zhat / n}};
}

double scaledNmseDb(const PairMoments& moments) {
    double left = 0.0;
    double all = 0.0;
    // min over c of E|z - c zhat|^2 = tau - cross^2 / power, column by column; over tau.
    for (Eigen::Index j = 0; j < moments.signal.rows(); ++j) {
        const double tau = moments.signal(j, j);
        const double power = moments.law.power(j, j);
        // tau power - cross^2 without cancellation.
        const double shift = moments.law.cross(j, j) - tau;
        const double rest = std::max(0.0, tau * moments.law.error(j, j) - shift * shift);
        left += power > 0.0 ? std::min(tau, rest / power) : tau;
        all += tau;
    }
    return all > 0.0 ? decibel(left / all) : kMissing;
}

/// |z - c zhat|^2 at its least over |c| = 1 is the error less 2 (|q| - Re q), q = E[conj(zhat) z].
double phaseNmseDb(const PairMoments& moments) {
    double left = 0.0;
    for (Eigen::Index j = 0; j + 1 < moments.signal.rows(); j += 2) {
        const Eigen::Matrix2d cross = moments.law.cross.block<2, 2>(j, j);
        const double real = cross.trace();
        const double imaginary = cross(0, 1) - cross(1, 0);
        // |q| - Re q = Im(q)^2 / (|q| + Re q): no difference where q is nearly real.
        const double size = std::hypot(real, imaginary);
        const double gained = real > 0.0 ? imaginary * imaginary / (size + real) : size - real;
        left += std::max(0.0, moments.law.error.block<2, 2>(j, j).trace() - 2.0 * gained);
    }
    const double all = moments.signal.trace();
    return all > 0.0 ? decibel(left / all) : kMissing;
}

/// |z + zhat|^2 = |z - zhat|^2 + 4 q, q = E[zhat z].
double signNmseDb(const PairMoments& moments) {
    double left = 0.0;
    for (Eigen::Index j = 0; j < moments.signal.rows(); ++j) {
        left +=
            std::max(0.0, moments.law.error(j, j) + 4.0 * std::min(0.0, moments.law.cross(j, j)));
    }
    const double all = moments.signal.trace();
    return all > 0.0 ? decibel(left / all) : kMissing;
}

double psnrDb(const PairMoments& moments) {
    // -10 log10 of the mean squared error, for a peak of 1.
    return -decibel(moments.law.error.trace() / static_cast<double>(moments.signal.rows()));
}

double overlap(const PairMoments& moments) {
    return moments.law.cross.trace() / static_cast<double>(moments.signal.rows());
}

double gain(const PairMoments& moments) {
    return regression(moments).trace() / static_cast<double>(moments.signal.rows());
}

/// E[zhat^T zhat] - A^T E[z^T z] A = error - S^T E[z^T z]^+ S, S = cross - signal: no cancellation.
double noise(const PairMoments& moments) {
    const Eigen::MatrixXd S = moments.law.cross - moments.signal;
    const Eigen::MatrixXd explained =
        S.transpose() * moments.signal.completeOrthogonalDecomposition().solve(S);
    return std::max(0.0, (moments.law.error - explained).trace())
           / static_cast<double>(moments.signal.rows());
}
double norm(const PairMoments& moments) {
    // A power that is 0 may be -1e-15 by the rounding of an integral.
    return std::max(0.0, moments.law.power.trace()) / static_cast<double>(moments.signal.rows());
}

}  // namespace onsager
