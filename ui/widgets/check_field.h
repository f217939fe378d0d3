// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/form_control.h"

class QCheckBox;

namespace onsager {

/// Something that is so or not.
class CheckField : public FormControl {
    Q_OBJECT

public:
    explicit CheckField(const ControlText& text, QWidget* parent = nullptr);

    void setChecked(bool checked);

Q_SIGNALS:
    void toggled(bool checked);

private:
    QCheckBox* m_box;
};

}  // namespace onsager
