// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/check_field.h"

#include <QCheckBox>

namespace onsager {

CheckField::CheckField(const ControlText& text, QWidget* parent)
    : FormControl(text, parent), m_box(new QCheckBox(text.title, this)) {
    addContent(m_box);
    setFocusProxy(m_box);
    describe(m_box);
    connect(m_box, &QCheckBox::clicked, this, &CheckField::toggled);
}

void CheckField::setChecked(bool checked) {
    setProblem({});
    m_box->setChecked(checked);
}

}  // namespace onsager
