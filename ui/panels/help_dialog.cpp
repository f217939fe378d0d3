// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/help_dialog.h"

#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextTable>
#include <QVBoxLayout>

namespace onsager {

HelpDialog::HelpDialog(QWidget* parent) : QDialog(parent), m_browser(new QTextBrowser(this)) {
    setWindowTitle(tr("Help"));
    resize(760, 640);
    m_browser->setOpenExternalLinks(true);
    m_browser->setAccessibleName(tr("Help page"));
    m_browser->document()->setDocumentMargin(16);
    connect(m_browser, &QTextBrowser::sourceChanged, this, &HelpDialog::spreadOut);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_browser);
}

/// Markdown comes without distances between its parts.
void HelpDialog::spreadOut() {
    constexpr qreal kLineHeight = 130.0;
    QTextCursor cursor(m_browser->document());
    for (QTextBlock block = m_browser->document()->begin(); block.isValid(); block = block.next()) {
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
    }
    rule(m_browser->document()->rootFrame());
}

/// Tables with thin lines and room in their cells.
void HelpDialog::rule(QTextFrame* frame) {
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

void HelpDialog::showPage(const QString& resource) {
    m_browser->setSource(QUrl(QStringLiteral("qrc") + resource), QTextDocument::MarkdownResource);
    show();
    raise();
    activateWindow();
}

}  // namespace onsager
