// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lesson_blocks.h"

#include <QCoreApplication>

#include <optional>

namespace onsager {
namespace {

const QString kFence = QStringLiteral("```");

/// The texts of this file, for translators.
struct LessonBlocksText {
    Q_DECLARE_TR_FUNCTIONS(LessonBlocks)
};

std::optional<LessonBlockKind> kindOf(const QString& word) {
    if (word == QLatin1String("checkpoint")) {
        return LessonBlockKind::Checkpoint;
    }
    if (word == QLatin1String("notes")) {
        return LessonBlockKind::Notes;
    }
    return std::nullopt;
}

LessonParts refused(const QString& problem) {
    return {{}, {}, problem};
}

}  // namespace

LessonParts lessonParts(const QString& lesson) {
    LessonParts parts;
    QStringList page;
    std::optional<LessonBlock> open;
    int checkpoints = 0;
    int line = 0;
    for (const QString& text : lesson.split(QLatin1Char('\n'))) {
        ++line;
        if (text.size() > kMostLessonLine) {
            return refused(LessonBlocksText::tr("Line %1 has %2 characters, and %3 are allowed.")
                               .arg(line)
                               .arg(text.size())
                               .arg(kMostLessonLine));
        }
        const bool isFence = text.startsWith(kFence);
        const QString word = isFence ? text.mid(kFence.size()).trimmed() : QString();
        if (!isFence) {
            (open ? open->lines : page).append(text);
        } else if (open && word.isEmpty()) {
            parts.blocks.append(*open);
            open.reset();
        } else if (open) {
            return refused(
                LessonBlocksText::tr("Line %1 begins a block of %2 inside the one of line %3.")
                    .arg(QString::number(line), word, QString::number(open->line)));
        } else if (const auto kind = kindOf(word)) {
            if (parts.blocks.size() >= kMostLessonBlocks) {
                return refused(
                    LessonBlocksText::tr("Line %1 begins another block, and %2 are allowed.")
                        .arg(line)
                        .arg(kMostLessonBlocks));
            }
            open = LessonBlock{*kind, line, {}};
            if (*kind == LessonBlockKind::Checkpoint) {
                page.append(QStringLiteral("[checkpoint %1]").arg(++checkpoints));
            }
        } else {
            return refused(
                LessonBlocksText::tr(
                    "Line %1 begins a block of \"%2\", and checkpoint and notes are allowed.")
                    .arg(QString::number(line), word));
        }
    }
    if (open) {
        return refused(LessonBlocksText::tr("The block of line %1 has no end.").arg(open->line));
    }
    parts.page = page.join(QLatin1Char('\n'));
    return parts;
}

}  // namespace onsager
