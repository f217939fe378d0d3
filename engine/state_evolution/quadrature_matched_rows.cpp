// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/output_law.h"
#include "engine/state_evolution/argument_channel.h"
#include "engine/state_evolution/entry_average.h"
#include "engine/state_evolution/matched_rows.h"
#include "engine/state_evolution/scalar_averages.h"
#include "engine/state_evolution/scalar_channel_pair.h"
#include "engine/state_evolution/sketch_moments.h"
#include "engine/state_evolution/two_valued_function.h"

#include <cmath>
#include <numbers>

namespace onsager {

namespace {

Eigen::MatrixXd scalarMatrix(double value) {
    return Eigen::MatrixXd::Constant(1, 1, value);
}

Weighed<double> varianceOf(const ScalarBelief& belief) {
    return {belief.logEvidence, belief.variance};
}

Weighed<double> evidenceOf(const ScalarBelief& belief) {
    return {belief.logEvidence, belief.logEvidence};
}

/// E log of the density of a Gaussian number.
double normalEvidence(double variance) {
    return -0.5 * std::log(2.0 * std::numbers::pi * std::numbers::e * variance);
}

class QuadratureMatchedRows final : public MatchedRows {
public:
    QuadratureMatchedRows(const Network& network,
                          int threads,
                          WorkBudget* budget,
                          int nodesPerPanel)
        : m_network(network),
          m_settings{nodesPerPanel, threads, nodesPerPanel < 10 ? 1e-5 : 1e-8, budget},
          m_plain{nodesPerPanel, 1, 0.0, budget},
          m_outer{nodesPerPanel, threads, 0.0, budget},
          m_prior(makeScalarPrior(network.prior, Estimation::Mmse)) {
        const Quadrature factors = factorNodes(network.noiseFactors);
        for (Eigen::Index i = 0; i < factors.nodes.size(); ++i) {
            m_seen.emplace_back(factors.weights(i),
                                withNoiseFactor(network.output, factors.nodes(i)));
        }
        for (int l = 2; l < network.lastLayer(); l += 2) {
            m_rowwise.push_back(
                makeScalarRowwise(std::get<RowwiseLaw>(network.layer(l)), Estimation::Mmse));
        }
    }

    [[nodiscard]] bool isComplete() const {
        const bool isObserved = m_seen.front().isComplete();
        return m_prior && isObserved
               && std::all_of(m_rowwise.begin(), m_rowwise.end(),
                              [](const auto& layer) { return layer != nullptr; });
    }

    [[nodiscard]] Eigen::MatrixXd prior(const Eigen::MatrixXd& above) const override {
        return scalarMatrix(integral(factorNodes(m_network.signalFactors),
                                     [&](double s) { return s * unitPrior(s * above(0, 0)); }));
    }

    [[nodiscard]] Eigen::MatrixXd rowwise(int layer,
                                          Side side,
                                          const Eigen::MatrixXd& above,
                                          const Eigen::MatrixXd& below) const override {
        const auto& law = std::get<RowwiseLaw>(m_network.layer(layer));
        const ScalarRowwise& channel = *m_rowwise[static_cast<std::size_t>(layer / 2 - 1)];
        const NoisyFunction function(law.function);
        const double gammaAbove = above(0, 0);
        const double gammaBelow = below(0, 0);
        const double noise = law.noiseCovariance(0, 0);
        const double variance = noise + 1.0 / gammaAbove;
        if (law.function.isIdentity()) {
            const double own = side == Side::Above ? gammaAbove : gammaBelow;
            const double other = side == Side::Above ? gammaBelow : gammaAbove;
            return scalarMatrix(1.0 / (own + other / (1.0 + noise * other)));
        }
        if (const auto twoValued = TwoValuedFunction::of(law.function)) {
            // Of Z_l = phi(z) + N(0, v): 1 / (1 / v + Gamma) where phi(z) is known, and a share of what is not.
            const double share = 1.0 / (1.0 + noise * gammaAbove);
            return scalarMatrix(normalAverage(
                receivedMean(argument(layer, gammaBelow)), twoValued->features(gammaBelow),
                [&](double r) {
                    return side == Side::Below
                               ? twoValued->argumentVariance(r, gammaBelow, variance)
                               : share
                                     * (noise
                                        + share
                                              * twoValued->valueVariance(r, gammaBelow, variance));
                },
                {}, m_outer));
        }
        if (const auto moments =
                bentMoments(law.function, side, layer, gammaBelow, variance, noise)) {
            return scalarMatrix(moments->covariance);
        }
        const auto overAbove = [&](double r) {
            return function.average(
                variance, r, gammaBelow,
                [&](double y) {
                    const ScalarBelief belief = channel.belief(y, gammaAbove, r, gammaBelow);
                    return Weighed<double>{belief.logEvidence, side == Side::Above
                                                                   ? belief.varianceAbove
                                                                   : belief.variance};
                },
                {}, m_plain);
        };
        return scalarMatrix(normalAverage(receivedMean(argument(layer, gammaBelow)),
                                          function.features(gammaBelow), overAbove, {}, m_outer));
    }

    [[nodiscard]] Eigen::MatrixXd output(const Eigen::MatrixXd& below) const override {
        double sum = 0.0;
        for (const SeenNumber& seen : m_seen) {
            sum += seen.weight * outputVariance(seen, below(0, 0));
        }
        return scalarMatrix(sum);
    }

    [[nodiscard]] std::optional<double> priorEvidence(const Eigen::MatrixXd& above) const override {
        const double gamma = above(0, 0);
        if (m_network.signalFactors.areThere()) {
            return std::nullopt;
        }
        return priorAverage(m_network.prior, gamma, {},
                            [&](double r) { return evidenceOf(m_prior->belief(r, gamma)); });
    }

    [[nodiscard]] std::optional<double> rowwiseEvidence(
        int layer, const Eigen::MatrixXd& above, const Eigen::MatrixXd& below) const override {
        const auto& law = std::get<RowwiseLaw>(m_network.layer(layer));
        const ScalarRowwise& channel = *m_rowwise[static_cast<std::size_t>(layer / 2 - 1)];
        const double gammaAbove = above(0, 0);
        const double gammaBelow = below(0, 0);
        const double variance = law.noiseCovariance(0, 0) + 1.0 / gammaAbove;
        if (law.function.isIdentity()) {
            return normalEvidence(variance + 1.0 / gammaBelow);
        }
        if (const auto twoValued = TwoValuedFunction::of(law.function)) {
            return normalAverage(
                receivedMean(argument(layer, gammaBelow)), twoValued->features(gammaBelow),
                [&](double r) { return twoValued->evidence(r, gammaBelow, variance); }, {},
                m_outer);
        }
        const NoisyFunction function(law.function);
        return normalAverage(
            receivedMean(argument(layer, gammaBelow)), function.features(gammaBelow),
            [&](double r) {
                return function.average(
                    variance, r, gammaBelow,
                    [&](double y) {
                        return evidenceOf(channel.belief(y, gammaAbove, r, gammaBelow));
                    },
                    {}, m_plain);
            },
            {}, m_outer);
    }

    [[nodiscard]] std::optional<double> outputEvidence(
        const Eigen::MatrixXd& below) const override {
        const double gamma = below(0, 0);
        if (m_seen.size() > 1) {
            return std::nullopt;
        }
        const SeenNumber& seen = m_seen.front();
        // Of several outputs it is a statistic alone.
        if (std::holds_alternative<SketchLaw>(seen.law)
            || observedColumns(m_network.output, 1) != 1) {
            return std::nullopt;
        }
        if (const auto* committee = std::get_if<CommitteeLaw>(&seen.law);
            committee != nullptr && committee->activation.isIdentity()) {
            const double gain = committee->secondLayer(0, 0);
            return normalEvidence(gain * gain / gamma + committee->noiseCovariance(0, 0));
        }
        return normalAverage(
            receivedMean(argument(m_network.lastLayer(), gamma)), seen.column.features(gamma),
            [&](double r) {
                return seen.column.average(
                    r, gamma,
                    [&](double y) { return evidenceOf(seen.belief->belief(y, r, gamma)); }, {},
                    m_plain);
            },
            {}, m_outer);
    }

private:
    /// An observation of one factor of the noise.
    struct SeenNumber {
        SeenNumber(double share, const OutputLaw& output)
            : weight(share),
              law(observedNumber(output, output).truth),
              column(law),
              belief(makeScalarOutput(law, Estimation::Mmse)) {}
        [[nodiscard]] bool isComplete() const {
            return std::holds_alternative<SketchLaw>(law) || (belief && column.isKnown());
        }

        double weight;
        OutputLaw law;  ///< of one number
        ObservedColumn column;
        std::unique_ptr<ScalarOutput> belief;
    };

    /// E[C] of the prior's own law.
    [[nodiscard]] double unitPrior(double gamma) const {
        if (std::holds_alternative<GaussianPrior>(m_network.prior)) {
            return 1.0 / (gamma + 1.0 / unitSignalMoment(m_network)(0, 0));
        }
        return priorAverage(m_network.prior, gamma, {},
                            [&](double r) { return varianceOf(m_prior->belief(r, gamma)); });
    }

    /// E[C] below an observation of one law.
    [[nodiscard]] double outputVariance(const SeenNumber& seen, double gamma) const {
        const ArgumentChannel law = argument(m_network.lastLayer(), gamma);
        if (const auto* sketch = std::get_if<SketchLaw>(&seen.law)) {
            return sketchVariance(*sketch, law, gamma);
        }
        const auto variance = [&](double y, double r) {
            if (std::holds_alternative<ConcaveLaw>(seen.law)
                && !m_plain.allows(kValuesOfIntegral)) {
                return Weighed<double>{};
            }
            return varianceOf(seen.belief->belief(y, r, gamma));
        };
        if (const auto* committee = std::get_if<CommitteeLaw>(&seen.law);
            committee != nullptr && committee->activation.isIdentity()) {
            const double gain = committee->secondLayer(0, 0);
            return 1.0 / (gamma + gain * gain / committee->noiseCovariance(0, 0));
        }
        if (const auto* committee = std::get_if<CommitteeLaw>(&seen.law)) {
            const double gain = committee->secondLayer(0, 0);
            const double noise = committee->noiseCovariance(0, 0) / (gain * gain);
            if (const auto twoValued = TwoValuedFunction::of(committee->activation)) {
                return normalAverage(
                    receivedMean(law), twoValued->features(gamma),
                    [&](double r) { return twoValued->argumentVariance(r, gamma, noise); }, {},
                    m_outer);
            }
            if (const auto moments = bentMoments(committee->activation, Side::Below,
                                                 m_network.lastLayer(), gamma, noise, 0.0)) {
                return moments->covariance;
            }
        }
        return normalAverage(
            receivedMean(law), seen.column.features(gamma),
            [&](double r) {
                return seen.column.average(
                    r, gamma, [&](double y) { return variance(y, r); }, {}, m_plain);
            },
            {}, m_outer);
    }

    /// With equal noise in both columns moving z turns the observation and changes nothing else: any R
    /// will do.
    [[nodiscard]] double sketchVariance(const SketchLaw& law,
                                        ArgumentChannel argument,
                                        double gamma) const {
        constexpr double kTolerance = 1e-8;
        const Eigen::MatrixXd& V = law.noiseCovariance;
        if (V(0, 0) == V(1, 1) && V(0, 1) == 0.0) {
            argument = {argument.mean, 1.0 / gamma};
        }
        const SketchEntry entry{argument, law.weights(0), V, V, gamma};
        return sketchMoments(entry, {10, 1, kTolerance, m_plain.budget}).covariance;
    }

    /// The laws of the argument of a layer and of what is received of it.
    [[nodiscard]] ArgumentChannel argument(int layer, double gamma) const {
        return matchedArgument(m_network.moment(layer - 1)(0, 0), gamma,
                               biasBelow(m_network, layer));
    }
    [[nodiscard]] static ReceivedMean receivedMean(const ArgumentChannel& law) {
        return {law.mean, law.messageVariance};
    }

    /// Where sums over the argument are quicker than beliefs one by one; see entryMoments().
    [[nodiscard]] std::optional<ScalarMoments> bentMoments(const EntryFunction& phi,
                                                           Side side,
                                                           int layer,
                                                           double gamma,
                                                           double variance,
                                                           double noise) const {
        const ArgumentChannel law = argument(layer, gamma);
        const EntryProblem entry{phi, law, 1.0, variance, gamma, 1.0 / variance, noise};
        return entryMoments(entry, side, Estimation::Mmse, m_settings);
    }

    const Network& m_network;
    AverageSettings m_settings;
    AverageSettings m_plain;  ///< where panels are fine as they are
    AverageSettings m_outer;  ///< likewise, of averages that are averaged over on every thread
    std::unique_ptr<ScalarPrior> m_prior;
    std::vector<SeenNumber> m_seen;  ///< one for each factor of the noise
    std::vector<std::unique_ptr<ScalarRowwise>> m_rowwise;
};

}  // namespace

std::unique_ptr<MatchedRows> quadratureMatchedRows(const Network& network,
                                                   int threads,
                                                   WorkBudget* budget,
                                                   int nodesPerPanel) {
    if (network.columns != 1) {
        return nullptr;
    }
    auto rows = std::make_unique<QuadratureMatchedRows>(network, threads, budget, nodesPerPanel);
    return rows->isComplete() ? std::move(rows) : nullptr;
}

}  // namespace onsager
