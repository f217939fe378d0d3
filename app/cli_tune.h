// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli_run.h"

#include <string>

namespace onsager {

/// What `onsager-cli tune` was asked.
struct TuneRequest {
    CliRequest cli;        ///< run.measure: the mean over trials; by default the prediction
    std::string vary;      ///< PATH=lo:hi
    std::string minimise;  ///< nmseDb[0], mse[1], testError, or an error by its key
    bool isLogarithmic = false;
    double tolerance = 1e-3;  ///< share of the range
};

/// Finds the value of one key at which an error at the end of a run is least and writes it: to standard output, or as
/// JSON and CSV with every value that was asked. Throws ScenarioError, WriteError.
ExitStatus tuneFile(const TuneRequest& request);

}  // namespace onsager
