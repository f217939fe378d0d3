// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/algorithms/recursion.h"

#include "engine/algorithms/adam.h"
#include "engine/algorithms/ml_mat_vamp.h"
#include "engine/laws/overloaded.h"

namespace onsager {

namespace {

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

    void advance() override { onsager::advance(m_algorithm, m_settings, m_state); }
    [[nodiscard]] HalfIteration next() const override { return m_state.next; }
    [[nodiscard]] std::optional<Failure> failure() const override { return m_state.failure; }
    [[nodiscard]] long clipped() const override { return m_state.clipped; }

    [[nodiscard]] std::vector<VariableEstimate> estimates() override {
        std::vector<VariableEstimate> estimates;
        if (m_state.next == HalfIteration{}) {
            return estimates;
        }
        const bool wasForward = m_state.next.pass == Pass::Backward;
        const auto& messages = wasForward ? m_state.forward : m_state.backward;
        for (std::size_t l = 0; l < m_state.estimates.size(); ++l) {
            const MlMatVamp::Posterior& posterior = m_state.estimates[l];
            estimates.push_back({static_cast<int>(l), true, &posterior.mean, &posterior.covariance,
                                 &messages[l], posterior.smallestSampleSize,
                                 posterior.unconvergedRows});
        }
        return estimates;
    }

private:
    MlMatVamp m_algorithm;
    LoopSettings m_settings;
    MlMatVamp::State m_state;
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

}  // namespace

std::unique_ptr<Recursion> makeRecursion(const Algorithm& algorithm,
                                         const Network& network,
                                         const Evidence& evidence,
                                         Estimation estimation,
                                         std::uint64_t seed,
                                         int trial,
                                         int threads) {
    using Made = std::unique_ptr<Recursion>;
    return std::visit(Overloaded{[&](const MlMatVampSettings& settings) -> Made {
                                     return std::make_unique<MlMatVampRecursion>(
                                         network, evidence, estimation, settings, threads);
                                 },
                                 [&](const AdamSettings& settings) -> Made {
                                     return std::make_unique<AdamRecursion>(network, evidence,
                                                                            settings, seed, trial);
                                 }},
                      algorithm);
}

}  // namespace onsager
