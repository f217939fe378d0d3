// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/failure_advice.h"

#include <QFrame>
#include <QString>
#include <QVector>

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
    void clear();
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void remedyChosen(const onsager::Remedy& remedy);

private:
    void showSentence(const QString& sentence, const char* role);

    QLabel* m_sentence;
    QHBoxLayout* m_buttons;
    QVector<QPushButton*> m_remedies;
};

}  // namespace onsager
