// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QSettings;

namespace onsager {

/// The files that were opened or saved last, the newest first, as the settings remember them.
class RecentFiles {
public:
    static constexpr int kMost = 8;

    /// The settings must outlive it.
    explicit RecentFiles(QSettings& settings) : m_settings(settings) {}

    [[nodiscard]] QStringList list() const;
    void add(const QString& path);
    void remove(const QString& path);

private:
    QSettings& m_settings;
};

}  // namespace onsager
