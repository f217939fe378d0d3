// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"
#include "ui/models/lesson_checkpoint.h"
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

/// What there is to find in a lesson, in the order of its page, its tasks in the language of the window. A block
/// that is no checkpoint is left out.
QVector<Checkpoint> lessonCheckpoints(const QString& name);

/// What the presenter says, Markdown; empty for none.
QString lessonNotes(const QString& name);

/// What is wrong with the blocks of a lesson, a sentence for each.
QStringList lessonProblems(const QString& name);

/// The text of a lesson, Markdown, its checkpoints by their tasks. An image "equation:NAME" is a formula, a link "setup:?..." is for
/// lessonSetup().
QString lessonText(const QString& name);

/// The document that a link of a lesson asks for: "setup:?preset=NAME&PATH=VALUE&...". A preset (or
/// "new") takes the place of the current document; then each value is put at its path with all it
/// entails (withValue). VALUE is JSON, else a text. Throws ScenarioError.
Json lessonSetup(const Json& current, const QUrl& link);

}  // namespace onsager
