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
    const bool isShapes = chart.figure() != nullptr;
    const QString path = QFileDialog::getSaveFileName(
        m_window, tr("Export the figure"),
        m_files.folder()
            + (isShapes ? QStringLiteral("/figure.svg") : QStringLiteral("/figure.png")),
        isShapes ? tr("Figures (*.svg *.pdf *.png)") : tr("Pictures (*.png)"));
    if (path.isEmpty()) {
        return;
    }
    m_files.rememberFolder(path);
    if (const std::optional<QString> problem = write(chart, path)) {
        Q_EMIT failed(*problem);
    }
}

std::optional<QString> FigureFiles::write(const ChartPage& chart, const QString& path) const {
    try {
        if (const PlotModel* figure = chart.figure()) {
            writeFigure(*figure, path, FigureFormat(), origin());
        } else if (!chart.image().save(path, "PNG")) {
            return tr("%1 cannot be written.").arg(path);
        }
    } catch (const std::exception& error) {
        return QString::fromUtf8(error.what());
    }
    return std::nullopt;
}

void FigureFiles::copyFigure(const ChartPage& chart) const {
    auto* mime = new QMimeData;
    if (const PlotModel* figure = chart.figure()) {
        const auto bytes = [&](const char* format) {
            return figureBytes(*figure, QLatin1String(format), FigureFormat(), origin());
        };
        mime->setData(QStringLiteral("image/svg+xml"), bytes("svg"));
        mime->setImageData(QImage::fromData(bytes("png")));
    } else {
        mime->setImageData(chart.image());
    }
    QApplication::clipboard()->setMimeData(mime);
}

void FigureFiles::copyTable(ChartPage& chart) {
    QApplication::clipboard()->setText(chart.tableText());
}

}  // namespace onsager
