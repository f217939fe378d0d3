// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/plot_spotlight.h"

#include "tests/support/invented_result.h"
#include "tests/support/test_program.h"
#include "ui/charts/plot_drawing.h"
#include "ui/models/convergence_plot.h"

#include <QTest>

#include <algorithm>

using namespace onsager;

namespace {

PlotModel spottedPicture() {
    return convergencePlot(InventedResult().make(), {});
}

}  // namespace

class PlotSpotlightTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneSeriesIsAsItWasAndAllOthersAreDimmed() {
        const PlotModel plot = spottedPicture();
        QCOMPARE(seriesCount(plot), static_cast<int>(plot.curves.size()));
        QVERIFY(seriesCount(plot) >= 4);
        for (int series = 0; series < seriesCount(plot); ++series) {
            const PlotModel lit = spotlit(plot, series);
            for (int other = 0; other < seriesCount(plot); ++other) {
                QCOMPARE(lit.curves[other].isDimmed, other != series);
                QCOMPARE(lit.curves[other].points, plot.curves[other].points);
            }
            QCOMPARE(lit.legend.front().text,
                     QStringLiteral("Spotlight: %1").arg(plot.curves[series].name));
            QCOMPARE(lit.legend.size(), plot.legend.size() + 1);
            QVERIFY(std::any_of(lit.legend.begin() + 1, lit.legend.end(),
                                [](const LegendRow& row) { return !row.isDimmed; }));
        }
    }

    /// The spread of the trials is lit with their markers, not with the line of the prediction.
    void aBandBelongsToItsCurve() {
        const PlotModel plot = spottedPicture();
        QVERIFY(!plot.bands.isEmpty());
        for (int series = 0; series < seriesCount(plot); ++series) {
            const PlotCurve& curve = plot.curves[series];
            for (const PlotBand& band : spotlit(plot, series).bands) {
                QCOMPARE(band.isDimmed, band.role != curve.role || band.style != curve.style);
            }
        }
    }

    void cloudAndPointsAreSeriesToo() {
        PlotModel plot;
        plot.curves.append({QStringLiteral("line"), CurveRole::Predicted, 0, {{0.0, 0.0}}});
        plot.cloud.name = QStringLiteral("estimate");
        plot.cloud.points.append({0.5, 0.5});
        plot.points.append({QStringLiteral("steps"), PointShape::Ringed, {{0.2, 0.2}}});
        QCOMPARE(seriesCount(plot), 3);
        const PlotModel cloud = spotlit(plot, 1);
        QVERIFY(cloud.curves[0].isDimmed && !cloud.cloud.isDimmed && cloud.points[0].isDimmed);
        QCOMPARE(cloud.legend.front().text, QStringLiteral("Spotlight: estimate"));
        const PlotModel points = spotlit(plot, 2);
        QVERIFY(points.curves[0].isDimmed && points.cloud.isDimmed && !points.points[0].isDimmed);
        QCOMPARE(points.legend.front().text, QStringLiteral("Spotlight: steps"));
    }

    void withoutSuchASeriesNothingChanges() {
        const PlotModel plot = spottedPicture();
        QCOMPARE(spotlit(plot, -1), plot);
        QCOMPARE(spotlit(plot, seriesCount(plot)), plot);
        QCOMPARE(spotlit(PlotModel(), 0), PlotModel());
    }

    /// On both grounds what is dimmed is nearer to the ground than what is faint.
    void whatIsDimmedIsHardlySeen() {
        for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
            const Theme& colours = theme(kind);
            const auto distance = [&colours](const QColor& colour) {
                return std::abs(colour.lightness() - colours.surface.lightness());
            };
            const PlotModel lit = spotlit(spottedPicture(), 0);
            QCOMPARE(styleOf(colours, lit.curves[0]).predicted, curveStyle(colours, 0).predicted);
            const CurveStyle dimmed = dimmedStyle(colours, curveStyle(colours, 0));
            QVERIFY(distance(dimmed.predicted) > 0);
            QVERIFY(distance(dimmed.predicted) < distance(faintStyle(colours, 0).predicted));
            PlotBand band = spottedPicture().bands[0];
            const int before = bandColour(band, colours).alpha();
            band.isDimmed = true;
            QVERIFY(bandColour(band, colours).alpha() < before);
        }
    }
};

ONSAGER_TEST(PlotSpotlightTest)
#include "plot_spotlight_test.moc"
