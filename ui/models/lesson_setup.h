// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"
#include "ui/models/lesson_locks.h"

#include <QString>
#include <QUrl>
#include <QVector>

namespace onsager {

/// A page that teaches something, with links that set up what it speaks of.
struct Lesson {
    QString name;   ///< of its file
    QString title;  ///< its first line
};

/// In the order in which they are meant to be read.
const QVector<Lesson>& lessons();

/// What the lesson locks once it has set something up.
LessonLocks lessonLocks(const QString& name);

/// The text of a lesson, Markdown. An image "equation:NAME" is a formula, a link "setup:?..." is for
/// lessonSetup().
QString lessonText(const QString& name);

/// The document that a link of a lesson asks for: "setup:?preset=NAME&PATH=VALUE&...". A preset (or
/// "new") takes the place of the current document; then each value is put at its path with all it
/// entails (withValue). VALUE is JSON, else a text. Throws ScenarioError.
Json lessonSetup(const Json& current, const QUrl& link);

}  // namespace onsager
