// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list_field.h"

#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace onsager {

void TextBox::setCommitted(const QString& text) {
    m_shown = text;
    m_committed = text;
    setText(text);
    setCursorPosition(0);
}

void TextBox::commit() {
    if (text() != m_committed) {
        m_committed = text();
        Q_EMIT entered(m_committed);
    }
}

/// Escape belongs to the box while there is something to take back, else to the window.
bool TextBox::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape && text() != m_shown) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void TextBox::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        commit();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Escape && text() != m_shown) {
        setCommitted(m_shown);
        Q_EMIT reverted();
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void TextBox::focusOutEvent(QFocusEvent* event) {
    commit();
    QLineEdit::focusOutEvent(event);
}

ListField::ListField(const ControlText& text, const QString& whenEmpty, QWidget* parent)
    : FormControl(text, parent), m_box(new TextBox(this)) {
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(makeTitle());
    layout->addWidget(m_box);
    addContent(content);
    setFocusProxy(m_box);
    m_box->setPlaceholderText(whenEmpty);
    describe(m_box);
    connect(m_box, &TextBox::entered, this, &ListField::entered);
    connect(m_box, &TextBox::reverted, this, [this] { setProblem({}); });
}

void ListField::setList(const QString& list) {
    if (!problem().isEmpty() && list == m_box->committed()) {
        return;
    }
    setProblem({});
    m_box->setCommitted(list);
}

}  // namespace onsager
