// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/sweep_grid.h"

#include "engine/io/presets.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_file.h"
#include "engine/io/scenario_json.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <string>

using namespace onsager;

namespace {

Json documentWith(const std::vector<std::string>& axes) {
    Json document = documentOf(smallScenario());
    setAxes(document, axes);
    return document;
}

std::vector<Json> axisValues(const std::string& text) {
    return sweepFrom(documentWith({text})).grid.axes.at(0).values;
}

QString gridRefusal(const Json& document) {
    try {
        sweepFrom(document);
    } catch (const ScenarioError& error) {
        return QString::fromStdString(error.what());
    }
    return {};
}

QString refusalOfAxes(const std::vector<std::string>& axes) {
    try {
        return gridRefusal(documentWith(axes));
    } catch (const ScenarioError& error) {
        return QString::fromStdString(error.what());
    }
}

std::vector<Json> listed(const char* text) {
    return Json::parse(text).get<std::vector<Json>>();
}

}  // namespace

class SweepGridTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesAreTakenOneByOne() {
        QVERIFY(axisValues("layers.1.rows=200,50,100") == listed("[200, 50, 100]"));
        QVERIFY(axisValues("layers.2.snrDb=7.5,-3") == listed("[7.5, -3]"));
        QVERIFY(axisValues("estimation=map,mmse") == listed(R"(["map", "mmse"])"));
    }

    void aRangeHasBothEndsAndEqualSteps() {
        QVERIFY(axisValues("layers.2.snrDb=0.1:0.5:5") == listed("[0.1, 0.2, 0.3, 0.4, 0.5]"));
        QVERIFY(axisValues("layers.2.snrDb=10:-10:3") == listed("[10.0, 0.0, -10.0]"));
    }

    void aLogarithmicRangeHasEqualRatios() {
        QVERIFY(axisValues("layers.0.variance=0.01:100:5:log")
                == listed("[0.01, 0.1, 1.0, 10.0, 100.0]"));
    }

    void aRangeOfAWholeNumberIsRounded() {
        QVERIFY(axisValues("layers.1.rows=100:1000:4:log") == listed("[100, 215, 464, 1000]"));
        QVERIFY(axisValues("layers.1.rows=100:1000:4:log").at(1).is_number_integer());
    }

    void theLastAxisIsFastest() {
        const Sweep sweep =
            sweepFrom(documentWith({"layers.1.rows=50,60", "layers.2.snrDb=1,2,3"}));
        QCOMPARE(cellCount(sweep.grid), 6);
        QVERIFY(valuesOf(sweep.grid, 0) == listed("[50, 1]"));
        QVERIFY(valuesOf(sweep.grid, 1) == listed("[50, 2]"));
        QVERIFY(valuesOf(sweep.grid, 5) == listed("[60, 3]"));
        QCOMPARE(nameOf(sweep.grid, 4), std::string("layers.1.rows=60, layers.2.snrDb=2"));
    }

    void aCellIsTheScenarioWithItsValues() {
        const Sweep sweep = sweepFrom(documentWith({"layers.1.rows=50,60", "trials=2,7"}));
        Scenario expected = smallScenario();
        expected.layers[1] = LinearLayer{60, GaussianMatrix{}, {}};
        expected.trials = 7;
        QVERIFY(scenarioOf(sweep.grid, 3) == expected);
        QVERIFY(!scenarioOf(sweep.grid, 0).sweep);
    }

    void theScenarioOfASweepSaysTheSweep() {
        const Sweep sweep = sweepFrom(documentWith({"layers.1.rows=50:60:3"}));
        const Sweep again = sweepFrom(sweep.scenario);
        QVERIFY(again.scenario == sweep.scenario);
        QVERIFY(again.grid.axes.at(0).values == sweep.grid.axes.at(0).values);
    }

    void aKeyThatTheBaseLacksMayBeVaried() {
        Json document = documentWith({"layers.2.noiseVariance=0.1,0.2"});
        document["layers"][2].erase("snrDb");
        QVERIFY(!problemsOfDocument(document).empty());
        QCOMPARE(cellCount(sweepFrom(document).grid), 2);
    }

    void theReportComesFromTheKey() {
        Json document = documentWith({"layers.1.rows=50,60"});
        document["sweep"]["report"] = "every";
        document["sweep"]["compute"] = "prediction";
        document["sweep"]["success"] = "predictedNmseDb[1] < -3";
        const Sweep sweep = sweepFrom(document);
        QVERIFY(sweep.report.halfIterations == SweepReport::Every);
        QVERIFY(!sweep.report.measure);
        QCOMPARE(sweep.report.success.value().variable, 1);
    }

    void aScenarioKeepsItsSweep() {
        Json document = documentWith({"layers.1.rows=50:80:3:log", "estimation=map,mmse"});
        document["sweep"]["success"] = "testError < 1.5";
        const Scenario scenario = scenarioFrom(document);
        QCOMPARE(scenario.sweep.value().axes.size(), std::size_t(2));
        QVERIFY(scenarioIn(documentOf(scenario)) == scenario);
        QVERIFY(!documentOf(smallScenario()).contains("sweep"));
    }

    void aBadSweepIsRefusedUpFront_data() {
        QTest::addColumn<QString>("axis");
        QTest::addColumn<QString>("part");
        const auto add = [](const char* axis, const char* part) {
            QTest::newRow(axis) << QString(axis) << QString(part);
        };
        add("layers.1.rows", "varies nothing");
        add("=1,2", "varies nothing");
        add("layers.1.rows=", "varies nothing");
        add("layers.1.rows=50,,60", "empty value");
        add("layers.1.rows=50,0", "the cell layers.1.rows=0: layers.1.rows: 0 is not allowed");
        add("layers.1.row=5,6", "layers.1.row: unknown key");
        add("layers.9.rows=5,6", "layers.9");
        add("layers.1.rows=50,60,50", "has 50 twice");
        add("layers.1.rows=50:52:9", "twice");
        add("layers.1.rows=50:60:x", "is no range");
        add("layers.1.rows=50:60:3:cubic", "is no range");
        add("layers.1.rows=50:60:1", "sweep.axes.0.range.count");
        add("layers.2.snrDb=0:60:3:log", "above zero");
        add("sweep.report=final,every", "cannot be varied");
        add("layers.1.matrix={\"kind\":\"orthogonal\"}", "numbers and texts can be varied");
        add("estimation=map,best", "the cell estimation=\"best\"");
    }

    void aBadSweepIsRefusedUpFront() {
        QFETCH(QString, axis);
        QFETCH(QString, part);
        const QString refusal = refusalOfAxes({axis.toStdString()});
        QVERIFY2(refusal.contains(part), qPrintable(refusal));
    }

    /// The grid at once; what is wrong with a later cell is told by the whole check alone.
    void anOutlineIsTheSweepUnchecked() {
        const Json document = documentWith({"layers.1.rows=50,100", "layers.2.snrDb=0:20:3"});
        const Sweep outline = sweepOutlineFrom(document);
        QCOMPARE(cellCount(outline.grid), 6);
        QVERIFY(outline.scenario == sweepFrom(document).scenario);
        const Json later = documentWith({"layers.1.rows=50,0"});
        QVERIFY(gridRefusal(later).contains("layers.1.rows"));
        QCOMPARE(cellCount(sweepOutlineFrom(later).grid), 2);
    }

    void theSweepsOfThePresetsAreLegal() {
        int sweeps = 0;
        for (const Preset& preset : presets()) {
            const Json document = parseJson(preset.text);
            if (document.contains("sweep")) {
                QVERIFY2(gridRefusal(document).isEmpty(), qPrintable(gridRefusal(document)));
                ++sweeps;
            }
        }
        QVERIFY(sweeps >= 5);
    }

    void axesMustNotMeet() {
        QVERIFY(refusalOfAxes({"trials=1,2", "trials=3,4"}).contains("varied by another axis"));
        QVERIFY(refusalOfAxes({"layers.1.rows=50,60", "trials=1:10000:10000", "seed=1:10000:10000"})
                    .contains("at most 1000000"));
        QVERIFY(refusalOfAxes({}).contains("sweep.axes"));
        QVERIFY(gridRefusal(documentOf(smallScenario())).contains("--vary"));
    }

    void aCriterionThatCanNeverBeJudgedIsRefused() {
        Json document = documentWith({"layers.1.rows=50,60"});
        document["sweep"]["success"] = "nmseDb[7] < -3";
        QVERIFY(gridRefusal(document).contains("sweep.success: \"nmseDb[7] < -3\": there is no"));
        document["sweep"]["success"] = "nmseDb < ";
        QVERIFY(gridRefusal(document).contains("sweep.success"));
        document["sweep"]["succes"] = "x";
        QVERIFY(gridRefusal(document).contains("did you mean \"success\"?"));
    }

    void fixedPointsAreOfMatchedPosteriorMeans() {
        Json document = documentWith({"layers.1.rows=50,60"});
        QVERIFY(!sweepFrom(document).report.fixedPoints);
        document["estimation"] = "mmse";
        document["sweep"]["fixedPoints"] = "all";
        QVERIFY(gridRefusal(document).contains("sweep.fixedPoints: \"all\" is not allowed"));
        document["sweep"]["success"] = "nmseDb[0] < -3";
        QVERIFY2(gridRefusal(document).isEmpty(), qPrintable(gridRefusal(document)));
        QVERIFY(sweepFrom(document).report.fixedPoints);
        QVERIFY(scenarioFrom(document).sweep.value().fixedPoints);
        QVERIFY(scenarioIn(documentOf(scenarioFrom(document))) == scenarioFrom(document));
        document["sweep"]["success"] = "testError < 1.5";
        QVERIFY(gridRefusal(document).contains("ask for one of them"));
        document["sweep"]["success"] = "nmseDb[1] < -3";
        QVERIFY(gridRefusal(document).contains("even variables"));
        document["sweep"]["success"] = "nmseDb[0] < -3";
        document["sweep"]["axes"][0] = axisFrom("estimation=mmse,map");
        const QString refusal = gridRefusal(document);
        QVERIFY2(refusal.contains("sweep.fixedPoints: \"all\" is not allowed, only \"none\"")
                     && refusal.contains("estimation=\"map\"") && refusal.contains("choose mmse"),
                 qPrintable(refusal));
        document["sweep"]["fixedPoints"] = "some";
        QVERIFY(gridRefusal(document).contains("one of \"none\", \"all\""));
    }
};

ONSAGER_TEST(SweepGridTest)
#include "sweep_grid_test.moc"
