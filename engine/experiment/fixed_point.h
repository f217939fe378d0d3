// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"
#include "engine/experiment/success.h"
#include "engine/model/scenario.h"

#include <optional>
#include <stop_token>
#include <string>

namespace onsager {

/// A fixed point of the state evolution of a stack with a free energy: reached from no knowledge, where the
/// algorithm ends; reached from the truth; and the one with the least free energy, where the best estimator
/// is.
enum class FixedPoint { FromZero, FromTruth, OfLeastFreeEnergy };

/// One number at each of them, that which a criterion asks of its variable: MSE, or NMSE in dB.
struct FixedPointErrors {
    double fromZero = kMissing;
    double ofLeastFreeEnergy = kMissing;
    double fromTruth = kMissing;
    bool operator==(const FixedPointErrors&) const = default;

    [[nodiscard]] double at(FixedPoint which) const;
};

/// How fixed points are looked for.
struct FixedPointSearch {
    int threads = 1;
    /// For a cell of a picture: averages good to 1e-4, changes of 1e-8, and at most 3000 iterations from each
    /// start.
    bool isCoarse = false;
};

/// The fixed points that iterations reach when they start from no knowledge, from the truth, and between: with the
/// true Z_e, Z_{e+2}, .. for each even e and no knowledge of those below. The one of least free energy is among
/// them: signs may be known exactly while what they are signs of is not. Of stacks with other matrices than
/// those of independent entries the first two starts. Nothing when stopped.
std::optional<FixedPointErrors> fixedPointErrors(const Scenario& scenario,
                                                 const SuccessCriterion& criterion,
                                                 const FixedPointSearch& search,
                                                 const std::stop_token& stop);

/// One of them.
double fixedPointError(const Scenario& scenario,
                       FixedPoint which,
                       const SuccessCriterion& criterion,
                       int threads);

/// Why the criterion cannot be asked of a fixed point of this scenario; empty: it can.
std::string missingFixedPoint(const Scenario& scenario, const SuccessCriterion& criterion);

}  // namespace onsager
