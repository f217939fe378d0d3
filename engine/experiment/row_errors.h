// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"

#include <Eigen/Core>

namespace onsager {

// Errors that rows decide one by one; see errorMeasures() for what each is. Rows Z of Z_variable and their estimates,
// n x d each, with n weights that sum to 1 or none for equal ones.

double bitErrorRate(const Network& network,
                    int variable,
                    const Eigen::MatrixXd& Z,
                    const Eigen::MatrixXd& Zhat,
                    const Eigen::VectorXd& weights);
double symbolErrorRate(const Network& network,
                       int variable,
                       const Eigen::MatrixXd& Z,
                       const Eigen::MatrixXd& Zhat,
                       const Eigen::VectorXd& weights);
double missedDetections(const Network& network,
                        int variable,
                        const Eigen::MatrixXd& Z,
                        const Eigen::MatrixXd& Zhat,
                        const Eigen::VectorXd& weights);
double falseDetections(const Network& network,
                       int variable,
                       const Eigen::MatrixXd& Z,
                       const Eigen::MatrixXd& Zhat,
                       const Eigen::VectorXd& weights);

/// The norm above which a row (an entry of Laplace) of a sparse prior counts as detected: a tenth of
/// the root mean square norm of an active one. 0 for the other priors.
double detectionThreshold(const Prior& prior, int columns);

}  // namespace onsager
