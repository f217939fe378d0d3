// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"

#include <Eigen/Core>

namespace onsager {

/// The rows of B from independent standard normal numbers, n x d; empty when there is no bias. The same
/// map for drawn instances and for the sampled rows of state evolution.
Eigen::MatrixXd biasRows(const EntryLaw& law, const Eigen::MatrixXd& standard);

/// Z + B; B may be empty.
Eigen::MatrixXd withBias(const Eigen::MatrixXd& Z, const Eigen::MatrixXd& B);

}  // namespace onsager
