// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/entries/entry_channel.h"
#include "engine/estimators/entries/exact_places.h"
#include "engine/numerics/infinity.h"
#include "engine/numerics/lane_choice.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/normal_tail.h"
#include "engine/numerics/truncated_normal.h"
#include "engine/numerics/work_tally.h"

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

double valueOn(const LinearPiece& piece, double z) {
    return piece.offset + piece.slope * z;
}

/// |z - r|^2 gamma / 2 + |received - phi(z)|^2 precision / 2 on one piece.
double energyOn(const LinearPiece& piece, const EntryEvidence& evidence, double z) {
    const double t = z - evidence.r;
    const double e = evidence.received - valueOn(piece, z);
    return 0.5 * evidence.gamma * t * t + 0.5 * evidence.precision * e * e;
}

/// The second derivative of energyOn, the same all over the piece.
double curvatureOn(const LinearPiece& piece, const EntryEvidence& evidence) {
    return evidence.gamma + piece.slope * piece.slope * evidence.precision;
}

/// Centre of the Gaussian that the belief is on one piece.
/// One Newton step from r, exact for a quadratic: r + slope P (y - phi(r)) / curvature.
/// A form in which y and r are subtracted first, so that nothing is lost where both are large.
double centreOn(const LinearPiece& piece, const EntryEvidence& evidence) {
    return evidence.r
           + piece.slope * evidence.precision * (evidence.received - valueOn(piece, evidence.r))
                 / curvatureOn(piece, evidence);
}

Lane centreOn(const LinearPiece& piece, const LaneEvidence& evidence) {
    const double curvature = evidence.gamma + piece.slope * piece.slope * evidence.precision;
    return evidence.r
           + piece.slope * evidence.precision / curvature
                 * (evidence.received - piece.offset - piece.slope * evidence.r);
}

bool isHalfLine(const LinearPiece& piece) {
    return std::isfinite(piece.lower) != std::isfinite(piece.upper);
}

/// One piece that is half a line for eight entries.
struct HalfLineBranch {
    Lane energy;  ///< at the mode
    Lane weight;  ///< integral of exp(energy - E(z))
    Lane mean;
    Lane variance;
};

HalfLineBranch halfLineBranch(const LinearPiece& piece, const LaneEvidence& evidence) {
    const double precision = evidence.precision;
    const double slope = piece.slope;
    const double curvature = evidence.gamma + slope * slope * precision;
    const double deviation = 1.0 / std::sqrt(curvature);
    const bool isUpwards = std::isfinite(piece.lower);
    const double sign = isUpwards ? 1.0 : -1.0;
    const double border = isUpwards ? piece.lower : piece.upper;
    const Lane centre = centreOn(piece, evidence);
    // Truncated at one end: the mode is the centre, or the border where the centre is beyond it.
    const Lane mode = isUpwards ? Lane(centre.max(border)) : Lane(centre.min(border));
    const HalfNormals law = halfNormals(sign / deviation * (border - centre));
    const Lane unexplained = evidence.received - piece.offset - slope * mode;
    return {0.5 * evidence.gamma * (mode - evidence.r).square()
                + 0.5 * precision * unexplained.square(),
            deviation * law.integral, mode + sign * deviation * law.mean,
            deviation * deviation * law.variance};
}

/// The piece of a mode and whether the mode is inside it or held at one of its ends.
int branchOn(std::size_t index, const LinearPiece& piece, double unheld) {
    const int end = unheld <= piece.lower ? 0 : unheld >= piece.upper ? 2 : 1;
    return 3 * static_cast<int>(index) + end;
}

}  // namespace

EntryBelief PiecewiseChannel::posterior(const EntryEvidence& evidence) const {
    if (std::isinf(evidence.precision)) {
        const std::vector<ExactPlace> places = exactPlaces(m_pieces, evidence.received);
        return exactPosterior(places, evidence, places.front().value == evidence.received);
    }
    std::vector<EntryBelief> branches;
    branches.reserve(m_pieces.size());
    // On a piece exp(-E) is a Gaussian cut off at its ends:
    // mass = exp(-E(mode)) times the integral relative to the mode.
    for (const LinearPiece& piece : m_pieces) {
        const TruncatedNormal law =
            truncatedNormal(centreOn(piece, evidence), 1.0 / curvatureOn(piece, evidence),
                            piece.lower, piece.upper);
        branches.push_back({law.logIntegral - energyOn(piece, evidence, law.mode), law.mean,
                            law.variance, valueOn(piece, law.mean),
                            piece.slope * piece.slope * law.variance});
    }
    // Of N(r, 1 / gamma) and of N(phi, 1 / P) the factors that exp(-E) leaves out.
    EntryBelief belief = mixtureOf(branches);
    belief.logEvidence += 0.5 * std::log(evidence.gamma) - kLogRootTwoPi;
    if (evidence.precision > 0.0) {
        belief.logEvidence += 0.5 * std::log(evidence.precision) - kLogRootTwoPi;
    }
    return belief;
}

LaneBelief EntryChannel::posteriors(const LaneEvidence& evidence) const {
    LaneBelief beliefs;
    for (Eigen::Index k = 0; k < kLaneCount; ++k) {
        const EntryBelief belief = posterior(evidence.entry(k));
        beliefs.logEvidence(k) = belief.logEvidence;
        beliefs.mean(k) = belief.mean;
        beliefs.variance(k) = belief.variance;
        beliefs.functionMean(k) = belief.functionMean;
        beliefs.functionVariance(k) = belief.functionVariance;
    }
    return beliefs;
}

/// Two half-lines: the mixture of two truncated normal laws, weights relative to the lower of two modes.
LaneBelief PiecewiseChannel::posteriors(const LaneEvidence& evidence) const {
    constexpr double kValues = 30.0;  // of eight entries
    if (std::isinf(evidence.precision) || m_pieces.size() != 2 || !isHalfLine(m_pieces.front())
        || !isHalfLine(m_pieces.back())) {
        return EntryChannel::posteriors(evidence);
    }
    countWork(kValues);
    const HalfLineBranch a = halfLineBranch(m_pieces.front(), evidence);
    const HalfLineBranch b = halfLineBranch(m_pieces.back(), evidence);
    const Lane energy = a.energy.min(b.energy);
    const Lane weightA = a.weight * expOfDecay(energy - a.energy);
    const Lane weightB = b.weight * expOfDecay(energy - b.energy);
    const Lane sum = weightA + weightB;
    const Lane shareA = weightA / sum;
    const Lane shareB = weightB / sum;
    // Two parts: variance between them = share_a share_b (m_a - m_b)^2.
    const Lane spread = shareA * shareB;
    const double slopeA = m_pieces.front().slope;
    const double slopeB = m_pieces.back().slope;
    const Lane imageA = m_pieces.front().offset + slopeA * a.mean;
    const Lane imageB = m_pieces.back().offset + slopeB * b.mean;
    const double level =
        0.5 * std::log(evidence.gamma) - kLogRootTwoPi
        + (evidence.precision > 0.0 ? 0.5 * std::log(evidence.precision) - kLogRootTwoPi : 0.0);
    return {level - energy + sum.log(), shareA * a.mean + shareB * b.mean,
            shareA * a.variance + shareB * b.variance + spread * (a.mean - b.mean).square(),
            shareA * imageA + shareB * imageB,
            shareA * slopeA * slopeA * a.variance + shareB * slopeB * slopeB * b.variance
                + spread * (imageA - imageB).square()};
}

EntryBelief PiecewiseChannel::mode(const EntryEvidence& evidence) const {
    if (std::isinf(evidence.precision)) {
        return exactMode(exactPlaces(m_pieces, evidence.received), evidence);
    }
    EntryBelief best;
    double least = kInfinity;
    double slope = 0.0;
    bool isFree = false;
    for (std::size_t k = 0; k < m_pieces.size(); ++k) {
        // Each piece has one minimum, at the centre or at the end next to it; the least of them is the mode.
        // At an end it rests while the message moves, and the variance stays 0.
        const LinearPiece& piece = m_pieces[k];
        // A flat piece asks for no division.
        const double centre = piece.slope == 0.0 ? evidence.r : centreOn(piece, evidence);
        const double z = std::clamp(centre, piece.lower, piece.upper);
        const double energy = energyOn(piece, evidence, z);
        if (energy < least) {
            least = energy;
            slope = piece.slope;
            isFree = piece.lower < z && z < piece.upper;
            best.mean = z;
            best.functionMean = valueOn(piece, z);
            best.branch = branchOn(k, piece, centre);
        }
    }
    if (isFree) {
        best.variance = 1.0 / (evidence.gamma + slope * slope * evidence.precision);
        best.functionVariance = slope * slope * best.variance;
    }
    return best;
}

EntryModes EntryChannel::modes(const LaneEvidence& evidence, int count) const {
    EntryModes modes;
    for (int k = 0; k < count; ++k) {
        modes[static_cast<std::size_t>(k)] = mode(evidence.entry(k));
    }
    return modes;
}

/// Piece by piece for all of them; a mode is on the piece of the least energy.
EntryModes PiecewiseChannel::modes(const LaneEvidence& evidence, int count) const {
    if (std::isinf(evidence.precision)) {
        return EntryChannel::modes(evidence, count);
    }
    Lane least = Lane::Constant(kInfinity);
    Lane mean = Lane::Zero();
    Lane unheld = Lane::Zero();
    Lane index = Lane::Zero();
    for (std::size_t k = 0; k < m_pieces.size(); ++k) {
        const LinearPiece& piece = m_pieces[k];
        const Lane centre = centreOn(piece, evidence);
        const Lane z = centre.max(piece.lower).min(piece.upper);
        const Lane unexplained = evidence.received - piece.offset - piece.slope * z;
        const Lane energy = 0.5 * evidence.gamma * (z - evidence.r).square()
                            + 0.5 * evidence.precision * unexplained.square();
        const Lane gain = least - energy;
        mean = wherePositive(gain, z, mean);
        unheld = wherePositive(gain, centre, unheld);
        index = wherePositive(gain, Lane::Constant(static_cast<double>(k)), index);
        least = wherePositive(gain, energy, least);
    }
    EntryModes modes;
    for (int i = 0; i < count; ++i) {
        const auto k = static_cast<std::size_t>(index(i));
        const LinearPiece& piece = m_pieces[k];
        EntryBelief& mode = modes[static_cast<std::size_t>(i)];
        mode.mean = mean(i);
        mode.functionMean = valueOn(piece, mode.mean);
        mode.branch = branchOn(k, piece, unheld(i));
        if (piece.lower < mode.mean && mode.mean < piece.upper) {
            mode.variance = 1.0 / (evidence.gamma + piece.slope * piece.slope * evidence.precision);
            mode.functionVariance = piece.slope * piece.slope * mode.variance;
        }
    }
    return modes;
}

std::unique_ptr<EntryChannel> makeEntryChannel(const EntryFunction& phi) {
    if (linearPieces(phi).empty()) {
        return std::make_unique<SmoothChannel>(phi);
    }
    return std::make_unique<PiecewiseChannel>(phi);
}

}  // namespace onsager
