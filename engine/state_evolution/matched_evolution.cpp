// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/matched_evolution.h"

#include "engine/model/activation.h"
#include "engine/model/instance.h"
#include "engine/model/observation.h"
#include "engine/model/prior_law.h"
#include "engine/numerics/sobol.h"
#include "engine/numerics/symmetric_matrix.h"

namespace onsager {

namespace {

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

/// Rows r ~ N(0, tau - Gamma^-1) and p = r + N(0, Gamma^-1) from 2 d standard normal columns.
struct ForwardRows {
    Eigen::MatrixXd message;
    Eigen::MatrixXd truth;
};

ForwardRows forwardRows(const Eigen::MatrixXd& standard,
                        const Eigen::MatrixXd& tau,
                        const Eigen::MatrixXd& precision) {
    const Eigen::Index d = tau.rows();
    const Eigen::MatrixXd covariance = spdInverse(precision);
    ForwardRows rows;
    rows.message = standard.leftCols(d) * symmetricSquareRoot(symmetrized(tau - covariance));
    rows.truth = rows.message + standard.middleCols(d, d) * symmetricSquareRoot(covariance);
    return rows;
}

GaussianMessage naturalRows(const Eigen::MatrixXd& R, const Eigen::MatrixXd& precision) {
    return {precision, R * precision};
}

}  // namespace

bool MatchedEvolution::applies(const Network& network, const EvolutionSettings& settings) {
    return network.matched && settings.estimation == Estimation::Mmse
           && settings.algorithm.damping == 1.0;
}

MatchedEvolution::MatchedEvolution(const Network& network,
                                   std::vector<Spectrum> spectra,
                                   const EvolutionSettings& settings)
    : m_network(network),
      m_spectra(std::move(spectra)),
      m_settings(settings),
      m_prior(makePriorEstimator(
          network.prior, network.columns, settings.estimation, settings.threads)),
      m_output(makeOutputEstimator(network.output, settings.estimation, settings.threads)) {
    const int d = network.columns;
    const int L = network.lastLayer();
    const auto standard = [&](int layer, Eigen::Index columns) {
        return whitenedSobol(settings.samples, columns, settings.scramblings[at(layer / 2)]);
    };
    m_standard.push_back(standard(0, d + priorDraws(network.prior, d)));
    for (int l = 2; l < L; l += 2) {
        m_standard.push_back(standard(l, 5 * d));
        m_rowwise.push_back(makeRowwiseEstimator(std::get<RowwiseLaw>(network.layer(l)),
                                                 settings.estimation, settings.threads));
    }
    m_standard.push_back(standard(L, 3 * d + observationDraws(network.output, d)));
}

MatchedEvolution::State MatchedEvolution::initialState() const {
    const int d = m_network.columns;
    State state;
    const double precision = m_settings.algorithm.minPrecision;
    state.backward.assign(at(lastLayer()), Message{precision * Eigen::MatrixXd::Identity(d, d)});
    if (const auto* informed = std::get_if<InformedStart>(&m_settings.start)) {
        state.backward[at(informed->variable)] = {startPrecision(*informed, m_network)};
    }
    state.forward.resize(state.backward.size());
    state.estimates.resize(state.backward.size());
    return state;
}

LinearPosterior MatchedEvolution::linear(int layer,
                                         const Message& above,
                                         const Message& below) const {
    return {below.precision, above.precision,
            std::get<LinearLaw>(m_network.layer(layer)).noiseCovariance};
}

Estimate MatchedEvolution::rowwise(int layer,
                                   const Message& above,
                                   const Message& below,
                                   bool wantAbove) const {
    const int d = m_network.columns;
    const Eigen::MatrixXd& standard = m_standard[at(layer / 2)];
    const auto& law = std::get<RowwiseLaw>(m_network.layer(layer));
    const ForwardRows rows = forwardRows(standard, m_network.moment(layer - 1), below.precision);
    const Eigen::MatrixXd B = biasRows(biasBelow(m_network, layer), standard.rightCols(d));
    const Eigen::MatrixXd z =
        activated(law.function, withBias(rows.truth, B))
        + standard.middleCols(2 * d, d) * symmetricSquareRoot(law.noiseCovariance);
    const Eigen::MatrixXd noise =
        standard.middleCols(3 * d, d) * symmetricSquareRoot(spdInverse(above.precision));
    const GaussianMessage fromAbove = naturalRows(z + noise, above.precision);
    const GaussianMessage fromBelow = shifted(naturalRows(rows.message, below.precision), B);
    const RowwiseEstimator& estimator = *m_rowwise[at(layer / 2 - 1)];
    return wantAbove ? estimator.estimateAbove(fromAbove, fromBelow)
                     : estimator.estimateBelow(fromAbove, fromBelow);
}

MatchedEvolution::Posterior MatchedEvolution::estimateAbove(int layer,
                                                            const Message& above,
                                                            const Message* below) const {
    if (layer % 2 == 1) {
        return {linear(layer, above, *below).covarianceAbove(m_spectra[at((layer - 1) / 2)])};
    }
    if (layer > 0) {
        return {rowwise(layer, above, *below, true).covariance};
    }
    const int d = m_network.columns;
    const Eigen::MatrixXd z =
        priorRows(m_network.prior, d, m_standard[0].leftCols(priorDraws(m_network.prior, d)));
    const Eigen::MatrixXd noise =
        m_standard[0].rightCols(d) * symmetricSquareRoot(spdInverse(above.precision));
    return {m_prior->estimateAbove(naturalRows(z + noise, above.precision)).covariance};
}

MatchedEvolution::Posterior MatchedEvolution::estimateBelow(int layer,
                                                            const Message* above,
                                                            const Message& below) const {
    if (layer % 2 == 1) {
        return {linear(layer, *above, below).covarianceBelow(m_spectra[at((layer - 1) / 2)])};
    }
    if (layer < lastLayer()) {
        return {rowwise(layer, *above, below, false).covariance};
    }
    const int d = m_network.columns;
    const int draws = observationDraws(m_network.output, d);
    const Eigen::MatrixXd& standard = m_standard.back();
    const ForwardRows rows = forwardRows(standard, m_network.moment(layer - 1), below.precision);
    const Eigen::MatrixXd B = biasRows(biasBelow(m_network, layer), standard.rightCols(d));
    const Eigen::MatrixXd Y =
        observed(m_network.output, withBias(rows.truth, B), standard.middleCols(2 * d, draws));
    const GaussianMessage fromBelow = shifted(naturalRows(rows.message, below.precision), B);
    return {m_output->estimateBelow(Y, fromBelow).covariance};
}

MatchedEvolution::Message MatchedEvolution::send(Direction /*direction*/,
                                                 const Posterior& /*posterior*/,
                                                 const ExtrinsicStep& step,
                                                 const Message& /*incoming*/,
                                                 const Message& /*previous*/,
                                                 double /*damping*/) const {
    return {step.outgoingPrecision};
}

}  // namespace onsager
