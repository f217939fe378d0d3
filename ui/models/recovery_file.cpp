// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/recovery_file.h"

#include "engine/io/atomic_file.h"
#include "engine/io/json_writer.h"
#include "engine/io/scenario_error.h"

#include <QDir>
#include <QFile>
#include <QUuid>

namespace onsager {
namespace {

const QString kEnding = QStringLiteral(".recovery.json");

QString lockOf(const QString& file) {
    return file + QStringLiteral(".lock");
}

/// Whether the program that wrote the file is still there.
bool isInUse(const QString& file) {
    QLockFile lock(lockOf(file));
    lock.setStaleLockTime(0);
    return !lock.tryLock(0);
}

std::optional<LeftBehind> readLeftBehind(const QString& file) {
    QFile open(file);
    if (!open.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    try {
        const Json kept = parseJson(open.readAll().toStdString());
        return LeftBehind{file, QString::fromStdString(kept.at("file").get<std::string>()),
                          kept.at("scenario")};
    } catch (const ScenarioError&) {
        return std::nullopt;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

}  // namespace

RecoveryFile::RecoveryFile(const QString& folder)
    : m_folder(folder),
      m_file(folder + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces)
             + kEnding),
      m_lock(lockOf(m_file)) {
    QDir().mkpath(folder);
    m_lock.setStaleLockTime(0);
    m_lock.tryLock(0);
}

RecoveryFile::~RecoveryFile() {
    drop();
}

void RecoveryFile::keep(const Json& document, const QString& filePath) {
    try {
        writeAtomically(m_file.toStdString(),
                        textOf({{"file", filePath.toStdString()}, {"scenario", document}}));
    } catch (const WriteError&) {
        return;
    }
}

void RecoveryFile::drop() {
    QFile::remove(m_file);
}

std::optional<LeftBehind> RecoveryFile::leftBehind() const {
    const QFileInfoList files =
        QDir(m_folder).entryInfoList({QLatin1Char('*') + kEnding}, QDir::Files, QDir::Time);
    for (const QFileInfo& info : files) {
        const QString file = info.filePath();
        if (file != m_file && !isInUse(file)) {
            if (std::optional<LeftBehind> left = readLeftBehind(file)) {
                return left;
            }
            QFile::remove(file);
        }
    }
    return std::nullopt;
}

}  // namespace onsager
