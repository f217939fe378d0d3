// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace onsager {

class MarkdownView;

/// Shows a Markdown page of the program's resources.
class HelpDialog : public QDialog {
    Q_OBJECT

public:
    explicit HelpDialog(QWidget* parent = nullptr);

    void showPage(const QString& resource);

private:
    MarkdownView* m_browser;
};

}  // namespace onsager
