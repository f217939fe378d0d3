// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/message_banner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

namespace onsager {

MessageBanner::MessageBanner(QWidget* parent)
    : QFrame(parent), m_sentence(new QLabel(this)), m_buttons(new QHBoxLayout) {
    m_sentence->setWordWrap(true);
    m_sentence->setAccessibleName(tr("Message"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* close = new QPushButton(tr("✕"), this);
    close->setProperty("role", QStringLiteral("flat"));
    close->setAccessibleName(tr("Close this message"));
    close->setToolTip(tr("Close this message"));
    connect(close, &QPushButton::clicked, this, &MessageBanner::clear);

    m_buttons->setSpacing(8);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->setSpacing(12);
    layout->addWidget(m_sentence, 1);
    layout->addLayout(m_buttons);
    layout->addWidget(close);
    hide();
}

void MessageBanner::showProblem(const QString& sentence) {
    showSentence(sentence, "notice");
}

void MessageBanner::showFailure(const FailureAdvice& advice) {
    if (!isHidden() && sentence() == advice.sentence) {
        return;
    }
    showSentence(advice.sentence, "failure");
    for (const Remedy& remedy : advice.remedies) {
        addButton({remedy.label, [this, remedy] { Q_EMIT remedyChosen(remedy); }},
                  tr("Change this setting and run again"));
    }
}

void MessageBanner::showOffer(const QString& sentence, const QVector<Choice>& choices) {
    showSentence(sentence, "notice");
    for (const Choice& choice : choices) {
        addButton(choice, {});
    }
}

void MessageBanner::addButton(const Choice& choice, const QString& tip) {
    auto* button = new QPushButton(choice.label, this);
    button->setAccessibleName(choice.label);
    button->setToolTip(tip);
    connect(button, &QPushButton::clicked, this, [this, choice] {
        clear();
        choice.action();
    });
    m_buttons->addWidget(button);
    m_choices.append(button);
}

void MessageBanner::clear() {
    hide();
    // One of the buttons may be the sender.
    for (QPushButton* button : m_choices) {
        button->hide();
        button->deleteLater();
    }
    m_choices.clear();
}

QString MessageBanner::sentence() const {
    return isHidden() ? QString() : m_sentence->text();
}

void MessageBanner::showSentence(const QString& sentence, const char* role) {
    clear();
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    setProperty("role", QLatin1String(role));
    style()->unpolish(this);
    style()->polish(this);
    m_sentence->style()->unpolish(m_sentence);
    m_sentence->style()->polish(m_sentence);
    show();
}

}  // namespace onsager
