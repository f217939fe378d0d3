// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"
#include "engine/model/memory_need.h"
#include "engine/model/scenario.h"

#include <string>
#include <vector>

namespace onsager {

// How a scenario enters the program, on the command line and in the window:
//
//     Json document = readScenarioDocument("two-layer-10db");     // parse: a JSON document
//     applyAssignment(document, "layers.1.rows=500");             // json_path.h
//     const Scenario scenario = scenarioFrom(document);           // schema, shapes, memory
//
// and how it leaves: writeScenarioFile(path, scenario). A form asks describeKey (key_description.h)
// for the title, range, unit and choices of each key of keysAt (scenario_schema.h).

/// Reads a scenario's document, unchecked beyond being JSON.
///
/// `file` is a path if it exists, contains '/' or ends in ".json"; else the name of a preset; "-"
/// is standard input. Relative paths of data in it start at the folder of the file and come out absolute, see
/// makePathsAbsolute(). Throws ScenarioError: no such file or preset, not readable, not JSON.
Json readScenarioDocument(const std::string& file);

/// Whether that reads a file, or standard input, and not a preset.
bool isScenarioPath(const std::string& file);

/// Everything that is wrong with a document: against the schema; when the schema holds, shapes and
/// what keys mean together (problemsOf); then the memory the work needs, by default one trial and its
/// prediction, against what is free.
std::vector<ScenarioProblem> problemsOfDocument(const Json& document, const WorkAtOnce& work = {});

/// The scenario of a document. Throws ScenarioError with the first of problemsOfDocument.
Scenario scenarioFrom(const Json& document, const WorkAtOnce& work = {});

/// Writes the canonical document of a scenario, with paths of data below its folder as relative ones. Throws
/// WriteError.
void writeScenarioFile(const std::string& path, const Scenario& scenario);

}  // namespace onsager
