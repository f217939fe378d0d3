// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lesson_setup.h"

#include "engine/io/new_scenario.h"
#include "engine/io/scenario_edit.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_file.h"
#include "engine/io/scenario_json.h"
#include "engine/io/scenario_schema.h"
#include "ui/models/page_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QUrlQuery>

namespace onsager {
namespace {

Json valueOf(const QString& text) {
    try {
        return parseJson(text.toStdString());
    } catch (const ScenarioError&) {
        return text.toStdString();
    }
}

QString lessonFile(const QString& name) {
    QFile file(QStringLiteral(":/lessons/%1.md").arg(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Json presetDocument(const QString& name) {
    const Json document = name == QLatin1String("new") ? newScenarioDocument()
                                                       : readScenarioDocument(name.toStdString());
    return withDefaults(documentOf(scenarioIn(document)));
}

}  // namespace

const QVector<Lesson>& lessons() {
    static const QVector<Lesson> kLessons = [] {
        QVector<Lesson> found;
        for (const char* name :
             {"what-a-message-is", "why-state-evolution-works", "learning-the-first-layer",
              "the-onsager-term", "being-wrong-about-the-model", "easy-hard-impossible",
              "amp-and-vamp", "deep-networks-and-damping"}) {
            const QString first = lessonText(QLatin1String(name)).section(QLatin1Char('\n'), 0, 0);
            found.append({QLatin1String(name), first.mid(2)});
        }
        return found;
    }();
    return kLessons;
}

LessonLocks lessonLocks(const QString& name) {
    LessonLocks locks = locksIn(lessonFile(name));
    locks.reason = pageText(locks.reason);
    return locks;
}

QVector<Checkpoint> lessonCheckpoints(const QString& name) {
    QVector<Checkpoint> checkpoints;
    for (const LessonBlock& block : lessonParts(lessonFile(name)).blocks) {
        if (block.kind != LessonBlockKind::Checkpoint) {
            continue;
        }
        if (CheckpointReading reading = checkpointIn(block); reading.problem.isEmpty()) {
            reading.checkpoint.task = pageText(reading.checkpoint.task);
            checkpoints.append(reading.checkpoint);
        }
    }
    return checkpoints;
}

QString lessonNotes(const QString& name) {
    QStringList notes;
    for (const LessonBlock& block : lessonParts(lessonFile(name)).blocks) {
        if (block.kind == LessonBlockKind::Notes) {
            notes.append(block.lines.join(QLatin1Char('\n')));
        }
    }
    return notes.join(QStringLiteral("\n\n"));
}

QStringList lessonProblems(const QString& name) {
    const LessonParts parts = lessonParts(lessonFile(name));
    QStringList problems;
    for (const LessonBlock& block : parts.blocks) {
        if (block.kind == LessonBlockKind::Checkpoint) {
            problems.append(checkpointIn(block).problem);
        }
    }
    problems.append(parts.problem);
    problems.removeAll(QString());
    return problems;
}

QString lessonText(const QString& name) {
    const LessonParts parts = lessonParts(lessonFile(name));
    QString page = withoutLocks(parts.page);
    int number = 0;
    for (const Checkpoint& checkpoint : lessonCheckpoints(name)) {
        ++number;
        page.replace(QStringLiteral("[checkpoint %1]").arg(number),
                     QCoreApplication::translate("Lesson", "**Checkpoint %1.** %2")
                         .arg(QString::number(number), checkpoint.task));
    }
    return page;
}

Json lessonSetup(const Json& current, const QUrl& link) {
    Json document = current;
    for (const auto& [path, value] : QUrlQuery(link).queryItems(QUrl::FullyDecoded)) {
        document = path == QLatin1String("preset")
                       ? presetDocument(value)
                       : withValue(document, path.toStdString(), valueOf(value));
    }
    return document;
}

}  // namespace onsager
