// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTextBrowser;
class QTextFrame;

namespace onsager {

/// Shows a Markdown page of the program's resources.
class HelpDialog : public QDialog {
    Q_OBJECT

public:
    explicit HelpDialog(QWidget* parent = nullptr);

    void showPage(const QString& resource);

private:
    void spreadOut();
    void rule(QTextFrame* frame);

    QTextBrowser* m_browser;
};

}  // namespace onsager
