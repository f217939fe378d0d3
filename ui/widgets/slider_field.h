// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/form_control.h"
#include "ui/widgets/slider_scale.h"

#include <optional>

class QSlider;

namespace onsager {

class NumberBox;

/// A number: slider for the usual range, box for every other.
class SliderField : public FormControl {
    Q_OBJECT

public:
    /// `whenEmpty` says what no number means; empty when there must be one.
    SliderField(const ControlText& text,
                const ScaleRange& range,
                const QString& whenEmpty = {},
                QWidget* parent = nullptr);

    /// While a problem is shown, the number as it was leaves the refused text where it is.
    void setNumber(std::optional<double> number);

Q_SIGNALS:
    /// One value of several that may come: the slider is dragged, a key steps.
    void moved(double number);
    /// The slider was let go after it was moved, or a number typed; none when the box was emptied.
    void entered(std::optional<double> number);
    /// What was typed is not a number.
    void enteredText(const QString& text);

private:
    void showNumber();

    SliderScale m_scale;
    std::optional<double> m_number;
    bool m_isMoved = false;  ///< since the slider was pressed
    QSlider* m_slider;
    NumberBox* m_box;
};

}  // namespace onsager
