// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/axis_ticks.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <vector>

namespace onsager {

namespace {

/// The texts of this file, for translators.
struct AxisTicksText {
    Q_DECLARE_TR_FUNCTIONS(AxisTicks)
};

constexpr int kLargestPlainExponent = 6;
constexpr int kMostPlainDecimals = 4;
constexpr int kRoundRangeTicks = 10;

QString withMinusSign(QString text) {
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}

QString superscript(int exponent) {
    static const QString kDigits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text = exponent < 0 ? QStringLiteral("⁻") : QString();
    for (const QChar digit : QString::number(std::abs(exponent))) {
        text += kDigits[digit.digitValue()];
    }
    return text;
}

QString powerOfTen(double mantissa, int exponent) {
    QString power = QStringLiteral("10") + superscript(exponent);
    if (mantissa == 1.0) {
        return power;
    }
    return withMinusSign(QLocale::c().toString(mantissa, 'g', 4)) + QStringLiteral("×") + power;
}

/// 1, 2 or 5 times a power of ten, the smallest that is not below `least`.
double roundStep(double least) {
    const double decade = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * decade >= least * (1.0 - 1e-9)) {
            return factor * decade;
        }
    }
    return 10.0 * decade;
}

double stepFor(const PlotAxis& axis, double low, double high, int most) {
    double step = roundStep((high - low) / std::max(1, most - 1));
    if (axis.kind != AxisKind::Continuous) {
        step = std::max(1.0, step);
    }
    return step;
}

/// Digits behind the point that tell multiples of the step apart.
int decimalsOf(double step) {
    return std::max(0, -static_cast<int>(std::floor(std::log10(step) + 1e-9)));
}

/// The next smaller of the round steps.
double smallerStep(double step) {
    const double mantissa = step / std::pow(10.0, std::floor(std::log10(step) + 1e-9));
    return mantissa > 4.0 ? 0.4 * step : 0.5 * step;
}

/// Multiples of a step inside an axis.
struct Multiples {
    double first = 0.0;
    double last = 0.0;

    Multiples(const PlotAxis& axis, double step)
        : first(std::ceil(axis.minimum / step - 1e-9)),
          last(std::floor(axis.maximum / step + 1e-9)) {}
    [[nodiscard]] double count() const { return last - first + 1.0; }
};

/// All of them, or the outermost two when there is no step for just a few.
QVector<AxisTick> atMost(const QVector<AxisTick>& ticks, int most) {
    return ticks.size() <= most ? ticks : QVector<AxisTick>{ticks.first(), ticks.last()};
}

QVector<AxisTick> linearTicks(const PlotAxis& axis, int most) {
    double step = stepFor(axis, axis.minimum, axis.maximum, most);
    const double smallest = axis.kind == AxisKind::Continuous ? 0.0 : 1.0;
    while (Multiples(axis, step).count() < 2.0 && smallerStep(step) >= smallest) {
        step = smallerStep(step);
    }
    while (Multiples(axis, step).count() > most) {
        const double larger = roundStep(1.5 * step);
        if (Multiples(axis, larger).count() < 2.0) {
            break;
        }
        step = larger;
    }
    const int decimals = decimalsOf(step);
    const double largest = std::max(std::abs(axis.minimum), std::abs(axis.maximum));
    const bool fewDigits = step > 2e-4 * largest;
    const bool powers = fewDigits && (largest >= 1e6 || decimals > kMostPlainDecimals);
    const Multiples multiples(axis, step);
    QVector<AxisTick> ticks;
    for (double multiple = multiples.first; multiple <= multiples.last; multiple += 1.0) {
        const double value = multiple == 0.0 ? 0.0 : multiple * step;
        ticks.append({value, powers ? numberLabel(value) : numberLabel(value, decimals)});
    }
    return atMost(ticks, most);
}

/// Powers of ten between two exponents, `stride` apart, times each of the factors.
QVector<AxisTick> decadeTicks(const PlotAxis& axis,
                              const std::vector<double>& factors,
                              int stride) {
    const int lowest = static_cast<int>(std::floor(std::log10(axis.minimum) + 1e-9));
    const int highest = static_cast<int>(std::floor(std::log10(axis.maximum) + 1e-9));
    QVector<AxisTick> ticks;
    for (int exponent = highest - (highest - lowest) / stride * stride; exponent <= highest;
         exponent += stride) {
        for (const double factor : factors) {
            const double value = factor * std::pow(10.0, exponent);
            if (value >= axis.minimum * (1.0 - 1e-9) && value <= axis.maximum * (1.0 + 1e-9)) {
                ticks.append({value, numberLabel(value)});
            }
        }
    }
    return ticks;
}

QVector<AxisTick> logarithmicTicks(const PlotAxis& axis, int most) {
    const std::vector<double> finest{1.0, 2.0, 5.0};
    for (const std::vector<double>& factors : {finest, {1.0, 3.0}, {1.0}}) {
        QVector<AxisTick> ticks = decadeTicks(axis, factors, 1);
        if (ticks.size() >= 2 && ticks.size() <= most) {
            return ticks;
        }
    }
    const double decades = std::log10(axis.maximum / axis.minimum);
    for (int stride = 2; stride <= decades; ++stride) {
        QVector<AxisTick> ticks = decadeTicks(axis, {1.0}, stride);
        if (ticks.size() >= 2 && ticks.size() <= most) {
            return ticks;
        }
    }
    return atMost(decadeTicks(axis, finest, 1), most);
}

void setRoundDecades(PlotAxis& axis, double low, double high) {
    if (!(low > 0.0)) {
        low = high > 0.0 ? high * 1e-3 : 0.1;
    }
    if (!(high > low)) {
        high = 10.0 * low;
    }
    const auto below = [](double value) {
        const double decade = std::pow(10.0, std::floor(std::log10(value) + 1e-9));
        return value >= 5.0 * decade ? 5.0 * decade : value >= 2.0 * decade ? 2.0 * decade : decade;
    };
    const auto above = [](double value) {
        const double decade = std::pow(10.0, std::floor(std::log10(value) - 1e-9));
        return value <= 2.0 * decade   ? 2.0 * decade
               : value <= 5.0 * decade ? 5.0 * decade
                                       : 10.0 * decade;
    };
    axis.minimum = below(low);
    axis.maximum = above(high);
}

}  // namespace

QVector<AxisTick> axisTicks(const PlotAxis& axis, int most) {
    if (axis.exact) {
        PlotAxis rest = axis;
        rest.exact.reset();
        rest.minimum = axis.exact->rest;
        const AxisTick exact{axis.exact->at, AxisTicksText::tr("exact")};
        return QVector<AxisTick>{exact} + axisTicks(rest, std::max(2, most - 1));
    }
    return axis.scale == AxisScale::Logarithmic ? logarithmicTicks(axis, std::max(2, most))
                                                : linearTicks(axis, std::max(2, most));
}

void setRoundRange(PlotAxis& axis, double low, double high) {
    if (!std::isfinite(low) || !std::isfinite(high) || low > high) {
        low = axis.scale == AxisScale::Logarithmic ? 0.1 : 0.0;
        high = 1.0;
    }
    if (axis.scale == AxisScale::Logarithmic) {
        setRoundDecades(axis, low, high);
        return;
    }
    if (high - low <= 1e-9 * std::max(std::abs(low), std::abs(high))) {
        const double room = low == 0.0 ? 1.0 : 0.1 * std::abs(low);
        low -= room;
        high += room;
    }
    const double step = stepFor(axis, low, high, kRoundRangeTicks);
    axis.minimum = step * std::floor(low / step + 1e-9);
    axis.maximum = step * std::ceil(high / step - 1e-9);
}

QString numberLabel(double value, int decimals) {
    if (std::isnan(value)) {
        return QStringLiteral("–");
    }
    if (std::isinf(value)) {
        return value > 0.0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    }
    if (decimals >= 0) {
        const QString text = QLocale::c().toString(value, 'f', decimals);
        const bool isZero = std::none_of(text.cbegin(), text.cend(), [](QChar character) {
            return character.isDigit() && character != QLatin1Char('0');
        });
        return isZero ? text.mid(text.startsWith(QLatin1Char('-')) ? 1 : 0) : withMinusSign(text);
    }
    if (value == 0.0) {
        return QStringLiteral("0");
    }
    const int exponent = static_cast<int>(std::floor(std::log10(std::abs(value)) + 1e-12));
    if (exponent >= kLargestPlainExponent || exponent < -kMostPlainDecimals) {
        const double mantissa = value / std::pow(10.0, exponent);
        return powerOfTen(std::round(mantissa * 1e3) / 1e3, exponent);
    }
    return withMinusSign(QLocale::c().toString(value, 'g', std::max(4, exponent + 1)));
}

QString axisValueName(const PlotAxis& axis, double value) {
    if (axis.kind == AxisKind::HalfIteration) {
        const int index = static_cast<int>(std::lround(value));
        return (index % 2 == 0 ? AxisTicksText::tr("half-iteration %1 (iteration %2, forward)")
                               : AxisTicksText::tr("half-iteration %1 (iteration %2, backward)"))
            .arg(index)
            .arg(index / 2);
    }
    const QString number = numberLabel(value, axis.kind == AxisKind::Integer ? 0 : -1);
    const QString unit = axis.unit.isEmpty() ? QString() : QLatin1Char(' ') + axis.unit;
    return axis.title + QLatin1Char(' ') + number + unit;
}

QString axisLabel(const PlotAxis& axis) {
    return axis.unit.isEmpty() ? axis.title
                               : axis.title + QStringLiteral(" (") + axis.unit + QLatin1Char(')');
}

}  // namespace onsager
