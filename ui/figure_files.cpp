// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure_files.h"

#include "engine/io/atomic_file.h"
#include "engine/io/result_file.h"
#include "engine/io/table_file.h"
#include "ui/charts/chart_page.h"
#include "ui/exporters/animation.h"
#include "ui/exporters/render.h"
#include "ui/exporters/table_writer.h"
#include "ui/models/scenario_document.h"
#include "ui/panels/figure_dialog.h"
#include "ui/scenario_files.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QProgressDialog>

#include <exception>
#include <stop_token>

namespace onsager {

FigureFiles::FigureFiles(const ScenarioDocument& document, ScenarioFiles& files, QWidget* window)
    : QObject(window), m_document(document), m_files(files), m_window(window) {}

FigureOrigin FigureFiles::origin(const QString& chart, const FigureSettings& settings) const {
    Scenario scenario = m_document.scenario();
    scenario.view.chart = chart.toStdString();
    scenario.view.figures[chart.toStdString()] = settings;
    return originOf(scenario);
}

void FigureFiles::exportFigure(ChartPage& chart) {
    auto* dialog = new FigureDialog(chart.figure(), chart.name(), chart.shownSettings(),
                                    figureSuffixes() + animationSuffixes(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FigureDialog::saveWanted, this,
            [this, dialog, &chart] { save(*dialog, chart); });
    connect(dialog, &FigureDialog::copyWanted, this,
            [this, dialog, &chart] { copy(chart, dialog->figure(), dialog->settings()); });
    connect(dialog, &FigureDialog::applied, this, [this, dialog, &chart] {
        Q_EMIT settingsWanted(chart.name(), dialog->settings());
        dialog->accept();
    });
    dialog->open();
}

/// What was written is kept in the scenario too, so that the file and the scenario say the same.
void FigureFiles::save(FigureDialog& dialog, ChartPage& chart) {
    const QString suffix = dialog.format();
    QString path = QFileDialog::getSaveFileName(
        &dialog, tr("Export the figure"),
        m_files.folder() + QStringLiteral("/%1.%2").arg(chart.name(), suffix),
        tr("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    if (path.isEmpty()) {
        return;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += QLatin1Char('.') + suffix;
    }
    m_files.rememberFolder(path);
    if (write(chart, dialog.figure(), dialog.settings(), path)) {
        Q_EMIT settingsWanted(chart.name(), dialog.settings());
        dialog.accept();
    }
}

bool FigureFiles::exportTo(ChartPage& chart, const QString& path) {
    return write(chart, chart.figure(), chart.shownSettings(), path);
}

/// Of a table all columns that the chart's own shows. Says what went wrong, and returns whether nothing did.
bool FigureFiles::write(ChartPage& chart,
                        const Figure& figure,
                        const FigureSettings& settings,
                        const QString& path) {
    try {
        if (isAnimation(path)) {
            return animate(chart.frames(), settings, path);
        }
        const QString suffix = figureSuffix(path);
        const FigureOrigin from = origin(chart.name(), settings);
        if (isTableSuffix(suffix)) {
            const QByteArray bytes = tableBytes(chart.table(), suffix, figure, from);
            writeAtomically(QFile::encodeName(path).toStdString(), bytes.toStdString());
        } else {
            writeFigure(arranged(figure, settings), path, formatOf(settings), from);
        }
        return true;
    } catch (const std::exception& error) {
        Q_EMIT failed(QString::fromUtf8(error.what()));
        return false;
    }
}

/// The dialog has the window wait; runs go on meanwhile. Returns false after a cancel.
bool FigureFiles::animate(const FigureFrames& frames,
                          const FigureSettings& settings,
                          const QString& path) {
    QProgressDialog dialog(tr("Drawing the animation"), tr("Cancel"), 0, frames.count, m_window);
    dialog.setWindowModality(Qt::WindowModal);
    dialog.setMinimumDuration(0);
    std::stop_source source;
    const auto progress = [&](int done) {
        dialog.setValue(done);
        QCoreApplication::processEvents();
        if (dialog.wasCanceled()) {
            source.request_stop();
        }
    };
    return writeAnimation(frames, path, {settings, AnimationFormat{}.framesPerSecond}, progress,
                          source.get_token());
}

void FigureFiles::exportAll(const QList<ChartPage*>& charts) {
    const QString folder = QFileDialog::getExistingDirectory(
        m_window, tr("Export every chart into a folder"), m_files.folder());
    if (folder.isEmpty()) {
        return;
    }
    for (ChartPage* chart : charts) {
        if (isEmpty(chart->figure())) {
            continue;
        }
        for (const char* suffix : {"svg", "pdf", "png", "csv"}) {
            const QString name =
                QStringLiteral("%1/%2.%3").arg(folder, chart->name(), QLatin1String(suffix));
            if (!exportTo(*chart, name)) {
                return;
            }
        }
    }
}

void FigureFiles::exportRun(const Result& result) {
    const QString path = QFileDialog::getSaveFileName(
        m_window, tr("Export the run"), m_files.folder() + QStringLiteral("/result.json"),
        tr("Result (*.json);;Table (*.csv)"));
    if (!path.isEmpty()) {
        m_files.rememberFolder(path);
        exportRunTo(result, path);
    }
}

bool FigureFiles::exportRunTo(const Result& result, const QString& path) {
    const bool isTable = path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive);
    try {
        writeAtomically(QFile::encodeName(path).toStdString(),
                        isTable ? resultTable(result) : resultText(result));
        return true;
    } catch (const std::exception& error) {
        Q_EMIT failed(QString::fromUtf8(error.what()));
        return false;
    }
}

void FigureFiles::copyFigure(ChartPage& chart) const {
    copy(chart, chart.figure(), chart.shownSettings());
}

void FigureFiles::copy(ChartPage& chart,
                       const Figure& figure,
                       const FigureSettings& settings) const {
    const Figure drawn = arranged(figure, settings);
    const auto bytes = [&](const char* suffix) {
        return figureBytes(drawn, QLatin1String(suffix), formatOf(settings),
                           origin(chart.name(), settings));
    };
    auto* mime = new QMimeData;
    mime->setData(QStringLiteral("image/svg+xml"), bytes("svg"));
    mime->setImageData(QImage::fromData(bytes("png")));
    mime->setText(chart.tableText());
    mime->setData(QStringLiteral("text/csv"), csvOf(chart.table()));
    QApplication::clipboard()->setMimeData(mime);
}

void FigureFiles::copyTable(ChartPage& chart) {
    QApplication::clipboard()->setText(chart.tableText());
}

}  // namespace onsager
