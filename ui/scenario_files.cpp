// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scenario_files.h"

#include "engine/io/new_scenario.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_json.h"
#include "ui/exporters/figure_file.h"
#include "ui/exporters/figure_reader.h"
#include "ui/models/scenario_link.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>

#include <stdexcept>
#include <utility>

namespace onsager {
namespace {

const QString kFolder = QStringLiteral("folder");
const QString kEnding = QStringLiteral(".onsager.json");

QString recoveryFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
           + QStringLiteral("/recovery");
}

}  // namespace

ScenarioFiles::ScenarioFiles(ScenarioDocument& document, QSettings& settings, QWidget* window)
    : QObject(window),
      m_document(document),
      m_settings(settings),
      m_window(window),
      m_recent(settings),
      m_recovery(recoveryFolder()) {
    m_keep.setSingleShot(true);
    m_keep.setInterval(kKeepAfterMs);
    connect(&m_keep, &QTimer::timeout, this, &ScenarioFiles::keepUnsaved);
    const auto keepLater = [this] {
        if (!m_keep.isActive()) {
            m_keep.start();
        }
    };
    connect(&document, &ScenarioDocument::changed, this, keepLater);
    connect(&document, &ScenarioDocument::fileChanged, this, keepLater);
}

void ScenarioFiles::keepUnsaved() {
    if (m_document.isModified()) {
        m_recovery.keep(documentOf(m_document.scenario()), m_document.filePath());
    } else {
        m_recovery.drop();
    }
}

bool ScenarioFiles::report(const std::optional<QString>& problem) {
    if (problem) {
        Q_EMIT failed(*problem);
    }
    return !problem;
}

void ScenarioFiles::whenSafe(std::function<void()> action) {
    if (!m_document.isModified()) {
        action();
        return;
    }
    const QString name = QStringLiteral("unsavedChanges");
    if (m_window->findChild<QMessageBox*>(name) != nullptr) {
        return;  // it is being asked
    }
    auto* question =
        new QMessageBox(QMessageBox::Question, tr("Unsaved changes"),
                        tr("The scenario was changed and is not saved."),
                        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    question->setObjectName(name);
    question->setInformativeText(tr("Save the changes?"));
    question->setDefaultButton(QMessageBox::Save);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &QMessageBox::finished, this, [this, action = std::move(action)](int answer) {
        if (answer == QMessageBox::Discard) {
            action();
        } else if (answer == QMessageBox::Save && m_document.filePath().isEmpty()) {
            chooseAndSaveThen(action);
        } else if (answer == QMessageBox::Save && saveTo(m_document.filePath())) {
            action();
        }
    });
    question->open();
}

void ScenarioFiles::openNew() {
    whenSafe([this] { report(m_document.open(newScenarioDocument(), {}, false)); });
}

void ScenarioFiles::open(const QString& pathOrPreset) {
    whenSafe([this, pathOrPreset] {
        const bool isOpen = report(openNow(pathOrPreset));
        if (isOpen && !m_document.filePath().isEmpty()) {
            m_recent.add(m_document.filePath());
        } else if (!isOpen) {
            m_recent.remove(pathOrPreset);
        }
    });
}

std::optional<QString> ScenarioFiles::openNow(const QString& pathOrPreset) {
    try {
        if (const std::optional<Json> document = scenarioInFigureFile(pathOrPreset)) {
            return m_document.open(*document, {}, false);
        }
    } catch (const std::invalid_argument& error) {
        return QString::fromUtf8(error.what());
    }
    return m_document.open(pathOrPreset);
}

void ScenarioFiles::chooseAndOpen() {
    auto* dialog = new QFileDialog(m_window, tr("Open a scenario"), folder(),
                                   tr("Scenarios (*.onsager.json *.json);;"
                                      "Figures and results (*.%1)")
                                       .arg(figureSuffixes().join(QStringLiteral(" *."))));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        rememberFolder(path);
        open(path);
    });
    dialog->open();
}

bool ScenarioFiles::saveTo(const QString& path) {
    const bool isSaved = report(m_document.saveFile(path));
    if (isSaved) {
        m_recent.add(m_document.filePath());
    }
    return isSaved;
}

void ScenarioFiles::save() {
    if (m_document.filePath().isEmpty()) {
        chooseAndSave();
    } else {
        saveTo(m_document.filePath());
    }
}

void ScenarioFiles::chooseAndSave() {
    chooseAndSaveThen([] {});
}

void ScenarioFiles::chooseAndSaveThen(std::function<void()> action) {
    auto* dialog = new QFileDialog(m_window, tr("Save the scenario"), folder(),
                                   tr("Scenarios (*.onsager.json)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QStringLiteral("scenario") + kEnding);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, action = std::move(action)](const QString& path) {
                rememberFolder(path);
                const bool hasEnding = path.endsWith(QLatin1String(".json"));
                if (saveTo(hasEnding ? path : path + kEnding)) {
                    action();
                }
            });
    dialog->open();
}

void ScenarioFiles::copyLink() {
    QApplication::clipboard()->setText(scenarioLink(documentOf(m_document.scenario())));
}

void ScenarioFiles::pasteLink() {
    try {
        const Json document = documentInLink(QApplication::clipboard()->text());
        whenSafe([this, document] { report(m_document.open(document, {}, false)); });
    } catch (const ScenarioError& error) {
        Q_EMIT failed(QString::fromUtf8(error.what()));
    }
}

QString ScenarioFiles::folder() const {
    return m_settings.value(kFolder, QDir::homePath()).toString();
}

void ScenarioFiles::rememberFolder(const QString& file) {
    m_settings.setValue(kFolder, QFileInfo(file).absolutePath());
}

void ScenarioFiles::restore(const LeftBehind& left) {
    whenSafe([this, left] {
        if (report(m_document.open(left.document, left.filePath, true))) {
            forget(left);
        }
    });
}

void ScenarioFiles::forget(const LeftBehind& left) {
    QFile::remove(left.file);
}

}  // namespace onsager
