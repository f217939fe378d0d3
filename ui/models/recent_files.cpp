// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/recent_files.h"

#include <QSettings>

namespace onsager {
namespace {

const QString kKey = QStringLiteral("recentFiles");

}  // namespace

QStringList RecentFiles::list() const {
    return m_settings.value(kKey).toStringList();
}

void RecentFiles::add(const QString& path) {
    QStringList files = list();
    files.removeAll(path);
    files.prepend(path);
    m_settings.setValue(kKey, QStringList(files.mid(0, kMost)));
}

void RecentFiles::remove(const QString& path) {
    QStringList files = list();
    files.removeAll(path);
    m_settings.setValue(kKey, files);
}

}  // namespace onsager
