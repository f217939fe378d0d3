// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/started_ranks.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <initializer_list>
#include <string_view>
#include <system_error>

namespace onsager {

namespace {

/// The first of these variables that is a number; 1 without one.
int firstNumber(std::initializer_list<const char*> variables) {
    for (const char* variable : variables) {
        const char* text = std::getenv(variable);  // NOLINT(concurrency-mt-unsafe): no thread yet
        int value = 0;
        const std::string_view view = text != nullptr ? text : "";
        if (std::from_chars(view.data(), view.data() + view.size(), value).ec == std::errc()) {
            return std::max(1, value);
        }
    }
    return 1;
}

}  // namespace

int startedRanks() {
    return firstNumber({"OMPI_COMM_WORLD_SIZE", "PMI_SIZE"});
}

int startedRanksHere() {
    return firstNumber({"OMPI_COMM_WORLD_LOCAL_SIZE", "MPI_LOCALNRANKS"});
}

}  // namespace onsager
