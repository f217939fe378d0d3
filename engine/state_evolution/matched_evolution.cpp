// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/matched_evolution.h"

#include "engine/estimators/linear/linear_posterior.h"
#include "engine/model/instance.h"
#include "engine/numerics/complex_columns.h"
#include "engine/numerics/position.h"

#include <utility>

namespace onsager {

namespace {

/// The start is read as signal plus noise, which is wrong by a share like this. In units of tau^-1.
constexpr double kSaysNothing = 1e-5;

}  // namespace

bool MatchedEvolution::applies(const Network& network, const EvolutionSettings& settings) {
    return network.matched && settings.estimation == Estimation::Mmse
           && leastDamping(settings.algorithm) == 1.0
           && settings.algorithm.minPrecision <= kSaysNothing;
}

MatchedEvolution::MatchedEvolution(const Network& network,
                                   std::vector<Spectrum> spectra,
                                   const EvolutionSettings& settings)
    : m_network(network),
      m_spectra(std::move(spectra)),
      m_settings(settings),
      m_loop(loopSettings(network, settings.estimation, settings.algorithm)),
      m_budget(std::make_unique<WorkBudget>(mostValues(settings))),
      m_rows(network.columns == 1 && !settings.isSampled ? quadratureMatchedRows(
                 network, settings.threads, m_budget.get(), settings.isCoarse ? 5 : 10)
                                                         : nullptr),
      m_deterministic(m_rows != nullptr) {
    if (!m_rows) {
        m_rows = pairMatchedRows(network, settings.threads, settings.isCoarse);
        m_deterministic = m_rows != nullptr;
    }
    if (!m_rows) {
        m_rows = sampledMatchedRows(network, settings);
    }
}

MatchedEvolution::State MatchedEvolution::initialState() const {
    State state;
    for (int l = 0; l < lastLayer(); ++l) {
        state.backward.push_back(
            {uninformedPrecision(m_network, m_settings.estimation, m_settings.algorithm, l)});
    }
    if (const auto* informed = std::get_if<InformedStart>(&m_settings.start)) {
        state.backward[at(informed->variable)] = {startPrecision(*informed, m_network)};
    }
    state.forward.resize(state.backward.size());
    state.estimates.resize(state.backward.size());
    return state;
}

MatchedEvolution::Posterior MatchedEvolution::estimateAbove(int layer,
                                                            const Message& above,
                                                            const Message* below) const {
    // r^- = z + N(0, (Gamma^-)^-1), z ~ p_0: C = E Cov(z | r^-).
    return posterior(layer == 0 ? m_rows->prior(above.precision)
                                : inside(layer, Side::Above, above, *below));
}

MatchedEvolution::Posterior MatchedEvolution::estimateBelow(int layer,
                                                            const Message* above,
                                                            const Message& below) const {
    if (layer < lastLayer()) {
        return posterior(inside(layer, Side::Below, *above, below));
    }
    // r^+ ~ N(0, tau - (Gamma^+)^-1), z ~ N(r^+, (Gamma^+)^-1), y | z: C = E Cov(z | y, r^+).
    return posterior(m_rows->output(below.precision));
}

MatchedEvolution::Posterior MatchedEvolution::posterior(Eigen::MatrixXd covariance) const {
    return {m_network.isComplex ? circularPart(covariance) : std::move(covariance)};
}

/// C of one side of a layer between two others.
Eigen::MatrixXd MatchedEvolution::inside(int layer,
                                         Side side,
                                         const Message& above,
                                         const Message& below) const {
    if (layer % 2 == 0) {
        return m_rows->rowwise(layer, side, above.precision, below.precision);
    }
    // Gaussian: C does not depend on the rows, only on the spectrum.
    const LinearPosterior posterior(below.precision, above.precision,
                                    std::get<LinearLaw>(m_network.layer(layer)).noiseCovariance);
    const Spectrum& spectrum = m_spectra[at((layer - 1) / 2)];
    return side == Side::Above ? posterior.covarianceAbove(spectrum)
                               : posterior.covarianceBelow(spectrum);
}

Eigen::MatrixXd MatchedEvolution::moved(Direction /*direction*/,
                                        const Posterior& /*posterior*/,
                                        const Message& /*incoming*/) const {
    return {};
}

MatchedEvolution::Message MatchedEvolution::send(Direction /*direction*/,
                                                 const Posterior& /*posterior*/,
                                                 const ExtrinsicStep& step,
                                                 const Message& /*incoming*/,
                                                 const Message& previous,
                                                 const MessageBlend& blend) const {
    return {blend.precision(step.outgoingPrecision, previous.precision)};
}

}  // namespace onsager
