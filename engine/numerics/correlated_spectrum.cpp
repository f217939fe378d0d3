// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/correlated_spectrum.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>
#include <vector>

namespace onsager {

namespace {

constexpr double kNarrow = 3.0;  // of c: what the sum of a narrow place is above it
constexpr int kHalvings = 200;   // at most; they end where two numbers are neighbours

/// p_k tau_k^2 around tau_k, in the order of tau; equal ones are one.
struct Poles {
    std::vector<double> place;
    std::vector<double> strength;

    explicit Poles(const Population& population) {
        std::vector<Eigen::Index> order(static_cast<std::size_t>(population.values.size()));
        std::iota(order.begin(), order.end(), 0);
        std::sort(order.begin(), order.end(), [&](Eigen::Index i, Eigen::Index j) {
            return population.values(i) < population.values(j);
        });
        for (const Eigen::Index k : order) {
            if (!(population.shares(k) > 0.0)) {
                continue;  // of fewer columns than eigenvalues some have none
            }
            const double tau = population.values(k);
            const double square = population.shares(k) * tau * tau;
            if (!place.empty() && place.back() == tau) {
                strength.back() += square;
            } else {
                place.push_back(tau);
                strength.push_back(square);
            }
        }
    }

    /// sum_k strength_k / ((a - place_k)^2 + beta), and minus its derivative in beta.
    [[nodiscard]] std::pair<double, double> sums(double a, double beta) const {
        double sum = 0.0;
        double slope = 0.0;
        for (std::size_t k = 0; k < place.size(); ++k) {
            const double t = a - place[k];
            const double inverse = 1.0 / (t * t + beta);
            sum += strength[k] * inverse;
            slope += strength[k] * inverse * inverse;
        }
        return {sum, slope};
    }
};

/// The zero of a function that is positive at `inside` and not at `outside`.
template <class Function>
double border(const Function& excess, double inside, double outside) {
    for (int step = 0; step < kHalvings; ++step) {
        const double middle = 0.5 * (inside + outside);
        if (middle == inside || middle == outside) {
            break;
        }
        (excess(middle) > 0.0 ? inside : outside) = middle;
    }
    return outside;
}

/// The intervals of a above which the curve runs, parted at gaps and where it comes so close to the axis that a rule
/// on both sides at once would see an edge.
std::vector<std::pair<double, double>> parts(const Poles& poles, double c) {
    const auto excess = [&](double a) { return poles.sums(a, 0.0).first - c; };
    const double all = std::accumulate(poles.strength.begin(), poles.strength.end(), 0.0);
    const double reach = 1.01 * std::sqrt(all / c);
    const std::size_t last = poles.place.size() - 1;
    std::vector<std::pair<double, double>> intervals = {
        {border(excess, poles.place.front(), poles.place.front() - reach), 0.0}};
    for (std::size_t k = 0; k < last; ++k) {
        const double left = poles.place[k];
        const double right = poles.place[k + 1];
        // Between two poles the sum is convex; it falls as long as this is positive.
        const auto fall = [&](double a) {
            double sum = 0.0;
            for (std::size_t j = 0; j <= last; ++j) {
                const double t = a - poles.place[j];
                sum += poles.strength[j] / (t * t * t);
            }
            return sum;
        };
        const double lowest = border(fall, left, right);
        if (lowest <= left || lowest >= right) {
            continue;
        }
        if (excess(lowest) < 0.0) {
            intervals.back().second = border(excess, left, lowest);
            intervals.emplace_back(border(excess, right, lowest), 0.0);
        } else if (excess(lowest) < kNarrow * c) {
            intervals.back().second = lowest;
            intervals.emplace_back(lowest, 0.0);
        }
    }
    intervals.back().second = border(excess, poles.place.back(), poles.place.back() + reach);
    return intervals;
}

/// b^2 of the curve above a: Newton from below, where the convex sum cannot be overshot.
double squaredHeight(const Poles& poles, double c, double a) {
    double beta = 0.0;
    for (std::size_t k = 0; k < poles.place.size(); ++k) {
        const double t = a - poles.place[k];
        beta = std::max(beta, poles.strength[k] / c - t * t);
    }
    constexpr int kSteps = 100;
    for (int step = 0; step < kSteps; ++step) {
        const auto [sum, slope] = poles.sums(a, beta);
        const double next = beta + (sum - c) / slope;
        if (!(next > beta * (1.0 + 1e-15))) {
            break;
        }
        beta = next;
    }
    return beta;
}

}  // namespace

Spectrum correlatedSpectrum(double outputRows,
                            double inputRows,
                            const Population& population,
                            int nodes) {
    const double c = outputRows / inputRows;
    const Poles poles(population);
    const std::vector<std::pair<double, double>> intervals = parts(poles, c);
    std::vector<double> squares;
    std::vector<double> counts;
    // The node at angle theta of a part, theta from 0 to pi; dTheta is what it stands for.
    const auto add = [&](const std::pair<double, double>& part, double theta, double dTheta) {
        const double length = part.second - part.first;
        const double sine = std::sin(0.5 * theta);
        const double a = part.first + length * sine * sine;
        const double beta = squaredHeight(poles, c, a);
        double near = 0.0;       // sum p tau / |t - tau|^2
        double real = 0.0;       // Re x' / b^2
        double imaginary = 0.0;  // Im x' / b
        for (std::size_t k = 0; k < poles.place.size(); ++k) {
            const double distance = a - poles.place[k];
            const double inverse = 1.0 / (distance * distance + beta);
            const double square = 2.0 * poles.strength[k] * inverse * inverse;
            near += poles.strength[k] / poles.place[k] * inverse;
            real += square;
            imaginary += square * distance;
        }
        const double modulus = a * a + beta;
        const double slope = beta * real + imaginary * imaginary / real;  // dx/da
        const double count = std::sqrt(beta) / (std::numbers::pi * modulus) * slope * 0.5 * length
                             * std::sin(theta) * dTheta;
        if (count > 0.0 && std::isfinite(count)) {
            squares.push_back(modulus * near);
            counts.push_back(inputRows * count);
        }
    };
    // Few parts have nodes enough for a rule in log theta and log (pi - theta), which sees what is next to their ends;
    // of many each is narrow, and smooth but for its ends.
    constexpr std::size_t kFew = 8;
    constexpr int kNodesOfFew = 96;
    constexpr int kNodesOfMany = 12;
    constexpr double kHardEdge =
        -26.0;                      // below, rounding decides on which side of the end a node lies
    constexpr double kEdge = 12.0;  // an edge that is none ends like theta^2
    const bool areFew = intervals.size() <= kFew;
    const int each =
        std::max(nodes / static_cast<int>(intervals.size()), areFew ? kNodesOfFew : kNodesOfMany);
    for (const std::pair<double, double>& part : intervals) {
        const double lowest = part == intervals.front() ? kHardEdge : -kEdge;
        for (int k = 0; k < each; ++k) {
            const double share = (k + 0.5) / each;
            if (areFew) {
                const double decay = std::exp(-(lowest + share * (kEdge - lowest)));
                const double theta = std::numbers::pi / (1.0 + decay);
                add(part, theta, theta * decay / (1.0 + decay) * (kEdge - lowest) / each);
            } else {
                add(part, std::numbers::pi * share, std::numbers::pi / each);
            }
        }
    }
    const auto size = static_cast<Eigen::Index>(squares.size());
    Spectrum spectrum{outputRows, inputRows,
                      Eigen::Map<const Eigen::ArrayXd>(squares.data(), size).sqrt(),
                      Eigen::Map<const Eigen::VectorXd>(counts.data(), size)};
    // What the rule misses of the rank: 1e-6 of it where the curve is narrow, else 1e-10.
    spectrum.counts *= std::min(outputRows, inputRows) / spectrum.counts.sum();
    return spectrum;
}

}  // namespace onsager
