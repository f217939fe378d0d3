// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/scenario_file.h"
#include "engine/model/scenario.h"

#include <QCoreApplication>
#include <QSettings>
#include <QString>
#include <QTemporaryDir>

namespace onsager {

/// Gives a test program settings and data of its own that vanish with it.
class OwnSettings {
public:
    OwnSettings() {
        QCoreApplication::setOrganizationName(QStringLiteral("onsager-test"));
        QCoreApplication::setApplicationName(QStringLiteral("onsager-test"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }

private:
    QTemporaryDir m_folder;
};

/// A scenario as a file that vanishes with it.
class ScenarioFile {
public:
    explicit ScenarioFile(const Scenario& scenario) {
        writeScenarioFile(path().toStdString(), scenario);
    }
    [[nodiscard]] QString path() const {
        return m_folder.filePath(QStringLiteral("test.onsager.json"));
    }

private:
    QTemporaryDir m_folder;
};

}  // namespace onsager
