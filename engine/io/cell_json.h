// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/cell_result.h"
#include "engine/io/stored_value.h"

namespace onsager {

/// The result of one cell of a sweep:
///
///     {"halfIterations": [..], "testError": [..],           as in a result file
///      "settledAfter": [{"layer": 0, "measured": {..}, "predicted": 12}],
///      "success": {"probability": 0.9, "standardError": 0.05, "trials": 30, "predicted": 1},
///      "fixedPoints": {"algorithmic": -3.2, "informationTheoretic": -76.1, "spinodal": -76.1},
///      "trials": 30, "stop": {..}, "smallestSampleSize": null, "predictionNote": ".."}
///
/// Fixed points: what the criterion of success asks of them, MSE or NMSE in dB. What is not finite is null; what
/// was not measured, or not asked for, is left out.
Json documentOf(const CellResult& cell);

/// The cell of such a document; null reads as missing. A document written from it is the same. Throws
/// ScenarioError when the document is something else.
CellResult cellResultIn(const StoredValue& document);
CellResult cellResultIn(const Json& document);

}  // namespace onsager
