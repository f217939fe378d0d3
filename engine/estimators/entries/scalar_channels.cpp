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
        EntryEvidence evidence{0.0, 0.0, r, gamma};
        if (m_weight != 0.0) {
            evidence.received = y / m_weight;
            evidence.precision = m_noise == 0.0 ? std::numeric_limits<double>::infinity()
                                                : m_weight * m_weight / m_noise;
        }
        const bool mmse = m_estimation == Estimation::Mmse;
        const EntryBelief entry = mmse ? m_channel->posterior(evidence) : m_channel->mode(evidence);
        ScalarBelief belief;
        belief.mean = entry.mean;
        belief.variance = entry.variance;
        if (m_jumps) {
            const ModeDivergence moved = modeDivergence(*m_channel, evidence, Side::Below);
            belief.variance = moved.value;
            belief.branch = entry.branch + kModeBranches * moved.branches;
        }
        if (mmse) {
            belief.logEvidence = entry.logEvidence
                                 + (m_weight != 0.0 ? -std::log(std::abs(m_weight))
                                                    : logNormalDensity(y, 0.0, m_noise));
        }
        return belief;
    }

private:
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
        const double k = 1.0 / (1.0 + m_noise * gammaAbove);
        const EntryEvidence evidence{rAbove, k * gammaAbove, rBelow, gammaBelow};
        EntryBelief entry = m_estimation == Estimation::Mmse ? m_channel->posterior(evidence)
                                                             : m_channel->mode(evidence);
        ScalarBelief belief;
        if (m_jumps) {
            const ModeDivergence moved = modeDivergence(*m_channel, evidence, Side::Below);
            entry.variance = moved.value;
            belief.branch = entry.branch + kModeBranches * moved.branches;
            if (evidence.precision > 0.0) {
                const ModeDivergence image = modeDivergence(*m_channel, evidence, Side::Above);
                entry.functionVariance = image.value;
                belief.branch += kModeBranches * kModeBranches * kModeBranches * image.branches;
            }
        }
        belief.logEvidence = entry.logEvidence;
        belief.mean = entry.mean;
        belief.variance = entry.variance;
        belief.meanAbove = entry.functionMean + (1.0 - k) * (rAbove - entry.functionMean);
        belief.varianceAbove = k * k * entry.functionVariance + m_noise * k;
        return belief;
    }

private:
    std::unique_ptr<EntryChannel> m_channel;
    double m_noise;
    Estimation m_estimation;
    bool m_jumps;
};

}  // namespace

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
