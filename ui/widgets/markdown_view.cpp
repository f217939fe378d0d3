// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/markdown_view.h"

#include "ui/theme/text_size.h"
#include "ui/widgets/equation_image.h"

#include <QEvent>
#include <QImage>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextTable>

namespace onsager {

MarkdownView::MarkdownView(QWidget* parent) : QTextBrowser(parent) {
    document()->setDocumentMargin(16);
    connect(this, &QTextBrowser::sourceChanged, this, &MarkdownView::spreadOut);
}

void MarkdownView::setPage(const QString& markdown) {
    m_markdown = markdown;
    document()->clear();
    setMarkdown(markdown);
    spreadOut();
}

/// The first piece of text of one format that is meant.
bool MarkdownView::select(const std::function<bool(const QTextCharFormat&, const QString&)>& isIt) {
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment piece = part.fragment();
            if (isIt(piece.charFormat(), piece.text())) {
                QTextCursor cursor(document());
                cursor.setPosition(piece.position());
                cursor.setPosition(piece.position() + piece.length(), QTextCursor::KeepAnchor);
                setTextCursor(cursor);
                ensureCursorVisible();
                return true;
            }
        }
    }
    return false;
}

bool MarkdownView::showBold(const std::function<bool(const QString&)>& isIt) {
    return select([&isIt](const QTextCharFormat& format, const QString& text) {
        return format.fontWeight() >= QFont::Bold && isIt(text);
    });
}

/// A link of several formats counts once.
QUrl MarkdownView::showLink(const QString& scheme, int place) {
    QUrl found;
    int seen = -1;
    QString previous;
    const bool isFound = select([&](const QTextCharFormat& format, const QString& /*text*/) {
        const QString href = format.isAnchor() ? format.anchorHref() : QString();
        const bool isNew = href != previous && href.startsWith(scheme + QLatin1Char(':'));
        previous = href;
        seen += isNew ? 1 : 0;
        found = QUrl(href);
        return isNew && seen == place;
    });
    return isFound ? found : QUrl();
}

QVariant MarkdownView::loadResource(int type, const QUrl& name) {
    if (name.scheme() == QLatin1String("equation")) {
        return equationImage(name.path(), palette().color(QPalette::Text), textScale(*this),
                             devicePixelRatioF());
    }
    return QTextBrowser::loadResource(type, name);
}

/// Formulas take the colour and the size of the text when these change.
void MarkdownView::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    const bool isOfText =
        event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (isOfText && !m_markdown.isEmpty()) {
        setPage(m_markdown);
    }
}

/// Markdown comes without distances between its parts.
void MarkdownView::spreadOut() {
    constexpr qreal kLineHeight = 130.0;
    QTextCursor cursor(document());
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        QTextBlockFormat format = block.blockFormat();
        const bool isHeading = format.headingLevel() > 0;
        format.setTopMargin(isHeading && format.headingLevel() > 1 ? 14.0 : 0.0);
        format.setBottomMargin(isHeading ? 4.0 : 6.0);
        format.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
        if (cursor.currentTable() != nullptr) {
            format.setBottomMargin(0.0);
        }
        cursor.setBlockFormat(format);
        if (format.headingLevel() == 1) {
            QTextCharFormat title;
            title.setProperty(QTextFormat::FontSizeAdjustment, 2);
            cursor.select(QTextCursor::BlockUnderCursor);
            cursor.mergeCharFormat(title);
        }
    }
    rule(document()->rootFrame());
}

/// Tables with thin lines and room in their cells.
void MarkdownView::rule(QTextFrame* frame) {
    for (QTextFrame* child : frame->childFrames()) {
        if (auto* table = qobject_cast<QTextTable*>(child)) {
            QTextTableFormat format = table->format();
            format.setBorderCollapse(true);
            format.setBorder(1.0);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorderBrush(palette().color(QPalette::Mid));
            format.setCellSpacing(0.0);
            format.setCellPadding(4.0);
            table->setFormat(format);
        }
        rule(child);
    }
}

}  // namespace onsager
