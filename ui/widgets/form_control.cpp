// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form_control.h"

#include "ui/widgets/elided_label.h"

#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace onsager {

FormControl::FormControl(ControlText text, QWidget* parent)
    : QWidget(parent),
      m_text(std::move(text)),
      m_layout(new QVBoxLayout(this)),
      m_problem(new QLabel(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    m_problem->setWordWrap(true);
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    m_layout->addWidget(m_problem);
}

QLabel* FormControl::makeTitle() const {
    auto* title = new ElidedLabel;
    title->setFullText(m_text.title);
    title->setProperty("role", QStringLiteral("caption"));
    return title;
}

void FormControl::addContent(QWidget* content) {
    m_content = content;
    m_layout->insertWidget(0, content);
}

void FormControl::setProblem(const QString& sentence) {
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

QString FormControl::problem() const {
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void FormControl::setLocked(const QString& reason) {
    if (reason == lockReason()) {
        return;
    }
    if (m_lock == nullptr) {
        m_lock = new QLabel(this);
        m_lock->setWordWrap(true);
        m_lock->setProperty("role", QStringLiteral("caption"));
        m_lock->setTextFormat(Qt::PlainText);
        m_layout->addWidget(m_lock);
    }
    m_lock->setText(reason);
    m_lock->setVisible(!reason.isEmpty());
    m_content->setEnabled(reason.isEmpty());
    setAccessibleDescription(reason);
}

QString FormControl::lockReason() const {
    return m_lock != nullptr ? m_lock->text() : QString();
}

void FormControl::describe(QWidget* input, const QString& suffix) const {
    input->setAccessibleName(suffix.isEmpty() ? m_text.title
                                              : m_text.title + QStringLiteral(", ") + suffix);
    input->setAccessibleDescription(m_text.description);
    input->setToolTip(m_text.unit.isEmpty() ? m_text.description
                                            : m_text.description + QLatin1Char(' ')
                                                  + tr("Unit: %1.").arg(m_text.unit));
}

}  // namespace onsager
