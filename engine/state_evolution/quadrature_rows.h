// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/scalar_belief.h"
#include "engine/messages/side.h"
#include "engine/model/network.h"
#include "engine/state_evolution/evolution_settings.h"
#include "engine/state_evolution/scalar_averages.h"
#include "engine/state_evolution/scalar_channel_pair.h"
#include "engine/state_evolution/scalar_moments.h"

#include <memory>
#include <vector>

namespace onsager {

/// The general recursion for d = 1 without sampling: any estimators (MAP, false beliefs), any gains.
///
/// What is received, r and y, is integrated over with its true density. The true number enters only
/// through its expectation given r and y, which is the posterior mean of the true laws: so two
/// integrals are enough for every layer, and the noise is summed out.
class QuadratureRows {
public:
    QuadratureRows(const Network& network,
                   Estimation estimation,
                   const AverageSettings& settings = {});

    /// Whether these laws have scalar beliefs, or sketch an angle.
    [[nodiscard]] bool isComplete() const;

    /// Whether averages are quick even where they are many and rough: beliefs of a logistic observation or
    /// of a sketch are integrals themselves.
    [[nodiscard]] bool isQuick() const;

    [[nodiscard]] ScalarMoments prior(const ScalarChannelLaw& above) const;
    /// Of Z_l or of Z_{l-1}.
    [[nodiscard]] ScalarMoments rowwise(int layer,
                                        Side side,
                                        const ScalarChannelLaw& above,
                                        const ScalarChannelLaw& below) const;
    [[nodiscard]] ScalarMoments output(const ScalarChannelLaw& below) const;

private:
    struct Layer {
        std::unique_ptr<ScalarRowwise> truth;
        std::unique_ptr<ScalarRowwise> believed;
    };
    /// The observation of one factor of the noise.
    struct Seen {
        double weight;
        ScalarChannelPair law;
        ObservedColumn column;
        std::unique_ptr<ScalarOutput> truth;
        std::unique_ptr<ScalarOutput> believed;
    };
    /// Of the prior's own law.
    [[nodiscard]] ScalarMoments unitPrior(const ScalarChannelLaw& above) const;
    [[nodiscard]] ScalarMoments output(const Seen& seen, const ScalarChannelLaw& below) const;

    const Network& m_network;
    Estimation m_estimation;
    AverageSettings m_settings;
    std::unique_ptr<ScalarPrior> m_truePrior;
    std::unique_ptr<ScalarPrior> m_prior;
    std::vector<Seen> m_seen;
    std::vector<Layer> m_layers;
};

}  // namespace onsager
