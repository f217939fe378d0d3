// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heat_map_drawing.h"

#include "tests/support/test_program.h"

#include <QStringList>
#include <QTest>

#include <cmath>

using namespace onsager;

namespace {

MatrixPair pairOf(int columns, double low, double high) {
    MatrixPair pair;
    pair.symbol = QStringLiteral("Γ");
    pair.measured = Eigen::MatrixXd::Constant(columns, columns, low);
    pair.predicted = Eigen::MatrixXd::Constant(columns, columns, high);
    pair.low = low;
    pair.high = high;
    return pair;
}

MessageMatrices matricesOf(int pairs, int columns) {
    MessageMatrices matrices;
    matrices.title = QStringLiteral("Messages about Z₀");
    for (int pair = 0; pair < pairs; ++pair) {
        matrices.pairs.append(pairOf(columns, -0.25, 1.5 + pair));
    }
    return matrices;
}

struct Counts {
    int cells = 0;  ///< filled rectangles
    QStringList texts;
    QRectF reach;
};

Counts countsOf(const DrawnGroup& group) {
    Counts counts;
    for (const DrawnItem& item : group.items) {
        if (const auto* path = std::get_if<DrawnPath>(&item)) {
            counts.cells += path->brush.style() != Qt::NoBrush ? 1 : 0;
            counts.reach |= path->path.boundingRect();
        } else {
            const auto& text = std::get<DrawnText>(item);
            counts.texts.append(text.text);
        }
    }
    return counts;
}

}  // namespace

class HeatMapDrawingTest : public QObject {
    Q_OBJECT

private:
    const PlotMetrics m_screen = screenMetrics(1.0);
    const PlotMetrics m_paper = paperMetrics();

    [[nodiscard]] PlotDrawing draw(const MessageMatrices& matrices,
                                   const PlotMetrics& metrics,
                                   const QSizeF& size) const {
        return heatMapDrawing(matrices, layoutHeatMaps(matrices, metrics, size),
                              {theme(ThemeKind::Paper), metrics});
    }

private Q_SLOTS:
    void initTestCase() { loadFonts(); }

    void matricesStandSideBySideInsideThePicture() {
        for (const QSizeF size :
             {QSizeF(453.0, 302.0), QSizeF(900.0, 500.0), QSizeF(420.0, 900.0)}) {
            for (const PlotMetrics& metrics : {m_screen, m_paper}) {
                const MessageMatrices matrices = matricesOf(5, 4);
                const HeatMapLayout layout = layoutHeatMaps(matrices, metrics, size);
                const QRectF whole(QPointF(0.0, 0.0), size);
                for (int pair = 0; pair < 5; ++pair) {
                    const QRectF measured = layout.matrixArea(pair, false);
                    const QRectF predicted = layout.matrixArea(pair, true);
                    QVERIFY(whole.contains(measured) && whole.contains(predicted));
                    QVERIFY(!measured.intersects(predicted));
                    QVERIFY(layout.headingArea(pair).bottom() <= measured.top() + 1e-9);
                    QVERIFY(pair == 0
                            || layout.matrixArea(pair - 1, false).right() < measured.left());
                }
                for (const DrawnGroup& group : draw(matrices, metrics, size)) {
                    QVERIFY(whole.adjusted(-1, -1, 1, 1).contains(countsOf(group).reach)
                            || group.name == QLatin1String("names"));
                }
            }
        }
    }

    void onPaperTheyStandInTheMiddle() {
        const QSizeF size(453.0, 302.0);
        const HeatMapLayout layout = layoutHeatMaps(matricesOf(5, 4), m_paper, size);
        const double above = layout.headingArea(0).top();
        const double below =
            size.height() - layout.matrixArea(0, true).bottom() - 0.5 * layout.gap - layout.scale;
        QVERIFY(above > 10.0);
        QVERIFY2(std::abs(above - below) < 1.0, qPrintable(QString::number(above - below)));
    }

    void everyEntryIsACell() {
        constexpr int kScaleSteps = 48;
        for (const int columns : {1, 4, 16}) {
            const PlotDrawing drawing = draw(matricesOf(2, columns), m_screen, {900.0, 500.0});
            QCOMPARE(drawing.size(), qsizetype(4));
            QCOMPARE(countsOf(drawing[2]).cells, 2 * columns * columns + kScaleSteps);
        }
    }

    void numbersStandInCellsThatHaveRoom() {
        const Counts roomy = countsOf(draw(matricesOf(2, 2), m_screen, {900.0, 500.0})[2]);
        QCOMPARE(roomy.texts.count(QStringLiteral("−0.25")), 4 + 1);  // and one at the scale
        QCOMPARE(roomy.texts.count(QStringLiteral("1.50")), 4);
        QCOMPARE(roomy.texts.count(QStringLiteral("1.5")), 1);
        const Counts narrow = countsOf(draw(matricesOf(2, 16), m_screen, {900.0, 500.0})[2]);
        QCOMPARE(narrow.texts, QStringList({QStringLiteral("−0.25"), QStringLiteral("1.5")}));
    }

    void longNumbersLoseADigitBeforeTheyVanish() {
        MessageMatrices matrices;
        matrices.pairs.append(pairOf(4, -0.123, 0.358));
        QStringList shown;
        for (double high = 700.0; high >= 150.0; high -= 10.0) {
            const QStringList texts = countsOf(draw(matrices, m_screen, {900.0, high})[2]).texts;
            const QString now = texts.count(texts.first()) >= 16 ? texts.first() : QString();
            if (shown.isEmpty() || shown.last() != now) {
                shown.append(now);
            }
        }
        QCOMPARE(shown, QStringList({QStringLiteral("−0.123"), QStringLiteral("−0.12"), {}}));
    }

    void whatIsNotKnownIsAnEmptyFrame() {
        MessageMatrices matrices = matricesOf(1, 2);
        matrices.pairs[0].predicted = {};
        const Counts counts = countsOf(draw(matrices, m_screen, {900.0, 500.0})[2]);
        QCOMPARE(counts.cells, 4 + 48);
        const PlotDrawing nothing = draw(MessageMatrices(), m_paper, {453.0, 302.0});
        QCOMPARE(nothing.size(), qsizetype(2));
        QVERIFY(countsOf(nothing[1]).texts.isEmpty());
    }

    void thePaperHasItsTitleInTheText() {
        const auto names = [this](const PlotMetrics& metrics) {
            return countsOf(draw(matricesOf(2, 2), metrics, {453.0, 302.0})[1]).texts;
        };
        QVERIFY(names(m_screen).contains(QStringLiteral("Messages about Z₀")));
        QVERIFY(!names(m_paper).contains(QStringLiteral("Messages about Z₀")));
        QVERIFY(names(m_paper).contains(QStringLiteral("measured")));
        QCOMPARE(names(m_paper).count(QStringLiteral("Γ")), 2);
    }
};

ONSAGER_WINDOW_TEST(HeatMapDrawingTest)
#include "heat_map_drawing_test.moc"
