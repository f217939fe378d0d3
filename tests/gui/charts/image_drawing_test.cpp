// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/image_drawing.h"

#include "tests/support/every_figure.h"
#include "tests/support/test_program.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace onsager;

namespace {

constexpr QSize kSize(640, 420);

QImage drawn(const ImageBoard& board, const ImageLayout& layout, ThemeKind kind) {
    QImage image(kSize, QImage::Format_RGB32);
    QPainter painter(&image);
    paintDrawing(painter, imageDrawing(board, layout, {theme(kind), screenMetrics(1.0)}));
    return image;
}

QColor middleOf(const QImage& image, const QRectF& area, double x, double y) {
    return image.pixelColor(
        (area.topLeft() + QPointF(x * area.width(), y * area.height())).toPoint());
}

}  // namespace

class ImageDrawingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blackIsNothingAndWhiteIsOne() {
        const ImageBoard board = smallBoard();
        const ImageLayout layout = layoutImages(board, screenMetrics(1.0), kSize);
        for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
            const QImage image = drawn(board, layout, kind);
            const QRectF truth = layout.tileArea(0, 0);
            QCOMPARE(middleOf(image, truth, 0.25, 0.25), QColor(0, 0, 0));
            QCOMPARE(middleOf(image, truth, 0.75, 0.25), QColor(255, 255, 255));
            QCOMPARE(middleOf(image, truth, 0.25, 0.75), QColor(128, 128, 128));
            QCOMPARE(middleOf(image, truth, 0.75, 0.75), QColor(255, 255, 255));  // 1.5: cut off
        }
    }

    void tilesKeepTheirShapeAndDoNotTouch() {
        ImageBoard board = smallBoard();
        for (ImageColumn& column : board.columns) {
            for (ImageTile& tile : column.tiles) {
                tile.pixels = Eigen::MatrixXf::Constant(10, 20, 0.5F);
            }
        }
        const ImageLayout layout = layoutImages(board, screenMetrics(1.0), kSize);
        QVERIFY(std::abs(layout.tile.width() - 2.0 * layout.tile.height()) < 1e-9);
        const QRectF all(QPointF(0.0, 0.0), kSize);
        for (int column = 0; column < board.columns.size(); ++column) {
            for (int row = 0; row < board.images.size(); ++row) {
                const QRectF area = layout.tileArea(column, row);
                QVERIFY(all.contains(area));
                QVERIFY(!area.intersects(layout.tileArea(column + 1, row)));
                QVERIFY(!area.intersects(layout.tileArea(column, row + 1)));
            }
        }
    }

    void aLargeImageIsDrawnByMeans() {
        ImageBoard board = smallBoard();
        Eigen::MatrixXf large(1024, 1024);
        for (int i = 0; i < 1024; ++i) {
            for (int j = 0; j < 1024; ++j) {
                large(i, j) = (i + j) % 2 == 0 ? 1.0F : 0.0F;
            }
        }
        board.columns[0].tiles[0].pixels = large;
        const ImageLayout layout = layoutImages(board, screenMetrics(1.0), kSize);
        const QImage image = drawn(board, layout, ThemeKind::Light);
        QCOMPARE(middleOf(image, layout.tileArea(0, 0), 0.5, 0.5), QColor(128, 128, 128));
        int items = 0;
        for (const DrawnGroup& group :
             imageDrawing(board, layout, {theme(ThemeKind::Light), screenMetrics(1.0)})) {
            items += static_cast<int>(group.items.size());
        }
        QVERIFY(items < 1000);  // runs of one colour are one rectangle
    }

    void whatIsNotSeenIsHatched() {
        const ImageBoard board = smallBoard();
        const ImageLayout layout = layoutImages(board, screenMetrics(1.0), kSize);
        const QImage image = drawn(board, layout, ThemeKind::Light);
        const QRectF observed = layout.tileArea(1, 0);
        bool isHatched = false;
        for (int step = -2; step <= 2; ++step) {
            const QPointF middle =
                observed.topLeft() + 0.25 * QPointF(observed.width(), observed.height());
            isHatched = isHatched
                        || image.pixelColor(middle.toPoint() + QPoint(step, 0))
                               != theme(ThemeKind::Light).card;
        }
        QVERIFY(isHatched);
        QCOMPARE(middleOf(image, observed, 0.1, 0.1), theme(ThemeKind::Light).card);
    }
};

ONSAGER_WINDOW_TEST(ImageDrawingTest)
#include "image_drawing_test.moc"
