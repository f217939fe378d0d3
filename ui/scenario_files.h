// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/recent_files.h"
#include "ui/models/recovery_file.h"
#include "ui/models/scenario_document.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

class QSettings;
class QWidget;

namespace onsager {

/// Where the scenario of a window comes from and goes to: new, presets, files, links, and what a crash
/// left behind. Nothing that was changed and not saved is lost without a question.
class ScenarioFiles : public QObject {
    Q_OBJECT

public:
    /// All three must outlive it; the questions are asked in front of `window`.
    ScenarioFiles(ScenarioDocument& document, QSettings& settings, QWidget* window);

    void openNew();
    /// A file, or the name of a preset. The scenario of a figure or a result comes back as a document without a
    /// file, so that nothing is ever saved over the figure.
    void open(const QString& pathOrPreset);
    /// The same at once, whatever was changed. Returns the sentence of a refusal.
    std::optional<QString> openNow(const QString& pathOrPreset);
    void chooseAndOpen();
    void save();
    void chooseAndSave();
    void copyLink();
    void pasteLink();

    /// Does it at once, or first asks whether changes are to be saved; not at all when the answer is
    /// to go on working.
    void whenSafe(std::function<void()> action);

    [[nodiscard]] QStringList recent() const { return m_recent.list(); }
    /// Where files were opened or saved last.
    [[nodiscard]] QString folder() const;
    void rememberFolder(const QString& file);

    /// What a program that crashed has left behind.
    [[nodiscard]] std::optional<LeftBehind> leftBehind() const { return m_recovery.leftBehind(); }
    void restore(const LeftBehind& left);
    static void forget(const LeftBehind& left);

    static constexpr int kKeepAfterMs = 1500;

Q_SIGNALS:
    /// Something could not be done; the sentence says why.
    void failed(const QString& sentence);

private:
    bool report(const std::optional<QString>& problem);
    bool saveTo(const QString& path);
    void chooseAndSaveThen(std::function<void()> action);
    void keepUnsaved();

    ScenarioDocument& m_document;
    QSettings& m_settings;
    QWidget* m_window;
    RecentFiles m_recent;
    RecoveryFile m_recovery;
    QTimer m_keep;
};

}  // namespace onsager
