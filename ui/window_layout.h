// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMainWindow>
#include <QObject>

class QAction;
class QDockWidget;
class QSettings;
class QVBoxLayout;

namespace onsager {

class ChartTabs;
class InspectorPanel;
class LayerStripPanel;
class LessonPanel;
class MessageBanner;
class MomentBar;
class StatusPanel;
class TransportBar;

/// The panels that have a place in the window.
struct WindowParts {
    TransportBar* transport;
    LayerStripPanel* strip;
    InspectorPanel* inspector;
    LessonPanel* lesson;
    MessageBanner* banner;
    ChartTabs* charts;
    MomentBar* momentBar;
    StatusPanel* status;
};

/// Where everything stands: the docks around the charts, narrow and low windows, the presentation,
/// and what of it is remembered.
class WindowLayout : public QObject {
    Q_OBJECT

public:
    /// Puts the parts into the window. Below the charts `withoutMoments` there is no slider of half-iterations.
    WindowLayout(QMainWindow& window,
                 const WindowParts& parts,
                 const QList<QWidget*>& withoutMoments);

    /// Switches that show and hide the docks.
    [[nodiscard]] QList<QAction*> panelSwitches() const;

    /// To be called when the window has another size.
    void fit();
    /// Text is that large against the normal one: the window has so much less room.
    void setTextScale(double scale);
    /// In a narrow window the lesson takes the place of the inspector.
    void showLesson();
    void hideLesson();

    /// Leaves the charts alone on the whole screen.
    void beginPresentation();
    void endPresentation();

    /// Everything back to its place, and the size of the first start.
    void reset();
    void save(QSettings& settings) const;
    void restore(const QSettings& settings);

    [[nodiscard]] bool isLessonShown() const;

    static constexpr QSize kLeastSize{760, 520};

Q_SIGNALS:
    /// The lesson came or went.
    void lessonShown();

private:
    QDockWidget* addDock(const char* name,
                         const QString& title,
                         QWidget* content,
                         Qt::DockWidgetArea area);
    [[nodiscard]] QSize firstSize() const;
    void fitCentre();
    void fitDocks();
    void fitCramped(bool cramped);
    void fitLow();
    [[nodiscard]] int bottomGap() const;
    QWidget* makeFold();
    [[nodiscard]] QList<QWidget*> aroundTheCharts() const;

    QMainWindow& m_window;
    WindowParts m_parts;
    QDockWidget* m_stripDock;
    QDockWidget* m_inspectorDock;
    QDockWidget* m_lessonDock;
    QVBoxLayout* m_centre = nullptr;
    QByteArray m_default;
    QByteArray m_before;  ///< a presentation
    Qt::WindowStates m_stateBefore;
    bool m_narrow = false;
    bool m_presenting = false;
    bool m_low = false;
    bool m_cramped = false;  ///< so narrow that charts and inspector have no room side by side
    bool m_folded = false;   ///< the inspector, because of that
    double m_textScale = 1.0;
};

}  // namespace onsager
