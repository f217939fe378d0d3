// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/entry_channel.h"
#include "engine/estimators/mode_curve.h"
#include "engine/numerics/normal.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace onsager {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNegligible = 80.0;  // in units of the log density

/// Borders between which the function is well approximated by a polynomial.
std::vector<double> curvedParts(const EntryFunction& phi) {
    std::vector<double> borders;
    for (const double fraction : {-1.0, -0.4, -0.15, -0.05, 0.0, 0.05, 0.15, 0.4, 1.0}) {
        borders.push_back(fraction * phi.law().straightBeyond);
    }
    return borders;
}

/// log of the belief relative to a reference point: differences are formed before they are
/// multiplied by precisions, so that narrow peaks keep their shape far from every centre.
struct RelativeLog {
    EntryFunction phi;
    EntryEvidence evidence;
    double reference;
    double phiAtReference;

    RelativeLog(const EntryFunction& function, const EntryEvidence& known, double at)
        : phi(function),
          evidence(known),
          reference(at),
          phiAtReference(functionJet(function, at).value) {}

    /// -log of the belief at the reference.
    [[nodiscard]] double energy() const {
        const double t = reference - evidence.r;
        const double e = evidence.received - phiAtReference;
        return 0.5 * evidence.gamma * t * t + 0.5 * evidence.precision * e * e;
    }

    LogJet operator()(double z) const {
        const FunctionJet f = functionJet(phi, z);
        const double step = z - reference;
        const double rise = f.value - phiAtReference;
        const double gamma = evidence.gamma;
        const double P = evidence.precision;
        const double e = evidence.received - f.value;
        return {-gamma * step * (0.5 * step + reference - evidence.r)
                    + P * rise * (evidence.received - phiAtReference - 0.5 * rise),
                -gamma * (z - evidence.r) + P * e * f.slope,
                -gamma - P * f.slope * f.slope + P * e * f.curvature};
    }
};

/// Exactly known phi(z).
EntryBelief exactBelief(const EntryFunction& phi, const EntryEvidence& evidence) {
    EntryBelief belief;
    belief.mean = inverseFunction(phi, evidence.received);
    const FunctionJet f = functionJet(phi, belief.mean);
    belief.functionMean = f.value;
    belief.logEvidence =
        isReached(phi, evidence.received)
            ? logNormalDensity(belief.mean, evidence.r, 1.0 / evidence.gamma) - std::log(f.slope)
            : -kInfinity;
    return belief;
}

/// The maxima of the belief with the minima between them.
std::vector<double> criticalPoints(const EntryFunction& phi, const EntryEvidence& evidence) {
    if (evidence.precision == 0.0) {
        return {evidence.r};
    }
    return ModeCurve(phi, evidence.precision / evidence.gamma)
        .criticalPoints(evidence.r, evidence.received);
}

/// The belief relative to its highest maximum, or one that is as high up to rounding.
RelativeLog relativeToBest(const EntryFunction& phi,
                           const EntryEvidence& evidence,
                           const std::vector<double>& points) {
    RelativeLog best(phi, evidence, points.front());
    for (std::size_t k = 2; k < points.size(); k += 2) {
        const RelativeLog other(phi, evidence, points[k]);
        if (other.energy() < best.energy()) {
            best = other;
        }
    }
    return best;
}

std::vector<Peak> peaksAt(const std::vector<double>& points, const RelativeLog& belief) {
    const EntryEvidence& evidence = belief.evidence;
    const double reach = std::sqrt(2.0 * (belief.energy() + kNegligible) / evidence.gamma);
    std::vector<Peak> peaks;
    for (std::size_t k = 0; k < points.size(); k += 2) {
        peaks.push_back({points[k], belief(points[k]), k == 0 ? evidence.r - reach : points[k - 1],
                         k + 1 == points.size() ? evidence.r + reach : points[k + 1]});
    }
    return peaks;
}

}  // namespace

EntryBelief SmoothChannel::posterior(const EntryEvidence& evidence) const {
    if (std::isinf(evidence.precision)) {
        return exactBelief(m_function, evidence);
    }
    const std::vector<double> points = criticalPoints(m_function, evidence);
    const RelativeLog belief = relativeToBest(m_function, evidence, points);
    const NodeLaw law = integrated(belief, peaksAt(points, belief), curvedParts(m_function));
    EntryBelief result;
    result.mean = law.mean();
    result.variance = law.variance();
    std::vector<double> values(law.nodes.size());
    for (std::size_t k = 0; k < values.size(); ++k) {
        values[k] = activatedEntry(m_function, law.nodes[k]);
    }
    const NodeLaw image{std::move(values), law.weights, 0.0};
    result.functionMean = image.mean();
    result.functionVariance = image.variance();
    result.logEvidence =
        law.logIntegral - belief.energy() + 0.5 * std::log(evidence.gamma) - kLogRootTwoPi;
    if (evidence.precision > 0.0) {
        result.logEvidence += 0.5 * std::log(evidence.precision) - kLogRootTwoPi;
    }
    return result;
}

EntryBelief SmoothChannel::mode(const EntryEvidence& evidence) const {
    if (std::isinf(evidence.precision)) {
        EntryBelief known = exactBelief(m_function, evidence);
        known.logEvidence = 0.0;
        return known;
    }
    EntryBelief belief{0.0, evidence.r, 1.0 / evidence.gamma};
    if (evidence.precision > 0.0) {
        const ModeCurve curve(m_function, evidence.precision / evidence.gamma);
        belief.mean = curve.mode(evidence.r, evidence.received);
        const double rise = curve.slope(belief.mean, evidence.received);
        belief.variance /= std::max(rise, 1e-10);
    }
    const FunctionJet f = functionJet(m_function, belief.mean);
    belief.functionMean = f.value;
    belief.functionVariance = f.slope * f.slope * belief.variance;
    return belief;
}

}  // namespace onsager
