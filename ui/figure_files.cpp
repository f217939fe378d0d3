// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure_files.h"

#include "ui/charts/chart_page.h"
#include "ui/exporters/render.h"
#include "ui/models/scenario_document.h"
#include "ui/panels/figure_dialog.h"
#include "ui/scenario_files.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>

#include <exception>

namespace onsager {

FigureFiles::FigureFiles(const ScenarioDocument& document, ScenarioFiles& files, QWidget* window)
    : QObject(window), m_document(document), m_files(files), m_window(window) {}

FigureOrigin FigureFiles::origin() const {
    return originOf(m_document.scenario());
}

FigureOrigin FigureFiles::origin(const QString& chart, const FigureSettings& settings) const {
    Scenario scenario = m_document.scenario();
    scenario.view.chart = chart.toStdString();
    scenario.view.figures[chart.toStdString()] = settings;
    return originOf(scenario);
}

void FigureFiles::exportFigure(const ChartPage& chart) {
    const Figure figure = chart.figure();
    const QString name = chart.name();
    auto* dialog =
        new FigureDialog(figure, name, chart.shownSettings(), figureSuffixes(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FigureDialog::saveWanted, this,
            [this, dialog, figure, name] { save(*dialog, figure, name); });
    connect(dialog, &FigureDialog::copyWanted, this,
            [this, dialog, figure, name] { copy(figure, name, dialog->settings()); });
    connect(dialog, &FigureDialog::applied, this, [this, dialog, name] {
        Q_EMIT settingsWanted(name, dialog->settings());
        dialog->accept();
    });
    dialog->open();
}

/// What was written is kept in the scenario too, so that the file and the scenario say the same.
void FigureFiles::save(FigureDialog& dialog, const Figure& figure, const QString& chart) {
    const QString suffix = dialog.format();
    QString path =
        QFileDialog::getSaveFileName(&dialog, tr("Export the figure"),
                                     m_files.folder() + QStringLiteral("/%1.%2").arg(chart, suffix),
                                     tr("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    if (path.isEmpty()) {
        return;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += QLatin1Char('.') + suffix;
    }
    m_files.rememberFolder(path);
    const FigureSettings settings = dialog.settings();
    try {
        writeFigure(arranged(figure, settings), path, formatOf(settings), origin(chart, settings));
    } catch (const std::exception& error) {
        Q_EMIT failed(QString::fromUtf8(error.what()));
        return;
    }
    Q_EMIT settingsWanted(chart, settings);
    dialog.accept();
}

void FigureFiles::exportAll(const QList<ChartPage*>& charts) {
    const QString folder = QFileDialog::getExistingDirectory(
        m_window, tr("Export every chart into a folder"), m_files.folder());
    if (folder.isEmpty()) {
        return;
    }
    try {
        for (const ChartPage* chart : charts) {
            const Figure figure = chart->figure();
            if (isEmpty(figure)) {
                continue;
            }
            const FigureSettings settings = chart->shownSettings();
            for (const char* suffix : {"svg", "pdf", "png"}) {
                writeFigure(
                    arranged(figure, settings),
                    QStringLiteral("%1/%2.%3").arg(folder, chart->name(), QLatin1String(suffix)),
                    formatOf(settings), origin(chart->name(), settings));
            }
        }
    } catch (const std::exception& error) {
        Q_EMIT failed(QString::fromUtf8(error.what()));
    }
}

void FigureFiles::copyFigure(const ChartPage& chart) const {
    copy(chart.figure(), chart.name(), chart.shownSettings());
}

void FigureFiles::copy(const Figure& figure,
                       const QString& chart,
                       const FigureSettings& settings) const {
    const Figure drawn = arranged(figure, settings);
    const auto bytes = [&](const char* suffix) {
        return figureBytes(drawn, QLatin1String(suffix), formatOf(settings),
                           origin(chart, settings));
    };
    auto* mime = new QMimeData;
    mime->setData(QStringLiteral("image/svg+xml"), bytes("svg"));
    mime->setImageData(QImage::fromData(bytes("png")));
    QApplication::clipboard()->setMimeData(mime);
}

void FigureFiles::copyTable(ChartPage& chart) {
    QApplication::clipboard()->setText(chart.tableText());
}

}  // namespace onsager
