// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_window.h"

#include <QCloseEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace onsager {

ChartWindow::ChartWindow(const QString& title, QWidget* page, QWidget* controls, QWidget* owner)
    : QWidget(owner, Qt::Window) {
    constexpr QSize kSize(820, 600);
    setWindowTitle(tr("%1 – Onsager").arg(title));
    setAccessibleName(windowTitle());
    setMinimumSize(kSize / 2);
    resize(kSize);
    addActions(owner->actions());
    auto* back = new QPushButton(tr("Put back"), this);
    back->setObjectName(QStringLiteral("putBack"));
    back->setAccessibleName(tr("Put the chart back"));
    back->setToolTip(tr("Put the chart back among the others"));
    auto* frame = new QFrame(this);
    frame->setProperty("role", QStringLiteral("panel"));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(16, 8, 16, 0);
    row->addWidget(controls, 1);
    row->addWidget(back);
    auto* inside = new QVBoxLayout(frame);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addLayout(row);
    inside->addWidget(page, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(frame);
    controls->show();
    page->show();
    connect(back, &QPushButton::clicked, this, &ChartWindow::backWanted);
}

void ChartWindow::closeEvent(QCloseEvent* event) {
    event->ignore();
    Q_EMIT backWanted();
}

}  // namespace onsager
