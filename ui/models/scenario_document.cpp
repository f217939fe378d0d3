// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/scenario_document.h"

#include "engine/io/atomic_file.h"
#include "engine/io/presets.h"
#include "engine/io/scenario_edit.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_file.h"
#include "engine/io/scenario_json.h"
#include "engine/io/scenario_schema.h"
#include "engine/io/schema_check.h"

#include <QFileInfo>

#include <string>
#include <utility>

namespace onsager {
namespace {

/// Whether a document is kept in spite of the problem: the values are allowed, only what they mean
/// together cannot be run. What was typed into the key itself is refused there instead.
bool isKept(const ScenarioProblem& problem, const std::string& typedKey) {
    const QString path = QString::fromStdString(problem.path);
    return path.startsWith(QLatin1String("layers.")) && !path.endsWith(QLatin1String(".type"))
           && (typedKey.empty() || !path.startsWith(QString::fromStdString(typedKey)));
}

/// The problems with which a document is kept. Throws ScenarioError with one for which it is not.
std::vector<ScenarioProblem> keptProblems(const Json& document, const std::string& typedKey = {}) {
    std::vector<ScenarioProblem> problems = problemsOfDocument(document);
    if (problems.empty()) {
        return problems;
    }
    const bool allowed =
        problemsOfSchema(document).empty() && !problemsOf(scenarioIn(document)).empty();
    for (const ScenarioProblem& problem : problems) {
        if (!allowed || !isKept(problem, typedKey)) {
            throw ScenarioError(problem);
        }
    }
    return problems;
}

}  // namespace

ScenarioDocument::ScenarioDocument(const QString& preset, QObject* parent) : QObject(parent) {
    open(preset);
}

void ScenarioDocument::take(const Json& document, std::vector<ScenarioProblem> problems) {
    m_scenario = scenarioIn(document);
    m_json = withDefaults(documentOf(m_scenario));
    m_problems = std::move(problems);
}

std::optional<QString> ScenarioDocument::set(const QString& path,
                                             const Json& value,
                                             Gesture gesture) {
    const std::string key = path.toStdString();
    try {
        const Json document = withValue(m_json, key, value);
        const bool isTyped = value.is_number() || value.is_array();
        std::vector<ScenarioProblem> problems =
            keptProblems(document, isTyped ? key : std::string());
        if (gesture == Gesture::Going && scenarioIn(document) == m_scenario) {
            return std::nullopt;
        }
        take(document, std::move(problems));
    } catch (const ScenarioError& error) {
        return QString::fromUtf8(error.what());
    }
    Q_EMIT changed(gesture);
    Q_EMIT fileChanged();
    return std::nullopt;
}

std::optional<QString> ScenarioDocument::open(const QString& pathOrPreset) {
    try {
        const Json document = readScenarioDocument(pathOrPreset.toStdString());
        take(document, keptProblems(document));
    } catch (const ScenarioError& error) {
        return QString::fromUtf8(error.what());
    }
    m_saved = m_scenario;
    const bool isPreset =
        findPreset(pathOrPreset.toStdString()) && !QFileInfo::exists(pathOrPreset);
    m_filePath = isPreset ? QString() : QFileInfo(pathOrPreset).absoluteFilePath();
    Q_EMIT replaced();
    Q_EMIT fileChanged();
    return std::nullopt;
}

std::optional<QString> ScenarioDocument::saveFile(const QString& path) {
    try {
        writeScenarioFile(path.toStdString(), m_scenario);
    } catch (const WriteError& error) {
        return QString::fromUtf8(error.what());
    }
    m_saved = m_scenario;
    m_filePath = QFileInfo(path).absoluteFilePath();
    Q_EMIT fileChanged();
    return std::nullopt;
}

}  // namespace onsager
