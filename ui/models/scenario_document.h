// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"
#include "engine/model/scenario.h"
#include "ui/models/gesture.h"

#include <QObject>
#include <QString>

#include <optional>

namespace onsager {

/// The scenario the window is about: always a valid one. A change that would make it invalid is
/// refused with the engine's sentence and leaves everything as it was.
class ScenarioDocument : public QObject {
    Q_OBJECT

public:
    /// Opens with the scenario of that preset.
    explicit ScenarioDocument(const QString& preset, QObject* parent = nullptr);

    [[nodiscard]] const Scenario& scenario() const { return m_scenario; }
    /// The canonical document, every key that matters with its value.
    [[nodiscard]] const Json& json() const { return m_json; }
    /// Where it was opened from or saved to; empty for a preset.
    [[nodiscard]] const QString& filePath() const { return m_filePath; }
    /// Whether it was changed since it was opened or saved.
    [[nodiscard]] bool isModified() const { return m_scenario != m_saved; }

    /// Puts a value at a dotted path; null removes the key. When the key is a `kind`, keys that the
    /// new kind does not know go with the old one. Returns the sentence of a refusal.
    std::optional<QString> set(const QString& path,
                               const Json& value,
                               Gesture gesture = Gesture::Done);

    /// Replaces the scenario by that of a file or preset. Returns the sentence of a refusal.
    std::optional<QString> open(const QString& pathOrPreset);
    /// Returns the sentence of a failure to write.
    std::optional<QString> saveFile(const QString& path);

Q_SIGNALS:
    /// Keys of the same scenario have other values.
    void changed(onsager::Gesture gesture);
    /// It is another scenario.
    void replaced();
    /// filePath() or isModified() may differ.
    void fileChanged();

private:
    Scenario m_scenario;
    Scenario m_saved;
    Json m_json;
    QString m_filePath;
};

}  // namespace onsager
