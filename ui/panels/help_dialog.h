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
    /// Brings the term of a link into view, see glossaryLink(). False where the page does not explain it.
    bool showTerm(const QString& link);

private:
    MarkdownView* m_browser;
};

}  // namespace onsager
