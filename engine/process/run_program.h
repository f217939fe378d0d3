// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/process/program.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace onsager {

/// What a program has answered.
struct ProgramAnswer {
    std::string output;  ///< all of its standard output
    std::string
        failure;  ///< why it cannot be used, as the end of a sentence about the program; empty: it can
};

/// The command as a sentence may quote it: at most 120 letters of ASCII, the others as '?'.
std::string commandText(const Program& program);

/// Starts a program, gives it `input` and waits for its end, at most program.seconds: it and the processes of its
/// group are ended then. It has a process group of its own, default signals and no files but its three streams.
///
/// A failure: it is not permitted or cannot be started, takes too long, answers with more than `mostOutput` bytes (no
/// more are kept), ends with a status other than 0 (the last line of its standard error is quoted) or by a signal.
/// Input that it does not read is no failure. Throws nothing but std::bad_alloc.
ProgramAnswer runProgram(const Program& program, std::string_view input, std::size_t mostOutput);

/// Ends every program that works now, from any thread: their calls fail. For who cannot wait.
void endPrograms();

/// The same, and none is started any more. For a process that ends.
void endProgramsForGood();

}  // namespace onsager
