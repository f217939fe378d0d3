// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/scenario_file.h"

#include "engine/io/atomic_file.h"
#include "engine/io/file_paths.h"
#include "engine/io/json_writer.h"
#include "engine/io/nearest_word.h"
#include "engine/io/presets.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_json.h"
#include "engine/io/schema_check.h"
#include "engine/io/sweep_json.h"
#include "engine/io/view_json.h"
#include "engine/model/law_power.h"
#include "engine/numerics/free_memory.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <iterator>
#include <memory>
#include <system_error>

namespace onsager {

namespace {

/// All of a stream, or one byte more than is allowed.
std::string contentOf(std::FILE* stream, const std::string& name) {
    std::string content;
    std::string block(std::size_t(1) << 16U, '\0');
    // The byte too many is refused by parseJson().
    while (content.size() <= kMaxJsonBytes) {
        const std::size_t count = std::fread(block.data(), 1, block.size(), stream);
        if (count == 0) {
            break;
        }
        content.append(block, 0, count);
    }
    if (std::ferror(stream) != 0) {
        throw ScenarioError(
            "", fmt::format("cannot read '{}': {}", name, std::generic_category().message(errno)));
    }
    return content;
}

std::string readFile(const std::string& path) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(std::fopen(path.c_str(), "rb"),
                                                                 &std::fclose);
    if (!stream) {
        throw ScenarioError(
            "", fmt::format("cannot read '{}': {}", path, std::generic_category().message(errno)));
    }
    return contentOf(stream.get(), path);
}

std::string folderOf(const std::string& path) {
    return std::filesystem::path(path).parent_path().string();
}

[[noreturn]] void refusePreset(const std::string& name) {
    std::vector<std::string> names;
    std::transform(presets().begin(), presets().end(), std::back_inserter(names),
                   [](const Preset& preset) { return preset.name; });
    const std::string like = nearestWord(name, names);
    throw ScenarioError(
        "", fmt::format("'{}' is neither a file nor a preset{}", name,
                        like.empty() ? fmt::format("; the presets are {}", fmt::join(names, ", "))
                                     : fmt::format("; did you mean {}?", like)));
}

}  // namespace

bool isScenarioPath(const std::string& file) {
    constexpr std::string_view kEnding = ".json";
    std::error_code ignored;
    constexpr std::string_view kStandardInput = "-";
    return file == kStandardInput || file.find('/') != std::string::npos
           || (file.size() >= kEnding.size()
               && file.compare(file.size() - kEnding.size(), kEnding.size(), kEnding) == 0)
           || std::filesystem::exists(file, ignored);
}

Json readScenarioDocument(const std::string& file) {
    if (file == "-" || isScenarioPath(file)) {
        const bool isInput = file == "-";
        Json document = parseJson(isInput ? contentOf(stdin, "standard input") : readFile(file));
        // Relative to the file that names them; of standard input to the folder that the program runs in.
        makePathsAbsolute(document, folderOf(isInput ? "" : file));
        return document;
    }
    const auto preset = findPreset(file);
    if (!preset) {
        refusePreset(file);
    }
    return parseJson(preset->text);
}

std::vector<ScenarioProblem> problemsOfDocument(const Json& document, const WorkAtOnce& work) {
    std::vector<ScenarioProblem> problems = problemsOfSchema(document);
    if (!problems.empty()) {
        return problems;
    }
    if (const auto sweep = document.find("sweep"); sweep != document.end()) {
        if (auto problem = sweepProblem(*sweep)) {
            return {std::move(*problem)};
        }
    }
    if (const auto view = document.find("view"); view != document.end()) {
        if (auto problem = viewProblem(*view)) {
            return {std::move(*problem)};
        }
    }
    const Scenario scenario = scenarioIn(document);
    problems = problemsOf(scenario);
    if (problems.empty()) {
        // What is too large for the memory is refused before its powers are computed.
        if (auto problem = memoryProblem(scenario, work, freeMemoryBytes())) {
            problems.push_back(std::move(*problem));
        } else if (auto power = powerProblem(scenario)) {
            problems.push_back(std::move(*power));
        }
    }
    return problems;
}

Scenario scenarioFrom(const Json& document, const WorkAtOnce& work) {
    std::vector<ScenarioProblem> problems = problemsOfDocument(document, work);
    if (!problems.empty()) {
        throw ScenarioError(std::move(problems.front()));
    }
    return scenarioIn(document);
}

void writeScenarioFile(const std::string& path, const Scenario& scenario) {
    Json document = documentOf(scenario);
    makePathsRelative(document, folderOf(path));
    writeAtomically(path, textOf(document));
}

}  // namespace onsager
