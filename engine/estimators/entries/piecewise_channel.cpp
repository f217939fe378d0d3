// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/entries/entry_channel.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/truncated_normal.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace onsager {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// What one piece of phi contributes: a law of z with its weight in logs.
struct Branch {
    double logWeight = 0.0;
    double mean = 0.0;
    double variance = 0.0;
    double functionMean = 0.0;
    double functionVariance = 0.0;
};

/// Weighted sum of the branches.
EntryBelief mixed(const std::vector<Branch>& branches) {
    double top = -kInfinity;
    for (const Branch& branch : branches) {
        top = std::max(top, branch.logWeight);
    }
    EntryBelief belief;
    double sum = 0.0;
    for (const Branch& branch : branches) {
        const double w = std::exp(branch.logWeight - top);
        sum += w;
        belief.mean += w * branch.mean;
        belief.functionMean += w * branch.functionMean;
    }
    belief.mean /= sum;
    belief.functionMean /= sum;
    for (const Branch& branch : branches) {
        const double w = std::exp(branch.logWeight - top) / sum;
        const double shift = branch.mean - belief.mean;
        const double functionShift = branch.functionMean - belief.functionMean;
        belief.variance += w * (branch.variance + shift * shift);
        belief.functionVariance += w * (branch.functionVariance + functionShift * functionShift);
    }
    belief.logEvidence = top + std::log(sum);
    return belief;
}

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

/// The ways in which phi(z) = received exactly: a whole piece without slope (probability), or
/// single points (density); the former outweigh the latter. The value nearest to what was received
/// stands in for one that phi does not have, with logEvidence -infinity.
std::vector<Branch> exactBranches(const std::vector<LinearPiece>& pieces,
                                  const EntryEvidence& evidence) {
    std::vector<Branch> atoms;
    std::vector<Branch> points;
    for (const LinearPiece& piece : pieces) {
        if (piece.slope == 0.0) {
            if (piece.offset == evidence.received) {
                const TruncatedNormal law =
                    truncatedNormal(evidence.r, 1.0 / evidence.gamma, piece.lower, piece.upper);
                atoms.push_back({law.logMass, law.mean, law.variance, piece.offset, 0.0});
            }
            continue;
        }
        const double z = (evidence.received - piece.offset) / piece.slope;
        if (piece.lower <= z && z < piece.upper) {
            points.push_back({logNormalDensity(z, evidence.r, 1.0 / evidence.gamma)
                                  - std::log(std::abs(piece.slope)),
                              z, 0.0, evidence.received, 0.0});
        }
    }
    return atoms.empty() ? points : atoms;
}

/// The value of phi nearest to `value`.
double nearestValue(const std::vector<LinearPiece>& pieces, double value) {
    double nearest = kInfinity;
    for (const LinearPiece& piece : pieces) {
        double low = piece.offset;
        double high = piece.offset;
        if (piece.slope != 0.0) {
            low = valueOn(piece, piece.slope > 0.0 ? piece.lower : piece.upper);
            high = valueOn(piece, piece.slope > 0.0 ? piece.upper : piece.lower);
        }
        const double candidate = std::clamp(value, low, high);
        if (std::abs(candidate - value) < std::abs(nearest - value)) {
            nearest = candidate;
        }
    }
    return nearest;
}

EntryBelief exactPosterior(const std::vector<LinearPiece>& pieces, EntryEvidence evidence) {
    std::vector<Branch> branches = exactBranches(pieces, evidence);
    if (!branches.empty()) {
        return mixed(branches);
    }
    evidence.received = nearestValue(pieces, evidence.received);
    EntryBelief belief = mixed(exactBranches(pieces, evidence));
    belief.logEvidence = -kInfinity;
    return belief;
}

/// Of the places where phi has the received value, the one nearest to r.
EntryBelief exactMode(const std::vector<LinearPiece>& pieces, EntryEvidence evidence) {
    evidence.received = nearestValue(pieces, evidence.received);
    EntryBelief belief;
    belief.functionMean = evidence.received;
    double distance = kInfinity;
    for (std::size_t k = 0; k < pieces.size(); ++k) {
        const LinearPiece& piece = pieces[k];
        const bool flat = piece.slope == 0.0;
        const double z = flat ? evidence.r : (evidence.received - piece.offset) / piece.slope;
        const double candidate = std::clamp(z, piece.lower, piece.upper);
        const bool possible =
            flat ? piece.offset == evidence.received : piece.lower <= z && z <= piece.upper;
        if (possible && std::abs(candidate - evidence.r) < distance) {
            distance = std::abs(candidate - evidence.r);
            belief.mean = candidate;
            belief.variance = flat && distance == 0.0 ? 1.0 / evidence.gamma : 0.0;
            belief.branch = branchOn(k, piece, z);
        }
    }
    return belief;
}

}  // namespace

EntryBelief PiecewiseChannel::posterior(const EntryEvidence& evidence) const {
    if (std::isinf(evidence.precision)) {
        return exactPosterior(m_pieces, evidence);
    }
    std::vector<Branch> branches;
    branches.reserve(m_pieces.size());
    for (const LinearPiece& piece : m_pieces) {
        const TruncatedNormal law =
            truncatedNormal(centreOn(piece, evidence), 1.0 / curvatureOn(piece, evidence),
                            piece.lower, piece.upper);
        branches.push_back({law.logIntegral - energyOn(piece, evidence, law.mode), law.mean,
                            law.variance, valueOn(piece, law.mean),
                            piece.slope * piece.slope * law.variance});
    }
    EntryBelief belief = mixed(branches);
    belief.logEvidence += 0.5 * std::log(evidence.gamma) - kLogRootTwoPi;
    if (evidence.precision > 0.0) {
        belief.logEvidence += 0.5 * std::log(evidence.precision) - kLogRootTwoPi;
    }
    return belief;
}

EntryBelief PiecewiseChannel::mode(const EntryEvidence& evidence) const {
    if (std::isinf(evidence.precision)) {
        return exactMode(m_pieces, evidence);
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

std::vector<ExactPlace> exactPlaces(const EntryFunction& phi, double value) {
    const std::vector<LinearPiece> pieces = linearPieces(phi);
    if (pieces.empty()) {
        std::vector<ExactPlace> places;
        for (const double z : preimages(phi, value)) {
            places.push_back({z, z, -std::log(std::abs(functionJet(phi, z).slope))});
        }
        if (places.size() == 1) {  // how densely does not matter
            places.front().logWeight = 0.0;
        }
        return places;
    }
    const double reached = nearestValue(pieces, value);
    std::vector<ExactPlace> flat;
    std::vector<ExactPlace> points;
    for (const LinearPiece& piece : pieces) {
        if (piece.slope == 0.0) {
            if (piece.offset == reached) {
                flat.push_back({piece.lower, piece.upper, 0.0});
            }
            continue;
        }
        const double z = (reached - piece.offset) / piece.slope;
        if (piece.lower <= z && z < piece.upper) {
            points.push_back({z, z, 0.0});
        }
    }
    return flat.empty() ? points : flat;
}

std::unique_ptr<EntryChannel> makeEntryChannel(const EntryFunction& phi) {
    if (linearPieces(phi).empty()) {
        return std::make_unique<SmoothChannel>(phi);
    }
    return std::make_unique<PiecewiseChannel>(phi);
}

}  // namespace onsager
