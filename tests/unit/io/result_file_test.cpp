// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/result_file.h"

#include "engine/io/cell_json.h"
#include "engine/io/json_path.h"
#include "engine/io/scenario_json.h"
#include "tests/support/sample_result.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <clocale>
#include <string>

using namespace onsager;

namespace {

std::string keysOf(const Json& object) {
    std::string keys;
    for (const auto& [key, value] : object.items()) {
        keys += (keys.empty() ? "" : " ") + key;
    }
    return keys;
}

std::string dumpAt(const Json& document, std::string_view path) {
    const Json* value = valueAt(document, path);
    return value == nullptr ? "missing" : value->dump();
}

}  // namespace

class ResultFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDocumentHasTheKeysOfTheFormat() {
        const Json document = parseJson(resultText(sampleResult()));
        QCOMPARE(keysOf(document),
                 std::string("format version program complete scenario halfIterations "
                             "testError trials stop timing"));
        QCOMPARE(dumpAt(document, "format"), std::string("\"onsager/result\""));
        QVERIFY(dumpAt(document, "program").starts_with("\"onsager "));
        QCOMPARE(keysOf(*valueAt(document, "halfIterations.0")),
                 std::string("iteration pass variables"));
        QCOMPARE(keysOf(*valueAt(document, "halfIterations.0.variables.0")),
                 std::string("layer mse nmseDb predictedMse predictedNmseDb predictedStandardError "
                             "predictedSpread gap"));
        QCOMPARE(keysOf(*valueAt(document, "testError.1")),
                 std::string("iteration pass measured predicted predictedStandardError gap"));
        QCOMPARE(keysOf(*valueAt(document, "trials.0")),
                 std::string("trial stop layer pass iteration reason finalMse finalNmseDb "
                             "finalTestError smallestSampleSize unconvergedRows"));
    }

    void numbersAreKeptAndWhatIsNotFiniteIsNull() {
        const Json document = parseJson(resultText(sampleResult()));
        QCOMPARE(dumpAt(document, "halfIterations.1.pass"), std::string("\"backward\""));
        QCOMPARE(dumpAt(document, "halfIterations.1.variables.1.mse"),
                 std::string(R"({"mean":0.1,"standardError":0.015625,"median":0.125,"q10":0.0625,)"
                             R"("q90":null,"trials":3})"));
        QCOMPARE(dumpAt(document, "halfIterations.0.variables.0.gap"),
                 std::string(R"({"mean":-0.01,"standardError":0.02,"z":-0.5})"));
        QCOMPARE(valueAt(document, "trials.0.finalMse.1")->get<double>(), 1.0 / 3.0);
        QCOMPARE(
            dumpAt(document, "timing"),
            std::string(
                R"({"setUpSeconds":0.5,"secondsPerIteration":null,"predictionSeconds":0.25})"));
    }

    void aDivergedTrialSaysWhere() {
        const Json document = documentOf(sampleResult());
        QCOMPARE(
            dumpAt(document, "trials.2"),
            std::string(R"({"trial":2,"stop":"diverged","layer":1,"pass":"backward","iteration":0,)"
                        R"("reason":"the estimate is not finite",)"
                        R"("finalMse":[null,null],"finalNmseDb":[null,null],"finalTestError":null,)"
                        R"("smallestSampleSize":null,"unconvergedRows":0})"));
        QCOMPARE(dumpAt(document, "trials.1.stop"), std::string("\"converged\""));
        QCOMPARE(dumpAt(document, "trials.1.layer"), std::string("null"));
        QCOMPARE(dumpAt(document, "stop"),
                 std::string(R"({"converged":1,"iterationLimit":1,"diverged":1,"cancelled":0,)"
                             R"("clippedMessages":4})"));
    }

    void theScenarioInsideReproducesTheRun() {
        const Json document = parseJson(resultText(sampleResult()));
        QVERIFY(scenarioIn(document.at("scenario")) == sampleScenario());
    }

    void aPredictionLeavesOutWhatWasNotMeasured() {
        const Json document = documentOf(samplePrediction());
        QCOMPARE(keysOf(document),
                 std::string(
                     "format version program complete scenario halfIterations testError timing"));
        QCOMPARE(keysOf(*valueAt(document, "halfIterations.0.variables.0")),
                 std::string(
                     "layer predictedMse predictedNmseDb predictedStandardError predictedSpread"));
        QCOMPARE(keysOf(*valueAt(document, "testError.0")),
                 std::string("iteration pass predicted predictedStandardError"));
    }

    void aNoteAndAlignedErrorsAreWrittenWhenThere() {
        Result result = sampleResult();
        result.predictionNote = "approximate";
        result.halfIterations[0].variables[0].mseAligned = Summary{0.5, 0.1, 0.5, 0.4, 0.6, 3};
        const Json document = documentOf(result);
        QCOMPARE(dumpAt(document, "predictionNote"), std::string("\"approximate\""));
        QCOMPARE(dumpAt(document, "halfIterations.0.variables.0.mseAligned.q90"),
                 std::string("0.6"));
        QCOMPARE(dumpAt(document, "halfIterations.0.variables.1.mseAligned"),
                 std::string("missing"));
    }

    void otherErrorsStandBesideTheMseWithTheirPrediction() {
        Result result = sampleResult();
        const ErrorName bits{"bitErrorRate", "bit error rate", ErrorUnit::Share};
        std::vector<ErrorResult>& errors = result.halfIterations[0].variables[0].errors;
        errors = {{bits, Summary{0.5, 0.125, 0.5, 0.25, 0.75, 3}, 0.375, 0.0, {0.125, 0.25}}};
        const Json document = documentOf(result);
        QCOMPARE(dumpAt(document, "halfIterations.0.variables.0.bitErrorRate"),
                 std::string(R"({"mean":0.5,"standardError":0.125,"median":0.5,"q10":0.25,)"
                             R"("q90":0.75,"trials":3,"predicted":0.375,)"
                             R"("predictedStandardError":0.0,)"
                             R"("gap":{"mean":0.125,"standardError":0.25,"z":null}})"));
        errors = {{bits, {}, kMissing, kMissing, {}}};
        QCOMPARE(dumpAt(documentOf(result), "halfIterations.0.variables.0.bitErrorRate"),
                 std::string(R"({"predicted":null,"predictedStandardError":null})"));
    }

    void cellsOfASweepReadOtherErrorsBack() {
        Result result = sampleResult();
        const ErrorName bits{"bitErrorRate", "bit error rate", ErrorUnit::Share};
        result.halfIterations.back().variables[1].errors = {
            {bits, Summary{0.5, 0.125, 0.5, 0.25, 0.75, 3}, 0.375, 0.0, {0.125, 0.25}}};
        for (HalfIterationResult& half : result.halfIterations) {
            half.variables[1].errors = result.halfIterations.back().variables[1].errors;
        }
        // What the last pass does not predict is that of the pass before.
        result.halfIterations.back().variables[1].errors[0].predicted = kMissing;
        const Json cell = documentOf(cellResultOf(result, {}));
        QCOMPARE(documentOf(cellResultIn(cell)).dump(), cell.dump());
        QCOMPARE(dumpAt(cell, "halfIterations.0.variables.1.bitErrorRate.predicted"),
                 std::string("0.375"));
    }

    void baselinesStandInTheFileWithTheirSettings() {
        Result result = sampleResult();
        result.scenario.baselines = {AdamSettings{20, 0.5, 8}};
        BaselineEpoch epoch;
        epoch.epoch = 20;
        epoch.variables = result.halfIterations[0].variables;
        epoch.variables[1].predictedMse =
            kMissing;  // of message passing alone something is predicted
        epoch.objective = Summary{12.0, 0.5, 12.0, 11.0, 13.0, 3};
        TrialResult trial;
        trial.stop = StopReason::Diverged;
        trial.iteration = 4;
        result.baselines = {{result.scenario.baselines[0], {epoch}, {trial}, 0.25}};
        const Json document = parseJson(resultText(result));
        QCOMPARE(dumpAt(document, "baselines.0.algorithm"),
                 std::string(R"({"kind":"adam","epochs":20,"rate":0.5,"batchSize":8})"));
        QCOMPARE(dumpAt(document, "scenario.baselines.0"),
                 dumpAt(document, "baselines.0.algorithm"));
        QCOMPARE(keysOf(*valueAt(document, "baselines.0.epochs.0")),
                 std::string("epoch variables objective"));
        QCOMPARE(keysOf(*valueAt(document, "baselines.0.epochs.0.variables.1")),
                 std::string("layer mse nmseDb"));
        QVERIFY(valueAt(document, "baselines.0.epochs.0.variables.0")->contains("predictedMse"));
        QCOMPARE(dumpAt(document, "baselines.0.trials.0.stop"), std::string("\"diverged\""));
        QCOMPARE(dumpAt(document, "baselines.0.trials.0.epoch"), std::string("4"));
        QVERIFY(scenarioIn(*valueAt(document, "scenario")) == result.scenario);
    }

    void theTextDoesNotFollowTheLocale() {
        const std::string before = std::setlocale(LC_ALL, nullptr);
        const std::string expected = resultText(sampleResult());
        if (std::setlocale(LC_ALL, "de_DE.UTF-8") == nullptr) {
            QSKIP("the locale de_DE.UTF-8 is not installed");
        }
        const std::string text = resultText(sampleResult());
        std::setlocale(LC_ALL, before.c_str());
        QCOMPARE(text, expected);
    }
};

ONSAGER_TEST(ResultFileTest)
#include "result_file_test.moc"
