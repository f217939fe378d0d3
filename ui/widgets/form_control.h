// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace onsager {

/// What a control of a form is called and explained with.
struct ControlText {
    QString title;
    QString description;  ///< its tool tip
    QString unit;
};

/// One line of a form: a title, what changes the value, and the sentence that says why a value was
/// refused.
class FormControl : public QWidget {
    Q_OBJECT

public:
    /// Shows why a value was refused; empty takes the sentence away.
    void setProblem(const QString& sentence);
    [[nodiscard]] QString problem() const;

    /// Takes the control out of use and says why; empty gives it back.
    void setLocked(const QString& reason);
    [[nodiscard]] QString lockReason() const;

protected:
    FormControl(ControlText text, QWidget* parent);

    [[nodiscard]] const ControlText& text() const { return m_text; }
    /// Name and description for people who do not see the layout.
    void describe(QWidget* input, const QString& suffix = {}) const;
    [[nodiscard]] QLabel* makeTitle() const;
    void addContent(QWidget* content);

private:
    ControlText m_text;
    QVBoxLayout* m_layout;
    QWidget* m_content = nullptr;
    QLabel* m_lock = nullptr;  ///< made when it is first needed
    QLabel* m_problem;
};

}  // namespace onsager
