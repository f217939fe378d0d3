// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/data_edit.h"

#include "engine/io/file_paths.h"
#include "engine/io/json_path.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_file.h"
#include "engine/io/scenario_json.h"
#include "tests/support/test_program.h"
#include "tests/unit/arrays/array_files.h"

#include <QDir>
#include <QTest>

#include <fmt/format.h>

using namespace onsager;
using test::ArrayFolder;

namespace {

Json dataStack() {
    return parseJson(
        R"({"format": "onsager/scenario", "version": 1, "columns": 1, "estimation": "mmse",
        "layers": [{"type": "prior", "kind": "gaussian", "rows": 4},
                   {"type": "linear", "rows": 5},
                   {"type": "activation", "kind": "relu"},
                   {"type": "linear", "rows": 6},
                   {"type": "output", "kind": "awgn", "noiseVariance": 0.1}]})");
}

void writeHalves(const ArrayFolder& folder, const std::string& name, int rows, int columns) {
    const std::vector<double> numbers(static_cast<std::size_t>(rows * columns), 0.5);
    folder.write(name,
                 test::npyFile(test::npyDictionary("<f8", fmt::format("({}, {})", rows, columns)),
                               test::bytesOf(numbers)));
}

}  // namespace

class DataEditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMatrixBringsItsShape() {
        const ArrayFolder folder;
        writeHalves(folder, "w.npy", 7, 3);
        const Json changed = withArrayFile(dataStack(), 1, folder.path("w.npy"));
        QCOMPARE(valueAt(changed, "layers.0.rows")->get<int>(), 3);
        QCOMPARE(valueAt(changed, "layers.1.rows")->get<int>(), 7);
        QVERIFY(problemsOfDocument(changed).empty());
    }

    void aMatrixThatFitsWhenItIsTurnedIsTurned() {
        const ArrayFolder folder;
        writeHalves(folder, "w.npy", 5, 9);
        const Json changed = withArrayFile(dataStack(), 3, folder.path("w.npy"));
        QCOMPARE(valueAt(changed, "layers.3.matrix.orientation")->get<std::string>(),
                 std::string("transposed"));
        QCOMPARE(valueAt(changed, "layers.3.rows")->get<int>(), 9);
        QVERIFY(problemsOfDocument(changed).empty());
    }

    void theObservationAndATruthAreData() {
        const ArrayFolder folder;
        writeHalves(folder, "y.npy", 6, 1);
        writeHalves(folder, "z.npy", 4, 1);
        Json changed = withArrayFile(dataStack(), 4, folder.path("y.npy"));
        changed = withArrayFile(changed, 0, "first.npy");
        changed = withArrayFile(changed, 0, folder.path("z.npy"));
        QCOMPARE(valueAt(changed, "data.truth")->size(), std::size_t(1));
        QVERIFY(problemsOfDocument(changed).empty());
    }

    void whatIsWrongIsLeftToTheChecks() {
        const Json changed = withArrayFile(dataStack(), 1, "/nowhere/w.npy");
        const auto problems = problemsOfDocument(changed);
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems.front().path, std::string("layers.1.matrix.path"));
    }

    void erasedRowsAreASelection() {
        Json document = dataStack();
        setPath(document, "layers.3",
                {{"type", "linear"}, {"rows", 5}, {"matrix", {{"kind", "identity"}}}});
        const Json erased = withRowsSeen(document, {1, 2, 4}, false);
        QCOMPARE(valueAt(erased, "layers.3.rows")->get<int>(), 2);
        QVERIFY(*valueAt(erased, "layers.3.matrix.missing") == Json::parse("[[1, 2], [4, 4]]"));
        QVERIFY(problemsOfDocument(erased).empty());
        const Json again = withRowsSeen(erased, {0, 2, 7}, true);
        QVERIFY(*valueAt(again, "layers.3.matrix.missing") == Json::parse("[[1, 1], [4, 4]]"));
        QVERIFY_EXCEPTION_THROWN(withRowsSeen(erased, {0, 3}, false), ScenarioError);
        QVERIFY_EXCEPTION_THROWN(withRowsSeen(dataStack(), {0}, false), ScenarioError);
    }

    void anImageThatIsDrawnTakesThePlaceOfItsFile() {
        Json document = dataStack();
        document["images"] = {{"variable", 2}, {"width", 5}, {"height", 1}};
        document["data"] = {{"truth",
                             {{{"variable", 2}, {"path", "digits.idx"}, {"item", 3}},
                              {{"variable", 0}, {"path", "z.npy"}}}}};
        QCOMPARE(imageItemPath(scenarioIn(document)), std::string("data.truth.0.item"));
        const std::vector<double> image = {0.0, 0.25, 1.0, 0.25, 0.0};
        const Json drawn = withImage(document, image);
        QVERIFY(*valueAt(drawn, "data.truth.0.variable") == 0);
        QVERIFY(*valueAt(drawn, "data.truth.1.values") == image);
        QCOMPARE(imageItemPath(scenarioIn(drawn)), std::string());
        QCOMPARE(valueAt(withImage(drawn, image), "data.truth")->size(), std::size_t(2));
        QVERIFY_EXCEPTION_THROWN(withImage(dataStack(), image), ScenarioError);
    }

    /// A scenario and its files move together; files elsewhere and those inside the program stay.
    void pathsStartAtTheFolderOfTheScenario() {
        Json document = dataStack();
        setPath(document, "layers.1.matrix", {{"kind", "file"}, {"path", "sub/w.npy"}});
        setPath(document, "layers.1.bias", {{"kind", "file"}, {"path", "onsager:b"}});
        document["data"] = {{"observation", {{"path", "/other/y.npy"}}},
                            {"truth", {{{"variable", 0}, {"path", "../z.npy"}}}}};
        document["layers"][0]["rowPower"] = {{"kind", "file"}, {"path", "gains.npy"}};
        const Json before = document;
        makePathsAbsolute(document, "/folder/here");
        const auto path = [&](const char* key) {
            return QString::fromStdString(valueAt(document, key)->get<std::string>());
        };
        QCOMPARE(path("layers.1.matrix.path"), QStringLiteral("/folder/here/sub/w.npy"));
        QCOMPARE(path("layers.1.bias.path"), QStringLiteral("onsager:b"));
        QCOMPARE(path("layers.0.rowPower.path"), QStringLiteral("/folder/here/gains.npy"));
        QCOMPARE(path("data.observation.path"), QStringLiteral("/other/y.npy"));
        QCOMPARE(path("data.truth.0.path"), QStringLiteral("/folder/z.npy"));
        makePathsRelative(document, "/folder/here");
        QCOMPARE(path("layers.1.matrix.path"), QStringLiteral("sub/w.npy"));
        QCOMPARE(path("data.observation.path"), QStringLiteral("/other/y.npy"));
        QCOMPARE(path("data.truth.0.path"), QStringLiteral("/folder/z.npy"));
    }

    void aFileIsReadBesideItsScenario() {
        const ArrayFolder folder;
        writeHalves(folder, "w.npy", 5, 4);
        Json document = dataStack();
        setPath(document, "layers.1.matrix", {{"kind", "file"}, {"path", "w.npy"}});
        folder.write("s.json", document.dump());
        const Scenario scenario = scenarioFrom(readScenarioDocument(folder.path("s.json")));
        writeScenarioFile(folder.path("again.json"), scenario);
        QVERIFY(scenarioFrom(readScenarioDocument(folder.path("again.json"))) == scenario);
        QFile written(QString::fromStdString(folder.path("again.json")));
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().contains("\"path\": \"w.npy\""));
    }

    /// Documents of any shape go through.
    void noDocumentIsTooOdd() {
        for (const char* text : {"[]", "{}", R"({"layers": 5, "data": []})",
                                 R"({"layers": [1, {"matrix": 3}], "data": {"truth": {}}})",
                                 R"({"data": {"observation": {"path": 7}, "truth": [null]}})"}) {
            Json document = parseJson(text);
            const Json before = document;
            makePathsAbsolute(document, "/x");
            makePathsRelative(document, "/x");
            QVERIFY(document == before);
        }
    }
};

ONSAGER_TEST(DataEditTest)
#include "data_edit_test.moc"
