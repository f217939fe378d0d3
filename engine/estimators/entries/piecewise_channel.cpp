// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/entries/entry_channel.h"
#include "engine/estimators/entries/exact_places.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/truncated_normal.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace onsager {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

double valueOn(const LinearPiece& piece, double z) {
    return piece.offset + piece.slope * z;
}

/// |z - r|^2 gamma / 2 + |received - phi(z)|^2 precision / 2 on one piece.
double energyOn(const LinearPiece& piece, const EntryEvidence& evidence, double z) {
    const double t = z - evidence.r;
    const double e = evidence.received - valueOn(piece, z);
    return 0.5 * evidence.gamma * t * t + 0.5 * evidence.precision * e * e;
}

double curvatureOn(const LinearPiece& piece, const EntryEvidence& evidence) {
    return evidence.gamma + piece.slope * piece.slope * evidence.precision;
}

/// Centre of the Gaussian that the belief is on one piece.
double centreOn(const LinearPiece& piece, const EntryEvidence& evidence) {
    return evidence.r
           + piece.slope * evidence.precision * (evidence.received - valueOn(piece, evidence.r))
                 / curvatureOn(piece, evidence);
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
    for (const LinearPiece& piece : m_pieces) {
        const TruncatedNormal law =
            truncatedNormal(centreOn(piece, evidence), 1.0 / curvatureOn(piece, evidence),
                            piece.lower, piece.upper);
        branches.push_back({law.logIntegral - energyOn(piece, evidence, law.mode), law.mean,
                            law.variance, valueOn(piece, law.mean),
                            piece.slope * piece.slope * law.variance});
    }
    EntryBelief belief = mixtureOf(branches);
    belief.logEvidence += 0.5 * std::log(evidence.gamma) - kLogRootTwoPi;
    if (evidence.precision > 0.0) {
        belief.logEvidence += 0.5 * std::log(evidence.precision) - kLogRootTwoPi;
    }
    return belief;
}

EntryBelief PiecewiseChannel::mode(const EntryEvidence& evidence) const {
    if (std::isinf(evidence.precision)) {
        return exactMode(exactPlaces(m_pieces, evidence.received), evidence);
    }
    EntryBelief best;
    double least = kInfinity;
    for (std::size_t k = 0; k < m_pieces.size(); ++k) {
        const LinearPiece& piece = m_pieces[k];
        const double centre = centreOn(piece, evidence);
        const double z = std::clamp(centre, piece.lower, piece.upper);
        const double energy = energyOn(piece, evidence, z);
        if (energy < least) {
            least = energy;
            const bool inside = piece.lower < z && z < piece.upper;
            const double variance = inside ? 1.0 / curvatureOn(piece, evidence) : 0.0;
            best = {0.0,
                    z,
                    variance,
                    valueOn(piece, z),
                    piece.slope * piece.slope * variance,
                    branchOn(k, piece, centre)};
        }
    }
    return best;
}

std::unique_ptr<EntryChannel> makeEntryChannel(const EntryFunction& phi) {
    if (linearPieces(phi).empty()) {
        return std::make_unique<SmoothChannel>(phi);
    }
    return std::make_unique<PiecewiseChannel>(phi);
}

}  // namespace onsager
