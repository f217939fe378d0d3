// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/sweep_reader.h"

#include "engine/io/json_path.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_file.h"
#include "engine/io/scenario_json.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <string>
#include <vector>

using namespace onsager;

namespace {

Sweep readSweepOf(const std::vector<std::string>& axes) {
    Json document = documentOf(smallScenario());
    document["sweep"]["success"] = "testError < 1.5";
    setAxes(document, axes);
    return sweepFrom(document);
}

/// Some cells of a sweep computed.
SweepResults resultsOf(const Sweep& sweep, const std::vector<int>& cells) {
    SweepResults results;
    results.cells.resize(static_cast<std::size_t>(cellCount(sweep.grid)));
    SweepOptions options;
    options.onCell = [&](int cell, CellResult result) {
        results.cells[static_cast<std::size_t>(cell)] = std::move(result);
    };
    runSweep(planOf(sweep), cells, options, {});
    return results;
}

std::string sweepRefusal(const Json& document) {
    try {
        sweepResultIn(document);
    } catch (const ScenarioError& error) {
        return error.what();
    }
    return {};
}

}  // namespace

class SweepReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsReadIsWrittenAgainByteForByte() {
        const Sweep sweep = readSweepOf({"layers.1.rows=40:80:3:log", "estimation=map,mmse"});
        SweepResults results = resultsOf(sweep, {0, 1, 3, 4});
        results.inferred.resize(results.cells.size());
        results.inferred[2] = true;
        const std::string text = sweepText(sweep, results);
        const StoredSweep read = sweepResultIn(parseJson(text));
        QCOMPARE(sweepText(read.sweep, read.results), text);
        QVERIFY(!isComplete(read.results));
        QCOMPARE(sweepTable(read.sweep, read.results), sweepTable(sweep, results));
    }

    void baselinesAndEveryHalfIterationAreRead() {
        Json document = documentOf(smallScenario());
        document["baselines"] = Json::array({{{"kind", "adam"}, {"epochs", 3}}});
        document["sweep"]["report"] = "every";
        setAxes(document, {"layers.2.snrDb=5,10.5"});
        const Sweep sweep = sweepFrom(document);
        const std::string text = sweepText(sweep, resultsOf(sweep, {0, 1}));
        const StoredSweep read = sweepResultIn(parseJson(text));
        QCOMPARE(sweepText(read.sweep, read.results), text);
        QVERIFY(read.results.cells[1].value().halfIterations.size() > 1);
    }

    void everySweepOfAPresetIsRead_data() {
        QTest::addColumn<QString>("preset");
        for (const char* preset : {"correlated-perceptron", "compressed-sensing-phase",
                                   "learning-curve-10db", "two-layer-decoder"}) {
            QTest::newRow(preset) << QString(preset);
        }
    }

    void everySweepOfAPresetIsRead() {
        QFETCH(QString, preset);
        const Sweep sweep = sweepFrom(readScenarioDocument(preset.toStdString()));
        SweepResults results;
        results.cells.resize(static_cast<std::size_t>(cellCount(sweep.grid)));
        const std::string text = sweepText(sweep, results);
        const StoredSweep read = sweepResultIn(parseJson(text));
        QCOMPARE(sweepText(read.sweep, read.results), text);
    }

    void aWrongFileIsRefusedWithItsKey_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("sentence");
        const auto add = [](const char* path, const char* value, const char* sentence) {
            QTest::newRow(path) << QString(path) << QByteArray(value) << QString(sentence);
        };
        add("format", R"("onsager/result")",
            R"(format: "onsager/result" is not allowed: only "onsager/sweep")");
        add("version", "1.5", "version: 1.5 is not allowed: only 1");
        add("complete", "true", "complete: true is not allowed: false, as there are cells without");
        add("scenario", "3", "scenario: 3 is not allowed: an object");
        add("scenario.sweep", "[]", "scenario.sweep");
        add("scenario.sweep.axes.0.values", "[1]", "scenario");
        add("axes", "[]", "axes: a list is not allowed: the 1 axes of the scenario's sweep");
        add("axes.0.path", R"("seed")", "axes.0.path: \"seed\" is not allowed");
        add("axes.0.values", "[50, 70]", "axes.0.values: a list is not allowed");
        add("cells", "[]", "the 2 cells of the scenario's sweep, got 0");
        add("cells.0.values", "[60]", "cells.0.values: a list is not allowed");
        add("cells.1.result", R"("later")", "cells.1.result: \"later\" is not allowed: an object");
        add("cells.0.result.halfIterations", "3",
            "cells.0.result.halfIterations: 3 is not allowed: a list");
        add("cells.0.result.success.probability", "{}",
            "cells.0.result.success.probability: an object is not allowed: a number or null");
    }

    void aWrongFileIsRefusedWithItsKey() {
        QFETCH(QString, path);
        QFETCH(QByteArray, value);
        QFETCH(QString, sentence);
        const Sweep sweep = readSweepOf({"layers.1.rows=50,60"});
        Json document = parseJson(sweepText(sweep, resultsOf(sweep, {0})));
        setPath(document, path.toStdString(), Json::parse(value.toStdString()));
        const QString refusal = QString::fromStdString(sweepRefusal(document));
        QVERIFY2(refusal.contains(sentence), qPrintable(refusal));
    }

    void aMissingKeyIsNamed() {
        const Sweep sweep = readSweepOf({"layers.1.rows=50,60"});
        const Json whole = parseJson(sweepText(sweep, resultsOf(sweep, {0})));
        for (const char* key : {"format", "version", "complete", "scenario", "axes", "cells"}) {
            Json document = whole;
            document.erase(key);
            QCOMPARE(QString::fromStdString(sweepRefusal(document)),
                     QString("%1: the key is missing").arg(key));
        }
        Json document = whole;
        document["scenario"].erase("sweep");
        QCOMPARE(sweepRefusal(document), std::string("scenario.sweep: the key is missing"));
    }

    void anyValueAnywhereIsReadOrRefused() {
        const Sweep sweep = readSweepOf({"layers.1.rows=50,60"});
        const Json whole = parseJson(sweepText(sweep, resultsOf(sweep, {0, 1})));
        const std::vector<Json> values = {Json(), Json(-1), Json("text"), Json::array({1, 2}),
                                          Json::object()};
        const Json flat = whole.at("cells").flatten();
        for (const auto& [pointer, old] : flat.items()) {
            for (const Json& value : values) {
                Json document = whole;
                document["cells"][Json::json_pointer(pointer)] = value;
                const std::string refusal = sweepRefusal(document);
                QVERIFY2(refusal.find("json.exception") == std::string::npos, refusal.c_str());
            }
        }
    }
};

ONSAGER_TEST(SweepReaderTest)
#include "sweep_reader_test.moc"
