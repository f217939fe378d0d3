// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace onsager {

/// The numbers a slider is for.
struct ScaleRange {
    double minimum = 0.0;
    double maximum = 1.0;
    bool logarithmic = false;
    bool integer = false;
};

/// The values a slider can take, at equal distances on its track, and how they are written.
///
/// Linear: steps of 1, 2 or 5 times a power of ten, at most 100 of them. Logarithmic: the rounded
/// Renard series R20 (1, 1.1, 1.2, 1.4, ... 9 times powers of ten; ISO 3), whole numbers only where
/// the key is one. The ends of the range always belong to it.
class SliderScale {
public:
    explicit SliderScale(const ScaleRange& range);

    [[nodiscard]] int count() const { return static_cast<int>(m_values.size()); }
    [[nodiscard]] double value(int position) const;
    /// The position nearest to a value; the ends for values beyond the slider's range.
    [[nodiscard]] int position(double value) const;
    /// The value that many positions further, beyond the ends the same value.
    [[nodiscard]] double stepped(double value, int steps) const;

    /// As the language of the window writes it, with the digits of the scale, or more where the
    /// value has more.
    [[nodiscard]] QString text(double value) const;

private:
    std::vector<double> m_values;
    bool m_integer;
    bool m_logarithmic;
    double m_step = 1.0;  ///< of a linear scale
    int m_decimals = 0;   ///< of a linear scale
};

}  // namespace onsager
