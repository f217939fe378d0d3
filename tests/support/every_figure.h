// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/invented_result.h"
#include "engine/numerics/infinity.h"
#include "ui/charts/figure.h"
#include "ui/models/convergence_plot.h"
#include "ui/models/plot_arrangement.h"

#include <QByteArray>
#include <QVector>

#include <cmath>
#include <limits>

namespace onsager {

/// A figure with what it is called in a test.
struct NamedFigure {
    QByteArray name;
    Figure figure;
};

/// Curves, markers and bands on a logarithmic axis with a level of exact values, some of them no numbers.
inline PlotModel wildPlot() {
    PlotModel plot = convergencePlot(InventedResult{}.make(), {ErrorQuantity::Mse, {}, {}});
    plot.y.scale = AxisScale::Logarithmic;
    plot.y.minimum = 1e-6;
    plot.y.maximum = 10.0;
    plot.y.exact = ExactLevel{1e-5, -5.5, 1e-5};
    plot.caveat = QStringLiteral("An approximation: 5 % of $x_1$ & more {are} #missing.");
    for (PlotCurve& curve : plot.curves) {
        curve.points[1].setY(std::nan(""));
        curve.points[2].setY(kInfinity);
        curve.points[3].setY(-kInfinity);
        curve.points[4].setY(0.0);
        curve.points[5].setX(kInfinity);
    }
    plot.bands[0].upper[6].setY(kInfinity);
    plot.bands[0].lower[7].setY(std::nan(""));
    plot.curves.append({QStringLiteral("Adam"), CurveRole::Baseline, 1, {{0.0, 0.3}, {39.0, 0.3}}});
    plot.legend.append({QStringLiteral("Adam"), 1, true, false});
    plot.legend.last().isBaseline = true;
    return plot;
}

/// A cloud with its diagonal and every shape of points, some reached in steps.
inline PlotModel pointsPlot() {
    PlotModel plot;
    plot.title = QStringLiteral("Estimate against truth");
    plot.x.title = QStringLiteral("overlap of Z₀");
    plot.y.title = QStringLiteral("Ẑᵀ Z ± 10⁻³");
    plot.x.minimum = plot.y.minimum = -1.0;
    plot.cloud.name = QStringLiteral("estimate");
    plot.cloud.hasDiagonal = true;
    for (int i = 0; i < 50; ++i) {
        plot.cloud.points.append({std::sin(i), 0.5 * std::cos(i * i)});
    }
    plot.cloud.points.append({std::nan(""), 0.0});
    double y = -0.8;
    for (const PointShape shape : {PointShape::Dot, PointShape::Filled, PointShape::Hollow,
                                   PointShape::Ringed, PointShape::Open}) {
        const QString name = QStringLiteral("shape_%1").arg(static_cast<int>(shape));
        plot.points.append({name, shape, {{-0.5, y}, {0.5, y + 0.1}}, shape == PointShape::Dot});
        LegendRow row;
        row.text = name;
        row.marker = true;
        row.point = shape;
        plot.legend.append(row);
        y += 0.35;
    }
    plot.waiting = {0.25};
    return plot;
}

/// Curves under a title, without markers, with everything that can be written into them.
inline PlotModel annotatedPlot() {
    FigureSettings settings;
    settings.title = "Learning ΓΛ, 50 % & more";
    settings.markers = false;
    settings.x.range = AxisRange{0.5, 33.5};
    settings.legend = LegendChoice::Above;
    settings.annotations = {
        {AnnotationKind::Text, "here_{1}", 5.0, -3.0, 0.0, 0.0},
        {AnnotationKind::Arrow, "knee", 20.0, -3.0, 12.0, -10.0},
        {AnnotationKind::VerticalLine, "Z₀ converged", 30.0, 0.0, 0.0, 0.0},
        {AnnotationKind::HorizontalLine, "", 0.0, -5.0, 0.0, 0.0},
        {AnnotationKind::Text, "outside", 500.0, -3.0, 0.0, 0.0},
    };
    return arranged(convergencePlot(InventedResult{}.make(), {ErrorQuantity::NmseDb, {}, {}}),
                    settings);
}

/// Three cells across, two upwards; one unknown, one infinite.
inline PhaseMap smallMap() {
    PhaseMap map;
    map.title = QStringLiteral("NMSE of Z₀ (dB)");
    map.note = QStringLiteral("Success begins at 210 rows.");
    map.x.title = QStringLiteral("Rows of W₁");
    map.x.values = {200.0, 300.0, 400.0};
    map.x.names = {QStringLiteral("200"), QStringLiteral("300"), QStringLiteral("400")};
    map.y.title = QStringLiteral("Density");
    map.y.values = {0.1, 0.2};
    map.y.names = {QStringLiteral("0.1"), QStringLiteral("0.2")};
    map.values = {-10.0, -50.0,        -std::numeric_limits<double>::infinity(),
                  -5.0,  std::nan(""), -55.0};
    map.low = -60.0;
    map.high = -5.0;
    map.predictedBoundary = {QLineF(0.5, 0.0, 1.5, 1.0)};
    map.measuredBoundary = {QLineF(0.7, 0.0, 1.7, 1.0)};
    return map;
}

/// The same cells as regions with trials over them.
inline PhaseMap regionMap() {
    PhaseMap map = smallMap();
    map.values.fill(std::nan(""));
    map.predictedBoundary.clear();
    map.measuredBoundary.clear();
    PhaseRegions regions;
    regions.cells = {PhaseRegion::Impossible, PhaseRegion::Hard, PhaseRegion::Easy,
                     PhaseRegion::Hard,       std::nullopt,      PhaseRegion::Easy};
    regions.boundaries = {{FixedPoint::FromZero, {QPolygonF({{1.5, -0.5}, {1.5, 1.5}})}}};
    regions.shares = {0.0, 0.25, 1.0, 0.5, std::nan(""), 0.75};
    map.regions = regions;
    return map;
}

/// A pair of matrices, one whose prediction is not known, and one of a single entry.
inline MessageMatrices smallMatrices() {
    MessageMatrices matrices;
    matrices.title = QStringLiteral("Message about Z₀");
    matrices.note = QStringLiteral("The largest difference is 2 %.");
    MatrixPair pair;
    pair.symbol = QStringLiteral("Γ");
    pair.meaning = QStringLiteral("precision of the message");
    pair.measured = Eigen::MatrixXd::Constant(2, 2, 0.5);
    pair.predicted = Eigen::MatrixXd::Identity(2, 2);
    MatrixPair unknown = pair;
    unknown.symbol = QStringLiteral("Ẑᵀ Z / n");
    unknown.predicted.resize(0, 0);
    MatrixPair single = pair;
    single.symbol = QStringLiteral("Λ");
    single.measured = Eigen::MatrixXd::Constant(1, 1, 0.25);
    single.predicted = Eigen::MatrixXd::Constant(1, 1, 0.75);
    matrices.pairs = {pair, unknown, single};
    return matrices;
}

/// Two images of four pixels: one that is seen in part, an estimate with deviations, and one that is not known yet.
inline ImageBoard smallBoard() {
    ImageBoard board;
    board.title = QStringLiteral("Images in Z₀, forward, iteration 3");
    board.note = QStringLiteral("Black is 0 and white 1.");
    board.images = {0, 1};
    board.highestDeviation = 0.5;
    ImageTile truth;
    truth.pixels.resize(2, 2);
    truth.pixels << 0.0F, 1.0F, 0.5F, 1.5F;
    ImageTile seen = truth;
    seen.pixels(0, 0) = std::nanf("");
    ImageTile estimate = truth;
    estimate.psnr = 17.25;
    estimate.nmseDb = -9.5;
    ImageTile deviations;
    deviations.pixels = Eigen::MatrixXf::Constant(2, 2, 0.25F);
    board.columns = {
        {QStringLiteral("Truth"), false, true, false, {truth, truth}},
        {QStringLiteral("Observed"), true, false, false, {seen, seen}},
        {QStringLiteral("ML-Mat-VAMP"), false, false, false, {estimate, estimate}},
        {QStringLiteral("Deviation of ML-Mat-VAMP"), false, false, true, {deviations, deviations}},
        {QStringLiteral("Metropolis-adjusted Langevin"),
         false,
         false,
         false,
         {ImageTile(), ImageTile()}}};
    return board;
}

/// Every kind of figure with everything that one can show.
inline QVector<NamedFigure> everyFigure() {
    return {{"curves", convergencePlot(InventedResult{}.make(), {ErrorQuantity::NmseDb, {}, {}})},
            {"wild curves", wildPlot()},
            {"points", pointsPlot()},
            {"annotated", annotatedPlot()},
            {"nothing", PlotModel{}},
            {"map", smallMap()},
            {"regions", regionMap()},
            {"empty map", PhaseMap{}},
            {"matrices", smallMatrices()},
            {"images", smallBoard()},
            {"no images", ImageBoard{}}};
}

}  // namespace onsager
