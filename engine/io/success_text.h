// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/success.h"

#include <string>
#include <string_view>

namespace onsager {

/// The criterion that a text says:
///
///     QUANTITY[VARIABLE] < NUMBER        nmseDb[0] < -30, predictedNmseDb.0 < -60
///     QUANTITY < NUMBER                  testError < 1.2
///
/// QUANTITY is mse, nmseDb, nmseDbAligned, predictedMse, predictedNmseDb with the index of a variable
/// (left out: 0), testError or predictedTestError without; < or >; spaces where one likes. Throws
/// ScenarioError that names the part which is not understood.
SuccessCriterion criterionFrom(std::string_view text);

/// A text that reads back as the criterion: "nmseDb[0] < -30".
std::string textOf(const SuccessCriterion& criterion);

}  // namespace onsager
