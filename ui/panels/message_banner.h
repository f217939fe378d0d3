// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/failure_advice.h"

#include <QFrame>
#include <QString>
#include <QVector>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace onsager {

/// A sentence across the window: what was refused, or what failed and what may cure it.
class MessageBanner : public QFrame {
    Q_OBJECT

public:
    explicit MessageBanner(QWidget* parent = nullptr);

    /// Bad input: stays until it is closed or another message comes.
    void showProblem(const QString& sentence);
    /// A failed run, with a button for each remedy.
    void showFailure(const FailureAdvice& advice);
    /// Something that can be done now or left, with a button for each choice; any of them closes it.
    struct Choice {
        QString label;
        std::function<void()> action;
    };
    void showOffer(const QString& sentence, const QVector<Choice>& choices);
    void clear();
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void remedyChosen(const onsager::Remedy& remedy);

private:
    void showSentence(const QString& sentence, const char* role);
    void addButton(const Choice& choice, const QString& tip);

    QLabel* m_sentence;
    QHBoxLayout* m_buttons;
    QVector<QPushButton*> m_choices;
};

}  // namespace onsager
