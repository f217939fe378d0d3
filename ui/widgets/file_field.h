// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/form_control.h"

#include <QString>

namespace onsager {

class TextBox;

/// The name of a file on one line: typed, chosen in a dialog, or dropped on it.
class FileField : public FormControl {
    Q_OBJECT

public:
    explicit FileField(const ControlText& text, QWidget* parent = nullptr);

    void setFile(const QString& path);

Q_SIGNALS:
    void entered(const QString& path);
    /// A file is to be chosen, beginning where this one is.
    void browsed(const QString& path);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    TextBox* m_box;
};

}  // namespace onsager
