// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/image_drawing.h"

#include "ui/models/axis_ticks.h"
#include "ui/theme/colour_map.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <functional>

namespace onsager {
namespace {

constexpr Eigen::Index kMostCells = 128;  ///< of a side of a picture
constexpr double kCaptionLine = 1.3;      ///< in text sizes
constexpr double kBar = 8.0;

/// The texts of this file, for translators.
struct ImageDrawingText {
    Q_DECLARE_TR_FUNCTIONS(Images)
};

double captionPixels(const PlotMetrics& metrics) {
    return metrics.text - 1.0;
}

/// Means over blocks of pixels that are seen, so that a side has at most kMostCells of them.
Eigen::MatrixXf pooled(const Eigen::MatrixXf& pixels) {
    const Eigen::Index longest = std::max(pixels.rows(), pixels.cols());
    const Eigen::Index block = (longest + kMostCells - 1) / kMostCells;
    if (block <= 1) {
        return pixels;
    }
    Eigen::MatrixXf means((pixels.rows() + block - 1) / block, (pixels.cols() + block - 1) / block);
    for (Eigen::Index i = 0; i < means.rows(); ++i) {
        for (Eigen::Index j = 0; j < means.cols(); ++j) {
            const auto part =
                pixels.block(i * block, j * block, std::min(block, pixels.rows() - i * block),
                             std::min(block, pixels.cols() - j * block));
            float sum = 0.0F;
            int seen = 0;
            for (const float pixel : part.reshaped()) {
                if (!std::isnan(pixel)) {
                    sum += pixel;
                    ++seen;
                }
            }
            means(i, j) = seen > 0 ? sum / static_cast<float>(seen) : std::nanf("");
        }
    }
    return means;
}

QRgb grey(double value) {
    const int level = static_cast<int>(std::lround(255.0 * std::clamp(value, 0.0, 1.0)));
    return qRgb(level, level, level);
}

/// Runs of one colour, each reaching below its neighbours, so that no ground shows between them.
void addPixels(DrawnGroup& group,
               const QRectF& area,
               const Eigen::MatrixXf& pixels,
               const std::function<QRgb(double)>& colour,
               const PlotLook& look) {
    constexpr double kOverlap = 1.0;  // a pixel that a neighbour has a part of is covered whole
    const QSizeF cell(area.width() / double(pixels.cols()), area.height() / double(pixels.rows()));
    DrawnPath hatch;
    hatch.pen = QPen(look.theme.mutedText, look.metrics.hairline);
    for (Eigen::Index row = 0; row < pixels.rows(); ++row) {
        const double y = area.top() + double(row) * cell.height();
        for (Eigen::Index first = 0; first < pixels.cols();) {
            const bool isSeen = !std::isnan(pixels(row, first));
            const QRgb shade = isSeen ? colour(pixels(row, first)) : look.theme.card.rgb();
            Eigen::Index end = first + 1;
            while (end < pixels.cols() && std::isnan(pixels(row, end)) != isSeen
                   && (!isSeen || colour(pixels(row, end)) == shade)) {
                ++end;
            }
            const QRectF run(area.left() + double(first) * cell.width(), y,
                             double(end - first) * cell.width(), cell.height());
            group.items.append(filled(run.adjusted(0.0, 0.0, kOverlap, kOverlap).intersected(area),
                                      QColor::fromRgb(shade)));
            for (Eigen::Index column = first; !isSeen && column < end; ++column) {
                const double x = area.left() + double(column) * cell.width();
                hatch.path.moveTo(x, y + cell.height());
                hatch.path.lineTo(x + cell.width(), y);
            }
            first = end;
        }
    }
    if (!hatch.path.isEmpty()) {
        group.items.append(hatch);
    }
}

void addTile(DrawnGroup& group,
             const QRectF& area,
             const ImageColumn& column,
             const ImageTile& tile,
             double highest,
             const PlotLook& look) {
    QPen frame(look.theme.border, look.metrics.hairline);
    if (tile.pixels.size() == 0) {
        frame.setDashPattern({4.0, 3.0});
        group.items.append(outlined(area, frame));
        return;
    }
    const Eigen::MatrixXf cells = pooled(tile.pixels);
    if (column.isDeviation) {
        addPixels(
            group, area, cells,
            [&](double value) { return viridis(highest > 0.0 ? value / highest : 0.0); }, look);
    } else {
        addPixels(group, area, cells, grey, look);
    }
    group.items.append(outlined(area, frame));
}

QStringList captionOf(const ImageColumn& column, const ImageTile& tile) {
    if (tile.pixels.size() == 0) {
        return {ImageDrawingText::tr("not yet")};
    }
    if (column.isDeviation) {
        return {ImageDrawingText::tr("mean %1").arg(numberLabel(double(tile.pixels.mean()), 3))};
    }
    if (std::isnan(tile.psnr)) {
        return {};
    }
    return {ImageDrawingText::tr("PSNR %1 dB").arg(numberLabel(tile.psnr, 1)),
            ImageDrawingText::tr("NMSE %1 dB").arg(numberLabel(tile.nmseDb, 1))};
}

/// The caption as far as it fits below a picture: whole, else its first number, else none.
QStringList captionWithin(const ImageColumn& column,
                          const ImageTile& tile,
                          double width,
                          double pixels) {
    const auto fits = [&](const QStringList& lines) {
        return std::all_of(lines.begin(), lines.end(),
                           [&](const QString& line) { return textWidth(line, pixels) <= width; });
    };
    const QStringList whole = captionOf(column, tile);
    if (fits(whole)) {
        return whole;
    }
    QStringList number;
    if (column.isDeviation) {
        number = {numberLabel(double(tile.pixels.mean()), 2)};
    } else if (!std::isnan(tile.psnr)) {
        number = {ImageDrawingText::tr("%1 dB").arg(numberLabel(tile.psnr, 1))};
    }
    return fits(number) ? number : QStringList();
}

/// Lines below each other, as many as there is room for, none wider than that; the last may be cut short.
void addLines(DrawnGroup& group,
              const QStringList& lines,
              const QPointF& middleTop,
              double pixels,
              const QColor& colour,
              TextWeight weight = TextWeight::Regular) {
    double y = middleTop.y() + 0.5 * kCaptionLine * pixels;
    for (const QString& line : lines) {
        group.items.append(DrawnText{line,
                                     {middleTop.x(), baseLine(y, pixels)},
                                     pixels,
                                     colour,
                                     TextAnchor::Middle,
                                     weight});
        y += kCaptionLine * pixels;
    }
}

QString shortened(const QString& text, double pixels, double width) {
    QString shown = text;
    while (shown.size() > 1 && textWidth(shown + QChar(0x2026), pixels) > width) {
        shown.chop(1);
    }
    return shown + QChar(0x2026);
}

/// The name of a column in two lines at most.
QStringList headingOf(const QString& name, const PlotMetrics& metrics, double width) {
    QStringList lines = wrappedText(name, metrics, width);
    for (QString& line : lines) {
        if (textWidth(line, metrics.text) > width) {
            line = shortened(line, metrics.text, width);
        }
    }
    if (lines.size() > 2) {
        lines = {lines[0], shortened(lines[1], metrics.text, width)};
    }
    return lines;
}

/// The colours of deviations from 0 to the largest, with both numbers.
DrawnGroup scaleOf(const ImageBoard& board, const ImageLayout& layout, const PlotLook& look) {
    constexpr int kSteps = 48;
    DrawnGroup group{QStringLiteral("scale"), {}};
    const double pixels = captionPixels(look.metrics);
    const QString name = ImageDrawingText::tr("standard deviation");
    const qsizetype rows = board.images.size();
    const QRectF last = layout.tileArea(0, rows - 1);
    const double y = last.bottom() + layout.caption + layout.gap + 0.5 * kBar;
    const double base = baseLine(y, pixels);
    double x = last.left();
    const auto word = [&](const QString& text) {
        group.items.append(
            DrawnText{text, {x, base}, pixels, look.theme.mutedText, TextAnchor::Left});
        x += textWidth(text, pixels) + 6.0;
    };
    word(name);
    word(QStringLiteral("0"));
    const QRectF bar(x, y - 0.5 * kBar, std::min(120.0, 0.3 * layout.size.width()), kBar);
    for (int step = 0; step < kSteps; ++step) {
        // Each colour reaches to the end below the next, so that no seam shows between them.
        group.items.append(filled(bar.adjusted(step * bar.width() / kSteps, 0.0, 0.0, 0.0),
                                  viridis(step / (kSteps - 1.0))));
    }
    group.items.append(outlined(bar, QPen(look.theme.border, look.metrics.hairline)));
    x = bar.right() + 6.0;
    word(numberLabel(board.highestDeviation));
    return group;
}

DrawnGroup namesOf(const ImageBoard& board, const ImageLayout& layout, const PlotLook& look) {
    DrawnGroup names{QStringLiteral("names"), {}};
    if (layout.title > 0.0) {
        names.items.append(
            DrawnText{board.title,
                      {layout.left, baseLine(layout.top + 0.5 * layout.title, look.metrics.title)},
                      look.metrics.title,
                      look.theme.text,
                      TextAnchor::Left,
                      TextWeight::SemiBold});
    }
    const double text = look.metrics.text;
    for (qsizetype column = 0; column < board.columns.size(); ++column) {
        const QRectF area = layout.tileArea(column, 0);
        const QStringList lines =
            headingOf(board.columns[column].name, look.metrics, layout.columnWidth());
        const double high = kCaptionLine * text * double(lines.size());
        addLines(names, lines, {area.center().x(), area.top() - high - 3.0}, text, look.theme.text);
    }
    for (qsizetype row = 0; layout.names > 0.0 && row < board.images.size(); ++row) {
        names.items.append(
            DrawnText{QString::number(board.images[row] + 1),
                      {layout.left, baseLine(layout.tileArea(0, row).center().y(), text)},
                      text,
                      look.theme.mutedText,
                      TextAnchor::Left});
    }
    return names;
}

}  // namespace

QRectF ImageLayout::tileArea(qsizetype column, qsizetype row) const {
    return {QPointF(left + names + double(column) * (tile.width() + columnGap),
                    top + title + heading + double(row) * (tile.height() + caption + gap)),
            tile};
}

ImageLayout layoutImages(const ImageBoard& board, const PlotMetrics& metrics, const QSizeF& size) {
    constexpr double kTitle = 2.0;
    constexpr double kGap = 10.0;
    constexpr double kLeast = 8.0;
    ImageLayout layout;
    layout.size = size;
    layout.left = metrics.hasTitle ? 2.0 : metrics.margin;
    layout.title = metrics.hasTitle ? kTitle * metrics.title : 0.0;
    layout.heading = 2.0 * kCaptionLine * metrics.text + 4.0;
    layout.names = board.images.size() > 1 ? 2.0 * metrics.text : 0.0;
    layout.gap = kGap;
    layout.caption = 2.0 * kCaptionLine * captionPixels(metrics) + 2.0;
    layout.scale = board.highestDeviation > 0.0 ? kBar + layout.gap : 0.0;
    const auto columns = double(std::max<qsizetype>(1, board.columns.size()));
    const auto rows = double(std::max<qsizetype>(1, board.images.size()));
    double aspect = 1.0;  // width over height
    if (!board.columns.isEmpty() && !board.columns[0].tiles.isEmpty()) {
        const Eigen::MatrixXf& truth = board.columns[0].tiles[0].pixels;
        aspect = truth.size() > 0 ? double(truth.cols()) / double(truth.rows()) : 1.0;
    }
    const double wide =
        (size.width() - 2.0 * layout.left - layout.names - (columns - 1.0) * layout.gap) / columns;
    const double high = (size.height() - layout.title - layout.heading - layout.scale) / rows
                        - layout.caption - layout.gap;
    const double width = std::max(kLeast, std::floor(std::min(wide, high * aspect)));
    layout.tile = {width, std::max(1.0, width / aspect)};
    constexpr double kMostGap = 8.0;  // of a tile and its gap, in text sizes
    const double spare =
        size.width() - 2.0 * layout.left - layout.names - columns * layout.tile.width();
    layout.columnGap = std::clamp(spare / columns, layout.gap,
                                  std::max(layout.gap, kMostGap * metrics.text - width));
    if (!metrics.hasTitle) {  // in the middle of the paper
        const double used = layout.heading + layout.scale
                            + rows * (layout.tile.height() + layout.caption + layout.gap);
        layout.top = std::max(0.0, 0.5 * (size.height() - used));
    }
    return layout;
}

PlotDrawing imageDrawing(const ImageBoard& board, const ImageLayout& layout, const PlotLook& look) {
    PlotDrawing drawing;
    drawing.append({QStringLiteral("ground"),
                    {filled(QRectF(QPointF(0.0, 0.0), layout.size), look.theme.surface)}});
    drawing.append(namesOf(board, layout, look));
    for (qsizetype index = 0; index < board.columns.size(); ++index) {
        const ImageColumn& column = board.columns[index];
        DrawnGroup group{QStringLiteral("images-%1").arg(index + 1), {}};
        for (qsizetype row = 0; row < column.tiles.size(); ++row) {
            const QRectF area = layout.tileArea(index, row);
            addTile(group, area, column, column.tiles[row], board.highestDeviation, look);
            addLines(group,
                     captionWithin(column, column.tiles[row], layout.columnWidth(),
                                   captionPixels(look.metrics)),
                     {area.center().x(), area.bottom() + 2.0}, captionPixels(look.metrics),
                     look.theme.mutedText);
        }
        drawing.append(group);
    }
    if (layout.scale > 0.0) {
        drawing.append(scaleOf(board, layout, look));
    }
    return drawing;
}

}  // namespace onsager
