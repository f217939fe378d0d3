// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lesson_progress.h"

#include "engine/io/scenario_json.h"
#include "engine/io/scenario_schema.h"

#include <QCoreApplication>

#include <algorithm>

namespace onsager {
namespace {

/// The texts of this file, for translators.
struct LessonProgressText {
    Q_DECLARE_TR_FUNCTIONS(LessonProgress)
};

}  // namespace

LessonProgress::LessonProgress(const QVector<Checkpoint>& checkpoints)
    : m_checkpoints(checkpoints), m_done(checkpoints.size()) {}

/// A scenario is written out once, not for every half-iteration.
bool LessonProgress::look(const Result& result) {
    const int before = doneCount();
    if (before == count()) {
        return false;
    }
    if (m_scenario != result.scenario) {
        m_scenario = result.scenario;
        m_document = withDefaults(documentOf(result.scenario));
    }
    for (int place = 0; place < count(); ++place) {
        if (!isDone(place)) {
            m_done[place] = doneWith(m_checkpoints[place], result, m_document);
        }
    }
    return doneCount() > before;
}

int LessonProgress::doneCount() const {
    return static_cast<int>(std::count_if(m_done.begin(), m_done.end(),
                                          [](const auto& number) { return number.has_value(); }));
}

QString LessonProgress::line(int place) const {
    if (!isDone(place)) {
        return LessonProgressText::tr("○ Checkpoint %1: open").arg(place + 1);
    }
    return LessonProgressText::tr("✓ Checkpoint %1: done with %2")
        .arg(QString::number(place + 1),
             reachText(m_checkpoints[place].reaches.front(), *m_done[place]));
}

QString LessonProgress::sentence() const {
    return m_checkpoints.isEmpty()
               ? QString()
               : LessonProgressText::tr("%1 of %2 checkpoints done").arg(doneCount()).arg(count());
}

}  // namespace onsager
