// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/json_writer.h"
#include "engine/io/scenario_file.h"
#include "engine/io/scenario_json.h"
#include "engine/io/scenario_schema.h"
#include "tests/fuzz/child_run.h"
#include "tests/fuzz/scenario_generator.h"
#include "tests/fuzz/scenario_mutation.h"
#include "tests/fuzz/scenario_shrink.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QDir>
#include <QTest>

#include <csignal>
#include <set>
#include <unistd.h>

using namespace onsager;

namespace {

constexpr std::uint64_t kSeed = 20201;
constexpr std::uint64_t kCases = 500;

/// Every `"const": word` of the conditions of the schema: the kinds there are.
void collectKinds(const Json& node, std::set<std::string>& kinds) {
    if (const auto condition = node.find("if"); node.is_object() && condition != node.end()) {
        for (const Json& property : condition->at("properties")) {
            kinds.insert(property.at("const").get<std::string>());
        }
    }
    if (node.is_structured()) {
        for (const Json& child : node) {
            collectKinds(child, kinds);
        }
    }
}

void collectWords(const Json& value, std::set<std::string>& words) {
    if (value.is_string()) {
        words.insert(value.get<std::string>());
    }
    if (value.is_structured()) {
        for (const Json& child : value) {
            collectWords(child, words);
        }
    }
}

/// What a case in a child of its own has come to, for harmful work.
CaseOutcome outcomeOf(const CaseWork& work, const CaseLimits& limits) {
    CaseOutcome last;
    runCases(0, 1, 1, limits, work, [&last](const CaseOutcome& outcome) { last = outcome; });
    return last;
}

std::string kindsOf(const CaseOutcome& outcome) {
    std::string kinds;
    for (const Fault& fault : outcome.faults) {
        kinds += (kinds.empty() ? "" : " ") + fault.kind;
    }
    return kinds;
}

/// Kinds of faults that the run of a case can still have; ./dev fuzz fails on them, this test not.
const std::set<std::string> kOpenKinds = {"hang"};

std::string told(std::uint64_t number, const Fault& fault) {
    return fmt::format("case {} of seed {}, {}: {}", number, kSeed, fault.kind, fault.what);
}

}  // namespace

class ScenariosTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCaseIsAFunctionOfSeedAndNumber() {
        QCOMPARE(textOf(randomScenario(kSeed, 7)), textOf(randomScenario(kSeed, 7)));
        QVERIFY(textOf(randomScenario(kSeed, 7)) != textOf(randomScenario(kSeed, 8)));
        QVERIFY(textOf(randomScenario(kSeed, 7)) != textOf(randomScenario(kSeed + 1, 7)));
    }

    void everyCaseIsValidAndSmall() {
        for (std::uint64_t number = 0; number < kCases; ++number) {
            const Json document = randomScenario(kSeed, number);
            QVERIFY(problemsOfDocument(document).empty());
            const Scenario scenario = scenarioFrom(document);
            for (int layer = 0; layer < static_cast<int>(scenario.layers.size()); ++layer) {
                QVERIFY(rowsOf(scenario, layer) <= 40);
            }
            QVERIFY(iterationsOf(scenario.algorithm) <= 3);
            QVERIFY(scenario.prediction.samples <= 256);
            QVERIFY(scenario.trials <= 3);
        }
    }

    void theCasesHaveEveryKindOfTheSchema() {
        std::set<std::string> kinds;
        collectKinds(scenarioSchema(), kinds);
        kinds.erase("external");  // no program is started here
        QVERIFY(kinds.size() > 40);
        std::set<std::string> words;
        for (std::uint64_t number = 0; number < kCases; ++number) {
            collectWords(randomScenario(kSeed, number), words);
        }
        for (const std::string& kind : kinds) {
            QVERIFY2(words.contains(kind), kind.c_str());
        }
    }

    void aScenarioIsShrunkAsFarAsItsFaultStays() {
        Json document = randomScenario(kSeed, 0);
        for (std::uint64_t number = 1; document.at("layers").size() < 5; ++number) {
            document = randomScenario(kSeed, number);
        }
        const auto hasWideLayer = [](const Json& less) { return less["layers"][1]["rows"] >= 3; };
        document["layers"][1]["rows"] = 20;
        const Json smallest = shrunk(document, 10'000, hasWideLayer);
        QVERIFY(problemsOfDocument(smallest).empty());
        QCOMPARE(smallest.at("layers").size(), std::size_t(3));
        QVERIFY(smallest["layers"][1]["rows"] >= 3);
        QVERIFY(smallest["layers"][1]["rows"] < 6);
        QVERIFY(!smallest.contains("title"));
        QVERIFY(textOf(shrunk(document, 0, hasWideLayer)) == textOf(document));
    }

    void casesThatFailedEarlierHaveNoFault() {
        const QDir folder(QStringLiteral(ONSAGER_SOURCE_DIR "/tests/fuzz/cases"));
        const QStringList files = folder.entryList({"*.onsager.json"}, QDir::Files, QDir::Name);
        QVERIFY(files.size() >= 3);
        std::vector<std::string> faults;
        runCases(
            0, static_cast<std::uint64_t>(files.size()), 1, {},
            [&](std::uint64_t number, const OnStage& onStage) {
                const QString path = folder.filePath(files[static_cast<qsizetype>(number)]);
                return faultsOfScenario(readScenarioDocument(path.toStdString()), onStage);
            },
            [&](const CaseOutcome& outcome) {
                for (const Fault& fault : outcome.faults) {
                    faults.push_back(files[static_cast<qsizetype>(outcome.number)].toStdString()
                                     + ", " + fault.kind + ": " + fault.what);
                }
            });
        QVERIFY2(faults.empty(), faults.empty() ? "" : faults.front().c_str());
    }

    void runAndPredictionOfACaseEndWithRightNumbers() {
        constexpr std::uint64_t kRuns = 60;
        CaseLimits limits = usualLimits();  // patience ends a case; "hang" itself is an open kind
        limits.seconds = 0.0;
        limits.mebibytes = 0.0;
        std::vector<std::string> faults;
        std::uint64_t ended = 0;
        runCases(
            0, kRuns, 1, limits,
            [](std::uint64_t number, const OnStage& onStage) {
                return faultsOfScenario(randomScenario(kSeed, number), onStage);
            },
            [&](const CaseOutcome& outcome) {
                ++ended;
                for (const Fault& fault : outcome.faults) {
                    if (!kOpenKinds.contains(fault.kind)) {
                        faults.push_back(told(outcome.number, fault));
                    }
                }
            });
        QCOMPARE(ended, kRuns);
        QVERIFY2(faults.empty(), faults.empty() ? "" : faults.front().c_str());
    }

    void aWrongKeyIsRefusedByItsName() {
        for (std::uint64_t number = 0; number < kCases; ++number) {
            const Mutation mutation = randomMutation(kSeed, number);
            for (const Fault& fault : faultsOfRefusal(mutation.document, mutation.path)) {
                QFAIL((mutation.what + ", " + told(number, fault)).c_str());
            }
        }
    }

    void aDamagedTextIsRefusedByASentence() {
        for (std::uint64_t number = 0; number < kCases; ++number) {
            for (const Fault& fault : faultsOfText(randomDamage(kSeed, number))) {
                QFAIL(told(number, fault).c_str());
            }
        }
    }

    void aCrashAHangAndAHungerForMemoryAreThoseOfTheCase() {
        const auto crash = [](std::uint64_t, const OnStage&) -> std::vector<Fault> {
            std::raise(SIGKILL);
            return {};
        };
        QCOMPARE(kindsOf(outcomeOf(crash, {})), std::string("crash"));
        const auto hang = [](std::uint64_t, const OnStage& onStage) -> std::vector<Fault> {
            onStage("run");
            const volatile bool goOn = true;
            while (goOn) {
            }
            return {};
        };
        CaseLimits limits;
        limits.patience = 1;
        const CaseOutcome hung = outcomeOf(hang, limits);
        QCOMPARE(kindsOf(hung), std::string("hang"));
        QCOMPARE(hung.slowestStage, std::string("run"));
        limits.forgivesHangs = true;
        QCOMPARE(kindsOf(outcomeOf(hang, limits)), std::string());
        const auto stuck = [](std::uint64_t, const OnStage&) -> std::vector<Fault> {
            const volatile bool goOn = true;
            while (goOn) {
                ::pause();
            }
            return {};
        };
        limits = {};
        limits.wait = 1;
        QCOMPARE(kindsOf(outcomeOf(stuck, limits)), std::string("stuck"));
        const auto hungry = [](std::uint64_t, const OnStage&) -> std::vector<Fault> {
            const std::vector<char> full(std::size_t(64) << 20U, 'x');
            return full[12345] == 'x' ? std::vector<Fault>() : std::vector<Fault>{{"empty", ""}};
        };
        limits = {};
        limits.mebibytes = 60.0;
        QCOMPARE(kindsOf(outcomeOf(hungry, limits)), std::string("memory"));
        const auto fine = [](std::uint64_t, const OnStage&) { return std::vector<Fault>(); };
        QCOMPARE(kindsOf(outcomeOf(fine, {})), std::string());
    }
};

ONSAGER_TEST(ScenariosTest)
#include "scenarios_test.moc"
