// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

#include <functional>

class QTextFrame;

namespace onsager {

/// A page of Markdown with room between its parts, tables with thin lines, and formulas: an image
/// "equation:NAME" is :/equations/NAME.svg in the colour of the text.
class MarkdownView : public QTextBrowser {
    Q_OBJECT

public:
    explicit MarkdownView(QWidget* parent = nullptr);

    void setPage(const QString& markdown);
    /// Brings the first bold text that `isIt` knows into view, and selects it. False where there is none.
    bool showBold(const std::function<bool(const QString&)>& isIt);
    /// Brings a link into view, the one with that place among those to `scheme`, from 0, and selects it: where it
    /// leads; empty where there is none.
    QUrl showLink(const QString& scheme, int place);

    [[nodiscard]] QVariant loadResource(int type, const QUrl& name) override;

protected:
    void changeEvent(QEvent* event) override;

private:
    bool select(const std::function<bool(const QTextCharFormat&, const QString&)>& isIt);
    void spreadOut();
    void rule(QTextFrame* frame);

    QString m_markdown;
};

}  // namespace onsager
