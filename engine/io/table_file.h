// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"

#include <string>

namespace onsager {

/// The result as CSV, one line for each half-iteration, variable and quantity (mse, nmseDb,
/// mseAligned, nmseDbAligned; testError, which belongs to no layer):
///
///     iteration,pass,layer,quantity,mean,standardError,median,q10,q90,trials,
///     predicted,predictedStandardError
///
/// Numbers have 17 digits and a point whatever the locale; what is not finite is empty. The
/// standard error of a prediction is that of the mean squared error and of the test error.
std::string resultTable(const Result& result);

}  // namespace onsager
