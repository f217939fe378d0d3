// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/records.h"
#include "engine/model/instance.h"

#include <string_view>
#include <vector>

namespace onsager {

/// What is left to say of an estimate of Z_variable where nobody knows the truth:
///
/// - claimedMse tr(C) / d: the error that its algorithm claims, in signal^2; nothing where it claims none.
/// - fitErrorDb |Y - Yhat|^2 / |Y|^2 in dB over the numbers that were observed, or fitLabelErrors, the share of
///   labels Y that differ from Yhat; of the variable below the last matrix, Yhat = f(W Zhat + B) without noise.
/// - heldOutErrorDb, heldOutLabelErrors: the same over the rows that the algorithm has not seen.
///
/// `shown`: what precisions are divided by to be those of the laws, see shownPrecision(). Empty where the truth is
/// known and nothing is held out.
std::vector<ErrorValue> dataErrors(const Instance& instance,
                                   int variable,
                                   const Eigen::MatrixXd& Zhat,
                                   const Eigen::MatrixXd* covariance,
                                   double shown);

/// Whether the scenario has that error, by its key, of Z_variable; false for errors of other kinds.
bool hasDataError(const Scenario& scenario, int variable, std::string_view key);

}  // namespace onsager
