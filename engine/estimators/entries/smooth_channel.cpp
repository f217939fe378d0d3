// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/entries/entry_channel.h"
#include "engine/estimators/entries/exact_places.h"
#include "engine/estimators/entries/mode_curve.h"
#include "engine/numerics/normal.h"

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

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
        // With s = z - z_0, u = phi(z) - phi(z_0), e_0 = received - phi(z_0):
        //     value      -gamma s (s / 2 + z_0 - r) + P u (e_0 - u / 2)
        //     first      -gamma (z - r) + P e phi'
        //     second     -gamma - P phi'^2 + P e phi''
        return {-gamma * step * (0.5 * step + reference - evidence.r)
                    + P * rise * (evidence.received - phiAtReference - 0.5 * rise),
                -gamma * (z - evidence.r) + P * e * f.slope,
                -gamma - P * f.slope * f.slope + P * e * f.curvature};
    }
};

/// The belief relative to its highest maximum, or one that is as high up to rounding.
RelativeLog relativeToBest(const EntryFunction& phi,
                           const EntryEvidence& evidence,
                           const std::vector<double>& points) {
    RelativeLog best(phi, evidence, points.front());
    // Maxima stand at the even places, the minima between them at the odd ones.
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
    // E >= gamma (z - r)^2 / 2, at |z - r| = reach kNegligible above the least E: nothing beyond counts.
    const double reach = std::sqrt(2.0 * (belief.energy() + kNegligible) / evidence.gamma);
    std::vector<Peak> peaks;
    for (std::size_t k = 0; k < points.size(); k += 2) {
        peaks.push_back({points[k], belief(points[k]), k == 0 ? evidence.r - reach : points[k - 1],
                         k + 1 == points.size() ? evidence.r + reach : points[k + 1]});
    }
    return peaks;
}

}  // namespace

SmoothChannel::SmoothChannel(const EntryFunction& phi) : m_function(phi) {
    if (!phi.law().isSigmoidal()) {
        m_points.emplace(phi);
    }
}

std::vector<double> SmoothChannel::criticalPoints(const EntryEvidence& evidence) const {
    if (evidence.precision == 0.0) {
        return {evidence.r};
    }
    const double ratio = evidence.precision / evidence.gamma;
    return m_points ? m_points->find(ratio, evidence.r, evidence.received,
                                     m_points->borders(ratio, evidence.received))
                    : ModeCurve(m_function, ratio).criticalPoints(evidence.r, evidence.received);
}

EntryBelief SmoothChannel::posterior(const EntryEvidence& evidence) const {
    if (std::isinf(evidence.precision)) {
        const std::vector<ExactPlace> places = exactPlaces(m_function, evidence.received);
        return exactPosterior(places, evidence,
                              places.size() > 1 || isReached(m_function, evidence.received));
    }
    // One panel for each peak, from minimum to minimum, divided where phi bends.
    const std::vector<double> points = criticalPoints(evidence);
    const RelativeLog belief = relativeToBest(m_function, evidence, points);
    const NodeLaw law = integrated(belief, peaksAt(points, belief), curvedParts(m_function));
    EntryBelief result;
    result.mean = law.mean();
    result.variance = law.variance();
    // phi at the same nodes: E phi(z) and Var phi(z) cost no further integral.
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

/// The best of all maxima of the belief. Its branch: how many parts it leaves on its left over which modes
/// jump.
EntryBelief SmoothChannel::bestMode(const EntryEvidence& evidence) const {
    EntryBelief belief{0.0, evidence.r, 1.0 / evidence.gamma};
    const double ratio = evidence.precision / evidence.gamma;
    const std::vector<double> borders = m_points->borders(ratio, evidence.received);
    const RelativeLog relative = relativeToBest(
        m_function, evidence, m_points->find(ratio, evidence.r, evidence.received, borders));
    // Parts over which modes jump come as pairs of borders: the branch is the number of pairs on the left.
    belief.mean = relative.reference;
    const auto passed = std::lower_bound(borders.begin(), borders.end(), belief.mean);
    belief.branch = std::min(static_cast<int>(passed - borders.begin()) / 2, kModeBranches - 1);
    // (d zhat / d r) / gamma = 1 / E''. Where a jump begins E'' is 0 and the derivative infinite: bounded.
    const double curvature = -relative(belief.mean).second;
    belief.variance = 1.0 / std::max(curvature, 1e-10 * evidence.gamma);
    return belief;
}

EntryBelief SmoothChannel::modeOfCurve(const EntryEvidence& evidence) const {
    EntryBelief belief{0.0, evidence.r, 1.0 / evidence.gamma};
    const ModeCurve curve(m_function, evidence.precision / evidence.gamma);
    belief.mean = curve.mode(evidence.r, evidence.received);
    const double rise = curve.slope(belief.mean, evidence.received);
    belief.variance /= std::max(rise, 1e-10);
    return belief;
}

EntryBelief SmoothChannel::mode(const EntryEvidence& evidence) const {
    if (std::isinf(evidence.precision)) {
        EntryBelief belief = exactMode(exactPlaces(m_function, evidence.received), evidence);
        belief.branch = 0;
        return belief;
    }
    EntryBelief belief{0.0, evidence.r, 1.0 / evidence.gamma};
    if (evidence.precision > 0.0) {
        belief = m_points ? bestMode(evidence) : modeOfCurve(evidence);
    }
    const FunctionJet f = functionJet(m_function, belief.mean);
    belief.functionMean = f.value;
    belief.functionVariance = f.slope * f.slope * belief.variance;
    return belief;
}

}  // namespace onsager
