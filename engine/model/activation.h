// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/layers.h"

#include <Eigen/Core>

namespace onsager {

/// phi applied to every entry.
Eigen::MatrixXd activated(Activation activation, const Eigen::Ref<const Eigen::MatrixXd>& Z);

/// E[phi(z)^T phi(z)] for a row z ~ N(0, S), S d x d positive semi-definite; mean included.
///
/// Identity and ReLU (Cho and Saul 2009, the arc-cosine kernel) in closed form, the smooth ones by
/// bivariate Gauss-Hermite over pairs of entries, with more nodes where the law is wide.
Eigen::MatrixXd activatedMoment(Activation activation, const Eigen::MatrixXd& S);

}  // namespace onsager
