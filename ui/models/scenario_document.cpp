// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/scenario_document.h"

#include "engine/io/atomic_file.h"
#include "engine/io/json_path.h"
#include "engine/io/presets.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_file.h"
#include "engine/io/scenario_json.h"
#include "engine/io/scenario_schema.h"

#include <QFileInfo>

#include <algorithm>
#include <string>

namespace onsager {
namespace {

/// Removes from the object at `path` what is not legal there any more.
void dropUnknownKeys(Json& document, const std::string& path) {
    const std::vector<std::string> known = keysAt(document, path);
    const Json* object = valueAt(document, path);
    std::vector<std::string> unknown;
    for (const auto& [key, value] : object->items()) {
        if (std::find(known.begin(), known.end(), key) == known.end()) {
            unknown.push_back(key);
        }
    }
    for (const std::string& key : unknown) {
        setPath(document, joined(path, key), Json());
    }
}

}  // namespace

ScenarioDocument::ScenarioDocument(const QString& preset, QObject* parent) : QObject(parent) {
    open(preset);
}

std::optional<QString> ScenarioDocument::set(const QString& path,
                                             const Json& value,
                                             Gesture gesture) {
    const std::string key = path.toStdString();
    try {
        Json document = m_json;
        setPath(document, key, value);
        const std::string kind = ".kind";
        if (path.endsWith(QLatin1String(".kind"))) {
            dropUnknownKeys(document, key.substr(0, key.size() - kind.size()));
        }
        Scenario scenario = scenarioFrom(document);
        if (scenario == m_scenario && gesture == Gesture::Going) {
            return std::nullopt;
        }
        m_scenario = std::move(scenario);
        m_json = documentOf(m_scenario);
    } catch (const ScenarioError& error) {
        return QString::fromUtf8(error.what());
    }
    Q_EMIT changed(gesture);
    Q_EMIT fileChanged();
    return std::nullopt;
}

std::optional<QString> ScenarioDocument::open(const QString& pathOrPreset) {
    try {
        m_scenario = scenarioFrom(readScenarioDocument(pathOrPreset.toStdString()));
    } catch (const ScenarioError& error) {
        return QString::fromUtf8(error.what());
    }
    m_saved = m_scenario;
    m_json = documentOf(m_scenario);
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
