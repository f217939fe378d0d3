// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/state_evolution/estimate_law.h"

#include <Eigen/Core>

namespace onsager {

/// Second moments of a row z and its estimate zhat, d x d each: of a draw, E[z^T z] = Z^T Z / n, or in
/// the large-system limit.
struct PairMoments {
    Eigen::MatrixXd signal;  ///< E[z^T z]
    EstimateLaw law;
};

/// PairMoments of drawn rows, n x d each.
PairMoments pairMoments(const Eigen::MatrixXd& Z, const Eigen::MatrixXd& Zhat);

// Errors that second moments tell; see errorMeasures() for what each is.

double scaledNmseDb(const PairMoments& moments);
double phaseNmseDb(const PairMoments& moments);
double signNmseDb(const PairMoments& moments);  ///< real columns: after the better of both signs
double psnrDb(const PairMoments& moments);
double norm(const PairMoments& moments);
double overlap(const PairMoments& moments);
double gain(const PairMoments& moments);
double noise(const PairMoments& moments);

}  // namespace onsager
