// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/preset_groups.h"

#include <vector>

namespace onsager {

/// The presets by the question that each answers, as the start page lists them; every preset is there once.
/// One that no question names stands under the last, where the figures of the papers are.
QVector<PresetGroup> startQuestions(const std::vector<Preset>& presets);

/// The first sentence of a preset's description: what to look for.
QString firstSentence(const QString& description);

/// The small picture of a preset inside the program, made by `./dev pictures`.
QString pictureOf(const QString& preset);

}  // namespace onsager
