// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/phase_regions.h"

#include "tests/support/invented_sweep.h"
#include "tests/support/test_program.h"
#include "ui/charts/region_drawing.h"
#include "ui/models/phase_map.h"
#include "ui/models/table_text.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace onsager;

namespace {

constexpr double kBad = -3.0;
constexpr double kGood = -70.0;

/// Two rows of four cells, from the lowest one at the left, by whether a fixed point meets the criterion.
constexpr std::array kAlgorithm = {false, false, false, true, false, false, true, true};
constexpr std::array kBest = {false, false, true, true, false, true, true, true};
constexpr std::array kTruth = {false, true, true, true, true, true, true, true};

Sweep coarseDiagram() {
    return smallSweep({"layers.2.snrDb=5,10", "layers.1.rows=48,96,144,192"}, "nmseDb[0] < -30");
}

SweepCells inventedCells() {
    SweepCells cells;
    for (std::size_t cell = 0; cell < kBest.size(); ++cell) {
        auto one = successfulCell(kAlgorithm.at(cell) ? 1.0 : 0.25, kAlgorithm.at(cell), 4);
        const auto error = [cell](const auto& meets) { return meets.at(cell) ? kGood : kBad; };
        one->fixedPoints = FixedPointErrors{error(kAlgorithm), error(kBest), error(kTruth)};
        cells.push_back(one);
    }
    return cells;
}

QVector<double> fieldOf(const std::array<bool, 8>& meets) {
    QVector<double> field;
    for (const bool one : meets) {
        field.append(one ? 1.0 : 0.0);
    }
    return field;
}

}  // namespace

class PhaseRegionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCellIsEasyHardOrImpossible() {
        const PhaseRegions regions = phaseRegions(coarseDiagram(), inventedCells());
        using enum PhaseRegion;
        const QVector<std::optional<PhaseRegion>> expected = {Impossible, Impossible, Hard, Easy,
                                                              Impossible, Hard,       Easy, Easy};
        QVERIFY(regions.cells == expected);
        QVERIFY(regions.hasShares());
        QCOMPARE(regions.shares[0], 0.25);
        QCOMPARE(regions.boundaries.size(), 3);
        QCOMPARE(boundaryName(regions.boundaries[1].of), QStringLiteral("information-theoretic"));
    }

    void anUnknownCellHasNoRegion() {
        SweepCells cells = inventedCells();
        cells[1] = nullptr;
        cells[6] = inventedCell(-10.0);
        const PhaseRegions regions = phaseRegions(coarseDiagram(), cells);
        QVERIFY(!regions.cells[1] && !regions.cells[6]);
        const SuccessCriterion criterion{SuccessCriterion::Quantity::NmseDb, false, 0, true, -30.0};
        QVERIFY(!phaseRegion({kMissing, kGood, kGood}, criterion));
        QVERIFY(phaseRegion({kBad, kGood, kMissing}, criterion) == PhaseRegion::Hard);
    }

    /// A slope between the cells of both kinds, from the lower border of the picture to the upper one.
    void boundariesReachTheBorder() {
        const QVector<QPolygonF> lines = boundaryLines(fieldOf(kBest), 4);
        QCOMPARE(lines.size(), 1);
        QPolygonF line = lines[0];
        if (line.first().y() > line.last().y()) {
            std::reverse(line.begin(), line.end());
        }
        QCOMPARE(line.first(), QPointF(1.5, -0.5));
        QCOMPARE(line.last(), QPointF(0.5, 1.5));
        for (const QPointF& place : line) {
            QVERIFY(place.x() >= 0.5 && place.x() <= 1.5);
        }
        QVERIFY(boundaryLines(fieldOf({}), 4).isEmpty());  // all alike
        QVERIFY(boundaryLines({}, 0).isEmpty());
    }

    void aRingIsClosed() {
        const QVector<QPolygonF> lines = boundaryLines({0, 0, 0, 0, 1, 0, 0, 0, 0}, 3);
        QCOMPARE(lines.size(), 1);
        QVERIFY(lines[0].isClosed());
        QCOMPARE(lines[0].boundingRect().center(), QPointF(1.0, 1.0));
    }

    void theNoteNamesAHardCell() {
        const QString note = phaseRegions(coarseDiagram(), inventedCells()).note;
        QVERIFY2(
            note.startsWith(QStringLiteral("Hard, for example, at SNR of Y 5 dB, Rows of W₁ 144"))
                || note.startsWith(
                    QStringLiteral("Hard, for example, at SNR of Y 10 dB, Rows of W₁ 96")),
            qPrintable(note));
        QVERIFY(note.contains(QStringLiteral("reaches −70.0 dB, the algorithm stays at −3.0 dB")));
        SweepCells cells = inventedCells();
        for (auto& cell : cells) {
            auto one = std::make_shared<CellResult>(*cell);
            one->fixedPoints->ofLeastFreeEnergy = one->fixedPoints->fromZero;
            cell = one;
        }
        QVERIFY(phaseRegions(coarseDiagram(), cells)
                    .note.startsWith(QStringLiteral("No cell is hard")));
    }

    void theNameOfARegionStandsInside() {
        PhaseRegions regions;
        regions.cells.fill(PhaseRegion::Easy, 35);  // 5 rows of 7
        regions.cells[0] = PhaseRegion::Hard;
        const auto place = [&](PhaseRegion region, double wide, double high) {
            return placeInside(regions, 7, region, QSizeF(wide, high));
        };
        QCOMPARE(*place(PhaseRegion::Easy, 2.6, 0.8), QPointF(3.0, 2.0));
        QCOMPARE(place(PhaseRegion::Easy, 6.0, 1.0)->y(), 2.0);
        QVERIFY(!place(PhaseRegion::Easy, 7.0, 5.0));  // one cell is not of it
        QVERIFY(place(PhaseRegion::Easy, 7.0, 4.0).has_value());
        QCOMPARE(*place(PhaseRegion::Hard, 0.9, 0.9), QPointF(0.0, 0.0));
        QVERIFY(!place(PhaseRegion::Hard, 1.1, 0.5));
        QVERIFY(!place(PhaseRegion::Impossible, 0.1, 0.1));
    }

    /// A spinodal lies within a region.
    void theNameOfARegionLiesOnNoBoundary() {
        PhaseRegions regions;
        regions.cells.fill(PhaseRegion::Impossible, 35);
        regions.boundaries.append({FixedPoint::FromTruth, {QPolygonF({{3.0, -0.5}, {3.0, 4.5}})}});
        const auto place = placeInside(regions, 7, PhaseRegion::Impossible, QSizeF(3.0, 1.0));
        QVERIFY(place.has_value());
        QVERIFY(std::abs(place->x() - 3.0) > 1.5);
        QVERIFY(!placeInside(regions, 7, PhaseRegion::Impossible, QSizeF(4.0, 1.0)));
    }

    /// As drawn, in pictures of several sizes: every plate in cells of its region.
    void drawnNamesLieInTheirRegions() {
        PhaseMap map = phaseMap(coarseDiagram(), inventedCells(),
                                {CellQuantity::Regions, 0, CellSource::Best});
        const PlotLook look{theme(ThemeKind::Light), screenMetrics(1.0)};
        int drawn = 0;
        for (const QSizeF size :
             {QSizeF(500, 260), QSizeF(760, 300), QSizeF(900, 420), QSizeF(1600, 800)}) {
            const PhaseLayout layout = layoutPhase(map, look.metrics, size);
            for (const DrawnGroup& group : phaseFrameDrawing(map, layout, look)) {
                for (const DrawnItem& item : group.items) {
                    const auto* path = std::get_if<DrawnPath>(&item);
                    const QRectF plate = path != nullptr ? path->path.boundingRect() : QRectF();
                    if (group.name != QStringLiteral("regions") || plate.isEmpty()
                        || !layout.cells.intersects(plate)) {
                        continue;
                    }
                    ++drawn;
                    for (int cell = 0; cell < map.regions->cells.size(); ++cell) {
                        if (layout.cellArea(cell).intersects(plate)) {
                            QCOMPARE(path->brush.color(),
                                     regionColour(*map.regions->cells[cell], look.theme));
                        }
                    }
                }
            }
        }
        QVERIFY(drawn >= 3);
    }

    void theMapOfRegionsHasTheirTextAndTable() {
        const Sweep sweep = coarseDiagram();
        const SweepCells cells = inventedCells();
        const PhaseView view{CellQuantity::Regions, 0, CellSource::Best};
        const PhaseMap map = phaseMap(sweep, cells, view);
        QVERIFY(map.regions.has_value());
        QVERIFY(map.predictedBoundary.isEmpty() && map.measuredBoundary.isEmpty());
        QCOMPARE(map.title, QStringLiteral("Easy, hard, impossible: nmseDb[0] < -30"));
        QVERIFY(map.note.startsWith(QStringLiteral("Hard, for example")));
        const QString text = phaseCellText(sweep, cells, view, 2);
        QVERIFY2(text.contains(QStringLiteral("hard: algorithmic −3.00 dB, information-theoretic "
                                              "−70.00 dB, spinodal −70.00 dB"))
                     && text.contains(QStringLiteral("success in 25 % of 4 trials")),
                 qPrintable(text));
        PhaseTable table;
        table.setCells(sweep, cells, view);
        QVERIFY2(tableText(table).contains(QStringLiteral("5\t144\t-3\t-70\t-70\t0\t0.25\n")),
                 qPrintable(tableText(table)));
        const PhaseMap errors = phaseMap(sweep, cells, {});
        QVERIFY(!errors.regions);
    }

    void onlySweepsWithFixedPointsOfferRegions() {
        const auto offered = quantitiesOf(inventedCells());
        QCOMPARE(offered.back(), CellQuantity::Regions);
        const auto others = quantitiesOf({successfulCell(1.0, true, 4)});
        QVERIFY(others.back() != CellQuantity::Regions);
    }
};

ONSAGER_WINDOW_TEST(PhaseRegionsTest)
#include "phase_regions_test.moc"
