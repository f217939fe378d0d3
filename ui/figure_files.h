// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exporters/figure_file.h"

#include <QObject>
#include <QString>

class QWidget;

namespace onsager {

class ChartPage;
class ScenarioDocument;
class ScenarioFiles;

/// How a chart leaves the window: as a file, as a picture or a table on the clipboard.
class FigureFiles : public QObject {
    Q_OBJECT

public:
    /// All three must outlive it; the questions are asked in front of `window`.
    FigureFiles(const ScenarioDocument& document, ScenarioFiles& files, QWidget* window);

    /// Asks where to, then writes.
    void exportFigure(const ChartPage& chart);
    void copyFigure(const ChartPage& chart) const;
    static void copyTable(ChartPage& chart);

Q_SIGNALS:
    /// Something could not be done; the sentence says why.
    void failed(const QString& sentence);

private:
    [[nodiscard]] FigureOrigin origin() const;

    const ScenarioDocument& m_document;
    ScenarioFiles& m_files;
    QWidget* m_window;
};

}  // namespace onsager
