// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli_run.h"

namespace onsager {

/// What `onsager-cli free-energy` was asked.
struct FreeEnergyRequest {
    CliRequest cli;
    int variable = 0;
    int points = 200;
    bool withInstances = false;  ///< also what trials have at the fixed points of ML-AMP
};

/// Computes the free energy against the overlap of a variable, and of trials, and writes it: to standard output,
/// or as JSON and CSV. Throws ScenarioError, WriteError.
ExitStatus freeEnergyFile(const FreeEnergyRequest& request);

}  // namespace onsager
