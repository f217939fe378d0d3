// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/scenario_file.h"

#include "engine/io/json_path.h"
#include "engine/io/presets.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_json.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <clocale>
#include <regex>
#include <string>

using namespace onsager;

namespace {

std::string fileRefusal(const std::string& file) {
    try {
        readScenarioDocument(file);
        return {};
    } catch (const ScenarioError& error) {
        return error.what();
    }
}

}  // namespace

class ScenarioFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPresetIsASoundScenarioWithATitle() {
        QVERIFY(presets().size() >= 2);
        for (const Preset& preset : presets()) {
            const Json document = readScenarioDocument(preset.name);
            const auto problems = problemsOfDocument(document);
            QVERIFY2(problems.empty(), preset.name.c_str());
            QVERIFY2(!preset.title.empty() && !preset.description.empty(), preset.name.c_str());
            QVERIFY2(scenarioFrom(document).title == preset.title, preset.name.c_str());
        }
    }

    /// The first sentence tells the reader what to do.
    void everyPresetSaysFirstWhatToLookFor() {
        static const std::regex kRequest("^(Look|Watch|Compare|Drag|Set) [^.]{20,}.*");
        for (const Preset& preset : presets()) {
            QVERIFY2(std::regex_match(preset.description, kRequest), preset.name.c_str());
        }
    }

    void aPresetWithASweepOpensOnItsChart() {
        for (const Preset& preset : presets()) {
            const Scenario scenario = scenarioFrom(readScenarioDocument(preset.name));
            const bool isOfSweep = scenario.view.chart == "sweep" || scenario.view.chart == "phase";
            QVERIFY2(isOfSweep == scenario.sweep.has_value(), preset.name.c_str());
            if (isOfSweep) {
                QVERIFY2((scenario.view.chart == "sweep") == (scenario.sweep->axes.size() == 1),
                         preset.name.c_str());
            }
        }
    }

    void theTwoLayerPresetsAreThoseOfThePaper() {
        for (const auto& [name, snr] :
             {std::pair("two-layer-10db", 10.0), std::pair("two-layer-15db", 15.0)}) {
            const Scenario scenario = scenarioFrom(readScenarioDocument(name));
            QCOMPARE(scenario.columns, 4);
            QCOMPARE(rowsOf(scenario, 0), 100);
            QCOMPARE(rowsOf(scenario, 1), 1000);
            QVERIFY(scenario.estimation == Estimation::Map);
            QCOMPARE(vampOf(scenario).iterations, 20);
            const auto& output = std::get<OutputLayer>(scenario.layers.back());
            QCOMPARE(std::get<CommitteeOutput>(output.channel).noise.snrDb.value(), snr);
        }
    }

    void aWrittenScenarioReadsBackEqual() {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("saved.onsager.json").toStdString();
        Scenario scenario = scenarioFrom(readScenarioDocument("two-layer-10db"));
        vampOf(scenario).damping = 0.1 + 0.2;
        writeScenarioFile(path, scenario);
        QVERIFY(scenarioFrom(readScenarioDocument(path)) == scenario);
        scenario.title = "second";
        writeScenarioFile(path, scenario);
        QVERIFY(scenarioFrom(readScenarioDocument(path)) == scenario);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void aFileThatIsNotThereIsNamed() {
        QCOMPARE(fileRefusal("./nothing.json"),
                 std::string("cannot read './nothing.json': No such file or directory"));
        QCOMPARE(
            fileRefusal("two-layer-10dB"),
            std::string(
                "'two-layer-10dB' is neither a file nor a preset; did you mean two-layer-10db?"));
        QVERIFY(fileRefusal("zzzzz").find("the presets are activity-detection, box-relaxation, ")
                != std::string::npos);
        const QTemporaryDir folder;
        QVERIFY(fileRefusal(folder.path().toStdString()).starts_with("cannot read"));
    }

    void shapesAreCheckedAfterTheSchema() {
        Json document = readScenarioDocument("two-layer-10db");
        applyAssignment(document, "start={\"kind\": \"informed\", \"variable\": 2}");
        const auto problems = problemsOfDocument(document);
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems.front().path, std::string("start.variable"));
    }

    /// The power 1, or 1e-30, times (4e-30)^3.
    void aPowerBeyondDoublePrecisionIsRefusedByTheLayerThatReachesIt() {
        const Json linear = {{"type", "linear"},
                             {"rows", 4},
                             {"matrix", {{"kind", "gaussian"}, {"variance", 1e-30}}}};
        Json document = readScenarioDocument("two-layer-10db");
        document["layers"] = {{{"type", "prior"}, {"kind", "gaussian"}, {"rows", 4}},
                              linear,
                              {{"type", "activation"}, {"kind", "identity"}},
                              linear,
                              {{"type", "activation"}, {"kind", "identity"}},
                              linear,
                              {{"type", "output"}, {"kind", "awgn"}, {"noiseVariance", 1}}};
        QVERIFY(problemsOfDocument(document).empty());  // 6.4e-89
        document["layers"][0]["variance"] = 1e-30;
        const auto problems = problemsOfDocument(document);
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems[0].path, std::string("layers.5.matrix"));
        QVERIFY(problems[0].message.find("mean power of 6.4e-119") != std::string::npos);
    }

    void anSnrNeedsSomethingToReferTo() {
        Json document = readScenarioDocument("two-layer-10db");
        document["layers"][1]["bias"] = {{"kind", "constant"}, {"value", -1e6}};
        document["layers"][2] = {{"type", "output"}, {"kind", "relu"}, {"snrDb", 10}};
        const auto problems = problemsOfDocument(document);
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems[0].path, std::string("layers.2.snrDb"));
        QVERIFY(problems[0].message.find("give noiseVariance") != std::string::npos);
    }

    void aStackThatCannotFitIsRefused() {
        Json document = readScenarioDocument("two-layer-10db");
        applyAssignment(document, "layers.0.rows=10000000");
        applyAssignment(document, "layers.1.rows=10000000");
        const auto problems = problemsOfDocument(document);
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems.front().path, std::string("layers.1.rows"));
        QVERIFY(problems.front().message.find("of free memory") != std::string::npos);
    }

    void numbersDoNotFollowTheLocale() {
        const std::string before = std::setlocale(LC_ALL, nullptr);
        if (std::setlocale(LC_ALL, "de_DE.UTF-8") == nullptr) {
            QSKIP("the locale de_DE.UTF-8 is not installed");
        }
        QCOMPARE(std::string(std::localeconv()->decimal_point), std::string(","));
        const QTemporaryDir folder;
        const std::string path = folder.filePath("saved.json").toStdString();
        Json document = readScenarioDocument("two-layer-10db");
        applyAssignment(document, "layers.0.variance=0.5");
        const Scenario scenario = scenarioFrom(document);
        QCOMPARE(std::get<GaussianPrior>(std::get<PriorLayer>(scenario.layers[0]).law).variance,
                 0.5);
        writeScenarioFile(path, scenario);
        QFile file(folder.filePath("saved.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("\"variance\": 0.5"));
        QVERIFY(scenarioFrom(readScenarioDocument(path)) == scenario);
        applyAssignment(document, "layers.2.snrDb=200.5");
        QVERIFY(problemsOfDocument(document).front().message.starts_with("200.5 is not allowed"));
        std::setlocale(LC_ALL, before.c_str());
    }
};

ONSAGER_TEST(ScenarioFileTest)
#include "scenario_file_test.moc"
