// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/result_reader.h"

#include "engine/experiment/experiment.h"
#include "engine/io/json_path.h"
#include "engine/io/result_file.h"
#include "engine/io/scenario_edit.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_file.h"
#include "engine/io/scenario_json.h"
#include "tests/support/sample_result.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <string>
#include <vector>

using namespace onsager;

namespace {

/// The text of a result, read and written again.
std::string again(const std::string& text) {
    return resultText(resultIn(parseJson(text)));
}

Result runOf(Json document, const QStringList& changes, bool measure) {
    for (const QString& change : changes) {
        assignKey(document, change.toStdString());
    }
    RunOptions options;
    options.measure = measure;
    options.freeEnergy = !measure;
    return runScenario(scenarioFrom(document), options, {});
}

std::string refusalOf(const Json& document) {
    try {
        resultIn(document);
    } catch (const ScenarioError& error) {
        return error.what();
    }
    return {};
}

}  // namespace

class ResultReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsReadIsWrittenAgainByteForByte_data() {
        QTest::addColumn<QStringList>("changes");
        QTest::addColumn<QString>("holds");
        QTest::newRow("test error") << QStringList{"columns=1"} << R"("testError": [)";
        QTest::newRow("aligned errors") << QStringList() << R"("nmseDbAligned")";
        QTest::newRow("baselines")
            << QStringList{R"(baselines=[{"kind":"ml-mat-vamp","damping":0.5},)"
                           R"({"kind":"adam","epochs":5}])"}
            << R"("secondsPerEpoch")";
        QTest::newRow("a sampler")
            << QStringList{"estimation=mmse",
                           R"(baselines=[{"kind":"mala","steps":40,"burnIn":20}])"}
            << R"("rHat")";
        QTest::newRow("other errors, stopped before the end") << QStringList{
            R"(layers.0={"type":"prior","kind":"binary","rows":24})",
            "columns=1",
            R"(layers.2={"type":"output","kind":"awgn","snrDb":20})",
            "estimation=mmse",
            "algorithm.tolerance=1e-1",
            "algorithm.iterations=20"} << R"("bitErrorRate")";
        QTest::newRow("learnt numbers")
            << QStringList{R"(layers.0={"type":"prior","kind":"gaussian","rows":24,"variance":1,)"
                           R"("assumed":{"kind":"gaussian","variance":3}})",
                           "columns=1",
                           R"(layers.2={"type":"output","kind":"awgn","snrDb":10,)"
                           R"("assumed":{"noiseVariance":0.5}})",
                           "estimation=mmse",
                           R"(learn=["layers.2.noiseVariance","layers.0.variance"])"}
            << R"("path": "layers.0.variance")";
        QTest::newRow("diverged") << QStringList{"trials=6", "layers.0.rows=2", "layers.2.snrDb=60",
                                                 "algorithm.divergenceFactor=1.0000001"}
                                  << R"("stop": "diverged")";
    }

    void whatIsReadIsWrittenAgainByteForByte() {
        QFETCH(QStringList, changes);
        QFETCH(QString, holds);
        for (const bool measure : {true, false}) {
            const Result result = runOf(documentOf(smallScenario()), changes, measure);
            const std::string text = resultText(result);
            QCOMPARE(again(text), text);
            QCOMPARE(resultIn(parseJson(text)).halfIterationsMade, result.halfIterationsMade);
            QVERIFY2(!measure || QString::fromStdString(text).contains(holds), text.c_str());
        }
    }

    void freeEnergyIsRead() {
        const Result result =
            runOf(readScenarioDocument("perceptron-free-energy"), {"layers.0.rows=100"}, false);
        QVERIFY(!result.freeEnergy.empty());
        const std::string text = resultText(result);
        QCOMPARE(again(text), text);
        QCOMPARE(resultIn(parseJson(text)).freeEnergy.size(), result.freeEnergy.size());
    }

    void learntNumbersAreThoseOfTheScenario() {
        const Result result = runOf(
            documentOf(smallScenario()),
            {R"(layers.0={"type":"prior","kind":"gaussian","rows":24,"assumed":{"kind":"gaussian"}})",
             R"(layers.2={"type":"output","kind":"awgn","snrDb":10})", "estimation=mmse",
             R"(learn=["layers.0.variance"])"},
            true);
        Json document = parseJson(resultText(result));
        QCOMPARE(document["learnt"].size(), std::size_t(1));
        QCOMPARE(document["learnt"][0]["course"].size(), document["halfIterations"].size());
        Json renamed = document;
        renamed["learnt"][0]["path"] = "layers.0.density";
        QCOMPARE(refusalOf(renamed),
                 std::string("learnt.0.path: \"layers.0.density\" is not allowed: "
                             "\"layers.0.variance\", as the scenario says"));
        Json missing = document;
        missing["learnt"] = Json::array();
        QVERIFY(refusalOf(missing).starts_with("learnt: "));
        Json late = document;
        late["learnt"][0]["course"].back()["iteration"] = 1000;
        QVERIFY(refusalOf(late).find("course") != std::string::npos);
    }

    void whatWasNotFiniteIsMissing() {
        const Result result = resultIn(documentOf(sampleResult()));
        QVERIFY(std::isnan(result.halfIterations[0].variables[0].mse.q90));
        QCOMPARE(result.trials[2].failure.value().reason,
                 std::string("the estimate is not finite"));
        QVERIFY(std::isinf(result.trials[2].smallestSampleSize));
        QVERIFY(result.scenario == sampleScenario());
        QCOMPARE(result.halfIterationsMade, 2);
        const std::string prediction = resultText(samplePrediction());
        QCOMPARE(again(prediction), prediction);
    }

    void whereAllTrialsHaveStoppedIsKept() {
        Result result = sampleResult();
        result.halfIterationsMade = 1;
        result.complete = false;
        const Result read = resultIn(documentOf(result));
        QCOMPARE(read.halfIterationsMade, 1);
        QVERIFY(!read.complete);
    }

    void aWrongFileIsRefusedWithItsKey_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("sentence");
        const auto add = [](const char* path, const char* value, const char* sentence) {
            QTest::newRow(path) << QString(path) << QByteArray(value) << QString(sentence);
        };
        add("format", R"("onsager/sweep")",
            R"(format: "onsager/sweep" is not allowed: only "onsager/result")");
        add("version", "2", "version: 2 is not allowed: only 1, which is what this program writes");
        add("complete", "1", "complete: 1 is not allowed: true or false");
        add("scenario", "[]", "scenario");
        add("scenario.trials", "0", "scenario.trials: 0 is not allowed");
        add("halfIterations", "{}", "halfIterations: an object is not allowed: a list");
        add("halfIterations.0", "7", "halfIterations.0: 7 is not allowed: an object");
        add("halfIterations.1.pass", R"("sideways")",
            R"(halfIterations.1.pass: "sideways" is not allowed: one of "forward", "backward")");
        add("halfIterations.1.iteration", "1", "the scenario has 2 half-iterations");
        add("halfIterations.1.iteration", "-1", "a whole number from 0 to");
        add("halfIterations.0.iteration", "1e300", "a whole number from 0 to");
        add("halfIterations.1.variables.1.layer", "2", "the variables 0 to 1");
        add("halfIterations.1.variables.1.layer", "0", "above 0, that of the variable before");
        add("halfIterations.1.variables.1.mse.q10", R"("much")",
            R"(halfIterations.1.variables.1.mse.q10: "much" is not allowed: a number or null)");
        add("halfIterations.1.variables.1.mse.trials", "4e9", "a whole number from 0");
        add("trials.2.stop", "[1]", "trials.2.stop: a list is not allowed: one of \"running\"");
        add("trials.0.unconvergedRows", "18446744073709551615", "a whole number from 0");
        add("stop", "3", "stop: 3 is not allowed: an object");
        add("timing.setUpSeconds", "true", "timing.setUpSeconds: true is not allowed");
    }

    void aWrongFileIsRefusedWithItsKey() {
        QFETCH(QString, path);
        QFETCH(QByteArray, value);
        QFETCH(QString, sentence);
        Json document = documentOf(sampleResult());
        setPath(document, path.toStdString(), Json::parse(value.toStdString()));
        const QString refusal = QString::fromStdString(refusalOf(document));
        QVERIFY2(refusal.contains(sentence), qPrintable(refusal));
    }

    void aMissingKeyIsNamed() {
        for (const char* key : {"format", "version", "complete", "scenario", "halfIterations",
                                "testError", "stop", "timing"}) {
            Json document = documentOf(sampleResult());
            document.erase(key);
            QCOMPARE(QString::fromStdString(refusalOf(document)),
                     QString("%1: the key is missing").arg(key));
        }
        Json document = documentOf(sampleResult());
        document["trials"][1].erase("finalMse");
        QCOMPARE(refusalOf(document), std::string("trials.1.finalMse: the key is missing"));
    }

    void moreBaselinesThanTheScenarioHasAreRefused() {
        Json document = documentOf(sampleResult());
        document["baselines"] = Json::array({Json::object()});
        QCOMPARE(refusalOf(document),
                 std::string("baselines: a list is not allowed: as many as the scenario has, 0"));
    }

    /// Every value of a file in the place of every other kind of value: a result or a sentence.
    void anyValueAnywhereIsReadOrRefused() {
        const Json whole = documentOf(sampleResult());
        const Json flat = whole.flatten();
        const std::vector<Json> values = {
            Json(),         Json(-1),   Json(1e308), Json("text"), Json::array({1, 2}),
            Json::object(), Json(true), Json(0)};
        int refused = 0;
        for (const auto& [pointer, old] : flat.items()) {
            for (const Json& value : values) {
                Json document = whole;
                document[Json::json_pointer(pointer)] = value;
                const std::string refusal = refusalOf(document);
                QVERIFY2(refusal.find("json.exception") == std::string::npos, refusal.c_str());
                refused += refusal.empty() ? 0 : 1;
            }
        }
        QVERIFY(refused > 500);
    }
};

ONSAGER_TEST(ResultReaderTest)
#include "result_reader_test.moc"
