// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace onsager {

class ChoiceBox;

/// The charts, one at a time: a tab for each, or a list of their names where tabs have no room, the
/// controls of the chosen one beside them, and below it what belongs to all.
class ChartTabs : public QFrame {
    Q_OBJECT

public:
    explicit ChartTabs(QWidget* parent = nullptr);

    /// `controls` stand in the row of the tabs while the page is shown.
    void addPage(const QString& title, QWidget* page, QWidget* controls);
    /// A widget below every page.
    void setFooter(QWidget* footer);

    [[nodiscard]] QWidget* current() const;
    [[nodiscard]] int count() const;
    [[nodiscard]] QStringList titles() const;
    void choose(int page);
    void choose(QWidget* page);

Q_SIGNALS:
    /// Another page is shown.
    void chosen();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitTabs();

    QTabBar* m_bar;
    ChoiceBox* m_list;
    QStackedWidget* m_controls;
    QStackedWidget* m_pages;
    QHBoxLayout* m_row;
    QVBoxLayout* m_below;
};

}  // namespace onsager
