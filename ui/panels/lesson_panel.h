// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QUrl>

namespace onsager {

class ChoiceBox;
class MarkdownView;

/// A lesson beside the laboratory, with links that set the laboratory up.
class LessonPanel : public QFrame {
    Q_OBJECT

public:
    explicit LessonPanel(QWidget* parent = nullptr);

    /// Shows the lesson with that place in lessons().
    void showLesson(int lesson);
    /// Name of the lesson that is shown.
    [[nodiscard]] QString lesson() const;

Q_SIGNALS:
    /// A link was followed that is for lessonSetup().
    void setupChosen(const QUrl& link);
    /// Another lesson is shown.
    void turned();
    /// The lesson is not wanted any more.
    void closed();

private:
    ChoiceBox* m_chooser;
    MarkdownView* m_page;
};

}  // namespace onsager
