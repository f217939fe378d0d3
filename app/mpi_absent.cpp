// SPDX-License-Identifier: GPL-3.0-or-later
//
// In place of app/mpi_ranks.cpp where the program is built without MPI: says so.
#include "app/mpi_ranks.h"
#include "engine/io/scenario_error.h"

#include <cstdlib>
#include <stdexcept>

namespace onsager {

MpiRanks::MpiRanks() {
    throw ScenarioError("", "this program was built without MPI: share a sweep with --shard i/n");
}

MpiRanks::~MpiRanks() = default;

std::string MpiRanks::fromFirst(const std::string& text) const {
    return text;
}

bool MpiRanks::handOut(const SweepPlan& plan,
                       const std::vector<int>& cells,
                       const SweepOptions& options,
                       const std::stop_token& stop) {
    return runSweep(plan, cells, options, stop);
}

void MpiRanks::finish() const {}

void MpiRanks::work(const SweepPlan& /*plan*/, int /*threads*/) const {
    throw std::logic_error("there is only one rank");
}

void MpiRanks::abort(int status) const {
    std::_Exit(status);
}

}  // namespace onsager
