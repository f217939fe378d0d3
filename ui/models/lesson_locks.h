// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"

#include <QString>
#include <QStringList>

namespace onsager {

/// What a lesson takes out of the reader's hands while its set-up is explored.
struct LessonLocks {
    QStringList locked;  ///< dotted paths; each with all below it
    QStringList hidden;  ///< likewise
    QString reason;      ///< a sentence
    bool operator==(const LessonLocks&) const = default;

    [[nodiscard]] bool locks(const QString& path) const;
    [[nodiscard]] bool hides(const QString& path) const;
    /// Why `after` cannot take the place of `before`; empty when nothing locked differs.
    [[nodiscard]] QString refusal(const Json& before, const Json& after) const;
};

/// A lesson may begin with lines between two lines "---":
///
///     ---
///     lock: columns, layers.0
///     hide: start
///     because: This page is about one column.
///     ---
LessonLocks locksIn(const QString& lesson);

/// The page without these lines.
QString withoutLocks(const QString& lesson);

}  // namespace onsager
