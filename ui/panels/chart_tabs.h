// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QVector>

class QHBoxLayout;
class QSettings;
class QStackedWidget;
class QTabBar;
class QToolButton;
class QVBoxLayout;

namespace onsager {

class ChartWindow;
class ChoiceBox;

/// The charts, one at a time: a tab for each, or a list of their names where tabs have no room, the
/// controls of the chosen one beside them, and below it what belongs to all. A chart can have a window
/// of its own; its tab stays and says so.
class ChartTabs : public QFrame {
    Q_OBJECT

public:
    explicit ChartTabs(QWidget* parent = nullptr);

    /// `controls` stand in the row of the tabs while the page is shown. `name` is what settings call
    /// the chart.
    void addPage(const QString& name, const QString& title, QWidget* page, QWidget* controls);
    /// Whether a chart has a tab: one that says nothing here need not take room. In the list it stays.
    void setTabShown(const QWidget* page, bool isShown);
    /// A widget below every page but these.
    void setFooter(QWidget* footer, const QList<QWidget*>& without);
    /// A widget before the tabs.
    void setLeader(QWidget* leader);

    /// The chart in front: of the active window, when that is one of a chart, else the chosen one.
    [[nodiscard]] QWidget* current() const;
    /// The page whose tab is chosen, whatever window is active.
    [[nodiscard]] QWidget* inFront() const;
    [[nodiscard]] int count() const;
    [[nodiscard]] QStringList titles() const;
    /// Shows a chart, wherever it is.
    void choose(int page);
    void choose(QWidget* page);

    /// Gives a chart a window of its own, or takes it back.
    void splitOff(QWidget* page);
    void putBack(QWidget* page);
    void toggleWindow(QWidget* page);
    void putAllBack();
    [[nodiscard]] bool isSplitOff(const QWidget* page) const;

    /// Which charts have windows, and where these are.
    void saveWindows(QSettings& settings) const;
    void restoreWindows(const QSettings& settings);

Q_SIGNALS:
    /// Another page is shown.
    void chosen();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Page {
        QString name;
        QString title;
        QWidget* page = nullptr;
        QWidget* controls = nullptr;
        ChartWindow* window = nullptr;     ///< null: the page is here
        QWidget* placeholder = nullptr;    ///< in the place of the page while it has a window
        QWidget* emptyControls = nullptr;  ///< likewise
    };

    QWidget* makePlaceholder(const Page& page);
    [[nodiscard]] int indexOf(const QWidget* page) const;
    void fitTabs();
    [[nodiscard]] int leastControls() const;
    void setTwoRows(bool twoRows);
    void fitControls();
    void showFooter();

    QTabBar* m_bar;
    ChoiceBox* m_list;
    QStackedWidget* m_controls;
    QToolButton* m_splitOff;
    QStackedWidget* m_stack;
    QHBoxLayout* m_row;
    QHBoxLayout* m_secondRow;  ///< of the controls where they have no room beside the list
    bool m_twoRows = false;
    QVBoxLayout* m_below;
    QWidget* m_footer = nullptr;
    QWidget* m_leader = nullptr;
    QList<QWidget*> m_withoutFooter;
    QVector<Page> m_pages;
};

}  // namespace onsager
