// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/sweep_file.h"

#include "engine/io/cell_json.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_json.h"
#include "tests/support/sample_result.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <string>

using namespace onsager;

namespace {

Sweep smallSweep(const std::vector<std::string>& axes) {
    Json document = documentOf(smallScenario());
    document["sweep"]["success"] = "testError < 1.5";
    setAxes(document, axes);
    return sweepFrom(document);
}

CellResult sampleCell() {
    CellReport report;
    report.halfIterations = SweepReport::Every;
    CellResult cell = cellResultOf(sampleResult(), report);
    cell.success = SuccessResult{0.25, 0.125, 4, 1.0};
    SettlingResult settling;
    settling.measured.median = 12.0;
    settling.measured.trials = 3;
    settling.predicted = 11.0;
    cell.settling = {settling};
    BaselineEpoch epoch;
    epoch.epoch = 20;
    epoch.variables = cell.halfIterations.back().variables;
    epoch.objective = Summary{12.0, 0.5, 12.0, 11.0, 13.0, 3};
    epoch.testError = Summary{1.2, 0.05, 1.2, 1.1, 1.3, 3};
    cell.baselines = {{epoch}, {}};
    return cell;
}

QStringList sweepLines(const Sweep& sweep, const SweepResults& results) {
    return QString::fromStdString(sweepTable(sweep, results)).split('\n');
}

}  // namespace

class SweepFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCellReadsBack() {
        const Json document = documentOf(sampleCell());
        QVERIFY(documentOf(cellResultIn(document)) == document);
        QVERIFY(documentOf(cellResultIn(Json::parse(document.dump()))) == document);
        QVERIFY(!document.contains("timing"));
    }

    void aCellOfARunReadsBackToTheLastBit() {
        const Result result = runScenario(smallScenario(), {}, {});
        const CellResult cell = cellResultOf(result, {});
        const CellResult again = cellResultIn(Json::parse(documentOf(cell).dump()));
        QCOMPARE(again.halfIterations[0].variables[0].mse.median,
                 cell.halfIterations[0].variables[0].mse.median);
        QCOMPARE(again.testError[0].gap.mean, cell.testError[0].gap.mean);
        QCOMPARE(again.stop.clippedMessages, cell.stop.clippedMessages);
    }

    void fixedPointsReadBackAndHaveLinesOfTheTable() {
        CellResult cell = sampleCell();
        cell.fixedPoints = FixedPointErrors{-3.5, -76.25, kMissing};
        const Json document = documentOf(cell);
        QVERIFY(document.at("fixedPoints").at("spinodal").is_null());
        const CellResult again = cellResultIn(Json::parse(document.dump()));
        QCOMPARE(again.fixedPoints.value().fromZero, -3.5);
        QCOMPARE(again.fixedPoints.value().ofLeastFreeEnergy, -76.25);
        QVERIFY(std::isnan(again.fixedPoints.value().fromTruth));
        QVERIFY(documentOf(again) == document);
        QVERIFY(!documentOf(sampleCell()).contains("fixedPoints"));
        Sweep sweep = smallSweep({"layers.1.rows=50,60"});
        sweep.report.success = SuccessCriterion{};
        SweepResults results;
        results.cells = {cell, sampleCell()};
        const QStringList lines = sweepLines(sweep, results);
        QVERIFY(lines.contains("50,,,0,algorithmicNmseDb,,,,,,,-3.5,"));
        QVERIFY(lines.contains("50,,,0,informationTheoreticNmseDb,,,,,,,-76.25,"));
        QVERIFY(lines.contains("50,,,0,spinodalNmseDb,,,,,,,,"));
        QVERIFY(lines.filter("60,").filter("spinodal").isEmpty());
    }

    void whatIsNoCellIsRefused() {
        QVERIFY_EXCEPTION_THROWN(cellResultIn(Json::parse("{}")), ScenarioError);
        QVERIFY_EXCEPTION_THROWN(cellResultIn(Json::parse("[1]")), ScenarioError);
        Json document = documentOf(sampleCell());
        document["halfIterations"][0]["iteration"] = "first";
        QVERIFY_EXCEPTION_THROWN(cellResultIn(document), ScenarioError);
    }

    void theFileIsOneDocumentInGridOrder() {
        const Sweep sweep = smallSweep({"layers.1.rows=50,60", "estimation=map,mmse"});
        SweepResults results;
        results.cells.resize(4);
        results.cells[2] = sampleCell();
        const Json document = Json::parse(sweepText(sweep, results));
        QCOMPARE(document.at("format").get<std::string>(), std::string("onsager/sweep"));
        QVERIFY(!document.at("complete").get<bool>());
        QVERIFY(document.at("axes").at(1) == Json::parse(R"({"path": "estimation",
                                                             "values": ["map", "mmse"]})"));
        QCOMPARE(document.at("cells").size(), std::size_t(4));
        QVERIFY(document.at("cells").at(2).at("values") == Json::parse(R"([60, "map"])"));
        QVERIFY(document.at("cells").at(2).at("result") == documentOf(sampleCell()));
        QVERIFY(document.at("cells").at(1).at("result").is_null());
        QVERIFY(sweepFrom(document.at("scenario")).scenario == sweep.scenario);
    }

    void theFileIsCompleteWhenAllIsKnown() {
        const Sweep sweep = smallSweep({"layers.1.rows=50,60"});
        SweepResults results;
        results.cells = {sampleCell(), {}};
        QVERIFY(!isComplete(results));
        results.inferred = {{}, true};
        QVERIFY(isComplete(results));
        const Json cells = Json::parse(sweepText(sweep, results)).at("cells");
        QVERIFY(cells.at(1).at("success").get<bool>());
        QVERIFY(!cells.at(0).contains("success"));
    }

    void theTableHasAColumnForEachAxis() {
        const Sweep sweep = smallSweep({"layers.2.snrDb=0.1,0.3", "title=plain,a\"b"});
        SweepResults results;
        results.cells.resize(4);
        results.cells[1] = sampleCell();
        results.cells[2] = sampleCell();
        const QStringList lines = sweepLines(sweep, results);
        QCOMPARE(lines.at(0),
                 QString("layers.2.snrDb,title,iteration,pass,layer,quantity,mean,standardError,"
                         "median,q10,q90,trials,predicted,predictedStandardError"));
        QCOMPARE(lines.at(1), QString("0.1,\"a\"\"b\",0,forward,0,mse,0.10000000000000001,"
                                      "0.015625,0.125,0.0625,,3,0.11,0.0001"));
        QVERIFY(lines.contains("0.3,plain,,,0,settledAfter,,,12,,,3,11,"));
        QVERIFY(lines.contains("0.3,plain,,,,success,0.25,0.125,,,,4,1,"));
        QVERIFY(lines.filter("0.1,plain,").isEmpty());
        for (const QString& line : lines.mid(0, lines.size() - 1)) {
            QCOMPARE(line.count(','), 13);
        }
    }
};

ONSAGER_TEST(SweepFileTest)
#include "sweep_file_test.moc"
