// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/scenario_edit.h"

#include "engine/io/json_path.h"
#include "engine/io/key_description.h"
#include "engine/io/scenario_json.h"
#include "engine/io/scenario_schema.h"
#include "engine/io/schema_check.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <string>
#include <vector>

using namespace onsager;

namespace {

/// Prior, linear, activation, linear, output with d columns.
Json stack(int columns) {
    Scenario scenario;
    scenario.columns = columns;
    AwgnOutput output;
    output.noise.snrDb = 7.0;
    scenario.layers = {PriorLayer{40, GaussianPrior{}}, LinearLayer{50, GaussianMatrix{}, {}},
                       ActivationLayer{Activation::Relu, {}}, LinearLayer{60, GaussianMatrix{}, {}},
                       OutputLayer{output}};
    scenario.estimation = Estimation::Mmse;
    return documentOf(scenario);
}

std::vector<std::string> kindsAt(const Json& document, const char* path) {
    return describeKey(document, path).value().choices;
}

/// What is wrong, apart from estimators that do not exist: empty when nothing is.
std::string fault(const Json& document) {
    for (const ScenarioProblem& problem : problemsOfSchema(document)) {
        return problem.path + ": " + problem.message;
    }
    for (const ScenarioProblem& problem : problemsOf(scenarioIn(document))) {
        // A file or a program is still to be chosen, and a selection keeps the rows that were there.
        const bool isOpen = problem.path.ends_with(".path") || problem.path.ends_with(".command")
                            || problem.path.ends_with(".missing");
        if (problem.path.find("kind") == std::string::npos && !isOpen) {
            return problem.path + ": " + problem.message;
        }
    }
    return {};
}

Json at(const Json& document, const char* path) {
    const Json* value = valueAt(document, path);
    return value != nullptr ? *value : Json();
}

constexpr const char* kKindPaths[] = {
    "layers.0.kind",         "layers.2.kind",         "layers.4.kind",
    "layers.1.matrix.kind",  "layers.1.bias.kind",    "layers.4.secondLayer.kind",
    "layers.0.assumed.kind", "layers.4.assumed.kind", "start.kind"};

Json readyFor(const char* path, int columns) {
    Json document = stack(columns);
    if (std::string_view(path) == "layers.4.secondLayer.kind") {
        return withKind(document, "layers.4.kind", "committee");
    }
    if (std::string_view(path) == "layers.0.assumed.kind") {
        return withAssumed(document, "layers.0.assumed", true);
    }
    if (std::string_view(path) == "layers.4.assumed.kind") {
        return withAssumed(document, "layers.4.assumed", true);
    }
    return document;
}

}  // namespace

class ScenarioEditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindBecomesEveryOther() {
        for (const char* path : kKindPaths) {
            for (const int columns : {1, 3, 16}) {
                const Json begin = readyFor(path, columns);
                const std::vector<std::string> kinds = kindsAt(begin, path);
                QVERIFY(kinds.size() > 1);
                for (const std::string& first : kinds) {
                    const Json before = withKind(begin, path, first);
                    for (const std::string& second : kinds) {
                        const Json after = withKind(before, path, second);
                        QVERIFY(at(withDefaults(after), path) == Json(second));
                        const std::string wrong = fault(after);
                        QVERIFY2(wrong.empty(), (first + " to " + second + ": " + wrong).c_str());
                        QVERIFY(at(after, "layers.0.rows") == Json(40));
                    }
                }
            }
        }
    }

    void aKindComesBackAsItWas() {
        Json document = withKind(stack(2), "layers.0.kind", "bernoulli-gaussian");
        setPath(document, "layers.0.variance", 3.0);
        document = withKind(document, "layers.0.kind", "gaussian");
        QVERIFY(at(document, "layers.0.variance") == Json(3.0));
        QVERIFY(at(document, "layers.0.density").is_null());
    }

    void anotherSpectrumOfAStructuredMatrixLeavesTheKeysOfTheOldOne() {
        const auto spectrum = [](const Json& document, const char* word) {
            return withValue(document, "layers.1.matrix.spectrum", word);
        };
        Json document =
            spectrum(withKind(stack(2), "layers.1.matrix.kind", "structured"), "geometric");
        setPath(document, "layers.1.matrix.conditionNumber", 30.0);
        QVERIFY(fault(document).empty());
        document = spectrum(document, "marchenko-pastur");
        QVERIFY(at(document, "layers.1.matrix.conditionNumber").is_null());
        setPath(document, "layers.1.matrix.variance", 0.5);
        QVERIFY(fault(document).empty());
        document = spectrum(document, "orthogonal");
        QVERIFY(at(document, "layers.1.matrix.variance").is_null());
        QVERIFY(fault(document).empty());
    }

    void noiseIsKeptWhereItIsKnownAndAddedWhereItIsNeeded() {
        Json document = withKind(stack(2), "layers.4.kind", "committee");
        QVERIFY(at(document, "layers.4.snrDb") == Json(7.0));
        document = withKind(document, "layers.4.kind", "sign");
        QVERIFY(at(document, "layers.4.snrDb").is_null());
        document = withKind(document, "layers.4.kind", "awgn");
        QVERIFY(at(document, "layers.4.snrDb") == Json(20.0));
        document = withKind(document, "layers.4.kind", "masked");
        setPath(document, "layers.4.noiseVariance", 0.3);
        document = withKind(document, "layers.4.kind", "sketch");
        QVERIFY(at(document, "layers.4.noiseVariance") == Json(0.3));
        QVERIFY(at(document, "layers.4.snrDb").is_null());
    }

    /// No noise is legal for quantised values, but not for probit.
    void aValueTheNewKindRefusesIsReplaced() {
        const Json quantized = withKind(stack(2), "layers.4.kind", "quantized");
        QVERIFY(at(quantized, "layers.4.noiseVariance") == Json(0.0));
        QVERIFY(at(withKind(quantized, "layers.4.kind", "probit"), "layers.4.noiseVariance") > 0.0);
    }

    void pointsBecomeMeans() {
        Json document = withKind(stack(2), "layers.0.kind", "discrete");
        setPath(document, "layers.0.points", Json::parse("[[1, 2], [3, 4]]"));
        setPath(document, "layers.0.weights", Json::parse("[1, 3]"));
        document = withKind(document, "layers.0.kind", "gaussian-mixture");
        QVERIFY(at(document, "layers.0.means") == Json::parse("[[1.0, 2.0], [3.0, 4.0]]"));
        QVERIFY(at(document, "layers.0.weights") == Json::parse("[1.0, 3.0]"));
        QCOMPARE(at(document, "layers.0.covariances").size(), std::size_t(2));
    }

    void anUnknownKindIsLeftForTheCheck() {
        const Json document = withKind(stack(2), "layers.0.kind", "cauchy");
        QCOMPARE(problemsOfSchema(document).front().path, std::string("layers.0.kind"));
    }

    void anotherNumberOfColumnsFitsEveryList() {
        for (const char* path : {"layers.0.kind", "layers.0.assumed.kind", "layers.4.kind"}) {
            const Json begin = readyFor(path, 2);
            for (const std::string& kind : kindsAt(begin, path)) {
                Json document = withKind(begin, path, kind);
                for (const int columns : {5, 1, 16, 3}) {
                    document = withColumns(document, columns);
                    QVERIFY(at(document, "columns") == Json(columns));
                    QVERIFY2(fault(document).empty(), (kind + ": " + fault(document)).c_str());
                }
            }
        }
    }

    void listsThatMayBeMissingAreFittedWhenTheyAreThere() {
        const std::pair<const char*, const char*> lists[] = {
            {"masked", R"({"columnsKind": ["awgn", "probit"]})"},
            {"mixed-regression", R"({"probabilities": [0.5, 1.5]})"},
            {"sketch", R"({"weights": [0.5, 1.5], "noiseCovariance": [[1, 0.5], [0.5, 2]]})"},
            {"awgn", R"({"noiseCovariance": [[1, 0.5], [0.5, 2]]})"},
            {"committee", R"({"secondLayer": {"kind": "given", "values": [[1, 2], [3, 4]]},
                              "noiseCovariance": [[1, 0.5], [0.5, 2]]})"}};
        for (const auto& [kind, keys] : lists) {
            Json document = withKind(stack(2), "layers.4.kind", kind);
            const Json added = Json::parse(keys);
            if (added.contains("noiseCovariance")) {
                document["layers"][4].erase("snrDb");
            }
            document["layers"][4].update(added);
            for (const int columns : {5, 1, 3}) {
                document = withColumns(document, columns);
                QVERIFY2(fault(document).empty(), (kind + (": " + fault(document))).c_str());
            }
        }
    }

    void aGrowingListRepeatsAndACovarianceItsDiagonal() {
        Json document = withKind(stack(2), "layers.0.kind", "discrete");
        setPath(document, "layers.0.points", Json::parse("[[1, 2], [3, 4], [5, 6]]"));
        QVERIFY(at(withColumns(document, 3), "layers.0.points.0")
                == Json::parse("[1.0, 2.0, 1.0]"));
        document = stack(2);
        document["layers"][0].erase("variance");
        setPath(document, "layers.0.covariance", Json::parse("[[1, 0.5], [0.5, 2]]"));
        QVERIFY(at(withColumns(document, 3), "layers.0.covariance")
                == Json::parse("[[1.0, 0.5, 0.0], [0.5, 2.0, 0.0], [0.0, 0.0, 1.0]]"));
        QVERIFY(at(withColumns(document, 1), "layers.0.covariance") == Json::parse("[[1.0]]"));
    }

    void oneListOfAMixtureLeadsTheOthers() {
        const Json document = withKind(stack(2), "layers.0.kind", "gaussian-mixture");
        const Json three = withValue(document, "layers.0.weights", Json::parse("[1, 2, 3]"));
        QVERIFY2(fault(three).empty(), fault(three).c_str());
        QCOMPARE(at(three, "layers.0.means").size(), std::size_t(3));
        const Json one = withValue(three, "layers.0.means", Json::parse("[[0, 9]]"));
        QVERIFY2(fault(one).empty(), fault(one).c_str());
        QCOMPARE(at(one, "layers.0.weights").size(), std::size_t(1));
        const Json wrong = withValue(three, "layers.0.means", Json::parse("[[0, 9, 4]]"));
        QVERIFY(fault(wrong).find("layers.0.means") == 0);
    }

    void aBeliefBeginsAsTheTruth() {
        Json document = withKind(stack(2), "layers.0.kind", "binary");
        document = withValue(document, "layers.0.assumed", true);
        QVERIFY(at(document, "layers.0.assumed.kind") == Json("binary"));
        QVERIFY(at(document, "layers.0.assumed.probability") == Json(0.5));
        document = withValue(document, "layers.0.assumed.kind", "gaussian");
        QVERIFY(at(document, "layers.0.kind") == Json("binary"));
        QVERIFY2(fault(document).empty(), fault(document).c_str());
        document = withValue(document, "layers.0.assumed", false);
        QVERIFY(at(document, "layers.0.assumed").is_null());
        document = withValue(document, "layers.4.assumed", true);
        QVERIFY(at(document, "layers.4.assumed.noiseVariance") == Json(0.1));
        QVERIFY2(fault(document).empty(), fault(document).c_str());
    }

    void anotherKindIsAssignedWithoutTheKeysOfTheOldOne() {
        Json document = stack(1);
        QVERIFY(assignKey(document, "algorithm.damping=0.7").empty());
        const std::vector<std::string> dropped = assignKey(document, "algorithm.kind=ml-amp");
        QCOMPARE(dropped,
                 (std::vector<std::string>{"algorithm.minPrecision", "algorithm.maxPrecision"}));
        QVERIFY(at(document, "algorithm.damping") == Json(0.7));
        QVERIFY2(fault(document).empty(), fault(document).c_str());
        QVERIFY(assignKey(document, "algorithm.kind=ml-amp").empty());
        // What no kind knows, and what is beside a kind that does not exist, stays for the schema to refuse.
        QVERIFY(assignKey(document, "layers.0.tint=1").empty());
        QCOMPARE(assignKey(document, "layers.0.kind=binary"),
                 std::vector<std::string>{"layers.0.variance"});
        QVERIFY(at(document, "layers.0.tint") == Json(1));
        const Json before = document;
        QVERIFY(assignKey(document, "layers.4.kind=none").empty());
        setPath(document, "layers.4.kind", at(before, "layers.4.kind"));
        QVERIFY(document == before);
    }

    void keysThatExcludeEachOtherAreExchanged() {
        const Json document = stack(2);
        const auto groups = alternativesAt(document, "layers.4");
        QCOMPARE(groups.size(), std::size_t(1));
        QVERIFY(groups[0].required);
        const std::string path = alternativesPath("layers.4", groups[0].keys);
        QCOMPARE(path, std::string("layers.4.snrDb|noiseVariance|noiseCovariance"));
        Json changed = withValue(document, path, "noiseVariance");
        QVERIFY(at(changed, "layers.4.noiseVariance") == Json(0.1));
        QVERIFY(at(changed, "layers.4.snrDb").is_null());
        setPath(changed, "layers.4.noiseVariance", 0.4);
        changed = withValue(changed, path, "noiseCovariance");
        QVERIFY(at(changed, "layers.4.noiseCovariance") == Json::parse("[[0.4, 0.0], [0.0, 0.4]]"));
        QVERIFY2(fault(changed).empty(), fault(changed).c_str());
        changed = withValue(changed, path, "noiseVariance");
        QVERIFY(at(changed, "layers.4.noiseVariance") == Json(0.4));
        const Json abs = withKind(changed, "layers.4.kind", "abs");
        QVERIFY(!alternativesAt(abs, "layers.4")[0].required);
        QVERIFY(fault(withValue(abs, path, "")).empty());
    }
};

ONSAGER_CONSOLE_TEST(ScenarioEditTest)
#include "scenario_edit_test.moc"
