// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/figure.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QAbstractItemModel;
class QHBoxLayout;
class QStackedWidget;
class QTableView;

namespace onsager {

/// One chart with the table of its numbers, one of them shown, and the controls that choose what they
/// show. Draws when it is seen, and not so often that nothing else gets done.
class ChartPage : public QWidget {
    Q_OBJECT

public:
    /// What is chosen for this chart, to stand beside the tabs.
    [[nodiscard]] QWidget* controls() const { return m_controls; }

    /// Colours, and the size of text, lines and markers against the normal one.
    virtual void setLook(const Theme& theme, double scale) = 0;

    /// What is shown, for a file.
    [[nodiscard]] virtual Figure figure() const = 0;
    /// The numbers of the picture, tab-separated.
    [[nodiscard]] QString tableText();

protected:
    explicit ChartPage(QWidget* parent);

    /// To be called once: what is shown, `table` with the numbers.
    void setContent(QWidget* picture, QAbstractItemModel* table);
    /// A control beside the others, before the choice between chart and table.
    void addControl(QWidget* control);

    [[nodiscard]] bool isTableShown() const;
    [[nodiscard]] QTableView& tableView() { return *m_tableView; }

    /// Makes what is to be shown of what is known and chosen.
    virtual void prepare() = 0;
    /// Hands it to the picture, or to the table.
    virtual void drawPicture() = 0;
    virtual void fillTable() = 0;
    /// Draws now.
    void redraw();
    /// Draws when somebody sees it: now, or soon when pictures take longer to draw than to compute: two thirds of
    /// the time are left for the person.
    void redrawInTime();

    void showEvent(QShowEvent* event) override;

private:
    QWidget* m_controls;
    QHBoxLayout* m_controlRow;
    QStackedWidget* m_stack;
    QTableView* m_tableView;
    QElapsedTimer m_sinceDrawn;
    qint64 m_drawingCost = 0;  ///< of the last picture, in ms
    QTimer m_later;
};

}  // namespace onsager
