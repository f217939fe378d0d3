// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/estimates_plot.h"

#include "tests/support/test_program.h"
#include "ui/models/detail_moment.h"
#include "ui/models/plot_table.h"

#include <QTest>

#include <cmath>
#include <memory>
#include <numbers>
#include <random>

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

    /// R = Z + 0.5 N of the own message, and of a baseline 0.5 times noise with heavy tails, of which it claims the
    /// variance 0.25: both have the spread 1 in these units, and only one is normal.
    void theNoiseOfAMessageIsInUnitsOfItsPrediction() {
        constexpr int kRows = 4000;
        std::mt19937_64 random(7);
        const auto uniform = [&random] {
            return (double(random() >> 11) + 0.5) / 9007199254740992.0;
        };
        Eigen::MatrixXf Z(kRows, 1);
        Eigen::MatrixXf own(kRows, 1);
        Eigen::MatrixXf heavy(kRows, 1);
        for (int row = 0; row < kRows; ++row) {
            const double normal = std::sqrt(-2.0 * std::log(uniform()))
                                  * std::cos(2.0 * std::numbers::pi * uniform());
            const double laplace =
                (uniform() < 0.5 ? 1.0 : -1.0) * -std::log(uniform()) / std::numbers::sqrt2;
            Z(row, 0) = row % 10 == 0 ? 1.0F : 0.0F;
            own(row, 0) = Z(row, 0) + 0.5F * float(normal);
            heavy(row, 0) = Z(row, 0) + 0.5F * float(laplace);
        }
        EdgeMoments moments;
        moments.signal = moments.overlap = moments.power = moments.gain =
            Eigen::MatrixXd::Identity(1, 1);
        moments.noiseCovariance = 0.25 * moments.gain;
        moments.messagePrecision = 4.0 * moments.gain;
        const auto kept = [](const HalfIterationDetails& details) {
            return DetailTrace{std::make_shared<const HalfIterationDetails>(details)};
        };
        RunDetails run;
        run.truth = std::make_shared<const std::vector<Eigen::MatrixXf>>(1, Z);
        run.measured = kept({{moments}, {Z}, {}, {own}});
        run.predicted = kept({{moments}, {}});
        run.baselines = {{IterativeThresholdingSettings{}, kept({{moments}, {}, {}, {heavy}})}};
        const PlotModel plot =
            estimatesPlot(run, {EstimatesPicture::EffectiveNoise, 0, 0, std::nullopt});
        QCOMPARE(plot.curves.size(), 3);
        QVERIFY(plot.curves[0].role == CurveRole::Predicted);
        double square[3] = {};
        double fourth[3] = {};
        for (int curve = 0; curve < 3; ++curve) {
            for (const QPointF& point : plot.curves[curve].points) {
                const double mass = point.y() * 8.0 / 41.0;
                square[curve] += mass * std::pow(point.x(), 2);
                fourth[curve] += mass * std::pow(point.x(), 4);
            }
        }
        // Inside four deviations; a Laplace law has 0.35 % beyond them, and a width of bins adds 1/12 of its square.
        const double error = std::sqrt(2.0 / kRows);
        QVERIFY(std::abs(square[0] - 1.0) < 0.01);
        QVERIFY(std::abs(square[1] - square[0]) < 4.0 * error);
        QVERIFY(fourth[1] < 3.0 + 4.0 * std::sqrt(96.0 / kRows) && fourth[2] > 3.5);
        QVERIFY2(plot.note.contains(QStringLiteral("that of a normal law is 3")),
                 qPrintable(plot.note));
        QVERIFY(plot.note.contains(QStringLiteral("Iterative thresholding: kurtosis ")));
        run.measured.clear();
        QCOMPARE(estimatesPlot(run, {EstimatesPicture::EffectiveNoise, 0, 0, std::nullopt})
                     .curves.size(),
                 1);
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
