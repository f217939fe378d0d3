// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/file_field.h"

#include "ui/widgets/list_field.h"

#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace onsager {

namespace {

/// The one file on this machine that is dragged; empty for anything else.
QString draggedFile(const QMimeData* data) {
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

}  // namespace

FileField::FileField(const ControlText& text, QWidget* parent)
    : FormControl(text, parent), m_box(new TextBox(this)) {
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(makeTitle());
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_box, 1);
    auto* browse = new QToolButton(content);
    browse->setText(tr("Choose…"));
    browse->setToolTip(tr("Choose a file"));
    browse->setAccessibleName(tr("Choose a file: %1").arg(text.title));
    line->addWidget(browse);
    layout->addLayout(line);
    addContent(content);
    setFocusProxy(m_box);
    setAcceptDrops(true);
    m_box->setAcceptDrops(false);  // the text of a link is no name of a file
    m_box->setPlaceholderText(tr("no file yet"));
    describe(m_box);
    connect(m_box, &TextBox::entered, this, &FileField::entered);
    connect(m_box, &TextBox::reverted, this, [this] { setProblem({}); });
    connect(browse, &QToolButton::clicked, this, [this] { Q_EMIT browsed(m_box->committed()); });
}

void FileField::setFile(const QString& path) {
    if (!problem().isEmpty() && path == m_box->committed()) {
        return;
    }
    setProblem({});
    m_box->setCommitted(path);
    m_box->setToolTip(path);
}

void FileField::dragEnterEvent(QDragEnterEvent* event) {
    if (!draggedFile(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void FileField::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    Q_EMIT entered(draggedFile(event->mimeData()));
}

}  // namespace onsager
