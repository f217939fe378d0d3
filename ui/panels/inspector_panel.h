// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"
#include "ui/models/gesture.h"
#include "ui/models/inspector_form.h"
#include "ui/models/lesson_locks.h"

#include <QFrame>
#include <QHash>
#include <QVector>

class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace onsager {

class FormControl;

/// The form of the selected layer and of the experiment.
class InspectorPanel : public QFrame {
    Q_OBJECT

public:
    explicit InspectorPanel(QWidget* parent = nullptr);

    /// Controls that stay keep their focus and what was typed into them.
    void setForm(const QVector<FormSection>& form);

    /// What a lesson locks and hides.
    void setLocks(const LessonLocks& locks);

    /// The answer to edited(): the engine's sentence, or nothing when the value was taken.
    void answer(const QString& path, const QString& problem);

    /// The control of a key; null when the form has none.
    [[nodiscard]] FormControl* control(const QString& path) const;

Q_SIGNALS:
    /// Somebody wants this value for this key; to be answered at once.
    void edited(const QString& path, const onsager::Json& value, onsager::Gesture gesture);

private:
    /// The values in `section` are those it was made with.
    struct ShownSection {
        FormSection section;
        QWidget* widget = nullptr;
    };

    void rebuild(const QVector<FormSection>& form);
    void drop(const ShownSection& gone);
    void addRow(QWidget* section);
    void orderByPlace() const;
    QWidget* makeSection(const FormSection& section);
    QWidget* makeTitle(const FormSection& section, QWidget* fields);
    FormControl* makeControl(const FormField& field);
    FormControl* makeSlider(const FormField& field);
    FormControl* makeChoice(const FormField& field);
    FormControl* makeList(const FormField& field);
    FormControl* makeText(const FormField& field);
    FormControl* makeFile(const FormField& field);
    FormControl* makeCheck(const FormField& field);
    void showValue(const FormField& field);
    void showLock(const QString& path);

    QScrollArea* m_scroll;
    QVBoxLayout* m_rows;
    QVector<ShownSection> m_shown;
    QVector<QWidget*> m_lines;  ///< between the sections
    QHash<QString, FormControl*> m_controls;
    QHash<QString, FormField> m_fields;
    LessonLocks m_locks;
    QHash<QString, bool> m_folded;  ///< by title, as the person left it
};

}  // namespace onsager
