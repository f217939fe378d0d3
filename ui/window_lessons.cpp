// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_lessons.h"

#include "engine/io/scenario_error.h"
#include "ui/models/lesson_setup.h"
#include "ui/models/scenario_document.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/lesson_panel.h"
#include "ui/panels/transport_bar.h"
#include "ui/window_layout.h"

#include <QUrl>

namespace onsager {

WindowLessons::WindowLessons(ScenarioDocument& document,
                             const WindowParts& parts,
                             WindowLayout& layout)
    : m_document(document),
      m_layout(layout),
      m_panel(parts.lesson),
      m_inspector(parts.inspector),
      m_transport(parts.transport) {
    connect(m_panel, &LessonPanel::setupChosen, this, &WindowLessons::setUp);
    connect(m_panel, &LessonPanel::closed, &layout, &WindowLayout::hideLesson);
    connect(m_panel, &LessonPanel::turned, this, &WindowLessons::unlock);
    connect(&document, &ScenarioDocument::replaced, this, &WindowLessons::unlock);
    connect(&layout, &WindowLayout::lessonShown, this, [this] {
        if (!m_layout.isLessonShown()) {
            unlock();
        }
    });
}

void WindowLessons::show(int lesson) {
    m_layout.showLesson();
    m_panel->showLesson(lesson);
}

void WindowLessons::look(const Result& result) {
    if (m_layout.isLessonShown()) {
        m_panel->look(result);
    }
}

/// One step that can be undone.
void WindowLessons::setUp(const QUrl& link) {
    try {
        const Json document = lessonSetup(m_document.json(), link);
        if (const auto problem = m_document.change(tr("Set up by the lesson"), document)) {
            Q_EMIT failed(*problem);
        }
        lock(lessonLocks(m_panel->lesson()));
    } catch (const ScenarioError& error) {
        Q_EMIT failed(QString::fromUtf8(error.what()));
    }
}

void WindowLessons::lock(const LessonLocks& locks) {
    m_document.setLocks(locks);
    m_inspector->setLocks(locks);
    m_transport->setLocks(locks);
}

void WindowLessons::unlock() {
    lock({});
}

}  // namespace onsager
