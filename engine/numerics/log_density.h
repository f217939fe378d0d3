// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/numerics/lanes.h"

#include <array>
#include <functional>
#include <vector>

namespace onsager {

/// The logarithm of a density at one point, with two derivatives.
struct LogJet {
    double value = 0.0;
    double first = 0.0;
    double second = 0.0;
};

/// log f of a density f of one number, up to a constant.
using LogDensity = std::function<LogJet(double)>;

/// log f at sixteen places at once.
using PanelPlaces = std::array<Lane, 2>;
using LogDensities = std::function<void(const PanelPlaces& places, PanelPlaces& values)>;

/// A local maximum of a density.
struct Peak {
    double place = 0.0;
    LogJet jet;
    double left = 0.0;   ///< the minimum, or the end of the range, to its left
    double right = 0.0;  ///< and to its right
};

/// The local maxima of f between the first and the last of the sorted `points`, ends included.
///
/// A maximum lies where f' changes sign between two neighbouring points, so the points must separate
/// the critical points; each is then found by Newton steps on f', held inside its bracket.
std::vector<Peak> peaksOf(const LogDensity& logDensity, const std::vector<double>& points);

/// The highest one. `peaks` must not be empty.
const Peak& highestPeak(const std::vector<Peak>& peaks);

/// A density as nodes and weights that sum to 1.
struct NodeLaw {
    std::vector<double> nodes;
    std::vector<double> weights;
    double logIntegral = 0.0;

    [[nodiscard]] double mean() const;
    /// Mean of (node - mean)^2.
    [[nodiscard]] double variance() const;
};

/// Integrates f around its peaks: panels that double in width away from each peak until f is below
/// e^-60 of its maximum, 15 Gauss-Kronrod nodes in each, halved until the rules of 7 and 15 nodes
/// agree to 1e-8 of the whole in mass and first two moments; the wider rule is then far better.
/// Panels are cut at the sorted `borders` too, for averages of functions with features of their own.
NodeLaw integrated(const LogDensity& logDensity,
                   const std::vector<Peak>& peaks,
                   const std::vector<double>& borders = {});

/// The same where f is known at many places at once.
NodeLaw integrated(const LogDensity& logDensity,
                   const LogDensities& logDensities,
                   const std::vector<Peak>& peaks,
                   const std::vector<double>& borders = {});

}  // namespace onsager
