// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace onsager {

/// How well the chains of a sampler have explored the posterior of Z_0.
struct SamplingQuality {
    double acceptance = 0.0;  ///< share of proposals after burn-in that were accepted
    /// Draws that are worth as much for the mean of an entry, of the worst entry; see effectiveSampleSize().
    double effectiveSampleSize = 0.0;
    double rHat = 0.0;  ///< of the worst entry, see splitRHat(); infinite where chains do not move
    long draws = 0;     ///< kept, of all chains
    bool operator==(const SamplingQuality&) const = default;
};

}  // namespace onsager
