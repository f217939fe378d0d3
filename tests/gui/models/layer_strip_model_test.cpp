// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/layer_strip_model.h"

#include "tests/support/small_scenario.h"
#include "tests/support/test_program.h"
#include "ui/models/layer_names.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace onsager;

namespace {

/// Mean and mean square of x under a curve that is a density up to its height.
std::pair<double, double> curveMoments(const QVector<QPointF>& curve) {
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

bool staysInside(const LayerPicture& picture) {
    int points = 0;
    for (const Stroke& stroke : picture.strokes) {
        points += static_cast<int>(stroke.size());
        for (const QPointF& point : stroke) {
            if (!(point.x() >= 0.0 && point.x() <= 1.0 && point.y() >= 0.0 && point.y() <= 1.0)) {
                return false;
            }
        }
    }
    return points > 1 && picture.baseline >= 0.0 && picture.baseline <= 1.0;
}

LayerPicture picture(const Prior& prior) {
    Scenario scenario = smallScenario();
    std::get<PriorLayer>(scenario.layers[0]).law = prior;
    return layerPicture(scenario, 0);
}

LayerPicture picture(const EntryFunction& function) {
    Scenario scenario = fourLayers();
    std::get<ActivationLayer>(scenario.layers[2]).function = function;
    return layerPicture(scenario, 2);
}

LayerPicture picture(const Output& output) {
    Scenario scenario = smallScenario();
    scenario.layers[2] = OutputLayer{output};
    return layerPicture(scenario, 2);
}

/// Two of every kind that differ by their parameters.
std::vector<std::pair<Prior, Prior>> priorsWithParameters() {
    return {{GaussianPrior{1.0, {}}, GaussianPrior{1.0, MatrixRows{{2.0, 0.0}, {0.0, 1.0}}}},
            {BernoulliGaussianPrior{0.1, 1.0, {}}, BernoulliGaussianPrior{0.4, 1.0, {}}},
            {BinaryPrior{0.5}, BinaryPrior{0.8}},
            {DiscretePrior{{{-1.0, 0.0}, {1.0, 0.0}}, {1.0, 1.0}},
             DiscretePrior{{{-1.0, 0.0}, {1.0, 0.0}}, {1.0, 0.0}}},
            {GaussianMixturePrior{{0.5, 0.5},
                                  {{-1.0, 1.0}, {2.0, 2.0}},
                                  {{{0.1, 0.0}, {0.0, 0.1}}, {{1.0, 0.0}, {0.0, 1.0}}}},
             GaussianMixturePrior{{0.9, 0.1},
                                  {{-1.0, 1.0}, {2.0, 2.0}},
                                  {{{0.1, 0.0}, {0.0, 0.1}}, {{1.0, 0.0}, {0.0, 1.0}}}}},
            {LaplacePrior{1.0}, LaplacePrior{2.0}},
            {GroupLassoPrior{1.0}, GroupLassoPrior{2.0}}};
}

std::vector<std::pair<Output, Output>> outputsWithParameters() {
    OutputNoise weak;
    weak.snrDb = 20.0;
    OutputNoise strong;
    strong.snrDb = 5.0;
    return {{AwgnOutput{weak, Activation::Identity}, AwgnOutput{strong, Activation::Identity}},
            {AwgnOutput{weak, {Activation::LeakyRelu, 0.1}},
             AwgnOutput{weak, {Activation::LeakyRelu, 0.5}}},
            {ProbitOutput{1.0}, ProbitOutput{4.0}},
            {QuantizedOutput{{-1.0, 0.0, 1.0}, 0.0}, QuantizedOutput{{-1.0, 0.0, 3.0}, 0.0}},
            {QuantizedOutput{{0.0}, 0.0}, QuantizedOutput{{0.0}, 1.0}},
            {MaskedOutput{0.7, {}, 0.1}, MaskedOutput{0.3, {}, 0.1}},
            {MaskedOutput{0.7, {}, 0.1},
             MaskedOutput{0.7, {ColumnKind::Awgn, ColumnKind::Probit}, 0.1}},
            {CommitteeOutput{Activation::Sigmoid, {}, weak},
             CommitteeOutput{Activation::Erf, {}, weak}},
            {MixedRegressionOutput{{}, weak}, MixedRegressionOutput{{1.0, 2.0}, weak}},
            {SketchOutput{{}, weak}, SketchOutput{{1.0, 2.0}, weak}},
            {SignOutput{}, LogisticOutput{}},
            {AbsOutput{}, ReluOutput{}}};
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

    void aCardSaysWhatItIsAndWhatIsWrong() {
        Scenario scenario = smallScenario();
        auto& prior = std::get<PriorLayer>(scenario.layers[0]);
        prior.law = BinaryPrior{0.5};
        LayerStripModel model;
        model.setScenario(scenario, problemsOf(scenario));
        QVERIFY(model.card(0).explanation.contains(QStringLiteral("+1")));
        QCOMPARE(model.card(0).problem, QStringLiteral("No MAP estimator"));
        QVERIFY(model.card(0).reason.contains(QStringLiteral("mmse")));
        QVERIFY(model.card(0).toolTip().contains(model.card(0).reason));
        QVERIFY(model.card(1).problem.isEmpty() && model.card(2).problem.isEmpty());
        QVERIFY(model.card(1).explanation.contains(QStringLiteral("entries")));
        prior.assumed = LaplacePrior{2.0};
        model.setScenario(scenario, problemsOf(scenario));
        QVERIFY(model.card(0).problem.isEmpty());
        QCOMPARE(model.card(0).shape, QStringLiteral("24 × 2, mismatched"));
        QVERIFY(model.card(0).spoken().contains(QStringLiteral("assumed Laplace")));
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
                QVERIFY(staysInside(layerPicture(scenario, layer)));
            }
        }
    }

    void parametersAreToBeSeen() {
        for (const auto& [first, second] : priorsWithParameters()) {
            QVERIFY(staysInside(picture(first)) && staysInside(picture(second)));
            QVERIFY2(picture(first) != picture(second),
                     qPrintable(QStringLiteral("prior %1").arg(first.index())));
        }
        for (const auto& [first, second] : outputsWithParameters()) {
            QVERIFY(staysInside(picture(first)) && staysInside(picture(second)));
            QVERIFY2(picture(first) != picture(second),
                     qPrintable(QStringLiteral("output %1").arg(first.index())));
        }
        QVERIFY(picture(EntryFunction(Activation::LeakyRelu, 0.1))
                != picture(EntryFunction(Activation::LeakyRelu, 0.5)));
    }

    void everyFunctionHasItsOwnPictureAndName() {
        QSet<QString> names;
        std::vector<LayerPicture> seen;
        for (std::size_t k = 0; k < kActivationLaws.size(); ++k) {
            const auto kind = static_cast<Activation>(k);
            names.insert(layerKind(ActivationLayer{kind, {}}));
            const LayerPicture drawn = picture(EntryFunction(kind));
            QVERIFY(staysInside(drawn));
            QVERIFY(std::find(seen.begin(), seen.end(), drawn) == seen.end());
            seen.push_back(drawn);
        }
        QCOMPARE(names.size(), int(kActivationLaws.size()));
    }

    /// Half of the entries below zero, a jump of full height, half above.
    void aSignJumps() {
        const Stroke stroke = picture(Output(SignOutput{})).strokes.front();
        const Stroke expected = {{0.0, 0.0}, {0.5, 0.0}, {0.5, 1.0}, {1.0, 1.0}};
        QCOMPARE(stroke, expected);
    }

    void singleValuesAreBarsAsHighAsTheyAreProbable() {
        const LayerPicture binary = picture(Prior(BinaryPrior{0.8}));
        QCOMPARE(binary.strokes.size(), 2);
        QCOMPARE(binary.strokes[0].back(), QPointF(0.25, 0.25));
        QCOMPARE(binary.strokes[1].back(), QPointF(0.75, 1.0));
        const LayerPicture sparse = picture(Prior(BernoulliGaussianPrior{0.2, 1.0, {}}));
        QCOMPARE(sparse.strokes.back().back(), QPointF(0.5, 1.0));
        QCOMPARE(sparse.strokes.front().at(sparse.strokes.front().size() / 2).y(), 0.25);
    }

    void namesFitOnACard() {
        for (const auto& [first, second] : priorsWithParameters()) {
            QVERIFY(layerKind(PriorLayer{24, first}).size() <= 20);
        }
        for (const auto& [first, second] : outputsWithParameters()) {
            const QString name = layerKind(OutputLayer{first});
            QVERIFY2(!name.isEmpty() && name.size() <= 22, qPrintable(name));
        }
        LinearLayer biased{50, GaussianMatrix{}, {}};
        biased.bias = ConstantBias{0.3};
        QCOMPARE(layerKind(biased), QStringLiteral("i.i.d. Gaussian, bias"));
    }

    /// Marchenko-Pastur, ratio q = rows / columns of W: E lambda^2 / (E lambda)^2 = 1 + 1/q over the
    /// non-zero eigenvalues of W^T W when q >= 1.
    void theSpectrumIsThatOfTheMatrix() {
        for (const int rows : {96, 240, 2400}) {
            Scenario scenario = smallScenario();
            std::get<LinearLayer>(scenario.layers[1]).rows = rows;
            const auto [first, second] = curveMoments(layerPicture(scenario, 1).strokes.front());
            const double q = rows / 24.0;
            QVERIFY2(std::abs(second / (first * first) - (1.0 + 1.0 / q)) < 0.03,
                     qPrintable(QString::number(second / (first * first))));
        }
    }

    void theDensityWidensWithTheVariance() {
        const auto width = [](double variance) {
            Scenario scenario = smallScenario();
            std::get<PriorLayer>(scenario.layers[0]).law = GaussianPrior{variance, {}};
            const auto [first, second] = curveMoments(layerPicture(scenario, 0).strokes.front());
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

ONSAGER_CONSOLE_TEST(LayerStripModelTest)
#include "layer_strip_model_test.moc"
