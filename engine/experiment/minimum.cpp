// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/minimum.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace onsager {

namespace {

constexpr int kGridPoints = 9;
constexpr int kMostSections = 100;
/// 2 - (1 + sqrt 5) / 2: where the golden section cuts the longer part of a bracket.
constexpr double kGolden = 0.3819660112501051;

/// The function on the scale of the search, each value asked once.
class Scaled {
public:
    Scaled(const MinimumSearch& search, const std::function<double(double)>& function)
        : m_search(search), m_function(function) {}

    [[nodiscard]] double numberAt(double share) const {
        const double from = m_search.from;
        const double to = m_search.to;
        const double number =
            m_search.isLogarithmic ? from * std::pow(to / from, share) : from + (to - from) * share;
        return m_search.wholeNumbers ? std::round(number) : number;
    }

    double operator()(double share) {
        const double number = numberAt(share);
        const auto known = m_known.find(number);
        if (known != m_known.end()) {
            return known->second;
        }
        const double value = m_function(number);
        return m_known[number] =
                   std::isfinite(value) ? value : std::numeric_limits<double>::infinity();
    }

    [[nodiscard]] int evaluations() const { return static_cast<int>(m_known.size()); }

private:
    const MinimumSearch& m_search;
    const std::function<double(double)>& m_function;
    std::map<double, double> m_known;
};

}  // namespace

std::optional<Minimum> findMinimum(const MinimumSearch& search,
                                   const std::function<double(double)>& function,
                                   const std::stop_token& stop) {
    // Eight intervals find the valley, the golden section its bottom: the function is asked once per place.
    Scaled scaled(search, function);
    const double step = 1.0 / (kGridPoints - 1);
    int least = 0;
    for (int k = 0; k < kGridPoints; ++k) {
        const double value = scaled(k * step);
        if (stop.stop_requested()) {
            return std::nullopt;
        }
        least = value < scaled(least * step) ? k : least;
    }
    if (!std::isfinite(scaled(least * step))) {
        return std::nullopt;
    }
    // The minimum is between the neighbours of the least of the grid.
    double low = std::max(0, least - 1) * step;
    double high = std::min(kGridPoints - 1, least + 1) * step;
    double best = least * step;
    for (int section = 0; section < kMostSections && high - low > search.tolerance; ++section) {
        // Into the longer of the two parts beside the best.
        const bool isRight = high - best > best - low;
        const double next =
            isRight ? best + kGolden * (high - best) : best - kGolden * (best - low);
        const double value = scaled(next);
        if (stop.stop_requested()) {
            return std::nullopt;
        }
        // The better of the two stays inside the bracket.
        if (value < scaled(best)) {
            (isRight ? low : high) = best;
            best = next;
        } else {
            (isRight ? high : low) = next;
        }
    }
    const double at = scaled.numberAt(best);
    return Minimum{at, scaled(best), scaled.evaluations(),
                   at == scaled.numberAt(0.0) || at == scaled.numberAt(1.0)};
}

}  // namespace onsager
