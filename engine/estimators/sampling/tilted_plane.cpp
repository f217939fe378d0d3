// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/sampling/tilted_plane.h"

#include "engine/numerics/quadrature.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace onsager {

namespace {

constexpr double kDepth = 40.0;  // of the log integrand below its maximum, where it is cut off
constexpr int kNodes = 12;       // of one panel
constexpr double kPanels = 4.0;  // at least, between two borders

/// log of the integrand over u_1, as a function of u = u_0, mirrored to sign * u.
struct Profile {
    const Eigen::MatrixXd& Lambda;
    const Eigen::RowVectorXd& h;
    const LineFactor& first;
    const LineFactor& second;

    /// u_1 given u_0 = u has the natural mean h_1 - Lambda_01 u; logTotal, mean and variance are the log of its
    /// integral and the first two derivatives of that by the natural mean.
    [[nodiscard]] TiltedMoments inner(double u) const {
        return tiltedMoments(second, Lambda(1, 1), h(1) - Lambda(0, 1) * u);
    }
    [[nodiscard]] double value(double u) const {
        return (h(0) - 0.5 * Lambda(0, 0) * u) * u - first.rate * std::abs(u) + inner(u).logTotal;
    }
    /// Derivative at u, on the side `sign` of the kink.
    /// d/du [h_0 u - Lambda_00 u^2 / 2 - rate |u| + log Z_1(h_1 - Lambda_01 u)].
    [[nodiscard]] double slope(double u, double sign) const {
        return h(0) - Lambda(0, 0) * u - sign * first.rate - Lambda(0, 1) * inner(u).mean;
    }
    /// -d^2/du^2 of the same. Not negative: marginals of log-concave laws are log-concave.
    [[nodiscard]] double curvature(double u) const {
        return Lambda(0, 0) - Lambda(0, 1) * Lambda(0, 1) * inner(u).variance;
    }
};

/// A length on which the profile is no longer flat: never 0 nor infinite.
double lengthAt(const Profile& profile, double u, double sign) {
    const double rate = std::abs(profile.slope(u, sign))
                        + std::sqrt(std::max(profile.curvature(u), 0.0)) + profile.first.rate;
    return 1.0 / std::max(rate, 1e-150);
}

/// The maximum of the profile, to a small part of its width.
double modeOf(const Profile& profile) {
    // Concave with a kink at 0: the maximum is where one of the one-sided slopes says, or at 0.
    double sign = 0.0;
    if (profile.first.positive && profile.slope(0.0, 1.0) > 0.0) {
        sign = 1.0;
    } else if (profile.first.negative && profile.slope(0.0, -1.0) < 0.0) {
        sign = -1.0;
    } else {
        return 0.0;
    }
    const double bound = profile.first.bound;
    double low = 0.0;
    double high = std::min(lengthAt(profile, 0.0, sign), bound);
    // The slope falls all the way: places that grow fourfold pass its zero, or reach the bound.
    while (sign * profile.slope(sign * high, sign) > 0.0) {
        if (high == bound) {
            return sign * bound;
        }
        low = high;
        high = std::min(4.0 * high, bound);
    }
    for (int step = 0; step < 60; ++step) {
        // Bisection, to 2 % of the width: panels only need to begin near the mode.
        const double middle = 0.5 * (low + high);
        (sign * profile.slope(sign * middle, sign) > 0.0 ? low : high) = middle;
        if ((high - low) * lengthAt(profile, sign * middle, sign) == 0.0
            || high - low < 0.02 * lengthAt(profile, sign * middle, sign)) {
            break;
        }
    }
    return sign * 0.5 * (low + high);
}

/// Where the profile has fallen by kDepth on the side `sign` of the mode, not beyond the border.
double reach(const Profile& profile, double mode, double sign, double border) {
    const double top = profile.value(mode);
    const auto isDeep = [&](double t) { return profile.value(mode + sign * t) < top - kDepth; };
    double low = 0.0;
    double high = lengthAt(profile, mode, sign);
    while (!isDeep(high)) {
        low = high;
        high *= 2.0;
        if (low > sign * (border - mode)) {
            return border;
        }
    }
    for (int step = 0; step < 4; ++step) {
        const double middle = 0.5 * (low + high);
        (isDeep(middle) ? high : low) = middle;
    }
    const double end = mode + sign * high;
    return sign * (border - end) < 0.0 ? border : end;
}

/// Panels of [begin, end] that start `width` wide at both ends and double inwards.
void appendPanels(double begin, double end, double width, std::vector<double>& borders) {
    const double length = end - begin;
    const double widest = length / kPanels;
    std::vector<double> steps;
    double covered = 0.0;
    for (double step = std::min(width, widest); covered < 0.5 * length * (1.0 - 1e-12);
         step = std::min(2.0 * step, widest)) {
        steps.push_back(std::min(step, 0.5 * length - covered));
        covered += steps.back();
    }
    double border = begin;
    for (const double step : steps) {
        borders.push_back(border);
        border += step;
    }
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        borders.push_back(border);
        border += *step;
    }
}

/// Borders of all panels of the interval [low, high] that matters.
std::vector<double> panelsOf(const Profile& profile, double low, double mode, double high) {
    std::vector<double> ends = {low, high};
    const auto add = [&](double u) {
        if (u > low && u < high) {
            ends.push_back(u);
        }
    };
    add(0.0);
    add(mode);
    double width = high - low;
    // The inner law changes from Gaussian to cut-off where its natural mean passes +-rate,
    // over a length sqrt(Lambda_11) / |Lambda_01| of u_0: panels begin that wide there.
    const double coupling = profile.Lambda(0, 1);
    if (coupling != 0.0) {
        width = std::sqrt(profile.Lambda(1, 1)) / std::abs(coupling);
        add((profile.h(1) - profile.second.rate) / coupling);
        add((profile.h(1) + profile.second.rate) / coupling);
        if (profile.second.isBounded()) {  // where the mean of u_1 would reach a bound
            const double edge = profile.Lambda(1, 1) * profile.second.bound;
            add((profile.h(1) - edge) / coupling);
            add((profile.h(1) + edge) / coupling);
        }
    }
    std::sort(ends.begin(), ends.end());
    std::vector<double> borders;
    for (std::size_t k = 0; k + 1 < ends.size(); ++k) {
        if (ends[k + 1] - ends[k] > 1e-13 * (high - low)) {
            appendPanels(ends[k], ends[k + 1], std::max(width, 1e-12 * (high - low)), borders);
        }
    }
    borders.push_back(high);
    return borders;
}

/// Nodes of the quadrature with the conditional moments of u_1.
struct Nodes {
    std::vector<double> u, mean, variance, logWeight, weight;
};

Nodes nodesOf(const Profile& profile, const std::vector<double>& borders) {
    static const Quadrature unit = gaussLegendre(kNodes, 0.0, 1.0);
    Nodes nodes;
    for (std::size_t k = 0; k + 1 < borders.size(); ++k) {
        const double width = borders[k + 1] - borders[k];
        for (Eigen::Index i = 0; i < kNodes; ++i) {
            const double u = borders[k] + width * unit.nodes(i);
            const TiltedMoments inner = profile.inner(u);
            nodes.u.push_back(u);
            nodes.mean.push_back(inner.mean);
            nodes.variance.push_back(inner.variance);
            nodes.weight.push_back(width * unit.weights(i));
            nodes.logWeight.push_back((profile.h(0) - 0.5 * profile.Lambda(0, 0) * u) * u
                                      - profile.first.rate * std::abs(u) + inner.logTotal);
        }
    }
    // Weights in units of the largest, so that none overflows and the sums keep their digits.
    const double top = *std::max_element(nodes.logWeight.begin(), nodes.logWeight.end());
    for (std::size_t i = 0; i < nodes.u.size(); ++i) {
        nodes.weight[i] *= std::exp(nodes.logWeight[i] - top);
    }
    return nodes;
}

}  // namespace

void tiltedPlaneMoments(const Eigen::MatrixXd& Lambda,
                        const Eigen::RowVectorXd& h,
                        const LineFactor& first,
                        const LineFactor& second,
                        Eigen::RowVectorXd& mean,
                        Eigen::MatrixXd& covariance) {
    const Profile profile{Lambda, h, first, second};
    const double mode = modeOf(profile);
    const double low = reach(profile, mode, -1.0, first.negative ? -first.bound : 0.0);
    const double high = reach(profile, mode, 1.0, first.positive ? first.bound : 0.0);
    const Nodes nodes = nodesOf(profile, panelsOf(profile, low, mode, high));
    double total = 0.0;
    mean = Eigen::RowVectorXd::Zero(2);
    for (std::size_t i = 0; i < nodes.u.size(); ++i) {
        total += nodes.weight[i];
        mean(0) += nodes.weight[i] * nodes.u[i];
        mean(1) += nodes.weight[i] * nodes.mean[i];
    }
    mean /= total;
    // Cov(u_0, u_1) of the nodes plus the variance of u_1 given u_0 (law of total covariance).
    covariance = Eigen::MatrixXd::Zero(2, 2);
    for (std::size_t i = 0; i < nodes.u.size(); ++i) {
        const double w = nodes.weight[i] / total;
        const double t0 = nodes.u[i] - mean(0);
        const double t1 = nodes.mean[i] - mean(1);
        covariance(0, 0) += w * t0 * t0;
        covariance(0, 1) += w * t0 * t1;
        covariance(1, 1) += w * (t1 * t1 + nodes.variance[i]);
    }
    covariance(1, 0) = covariance(0, 1);
}

}  // namespace onsager
