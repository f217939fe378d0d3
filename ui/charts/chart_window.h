// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace onsager {

/// A chart with its controls in a window of its own. It belongs to the window it came from: closing
/// it only asks for the chart to go back.
class ChartWindow : public QWidget {
    Q_OBJECT

public:
    /// Takes both widgets; the keys of `owner` work here too.
    ChartWindow(const QString& title, QWidget* page, QWidget* controls, QWidget* owner);

Q_SIGNALS:
    void backWanted();

protected:
    void closeEvent(QCloseEvent* event) override;
};

}  // namespace onsager
