// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/schema_check.h"

#include "engine/io/json_path.h"
#include "engine/io/nearest_word.h"
#include "engine/io/scenario_error.h"
#include "engine/io/schema_verdict.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <string>

using namespace onsager;

namespace {

Json learningDocument() {
    return parseJson(R"({
        "format": "onsager/scenario", "version": 1, "title": "t", "seed": 1,
        "layers": [
            {"type": "prior", "kind": "gaussian", "rows": 100},
            {"type": "linear", "rows": 1000, "matrix": {"kind": "gaussian", "variance": 0.01}},
            {"type": "output", "kind": "committee", "snrDb": 10}
        ]})");
}

}  // namespace

class SchemaCheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSoundDocumentHasNoProblem() {
        QVERIFY(problemsOfSchema(learningDocument()).empty());
        QVERIFY(schemaHolds(learningDocument()));
    }

    void wholeNumbersMayBeWrittenWithAPoint() {
        Json document = learningDocument();
        document["layers"][0]["rows"] = 100.0;
        document["seed"] = 1e6;
        QVERIFY(problemsOfSchema(document).empty());
        document["seed"] = 9007199254740991U;
        QVERIFY(problemsOfSchema(document).empty());
    }

    void theSentenceNamesKeyValueAndWhatIsAllowed_data() {
        QTest::addColumn<QByteArray>("assignment");
        QTest::addColumn<QByteArray>("sentence");
        const auto add = [](const char* assignment, const char* sentence) {
            QTest::newRow(assignment) << QByteArray(assignment) << QByteArray(sentence);
        };
        add("layers.1.rows=0",
            "layers.1.rows: 0 is not allowed: a whole number from 1 to 10000000");
        add("layers.1.rows=2.5",
            "layers.1.rows: 2.5 is not allowed: a whole number from 1 to 10000000");
        add("layers.1.rows=18446744073709551615",
            "layers.1.rows: 18446744073709551615 is not allowed: a whole number from 1 to "
            "10000000");
        add("layers.2.snrDb=18446744073709551615",
            "layers.2.snrDb: 18446744073709551615 is not allowed: a number from -50 to 150");
        add("layers.1.rows=\"many\"",
            "layers.1.rows: \"many\" is not allowed: a whole number from 1 to 10000000");
        add("layers.1.matrix.variance=0",
            "layers.1.matrix.variance: 0 is not allowed: a number from 1e-30 to 1000000000000");
        add("layers.1.noiseVariance=1e-31",
            "layers.1.noiseVariance: 1e-31 is not allowed: a number, 0 or from 1e-30 to "
            "1000000000000");
        add("layers.1.noiseVariance=-1",
            "layers.1.noiseVariance: -1 is not allowed: a number, 0 or from 1e-30 to "
            "1000000000000");
        add("layers.2.snrDb=200", "layers.2.snrDb: 200 is not allowed: a number from -50 to 150");
        add("layers.2.snrDb=true", "layers.2.snrDb: true is not allowed: a number from -50 to 150");
        add("estimation=mms",
            "estimation: \"mms\" is not allowed: one of \"map\", \"mmse\"; did you mean \"mmse\"?");
        add("layers.0.kind=laplacian",
            "layers.0.kind: \"laplacian\" is not allowed: one of \"gaussian\", "
            "\"bernoulli-gaussian\", \"binary\", \"discrete\", \"gaussian-mixture\", \"laplace\", "
            "\"group-lasso\", \"elastic-net\", \"exponential\", \"half-normal\", \"uniform\", "
            "\"student-t\", "
            "\"qam\"; "
            "did you mean "
            "\"laplace\"?");
        add("version=2", "version: 2 is not allowed: only 1");
        add("format=onsager/result",
            "format: \"onsager/result\" is not allowed: only \"onsager/scenario\"");
        add("format=null", "format: the key is missing: \"onsager/scenario\" is needed");
        add("layers.1.rows=null",
            "layers.1.rows: the key is missing: a whole number from 1 to 10000000 is needed");
        add("layers.1.row=5", "layers.1.row: unknown key; did you mean \"rows\"?");
        add("layers.1.matrix.zzz=5",
            "layers.1.matrix.zzz: unknown key; the keys here are kind, variance, mean, draw");
        add("layers.1.matrix={\"kind\": \"structured\", \"conditionNumber\": 5}",
            "layers.1.matrix.conditionNumber: unknown key; the keys here are kind, spectrum, "
            "variance");
        add("layers.1.matrix={\"kind\": \"structured\", \"spectrum\": \"flat\"}",
            "layers.1.matrix.spectrum: \"flat\" is not allowed: one of \"marchenko-pastur\", "
            "\"orthogonal\", \"geometric\"");
        add("layers.2.noiseVariance=0.1",
            "layers.2.noiseVariance: snrDb, noiseVariance are given together; exactly one of "
            "snrDb, "
            "noiseVariance, noiseCovariance is allowed");
        add("layers.2.snrDb=null",
            "layers.2.snrDb: the key is missing: exactly one of snrDb, noiseVariance, "
            "noiseCovariance "
            "is needed");
        add("layers.0={\"type\": \"prior\", \"kind\": \"gaussian\", \"rows\": 9, \"variance\": 1, "
            "\"covariance\": [[1]]}",
            "layers.0.covariance: variance, covariance are given together; at most one of "
            "variance, "
            "covariance is allowed");
        add("layers=[]", "layers: 0 entries are not allowed: a list of 3 to 101 entries");
        add("layers.1=7", "layers.1: 7 is not allowed: an object {...}");
        add("layers.1.type=conv",
            "layers.1.type: \"conv\" is not allowed: one of \"prior\", \"linear\", \"activation\", "
            "\"output\"");
        add("layers.1.type=null",
            "layers.1.type: the key is missing: one of \"prior\", \"linear\", \"activation\", "
            "\"output\" is needed");
        add("algorithm.damping=0", "algorithm.damping: 0 is not allowed: a number from 1e-15 to 1");
        add("start={\"kind\": \"informed\", \"correlation\": 1}",
            "start.correlation: 1 is not allowed: a number of at least 1e-15 and below 1");
        add("title=7", "title: 7 is not allowed: a text of at most 200 characters");
    }

    void theSentenceNamesKeyValueAndWhatIsAllowed() {
        QFETCH(QByteArray, assignment);
        QFETCH(QByteArray, sentence);
        Json document = learningDocument();
        applyAssignment(document, assignment.toStdString());
        const auto problems = problemsOfSchema(document);
        QVERIFY(!problems.empty());
        QCOMPARE(QByteArray::fromStdString(sentenceOf(problems.front())), sentence);
    }

    void everyProblemIsListedInTheOrderOfTheDocument() {
        Json document = learningDocument();
        applyAssignment(document, "seed=-1");
        applyAssignment(document, "layers.1.rows=0");
        applyAssignment(document, "layers.2.activation=softmax");
        const auto problems = problemsOfSchema(document);
        QCOMPARE(problems.size(), std::size_t(3));
        QCOMPARE(problems[0].path, std::string("seed"));
        QCOMPARE(problems[1].path, std::string("layers.1.rows"));
        QCOMPARE(problems[2].path, std::string("layers.2.activation"));
    }

    void manyProblemsAreCutShort() {
        Json document = learningDocument();
        document["layers"] = Json(50, Json::object());
        QCOMPARE(problemsOfSchema(document).size(), std::size_t(20));
    }

    void aTextIsMeasuredInCharacters() {
        Json document = learningDocument();
        std::string title;
        for (int letter = 0; letter < 200; ++letter) {
            title += "γ";
        }
        document["title"] = title;
        QVERIFY(problemsOfSchema(document).empty());
        document["title"] = title + "γ";
        QCOMPARE(problemsOfSchema(document).size(), std::size_t(1));
    }

    void theNearestWordIsFound() {
        const std::vector<std::string> words = {"iterations", "damping", "rows"};
        QCOMPARE(nearestWord("iteration", words), std::string("iterations"));
        QCOMPARE(nearestWord("Damping", words), std::string("damping"));
        QCOMPARE(nearestWord("dapming", words), std::string("damping"));
        QCOMPARE(nearestWord("row", words), std::string("rows"));
        QCOMPARE(nearestWord("xyz", words), std::string());
        QCOMPARE(nearestWord(std::string(100'000, 'x'), words), std::string());
    }
};

ONSAGER_TEST(SchemaCheckTest)
#include "schema_check_test.moc"
