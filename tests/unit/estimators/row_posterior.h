// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/estimate.h"
#include "engine/messages/gaussian_message.h"
#include "engine/numerics/quadrature.h"
#include "engine/numerics/random.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

/// What the tests of estimators compare with.
namespace onsager {

/// Symmetric positive definite, eigenvalues of order `scale`.
Eigen::MatrixXd randomPrecision(int d, int trial, double scale = 1.0);

Eigen::MatrixXd gaussianRows(Eigen::Index n, Eigen::Index d, int trial);

/// Message about `truth` whose noise has precision Gamma.
GaussianMessage messageAbout(const Eigen::MatrixXd& truth, const Eigen::MatrixXd& Gamma, int trial);

struct RowMoments {
    double logTotal = 0.0;
    Eigen::RowVectorXd mean;
    Eigen::MatrixXd covariance;
};

/// Gauss-Legendre of 16 nodes on `count` panels between any two neighbouring borders.
Quadrature panels(std::vector<double> borders, int count);

/// Moments of exp(logDensity(row)) by a product rule, one or two columns.
RowMoments integrated(const std::function<double(const Eigen::RowVectorXd&)>& logDensity,
                      const std::vector<Quadrature>& axes);

/// log of exp(h z - z Gamma z / 2).
double logMessage(const Eigen::MatrixXd& Gamma,
                  const Eigen::RowVectorXd& h,
                  const Eigen::RowVectorXd& z);

/// Largest deviation of the error's second moments from C, in standard errors.
double deviations(const Eigen::MatrixXd& truth, const Estimate& estimate);

/// d zhat / d h of one row by central differences: entry (k, i) is d zhat_i / d h_k, to be C.
Eigen::MatrixXd derivative(
    const std::function<Eigen::RowVectorXd(const Eigen::RowVectorXd&)>& meanOf,
    const Eigen::RowVectorXd& h,
    double step);

/// Finite, symmetric, and positive semi-definite up to rounding.
bool isCovariance(const Eigen::MatrixXd& C);

}  // namespace onsager
