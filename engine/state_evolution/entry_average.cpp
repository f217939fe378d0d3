// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/entry_average.h"

#include "engine/state_evolution/entry_estimate.h"

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

using Mass = ConditionalGivenOutput::Mass;

constexpr double kPerArgument = 0.05;  // of a value

bool isProper(const EntryProblem& entry) {
    return entry.argument.variance > 0.0 && entry.argument.determinant > 0.0
           && entry.imageNoise > 0.0 && std::isfinite(entry.imageNoise) && entry.scale != 0.0
           && entry.precision > 0.0 && std::isfinite(entry.precision) && entry.gamma > 0.0;
}

/// Where the law of Y has its mass, and how wide it is there.
std::vector<Feature> imageFeatures(const EntryProblem& entry, const FunctionShape& shape) {
    const double mean = entry.argument.mean;
    const double noise = std::sqrt(entry.imageNoise);
    const double deviation = std::sqrt(entry.argument.variance);
    const auto image = [&](double x) { return entry.scale * activatedEntry(entry.phi, x); };
    std::vector<Feature> features;
    std::vector<double> places;
    for (const double steps : {-kReach, -1.5, 0.0, 1.5, kReach}) {
        places.push_back(mean + steps * deviation);
    }
    for (const double turn : entry.phi.law().turns) {
        if (std::abs(turn - mean) < kReach * deviation) {
            places.push_back(turn);
        }
    }
    for (const double x : places) {
        // Deviation of Y near phi(x): noise and the image of the deviation of x together.
        const double slope = 0.5 * std::abs(image(x + deviation) - image(x - deviation));
        features.push_back({image(x), 2.0 * std::hypot(noise, slope)});
    }
    for (const LinearPiece& piece : shape.pieces()) {
        if (std::abs(piece.upper - mean) < kReach * deviation) {
            for (const double end : {piece.offset + piece.slope * piece.upper,
                                     activatedEntry(entry.phi, piece.upper)}) {
                features.push_back({end * entry.scale, noise});
            }
        }
    }
    return features;
}

/// Panels over all Y.
Quadrature imagePanels(const EntryProblem& entry,
                       const FunctionShape& shape,
                       const EntryEstimate& estimate,
                       int nodesPerPanel) {
    std::vector<Feature> features = imageFeatures(entry, shape);
    const auto [least, most] =
        std::minmax_element(features.begin(), features.end(),
                            [](const Feature& a, const Feature& b) { return a.centre < b.centre; });
    // Y = scale phi(x) + noise lies between the least and the greatest of these, give or take kReach of the noise.
    const double reach = kReach * std::sqrt(entry.imageNoise) + estimate.imageShift();
    const double lower = least->centre - reach;
    const double upper = most->centre + reach;
    return gradedLegendre(lower, upper, std::move(features), estimate.breaks(lower, upper),
                          nodesPerPanel);
}

}  // namespace

std::optional<ScalarMoments> entryMoments(const EntryProblem& entry,
                                          Side side,
                                          Estimation estimation,
                                          const AverageSettings& settings) {
    if (!isProper(entry)) {
        return std::nullopt;
    }
    const FunctionShape shape(entry.phi);
    const auto estimate = makeEntryEstimate(entry, shape, side, estimation, settings);
    const auto arguments = estimate ? argumentsOf(entry, shape) : std::nullopt;
    if (!arguments) {
        return std::nullopt;
    }
    const Quadrature panels = imagePanels(entry, shape, *estimate, settings.nodesPerPanel);
    const Mass total = refinedIntegral(
        panels, settings.nodesPerPanel, settings.tolerance, [&](const std::vector<double>& nodes) {
            std::vector<Mass> values(nodes.size());
            // Each node starts with sums over all arguments.
            if (!settings.allows(kPerArgument * static_cast<double>(nodes.size())
                                 * static_cast<double>(arguments->x.size()))) {
                return values;
            }
            parallelFor(static_cast<int>(nodes.size()), settings.threads, {}, [&](int i) {
                // Mass and moments given Y, integrated over R by the estimate's own rule; threads share the Y.
                if (settings.isSpent()) {
                    return;
                }
                const auto k = static_cast<std::size_t>(i);
                const ConditionalGivenOutput given(entry, *arguments, shape, nodes[k],
                                                   estimate->imageShift());
                if (!given.isEmpty()) {
                    values[k] = estimate->integral(given, settings);
                }
            });
            return values;
        });
    return total.average();
}

}  // namespace onsager
