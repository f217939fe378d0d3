// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/activation.h"

#include "engine/numerics/quadrature.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace onsager {

namespace {

double activatedEntry(Activation activation, double z) {
    switch (activation) {
        case Activation::Identity:
            return z;
        case Activation::Relu:
            return std::max(z, 0.0);
        case Activation::Sigmoid:
            return 1.0 / (1.0 + std::exp(-z));
        case Activation::Tanh:
            return std::tanh(z);
    }
    return z;
}

/// E max(x, 0) max(y, 0) for two normal numbers with standard deviations and correlation given.
double reluMoment(double deviationX, double deviationY, double correlation) {
    const double angle = std::acos(std::clamp(correlation, -1.0, 1.0));
    return deviationX * deviationY / (2.0 * std::numbers::pi)
           * (std::sin(angle) + (std::numbers::pi - angle) * std::cos(angle));
}

const Quadrature& hermiteRule(double deviation) {
    static const Quadrature kNarrow = gaussHermite(32);
    static const Quadrature kMedium = gaussHermite(64);
    static const Quadrature kWide = gaussHermite(200);
    if (deviation <= 1.5) {
        return kNarrow;
    }
    return deviation <= 4.0 ? kMedium : kWide;
}

double quadratureMoment(Activation activation,
                        double deviationX,
                        double deviationY,
                        double correlation) {
    const Quadrature& rule = hermiteRule(std::max(deviationX, deviationY));
    const double rest = std::sqrt(std::max(0.0, 1.0 - correlation * correlation));
    double moment = 0.0;
    for (Eigen::Index i = 0; i < rule.nodes.size(); ++i) {
        const double u = rule.nodes(i);
        double inner = 0.0;
        for (Eigen::Index j = 0; j < rule.nodes.size(); ++j) {
            const double y = deviationY * (correlation * u + rest * rule.nodes(j));
            inner += rule.weights(j) * activatedEntry(activation, y);
        }
        moment += rule.weights(i) * activatedEntry(activation, deviationX * u) * inner;
    }
    return moment;
}

}  // namespace

Eigen::MatrixXd activated(Activation activation, const Eigen::Ref<const Eigen::MatrixXd>& Z) {
    return Z.unaryExpr([activation](double z) { return activatedEntry(activation, z); });
}

Eigen::MatrixXd activatedMoment(Activation activation, const Eigen::MatrixXd& S) {
    if (activation == Activation::Identity) {
        return S;
    }
    const Eigen::Index d = S.rows();
    const Eigen::VectorXd deviation = S.diagonal().cwiseMax(0.0).cwiseSqrt();
    Eigen::MatrixXd moment(d, d);
    for (Eigen::Index i = 0; i < d; ++i) {
        for (Eigen::Index j = 0; j <= i; ++j) {
            const double scale = deviation(i) * deviation(j);
            const double correlation =
                i == j ? 1.0 : (scale > 0.0 ? std::clamp(S(i, j) / scale, -1.0, 1.0) : 0.0);
            moment(i, j) =
                activation == Activation::Relu
                    ? reluMoment(deviation(i), deviation(j), correlation)
                    : quadratureMoment(activation, deviation(i), deviation(j), correlation);
            moment(j, i) = moment(i, j);
        }
    }
    return moment;
}

}  // namespace onsager
