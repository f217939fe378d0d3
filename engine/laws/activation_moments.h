// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/activation.h"

#include <Eigen/Core>

namespace onsager {

/// E[phi(z)^T phi(z)] for a row z ~ N(mean, S), S d x d positive semi-definite; mean included.
///
/// Identity, and functions of centred rows that declare it, in closed form; piecewise linear functions by
/// quadrature over one entry with the other integrated exactly; smooth ones by trapezoid sums over
/// pairs of entries, with more nodes where the law is wide.
Eigen::MatrixXd activatedMoment(const EntryFunction& phi,
                                const Eigen::MatrixXd& S,
                                const Eigen::RowVectorXd& mean);

/// The same for mean 0.
Eigen::MatrixXd activatedMoment(const EntryFunction& phi, const Eigen::MatrixXd& S);

}  // namespace onsager
