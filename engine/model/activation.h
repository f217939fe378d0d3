// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/layers.h"

#include <Eigen/Core>

#include <vector>

namespace onsager {

/// phi(z).
double activatedEntry(const EntryFunction& phi, double z);

/// phi applied to every entry.
Eigen::MatrixXd activated(const EntryFunction& phi, const Eigen::Ref<const Eigen::MatrixXd>& Z);

/// phi(z) = offset + slope z for lower < z < upper.
struct LinearPiece {
    double lower;
    double upper;
    double offset;
    double slope;
};

/// The pieces of a piecewise linear function from left to right; none for the smooth ones.
std::vector<LinearPiece> linearPieces(const EntryFunction& phi);

/// E[phi(z)^T phi(z)] for a row z ~ N(mean, S), S d x d positive semi-definite; mean included.
///
/// Identity and centred ReLU (Cho and Saul 2009, the arc-cosine kernel) in closed form; piecewise
/// linear functions by quadrature over one entry with the other integrated exactly; smooth ones by
/// bivariate Gauss-Hermite over pairs of entries, with more nodes where the law is wide.
Eigen::MatrixXd activatedMoment(const EntryFunction& phi,
                                const Eigen::MatrixXd& S,
                                const Eigen::RowVectorXd& mean);

/// The same for mean 0.
Eigen::MatrixXd activatedMoment(const EntryFunction& phi, const Eigen::MatrixXd& S);

}  // namespace onsager
