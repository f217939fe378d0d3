// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/key_map.h"

#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace onsager {
namespace {

constexpr int kEdge = 8;
constexpr int kScrollBar = 14;

QLabel* label(const QString& text, const char* role) {
    auto* made = new QLabel(text);
    made->setProperty("role", QLatin1String(role));
    made->setTextFormat(Qt::PlainText);
    return made;
}

}  // namespace

KeyMap::KeyMap(const QVector<KeyGroup>& groups, const Theme& theme, QWidget* window)
    : QWidget(window), m_theme(theme), m_area(new QScrollArea(this)) {
    setObjectName(QStringLiteral("keyMap"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Keys"));
    setFocusPolicy(Qt::StrongFocus);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->viewport()->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kEdge, kEdge, kEdge, kEdge);
    layout->addWidget(m_area);
    setGeometry(window->rect());
    show();
    for (int columns = 2; columns > 0; --columns) {
        makeSheet(groups, columns);
        if (m_sheet->sizeHint().width() <= width() - 2 * kEdge - kScrollBar) {
            break;
        }
    }
    if (scrolls()) {
        m_ending->setText(
            tr("Arrows and page keys go through this list, any other key takes it away."));
    }
    raise();
    setFocus();
}

/// In the place of one that was made before.
void KeyMap::makeSheet(const QVector<KeyGroup>& groups, int columns) {
    m_sheet = new QFrame;
    m_sheet->setProperty("role", QStringLiteral("panel"));
    auto* beside = new QHBoxLayout;
    beside->setSpacing(32);
    QVector<QGridLayout*> grids;
    for (int column = 0; column < columns; ++column) {
        auto* grid = new QGridLayout;
        grid->setHorizontalSpacing(16);
        grid->setVerticalSpacing(2);
        grid->setColumnStretch(1, 1);
        beside->addLayout(grid);
        grids.append(grid);
    }
    for (const KeyGroup& group : groups) {
        const bool second = grids.back()->rowCount() < grids.front()->rowCount();
        fill(second ? grids.back() : grids.front(), group);
    }
    for (QGridLayout* grid : grids) {
        grid->setRowStretch(grid->rowCount(), 1);
    }
    m_ending = label(tr("Any key takes this away."), "caption");
    auto* inside = new QVBoxLayout(m_sheet);
    inside->setContentsMargins(24, 16, 24, 16);
    inside->setSpacing(8);
    inside->addWidget(label(tr("Keys"), "sectionTitle"));
    inside->addLayout(beside);
    inside->addWidget(m_ending);
    auto* page = new QWidget;
    auto* middle = new QVBoxLayout(page);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->addWidget(m_sheet, 0, Qt::AlignCenter);
    m_area->setWidget(page);
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

bool KeyMap::scrolls() const {
    const QSize room = size() - QSize(2 * kEdge, 2 * kEdge);
    const QSize wanted = m_sheet->sizeHint();
    return wanted.height() > room.height() || wanted.width() > room.width();
}

bool KeyMap::scroll(int key) {
    QScrollBar* up = m_area->verticalScrollBar();
    QScrollBar* side = m_area->horizontalScrollBar();
    const auto move = [this](QScrollBar* bar, int way) {
        bar->setValue(bar->value() + way);
        return scrolls();
    };
    switch (key) {
        case Qt::Key_Up:
            return move(up, -up->singleStep() * 2);
        case Qt::Key_Down:
            return move(up, up->singleStep() * 2);
        case Qt::Key_PageUp:
            return move(up, -up->pageStep());
        case Qt::Key_PageDown:
            return move(up, up->pageStep());
        case Qt::Key_Left:
            return move(side, -side->singleStep() * 2);
        case Qt::Key_Right:
            return move(side, side->singleStep() * 2);
        default:
            return false;
    }
}

/// Every key is the map's while it is there, also those that are shortcuts of the window.
bool KeyMap::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && scroll(static_cast<QKeyEvent*>(event)->key())) {
        return true;
    }
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::FocusOut) {
        close();
        return true;
    }
    return QWidget::event(event);
}

}  // namespace onsager
