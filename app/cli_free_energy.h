// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli_run.h"

namespace onsager {

/// What `onsager-cli free-energy` was asked.
struct FreeEnergyRequest {
    CliRequest cli;
    int variable = 0;
    int points = 200;
};

/// Computes the free energy against the overlap of a variable and writes it: to standard output, or as JSON
/// and CSV. Throws ScenarioError, WriteError.
ExitStatus freeEnergyFile(const FreeEnergyRequest& request);

}  // namespace onsager
