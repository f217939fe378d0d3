// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/text_sink.h"

#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace onsager {

/// A file that could not be written; what() is the sentence to show.
class WriteError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Throws the WriteError of a path and an error number of the system.
[[noreturn]] void failToWrite(const std::string& path, int error);

/// Writes a file beside its place, flushes it to the disk and renames it, so that a reader finds
/// the old content or the new one and never a half. Links are followed, an existing file keeps its
/// permissions and is refused when it may not be written, and what is no file (a pipe, /dev/null,
/// /dev/stdout) is written to where it is. Throws WriteError and leaves the old file.
void writeAtomically(const std::string& path, std::string_view content);

/// The same of a text that is made while it is written. Throws what the source throws, too.
void writeAtomically(const std::string& path, const TextSource& content);

/// The same of a file that a library writes by its path: `write` is given that of an empty file beside the place.
/// Throws WriteError for what is no file, and what `write` throws.
void replaceAtomically(const std::string& path,
                       const std::function<void(const std::string&)>& write);

/// Throws WriteError when a file at `path` could not be written now: before a long run. Removes from
/// its folder what killed processes of this program have left there half written.
void requireWritable(const std::string& path);

}  // namespace onsager
