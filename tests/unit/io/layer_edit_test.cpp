// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/layer_edit.h"

#include "engine/io/json_path.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_file.h"
#include "engine/io/scenario_json.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <fmt/format.h>
#include <functional>
#include <string>

using namespace onsager;

namespace {

/// Prior 40, linear 50, tanh, linear 60, noisy values; three columns; informed about Z_2.
Json layerStack() {
    Scenario scenario;
    scenario.columns = 3;
    AwgnOutput output;
    output.noise.snrDb = 7.0;
    scenario.layers = {PriorLayer{40, GaussianPrior{}}, LinearLayer{50, GaussianMatrix{}, {}},
                       ActivationLayer{Activation::Tanh, {}},
                       LinearLayer{60, OrthogonalMatrix{}, {}}, OutputLayer{output}};
    scenario.estimation = Estimation::Mmse;
    scenario.start = InformedStart{2, 0.5};
    return documentOf(scenario);
}

Json shortStack() {
    return withPairRemoved(layerStack(), 2);
}

/// "prior 40, linear 50, tanh, linear 60, awgn".
std::string summary(const Json& document) {
    std::string text;
    for (const Json& layer : document.at("layers")) {
        const auto type = layer.at("type").get<std::string>();
        text += text.empty() ? "" : ", ";
        text += type == "prior" || type == "linear"
                    ? fmt::format("{} {}", type, layer.at("rows").get<int>())
                    : layer.at("kind").get<std::string>();
    }
    return text;
}

int startVariable(const Json& document) {
    return valueAt(document, "start.variable")->get<int>();
}

std::string editRefusal(const std::function<void()>& edit) {
    try {
        edit();
    } catch (const ScenarioError& error) {
        return error.what();
    }
    return {};
}

}  // namespace

class LayerEditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPairFitsIntoEveryGap() {
        for (int before = 1; before <= 4; ++before) {
            const Json document = withPairInserted(layerStack(), before);
            QCOMPARE(document.at("layers").size(), std::size_t(7));
            QVERIFY2(problemsOfDocument(document).empty(), summary(document).c_str());
        }
        QCOMPARE(summary(withPairInserted(layerStack(), 1)),
                 std::string("prior 40, linear 40, relu, linear 50, tanh, linear 60, awgn"));
        QCOMPARE(summary(withPairInserted(layerStack(), 2)),
                 std::string("prior 40, linear 50, relu, linear 50, tanh, linear 60, awgn"));
        QCOMPARE(summary(withPairInserted(layerStack(), 3)),
                 std::string("prior 40, linear 50, tanh, linear 50, relu, linear 60, awgn"));
        QCOMPARE(summary(withPairInserted(layerStack(), 4)),
                 std::string("prior 40, linear 50, tanh, linear 60, relu, linear 60, awgn"));
    }

    void anInformedStartStaysWithItsVariable() {
        QCOMPARE(startVariable(withPairInserted(layerStack(), 1)), 4);
        QCOMPARE(startVariable(withPairInserted(layerStack(), 2)), 4);
        QCOMPARE(startVariable(withPairInserted(layerStack(), 3)), 2);
        QCOMPARE(startVariable(shortStack()), 0);
        for (int layer = 1; layer <= 3; ++layer) {
            QVERIFY(problemsOfDocument(withPairRemoved(layerStack(), layer)).empty());
        }
    }

    void imagesStayWithTheirVariableOrGoWithIt() {
        Json document = layerStack();
        document["images"] = {{"variable", 1}, {"width", 10}, {"height", 5}};  // of linear 50
        const Json below = withPairInserted(document, 1);
        QCOMPARE(valueAt(below, "images.variable")->get<int>(), 3);
        QVERIFY(problemsOfDocument(below).empty());
        const Json above = withPairInserted(document, 3);
        QCOMPARE(valueAt(above, "images.variable")->get<int>(), 1);
        const Json removed = withPairRemoved(document, 1);
        QVERIFY(!removed.contains("images"));
        QVERIFY(problemsOfDocument(removed).empty());
        const Json swapped = withLayerMoved(document, 1, 3);
        QVERIFY(!swapped.contains("images"));
    }

    void aLayerGoesWithItsNeighbour() {
        QCOMPARE(summary(withPairRemoved(layerStack(), 1)),
                 std::string("prior 40, linear 60, awgn"));
        QCOMPARE(summary(withPairRemoved(layerStack(), 2)),
                 std::string("prior 40, linear 60, awgn"));
        QCOMPARE(summary(withPairRemoved(layerStack(), 3)),
                 std::string("prior 40, linear 50, awgn"));
    }

    void whatWasInsertedCanBeRemoved() {
        for (int before = 1; before <= 4; ++before) {
            const Json document = withPairInserted(layerStack(), before);
            QCOMPARE(summary(withPairRemoved(document, before)), summary(layerStack()));
        }
    }

    void aPairIsRepeatedAboveItself() {
        QCOMPARE(summary(withPairRepeated(layerStack(), 2)),
                 std::string("prior 40, linear 50, tanh, linear 50, tanh, linear 60, awgn"));
        QCOMPARE(summary(withPairRepeated(layerStack(), 3)),
                 std::string("prior 40, linear 50, tanh, linear 60, tanh, linear 60, awgn"));
        QCOMPARE(summary(withPairRepeated(shortStack(), 1)),
                 std::string("prior 40, linear 60, relu, linear 60, awgn"));
        for (int layer = 1; layer <= 3; ++layer) {
            const Json document = withPairRepeated(layerStack(), layer);
            const Json& layers = document.at("layers");
            QVERIFY(problemsOfDocument(document).empty());
            QVERIFY(layers[std::size_t(copyOf(layerStack(), layer))] == layers[std::size_t(layer)]);
        }
    }

    void layersChangePlacesWithTheirOwnType() {
        QCOMPARE(neighbourOf(layerStack(), 1, 1), 3);
        QCOMPARE(summary(withLayerMoved(layerStack(), 1, 3)),
                 std::string("prior 40, linear 60, tanh, linear 50, awgn"));
        const Json deep = withPairInserted(layerStack(), 1);  // 40, 50, 60
        QCOMPARE(summary(withLayerMoved(deep, 1, 5)),
                 std::string("prior 40, linear 50, relu, linear 60, tanh, linear 40, awgn"));
        QCOMPARE(summary(withLayerMoved(deep, 4, 2)),
                 std::string("prior 40, linear 40, tanh, linear 50, relu, linear 60, awgn"));
        QVERIFY(withLayerMoved(withLayerMoved(deep, 1, 5), 5, 1) == deep);
    }

    void aShapeChangesTheKeysItComesFrom() {
        QCOMPARE(summary(withShape(layerStack(), 0, 70, Json(2))),
                 std::string("prior 70, linear 50, tanh, linear 60, awgn"));
        QVERIFY(withShape(layerStack(), 0, 70, Json(2)).at("columns") == Json(2));
        QCOMPARE(summary(withShape(layerStack(), 3, 70, Json(80))),
                 std::string("prior 40, linear 80, tanh, linear 70, awgn"));
        QCOMPARE(summary(withShape(layerStack(), 2, 70, {})),
                 std::string("prior 40, linear 70, tanh, linear 60, awgn"));
        QCOMPARE(summary(withShape(layerStack(), 4, 70, {})),
                 std::string("prior 40, linear 50, tanh, linear 70, awgn"));
        QVERIFY(!problemsOfDocument(withShape(layerStack(), 0, 0, {})).empty());
    }

    void whatCannotBeDoneIsExplained() {
        QVERIFY(editRefusal([] { withPairRemoved(layerStack(), 0); }).find("signal")
                != std::string::npos);
        QVERIFY(editRefusal([] { withPairRemoved(layerStack(), 4); }).find("observation")
                != std::string::npos);
        QVERIFY(editRefusal([] { withPairRemoved(shortStack(), 1); }).find("at least one linear")
                != std::string::npos);
        QVERIFY(editRefusal([] { withPairRepeated(layerStack(), 0); }).find("signal")
                != std::string::npos);
        QVERIFY(editRefusal([] { withLayerMoved(layerStack(), 1, 2); }).find("type")
                != std::string::npos);
        QVERIFY(editRefusal([] {
                    neighbourOf(layerStack(), 2, 1);
                }).find("row-wise layer further right")
                != std::string::npos);
        QVERIFY(
            editRefusal([] { neighbourOf(layerStack(), 1, -1); }).find("linear layer further left")
            != std::string::npos);
        Json sketch = layerStack();
        setPath(sketch, "layers.4.kind", "sketch");
        QVERIFY(editRefusal([&] { withShape(sketch, 4, 60, Json(4)); }).find("columns")
                != std::string::npos);
    }
};

ONSAGER_CONSOLE_TEST(LayerEditTest)
#include "layer_edit_test.moc"
