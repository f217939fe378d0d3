// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/activation.h"
#include "engine/laws/energy_gradient.h"

#include <Eigen/Core>

namespace onsager {

/// y = phi(z) F2 + N(0, V); F2 is the identity for entry-wise observations.
struct CommitteeLaw {
    EntryFunction activation;
    Eigen::MatrixXd secondLayer;      ///< F2, d x outputs
    Eigen::MatrixXd noiseCovariance;  ///< V, outputs x outputs; zero only where F2 is the identity
};

/// y = phi(z) entry by entry, its noise still missing.
CommitteeLaw entrywiseLaw(const EntryFunction& phi, int columns);

int observedColumns(const CommitteeLaw& law, int columns);

/// phi(Z) F2.
Eigen::MatrixXd noiselessRows(const CommitteeLaw& law, const Eigen::MatrixXd& Z);

/// tr(F2^T E[phi(z)^T phi(z)] F2) / outputs for z ~ N(mean, S).
double meanPower(const CommitteeLaw& law, const Eigen::MatrixXd& S, const Eigen::RowVectorXd& mean);

/// tr((phi(Z) F2 - Y) V^-1 (phi(Z) F2 - Y)^T) / 2.
EnergyGradient energy(const CommitteeLaw& law, const Eigen::MatrixXd& Y, const Eigen::MatrixXd& Z);

}  // namespace onsager
