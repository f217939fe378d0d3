// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/random_value.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace onsager {

namespace {

constexpr double kWidest = 1e12;
/// Where every order of magnitude down to zero is legal, this is the smallest that is looked at
/// more often than the limit itself.
constexpr double kSmallestOrder = 1e-18;

/// Three digits, so that a case can be read; the number itself where that would leave the range.
double rounded(double value, double least, double most) {
    if (value == 0.0 || !std::isfinite(value)) {
        return value;
    }
    const double unit = std::pow(10.0, std::floor(std::log10(std::abs(value))) - 2.0);
    const double near = unit > 0.0 ? std::round(value / unit) * unit : value;
    return near >= least && near <= most ? near : value;
}

double logUniform(double least, double most, Chance& chance) {
    return std::exp(chance.between(std::log(least), std::log(most)));
}

/// Any order of magnitude of the range.
double anyOrder(double least, double most, Chance& chance) {
    if (least >= 0.0) {
        return most > kSmallestOrder ? logUniform(std::max(least, kSmallestOrder), most, chance)
                                     : most;
    }
    const bool negative = most <= 0.0 || chance.happens(0.5);
    const double largest = negative ? -least : most;
    const double size = logUniform(kSmallestOrder, std::max(largest, 1e-17), chance);
    return negative ? -size : size;
}

double edgeNumber(double least, double most, Chance& chance) {
    constexpr std::size_t kWays = 8;
    switch (chance.below(kWays)) {
        case 0:
            return least;
        case 1:
            return most;
        case 2:
            return std::clamp(chance.oneOf<double>({0.0, 1.0, -1.0, 0.5}), least, most);
        case 3:
            return std::clamp(chance.oneOf<double>({1e-300, 1e-100, 1e-30, 1e-16, 1e-8}), least,
                              most);
        default:
            return anyOrder(least, most, chance);
    }
}

/// The size of number that a slider of the form reaches.
double ordinaryNumber(const KeyDescription& key, double least, double most, Chance& chance) {
    if (key.defaultValue.is_number() && chance.happens(0.2)) {
        return key.defaultValue.get<double>();
    }
    constexpr double kEntrySize = 2.0;
    double low = std::max(least, key.sliderMinimum.value_or(-kEntrySize));
    const double high = std::min(most, key.sliderMaximum.value_or(std::max(kEntrySize, low)));
    if (key.logarithmic && low <= 0.0) {
        low = 1e-3 * high;
    }
    return key.logarithmic ? logUniform(low, high, chance) : chance.between(low, high);
}

}  // namespace

double leastLegal(const KeyDescription& key) {
    const double least = key.minimum.value_or(-kWidest);
    return key.minimumExcluded ? std::nextafter(least, std::numeric_limits<double>::infinity())
                               : least;
}

double mostLegal(const KeyDescription& key) {
    const double most = key.maximum.value_or(kWidest);
    return key.maximumExcluded ? std::nextafter(most, -std::numeric_limits<double>::infinity())
                               : most;
}

double randomNumber(const KeyDescription& key, double wildness, Chance& chance) {
    const double least = leastLegal(key);
    const double most = mostLegal(key);
    const double value = chance.happens(wildness) ? edgeNumber(least, most, chance)
                                                  : ordinaryNumber(key, least, most, chance);
    const double legal = std::clamp(value, least, most);
    return rounded(legal > 0.0 ? std::max(legal, key.leastPositive.value_or(legal)) : legal, least,
                   most);
}

std::int64_t randomWhole(
    const KeyDescription& key, double most, double power, double wildness, Chance& chance) {
    const double least = std::ceil(leastLegal(key));
    const double largest = std::max(least, std::min(most, std::floor(mostLegal(key))));
    if (chance.happens(wildness)) {
        return static_cast<std::int64_t>(chance.happens(0.5) ? least : largest);
    }
    const double step = std::floor((largest - least + 1.0) * std::pow(chance.uniform(), power));
    return static_cast<std::int64_t>(std::min(largest, least + step));
}

std::string randomText(const KeyDescription& key, Chance& chance) {
    static const std::vector<std::string> kWords = {
        "law", "Z\u2080",      "\u00e9tude", "\"quoted\"", "a\\b",
        "\n",  "\u4fe1\u53f7", " ",          "0.5",        "\U0001F600"};
    std::string text;
    std::size_t words = chance.below(6);
    while (words-- > 0) {
        text += chance.oneOf(kWords);
    }
    return key.most && text.size() > *key.most ? std::string() : text;
}

}  // namespace onsager
