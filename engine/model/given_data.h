// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"

#include <Eigen/Core>

#include <vector>

namespace onsager {

/// Rows that the algorithm does not see, and what it needs to be told about them by an estimate of the variable
/// below the last matrix.
struct HeldOutRows {
    Eigen::MatrixXd matrix;       ///< these rows of W
    Eigen::MatrixXd bias;         ///< these rows of B; empty for none
    Eigen::MatrixXd observation;  ///< and of Y
};

/// What is wrong with the files of a scenario whose layers fit: missing, of another shape, with numbers that the
/// observation cannot take. Reads them. The first problem, if there is one.
std::optional<ScenarioProblem> dataProblem(const Scenario& scenario);

/// The truth of a variable in a trial. Throws ArrayError.
Eigen::MatrixXd givenTruth(const Scenario& scenario, const TruthFile& truth, int trial);

/// Y in a trial, with the rows that are held out: 0 and 1 of a label stand for -1 and 1. Throws ArrayError.
Eigen::MatrixXd givenObservation(const Scenario& scenario, int trial);

/// Which of the rows of a trial are held out; none where none are.
std::vector<bool> heldOutRows(const Scenario& scenario, int trial);

}  // namespace onsager
