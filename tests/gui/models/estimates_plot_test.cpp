// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/estimates_plot.h"

#include "tests/support/test_program.h"
#include "ui/models/detail_moment.h"
#include "ui/models/plot_table.h"

#include <QTest>

#include <cmath>
#include <memory>

using namespace onsager;

namespace {

/// Two variables, two columns, three half-iterations measured of four predicted. Column 1 of Z_0 is
/// estimated as half of the truth plus or minus 0.3; the law says 0.5 and 0.3 too.
RunDetails details() {
    constexpr int kRows = 1000;
    Eigen::MatrixXf Z(kRows, 2);
    Eigen::MatrixXf Zhat(kRows, 2);
    for (int row = 0; row < kRows; ++row) {
        const float z = row % 2 == 0 ? 1.0F : -1.0F;
        const float noise = row % 4 < 2 ? 0.3F : -0.3F;
        Z.row(row) << z, z;
        Zhat.row(row) << 0.0F, 0.5F * z + noise;
    }
    EdgeMoments moments;
    moments.signal = Eigen::MatrixXd::Identity(2, 2);
    moments.overlap = 0.5 * Eigen::MatrixXd::Identity(2, 2);
    moments.power = (0.25 + 0.09) * Eigen::MatrixXd::Identity(2, 2);
    HalfIterationDetails measured{{moments, moments}, {Zhat, Zhat}};
    HalfIterationDetails predicted{{moments, moments}, {}};
    RunDetails run;
    run.truth = std::make_shared<const std::vector<Eigen::MatrixXf>>(2, Z);
    run.measured.assign(3, std::make_shared<const HalfIterationDetails>(measured));
    run.predicted.assign(4, std::make_shared<const HalfIterationDetails>(predicted));
    return run;
}

EstimatesView viewOf(EstimatesPicture picture) {
    return {picture, 0, 1, std::nullopt};
}

}  // namespace

class EstimatesPlotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theChosenMomentIsShownElseTheNewest() {
        const RunDetails run = details();
        QCOMPARE(detailMoment(run, {}).halfIteration, 2);
        QCOMPARE(detailMoment(run, 1).halfIteration, 1);
        QCOMPARE(detailMoment(run, 3).halfIteration, 2);  // the trial has ended before
        QCOMPARE(detailMoment(run, 1).measured, run.measured[1].get());
        QCOMPARE(detailMoment(run, 1).predicted, run.predicted[1].get());
        QVERIFY(detailMoment({}, {}).measured == nullptr);
    }

    void theScatterHasEveryEntryAndThePredictedLine() {
        const PlotModel plot = estimatesPlot(details(), viewOf(EstimatesPicture::Scatter));
        QCOMPARE(plot.cloud.points.size(), 1000);
        QVERIFY(plot.cloud.hasDiagonal);
        QVERIFY(std::abs(plot.cloud.points[0].y() - 0.8) < 1e-6);
        QCOMPARE(plot.x.minimum, plot.y.minimum);
        QVERIFY(plot.x.maximum >= 1.0);
        QCOMPARE(plot.curves.size(), 1);
        const QPointF end = plot.curves[0].points.last();
        QVERIFY(std::abs(end.y() / end.x() - 0.5) < 1e-12);
        const double width = plot.bands[0].upper[0].y() - plot.bands[0].lower[0].y();
        QVERIFY(std::abs(width - 2.0 * 1.2815515655 * 0.3) < 1e-9);
        QVERIFY(plot.bands[0].role == CurveRole::Predicted);
        QVERIFY(plot.title.contains(QStringLiteral("Z₀, column 2")));
        QVERIFY2(plot.note.contains(QStringLiteral("measured 0.3400, predicted 0.3400")),
                 qPrintable(plot.note));
    }

    void theDensityOfTheErrorIsOne() {
        const PlotModel plot = estimatesPlot(details(), viewOf(EstimatesPicture::ErrorHistogram));
        QCOMPARE(plot.curves.size(), 2);
        for (const PlotCurve& curve : plot.curves) {
            const double width = curve.points[1].x() - curve.points[0].x();
            double mass = 0.0;
            double second = 0.0;
            for (const QPointF& point : curve.points) {
                mass += width * point.y();
                second += width * point.y() * point.x() * point.x();
            }
            QVERIFY(std::abs(mass - 1.0) < 1e-3);
            QVERIFY(std::abs(second - 0.34) < 0.02);  // 0.25 + 0.09
            QVERIFY(plot.y.maximum > curve.points[curve.points.size() / 2].y());
        }
        QVERIFY(plot.y.minimum == 0.0 && plot.cloud.points.isEmpty());
    }

    void theTableListsWhatIsDrawn() {
        PlotTable table;
        table.setPlot(estimatesPlot(details(), viewOf(EstimatesPicture::Scatter)));
        QCOMPARE(table.rowCount(), 1000);
        QCOMPARE(table.columnCount(), 2);
        QCOMPARE(table.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("truth"));
        table.setPlot(estimatesPlot(details(), viewOf(EstimatesPicture::ErrorHistogram)));
        QVERIFY(table.rowCount() < 100);
        QCOMPARE(table.columnCount(), 5);
    }

    void thereMayBeOnlyALawOrNothing() {
        RunDetails run = details();
        run.measured.clear();
        const PlotModel law = estimatesPlot(run, viewOf(EstimatesPicture::Scatter));
        QCOMPARE(law.curves.size(), 1);
        QVERIFY(law.cloud.points.isEmpty() && law.x.maximum > 1.0);
        QCOMPARE(estimatesPlot(run, viewOf(EstimatesPicture::ErrorHistogram)).curves.size(), 1);
        const PlotModel nothing = estimatesPlot({}, viewOf(EstimatesPicture::Scatter));
        QVERIFY(nothing.curves.isEmpty() && !nothing.note.isEmpty());
    }

    void whatIsNotFiniteIsNotDrawn() {
        PlotCloud cloud{QStringLiteral("y"),
                        {{0.5, 0.5}, {NAN, 0.5}, {0.5, INFINITY}, {0.5, 2.0}, {3.0, 0.5}},
                        false};
        QCOMPARE(drawableCloud(cloud, PlotAxis(), PlotAxis()),
                 QVector<QPointF>({QPointF(0.5, 0.5)}));
    }
};

ONSAGER_CONSOLE_TEST(EstimatesPlotTest)
#include "estimates_plot_test.moc"
