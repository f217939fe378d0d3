// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/form_control.h"

#include <QLineEdit>
#include <QString>

namespace onsager {

/// A line that hands over what was typed with Enter or when it is left, and takes it back with
/// Escape. What the owner refuses stays.
class TextBox : public QLineEdit {
    Q_OBJECT

public:
    explicit TextBox(QWidget* parent = nullptr) : QLineEdit(parent) {}

    void setCommitted(const QString& text);
    [[nodiscard]] const QString& committed() const { return m_shown; }

Q_SIGNALS:
    void entered(const QString& text);
    /// Escape: what was refused is taken back.
    void reverted();

protected:
    [[nodiscard]] bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void commit();

    QString m_shown;      ///< the text that was set last
    QString m_committed;  ///< the text that was handed over or set last
};

/// Numbers in brackets on one line: points, weights, thresholds.
class ListField : public FormControl {
    Q_OBJECT

public:
    /// `whenEmpty` says what an empty line means.
    ListField(const ControlText& text, const QString& whenEmpty, QWidget* parent = nullptr);

    void setList(const QString& list);

Q_SIGNALS:
    void entered(const QString& text);

private:
    TextBox* m_box;
};

}  // namespace onsager
