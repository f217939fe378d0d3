// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_audience.h"

#include "ui/charts/chart_page.h"
#include "ui/panels/audience_window.h"
#include "ui/panels/chart_tabs.h"
#include "ui/panels/lesson_panel.h"
#include "ui/window_actions.h"
#include "ui/window_look.h"

#include <QAction>

namespace onsager {

WindowAudience::WindowAudience(QWidget* owner,
                               const WindowActions& actions,
                               const WindowParts& parts,
                               const ChartPages& charts,
                               const WindowLook& look,
                               const WindowLayout& layout)
    : QObject(owner),
      m_owner(owner),
      m_actions(actions),
      m_parts(parts),
      m_look(look),
      m_layout(layout) {
    connect(actions.audience, &QAction::toggled, this, &WindowAudience::setShown);
    for (const ChartPage* page : charts.all()) {
        connect(page, &ChartPage::redrawn, this, &WindowAudience::showChart);
    }
    connect(parts.charts, &ChartTabs::chosen, this, &WindowAudience::showChart);
    connect(parts.lesson, &LessonPanel::formulaChanged, this, &WindowAudience::showFormula);
    connect(&layout, &WindowLayout::lessonShown, this, &WindowAudience::showFormula);
    connect(&look, &WindowLook::changed, this, &WindowAudience::showLook);
}

bool WindowAudience::isShown() const {
    return m_window != nullptr && m_window->isVisible();
}

void WindowAudience::setShown(bool isShown) {
    if (!isShown) {
        if (m_window != nullptr) {
            m_window->hide();
        }
        return;
    }
    if (m_window == nullptr) {
        m_window = new AudienceWindow(m_owner);
        connect(m_window, &AudienceWindow::closed, m_actions.audience,
                [this] { m_actions.audience->setChecked(false); });
    }
    m_window->showToAudience();
    showLook();
    showFormula();
    showChart();
}

void WindowAudience::showChart() {
    if (isShown()) {
        const auto* page = qobject_cast<const ChartPage*>(m_parts.charts->inFront());
        m_window->setFigure(page->shownFigure());
    }
}

void WindowAudience::showFormula() {
    if (isShown()) {
        m_window->setFormula(m_layout.isLessonShown() ? m_parts.lesson->formula() : QString());
    }
}

void WindowAudience::showLook() {
    if (isShown()) {
        m_window->setTheme(m_look.colours());
    }
}

}  // namespace onsager
