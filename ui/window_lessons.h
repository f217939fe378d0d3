// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/lesson_locks.h"

#include <QObject>

class QUrl;

namespace onsager {

class InspectorPanel;
class LessonPanel;
class ScenarioDocument;
class TransportBar;
class WindowLayout;
struct Result;
struct WindowParts;

/// What a lesson does to the laboratory: its links set it up, and from then on the lesson locks what
/// it wants to keep, until it is left or another document is opened.
class WindowLessons : public QObject {
    Q_OBJECT

public:
    /// All must outlive it.
    WindowLessons(ScenarioDocument& document, const WindowParts& parts, WindowLayout& layout);

    /// Opens the lesson with that place in lessons().
    void show(int lesson);
    /// A result arrived; only a lesson that is shown looks at it.
    void look(const Result& result);

Q_SIGNALS:
    /// A link could not be followed; the sentence says why.
    void failed(const QString& sentence);

private:
    void setUp(const QUrl& link);
    void lock(const LessonLocks& locks);
    void unlock();

    ScenarioDocument& m_document;
    WindowLayout& m_layout;
    LessonPanel* m_panel;
    InspectorPanel* m_inspector;
    TransportBar* m_transport;
};

}  // namespace onsager
