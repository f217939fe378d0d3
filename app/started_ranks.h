// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace onsager {

/// Number of processes that mpirun started this one among, from the environment alone; 1 when it was
/// started by hand.
int startedRanks();

/// How many of them are on this machine.
int startedRanksHere();

}  // namespace onsager
