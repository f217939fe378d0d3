// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/view_json.h"

#include "engine/io/json_writer.h"
#include "engine/io/presets.h"
#include "engine/io/scenario_file.h"
#include "engine/io/scenario_json.h"
#include "engine/io/sweep_grid.h"
#include "engine/io/sweep_journal.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace onsager;

namespace {

/// Every key away from its default.
FigureSettings unusual() {
    FigureSettings figure;
    figure.quantity = "bitErrorRate";
    figure.variable = 2;
    figure.iteration = 7;
    figure.width = 85.5;
    figure.height = 60.0;
    figure.dpi = 600;
    figure.theme = FigureTheme::Dark;
    figure.font = FigureFont::Serif;
    figure.fontSize = 9.5;
    figure.lineWidth = 2.0;
    figure.title = "Learning \"a\" layer";
    figure.x = {"samples", AxisRange{1.0, 40.0}, ScaleChoice::Logarithmic};
    figure.y = {"error", AxisRange{-40.0, 0.0}, ScaleChoice::Linear};
    figure.legend = LegendChoice::BottomLeft;
    figure.hidden = {"Z₀ predicted"};
    figure.markers = false;
    figure.band = false;
    figure.annotations = {{AnnotationKind::Arrow, "threshold", 1.0, -3.0, 2.0, -5.0},
                          {AnnotationKind::VerticalLine, "", 12.0, 0.0, 0.0, 0.0}};
    return figure;
}

Json presetWith(const Json& view) {
    Json document = readScenarioDocument("two-layer-10db");
    document["view"] = view;
    return document;
}

}  // namespace

class ViewJsonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKeyComesBackAsItWas() {
        const ViewSettings view{"estimates", {{"convergence", unusual()}, {"estimates", {}}}};
        const ViewSettings back = viewIn(documentOf(view));
        QCOMPARE(back.chart, view.chart);
        QVERIFY(back.figure("convergence") == unusual());
        QVERIFY(back.figure("estimates") == FigureSettings());
        QVERIFY(documentOf(back) == documentOf(view));
        // In a scenario, through its text, as the schema holds for it.
        Scenario scenario = scenarioFrom(presetWith(documentOf(view)));
        QVERIFY(scenario.view.figure("convergence") == unusual());
        const Json canonical = documentOf(scenario);
        QCOMPARE(textOf(documentOf(scenarioFrom(parseJson(textOf(canonical))))), textOf(canonical));
    }

    void onlyWhatDiffersIsWritten() {
        QVERIFY(documentOf(ViewSettings()).empty());
        FigureSettings figure;
        figure.dpi = 150;
        QVERIFY(documentOf(figure) == Json({{"dpi", 150}}));
        QVERIFY(!documentOf(scenarioFrom(readScenarioDocument("compressed-sensing"))).contains("view"));
    }

    void whatCannotBeDrawnIsRefused_data() {
        QTest::addColumn<QString>("figure");
        QTest::addColumn<QString>("path");
        const QString at = QStringLiteral("view.figures.sweep.");
        QTest::newRow("empty range") << R"({"x": {"range": [3, 3]}})" << at + "x.range";
        QTest::newRow("upside down") << R"({"y": {"range": [0, -3]}})" << at + "y.range";
        QTest::newRow("no logarithm")
            << R"({"y": {"range": [0, 3], "scale": "log"}})" << at + "y.range";
        QTest::newRow("one end") << R"({"x": {"range": [3]}})" << at + "x.range";
        QTest::newRow("too small") << R"({"width": 2})" << at + "width";
        QTest::newRow("no such font") << R"({"font": "comic"})" << at + "font";
        QTest::newRow("no such key") << R"({"colour": 1})" << at + "colour";
        QTest::newRow("nameless") << R"({"annotations": [{"x": 1}]})" << at + "annotations.0.kind";
    }

    void whatCannotBeDrawnIsRefused() {
        QFETCH(const QString, figure);
        QFETCH(const QString, path);
        const Json view = {{"figures", {{"sweep", parseJson(figure.toStdString())}}}};
        const auto problems = problemsOfDocument(presetWith(view));
        QVERIFY(!problems.empty());
        QCOMPARE(QString::fromStdString(problems.front().path), path);
    }

    /// A sweep that was computed stays the same sweep however it is looked at.
    void aViewIsNoPartOfTheCells() {
        Json document = readScenarioDocument("two-layer-10db");
        setAxes(document, {"layers.1.rows=200,400"});
        const Sweep plain = sweepFrom(document);
        document["view"] = {{"chart", "sweep"}};
        const Sweep viewed = sweepFrom(document);
        QVERIFY(documentOf(viewed.grid, 1) == documentOf(plain.grid, 1));
        QVERIFY(viewed.scenario.at("view") == document["view"]);
        const QTemporaryDir folder;
        const std::string path = folder.filePath("journal").toStdString();
        { const SweepJournal begun(path, plain); }
        const SweepJournal goesOn(path, viewed);
        document["sweep"]["axes"][0]["path"] = "view.figures.sweep.dpi";
        QVERIFY(!problemsOfDocument(document).empty());
    }
};

ONSAGER_TEST(ViewJsonTest)
#include "view_json_test.moc"
