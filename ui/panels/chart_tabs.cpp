// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/chart_tabs.h"

#include "ui/charts/chart_window.h"
#include "ui/theme/text_size.h"
#include "ui/widgets/choice_box.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace onsager {
namespace {

QString settingOf(const QString& name) {
    return QStringLiteral("chartWindows/") + name;
}

/// A button with two overlapping windows.
class SplitOffButton : public QToolButton {
public:
    using QToolButton::QToolButton;

protected:
    void paintEvent(QPaintEvent* event) override {
        QToolButton::paintEvent(event);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::PlaceholderText), 1.5));
        const QPointF centre = QRectF(rect()).center();
        painter.drawRoundedRect(QRectF(centre + QPointF(-7.0, -2.0), QSizeF(9.0, 8.0)), 1.5, 1.5);
        painter.drawPolyline(QPolygonF({centre + QPointF(-3.0, -2.5), centre + QPointF(-3.0, -6.0),
                                        centre + QPointF(6.0, -6.0), centre + QPointF(6.0, 2.0),
                                        centre + QPointF(2.5, 2.0)}));
    }
};

}  // namespace

ChartTabs::ChartTabs(QWidget* parent)
    : QFrame(parent),
      m_bar(new QTabBar(this)),
      m_list(new ChoiceBox(this)),
      m_controls(new QStackedWidget(this)),
      m_splitOff(new SplitOffButton(this)),
      m_stack(new QStackedWidget(this)),
      m_row(new QHBoxLayout),
      m_secondRow(new QHBoxLayout),
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
    m_splitOff->setProperty("role", QStringLiteral("flat"));
    m_splitOff->setObjectName(QStringLiteral("splitOffButton"));
    m_splitOff->setAccessibleName(tr("Chart in a window of its own"));
    m_splitOff->setToolTip(
        tr("Show this chart in a window of its own; a double click on its tab does it too"));
    constexpr int kButton = 26;
    m_splitOff->setFixedSize(kButton, kButton);
    auto* line = new QFrame(this);
    line->setProperty("role", QStringLiteral("line"));
    line->setFixedHeight(1);

    m_row->setSpacing(6);
    m_row->addWidget(m_bar, 0, Qt::AlignBottom);
    m_row->addWidget(m_list, 0, Qt::AlignVCenter);
    m_row->addWidget(m_controls, 1);
    m_row->addWidget(m_splitOff);
    m_below->setContentsMargins(16, 0, 16, 6);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 4, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(m_row);
    layout->addLayout(m_secondRow);
    layout->addWidget(line);
    layout->addWidget(m_stack, 1);
    layout->addLayout(m_below);

    // The controls take their size after the frame.
    followText(*this, [this] {
        QMetaObject::invokeMethod(this, &ChartTabs::fitTabs, Qt::QueuedConnection);
    });
    connect(m_bar, &QTabBar::currentChanged, this, [this](int page) { choose(page); });
    connect(m_list, &QComboBox::currentIndexChanged, this, [this](int page) { choose(page); });
    connect(m_bar, &QTabBar::tabBarDoubleClicked, this, [this](int tab) {
        if (tab >= 0) {
            splitOff(m_pages[tab].page);
        }
    });
    connect(m_splitOff, &QToolButton::clicked, this,
            [this] { splitOff(m_pages[m_stack->currentIndex()].page); });
}

void ChartTabs::addPage(const QString& name,
                        const QString& title,
                        QWidget* page,
                        QWidget* controls) {
    m_stack->addWidget(page);
    m_controls->addWidget(controls);
    m_pages.append({name, title, page, controls, nullptr, nullptr, nullptr});
    m_list->addItem(title);
    m_bar->addTab(title);
}

void ChartTabs::setFooter(QWidget* footer, const QList<QWidget*>& without) {
    m_below->addWidget(footer);
    m_footer = footer;
    m_withoutFooter = without;
    showFooter();
}

void ChartTabs::showFooter() {
    if (m_footer != nullptr && !m_pages.isEmpty()) {
        const bool isShown = !m_withoutFooter.contains(m_pages[m_stack->currentIndex()].page);
        m_footer->setVisible(isShown);
        m_below->setContentsMargins(16, 0, 16, isShown ? 6 : 0);
    }
}

void ChartTabs::setLeader(QWidget* leader) {
    m_row->insertWidget(0, leader, 0, Qt::AlignVCenter);
    m_leader = leader;
}

QWidget* ChartTabs::current() const {
    for (const Page& page : m_pages) {
        if (page.window != nullptr && page.window == QApplication::activeWindow()) {
            return page.page;
        }
    }
    return m_pages[m_stack->currentIndex()].page;
}

QWidget* ChartTabs::inFront() const {
    return m_pages[m_stack->currentIndex()].page;
}

int ChartTabs::count() const {
    return static_cast<int>(m_pages.size());
}

QStringList ChartTabs::titles() const {
    QStringList titles;
    for (const Page& page : m_pages) {
        titles.append(page.title);
    }
    return titles;
}

void ChartTabs::choose(int page) {
    if (page < 0 || page >= count()) {
        return;
    }
    if (ChartWindow* window = m_pages[page].window) {
        window->raise();
        window->activateWindow();
    }
    if (page == m_stack->currentIndex()) {
        return;
    }
    m_stack->setCurrentIndex(page);
    m_controls->setCurrentIndex(page);
    fitControls();
    {
        const QSignalBlocker quietBar(m_bar);
        const QSignalBlocker quietList(m_list);
        m_bar->setCurrentIndex(page);
        m_list->setCurrentIndex(page);
    }
    fitTabs();
    showFooter();
    Q_EMIT chosen();
}

void ChartTabs::choose(QWidget* page) {
    choose(indexOf(page));
}

int ChartTabs::indexOf(const QWidget* page) const {
    for (int i = 0; i < count(); ++i) {
        if (m_pages[i].page == page) {
            return i;
        }
    }
    return -1;
}

bool ChartTabs::isSplitOff(const QWidget* page) const {
    const int index = indexOf(page);
    return index >= 0 && m_pages[index].window != nullptr;
}

QWidget* ChartTabs::makePlaceholder(const Page& page) {
    auto* place = new QWidget(this);
    auto* says = new QLabel(tr("%1 has a window of its own.").arg(page.title), place);
    says->setProperty("role", QStringLiteral("title"));
    says->setAlignment(Qt::AlignCenter);
    auto* back = new QPushButton(tr("Put it back"), place);
    back->setAccessibleName(tr("Put %1 back").arg(page.title));
    connect(back, &QPushButton::clicked, this, [this, chart = page.page] { putBack(chart); });
    auto* layout = new QVBoxLayout(place);
    layout->addStretch(1);
    layout->addWidget(says);
    layout->addWidget(back, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    return place;
}

void ChartTabs::splitOff(QWidget* page) {
    const int index = indexOf(page);
    if (index < 0 || isSplitOff(page)) {
        choose(index);
        return;
    }
    Page& split = m_pages[index];
    const int shown = m_stack->currentIndex();
    split.placeholder = makePlaceholder(split);
    split.emptyControls = new QWidget(this);
    m_stack->removeWidget(split.page);
    m_controls->removeWidget(split.controls);
    m_stack->insertWidget(index, split.placeholder);
    m_controls->insertWidget(index, split.emptyControls);
    m_stack->setCurrentIndex(shown);
    m_controls->setCurrentIndex(shown);
    split.window = new ChartWindow(split.title, split.page, split.controls, window());
    connect(split.window, &ChartWindow::backWanted, this, [this, page] { putBack(page); });
    fitTabs();
    split.window->show();
}

/// The window may still be in one of its own functions: delete it later.
void ChartTabs::putBack(QWidget* page) {
    if (!isSplitOff(page)) {
        return;
    }
    const int index = indexOf(page);
    Page& split = m_pages[index];
    const int shown = m_stack->currentIndex();
    m_stack->removeWidget(split.placeholder);
    m_controls->removeWidget(split.emptyControls);
    m_stack->insertWidget(index, split.page);
    m_controls->insertWidget(index, split.controls);
    m_stack->setCurrentIndex(shown);
    m_controls->setCurrentIndex(shown);
    split.placeholder->deleteLater();
    split.emptyControls->deleteLater();
    split.window->hide();
    split.window->deleteLater();
    split.placeholder = nullptr;
    split.emptyControls = nullptr;
    split.window = nullptr;
    fitTabs();
}

void ChartTabs::toggleWindow(QWidget* page) {
    if (isSplitOff(page)) {
        putBack(page);
        choose(page);
    } else {
        splitOff(page);
    }
}

void ChartTabs::putAllBack() {
    for (int i = 0; i < count(); ++i) {
        putBack(m_pages[i].page);
    }
}

void ChartTabs::saveWindows(QSettings& settings) const {
    for (const Page& page : m_pages) {
        if (page.window != nullptr) {
            settings.setValue(settingOf(page.name), page.window->saveGeometry());
        } else {
            settings.remove(settingOf(page.name));
        }
    }
}

void ChartTabs::restoreWindows(const QSettings& settings) {
    for (int i = 0; i < count(); ++i) {
        const QByteArray geometry = settings.value(settingOf(m_pages[i].name)).toByteArray();
        if (!geometry.isEmpty()) {
            splitOff(m_pages[i].page);
            m_pages[i].window->restoreGeometry(geometry);
        }
    }
}

/// A list takes the place of tabs that do not fit beside the controls; it never cuts its own text off.
void ChartTabs::setTabShown(const QWidget* page, bool isShown) {
    const int index = indexOf(page);
    if (index >= 0 && m_bar->isTabVisible(index) != isShown) {
        m_bar->setTabVisible(index, isShown);
        fitTabs();
    }
}

void ChartTabs::fitTabs() {
    const int margins = m_leader != nullptr ? 36 + m_leader->minimumWidth() : 40;
    const int needed =
        m_bar->sizeHint().width() + m_controls->sizeHint().width() + m_splitOff->width() + margins;
    const bool fits = needed <= width();
    m_bar->setVisible(fits);
    m_list->setVisible(!fits);
    if (!m_pages.isEmpty()) {
        m_list->setMinimumWidth(m_list->widthOf(m_pages[m_stack->currentIndex()].title));
    }
    const int least = m_list->minimumWidth() + leastControls() + margins;
    setTwoRows(!fits && least > width() && textScale(*this) > 1.0);
    // Where the room is scarce the menu and the key have to do.
    m_splitOff->setVisible(!m_pages.isEmpty()
                           && (fits || m_twoRows || least + m_splitOff->width() <= width())
                           && m_pages[m_stack->currentIndex()].window == nullptr);
    m_row->setContentsMargins(m_leader != nullptr ? 2 : fits ? 6 : 16, 0, 16, fits ? 0 : 5);
}

/// Of the chart that needs the most, so that the row stays the same from chart to chart.
int ChartTabs::leastControls() const {
    int least = 0;
    for (const Page& page : m_pages) {
        const QWidget* controls = page.window != nullptr ? page.emptyControls : page.controls;
        least = std::max(least, controls->minimumSizeHint().width());
    }
    return least;
}

/// Large text in a narrow place: the controls stand below the list.
void ChartTabs::setTwoRows(bool twoRows) {
    if (std::exchange(m_twoRows, twoRows) == twoRows) {
        return;
    }
    if (twoRows) {
        m_row->removeWidget(m_controls);
        m_secondRow->addWidget(m_controls);
    } else {
        m_secondRow->removeWidget(m_controls);
        m_row->insertWidget(m_row->indexOf(m_list) + 1, m_controls, 1);
    }
    constexpr int kSide = 16;
    m_secondRow->setContentsMargins(kSide, 0, kSide, twoRows ? 5 : 0);
    fitControls();
}

/// In a row of their own only the controls that are seen ask for room.
void ChartTabs::fitControls() {
    for (int i = 0; i < m_controls->count(); ++i) {
        const bool asks = !m_twoRows || i == m_controls->currentIndex();
        m_controls->widget(i)->setSizePolicy(asks ? QSizePolicy::Preferred : QSizePolicy::Ignored,
                                             QSizePolicy::Preferred);
    }
}

void ChartTabs::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fitTabs();
}

}  // namespace onsager
