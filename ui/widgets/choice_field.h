// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/form_control.h"

#include <QStringList>

class QAbstractButton;

namespace onsager {

class ChoiceBox;

/// One of several values: two short ones side by side as buttons, else a list.
class ChoiceField : public FormControl {
    Q_OBJECT

public:
    /// A button says what stands before the parenthesis: "MAP" of "MAP (most probable value)".
    ChoiceField(const ControlText& text, const QStringList& choices, QWidget* parent = nullptr);

    void setCurrent(int index);

Q_SIGNALS:
    void chosen(int index);

private:
    QWidget* makeButtons();
    QWidget* makeList();

    QStringList m_choices;
    ChoiceBox* m_list = nullptr;
    QVector<QAbstractButton*> m_buttons;
};

}  // namespace onsager
