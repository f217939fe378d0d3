// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output_place.h"

#include "engine/io/atomic_file.h"

#include <cstdio>

namespace onsager {

namespace {

constexpr const char* kStandardOutput = "-";

}  // namespace

void requirePlace(const std::string& place) {
    if (!place.empty() && place != kStandardOutput) {
        requireWritable(place);
    }
}

void writeTo(const std::string& place, const std::string& text) {
    if (place.empty()) {
        return;
    }
    if (place != kStandardOutput) {
        writeAtomically(place, text);
    } else if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()
               || std::fflush(stdout) != 0) {
        throw WriteError("cannot write to standard output");
    }
}

}  // namespace onsager
