// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_layout.h"

#include "ui/panels/chart_tabs.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/layer_strip_panel.h"
#include "ui/panels/lesson_panel.h"
#include "ui/panels/message_banner.h"
#include "ui/panels/moment_bar.h"
#include "ui/panels/status_panel.h"
#include "ui/panels/transport_bar.h"

#include <QAction>
#include <QDockWidget>
#include <QMenuBar>
#include <QScreen>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace onsager {
namespace {

constexpr QSize kDefaultSize(1280, 800);
/// What a window manager may take for the edges and the title bar; how much it does is known only
/// when the window is there.
constexpr QSize kDecoration(16, 48);
constexpr int kInspectorWidth = 302;
constexpr int kNarrowInspector = 252;
constexpr int kLessonWidth = 320;
constexpr int kCrampedLesson = 240;
constexpr int kGap = 10;
constexpr int kNarrow = 1000;  ///< below it the transport shows symbols alone
constexpr int kLow = 700;      ///< below it the cards are low

constexpr int kLayoutVersion = 2;

/// A widget with room around it, as the content of a dock.
QWidget* padded(QWidget* content, const QMargins& margins) {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(margins);
    layout->setSizeConstraint(QLayout::SetMinAndMaxSize);
    layout->addWidget(content);
    return box;
}

}  // namespace

WindowLayout::WindowLayout(QMainWindow& window,
                           const WindowParts& parts,
                           const QList<QWidget*>& withoutMoments)
    : QObject(&window),
      m_window(window),
      m_parts(parts),
      m_stripDock(addDock("layerStripDock",
                          tr("Layers"),
                          padded(parts.strip, {12, kGap, 12, 1}),
                          Qt::TopDockWidgetArea)),
      m_inspectorDock(addDock("inspectorDock",
                              tr("Inspector"),
                              padded(parts.inspector, {12, 0, 0, kGap}),
                              Qt::LeftDockWidgetArea)),
      m_lessonDock(addDock("lessonDock",
                           tr("Lesson"),
                           padded(parts.lesson, {0, 0, 12, kGap}),
                           Qt::RightDockWidgetArea)) {
    window.setMinimumSize(kLeastSize);
    window.addToolBar(Qt::TopToolBarArea, parts.transport);
    window.setStatusBar(parts.status);
    window.setDockNestingEnabled(false);
    auto* centre = new QWidget(&window);
    m_centre = new QVBoxLayout(centre);
    m_centre->setSpacing(8);
    m_centre->addWidget(parts.banner);
    m_centre->addWidget(parts.charts, 1);
    parts.charts->setFooter(parts.momentBar, withoutMoments);
    parts.charts->setLeader(makeFold());
    for (QDockWidget* beside : {m_inspectorDock, m_lessonDock}) {
        connect(beside, &QDockWidget::visibilityChanged, this, &WindowLayout::fitCentre);
    }
    connect(m_lessonDock, &QDockWidget::visibilityChanged, this, &WindowLayout::lessonShown);
    window.setCentralWidget(centre);
    window.resize(firstSize());
    window.resizeDocks({m_inspectorDock, m_lessonDock}, {kInspectorWidth, kLessonWidth},
                       Qt::Horizontal);
    m_lessonDock->hide();
    m_default = window.saveState(kLayoutVersion);
}

QDockWidget* WindowLayout::addDock(const char* name,
                                   const QString& title,
                                   QWidget* content,
                                   Qt::DockWidgetArea area) {
    auto* dock = new QDockWidget(title, &m_window);
    dock->setObjectName(QLatin1String(name));
    dock->setTitleBarWidget(new QWidget(dock));
    dock->setFeatures(QDockWidget::DockWidgetClosable);
    dock->setWidget(content);
    m_window.addDockWidget(area, dock);
    return dock;
}

QList<QAction*> WindowLayout::panelSwitches() const {
    return {m_inspectorDock->toggleViewAction(), m_stripDock->toggleViewAction(),
            m_lessonDock->toggleViewAction()};
}

/// So large that title bar and status line are on the screen with the rest.
QSize WindowLayout::firstSize() const {
    const QSize room = m_window.screen()->availableGeometry().size() - kDecoration;
    return kDefaultSize.boundedTo(room).expandedTo(kLeastSize);
}

void WindowLayout::setTextScale(double scale) {
    if (std::exchange(m_textScale, scale) != scale) {
        fit();
        fitDocks();
    }
}

void WindowLayout::fit() {
    const bool narrow = m_window.width() < kNarrow * m_textScale;
    m_parts.transport->setCompact(narrow);
    if (const bool low = m_window.height() < kLow * m_textScale; low != m_low) {
        m_low = low;
        fitLow();
    }
    if (narrow != m_narrow) {
        m_narrow = narrow;
        if (!m_presenting && !m_lessonDock->isHidden()) {
            m_inspectorDock->setVisible(!narrow);
        }
        fitDocks();
    }
    if (!m_presenting) {
        fitCramped(m_window.width() < kLeastSize.width() * m_textScale);
    }
}

void WindowLayout::fitDocks() {
    const auto wide = [this](int width) { return qRound(m_textScale * width); };
    m_window.resizeDocks({m_inspectorDock, m_lessonDock},
                         {wide(m_narrow ? kNarrowInspector : kInspectorWidth),
                          wide(m_cramped ? kCrampedLesson : kLessonWidth)},
                         Qt::Horizontal);
}

/// Large text leaves room for the charts alone; the inspector is a click away.
void WindowLayout::fitCramped(bool cramped) {
    if (std::exchange(m_cramped, cramped) == cramped) {
        return;
    }
    if (cramped) {
        m_folded = !m_inspectorDock->isHidden();
        m_inspectorDock->hide();
    } else if (std::exchange(m_folded, false) && m_lessonDock->isHidden()) {
        m_inspectorDock->show();
    }
    fitDocks();
}

/// A low window gives its height to the chart.
void WindowLayout::fitLow() {
    m_parts.transport->setLow(m_low);
    m_parts.strip->setCompact(m_low);
    m_parts.status->setLow(m_low);
    m_stripDock->widget()->layout()->setContentsMargins(12, m_low ? 6 : kGap, 12, 1);
    m_inspectorDock->widget()->layout()->setContentsMargins(12, 0, 0, bottomGap());
    m_lessonDock->widget()->layout()->setContentsMargins(0, 0, 12, bottomGap());
    fitCentre();
}

int WindowLayout::bottomGap() const {
    return m_low ? 6 : kGap;
}

/// Before the tabs, so that it is there while the inspector is not.
QWidget* WindowLayout::makeFold() {
    auto* fold = new QToolButton(m_parts.charts);
    QAction* shown = m_inspectorDock->toggleViewAction();
    fold->setObjectName(QStringLiteral("foldInspector"));
    fold->setProperty("role", QStringLiteral("flat"));
    constexpr QSize kButton(18, 22);
    fold->setFixedSize(kButton);
    const auto say = [fold](bool isShown) {
        fold->setArrowType(isShown ? Qt::LeftArrow : Qt::RightArrow);
        fold->setAccessibleName(isShown ? tr("Fold the inspector") : tr("Unfold the inspector"));
        fold->setToolTip(isShown ? tr("Fold the inspector: the chart takes its place")
                                 : tr("Show the inspector again"));
    };
    say(true);
    connect(shown, &QAction::toggled, fold, say);
    connect(fold, &QToolButton::clicked, shown, &QAction::trigger);
    return fold;
}

void WindowLayout::showLesson() {
    m_inspectorDock->setVisible(!m_narrow);
    m_lessonDock->show();
    fitDocks();
}

void WindowLayout::hideLesson() {
    m_lessonDock->hide();
    m_inspectorDock->setVisible(!m_cramped);
}

bool WindowLayout::isLessonShown() const {
    return !m_lessonDock->isHidden();
}

/// The docks bring the room between them and the charts along.
void WindowLayout::fitCentre() {
    constexpr int kEdge = 12;
    m_centre->setContentsMargins(m_inspectorDock->isHidden() ? kEdge : 0,
                                 m_stripDock->isHidden() ? kGap : 0,
                                 m_lessonDock->isHidden() ? kEdge : 0, bottomGap());
}

QList<QWidget*> WindowLayout::aroundTheCharts() const {
    return {m_window.menuBar(), m_parts.status, m_inspectorDock, m_stripDock};
}

void WindowLayout::beginPresentation() {
    m_before = m_window.saveState(kLayoutVersion);
    m_presenting = true;
    m_stateBefore = m_window.windowState();
    for (QWidget* around : aroundTheCharts()) {
        around->hide();
    }
    fitCentre();
    m_parts.transport->setPresenting(true);
    m_window.showFullScreen();
}

void WindowLayout::endPresentation() {
    m_presenting = false;
    for (QWidget* around : aroundTheCharts()) {
        around->show();
    }
    m_parts.transport->setPresenting(false);
    m_window.setWindowState(m_stateBefore);
    m_window.restoreState(m_before, kLayoutVersion);
    fitCentre();
}

void WindowLayout::reset() {
    m_window.restoreState(m_default, kLayoutVersion);
    m_inspectorDock->setVisible(!m_cramped);
    m_window.showNormal();
    m_window.resize(firstSize());
}

/// An inspector that large text has folded is there again when the text is small.
void WindowLayout::save(QSettings& settings) const {
    if (m_cramped && m_folded) {
        m_inspectorDock->show();
    }
    settings.setValue(QStringLiteral("window/geometry"), m_window.saveGeometry());
    settings.setValue(QStringLiteral("window/layout"), m_window.saveState(kLayoutVersion));
}

void WindowLayout::restore(const QSettings& settings) {
    m_window.restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_window.restoreState(settings.value(QStringLiteral("window/layout")).toByteArray(),
                          kLayoutVersion);
    m_cramped = false;
    fit();
}

}  // namespace onsager
