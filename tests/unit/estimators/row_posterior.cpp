// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/estimators/row_posterior.h"

#include "engine/numerics/random.h"

#include <algorithm>
#include <cmath>

namespace onsager {

Eigen::MatrixXd randomPrecision(int d, int trial, double scale) {
    const Eigen::MatrixXd G = RandomField(71, trial, 0, Draw::Signal).gaussian(d + 3, d);
    return scale * (G.transpose() * G / d + 0.2 * Eigen::MatrixXd::Identity(d, d));
}

Eigen::MatrixXd gaussianRows(Eigen::Index n, Eigen::Index d, int trial) {
    return RandomField(72, trial, 0, Draw::Noise).gaussian(n, d);
}

GaussianMessage messageAbout(const Eigen::MatrixXd& truth,
                             const Eigen::MatrixXd& Gamma,
                             int trial) {
    const Eigen::MatrixXd factor = Gamma.llt().matrixL();
    return {Gamma, truth * Gamma
                       + RandomField(73, trial, 0, Draw::Noise).gaussian(truth.rows(), truth.cols())
                             * factor.transpose()};
}

Quadrature panels(std::vector<double> borders, int count) {
    std::sort(borders.begin(), borders.end());
    const Quadrature unit = gaussLegendre(16, 0.0, 1.0);
    const auto segments = static_cast<Eigen::Index>(borders.size()) - 1;
    Quadrature rule{Eigen::VectorXd(16 * count * segments), Eigen::VectorXd(16 * count * segments)};
    for (Eigen::Index k = 0; k < segments * count; ++k) {
        const auto s = static_cast<std::size_t>(k / count);
        const double width = (borders[s + 1] - borders[s]) / count;
        const double begin = borders[s] + width * static_cast<double>(k % count);
        rule.nodes.segment(16 * k, 16) = (begin + width * unit.nodes.array()).matrix();
        rule.weights.segment(16 * k, 16) = width * unit.weights;
    }
    return rule;
}

RowMoments integrated(const std::function<double(const Eigen::RowVectorXd&)>& logDensity,
                      const std::vector<Quadrature>& axes) {
    const auto d = static_cast<Eigen::Index>(axes.size());
    const Eigen::Index n0 = axes[0].nodes.size();
    const Eigen::Index n1 = d > 1 ? axes[1].nodes.size() : 1;
    Eigen::MatrixXd rows(n0 * n1, d);
    Eigen::VectorXd logWeight(n0 * n1);
    for (Eigen::Index i = 0; i < n0; ++i) {
        for (Eigen::Index j = 0; j < n1; ++j) {
            const Eigen::Index k = i * n1 + j;
            rows(k, 0) = axes[0].nodes(i);
            double weight = axes[0].weights(i);
            if (d > 1) {
                rows(k, 1) = axes[1].nodes(j);
                weight *= axes[1].weights(j);
            }
            logWeight(k) = std::log(weight) + logDensity(Eigen::RowVectorXd(rows.row(k)));
        }
    }
    RowMoments moments;
    Eigen::VectorXd w = (logWeight.array() - logWeight.maxCoeff()).exp();
    moments.logTotal = logWeight.maxCoeff() + std::log(w.sum());
    w /= w.sum();
    moments.mean = w.transpose() * rows;
    rows.rowwise() -= moments.mean;
    moments.covariance = rows.transpose() * w.asDiagonal() * rows;
    return moments;
}

double logMessage(const Eigen::MatrixXd& Gamma,
                  const Eigen::RowVectorXd& h,
                  const Eigen::RowVectorXd& z) {
    return h.dot(z) - 0.5 * z.dot(z * Gamma);
}

double deviations(const Eigen::MatrixXd& truth, const Estimate& estimate) {
    const Eigen::MatrixXd error = estimate.mean - truth;
    const auto n = static_cast<double>(truth.rows());
    double largest = 0.0;
    for (Eigen::Index i = 0; i < truth.cols(); ++i) {
        for (Eigen::Index j = 0; j <= i; ++j) {
            const Eigen::ArrayXd product = error.col(i).array() * error.col(j).array();
            const double deviation = std::sqrt((product - product.mean()).square().mean() / n);
            largest =
                std::max(largest, std::abs(product.mean() - estimate.covariance(i, j)) / deviation);
        }
    }
    return largest;
}

Eigen::MatrixXd derivative(
    const std::function<Eigen::RowVectorXd(const Eigen::RowVectorXd&)>& meanOf,
    const Eigen::RowVectorXd& h,
    double step) {
    Eigen::MatrixXd J(h.size(), h.size());
    for (Eigen::Index k = 0; k < h.size(); ++k) {
        Eigen::RowVectorXd up = h;
        Eigen::RowVectorXd down = h;
        up(k) += step;
        down(k) -= step;
        J.row(k) = (meanOf(up) - meanOf(down)) / (up(k) - down(k));
    }
    return J;
}

bool isCovariance(const Eigen::MatrixXd& C) {
    if (!C.allFinite() || (C - C.transpose()).norm() > 1e-12 * C.norm()) {
        return false;
    }
    const Eigen::VectorXd s =
        Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>(C, Eigen::EigenvaluesOnly).eigenvalues();
    return s.minCoeff() >= -1e-13 * s.cwiseAbs().maxCoeff();
}

}  // namespace onsager
