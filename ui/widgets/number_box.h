// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/slider_scale.h"

#include <QAbstractSpinBox>
#include <QString>

#include <optional>

namespace onsager {

/// A spin box that takes whatever is typed and leaves the judgement to its owner.
///
/// Enter, or leaving the box, hands over what was typed: a number, nothing (an empty box), or text
/// that is not a number. Arrow keys and the wheel step along the scale. Escape takes back what was
/// typed. What the owner refuses stays in the box.
class NumberBox : public QAbstractSpinBox {
    Q_OBJECT

public:
    /// `unit` is written behind the number; `whenEmpty` says what an empty box means.
    explicit NumberBox(const ScaleRange& range,
                       const QString& unit = {},
                       const QString& whenEmpty = {},
                       QWidget* parent = nullptr);

    void setNumber(std::optional<double> number);
    [[nodiscard]] std::optional<double> number() const { return m_number; }

    void stepBy(int steps) override;
    QValidator::State validate(QString& input, int& position) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// One step of several that may come.
    void stepped(double number);
    /// A number was typed, or none when the box was emptied.
    void entered(std::optional<double> number);
    /// What was typed is not a number.
    void enteredText(const QString& text);
    /// Escape: what was refused is taken back.
    void reverted();

protected:
    [[nodiscard]] bool event(QEvent* event) override;
    [[nodiscard]] StepEnabled stepEnabled() const override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void commit();
    [[nodiscard]] QString shownText() const;

    SliderScale m_scale;
    QString m_suffix;
    double m_emptyStepStart;
    std::optional<double> m_number;
    QString m_committed;  ///< the text that was handed over or set last
};

}  // namespace onsager
