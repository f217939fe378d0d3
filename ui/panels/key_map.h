// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QString>
#include <QVector>
#include <QWidget>

class QGridLayout;

namespace onsager {

/// Keys that belong together, each with what it does.
struct KeyGroup {
    struct Entry {
        QString keys;
        QString text;
    };
    QString title;
    QVector<Entry> entries;
};

/// All keys of the window on a sheet over it; any key or click takes it away.
class KeyMap : public QWidget {
    Q_OBJECT

public:
    /// Covers `window`.
    KeyMap(const QVector<KeyGroup>& groups, const Theme& theme, QWidget* window);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    static void fill(QGridLayout* grid, const KeyGroup& group);

    Theme m_theme;
    QWidget* m_sheet;
};

}  // namespace onsager
