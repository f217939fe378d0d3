// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/presets.h"

#include <QString>
#include <QVector>

#include <vector>

namespace onsager {

/// A preset as the menu shows it.
struct PresetEntry {
    QString name;
    QString title;
    QString description;
    bool operator==(const PresetEntry&) const = default;
};

/// Presets that belong together; a title makes a menu of its own of them.
struct PresetGroup {
    QString title;
    QVector<PresetEntry> entries;
    bool operator==(const PresetGroup&) const = default;
};

PresetEntry entryOf(const Preset& preset);

/// A short list is one group without a title. A long one is grouped by what its scenarios are about:
/// learning of networks, deep stacks, vectors (d = 1), matrices; each in the order given.
QVector<PresetGroup> presetGroups(const std::vector<Preset>& presets);

}  // namespace onsager
