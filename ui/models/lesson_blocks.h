// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace onsager {

/// What a block of a lesson holds: something to find, or what the presenter says.
enum class LessonBlockKind { Checkpoint, Notes };

/// Lines of a lesson that are no text of its page.
struct LessonBlock {
    LessonBlockKind kind = LessonBlockKind::Notes;
    int line = 0;  ///< of the fence that begins it, from 1
    QStringList lines;
};

/// Checkpoints and notes that a lesson may have, and characters of a line: what is longer is no lesson.
inline constexpr int kMostLessonBlocks = 32;
inline constexpr int kMostLessonLine = 1000;

/// A lesson taken apart.
struct LessonParts {
    QString
        page;  ///< Markdown, with a line "[checkpoint N]" where the N-th checkpoint stood, from 1
    QVector<LessonBlock> blocks;  ///< in their order
    QString
        problem;  ///< what is wrong with a fence, a sentence; empty: nothing, else nothing else is there
};

/// A lesson is Markdown, in which fences of three backquotes and one of these words hold blocks:
///
///     ```checkpoint
///     task: With at most 800 measurements, bring the error below -20 dB.
///     reach: measured nmseDb of 0 < -20
///     with: layers.1.rows <= 800
///     ```
///
///     ```notes
///     Ask the room before you press Run.
///     ```
///
/// What the lines of a checkpoint mean says lesson_checkpoint.h; notes are Markdown.
LessonParts lessonParts(const QString& lesson);

}  // namespace onsager
