// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/entries/entry_channel.h"
#include "engine/model/scenario.h"
#include "engine/state_evolution/conditional_given_output.h"
#include "engine/state_evolution/entry_arguments.h"

#include <memory>
#include <vector>

namespace onsager {

/// One kind of estimate of an entry, to be averaged over R given Y.
class EntryEstimate {
public:
    EntryEstimate() = default;
    virtual ~EntryEstimate() = default;
    EntryEstimate(const EntryEstimate&) = delete;
    EntryEstimate& operator=(const EntryEstimate&) = delete;

    /// How far its divergence displaces Y.
    [[nodiscard]] virtual double imageShift() const { return 0.0; }
    /// Y in [lower, upper] between which integrals over R are smooth functions of Y.
    [[nodiscard]] virtual std::vector<double> breaks(double /*lower*/, double /*upper*/) const {
        return {};
    }
    /// Integral over all R.
    [[nodiscard]] virtual ConditionalGivenOutput::Mass integral(
        const ConditionalGivenOutput& image, const AverageSettings& settings) const = 0;
};

/// Null where entryMoments() is. The entry must outlive the estimate.
std::unique_ptr<EntryEstimate> makeEntryEstimate(const EntryProblem& entry,
                                                 const FunctionShape& shape,
                                                 Side side,
                                                 Estimation estimation,
                                                 const AverageSettings& settings);

}  // namespace onsager
