// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/process/program.h"

namespace onsager {

// A scenario names a program, and a scenario may come from a stranger: nothing is started that the person at this
// computer has not permitted. What is permitted is that until this process ends, and is never written to a file.

/// Permits one command in one folder, for calls as long as that or shorter.
void permitProgram(const Program& program);

/// Permits whatever a scenario names.
void permitEveryProgram();

[[nodiscard]] bool isPermitted(const Program& program);

}  // namespace onsager
