// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fuzz/case_check.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace onsager {

/// How much a case may take; 0 is no limit.
struct CaseLimits {
    double seconds = 0.0;       ///< of CPU for one stage: more is the fault "slow"
    int patience = 0;           ///< seconds of CPU for the case: at the end of it, the fault "hang"
    double mebibytes = 0.0;     ///< resident at most: more is the fault "memory"
    double addressSpace = 0.0;  ///< mebibytes that the case can ask for at all
    bool forgivesHangs = false;  ///< the end of patience is no fault
    int wait =
        0;  ///< seconds on the clock: a case that neither works nor ends is the fault "stuck"
};

/// 1 s for a stage, 10 s for a case, 20 minutes of waiting beside whatever else runs, 300 MiB, 4 GiB to ask for; a program with sanitizers takes 10 to
/// 30 times as long and maps terabytes: there a case is ended after 30 s, and what it showed so far counts.
CaseLimits usualLimits();

/// What became of one case in a process of its own.
struct CaseOutcome {
    std::uint64_t number = 0;
    std::vector<Fault> faults;
    std::string slowestStage;
    double seconds = 0.0;    ///< CPU of the slowest stage
    double mebibytes = 0.0;  ///< largest resident size
};

using CaseWork = std::function<std::vector<Fault>(std::uint64_t number, const OnStage&)>;

/// Does the work for the cases first, first + 1, ..., each in a child process, some of them at the
/// same time, so that a crash, a hang or a hunger for memory is that of one case. `onEnd` gets the
/// outcomes as they come.
///
/// Throws std::system_error when no process can be started.
void runCases(std::uint64_t first,
              std::uint64_t count,
              int atOnce,
              const CaseLimits& limits,
              const CaseWork& work,
              const std::function<void(const CaseOutcome&)>& onEnd);

}  // namespace onsager
