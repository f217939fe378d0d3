// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sweep_form.h"

#include "engine/io/scenario_file.h"
#include "engine/io/scenario_json.h"
#include "engine/io/scenario_schema.h"
#include "tests/support/invented_sweep.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>

using namespace onsager;

namespace {

SweepForm formOf(const std::string& preset, int axes) {
    const Scenario scenario = scenarioFrom(readScenarioDocument(preset));
    return sweepForm(withDefaults(documentOf(scenario)), scenario, axes);
}

}  // namespace

class SweepFormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSweepOfAPresetIsShownAndWrittenBack_data() {
        QTest::addColumn<QString>("preset");
        QTest::addColumn<int>("axes");
        QTest::newRow("list") << "learning-curve-10db" << 1;
        QTest::newRow("list of seven layers") << "deep-relu-measurements" << 1;
        QTest::newRow("ranges") << "compressed-sensing-phase" << 2;
        QTest::newRow("lists") << "committee-specialisation" << 2;
    }

    void aSweepOfAPresetIsShownAndWrittenBack() {
        QFETCH(QString, preset);
        QFETCH(int, axes);
        const SweepForm form = formOf(preset.toStdString(), axes);
        QVERIFY(form.isGiven);
        QCOMPARE(form.axes.size(), axes);
        Json document = readScenarioDocument(preset.toStdString());
        const auto sweep = scenarioFrom(document).sweep;
        document["sweep"] = sweepJson(form);
        QVERIFY(scenarioFrom(document).sweep == sweep);
    }

    void aSuggestionIsALegalSweep_data() {
        QTest::addColumn<QString>("preset");
        for (const char* preset :
             {"two-layer-10db", "compressed-sensing", "deep-relu-mmse", "perceptron",
              "learning-curve-10db", "compressed-sensing-phase", "mixed-regression"}) {
            QTest::newRow(preset) << QString::fromLatin1(preset);
        }
    }

    void aSuggestionIsALegalSweep() {
        QFETCH(QString, preset);
        for (const int axes : {1, 2}) {
            const SweepForm form = formOf(preset.toStdString(), axes);
            QCOMPARE(form.axes.size(), axes);
            Json document = readScenarioDocument(preset.toStdString());
            document["sweep"] = sweepJson(form);
            const Sweep sweep = sweepFrom(document);
            QCOMPARE(static_cast<int>(sweep.grid.axes.size()), axes);
            QVERIFY(cellCount(sweep.grid) >= 9);
        }
    }

    void theKeysOfEveryLayerAreOffered() {
        const SweepForm form = formOf("two-layer-10db", 1);
        QVERIFY(!form.isGiven);
        const auto has = [&form](const char* path) {
            return std::any_of(form.keys.cbegin(), form.keys.cend(), [path](const SweepKey& key) {
                return key.path == QLatin1String(path);
            });
        };
        QVERIFY(has("layers.0.rows") && has("layers.1.rows") && has("layers.2.snrDb"));
        QVERIFY(has("columns") && has("algorithm.damping"));
        QVERIFY(!has("seed") && !has("trials"));
        QCOMPARE(form.axes[0].path, QStringLiteral("layers.1.rows"));
        QCOMPARE(form.axes[0].from, std::optional(250.0));  // a quarter and four times of 1000
        QCOMPARE(form.axes[0].to, std::optional(4000.0));
    }

    void theLastAxisOfADiagramBecomesThatOfALine() {
        const SweepForm form = formOf("compressed-sensing-phase", 1);
        QVERIFY(!form.isGiven);
        QCOMPARE(form.axes[0].path, QStringLiteral("layers.1.rows"));
        QVERIFY(form.predictOnly);
        QCOMPARE(form.success, QStringLiteral("nmseDb[0] < -40"));
    }

    void whatIsMissingIsRefusedByItsName() {
        SweepForm form = formOf("two-layer-10db", 1);
        form.axes[0].to.reset();
        Json document = readScenarioDocument("two-layer-10db");
        document["sweep"] = sweepJson(form);
        const auto problems = problemsOfDocument(document);
        QVERIFY(!problems.empty());
        QVERIFY2(problems.front().path.starts_with("sweep.axes.0"), problems.front().path.c_str());
    }

    void aSweepIsKnownAgainFromAnyOfItsCells() {
        const Sweep sweep = smallSweep({"layers.1.rows=48,96,200"});
        Scenario cell = scenarioOf(sweep.grid, 2);
        cell.sweep = scenarioIn(sweep.scenario).sweep;
        QVERIFY(isSweepOf(sweep, cell));
        cell.columns = 3;
        QVERIFY(!isSweepOf(sweep, cell));
        cell.columns = 2;
        cell.sweep->predictOnly = true;
        QVERIFY(!isSweepOf(sweep, cell));
        cell.sweep.reset();
        QVERIFY(!isSweepOf(sweep, cell));
    }
};

ONSAGER_WINDOW_TEST(SweepFormTest)
#include "sweep_form_test.moc"
