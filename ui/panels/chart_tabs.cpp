// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/chart_tabs.h"

#include "ui/widgets/choice_box.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace onsager {

ChartTabs::ChartTabs(QWidget* parent)
    : QFrame(parent),
      m_bar(new QTabBar(this)),
      m_list(new ChoiceBox(this)),
      m_controls(new QStackedWidget(this)),
      m_pages(new QStackedWidget(this)),
      m_row(new QHBoxLayout),
      m_below(new QVBoxLayout) {
    setProperty("role", QStringLiteral("panel"));
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setUsesScrollButtons(false);
    m_bar->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_bar->setAccessibleName(tr("Charts"));
    m_list->describe(tr("Chart"), tr("Which chart is shown"));
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_list->hide();
    m_controls->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* line = new QFrame(this);
    line->setProperty("role", QStringLiteral("line"));
    line->setFixedHeight(1);

    m_row->setSpacing(8);
    m_row->addWidget(m_bar, 0, Qt::AlignBottom);
    m_row->addWidget(m_list, 0, Qt::AlignVCenter);
    m_row->addWidget(m_controls, 1);
    m_below->setContentsMargins(16, 0, 16, 8);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 4, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(m_row);
    layout->addWidget(line);
    layout->addWidget(m_pages, 1);
    layout->addLayout(m_below);

    connect(m_bar, &QTabBar::currentChanged, this, [this](int page) { choose(page); });
    connect(m_list, &QComboBox::currentIndexChanged, this, [this](int page) { choose(page); });
}

void ChartTabs::addPage(const QString& title, QWidget* page, QWidget* controls) {
    m_pages->addWidget(page);
    m_controls->addWidget(controls);
    m_list->addItem(title);
    m_list->setMinimumWidth(m_list->sizeHint().width());
    m_bar->addTab(title);
}

void ChartTabs::setFooter(QWidget* footer) {
    m_below->addWidget(footer);
}

QWidget* ChartTabs::current() const {
    return m_pages->currentWidget();
}

int ChartTabs::count() const {
    return m_pages->count();
}

QStringList ChartTabs::titles() const {
    QStringList titles;
    for (int page = 0; page < count(); ++page) {
        titles.append(m_bar->tabText(page));
    }
    return titles;
}

void ChartTabs::choose(int page) {
    if (page < 0 || page >= count() || page == m_pages->currentIndex()) {
        return;
    }
    m_pages->setCurrentIndex(page);
    m_controls->setCurrentIndex(page);
    {
        const QSignalBlocker quietBar(m_bar);
        const QSignalBlocker quietList(m_list);
        m_bar->setCurrentIndex(page);
        m_list->setCurrentIndex(page);
    }
    fitTabs();
    Q_EMIT chosen();
}

void ChartTabs::choose(QWidget* page) {
    choose(m_pages->indexOf(page));
}

/// A list takes the place of tabs that do not fit beside the controls.
void ChartTabs::fitTabs() {
    constexpr int kMargins = 40;
    const int needed = m_bar->sizeHint().width() + m_controls->sizeHint().width() + kMargins;
    const bool fits = needed <= width();
    m_bar->setVisible(fits);
    m_list->setVisible(!fits);
    m_row->setContentsMargins(fits ? 6 : 16, 0, 16, fits ? 0 : 5);
}

void ChartTabs::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fitTabs();
}

}  // namespace onsager
