// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QString>
#include <QVector>
#include <QWidget>

class QFrame;
class QGridLayout;
class QLabel;
class QScrollArea;

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

/// All keys of the window on a sheet over it; any key or click takes it away, but where it is larger than the
/// window arrows and page keys go through it.
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

    [[nodiscard]] bool scrolls() const;
    bool scroll(int key);
    void makeSheet(const QVector<KeyGroup>& groups, int columns);

    Theme m_theme;
    QScrollArea* m_area;
    QFrame* m_sheet = nullptr;
    QLabel* m_ending = nullptr;  ///< says how to leave
};

}  // namespace onsager
