// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"
#include "engine/model/scenario.h"
#include "engine/numerics/lanes.h"

#include <array>
#include <memory>

namespace onsager {

/// What is believed of one number z (d = 1) and, in a two-sided layer, of z_l = phi(z) + noise.
struct ScalarBelief {
    /// log of the probability (density) of what was received; 0 for MAP.
    double logEvidence = 0.0;
    double mean = 0.0;           ///< of z; MAP: the mode
    double variance = 0.0;       ///< of z; MAP: the divergence, jumps counted
    double meanAbove = 0.0;      ///< of z_l
    double varianceAbove = 0.0;  ///< of z_l
    /// MAP: changes where the estimate or its divergence bends, or jumps a little, as the received
    /// numbers move; for smooth functions constant.
    int branch = 0;
};

using ScalarBeliefs = std::array<ScalarBelief, kLaneCount>;

/// The belief p(z) N(r; z, 1 / gamma) of one number of the signal.
class ScalarPrior {
public:
    ScalarPrior() = default;
    virtual ~ScalarPrior() = default;
    ScalarPrior(const ScalarPrior&) = delete;
    ScalarPrior& operator=(const ScalarPrior&) = delete;
    [[nodiscard]] virtual ScalarBelief belief(double r, double gamma) const = 0;
};

/// The belief p(y | z) N(z; r, 1 / gamma) of one number below an observation.
class ScalarOutput {
public:
    ScalarOutput() = default;
    virtual ~ScalarOutput() = default;
    ScalarOutput(const ScalarOutput&) = delete;
    ScalarOutput& operator=(const ScalarOutput&) = delete;
    [[nodiscard]] virtual ScalarBelief belief(double y, double r, double gamma) const = 0;
    /// Behind eight numbers, here one after the other.
    [[nodiscard]] virtual ScalarBeliefs beliefs(const Lane& y, double r, double gamma) const;
};

/// The belief p(z_l | z) N(rAbove; z_l, 1 / gammaAbove) N(z; rBelow, 1 / gammaBelow) of one entry of a
/// row-wise layer.
class ScalarRowwise {
public:
    ScalarRowwise() = default;
    virtual ~ScalarRowwise() = default;
    ScalarRowwise(const ScalarRowwise&) = delete;
    ScalarRowwise& operator=(const ScalarRowwise&) = delete;
    [[nodiscard]] virtual ScalarBelief belief(double rAbove,
                                              double gammaAbove,
                                              double rBelow,
                                              double gammaBelow) const = 0;
    /// Of eight entries that differ in what came from above, here one after the other.
    [[nodiscard]] virtual ScalarBeliefs beliefs(const Lane& rAbove,
                                                double gammaAbove,
                                                double rBelow,
                                                double gammaBelow) const;
};

/// For a law of one column. Null when the law has no estimator of that kind.
std::unique_ptr<ScalarPrior> makeScalarPrior(const Prior& prior, Estimation estimation);
std::unique_ptr<ScalarOutput> makeScalarOutput(const OutputLaw& law, Estimation estimation);
std::unique_ptr<ScalarRowwise> makeScalarRowwise(const RowwiseLaw& law, Estimation estimation);

}  // namespace onsager
