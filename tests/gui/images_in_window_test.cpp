// SPDX-License-Identifier: GPL-3.0-or-later
// The tab of images: a brush erases pixels of what is observed and brings them back.
#include "tests/support/laboratory.h"
#include "tests/support/test_program.h"
#include "ui/charts/image_grid.h"
#include "ui/panels/chart_tabs.h"
#include "ui/panels/images_panel.h"

#include <QPushButton>
#include <QTest>

using namespace onsager;

namespace {

Scenario noisyImage() {
    Scenario scenario;
    scenario.columns = 1;
    scenario.trials = 1;
    scenario.estimation = Estimation::Mmse;
    vampOf(scenario).iterations = 4;
    AwgnOutput output;
    output.noise.variance = 0.05;
    scenario.layers = {PriorLayer{20, GaussianPrior{1.0, {}}},
                       LinearLayer{64, GaussianMatrix{}, {}},
                       ActivationLayer{Activation::Sigmoid, {}},
                       LinearLayer{64, IdentityMatrix{}, {}}, OutputLayer{output}};
    scenario.images = ImageSettings{2, 8, 8};
    scenario.prediction.samples = 64;
    return scenario;
}

}  // namespace

class ImagesInWindowTest : public QObject {
    Q_OBJECT

private:
    Laboratory m_lab;

    [[nodiscard]] const LinearLayer& last() const {
        return std::get<LinearLayer>(m_lab.window->document().scenario().layers[3]);
    }

    /// The middle of a pixel of the picture that can be erased, or drawn.
    [[nodiscard]] QPoint middleOf(int x,
                                  int y,
                                  bool ImageColumn::*can = &ImageColumn::canBeErased) const {
        auto* panel = m_lab.window->findChild<ImagesPanel*>();
        auto* grid = panel->findChild<ImageGrid*>();
        const ImageBoard board = std::get<ImageBoard>(panel->figure());
        const ImageLayout layout = layoutImages(board, screenMetrics(1.0), grid->size());
        for (qsizetype column = 0; column < board.columns.size(); ++column) {
            if (board.columns[column].*can) {
                const QRectF area = layout.tileArea(column, 0);
                return QPointF(area.left() + (x + 0.5) * area.width() / 8.0,
                               area.top() + (y + 0.5) * area.height() / 8.0)
                    .toPoint();
            }
        }
        qFatal("there is no such picture");
    }

private Q_SLOTS:
    void init() { m_lab.prepare(false); }
    void cleanup() { m_lab.close(); }

    void aStrokeOfTheBrushIsAnEdit() {
        m_lab.openFinished(noisyImage());
        auto* panel = m_lab.window->findChild<ImagesPanel*>();
        m_lab.window->findChild<ChartTabs*>()->choose(panel);
        auto* grid = panel->findChild<ImageGrid*>();
        QTRY_VERIFY_WITH_TIMEOUT(std::get<ImageBoard>(panel->figure()).columns.size() >= 3,
                                 kPatience);
        QTest::mousePress(grid, Qt::LeftButton, {}, middleOf(1, 1));
        QTest::mouseMove(grid, middleOf(2, 1));
        QTest::mouseRelease(grid, Qt::LeftButton, {}, middleOf(2, 1));
        // Three by three pixels around each of both.
        QCOMPARE(last().rows, 64 - 12);
        QVERIFY(std::get<SelectionMatrix>(last().matrix).missing
                == (std::vector<std::vector<int>>{{0, 3}, {8, 11}, {16, 19}}));
        QTRY_COMPARE_WITH_TIMEOUT(m_lab.activity(), Activity::Finished, kPatience);
        // Pressed on one that is not seen, it brings back.
        QTest::mousePress(grid, Qt::LeftButton, {}, middleOf(0, 0));
        QTest::mouseRelease(grid, Qt::LeftButton, {}, middleOf(0, 0));
        QCOMPARE(last().rows, 64 - 8);
        m_lab.trigger("undo");
        QCOMPARE(last().rows, 64 - 12);
        m_lab.trigger("undo");
        QVERIFY(std::holds_alternative<IdentityMatrix>(last().matrix));
    }

    void aTruthIsDrawnByHand() {
        m_lab.openFinished(noisyImage());
        auto* panel = m_lab.window->findChild<ImagesPanel*>();
        m_lab.window->findChild<ChartTabs*>()->choose(panel);
        auto* grid = panel->findChild<ImageGrid*>();
        const auto values = [&] {
            const TruthFile* truth = m_lab.window->document().scenario().data.truthOf(2);
            return truth != nullptr ? truth->values : std::vector<double>();
        };
        QTRY_VERIFY_WITH_TIMEOUT(std::get<ImageBoard>(panel->figure()).columns.size() >= 3,
                                 kPatience);
        m_lab.window->findChild<QPushButton*>(QStringLiteral("imagesBlank"))->click();
        QVERIFY(values() == std::vector<double>(64, 0.0));
        QTRY_COMPARE_WITH_TIMEOUT(m_lab.activity(), Activity::Finished, kPatience);
        QTRY_VERIFY(std::get<ImageBoard>(panel->figure()).columns[0].tiles[0].pixels.isZero());

        const auto pixel = [&](int x, int y) { return middleOf(x, y, &ImageColumn::canBeDrawn); };
        QTest::mousePress(grid, Qt::LeftButton, {}, pixel(1, 1));
        QTest::mouseMove(grid, pixel(2, 1));
        QTest::mouseRelease(grid, Qt::LeftButton, {}, pixel(2, 1));
        QCOMPARE(values().size(), std::size_t{64});
        // White along the stroke, fading beside it.
        for (const auto& [place, shade] :
             {std::pair{9, 1.0}, {10, 1.0}, {1, 0.6}, {11, 0.6}, {0, 0.2}, {19, 0.2}, {12, 0.0}}) {
            QCOMPARE(values()[static_cast<std::size_t>(place)], shade);
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_lab.activity(), Activity::Finished, kPatience);
        QTest::mouseClick(grid, Qt::LeftButton, {}, pixel(1, 1));
        QCOMPARE(values()[9], 0.0);
        for (int strokes = 0; strokes < 3; ++strokes) {
            m_lab.trigger("undo");
        }
        QVERIFY(m_lab.window->document().scenario() == noisyImage());
    }
};

ONSAGER_WINDOW_TEST(ImagesInWindowTest)
#include "images_in_window_test.moc"
