// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"

#include <functional>
#include <string>
#include <vector>

namespace onsager {

/// Something that a case shows to be wrong with the program.
struct Fault {
    std::string kind;  ///< one word: "negative", "status-1", "slow"
    std::string what;
};

/// Told before each stage of a check: "validate", "show", "run", "predict".
using OnStage = std::function<void(const std::string&)>;

/// What is wrong with the answers to a valid scenario: validation, the canonical form and its way
/// back, run and prediction with their files.
///
///     refused        what the validation allows is refused later
///     status-1       the run ends with a reason of its own, not because every trial diverged
///     round-trip     the canonical form is another scenario, or is not canonical
///     not-a-number   a number in file or table is none
///     negative       an error or a spread below zero, a level below -200 dB
///     no-reason      a number is missing and nothing says why
///     different      `predict` and `run` predict differently
///     foreign-words  a sentence quotes a library
std::vector<Fault> faultsOfScenario(const Json& document, const OnStage& onStage);

/// What is wrong with the refusal of a scenario that is wrong at `path`: its sentence has to name
/// that key, and no other exception may come out.
std::vector<Fault> faultsOfRefusal(const Json& document, const std::string& path);

/// What is wrong with the answer to any text at all: it is a scenario, or a sentence refuses it.
std::vector<Fault> faultsOfText(const std::string& text);

}  // namespace onsager
