// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"

#include <stdexcept>
#include <string>
#include <utility>

namespace onsager {

/// A problem as a person reads it: "layers.1.rows: 0 is not allowed: a whole number from 1 to
/// 10000000", or the message alone when no key is to blame.
inline std::string sentenceOf(const ScenarioProblem& problem) {
    return problem.path.empty() ? problem.message : problem.path + ": " + problem.message;
}

/// Bad input, thrown once, where it enters the program. what() is the sentence to show.
class ScenarioError : public std::runtime_error {
public:
    explicit ScenarioError(ScenarioProblem problem)
        : std::runtime_error(sentenceOf(problem)), m_problem(std::move(problem)) {}

    ScenarioError(std::string path, std::string message)
        : ScenarioError(ScenarioProblem{std::move(path), std::move(message)}) {}

    /// The dotted path of the key, empty for the file as a whole, and what is wrong with it.
    [[nodiscard]] const ScenarioProblem& problem() const { return m_problem; }

private:
    ScenarioProblem m_problem;
};

}  // namespace onsager
