// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/conditional_given_output.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace onsager {

using Nodes = Eigen::ArrayXd;

namespace {

/// Runs of neighbouring nodes whose phi lies between a and b, in any order: one where phi rises.
std::vector<NodeRange> runsWithin(const Nodes& phi, bool rises, double a, double b) {
    if (rises) {
        return {within(phi, a, b)};
    }
    const auto [lower, upper] = std::minmax(a, b);
    std::vector<NodeRange> runs;
    for (Eigen::Index k = 0; k < phi.size(); ++k) {
        if (!(phi(k) >= lower && phi(k) <= upper)) {
            continue;
        }
        if (runs.empty() || runs.back().first + runs.back().count < k) {
            runs.push_back({k, 0});
        }
        ++runs.back().count;
    }
    return runs;
}

/// Several parts of some numbers in one array.
Nodes gathered(const Nodes& numbers, const std::vector<NodeRange>& runs) {
    Eigen::Index size = 0;
    for (const NodeRange& run : runs) {
        size += run.count;
    }
    Nodes all(size);
    Eigen::Index at = 0;
    for (const NodeRange& run : runs) {
        all.segment(at, run.count) = numbers.segment(run.first, run.count);
        at += run.count;
    }
    return all;
}

}  // namespace

ConditionalGivenOutput::ConditionalGivenOutput(const EntryProblem& entry,
                                               const EntryArguments& arguments,
                                               const FunctionShape& shape,
                                               double Y,
                                               double imageShift)
    : m_entry(entry),
      m_Y(Y),
      // R given x: mean offset + gain x, variance det / Var x (Gaussian regression).
      m_gain(entry.argument.covariance / entry.argument.variance),
      m_offset(entry.argument.mean * (1.0 - m_gain)),
      m_noise(entry.argument.determinant / entry.argument.variance) {
    const double v = entry.imageNoise;
    const double h = imageShift;
    const double reach = kReach * std::sqrt(v) + h;
    const std::vector<NodeRange> runs = runsWithin(
        arguments.phi, shape.rises(), (Y - reach) / entry.scale, (Y + reach) / entry.scale);
    m_x = gathered(arguments.x, runs);
    m_phi = gathered(arguments.phi, runs);
    // p(x | Y) up to a constant: the nodes' weights times N(Y; scale phi(x), v).
    const Nodes misfit = Y - entry.scale * m_phi;
    const Nodes weights = gathered(arguments.logWeight, runs);
    m_weight = (weights - misfit.square() / (2.0 * v)).exp();
    const auto massOf = [&](Eigen::Index first, Eigen::Index count) {
        return std::max(m_weight.segment(first, count).sum(), std::numeric_limits<double>::min());
    };
    m_centre = m_gain * (m_weight * m_x).sum() / massOf(0, m_x.size()) + m_offset;
    Eigen::Index at = 0;
    for (const NodeRange& run : runs) {
        const auto x = m_x.segment(at, run.count);
        const auto weight = m_weight.segment(at, run.count);
        const double mass = massOf(at, run.count);
        // Each run of x has a lobe of R: centre gain E x + offset, variance m_noise + gain^2 Var x.
        const double mean = (weight * x).sum() / mass;
        const double spread = (weight * (x - mean).square()).sum() / mass;
        m_lobes.push_back(
            {m_gain * mean + m_offset, std::sqrt(m_noise + m_gain * m_gain * spread)});
        at += run.count;
    }
    if (h > 0.0) {
        // exp(-(e - h)^2 / 2 v) - exp(-(e + h)^2 / 2 v) = 2 exp(-h^2 / 2 v) exp(-e^2 / 2 v) sinh(e h / v):
        // for h small beside the noise no difference of nearly equal numbers; for h large sinh would overflow.
        const double perStep = 1.0 / (2.0 * h * entry.precision);
        if (h * h < v) {
            m_shifted = m_weight * (misfit * (h / v)).sinh()
                        * (2.0 * std::exp(-h * h / (2.0 * v)) * perStep);
        } else {
            m_shifted = ((weights - (misfit - h).square() / (2.0 * v)).exp()
                         - (weights - (misfit + h).square() / (2.0 * v)).exp())
                        * perStep;
        }
    }
}

std::vector<double> ConditionalGivenOutput::messageBorders(double shift) const {
    const double reach = kReach * std::sqrt(m_noise) + shift;
    const double a = m_gain * m_x(0);
    const double b = m_gain * m_x(m_x.size() - 1);
    const double lower = m_offset + std::min(a, b) - reach;
    const double upper = m_offset + std::max(a, b) + reach;
    std::vector<double> borders = {lower, upper};
    for (const Lobe& lobe : m_lobes) {
        // Borders of panels by deviations of the lobes: nodes stand where the density is.
        for (const double step : {-6.0, -4.0, -2.5, -1.2, 0.0, 1.2, 2.5, 4.0, 6.0}) {
            const double place = lobe.centre + step * lobe.width;
            borders.push_back(place);
            if (shift > lobe.width) {
                borders.push_back(place - shift);
                borders.push_back(place + shift);
            }
        }
    }
    std::erase_if(borders, [&](double R) { return R < lower || R > upper; });
    std::sort(borders.begin(), borders.end());
    return borders;
}

ConditionalGivenOutput::Message ConditionalGivenOutput::message(double R, double shift) const {
    NodeRange range{0, m_x.size()};
    const double t = R - m_offset;
    if (m_gain != 0.0) {
        // Only x for which R is within reach: the sum is over few nodes.
        const double reach = kReach * std::sqrt(m_noise) + shift;
        range = within(m_x, (t - reach) / m_gain, (t + reach) / m_gain);
    }
    const auto x = m_x.segment(range.first, range.count);
    return {R, range, ((t - m_gain * x).square() / (-2.0 * m_noise)).exp()};
}

double ConditionalGivenOutput::mass(const Message& message) const {
    const auto& [R, range, density] = message;
    return (m_weight.segment(range.first, range.count) * density).sum();
}

double ConditionalGivenOutput::displacedMessage(const Message& message, double shift) const {
    const auto& [R, range, density] = message;
    const double v = m_noise;
    const double h = shift;
    const auto weight = m_weight.segment(range.first, range.count);
    const Nodes misfit = R - m_offset - m_gain * m_x.segment(range.first, range.count);
    // The same two forms for R displaced to both sides.
    if (h * h < v) {
        return (weight * density * (misfit * (h / v)).sinh()).sum() * 2.0
               * std::exp(-h * h / (2.0 * v));
    }
    return (weight
            * (((misfit - h).square() / (-2.0 * v)).exp()
               - ((misfit + h).square() / (-2.0 * v)).exp()))
        .sum();
}

double ConditionalGivenOutput::displacedImage(const Message& message) const {
    const auto& [R, range, density] = message;
    return (m_shifted.segment(range.first, range.count) * density).sum();
}

ConditionalGivenOutput::Mass ConditionalGivenOutput::ofArgument(double estimate,
                                                                double covariance,
                                                                const Message& message) const {
    const auto& [R, range, density] = message;
    const ArgumentChannel& law = m_entry.argument;
    const auto x = m_x.segment(range.first, range.count);
    const Nodes weight = m_weight.segment(range.first, range.count) * density;
    const Nodes error = estimate - x;
    const Nodes weighed = weight * error;
    // E[z | x, R] = fromArgument (x - mean) + fromMessage (R - mean), z = x - b less its mean.
    const Nodes signal = law.fromArgument * (x - law.mean) + law.fromMessage * (R - law.mean);
    return {
        weight.sum(),
        {covariance, (weighed * error).sum(), (weighed * signal).sum(), (weighed * (R - x)).sum()}};
}

ConditionalGivenOutput::Mass ConditionalGivenOutput::ofImage(double estimate,
                                                             double covariance,
                                                             const Message& message) const {
    const auto& [R, range, density] = message;
    const Nodes weight = m_weight.segment(range.first, range.count) * density;
    const double noise = m_entry.layerNoise;
    // Z = phi + N(0, noise), Y / scale = Z + N(0, imageNoise / scale^2 - noise): given phi and Y
    //     E Z = phi + share (Y / scale - phi),   Var Z = noise (1 - share),   share = noise scale^2 / imageNoise.
    const double share = noise * m_entry.scale * m_entry.scale / m_entry.imageNoise;
    const double unknown = noise * (1.0 - share);
    const double keep = 1.0 - noise * m_entry.precision;
    const auto phi = m_phi.segment(range.first, range.count);
    const Nodes signal = phi + share * (m_Y / m_entry.scale - phi);
    // Estimate of Z: keep phihat + (1 - keep) Y, keep = 1 / (1 + noise Gamma^-) = 1 - noise precision.
    const Nodes error = keep * estimate + (1.0 - keep) * m_Y - signal;
    const Nodes weighed = weight * error;
    const double mass = weight.sum();
    return {mass,
            // With w = xhat - Z:   C = noise keep + keep^2 C_phi,   E w^2, E Z w and E w (Y - Z),
            // each with Var Z added or taken off.
            {noise * keep * mass + keep * keep * covariance,
             (weighed * error).sum() + unknown * mass, (weighed * signal).sum() - unknown * mass,
             (weighed * (m_Y - signal)).sum() + unknown * mass}};
}

}  // namespace onsager
