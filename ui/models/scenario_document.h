// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"
#include "engine/model/scenario.h"
#include "ui/models/gesture.h"
#include "ui/models/lesson_locks.h"
#include "ui/models/stack_edit.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <memory>
#include <optional>
#include <vector>

namespace onsager {

/// The scenario the window is about, always one the schema holds for, with its history.
///
/// A change to a value that is not allowed is refused with the engine's sentence and leaves
/// everything as it was. Layers that are allowed one by one but cannot be estimated together are
/// kept, with problems() saying why they cannot be run. Every change is one step of the history; the
/// changes of one gesture are one step together.
class ScenarioDocument : public QObject {
    Q_OBJECT

public:
    /// Opens with the scenario of that preset.
    explicit ScenarioDocument(const QString& preset, QObject* parent = nullptr);

    [[nodiscard]] const Scenario& scenario() const { return m_content->scenario; }
    /// What keeps the scenario from being run, each about a key of a layer; empty when nothing does.
    [[nodiscard]] const std::vector<ScenarioProblem>& problems() const {
        return m_content->problems;
    }
    /// The document with the default of every key that is not given.
    [[nodiscard]] const Json& json() const { return m_content->json; }
    /// Where it was opened from or saved to; empty for a preset.
    [[nodiscard]] const QString& filePath() const { return m_filePath; }
    /// Whether it was changed since it was opened or saved.
    [[nodiscard]] bool isModified() const { return !m_history.isClean(); }
    /// To undo and redo; begins anew when another scenario is opened.
    [[nodiscard]] QUndoStack& history() { return m_history; }

    /// Puts a value at a dotted path with all it entails (withValue); null removes the key. Returns
    /// the sentence of a refusal.
    std::optional<QString> set(const QString& path,
                               const Json& value,
                               Gesture gesture = Gesture::Done);

    /// From now on set() and edit() refuse what a lesson locks.
    void setLocks(const LessonLocks& locks) { m_locks = locks; }
    [[nodiscard]] const LessonLocks& locks() const { return m_locks; }

    /// Edits the stack of layers. Returns the sentence of a refusal.
    std::optional<QString> edit(const StackEdit& edit);
    /// The layer to look at after that; none when it cannot be done.
    [[nodiscard]] std::optional<int> layerAfter(const StackEdit& edit) const;

    /// Makes it another document as one step of the history. Returns the sentence of a refusal.
    std::optional<QString> change(const QString& name, const Json& document);

    /// Replaces the scenario by that of a file or preset. Returns the sentence of a refusal.
    std::optional<QString> open(const QString& pathOrPreset);
    /// Replaces it by a document that was saved at that path (empty: at none); `isModified` says that
    /// it was changed since. Returns the sentence of a refusal.
    std::optional<QString> open(const Json& document, const QString& filePath, bool isModified);
    /// Returns the sentence of a failure to write.
    std::optional<QString> saveFile(const QString& path);

Q_SIGNALS:
    /// The same document has other values.
    void changed(onsager::Gesture gesture);
    /// It is another document.
    void replaced();
    /// filePath() or isModified() may differ.
    void fileChanged();

private:
    class Edit;

    struct Content {
        Scenario scenario;
        std::vector<ScenarioProblem> problems;
        Json json;
    };
    using ContentPtr = std::shared_ptr<const Content>;

    /// Throws ScenarioError when that is not to take the place of what is here.
    void requireUnlocked(const Json& document) const;
    void push(const QString& name, const ContentPtr& after);
    static ContentPtr contentOf(const Json& document, std::vector<ScenarioProblem> problems);
    void show(ContentPtr content, Gesture gesture);

    ContentPtr m_content;
    QString m_filePath;
    QString m_gesturePath;  ///< the path a gesture that goes on is about; empty when there is none
    LessonLocks m_locks;
    QUndoStack m_history;
};

}  // namespace onsager
