// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/help_dialog.h"

#include "ui/models/glossary_links.h"
#include "ui/theme/text_size.h"
#include "ui/widgets/markdown_view.h"

#include <QVBoxLayout>

namespace onsager {

HelpDialog::HelpDialog(QWidget* parent) : QDialog(parent), m_browser(new MarkdownView(this)) {
    setWindowTitle(tr("Help"));
    const QSize size(760, 640);
    resize(parent == nullptr ? size
                             : (QSizeF(size) * textScale(*parent))
                                   .toSize()
                                   .boundedTo(size.expandedTo(parent->size())));
    m_browser->setOpenExternalLinks(true);
    m_browser->setAccessibleName(tr("Help page"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_browser);
}

void HelpDialog::showPage(const QString& resource) {
    m_browser->setSource(QUrl(QStringLiteral("qrc") + resource), QTextDocument::MarkdownResource);
    show();
    raise();
    activateWindow();
}

bool HelpDialog::showTerm(const QString& link) {
    return m_browser->showBold([&link](const QString& text) { return glossaryLink(text) == link; });
}

}  // namespace onsager
