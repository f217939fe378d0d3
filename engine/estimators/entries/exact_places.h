// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/entries/entry_channel.h"

#include <vector>

namespace onsager {

/// A place where phi has a known value: a whole piece without slope, or a point (lower = upper).
struct ExactPlace {
    double lower = 0.0;
    double upper = 0.0;
    double value = 0.0;
    /// Of a point: -log |phi'|, how densely values lie there in z.
    double logWeight = 0.0;
    int branch = 0;  ///< of a linear piece, see EntryBelief::branch; its ends are the next ones

    [[nodiscard]] bool isPoint() const { return lower == upper; }
};

/// All places where phi has the value, or the value nearest to it that phi takes. Pieces outweigh
/// points: the probability of a point is 0.
std::vector<ExactPlace> exactPlaces(const EntryFunction& phi, double value);
/// The same of a function made of these pieces.
std::vector<ExactPlace> exactPlaces(const std::vector<LinearPiece>& pieces, double value);

/// The belief where phi(z) is known to lie at one of the places; evidence.received, if it has that value,
/// else logEvidence is -infinity.
EntryBelief exactPosterior(const std::vector<ExactPlace>& places,
                           const EntryEvidence& evidence,
                           bool isReached);

/// The point of the places that is nearest to r.
EntryBelief exactMode(const std::vector<ExactPlace>& places, const EntryEvidence& evidence);

/// The mixture of beliefs weighted by e^logEvidence.
EntryBelief mixtureOf(const std::vector<EntryBelief>& parts);

}  // namespace onsager
