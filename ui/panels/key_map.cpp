// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/key_map.h"

#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace onsager {
namespace {

QLabel* label(const QString& text, const char* role) {
    auto* made = new QLabel(text);
    made->setProperty("role", QLatin1String(role));
    made->setTextFormat(Qt::PlainText);
    return made;
}

}  // namespace

KeyMap::KeyMap(const QVector<KeyGroup>& groups, const Theme& theme, QWidget* window)
    : QWidget(window), m_theme(theme), m_sheet(new QFrame(this)) {
    setObjectName(QStringLiteral("keyMap"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Keys"));
    setFocusPolicy(Qt::StrongFocus);
    m_sheet->setProperty("role", QStringLiteral("panel"));
    constexpr int kColumns = 2;
    auto* columns = new QHBoxLayout;
    columns->setSpacing(32);
    QGridLayout* grids[kColumns] = {};
    for (QGridLayout*& grid : grids) {
        grid = new QGridLayout;
        grid->setHorizontalSpacing(16);
        grid->setVerticalSpacing(2);
        grid->setColumnStretch(1, 1);
        columns->addLayout(grid);
    }
    for (const KeyGroup& group : groups) {
        const bool second = grids[1]->rowCount() < grids[0]->rowCount();
        fill(grids[second ? 1 : 0], group);
    }
    for (QGridLayout* grid : grids) {
        grid->setRowStretch(grid->rowCount(), 1);
    }
    auto* inside = new QVBoxLayout(m_sheet);
    inside->setContentsMargins(24, 16, 24, 16);
    inside->setSpacing(8);
    inside->addWidget(label(tr("Keys"), "sectionTitle"));
    inside->addLayout(columns);
    inside->addWidget(label(tr("Any key takes this away."), "caption"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_sheet, 0, Qt::AlignCenter);
    setGeometry(window->rect());
    show();
    raise();
    setFocus();
}

void KeyMap::fill(QGridLayout* grid, const KeyGroup& group) {
    int row = grid->rowCount();
    grid->addWidget(label(group.title, "title"), row++, 0, 1, 2);
    for (const KeyGroup::Entry& entry : group.entries) {
        grid->addWidget(label(entry.keys, "caption"), row, 0);
        grid->addWidget(label(entry.text, "plain"), row++, 1);
    }
}

void KeyMap::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    constexpr float kVeil = 0.75F;
    QColor veil = m_theme.window;
    veil.setAlphaF(kVeil);
    QPainter(this).fillRect(rect(), veil);
}

void KeyMap::mousePressEvent(QMouseEvent* event) {
    Q_UNUSED(event)
    close();
}

/// Every key is the map's while it is there, also those that are shortcuts of the window.
bool KeyMap::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::FocusOut) {
        close();
        return true;
    }
    return QWidget::event(event);
}

}  // namespace onsager
