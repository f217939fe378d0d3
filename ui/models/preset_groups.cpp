// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/preset_groups.h"

#include "engine/io/json_reader.h"
#include "engine/io/scenario_json.h"
#include "ui/models/data_text.h"

#include <QCoreApplication>

namespace onsager {
namespace {

constexpr std::size_t kShort = 9;  ///< as many stand in one menu

/// The texts of this file, for translators.
struct PresetGroupsText {
    Q_DECLARE_TR_FUNCTIONS(PresetGroups)
};

enum Family { Learning, Deep, Vectors, Matrices, Data, kFamilies };

QString titleOf(int family) {
    switch (family) {
        case Learning:
            return PresetGroupsText::tr("Learning of networks");
        case Deep:
            return PresetGroupsText::tr("Deep stacks");
        case Vectors:
            return PresetGroupsText::tr("Vectors (d = 1)");
        case Data:
            return PresetGroupsText::tr("Digits and tables");
        default:
            return PresetGroupsText::tr("Matrices (d > 1)");
    }
}

Family familyOf(const Scenario& scenario) {
    if (!scenario.data.isEmpty()) {
        return Data;
    }
    if (scenario.layers.size() > 3) {
        return Deep;
    }
    const auto* output = std::get_if<OutputLayer>(&scenario.layers.back());
    if (output != nullptr && std::holds_alternative<CommitteeOutput>(output->channel)) {
        return Learning;
    }
    return scenario.columns == 1 ? Vectors : Matrices;
}

}  // namespace

PresetEntry entryOf(const Preset& preset) {
    return {QString::fromStdString(preset.name), dataText(preset.title),
            dataText(preset.description)};
}

QVector<PresetGroup> presetGroups(const std::vector<Preset>& presets) {
    if (presets.size() <= kShort) {
        PresetGroup all;
        for (const Preset& preset : presets) {
            all.entries.append(entryOf(preset));
        }
        return {all};
    }
    QVector<PresetGroup> families;
    for (int family = 0; family < kFamilies; ++family) {
        families.append(PresetGroup{titleOf(family), {}});
    }
    for (const Preset& preset : presets) {
        const Family family = familyOf(scenarioIn(parseJson(preset.text)));
        families[family].entries.append(entryOf(preset));
    }
    families.removeIf([](const PresetGroup& group) { return group.entries.isEmpty(); });
    return families;
}

}  // namespace onsager
