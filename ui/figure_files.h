// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/figure_frames.h"
#include "ui/exporters/figure_file.h"

#include <QObject>
#include <QString>

class QWidget;

namespace onsager {

class ChartPage;
class FigureDialog;
class ScenarioDocument;
class ScenarioFiles;

/// How a chart leaves the window: as a file, as a picture or a table on the clipboard.
class FigureFiles : public QObject {
    Q_OBJECT

public:
    /// All three must outlive it; the questions are asked in front of `window`.
    FigureFiles(const ScenarioDocument& document, ScenarioFiles& files, QWidget* window);

    /// Asks what it is to look like and where to, then writes.
    void exportFigure(ChartPage& chart);
    /// Writes what the name of the path says, as the chart is shown: the figure, its table, or an animation of
    /// its run, which can be cancelled while its pictures are drawn. Returns whether it was written.
    bool exportTo(ChartPage& chart, const QString& path);
    /// Asks where to, then writes all numbers of a run, as onsager-cli run does.
    void exportRun(const Result& result);
    /// Writes them there: a result file, or as .csv its table. Returns whether it was written.
    bool exportRunTo(const Result& result, const QString& path);
    /// Asks for a folder, and writes every chart that shows something there.
    void exportAll(const QList<ChartPage*>& charts);
    /// As a bitmap, as SVG, and its table as text and CSV, all at once.
    void copyFigure(ChartPage& chart) const;
    static void copyTable(ChartPage& chart);

Q_SIGNALS:
    /// A chart is to be drawn so from now on.
    void settingsWanted(const QString& chart, const onsager::FigureSettings& settings);
    /// Something could not be done; the sentence says why.
    void failed(const QString& sentence);

private:
    /// As it would be with these settings of the chart.
    [[nodiscard]] FigureOrigin origin(const QString& chart, const FigureSettings& settings) const;
    void save(FigureDialog& dialog, ChartPage& chart);
    bool write(ChartPage& chart,
               const Figure& figure,
               const FigureSettings& settings,
               const QString& path);
    bool animate(const FigureFrames& frames, const FigureSettings& settings, const QString& path);
    void copy(ChartPage& chart, const Figure& figure, const FigureSettings& settings) const;

    const ScenarioDocument& m_document;
    ScenarioFiles& m_files;
    QWidget* m_window;
};

}  // namespace onsager
