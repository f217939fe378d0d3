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
#include "ui/models/edit_name.h"

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

/// One step of the history: the content before and after it.
class ScenarioDocument::Edit : public QUndoCommand {
public:
    /// `continues` says that it belongs to the same gesture as the step before.
    Edit(ScenarioDocument& document,
         const QString& name,
         ContentPtr after,
         Gesture gesture,
         bool continues)
        : QUndoCommand(name),
          m_document(document),
          m_before(document.m_content),
          m_after(std::move(after)),
          m_gesture(gesture),
          m_continues(continues) {}

    void undo() override { m_document.show(m_before, Gesture::Done); }
    void redo() override { m_document.show(m_after, std::exchange(m_gesture, Gesture::Done)); }
    [[nodiscard]] int id() const override { return 0; }

    bool mergeWith(const QUndoCommand* other) override {
        const auto& next = static_cast<const Edit&>(*other);
        if (!next.m_continues) {
            return false;
        }
        m_after = next.m_after;
        setObsolete(m_after->scenario == m_before->scenario);
        return true;
    }

private:
    ScenarioDocument& m_document;
    ContentPtr m_before;
    ContentPtr m_after;
    Gesture m_gesture;
    bool m_continues;
};

ScenarioDocument::ScenarioDocument(const QString& preset, QObject* parent) : QObject(parent) {
    connect(&m_history, &QUndoStack::cleanChanged, this, &ScenarioDocument::fileChanged);
    open(preset);
}

ScenarioDocument::ContentPtr ScenarioDocument::contentOf(const Json& document,
                                                         std::vector<ScenarioProblem> problems) {
    Scenario scenario = scenarioIn(document);
    Json json = withDefaults(documentOf(scenario));
    return std::make_shared<const Content>(
        Content{std::move(scenario), std::move(problems), std::move(json)});
}

void ScenarioDocument::show(ContentPtr content, Gesture gesture) {
    m_content = std::move(content);
    if (gesture == Gesture::Done) {
        m_gesturePath.clear();
    }
    Q_EMIT changed(gesture);
}

std::optional<QString> ScenarioDocument::set(const QString& path,
                                             const Json& value,
                                             Gesture gesture) {
    const std::string key = path.toStdString();
    ContentPtr after;
    try {
        const Json document = withValue(json(), key, value);
        requireUnlocked(document);
        const bool isTyped = value.is_number() || value.is_array();
        after = contentOf(document, keptProblems(document, isTyped ? key : std::string()));
    } catch (const ScenarioError& error) {
        return QString::fromUtf8(error.what());
    }
    const bool continues = m_gesturePath == path;
    const bool isSame = after->scenario == scenario();
    if (isSame && gesture == Gesture::Going) {
        return std::nullopt;
    }
    m_gesturePath = path;
    if (isSame) {
        show(std::move(after), gesture);
    } else {
        m_history.push(
            new Edit(*this, editName(json(), scenario(), path), after, gesture, continues));
    }
    return std::nullopt;
}

void ScenarioDocument::requireUnlocked(const Json& document) const {
    const QString refusal = m_locks.refusal(json(), document);
    if (!refusal.isEmpty()) {
        throw ScenarioError({}, refusal.toStdString());
    }
}

/// Nothing when it would change nothing.
void ScenarioDocument::push(const QString& name, const ContentPtr& after) {
    if (!(after->scenario == scenario())) {
        m_history.push(new Edit(*this, name, after, Gesture::Done, false));
    }
}

std::optional<int> ScenarioDocument::layerAfter(const StackEdit& edit) const {
    try {
        return editedStack(json(), edit).layer;
    } catch (const ScenarioError&) {
        return std::nullopt;
    }
}

std::optional<QString> ScenarioDocument::edit(const StackEdit& edit) {
    try {
        const Json document = editedStack(json(), edit).document;
        requireUnlocked(document);
        const ContentPtr after = contentOf(document, keptProblems(document));
        push(stackEditName(scenario(), after->scenario, edit), after);
        return std::nullopt;
    } catch (const ScenarioError& error) {
        return QString::fromUtf8(error.what());
    }
}

std::optional<QString> ScenarioDocument::change(const QString& name, const Json& document) {
    try {
        push(name, contentOf(document, keptProblems(document)));
    } catch (const ScenarioError& error) {
        return QString::fromUtf8(error.what());
    }
    return std::nullopt;
}

std::optional<QString> ScenarioDocument::open(const QString& pathOrPreset) {
    const bool isPreset =
        findPreset(pathOrPreset.toStdString()) && !QFileInfo::exists(pathOrPreset);
    try {
        return open(readScenarioDocument(pathOrPreset.toStdString()),
                    isPreset ? QString() : QFileInfo(pathOrPreset).absoluteFilePath(), false);
    } catch (const ScenarioError& error) {
        return QString::fromUtf8(error.what());
    }
}

std::optional<QString> ScenarioDocument::open(const Json& document,
                                              const QString& filePath,
                                              bool isModified) {
    try {
        m_content = contentOf(document, keptProblems(document));
    } catch (const ScenarioError& error) {
        return QString::fromUtf8(error.what());
    }
    m_gesturePath.clear();
    m_history.clear();
    isModified ? m_history.resetClean() : m_history.setClean();
    m_filePath = filePath;
    Q_EMIT replaced();
    Q_EMIT fileChanged();
    return std::nullopt;
}

std::optional<QString> ScenarioDocument::saveFile(const QString& path) {
    try {
        writeScenarioFile(path.toStdString(), scenario());
    } catch (const WriteError& error) {
        return QString::fromUtf8(error.what());
    }
    m_history.setClean();
    m_filePath = QFileInfo(path).absoluteFilePath();
    Q_EMIT fileChanged();
    return std::nullopt;
}

}  // namespace onsager
