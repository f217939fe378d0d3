// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/algorithms/iterative_thresholding.h"

#include "engine/algorithms/heard_messages.h"
#include "engine/estimators/prior_estimator.h"
#include "engine/numerics/symmetric_matrix.h"

#include <algorithm>
#include <string>

namespace onsager {

namespace {

/// Of the law's power: a residual below it is rounding.
constexpr double kExact = 1e-13;
/// And where the law has none.
constexpr double kLeastPower = 1e-30;

}  // namespace

IterativeThresholding::IterativeThresholding(const Network& network,
                                             const Evidence& evidence,
                                             const IterativeThresholdingSettings& settings,
                                             int threads)
    : m_network(network),
      m_evidence(evidence),
      m_settings(settings),
      m_threads(threads),
      // c = E of the squared norm of a column of W: sum s^2 / n_0.
      m_columnPower(std::get<LinearLaw>(network.layer(1)).limitSpectrum.outputGain()
                    * network.rows[1] / network.rows[0]),
      m_prior(
          makePriorEstimator(network.assumedPrior, network.columns, Estimation::Mmse, threads)) {}

IterativeThresholding::State IterativeThresholding::initialState() const {
    State state;
    state.posterior.mean = Eigen::MatrixXd::Zero(m_network.rows[0], m_network.columns);
    state.posterior.covariance = m_network.moment(0);
    if (const auto& start = m_evidence.start; start && start->variable == 0) {
        state.seen = {start->precision, start->mean * start->precision};
    }
    return state;
}

/// Of the prior and R. Before there is an R the estimate is the start.
std::string_view IterativeThresholding::estimate(State& state) const {
    if (state.seen.precision.size() == 0) {
        return {};
    }
    const LayerMessages heard = heardBy(0, &state.seen, nullptr, m_evidence, m_network);
    state.posterior = checkedPosterior(m_prior->estimate(heard, Side::Above), m_network.moment(0),
                                       m_settings.divergenceFactor);
    return state.posterior.fault();
}

std::string_view IterativeThresholding::look(State& state) const {
    const Eigen::MatrixXd& Zhat = state.posterior.mean;
    const LinearMap& W = *m_evidence.matrices.front();
    // X = Y - B - W Zhat.
    Eigen::MatrixXd X = m_evidence.observation - W.times(Zhat, m_threads);
    if (const Eigen::MatrixXd& B = m_evidence.biases.front(); B.size() > 0) {
        X -= B;
    }
    const Eigen::Index d = X.cols();
    const double power = m_network.moment(1).trace() / static_cast<double>(d);
    // U = X^T X / m, kept above rounding: the noise of R is taken to be U / c.
    const Eigen::MatrixXd U =
        symmetrized(X.transpose() * X / static_cast<double>(X.rows()))
        + std::max(kExact * power, kLeastPower) * Eigen::MatrixXd::Identity(d, d);
    if (!U.allFinite()) {  // as it is with its multiple of the identity, it is positive definite else
        return "the power of the residual is not finite";
    }
    // R = Zhat + s / c W^T X, precision c U^-1.
    const Eigen::MatrixXd R =
        Zhat + m_settings.stepSize / m_columnPower * W.transposedTimes(X, m_threads);
    state.seen.precision = m_columnPower * spdInverse(U);
    state.seen.naturalMean = R * state.seen.precision;
    return {};
}

void IterativeThresholding::advance(State& state) const {
    if (state.failure) {
        return;
    }
    const HalfIteration now = state.next;
    const std::string_view fault = now.pass == Pass::Forward ? estimate(state) : look(state);
    if (!fault.empty()) {
        state.failure = Failure{0, now, std::string(fault)};
        return;
    }
    state.next = now.next();
}

}  // namespace onsager
