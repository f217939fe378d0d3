// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/biases/active_fraction.h"
#include "engine/laws/biases/constant.h"
#include "engine/laws/biases/file.h"
#include "engine/laws/biases/gaussian.h"
#include "engine/laws/biases/none.h"

#include <Eigen/Core>

#include <optional>
#include <variant>

namespace onsager {

/// The known bias of a linear layer, which the estimation puts into the next row-wise layer; each
/// alternative has a file of its own in laws/biases.
using BiasLaw = std::variant<NoBias, GaussianBias, ConstantBias, ActiveFractionBias, FileBias>;

/// Reports what the ranges of single keys cannot say of the bias of that many rows.
void checkBias(const BiasLaw& bias, int rows, const LawCheck& check);

/// B where the law is a file, n x d; nothing where it is drawn.
std::optional<Eigen::MatrixXd> knownBias(const BiasLaw& bias, Eigen::Index columns);

/// The law of the entries of B for rows of the linear layer with second moment tau, d x d.
EntryLaw biasEntries(const BiasLaw& bias, const Eigen::MatrixXd& tau);

/// The rows of B from independent standard normal numbers, n x d; empty when there is no bias. The same
/// map for drawn instances and for the sampled rows of state evolution.
Eigen::MatrixXd biasRows(const EntryLaw& law, const Eigen::MatrixXd& standard);

/// Z + B; B may be empty.
Eigen::MatrixXd withBias(const Eigen::MatrixXd& Z, const Eigen::MatrixXd& B);

}  // namespace onsager
