// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/entries/entry_channel.h"
#include "engine/estimators/entries/mode_divergence.h"
#include "engine/estimators/entries/threshold_channel.h"
#include "engine/estimators/scalar_belief.h"
#include "engine/numerics/normal.h"

#include <cmath>
#include <limits>

namespace onsager {

namespace {

/// Whether modes may jump or bend, so that no Hessian knows their divergence.
bool jumps(const EntryFunction& phi, Estimation estimation) {
    return estimation == Estimation::Map && !phi.isIdentity();
}

/// y = weight phi(z) + N(0, noise).
class ScalarFunctionOutput final : public ScalarOutput {
public:
    ScalarFunctionOutput(const EntryFunction& phi,
                         double weight,
                         double noise,
                         Estimation estimation)
        : m_channel(makeEntryChannel(phi)),
          m_weight(weight),
          m_noise(noise),
          m_estimation(estimation),
          m_jumps(jumps(phi, estimation)) {}

    [[nodiscard]] ScalarBelief belief(double y, double r, double gamma) const override {
        // y / weight = phi(z) + N(0, noise / weight^2). The density of y is that of y / weight over |weight|;
        // a weight of 0 sees noise alone.
        const EntryEvidence evidence{m_weight != 0.0 ? y / m_weight : 0.0, precision(), r, gamma};
        const bool mmse = m_estimation == Estimation::Mmse;
        ScalarBelief belief;
        // The mode may jump: C is the central difference (mode_divergence.h), not the inverse Hessian.
        if (m_jumps) {
            const MovingMode moving = movingMode(*m_channel, evidence, {.below = true});
            belief.mean = moving.mode.mean;
            belief.variance = moving.below.value;
            belief.branch = moving.mode.branch + kModeBranches * moving.below.branches;
            return belief;
        }
        const EntryBelief entry = mmse ? m_channel->posterior(evidence) : m_channel->mode(evidence);
        belief.mean = entry.mean;
        belief.variance = entry.variance;
        if (mmse) {
            belief.logEvidence = entry.logEvidence
                                 + (m_weight != 0.0 ? -std::log(std::abs(m_weight))
                                                    : logNormalDensity(y, 0.0, m_noise));
        }
        return belief;
    }

    [[nodiscard]] ScalarBeliefs beliefs(const Lane& y, double r, double gamma) const override {
        if (m_estimation == Estimation::Map || m_weight == 0.0) {
            return ScalarOutput::beliefs(y, r, gamma);
        }
        const LaneBelief entry =
            m_channel->posteriors({y / m_weight, precision(), Lane::Constant(r), gamma});
        const double unit = std::log(std::abs(m_weight));
        ScalarBeliefs beliefs;
        for (Eigen::Index i = 0; i < kLaneCount; ++i) {
            beliefs[static_cast<std::size_t>(i)] = {entry.logEvidence(i) - unit, entry.mean(i),
                                                    entry.variance(i)};
        }
        return beliefs;
    }

private:
    /// With which y / weight tells phi(z).
    [[nodiscard]] double precision() const {
        if (m_weight == 0.0) {
            return 0.0;
        }
        return m_noise == 0.0 ? std::numeric_limits<double>::infinity()
                              : m_weight * m_weight / m_noise;
    }

    std::unique_ptr<EntryChannel> m_channel;
    double m_weight;
    double m_noise;
    Estimation m_estimation;
    bool m_jumps;
};

/// One column of a table: what is seen is a value or a sign; y = NaN where nothing is.
class ScalarMasked final : public ScalarOutput {
public:
    ScalarMasked(const MaskedLaw& law, Estimation estimation)
        : m_seen(
            law.kinds.front() == ColumnKind::Awgn
                ? makeScalarOutput(CommitteeLaw{Activation::Identity, Eigen::MatrixXd::Ones(1, 1),
                                                Eigen::MatrixXd::Constant(1, 1, law.noiseVariance)},
                                   estimation)
                : makeScalarOutput(ThresholdLaw{{0.0}, law.noiseVariance, true}, estimation)) {}

    [[nodiscard]] ScalarBelief belief(double y, double r, double gamma) const override {
        return std::isnan(y) ? ScalarBelief{0.0, r, 1.0 / gamma} : m_seen->belief(y, r, gamma);
    }

private:
    std::unique_ptr<ScalarOutput> m_seen;
};

/// z_l = phi(z) + N(0, noise). The message from above sees phi(z) with precision
/// P = gammaAbove / (1 + noise gammaAbove); given z, z_l has mean k phi(z) + (1 - k) rAbove and
/// variance noise k with k = 1 / (1 + noise gammaAbove).
class ScalarFunctionRowwise final : public ScalarRowwise {
public:
    ScalarFunctionRowwise(const EntryFunction& phi, double noise, Estimation estimation)
        : m_channel(makeEntryChannel(phi)),
          m_noise(noise),
          m_estimation(estimation),
          m_jumps(jumps(phi, estimation)) {}

    [[nodiscard]] ScalarBelief belief(double rAbove,
                                      double gammaAbove,
                                      double rBelow,
                                      double gammaBelow) const override {
        // k phi(z) + (1 - k) r_above, written so that phi(z) is exact for noise 0 and nothing cancels for k near 1.
        const double k = 1.0 / (1.0 + m_noise * gammaAbove);
        const EntryEvidence evidence{rAbove, k * gammaAbove, rBelow, gammaBelow};
        EntryBelief entry;
        ScalarBelief belief;
        if (m_jumps) {
            const bool isSeen = evidence.precision > 0.0;
            const MovingMode moving =
                movingMode(*m_channel, evidence, {.below = true, .above = isSeen});
            entry = moving.mode;
            entry.variance = moving.below.value;
            belief.branch = entry.branch + kModeBranches * moving.below.branches;
            if (isSeen) {
                entry.functionVariance = moving.above.value;
                belief.branch +=
                    kModeBranches * kModeBranches * kModeBranches * moving.above.branches;
            }
        } else {
            entry = m_estimation == Estimation::Mmse ? m_channel->posterior(evidence)
                                                     : m_channel->mode(evidence);
        }
        belief.logEvidence = entry.logEvidence;
        belief.mean = entry.mean;
        belief.variance = entry.variance;
        belief.meanAbove = entry.functionMean + (1.0 - k) * (rAbove - entry.functionMean);
        belief.varianceAbove = k * k * entry.functionVariance + m_noise * k;
        return belief;
    }

    [[nodiscard]] ScalarBeliefs beliefs(const Lane& rAbove,
                                        double gammaAbove,
                                        double rBelow,
                                        double gammaBelow) const override {
        if (m_estimation == Estimation::Map) {
            return ScalarRowwise::beliefs(rAbove, gammaAbove, rBelow, gammaBelow);
        }
        const double k = 1.0 / (1.0 + m_noise * gammaAbove);
        const LaneBelief entry =
            m_channel->posteriors({rAbove, k * gammaAbove, Lane::Constant(rBelow), gammaBelow});
        const Lane meanAbove = entry.functionMean + (1.0 - k) * (rAbove - entry.functionMean);
        const Lane varianceAbove = k * k * entry.functionVariance + m_noise * k;
        ScalarBeliefs beliefs;
        for (Eigen::Index i = 0; i < kLaneCount; ++i) {
            beliefs[static_cast<std::size_t>(i)] = {entry.logEvidence(i), entry.mean(i),
                                                    entry.variance(i), meanAbove(i),
                                                    varianceAbove(i)};
        }
        return beliefs;
    }

private:
    std::unique_ptr<EntryChannel> m_channel;
    double m_noise;
    Estimation m_estimation;
    bool m_jumps;
};

}  // namespace

ScalarBeliefs ScalarOutput::beliefs(const Lane& y, double r, double gamma) const {
    ScalarBeliefs beliefs;
    for (Eigen::Index i = 0; i < kLaneCount; ++i) {
        beliefs[static_cast<std::size_t>(i)] = belief(y(i), r, gamma);
    }
    return beliefs;
}

ScalarBeliefs ScalarRowwise::beliefs(const Lane& rAbove,
                                     double gammaAbove,
                                     double rBelow,
                                     double gammaBelow) const {
    ScalarBeliefs beliefs;
    for (Eigen::Index i = 0; i < kLaneCount; ++i) {
        beliefs[static_cast<std::size_t>(i)] = belief(rAbove(i), gammaAbove, rBelow, gammaBelow);
    }
    return beliefs;
}

std::unique_ptr<ScalarOutput> makeScalarOutput(const OutputLaw& law, Estimation estimation) {
    return std::visit(
        Overloaded{
            [&](const CommitteeLaw& committee) -> std::unique_ptr<ScalarOutput> {
                if (committee.secondLayer.size() != 1) {
                    return nullptr;
                }
                return std::make_unique<ScalarFunctionOutput>(
                    committee.activation, committee.secondLayer(0, 0),
                    committee.noiseCovariance(0, 0), estimation);
            },
            [&](const ThresholdLaw& threshold) -> std::unique_ptr<ScalarOutput> {
                return std::make_unique<ScalarThreshold>(threshold, estimation);
            },
            [&](const MaskedLaw& masked) -> std::unique_ptr<ScalarOutput> {
                if (masked.kinds.size() != 1) {
                    return nullptr;
                }
                return std::make_unique<ScalarMasked>(masked, estimation);
            },
            // They observe more than one number at a time.
            [](const MixedRegressionLaw&) -> std::unique_ptr<ScalarOutput> { return nullptr; },
            [](const SketchLaw&) -> std::unique_ptr<ScalarOutput> { return nullptr; },
            [](const ModulusLaw&) -> std::unique_ptr<ScalarOutput> { return nullptr; },
            // Rows of one column are estimated as such, and averages over y sampled.
            [](const LaplaceNoiseLaw&) -> std::unique_ptr<ScalarOutput> { return nullptr; },
            [&](const ConcaveLaw& concave) -> std::unique_ptr<ScalarOutput> {
                return std::make_unique<ScalarConcave>(
                    [concave](double y, double z) { return concave.jet(y, z); },
                    concave.channel->sharpness(concave), estimation);
            }},
        law);
}

std::unique_ptr<ScalarRowwise> makeScalarRowwise(const RowwiseLaw& law, Estimation estimation) {
    if (law.noiseCovariance.size() != 1) {
        return nullptr;
    }
    return std::make_unique<ScalarFunctionRowwise>(law.function, law.noiseCovariance(0, 0),
                                                   estimation);
}

}  // namespace onsager
