// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/log_density.h"

#include "engine/numerics/work_tally.h"

#include <algorithm>
#include <array>
#include <boost/math/quadrature/gauss_kronrod.hpp>
#include <cmath>

namespace onsager {

namespace {

constexpr double kNegligible = 60.0;  // in units of log f
constexpr double kAgreement = 1e-8;   // of the rules of 7 and 15 nodes
constexpr std::size_t kMaxPanels = 600;
constexpr double kNarrowest =
    1e-11;  // panel beside its place: less is told apart by rounding alone
constexpr int kMaxSteps = 100;
constexpr std::size_t kNodes = 15;

/// The place where f' changes its sign between a and b; the sign at a is given.
double signChange(const LogDensity& logDensity, double a, double b, bool rising) {
    double low = a;
    double high = b;
    double z = 0.5 * (a + b);
    double previous = high - low;
    for (int step = 0; step < kMaxSteps; ++step) {
        const LogJet jet = logDensity(z);
        if (jet.first == 0.0) {
            return z;
        }
        ((jet.first > 0.0) == rising ? low : high) = z;
        // Newton for f' = 0; halves where it leaves the bracket or does not shrink it by half.
        double next = z - jet.first / jet.second;
        if (!(next > low && next < high) || std::abs(next - z) > 0.5 * previous) {
            next = 0.5 * (low + high);
        }
        previous = std::abs(next - z);
        if (previous <= 1e-15 * std::abs(z) || next == low || next == high) {
            return next;
        }
        z = next;
    }
    return z;
}

/// Nodes of the 15-point rule on [-1, 1] with the weights of both rules (0 where the 7-point rule
/// has no node).
struct PanelRule {
    std::array<double, kNodes> nodes{};
    std::array<double, kNodes> weights{};
    std::array<double, kNodes> coarse{};

    PanelRule() {
        using Kronrod = boost::math::quadrature::gauss_kronrod<double, kNodes>;
        using Gauss = boost::math::quadrature::gauss<double, 7>;
        const auto& abscissa = Kronrod::abscissa();
        for (std::size_t k = 0; k < abscissa.size(); ++k) {
            const double coarseWeight = k % 2 == 0 ? Gauss::weights()[k / 2] : 0.0;
            for (const std::size_t node : {7 + k, 7 - k}) {
                nodes[node] = node >= 7 ? abscissa[k] : -abscissa[k];
                weights[node] = Kronrod::weights()[k];
                coarse[node] = coarseWeight;
            }
        }
    }
};

struct Panel {
    double left;
    double right;
    std::array<double, kNodes> mass{};
    double total = 0.0;
    double disagreement = 0.0;
};

double& numberAt(PanelPlaces& lanes, std::size_t k) {
    return lanes[k / kLaneCount](static_cast<Eigen::Index>(k % kLaneCount));
}

/// Evaluates f on a panel, relative to its maximum exp(top).
void evaluate(const LogDensities& logDensities, double top, Panel& panel) {
    static const PanelRule kRule;
    countWork(2.0 * kNodes);
    const double half = 0.5 * (panel.right - panel.left);
    const double middle = 0.5 * (panel.right + panel.left);
    PanelPlaces places;
    for (std::size_t k = 0; k < 2 * kLaneCount; ++k) {  // the last node is repeated
        numberAt(places, k) = middle + half * kRule.nodes[std::min(k, kNodes - 1)];
    }
    PanelPlaces values;
    logDensities(places, values);
    for (Lane& lane : values) {
        // f relative to its maximum: exp of what is never above 0 by more than rounding.
        lane = half * expOfDecay(lane - top);
    }
    std::array<double, 3> difference{};
    for (std::size_t k = 0; k < kNodes; ++k) {
        const double x = kRule.nodes[k];
        const double density = numberAt(values, k);
        panel.mass[k] = kRule.weights[k] * density;
        panel.total += panel.mass[k];
        // Gauss and Kronrod on the same nodes: their difference in mass, first and second moment is the error of the
        // coarse rule, far above that of the fine one.
        const double gap = (kRule.weights[k] - kRule.coarse[k]) * density;
        difference[0] += gap;
        difference[1] += gap * x;
        difference[2] += gap * x * x;
    }
    for (const double gap : difference) {
        panel.disagreement = std::max(panel.disagreement, std::abs(gap));
    }
}

/// Panel borders from a peak to one side: steps that double until f is negligible.
std::vector<double> ladder(const LogDensity& logDensity, const Peak& peak, double end, double top) {
    // 2 / sqrt(|f''|), or where f falls steeply the length over which it falls by 2.
    const double curvature = std::max(std::abs(peak.jet.second), peak.jet.first * peak.jet.first);
    const double length = std::abs(end - peak.place);
    double step = curvature > 0.0 ? std::min(2.0 / std::sqrt(curvature), length) : length;
    std::vector<double> borders = {peak.place};
    double reached = 0.0;
    while (reached < length) {
        reached = reached + 1.5 * step < length ? reached + step : length;
        borders.push_back(reached < length ? peak.place + std::copysign(reached, end - peak.place)
                                           : end);
        if (logDensity(borders.back()).value < top - kNegligible) {
            break;
        }
        step *= 2.0;
    }
    return borders;
}

}  // namespace

std::vector<Peak> peaksOf(const LogDensity& logDensity, const std::vector<double>& points) {
    std::vector<Peak> peaks;
    double valley = points.front();
    LogJet before = logDensity(points.front());
    const auto add = [&](double place) {
        peaks.push_back({place, logDensity(place), valley, points.back()});
    };
    if (before.first <= 0.0) {
        add(points.front());
    }
    for (std::size_t k = 1; k < points.size(); ++k) {
        const LogJet here = logDensity(points[k]);
        // f' passes from + to - at a peak, from - to + at a valley.
        if (before.first > 0.0 && here.first <= 0.0) {
            add(signChange(logDensity, points[k - 1], points[k], true));
        } else if (before.first <= 0.0 && here.first > 0.0) {
            valley = signChange(logDensity, points[k - 1], points[k], false);
            peaks.back().right = valley;
        }
        before = here;
    }
    if (before.first > 0.0) {
        add(points.back());
    }
    return peaks;
}

const Peak& highestPeak(const std::vector<Peak>& peaks) {
    return *std::max_element(peaks.begin(), peaks.end(), [](const Peak& a, const Peak& b) {
        return a.jet.value < b.jet.value;
    });
}

double NodeLaw::mean() const {
    double sum = 0.0;
    // About the first node: a mean far from 0 keeps the digits of its width.
    for (std::size_t k = 0; k < nodes.size(); ++k) {
        sum += weights[k] * (nodes[k] - nodes.front());
    }
    return nodes.front() + sum;
}

double NodeLaw::variance() const {
    const double centre = mean();
    double sum = 0.0;
    for (std::size_t k = 0; k < nodes.size(); ++k) {
        sum += weights[k] * (nodes[k] - centre) * (nodes[k] - centre);
    }
    return sum;
}

NodeLaw integrated(const LogDensity& logDensity,
                   const std::vector<Peak>& peaks,
                   const std::vector<double>& borders) {
    const auto oneByOne = [&logDensity](const PanelPlaces& places, PanelPlaces& values) {
        PanelPlaces from = places;
        for (std::size_t k = 0; k < 2 * kLaneCount; ++k) {
            // Past the nodes of a panel the last one is repeated.
            numberAt(values, k) =
                k < kNodes ? logDensity(numberAt(from, k)).value : numberAt(values, kNodes - 1);
        }
    };
    return integrated(logDensity, oneByOne, peaks, borders);
}

NodeLaw integrated(const LogDensity& logDensity,
                   const LogDensities& logDensities,
                   const std::vector<Peak>& peaks,
                   const std::vector<double>& borders) {
    static const PanelRule kRule;
    const double top = highestPeak(peaks).jet.value;
    std::vector<Panel> waiting;
    double total = 0.0;
    const auto add = [&](double a, double b) {
        if (a != b) {
            waiting.push_back({std::min(a, b), std::max(a, b)});
            evaluate(logDensities, top, waiting.back());
            total += waiting.back().total;
        }
    };
    for (const Peak& peak : peaks) {
        if (peak.jet.value < top - kNegligible) {
            continue;
        }
        for (const double end : {peak.left, peak.right}) {
            const std::vector<double> steps = ladder(logDensity, peak, end, top);
            for (std::size_t k = 1; k < steps.size(); ++k) {
                double left = std::min(steps[k - 1], steps[k]);
                const double right = std::max(steps[k - 1], steps[k]);
                for (auto cut = std::upper_bound(borders.begin(), borders.end(), left);
                     cut != borders.end() && *cut < right; ++cut) {
                    add(left, *cut);
                    left = *cut;
                }
                add(left, right);
            }
        }
    }
    NodeLaw law;
    std::size_t panels = waiting.size();
    while (!waiting.empty()) {
        const Panel panel = waiting.back();
        waiting.pop_back();
        const double middle = 0.5 * (panel.left + panel.right);
        // Halves the panels that disagree, as long as there are few and they are wider than rounding.
        if (panel.disagreement > kAgreement * total && panels < kMaxPanels
            && panel.right - panel.left > kNarrowest * std::abs(middle)) {
            total -= panel.total;
            add(panel.left, middle);
            add(middle, panel.right);
            panels += 2;
            continue;
        }
        const double half = 0.5 * (panel.right - panel.left);
        for (std::size_t k = 0; k < kNodes; ++k) {
            law.nodes.push_back(0.5 * (panel.left + panel.right) + half * kRule.nodes[k]);
            law.weights.push_back(panel.mass[k]);
        }
    }
    double mass = 0.0;
    for (const double weight : law.weights) {
        mass += weight;
    }
    for (double& weight : law.weights) {
        weight /= mass;
    }
    law.logIntegral = top + std::log(mass);
    return law;
}

}  // namespace onsager
