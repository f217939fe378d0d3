// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace onsager {

/// The scenario that was written into a file beside what it shows, told by content and not by name:
///
///     SVG            <scenario> in the metadata
///     PDF            the attached file
///     PNG            the text chunk Scenario
///     CSV, TeX       the comment "scenario: {...}" after "onsager/figure: 1"
///     JSON           the key scenario, of a figure, a result or a sweep
///
/// None when the content is of no such kind, or is a scenario itself. Not checked against the schema. Throws
/// std::invalid_argument with a sentence about the file of that name when it is of such a kind and holds no
/// scenario, or one that is damaged or larger than kMostScenarioBytes.
std::optional<Json> scenarioInFigure(const QByteArray& content, const QString& name);

/// The same of a file. None for what is no file that can be read. Throws as above, and for one that is larger
/// than kMostFigureBytes.
std::optional<Json> scenarioInFigureFile(const QString& path);

inline constexpr qsizetype kMostFigureBytes = qsizetype(64) << 20U;
inline constexpr qsizetype kMostScenarioBytes = qsizetype(4) << 20U;

}  // namespace onsager
