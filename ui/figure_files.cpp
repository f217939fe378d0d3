// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure_files.h"

#include "ui/charts/chart_page.h"
#include "ui/exporters/render.h"
#include "ui/models/scenario_document.h"
#include "ui/scenario_files.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMimeData>

#include <exception>

namespace onsager {

FigureFiles::FigureFiles(const ScenarioDocument& document, ScenarioFiles& files, QWidget* window)
    : QObject(window), m_document(document), m_files(files), m_window(window) {}

FigureOrigin FigureFiles::origin() const {
    return originOf(m_document.scenario());
}

void FigureFiles::exportFigure(const ChartPage& chart) {
    const QString path = QFileDialog::getSaveFileName(
        m_window, tr("Export the figure"), m_files.folder() + QStringLiteral("/figure.svg"),
        tr("Figures (*.svg *.pdf *.png)"));
    if (path.isEmpty()) {
        return;
    }
    m_files.rememberFolder(path);
    try {
        writeFigure(chart.figure(), path, FigureFormat(), origin());
    } catch (const std::exception& error) {
        Q_EMIT failed(QString::fromUtf8(error.what()));
    }
}

void FigureFiles::copyFigure(const ChartPage& chart) const {
    const Figure figure = chart.figure();
    const auto bytes = [&](const char* format) {
        return figureBytes(figure, QLatin1String(format), FigureFormat(), origin());
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
