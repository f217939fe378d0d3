// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/layer_strip_model.h"

#include "tests/support/small_scenario.h"
#include "ui/models/layer_names.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace onsager;

namespace {

/// Mean and mean square of x under a curve that is a density up to its height.
std::pair<double, double> moments(const QVector<QPointF>& curve) {
    double mass = 0.0;
    double first = 0.0;
    double second = 0.0;
    for (int i = 1; i < curve.size(); ++i) {
        const double width = curve[i].x() - curve[i - 1].x();
        const double x = (curve[i].x() + curve[i - 1].x()) / 2.0;
        const double area = width * (curve[i].y() + curve[i - 1].y()) / 2.0;
        mass += area;
        first += area * x;
        second += area * x * x;
    }
    return {first / mass, second / mass};
}

Scenario fourLayers() {
    Scenario scenario = smallScenario();
    scenario.layers = {PriorLayer{20, GaussianPrior{}}, LinearLayer{50, GaussianMatrix{}, {}},
                       ActivationLayer{Activation::Relu, {}},
                       LinearLayer{30, OrthogonalMatrix{}, {}}, OutputLayer{AwgnOutput{}}};
    return scenario;
}

}  // namespace

class LayerStripModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cardsSayWhatTheLayersAre() {
        LayerStripModel model;
        model.setScenario(smallScenario());
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.card(0).symbol, QStringLiteral("Z₀"));
        QCOMPARE(model.card(0).shape, QStringLiteral("24 × 2"));
        QCOMPARE(model.card(1).symbol, QStringLiteral("W₁"));
        QCOMPARE(model.card(1).kind, QStringLiteral("i.i.d. Gaussian"));
        QCOMPARE(model.card(1).shape, QStringLiteral("96 × 24"));
        QCOMPARE(model.card(2).symbol, QStringLiteral("Y"));
        QCOMPARE(model.card(2).kind, QStringLiteral("Committee, sigmoid"));
        QCOMPARE(model.card(2).shape, QStringLiteral("96 × 1"));
        QCOMPARE(model.columnsText(), QStringLiteral("d = 2 columns"));
        QCOMPARE(model.ratioText(), QStringLiteral("N / n = 4"));
    }

    void deeperStacksHaveACardForEachLayer() {
        LayerStripModel model;
        model.setScenario(fourLayers());
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.card(2).symbol, QStringLiteral("φ₂"));
        QCOMPARE(model.card(2).shape, QStringLiteral("50 × 2"));
        QCOMPARE(model.card(3).symbol, QStringLiteral("W₃"));
        QCOMPARE(model.card(4).shape, QStringLiteral("30 × 2"));
        QVERIFY(model.ratioText().isEmpty());
    }

    void onlyAnotherNumberOfLayersResetsTheModel() {
        LayerStripModel model;
        model.setScenario(smallScenario());
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        Scenario wider = smallScenario();
        wider.columns = 3;
        model.setScenario(wider);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(changes.size(), 1);
        model.setScenario(fourLayers());
        QCOMPARE(resets.size(), 1);
    }

    void picturesStayInTheUnitSquare() {
        for (const Scenario& scenario : {smallScenario(), fourLayers()}) {
            for (int layer = 0; layer < static_cast<int>(scenario.layers.size()); ++layer) {
                const LayerPicture picture = layerPicture(scenario, layer);
                QVERIFY(picture.curve.size() > 2);
                for (const QPointF& point : picture.curve) {
                    QVERIFY(point.x() >= 0.0 && point.x() <= 1.0);
                    QVERIFY(point.y() >= 0.0 && point.y() <= 1.0);
                }
            }
        }
    }

    /// Marchenko-Pastur, ratio q = rows / columns of W: E lambda^2 / (E lambda)^2 = 1 + 1/q over the
    /// non-zero eigenvalues of W^T W when q >= 1.
    void theSpectrumIsThatOfTheMatrix() {
        for (const int rows : {96, 240, 2400}) {
            Scenario scenario = smallScenario();
            std::get<LinearLayer>(scenario.layers[1]).rows = rows;
            const auto [first, second] = moments(layerPicture(scenario, 1).curve);
            const double q = rows / 24.0;
            QVERIFY2(std::abs(second / (first * first) - (1.0 + 1.0 / q)) < 0.03,
                     qPrintable(QString::number(second / (first * first))));
        }
    }

    void theDensityWidensWithTheVariance() {
        const auto width = [](double variance) {
            Scenario scenario = smallScenario();
            std::get<PriorLayer>(scenario.layers[0]).law = GaussianPrior{variance, {}};
            const auto [first, second] = moments(layerPicture(scenario, 0).curve);
            return std::sqrt(second - first * first);
        };
        QVERIFY(std::abs(width(1.0) - 1.0 / 8.0) < 1e-3);  // the axis is 8 standard deviations long
        QVERIFY(width(2.0) > width(1.0));
        QVERIFY(width(1e12) < 0.5 && width(1e-12) > 0.0);
    }

    void halfIterationsHaveNames() {
        QCOMPARE(halfIterationName({3, Pass::Backward}), QStringLiteral("backward, iteration 3"));
        QCOMPARE(subscript(12), QStringLiteral("₁₂"));
    }
};

QTEST_GUILESS_MAIN(LayerStripModelTest)
#include "layer_strip_model_test.moc"
