// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/entries/exact_places.h"

#include "engine/numerics/infinity.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/truncated_normal.h"

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

/// The value of phi nearest to `value`.
double nearestValue(const std::vector<LinearPiece>& pieces, double value) {
    double nearest = kInfinity;
    for (const LinearPiece& piece : pieces) {
        // Every piece is monotone: its values lie between those at its ends, infinite ones included.
        double low = piece.offset;
        double high = piece.offset;
        if (piece.slope != 0.0) {
            const bool rises = piece.slope > 0.0;
            low += piece.slope * (rises ? piece.lower : piece.upper);
            high += piece.slope * (rises ? piece.upper : piece.lower);
        }
        const double candidate = std::clamp(value, low, high);
        if (std::abs(candidate - value) < std::abs(nearest - value)) {
            nearest = candidate;
        }
    }
    return nearest;
}

}  // namespace

std::vector<ExactPlace> exactPlaces(const std::vector<LinearPiece>& pieces, double value) {
    const double reached = nearestValue(pieces, value);
    std::vector<ExactPlace> flat;
    std::vector<ExactPlace> points;
    for (std::size_t k = 0; k < pieces.size(); ++k) {
        const LinearPiece& piece = pieces[k];
        const int branch = 3 * static_cast<int>(k);
        // A flat piece: all its z have the value, and P(value) > 0 there.
        // On a slope the density of the value is p(z) / |slope| at the one z that has it.
        if (piece.slope == 0.0) {
            if (piece.offset == reached) {
                flat.push_back({piece.lower, piece.upper, reached, 0.0, branch});
            }
            continue;
        }
        const double z = (reached - piece.offset) / piece.slope;
        if (piece.lower <= z && z < piece.upper) {
            points.push_back({z, z, reached, -std::log(std::abs(piece.slope)), branch});
        }
    }
    return flat.empty() ? points : flat;
}

std::vector<ExactPlace> exactPlaces(const EntryFunction& phi, double value) {
    const std::vector<LinearPiece> pieces = linearPieces(phi);
    if (!pieces.empty()) {
        return exactPlaces(pieces, value);
    }
    std::vector<ExactPlace> places;
    for (const double z : preimages(phi, value)) {
        const FunctionJet f = functionJet(phi, z);
        places.push_back({z, z, f.value, -std::log(std::abs(f.slope))});
    }
    return places;
}

EntryBelief exactPosterior(const std::vector<ExactPlace>& places,
                           const EntryEvidence& evidence,
                           bool isReached) {
    const double variance = 1.0 / evidence.gamma;
    std::vector<EntryBelief> parts;
    for (const ExactPlace& place : places) {
        if (place.isPoint()) {
            // Point: N(z; r, 1 / gamma) / |phi'(z)|. Piece: the mass of N(r, 1 / gamma) on it, with truncated moments.
            parts.push_back({logNormalDensity(place.lower, evidence.r, variance) + place.logWeight,
                             place.lower, 0.0, place.value});
        } else {
            const TruncatedNormal law =
                truncatedNormal(evidence.r, variance, place.lower, place.upper);
            parts.push_back({law.logMass, law.mean, law.variance, place.value});
        }
    }
    EntryBelief belief = mixtureOf(parts);
    if (!isReached) {
        belief.logEvidence = -kInfinity;
    }
    return belief;
}

EntryBelief exactMode(const std::vector<ExactPlace>& places, const EntryEvidence& evidence) {
    EntryBelief belief;
    double least = kInfinity;
    for (const ExactPlace& place : places) {
        const double z = std::clamp(evidence.r, place.lower, place.upper);
        // Nearest place to r. Only the inside of a flat piece follows r, with derivative 1;
        // a point or an end does not move.
        const double distance = std::abs(z - evidence.r);
        if (distance < least) {
            least = distance;
            const bool isFree = !place.isPoint() && distance == 0.0;
            const int end = place.isPoint()             ? 1
                            : evidence.r <= place.lower ? 0
                            : evidence.r >= place.upper ? 2
                                                        : 1;
            belief = {0.0,         z,   isFree ? 1.0 / evidence.gamma : 0.0,
                      place.value, 0.0, place.branch + end};
        }
    }
    return belief;
}

EntryBelief mixtureOf(const std::vector<EntryBelief>& parts) {
    if (parts.size() == 1) {
        return parts.front();
    }
    double top = -kInfinity;
    for (const EntryBelief& part : parts) {
        top = std::max(top, part.logEvidence);
    }
    EntryBelief belief;
    // Mixture moments, weights relative to the largest; the same for z and for phi(z).
    double sum = 0.0;
    for (const EntryBelief& part : parts) {
        const double w = std::exp(part.logEvidence - top);
        sum += w;
        belief.mean += w * part.mean;
        belief.functionMean += w * part.functionMean;
    }
    belief.mean /= sum;
    belief.functionMean /= sum;
    for (const EntryBelief& part : parts) {
        const double w = std::exp(part.logEvidence - top) / sum;
        const double shift = part.mean - belief.mean;
        const double functionShift = part.functionMean - belief.functionMean;
        belief.variance += w * (part.variance + shift * shift);
        belief.functionVariance += w * (part.functionVariance + functionShift * functionShift);
    }
    belief.logEvidence = top + std::log(sum);
    return belief;
}

}  // namespace onsager
