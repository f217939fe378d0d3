// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/figure_file.h"

#include "engine/io/atomic_file.h"
#include "ui/exporters/figure_date.h"
#include "ui/exporters/figure_table.h"
#include "ui/exporters/pdf_date.h"
#include "ui/exporters/svg_writer.h"
#include "ui/exporters/table_writer.h"
#include "ui/exporters/tikz_writer.h"
#include "ui/theme/theme.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>

#include <array>
#include <cmath>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace onsager {

namespace {

constexpr int kPdfDotsPerInch = 1200;
constexpr double kSmallestMillimetres = 20.0;
constexpr double kLargestMillimetres = 2000.0;
constexpr int kLowestDpi = 30;
constexpr int kHighestDpi = 2400;
constexpr double kMostPngPixels = 2e8;
constexpr std::array<std::pair<const char*, QSizeF>, 4> kNamedSizes = {
    {{"single", {85.0, 60.0}},
     {"double", {175.0, 100.0}},
     {"slide", {254.0, 142.875}},
     {"poster", {400.0, 270.0}}}};

QByteArray svgBytes(const Figure& figure,
                    const PlotDrawing& drawing,
                    const QSizeF& pixels,
                    const FigureFormat& format,
                    const FigureOrigin& origin) {
    return writeSvg(drawing, pixels, format.millimetres,
                    {origin.title, description(figure), origin.program, origin.seed,
                     origin.scenario, dateText(origin.date)});
}

QByteArray pdfBytes(const PlotDrawing& drawing,
                    const FigureFormat& format,
                    const FigureOrigin& origin) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kPdfDotsPerInch);
        writer.setPageSize(
            QPageSize(format.millimetres, QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
        writer.setPageMargins({});
        writer.setTitle(origin.title);
        writer.setCreator(origin.program);
        if (!origin.scenario.isEmpty()) {
            writer.addFileAttachment(QStringLiteral("scenario.onsager.json"), origin.scenario,
                                     QStringLiteral("application/json"));
        }
        QPainter painter(&writer);
        painter.setRenderHint(QPainter::LosslessImageRendering);
        painter.scale(kPdfDotsPerInch / kPixelsPerInch, kPdfDotsPerInch / kPixelsPerInch);
        paintDrawing(painter, drawing);
    }
    QByteArray bytes = buffer.data();
    if (origin.date.isValid()) {
        setCreationDate(bytes, origin.date);
    }
    return bytes;
}

QByteArray pngBytes(const Figure& figure,
                    const PlotDrawing& drawing,
                    const FigureFormat& format,
                    const FigureOrigin& origin) {
    const QSizeF exact = format.millimetres * (format.dpi / kMillimetresPerInch);
    if (exact.width() * exact.height() > kMostPngPixels) {
        throw std::invalid_argument("a PNG of that size would have more than 2e8 pixels");
    }
    QImage image(exact.toSize(), QImage::Format_RGB32);
    if (image.isNull()) {
        throw std::runtime_error("not enough memory for the PNG");
    }
    image.fill(theme(format.look.theme).surface);
    const int dotsPerMetre =
        static_cast<int>(std::lround(1000.0 * format.dpi / kMillimetresPerInch));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    image.setText(QStringLiteral("Title"), origin.title);
    image.setText(QStringLiteral("Description"), description(figure));
    image.setText(QStringLiteral("Software"), origin.program);
    image.setText(QStringLiteral("Seed"), QString::number(origin.seed));
    if (origin.date.isValid()) {
        image.setText(QStringLiteral("Date"), dateText(origin.date));
    }
    image.setText(QStringLiteral("Scenario"), QString::fromUtf8(origin.scenario));
    QPainter painter(&image);
    painter.scale(format.dpi / kPixelsPerInch, format.dpi / kPixelsPerInch);
    paintDrawing(painter, drawing);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

}  // namespace

FigureFormat formatOf(const FigureSettings& settings) {
    return {{settings.width, settings.height}, settings.dpi, paperLookOf(settings)};
}

void requireFormat(const FigureFormat& format) {
    for (const double side : {format.millimetres.width(), format.millimetres.height()}) {
        if (!(side >= kSmallestMillimetres && side <= kLargestMillimetres)) {
            throw std::invalid_argument("a figure's sides must be from 20 to 2000 mm, got "
                                        + QString::number(side).toStdString() + " mm");
        }
    }
    if (format.dpi < kLowestDpi || format.dpi > kHighestDpi) {
        throw std::invalid_argument("the dpi must be from 30 to 2400, got "
                                    + QString::number(format.dpi).toStdString());
    }
}

QStringList figureSuffixes() {
    return {QStringLiteral("svg"), QStringLiteral("pdf"),  QStringLiteral("png"),
            QStringLiteral("tex"), QStringLiteral("tikz"), QStringLiteral("csv"),
            QStringLiteral("json")};
}

QString figureSuffix(const QString& path) {
    QString suffix = QFileInfo(path).suffix().toLower();
    const QStringList all = figureSuffixes();
    if (!all.contains(suffix)) {
        const QString most = all.mid(0, all.size() - 1).join(QStringLiteral(", ."));
        throw std::invalid_argument("a figure's name must end in ." + most.toStdString() + " or ."
                                    + all.last().toStdString() + ", got \"" + path.toStdString()
                                    + '"');
    }
    return suffix;
}

QSizeF figureSize(const QString& text) {
    for (const auto& [name, size] : kNamedSizes) {
        if (text == QLatin1String(name)) {
            return size;
        }
    }
    static const QRegularExpression kSize(
        QStringLiteral(R"(^(\d{1,4}(?:\.\d{1,3})?)x(\d{1,4}(?:\.\d{1,3})?)mm$)"));
    const QRegularExpressionMatch match = kSize.match(text);
    if (!match.hasMatch()) {
        throw std::invalid_argument(
            "a size is written like 120x80mm, or single, double, slide or poster, got \""
            + text.toStdString() + '"');
    }
    const QSizeF size(match.captured(1).toDouble(), match.captured(2).toDouble());
    requireFormat({size, kLowestDpi});
    return size;
}

QByteArray figureBytes(const Figure& figure,
                       const QString& suffix,
                       const FigureFormat& format,
                       const FigureOrigin& origin) {
    requireFormat(format);
    loadFonts();
    if (suffix == QStringLiteral("tex") || suffix == QStringLiteral("tikz")) {
        return writeTikz(figure, format, origin);
    }
    if (isTableSuffix(suffix)) {
        return tableBytes(*figureTable(figure), suffix, figure, origin);
    }
    const QSizeF pixels = format.millimetres * (kPixelsPerInch / kMillimetresPerInch);
    const PlotDrawing drawing = paperDrawing(figure, pixels, format.look);
    if (suffix == QStringLiteral("svg")) {
        return svgBytes(figure, drawing, pixels, format, origin);
    }
    if (suffix == QStringLiteral("pdf")) {
        return pdfBytes(drawing, format, origin);
    }
    if (suffix == QStringLiteral("png")) {
        return pngBytes(figure, drawing, format, origin);
    }
    throw std::invalid_argument("there is no figure of the type \"" + suffix.toStdString() + '"');
}

void writeFigure(const Figure& figure,
                 const QString& path,
                 const FigureFormat& format,
                 const FigureOrigin& origin) {
    const QByteArray bytes = figureBytes(figure, figureSuffix(path), format, origin);
    writeAtomically(QFile::encodeName(path).toStdString(),
                    std::string_view(bytes.constData(), std::size_t(bytes.size())));
}

}  // namespace onsager
