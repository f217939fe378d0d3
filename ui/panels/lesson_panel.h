// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/lesson_progress.h"

#include <QFrame>
#include <QUrl>
#include <QVector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace onsager {

class ChoiceBox;
class MarkdownView;

/// A lesson beside the laboratory, with links that set the laboratory up, and below it what of its checkpoints is
/// done.
class LessonPanel : public QFrame {
    Q_OBJECT

public:
    explicit LessonPanel(QWidget* parent = nullptr);

    /// Shows the lesson with that place in lessons().
    void showLesson(int lesson);
    /// Name of the lesson that is shown.
    [[nodiscard]] QString lesson() const;
    /// Name of the formula that is spoken of, by formulaAt().
    [[nodiscard]] QString formula() const;
    /// A result arrived: checkpoints that it does are done until another lesson is shown.
    void look(const Result& result);
    [[nodiscard]] const LessonProgress& progress() const { return m_progress; }
    /// So many steps further in the lesson: each link that sets something up is one, and is followed. No effect beyond
    /// the first and the last.
    void stepFurther(int steps);

Q_SIGNALS:
    /// A link was followed that is for lessonSetup().
    void setupChosen(const QUrl& link);
    /// A word was followed that the glossary explains; the key is that of glossaryLink().
    void termChosen(const QString& link);
    /// Another lesson is shown.
    void turned();
    /// formula() may be another one.
    void formulaChanged();
    /// The lesson is not wanted any more.
    void closed();

private:
    void showProgress();
    void follow(const QUrl& link);

    ChoiceBox* m_chooser;
    QPushButton* m_notesButton;
    MarkdownView* m_page;
    MarkdownView* m_notes;
    int m_step = -1;  ///< the link that was followed last, among those that set something up
    LessonProgress m_progress;
    QFrame* m_progressBox;
    QLabel* m_progressTitle;
    QVector<QLabel*> m_progressLines;  ///< of the checkpoints, in their order
};

}  // namespace onsager
