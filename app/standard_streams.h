// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace onsager {

/// The name under which the command line speaks.
inline constexpr const char* kCommandLineProgram = "onsager-cli";

/// To be called first: makes sure that a standard stream that is closed is not taken for the next
/// file that is opened, and that a reader that has gone and a file that has grown too large are
/// errors of a write, with a sentence, instead of the end of the program.
void prepareStandardStreams();

/// Writes to standard error; that nobody can read it is no reason to fail.
void say(std::string_view text);

/// The same, unless that would mean waiting for a reader.
void sayWithoutWaiting(std::string_view text);

/// Writes a text to standard output. Throws WriteError.
void writeToStandardOutput(std::string_view text);

/// To be called last: closes standard output, which is when some file systems tell that there was no
/// room. Throws WriteError.
void closeStandardOutput();

}  // namespace onsager
