// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

class QTextFrame;

namespace onsager {

/// A page of Markdown with room between its parts, tables with thin lines, and formulas: an image
/// "equation:NAME" is :/equations/NAME.svg in the colour of the text.
class MarkdownView : public QTextBrowser {
    Q_OBJECT

public:
    explicit MarkdownView(QWidget* parent = nullptr);

    void setPage(const QString& markdown);

    [[nodiscard]] QVariant loadResource(int type, const QUrl& name) override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void spreadOut();
    void rule(QTextFrame* frame);

    QString m_markdown;
};

}  // namespace onsager
