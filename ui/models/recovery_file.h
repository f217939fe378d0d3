// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"

#include <QLockFile>
#include <QString>

#include <optional>

namespace onsager {

/// A scenario that was being worked on when a program ended without a word.
struct LeftBehind {
    QString file;      ///< to be removed when it was restored or is not wanted
    QString filePath;  ///< of the scenario; empty when it was never saved
    Json document;
};

/// Keeps unsaved work on the disk while the program runs: one file for each running program, locked as
/// long as it lives. Destroying it is an orderly end and takes the file away.
class RecoveryFile {
public:
    explicit RecoveryFile(const QString& folder);
    RecoveryFile(const RecoveryFile&) = delete;
    RecoveryFile& operator=(const RecoveryFile&) = delete;
    ~RecoveryFile();

    /// Writes the document beside the last one and renames it. Work goes on when the disk is full.
    void keep(const Json& document, const QString& filePath);
    /// There is nothing unsaved any more.
    void drop();

    /// The newest work that a program that runs no more has left in the folder.
    [[nodiscard]] std::optional<LeftBehind> leftBehind() const;

private:
    QString m_folder;
    QString m_file;
    QLockFile m_lock;
};

}  // namespace onsager
