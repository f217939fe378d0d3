// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/slider_scale.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace onsager {
namespace {

constexpr std::array kRenard20 = {1.0, 1.1, 1.2, 1.4, 1.6, 1.8, 2.0, 2.2, 2.5, 2.8,
                                  3.0, 3.5, 4.0, 4.5, 5.0, 5.5, 6.0, 7.0, 8.0, 9.0};
constexpr int kMostSteps = 100;
constexpr int kSignificantDigits = 6;

/// The smallest of 1, 2, 5 times a power of ten that is at least `least`.
double roundStep(double least) {
    const double decade = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (factor * decade >= least * (1.0 - 1e-9)) {
            return factor * decade;
        }
    }
    return 10.0 * decade;
}

std::vector<double> logarithmicValues(double low, double high, bool integer) {
    std::vector<double> values = {low};
    const int first = static_cast<int>(std::floor(std::log10(low)));
    const int last = static_cast<int>(std::ceil(std::log10(high)));
    for (int decade = first; decade <= last; ++decade) {
        for (const double factor : kRenard20) {
            double value = factor * std::pow(10.0, decade);
            value = integer ? std::round(value) : value;
            if (value > values.back() * (1.0 + 1e-9) && value < high * (1.0 - 1e-9)) {
                values.push_back(value);
            }
        }
    }
    values.push_back(high);
    return values;
}

std::vector<double> linearValues(double low, double high, double step) {
    std::vector<double> values = {low};
    for (double i = std::floor(low / step) + 1.0; i * step < high - 1e-9 * step; ++i) {
        if (i * step > low + 1e-9 * step) {
            values.push_back(i * step);
        }
    }
    values.push_back(high);
    return values;
}

int decimalsOf(double step) {
    return std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
}

/// 'g' notation with a small e and without the zeros QLocale pads exponents with: 1e-06 is 1e-6.
QString general(double value, int digits) {
    QString text = QLocale().toString(value, 'g', digits).toLower();
    const qsizetype exponent = text.indexOf(QLatin1Char('e'));
    if (exponent >= 0) {
        qsizetype zero = exponent + 1;
        if (zero < text.size() && !text[zero].isDigit()) {
            ++zero;
        }
        while (zero + 1 < text.size() && text[zero] == QLocale().zeroDigit()) {
            text.remove(zero, 1);
        }
    }
    return text;
}

}  // namespace

SliderScale::SliderScale(const ScaleRange& range)
    : m_integer(range.integer), m_logarithmic(range.logarithmic) {
    const double low = range.minimum;
    const double high = std::max(range.maximum, std::nextafter(low, 2.0 * std::abs(low) + 1));
    if (m_logarithmic && low > 0.0) {
        m_values = logarithmicValues(low, high, m_integer);
        return;
    }
    m_logarithmic = false;
    double step = roundStep((high - low) / kMostSteps);
    step = m_integer ? std::max(1.0, step) : step;
    m_values = linearValues(low, high, step);
    m_step = step;
    m_decimals = m_integer ? 0 : decimalsOf(step);
}

double SliderScale::value(int position) const {
    return m_values[static_cast<std::size_t>(std::clamp(position, 0, count() - 1))];
}

int SliderScale::position(double value) const {
    const auto above = std::lower_bound(m_values.begin(), m_values.end(), value);
    if (above == m_values.begin()) {
        return 0;
    }
    if (above == m_values.end()) {
        return count() - 1;
    }
    const auto index = static_cast<int>(above - m_values.begin());
    const double middle =
        m_logarithmic ? std::sqrt(*above * *(above - 1)) : (*above + *(above - 1)) / 2.0;
    return value < middle ? index - 1 : index;
}

double SliderScale::stepped(double value, int steps) const {
    // Whole numbers go on beyond the slider: whether they are legal is not for it to say.
    if (m_integer && !m_logarithmic) {
        return value + steps * m_step;
    }
    if (steps == 0 || (steps > 0 && value >= m_values.back())
        || (steps < 0 && value <= m_values.front())) {
        return value;
    }
    // A value between two positions first moves to the next one in that direction.
    int from = position(value);
    const double at = this->value(from);
    if (steps > 0 && at > value) {
        --from;
    } else if (steps < 0 && at < value) {
        ++from;
    }
    return this->value(from + steps);
}

QString SliderScale::text(double value) const {
    if (m_integer) {
        QLocale locale;
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
        return locale.toString(value, 'f', 0);
    }
    if (m_logarithmic) {
        return general(value, kSignificantDigits);
    }
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const QString written = locale.toString(value, 'f', m_decimals);
    const double back = locale.toDouble(written);
    const bool isExact = std::abs(back - value) <= 1e-12 * std::max(1.0, std::abs(value));
    return isExact ? written : general(value, kSignificantDigits);
}

}  // namespace onsager
