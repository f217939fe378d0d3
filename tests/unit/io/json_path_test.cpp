// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/json_path.h"

#include "engine/io/scenario_error.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <string>

using namespace onsager;

namespace {

Json sample() {
    return parseJson(
        R"({"seed": 1, "layers": [{"rows": 100}, {"rows": 1000, "matrix": {"variance": 0.01}}]})");
}

std::string refusal(std::string_view assignment) {
    Json document = sample();
    try {
        applyAssignment(document, assignment);
        return {};
    } catch (const ScenarioError& error) {
        return error.what();
    }
}

Json after(std::string_view assignment) {
    Json document = sample();
    applyAssignment(document, assignment);
    return document;
}

}  // namespace

class JsonPathTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPathFindsItsValue() {
        const Json document = sample();
        QCOMPARE(valueAt(document, "layers.1.matrix.variance")->get<double>(), 0.01);
        QCOMPARE(valueAt(document, ""), &document);
        for (const char* path :
             {"layers.2", "layers.x", "layers.-1", "layers.1.row", "seed.x", "layers.1.rows.0"}) {
            QCOMPARE(valueAt(document, path), nullptr);
        }
    }

    void aNumberMayBeSpeltAsPeopleDo() {
        const auto check = [](const char* text, const char* json) {
            const Json value = valueFrom(text);
            QVERIFY2(value.dump() == json, (std::string(text) + ": " + value.dump()).c_str());
        };
        check(".8", "0.8");
        check("-.5", "-0.5");
        check("+1", "1");
        check("+.25", "0.25");
        check("1.", "1");
        check("1.e3", "1000.0");
        check("+2.5E-1", "0.25");
        check("007", "7");
        check("00", "0");
        check("-0.10", "-0.1");
        check("12", "12");
        check("1e-6", "1e-06");
        for (const char* text :
             {".", "+", "-", "", "e5", "+-1", "1.2.3", "0,8", "1e", "1e+", "0x10", "1_000", "inf",
              "nan", "--1", "1 2", "5%", ".e1", "1e999"}) {
            QVERIFY2(valueFrom(text) == Json(std::string(text)), text);
        }
        QCOMPARE(after("layers.1.matrix.variance=.8").dump().find("0.8") != std::string::npos,
                 true);
    }

    void whatIsATextStaysOneThoughItLooksLikeANumber() {
        Json document = {{"title", "old"}};
        applyAssignment(document, "title=+1");
        QCOMPARE(document["title"].dump(), std::string("\"+1\""));
    }

    void anAssignmentPutsJsonOrAText() {
        QCOMPARE(valueAt(after("layers.1.rows=500"), "layers.1.rows")->get<int>(), 500);
        QCOMPARE(valueAt(after("estimation=mmse"), "estimation")->get<std::string>(),
                 std::string("mmse"));
        QCOMPARE(
            valueAt(after("layers.1.matrix={\"kind\": \"orthogonal\"}"), "layers.1.matrix.kind")
                ->get<std::string>(),
            std::string("orthogonal"));
        QCOMPARE(valueAt(after("title=a=b"), "title")->get<std::string>(), std::string("a=b"));
        QCOMPARE(valueAt(after("title="), "title")->get<std::string>(), std::string());
        QCOMPARE(valueAt(after("seed=NaN"), "seed")->get<std::string>(), std::string("NaN"));
    }

    void missingObjectsAreMade() {
        QCOMPARE(valueAt(after("algorithm.damping=0.7"), "algorithm.damping")->get<double>(), 0.7);
    }

    void nullRemovesAKey() {
        QCOMPARE(valueAt(after("layers.1.matrix.variance=null"), "layers.1.matrix")->size(),
                 std::size_t(0));
        QVERIFY(after("start=null") == sample());
        QVERIFY(after("start.kind=null") == sample());
    }

    void whatCannotBeSetIsRefused() {
        QCOMPARE(refusal("layers.2.rows=5"),
                 std::string("layers.2: there is no such entry: the list has entries 0 to 1"));
        QCOMPARE(refusal("layers.2=5"),
                 std::string("layers.2: there is no such entry: the list has entries 0 to 1"));
        QCOMPARE(refusal("layers.x.rows=5"),
                 std::string("layers.x: there is no such entry: the list has entries 0 to 1"));
        QCOMPARE(refusal("seed.x=5"),
                 std::string("seed.x: there is no such key: seed is a number"));
        QCOMPARE(refusal("layers.1=null"),
                 std::string("layers.1: an entry of a list cannot be removed"));
        QVERIFY(refusal("layers..rows=5").starts_with("'layers..rows' is no path"));
        const std::string deep = QByteArray("a.").repeated(100'000).toStdString() + "a=1";
        QCOMPARE(refusal(deep), std::string("a path has at most 32 steps"));
        QVERIFY(refusal("seed").starts_with("'seed' is no assignment"));
        QVERIFY(refusal("=5").starts_with("'=5' is no assignment"));
        QVERIFY(refusal("start={\"kind\": \"zero\", \"kind\": \"zero\"}").find("stands twice")
                != std::string::npos);
    }
};

ONSAGER_TEST(JsonPathTest)
#include "json_path_test.moc"
