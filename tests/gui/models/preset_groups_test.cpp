// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/preset_groups.h"

#include "engine/io/json_writer.h"
#include "engine/io/scenario_json.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <deque>
#include <fmt/format.h>
#include <string>

using namespace onsager;

namespace {

Scenario regression(int columns) {
    Scenario scenario = smallScenario();
    scenario.columns = columns;
    scenario.layers.back() = OutputLayer{SignOutput{}};
    return scenario;
}

Scenario deep() {
    Scenario scenario = regression(1);
    scenario.layers.insert(scenario.layers.begin() + 2, {ActivationLayer{Activation::Relu, {}},
                                                         LinearLayer{50, GaussianMatrix{}, {}}});
    return scenario;
}

/// The texts live as long as the program.
std::vector<Preset> presetsOf(const std::vector<Scenario>& scenarios) {
    static std::deque<std::string> texts;
    std::vector<Preset> presets;
    for (const Scenario& scenario : scenarios) {
        texts.push_back(textOf(documentOf(scenario)));
        Preset preset;
        preset.name = fmt::format("preset{}", presets.size());
        preset.title = scenario.title;
        preset.text = texts.back();
        presets.push_back(preset);
    }
    return presets;
}

}  // namespace

class PresetGroupsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aShortListIsOneMenu() {
        const auto groups = presetGroups(presetsOf({smallScenario(), regression(1), deep()}));
        QCOMPARE(groups.size(), 1);
        QVERIFY(groups[0].title.isEmpty());
        QCOMPARE(groups[0].entries.size(), 3);
        QCOMPARE(groups[0].entries[1].name, QStringLiteral("preset1"));
    }

    void aLongListIsGroupedByWhatItIsAbout() {
        std::vector<Scenario> scenarios;
        for (int i = 0; i < 4; ++i) {
            scenarios.insert(scenarios.end(), {regression(1), smallScenario(), regression(3)});
        }
        scenarios.push_back(deep());
        const auto groups = presetGroups(presetsOf(scenarios));
        QCOMPARE(groups.size(), 4);
        QCOMPARE(groups[0].title, QStringLiteral("Learning of networks"));
        QCOMPARE(groups[0].entries.size(), 4);
        QCOMPARE(groups[0].entries[1].name, QStringLiteral("preset4"));
        QCOMPARE(groups[1].entries.size(), 1);
        QCOMPARE(groups[2].title, QStringLiteral("Vectors (d = 1)"));
        QCOMPARE(groups[3].entries.size(), 4);
    }

    void allPresetsOfTheProgramAreThere() {
        qsizetype count = 0;
        for (const PresetGroup& group : presetGroups(presets())) {
            count += group.entries.size();
        }
        QCOMPARE(count, static_cast<qsizetype>(presets().size()));
    }
};

ONSAGER_CONSOLE_TEST(PresetGroupsTest)
#include "preset_groups_test.moc"
