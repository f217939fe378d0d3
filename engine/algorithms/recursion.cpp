// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/algorithms/recursion.h"

#include "engine/algorithms/adam.h"
#include "engine/algorithms/instance_free_energy.h"
#include "engine/algorithms/iterative_thresholding.h"
#include "engine/algorithms/mala.h"
#include "engine/algorithms/merged_stack.h"
#include "engine/algorithms/ml_amp.h"
#include "engine/algorithms/ml_mat_vamp.h"
#include "engine/laws/overloaded.h"

namespace onsager {

namespace {

/// What message passing says of every variable after a pass.
template <typename Medium>
std::vector<VariableEstimate> estimatesIn(const PassingState<Medium>& state) {
    std::vector<VariableEstimate> estimates;
    if (state.next == HalfIteration{}) {
        return estimates;
    }
    // After a forward pass what was sent went up: its messages are R^+.
    const bool wasForward = state.next.pass == Pass::Backward;
    const auto& messages = wasForward ? state.forward : state.backward;
    for (std::size_t l = 0; l < state.estimates.size(); ++l) {
        const auto& posterior = state.estimates[l];
        estimates.push_back({static_cast<int>(l), &posterior.mean, &posterior.covariance,
                             &messages[l], posterior.smallestSampleSize,
                             posterior.unconvergedRows});
    }
    return estimates;
}

class MlMatVampRecursion final : public Recursion {
public:
    MlMatVampRecursion(const Network& network,
                       const Evidence& evidence,
                       Estimation estimation,
                       const MlMatVampSettings& settings,
                       int threads)
        : m_algorithm(network, evidence, estimation, settings, threads),
          m_settings(loopSettings(network, estimation, settings)),
          m_state(m_algorithm.initialState()) {}

    void advance() override {
        const HalfIteration made = m_state.next;
        onsager::advance(m_algorithm, m_settings, m_state);
        if (!m_state.failure) {
            m_algorithm.learn(made, m_state);
        }
    }
    [[nodiscard]] HalfIteration next() const override { return m_state.next; }
    [[nodiscard]] std::optional<Failure> failure() const override { return m_state.failure; }
    [[nodiscard]] std::vector<double> learnt() const override { return m_algorithm.learnt(); }
    [[nodiscard]] long clipped() const override { return m_state.clipped; }

    [[nodiscard]] std::vector<VariableEstimate> estimates() override {
        return estimatesIn(m_state);
    }
    [[nodiscard]] Eigen::MatrixXd deviations(int variable) override {
        return m_state.next == HalfIteration{} ? Eigen::MatrixXd()
                                               : m_algorithm.deviations(m_state, variable);
    }

private:
    MlMatVamp m_algorithm;
    LoopSettings m_settings;
    MlMatVamp::State m_state;
};

class MlAmpRecursion final : public Recursion {
public:
    MlAmpRecursion(const Network& network,
                   const Evidence& evidence,
                   const MlAmpLoop& loop,
                   double divergenceFactor,
                   int threads)
        : m_network(network),
          m_evidence(evidence),
          m_threads(threads),
          m_algorithm(network, evidence, divergenceFactor, threads),
          m_loop(loop),
          m_state(m_algorithm.initialState()) {}

    void advance() override { onsager::advance(m_algorithm, m_loop, m_state); }
    [[nodiscard]] HalfIteration next() const override { return m_state.next; }
    [[nodiscard]] std::optional<Failure> failure() const override { return m_state.failure; }
    [[nodiscard]] std::vector<VariableEstimate> estimates() override {
        return estimatesIn(m_state);
    }

    /// Layer by layer beliefs are no stationary point of one.
    [[nodiscard]] std::optional<double> freeEnergy() const override {
        if (m_loop.isLayerwise || !hasInstanceFreeEnergy(m_network)) {
            return std::nullopt;
        }
        return InstanceFreeEnergy(m_network, m_evidence, m_threads).value(m_state);
    }

private:
    const Network& m_network;
    const Evidence& m_evidence;
    int m_threads;
    MlAmp m_algorithm;
    MlAmpLoop m_loop;
    MlAmp::State m_state;
};

/// Estimates Z_0 and Z_{L-1} alone.
class MergedAmpRecursion final : public Recursion {
public:
    MergedAmpRecursion(const Network& network,
                       const Evidence& evidence,
                       const MergedAmpSettings& settings,
                       int threads)
        : m_stack(mergedStack(network, evidence)),
          m_recursion(m_stack.network,
                      m_stack.evidence,
                      ampLoop(settings),
                      settings.divergenceFactor,
                      threads),
          m_top(network.lastLayer() - 1) {}

    void advance() override { m_recursion.advance(); }
    [[nodiscard]] HalfIteration next() const override { return m_recursion.next(); }

    [[nodiscard]] std::optional<Failure> failure() const override {
        std::optional<Failure> failure = m_recursion.failure();
        if (failure) {
            failure->layer = variable(failure->layer);
        }
        return failure;
    }

    [[nodiscard]] std::vector<VariableEstimate> estimates() override {
        std::vector<VariableEstimate> estimates = m_recursion.estimates();
        for (VariableEstimate& one : estimates) {
            one.variable = variable(one.variable);
        }
        return estimates;
    }

private:
    [[nodiscard]] int variable(int merged) const { return merged == 0 ? 0 : m_top; }

    MergedStack m_stack;
    MlAmpRecursion m_recursion;
    int m_top;
};

class AdamRecursion final : public Recursion {
public:
    AdamRecursion(const Network& network,
                  const Evidence& evidence,
                  const AdamSettings& settings,
                  std::uint64_t seed,
                  int trial)
        : m_algorithm(network, evidence, settings, seed, trial),
          m_state(m_algorithm.initialState()) {}

    void advance() override { m_algorithm.advance(m_state); }
    [[nodiscard]] HalfIteration next() const override { return {m_state.epoch, Pass::Backward}; }

    [[nodiscard]] std::vector<VariableEstimate> estimates() override {
        m_signals = m_algorithm.objective().signals(m_state.point);
        std::vector<VariableEstimate> estimates(m_signals.size());
        for (std::size_t l = 0; l < m_signals.size(); ++l) {
            estimates[l].variable = static_cast<int>(l);
            estimates[l].mean = &m_signals[l];
        }
        return estimates;
    }

    [[nodiscard]] std::optional<double> objective() override {
        return m_algorithm.objective().value(m_state.point).energy;
    }

private:
    Adam m_algorithm;
    Adam::State m_state;
    std::vector<Eigen::MatrixXd> m_signals;  ///< those of the latest estimates()
};

/// Estimates Z_0 alone.
class ThresholdingRecursion final : public Recursion {
public:
    ThresholdingRecursion(const Network& network,
                          const Evidence& evidence,
                          const IterativeThresholdingSettings& settings,
                          int threads)
        : m_algorithm(network, evidence, settings, threads), m_state(m_algorithm.initialState()) {}

    void advance() override { m_algorithm.advance(m_state); }
    [[nodiscard]] HalfIteration next() const override { return m_state.next; }
    [[nodiscard]] std::optional<Failure> failure() const override { return m_state.failure; }

    [[nodiscard]] std::vector<VariableEstimate> estimates() override {
        if (m_state.next == HalfIteration{}) {
            return {};
        }
        const RowPosterior& posterior = m_state.posterior;
        return {{0, &posterior.mean, &posterior.covariance, &m_state.seen,
                 posterior.smallestSampleSize, posterior.unconvergedRows}};
    }

private:
    IterativeThresholding m_algorithm;
    IterativeThresholding::State m_state;
};

class MalaRecursion final : public Recursion {
public:
    MalaRecursion(const Network& network,
                  const Evidence& evidence,
                  const MalaSettings& settings,
                  std::uint64_t seed,
                  int trial,
                  int threads)
        : m_algorithm(network, evidence, settings, seed, trial, threads),
          m_state(m_algorithm.initialState()) {}

    void advance() override { m_algorithm.advance(m_state); }
    [[nodiscard]] HalfIteration next() const override { return {m_state.step, Pass::Backward}; }
    [[nodiscard]] std::optional<Failure> failure() const override { return m_state.failure; }
    [[nodiscard]] std::optional<SamplingQuality> sampling() const override {
        return m_algorithm.quality(m_state);
    }
    [[nodiscard]] std::vector<Eigen::MatrixXd> imageDraws() const override {
        return m_state.images;
    }

    /// The mean of all draws; during burn-in that of where the chains are.
    [[nodiscard]] std::vector<VariableEstimate> estimates() override {
        const bool hasDraws = !m_state.kept.empty();
        const std::size_t variables = m_state.chains.front().at.signals.size();
        m_means.resize(variables);
        m_covariances.resize(variables);
        std::vector<VariableEstimate> estimates(variables);
        for (std::size_t l = 0; l < variables; ++l) {
            estimates[l].variable = static_cast<int>(l);
            estimates[l].mean = &m_means[l];
            if (hasDraws) {
                const SampledMoments& moments = m_state.kept[l];
                m_means[l] = moments.mean();
                m_covariances[l] = moments.covariance();
                estimates[l].covariance = &m_covariances[l];
            } else {
                m_means[l] = meanOverChains(l);
            }
        }
        return estimates;
    }

    /// Those of all draws; none during burn-in.
    [[nodiscard]] Eigen::MatrixXd deviations(int variable) override {
        return m_state.kept.empty()
                   ? Eigen::MatrixXd()
                   : Eigen::MatrixXd(
                       m_state.kept[static_cast<std::size_t>(variable)].variances().cwiseSqrt());
    }

private:
    [[nodiscard]] Eigen::MatrixXd meanOverChains(std::size_t variable) const {
        Eigen::MatrixXd sum = m_state.chains.front().at.signals[variable];
        for (std::size_t k = 1; k < m_state.chains.size(); ++k) {
            sum += m_state.chains[k].at.signals[variable];
        }
        return sum / static_cast<double>(m_state.chains.size());
    }

    Mala m_algorithm;
    Mala::State m_state;
    std::vector<Eigen::MatrixXd> m_means;  ///< those of the latest estimates()
    std::vector<Eigen::MatrixXd> m_covariances;
};

}  // namespace

std::unique_ptr<Recursion> makeRecursion(const Algorithm& algorithm,
                                         const Network& network,
                                         const Evidence& evidence,
                                         Estimation estimation,
                                         std::uint64_t seed,
                                         int trial,
                                         int threads) {
    using Made = std::unique_ptr<Recursion>;
    const auto amp = [&](const auto& settings) -> Made {
        return std::make_unique<MlAmpRecursion>(network, evidence, ampLoop(settings),
                                                settings.divergenceFactor, threads);
    };
    return std::visit(
        Overloaded{
            [&](const MlMatVampSettings& settings) -> Made {
                return std::make_unique<MlMatVampRecursion>(network, evidence, estimation, settings,
                                                            threads);
            },
            [&](const AdamSettings& settings) -> Made {
                return std::make_unique<AdamRecursion>(network, evidence, settings, seed, trial);
            },
            [&](const MalaSettings& settings) -> Made {
                return std::make_unique<MalaRecursion>(network, evidence, settings, seed, trial,
                                                       threads);
            },
            [&](const MlAmpSettings& settings) { return amp(settings); },
            [&](const LayerwiseAmpSettings& settings) { return amp(settings); },
            [&](const MergedAmpSettings& settings) -> Made {
                return std::make_unique<MergedAmpRecursion>(network, evidence, settings, threads);
            },
            [&](const IterativeThresholdingSettings& settings) -> Made {
                return std::make_unique<ThresholdingRecursion>(network, evidence, settings,
                                                               threads);
            }},
        algorithm);
}

}  // namespace onsager
