// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_page.h"

#include "ui/charts/plot_view.h"
#include "ui/models/plot_spotlight.h"
#include "ui/models/table_text.h"
#include "ui/theme/text_size.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <array>

namespace onsager {

ChartPage::ChartPage(QWidget* parent)
    : QWidget(parent),
      m_controls(new QWidget(this)),
      m_controlRow(new QHBoxLayout(m_controls)),
      m_stack(new QStackedWidget(this)),
      m_tableView(new QTableView(this)) {
    m_controlRow->setContentsMargins(0, 0, 0, 0);
    m_controlRow->setSpacing(6);
    m_controlRow->addStretch(1);
    auto* views = new QHBoxLayout;
    views->setSpacing(0);
    auto* group = new QButtonGroup(this);
    const std::array names = {tr("Chart"), tr("Table")};
    for (int i = 0; i < 2; ++i) {
        auto* button = new QPushButton(names[static_cast<std::size_t>(i)], m_controls);
        button->setCheckable(true);
        button->setChecked(i == 0);
        button->setProperty("segment", i == 0 ? QStringLiteral("first") : QStringLiteral("last"));
        button->setAccessibleName(button->text());
        button->setToolTip(i == 0 ? tr("Show the picture") : tr("Show the numbers of the picture"));
        group->addButton(button, i);
        views->addWidget(button);
    }
    connect(group, &QButtonGroup::idClicked, this, [this](int id) {
        m_stack->setCurrentIndex(id);
        redraw();
    });
    m_controlRow->addLayout(views);

    m_tableView->setAccessibleName(tr("Numbers of the chart"));
    m_tableView->setToolTip(tr("The numbers of the chart"));
    m_tableView->verticalHeader()->hide();
    followText(*m_tableView, [this] {
        constexpr int kRow = 30;
        constexpr int kText = 16;  ///< of its height
        m_tableView->verticalHeader()->setDefaultSectionSize(
            qRound(kRow + (textScale(*m_tableView) - 1.0) * kText));
    });
    m_tableView->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tableView->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tableView->setSelectionBehavior(QAbstractItemView::SelectRows);
    auto* layout = new QVBoxLayout(this);
    followText(*this, [this, layout] {
        constexpr double kLarge = 1.5;  // beyond it every pixel is for the picture
        const int above = textScale(*this) > kLarge ? 3 : 6;
        layout->setContentsMargins(16, above, 16, above);
    });
    layout->addWidget(m_stack);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &ChartPage::redraw);
}

void ChartPage::setContent(QWidget* picture, QAbstractItemModel* table) {
    m_tableView->setModel(table);
    m_stack->addWidget(picture);
    m_stack->addWidget(m_tableView);
}

void ChartPage::setPlotView(PlotView* view) {
    m_plotView = view;
    connect(view, &PlotView::settingsWanted, this, &ChartPage::settingsWanted);
}

void ChartPage::setSettings(const FigureSettings& settings) {
    m_settings = settings;
    if (m_plotView != nullptr) {
        m_plotView->setSettings(settings);
    }
}

FigureSettings ChartPage::shownSettings() const {
    return m_plotView != nullptr ? m_plotView->shownSettings() : m_settings;
}

void ChartPage::moveSpotlight(int steps) {
    if (m_plotView != nullptr) {
        m_plotView->moveSpotlight(steps);
        Q_EMIT redrawn();
    }
}

void ChartPage::endSpotlight() {
    if (m_plotView != nullptr) {
        m_plotView->endSpotlight();
        Q_EMIT redrawn();
    }
}

Figure ChartPage::shownFigure() const {
    const Figure shown = figure();
    const auto* plot = std::get_if<PlotModel>(&shown);
    return plot != nullptr && hasSpotlight() ? spotlit(*plot, *m_plotView->spotlight()) : shown;
}

bool ChartPage::hasSpotlight() const {
    return m_plotView != nullptr && m_plotView->hasSpotlight();
}

void ChartPage::addControl(QWidget* control) {
    m_controlRow->insertWidget(m_controlRow->count() - 1, control);
}

bool ChartPage::isTableShown() const {
    return m_stack->currentIndex() == 1;
}

const QAbstractItemModel& ChartPage::table() {
    prepare();
    fillTable();
    return *m_tableView->model();
}

QString ChartPage::tableText() {
    return onsager::tableText(table());
}

void ChartPage::redraw() {
    QElapsedTimer cost;
    cost.start();
    prepare();
    isTableShown() ? fillTable() : drawPicture();
    m_drawingCost = cost.elapsed();
    m_sinceDrawn.start();
    Q_EMIT redrawn();
}

/// A page that is not seen draws once more when it is.
void ChartPage::redrawInTime() {
    if (isHidden()) {
        return;
    }
    const qint64 pause = 3 * m_drawingCost;
    if (!m_sinceDrawn.isValid() || m_sinceDrawn.elapsed() >= pause) {
        redraw();
    } else if (!m_later.isActive()) {
        m_later.start(static_cast<int>(pause - m_sinceDrawn.elapsed()));
    }
}

void ChartPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    redraw();
}

}  // namespace onsager
