// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/algorithms/mala.h"

#include "engine/laws/prior.h"
#include "engine/numerics/chain_diagnostics.h"
#include "engine/numerics/parallel.h"
#include "engine/numerics/random.h"

#include <Eigen/Dense>

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace onsager {

namespace {

constexpr double kBestAcceptance = 0.574;

// Dual averaging, with the constants of its authors.
constexpr double kPull = 0.05;        // gamma
constexpr double kSteadiness = 10.0;  // t0
constexpr double kForgetting = 0.75;  // kappa

/// D is measured between these shares of burn-in, and set at all but the first.
constexpr std::array kWindowEnds = {0.1, 0.2, 0.4, 0.8};
/// In the variance of an entry, what its block says counts as so many draws, which are taken to be worth a
/// twentieth of an independent one.
constexpr double kBlockDraws = 5.0;
constexpr double kWorthOfADraw = 0.05;
constexpr double kLeastShare = 1e-6;  // of a block's variance

const double kLeastLogStep = std::log(1e-30);
constexpr double kMostLogStep = 50.0;

/// Entries of Z_0 whose draws are kept, and draws of each by all chains.
constexpr Eigen::Index kMostTraces = 64;
constexpr int kMostTracedDraws = 16384;

int windowEnd(const MalaSettings& settings, std::size_t window) {
    return static_cast<int>(kWindowEnds[window] * settings.burnIn);
}

/// Every which draw is traced.
int strideOf(const MalaSettings& settings) {
    const int most = std::max(4, kMostTracedDraws / settings.chains);
    return (settings.steps - settings.burnIn + most - 1) / most;
}

Mala::StepSearch searchFrom(double logStep) {
    return {logStep, logStep, logStep + std::log(2.0), 0.0, 0};
}

/// The next step size after proposals of that acceptance.
void adaptStep(double acceptance, Mala::StepSearch& search) {
    ++search.count;
    const auto t = static_cast<double>(search.count);
    const double weight = 1.0 / (t + kSteadiness);
    // Hoffman and Gelman 2014, eq. (6), with mu = log(2 step), t0 = kSteadiness, gamma = kPull, kappa = kForgetting:
    //     Hbar <- (1 - 1 / (t + t0)) Hbar + (0.574 - acceptance) / (t + t0),
    //     log e = mu - sqrt(t) / gamma Hbar,   log ebar <- t^-kappa log e + (1 - t^-kappa) log ebar.
    search.shortage = (1.0 - weight) * search.shortage + weight * (kBestAcceptance - acceptance);
    search.logStep =
        std::min(kMostLogStep, search.logTarget - std::sqrt(t) / kPull * search.shortage);
    const double share = std::pow(t, -kForgetting);
    search.logMean = share * search.logStep + (1.0 - share) * search.logMean;
}

}  // namespace

Mala::Mala(const Network& network,
           const Evidence& evidence,
           const MalaSettings& settings,
           std::uint64_t seed,
           int trial,
           int threads)
    : m_network(network),
      m_settings(settings),
      m_seed(seed),
      m_trial(trial),
      m_threads(threads),
      m_objective(network, evidence) {}

MapObjective::Point Mala::start(int chain) const {
    const std::uint64_t seed = RandomField(m_seed, m_trial, 0, Draw::LangevinStart).bits(chain, 0);
    const auto field = [&](int block) {
        return RandomField(seed, m_trial, block, Draw::LangevinStart);
    };
    const int d = m_network.columns;
    const Prior& prior = m_network.assumedPrior;
    MapObjective::Point point = m_objective.pointAt(
        priorRows(prior, d, field(0).gaussian(m_network.rows.front(), priorDraws(prior, d))));
    const std::vector<Eigen::MatrixXd> covariances = m_objective.noiseCovariances();
    for (std::size_t k = 0; k < covariances.size(); ++k) {
        const Eigen::MatrixXd root = covariances[k].llt().matrixL();
        Eigen::MatrixXd& Xi = point[k + 1];
        // A draw of the assumed noise: rows N(0, covariance).
        Xi = field(static_cast<int>(k) + 1).gaussian(Xi.rows(), d) * root.transpose();
    }
    return point;
}

Mala::State Mala::initialState() const {
    State state;
    for (int k = 0; k < m_settings.chains; ++k) {
        Chain chain;
        chain.point = start(k);
        chain.at = m_objective.valueAndSignals(chain.point);
        if (!std::isfinite(chain.at.value.energy) && !state.failure) {
            state.failure =
                Failure{0,
                        {0, Pass::Backward},
                        fmt::format("the objective is not finite where chain {} starts", k + 1)};
        }
        state.chains.push_back(std::move(chain));
    }
    state.search = searchFrom(std::log(m_settings.stepSize));
    std::vector<Eigen::MatrixXd> covariances = m_objective.noiseCovariances();
    covariances.insert(covariances.begin(), priorMoment(m_network.assumedPrior, m_network.columns));
    for (std::size_t k = 0; k < covariances.size(); ++k) {
        // A law without a second moment has a scale of its own only after burn-in.
        const Eigen::RowVectorXd variances =
            covariances[k].diagonal().transpose().unaryExpr([](double variance) {
                return std::isfinite(variance) && variance > 0.0 ? variance : 1.0;
            });
        state.scale.push_back(variances.replicate(state.chains[0].point[k].rows(), 1));
    }
    const Eigen::Index entries = state.chains[0].point[0].size();
    const Eigen::Index draws =
        (m_settings.steps - m_settings.burnIn + strideOf(m_settings) - 1) / strideOf(m_settings);
    state.traces.assign(static_cast<std::size_t>(std::min(entries, kMostTraces)),
                        Eigen::MatrixXd::Zero(draws, m_settings.chains));
    return state;
}

Mala::Move Mala::moveChain(State& state, int k) const {
    Chain& chain = state.chains[static_cast<std::size_t>(k)];
    const std::uint64_t seed =
        RandomField(m_seed, m_trial, 0, Draw::LangevinStep).bits(k, state.step);
    const auto field = [&](std::size_t block) {
        return RandomField(seed, m_trial, static_cast<int>(block), Draw::LangevinStep);
    };
    const double e = std::exp(state.search.logStep);
    const std::size_t blocks = chain.point.size();
    MapObjective::Point proposal(blocks);
    // log q(x' | x) = -|x' - x + e D grad|^2_{1/D} / (4 e) = -|xi|^2 / 2.
    double logForward = 0.0;  // log q(x' | x), up to what both directions share
    for (std::size_t b = 0; b < blocks; ++b) {
        const Eigen::MatrixXd& x = chain.point[b];
        const Eigen::MatrixXd xi = field(b).gaussian(x.rows(), x.cols());
        const auto D = state.scale[b].array();
        logForward -= 0.5 * xi.squaredNorm();
        proposal[b] = x.array() - e * D * chain.at.value.gradient[b].array()
                      + (2.0 * e * D).sqrt() * xi.array();
    }
    MapObjective::ValueAndSignals there = m_objective.valueAndSignals(proposal);
    double logBackward = 0.0;
    for (std::size_t b = 0; b < blocks; ++b) {
        const auto D = state.scale[b].array();
        // log q(x | x') = -|x - x' + e D grad'|^2_{1/D} / (4 e).
        const Eigen::ArrayXXd back =
            chain.point[b].array() - proposal[b].array() + e * D * there.value.gradient[b].array();
        logBackward -= (back.square() / D).sum() / (4.0 * e);
    }
    // log of pi(x') q(x | x') / (pi(x) q(x' | x)), pi = exp(-E); not finite: refused.
    const double logRatio = chain.at.value.energy - there.value.energy + logBackward - logForward;
    Move move;
    move.acceptance = std::isfinite(logRatio) ? std::exp(std::min(0.0, logRatio)) : 0.0;
    move.isAccepted = field(blocks).uniform(1, 1)(0, 0) < move.acceptance;
    if (move.isAccepted) {
        chain.point = std::move(proposal);
        chain.at = std::move(there);
    }
    return move;
}

void Mala::adaptScale(State& state) const {
    const std::size_t blocks = state.scale.size();
    const auto chains = static_cast<double>(m_settings.chains);
    for (std::size_t b = 0; b < blocks; ++b) {
        Eigen::MatrixXd entries =
            Eigen::MatrixXd::Zero(state.scale[b].rows(), state.scale[b].cols());
        for (std::size_t k = 0; k < state.chains.size(); ++k) {
            entries += state.window[k * blocks + b].variances() / chains;
        }
        const double block = entries.mean();
        if (!(block > 0.0) || !std::isfinite(block)) {
            continue;  // no chain has moved
        }
        // D = variance of each entry within the chains, pulled towards the mean of its block as
        // if kBlockDraws draws said so.
        const double n = kWorthOfADraw * chains * static_cast<double>(state.window.front().count());
        state.scale[b] = ((n * entries.array() + kBlockDraws * block) / (n + kBlockDraws))
                             .max(kLeastShare * block);
    }
}

void Mala::keepDraws(State& state) const {
    state.kept.resize(state.chains.front().at.signals.size());
    for (const Chain& chain : state.chains) {
        for (std::size_t l = 0; l < state.kept.size(); ++l) {
            state.kept[l].add(chain.at.signals[l]);
        }
    }
    keepImage(state);
    if ((state.step - m_settings.burnIn) % strideOf(m_settings) != 0) {
        return;
    }
    const Eigen::Index entries = state.chains.front().point[0].size();
    const auto traces = static_cast<Eigen::Index>(state.traces.size());
    for (Eigen::Index i = 0; i < traces; ++i) {
        for (std::size_t k = 0; k < state.chains.size(); ++k) {
            state.traces[static_cast<std::size_t>(i)](state.traced, static_cast<Eigen::Index>(k)) =
                state.chains[k].point[0].reshaped()(i * entries / traces);
        }
    }
    ++state.traced;
}

void Mala::keepImage(State& state) const {
    if (m_network.imageVariable < 0) {
        return;
    }
    // The k-th of the strip ends the k-th part of the steps after burn-in.
    const long draws = m_settings.steps - m_settings.burnIn;
    const long kept = std::min<long>(draws, kMostImageDraws);
    const long draw = state.step - m_settings.burnIn + 1;
    if (draw * kept / draws > (draw - 1) * kept / draws) {
        state.images.push_back(
            state.chains.front().at.signals[static_cast<std::size_t>(m_network.imageVariable)]);
    }
}

void Mala::burnIn(double acceptance, State& state) const {
    adaptStep(acceptance, state.search);
    if (state.search.logStep < kLeastLogStep) {
        state.failure =
            Failure{0, {state.step, Pass::Backward}, "no step is small enough to be accepted"};
        return;
    }
    const std::size_t blocks = state.scale.size();
    state.window.resize(blocks * state.chains.size());
    for (std::size_t k = 0; k < state.chains.size(); ++k) {
        for (std::size_t b = 0; b < blocks; ++b) {
            state.window[k * blocks + b].add(state.chains[k].point[b]);
        }
    }
    const int finished = state.step + 1;
    for (std::size_t window = 0; window < kWindowEnds.size(); ++window) {
        if (finished != windowEnd(m_settings, window)) {
            continue;
        }
        if (window > 0 && state.window.front().count() > 1) {
            // The scale has changed, and the best step with it.
            adaptScale(state);
            state.search = searchFrom(state.search.logMean);
        }
        state.window.clear();
    }
    if (finished == m_settings.burnIn) {
        // From here on nothing is adapted: the chains are Markov, and their law is the posterior.
        state.search.logStep = state.search.logMean;
        state.window.clear();
    }
}

void Mala::advance(State& state) const {
    if (state.failure || state.step >= m_settings.steps) {
        return;
    }
    std::vector<Move> moves(state.chains.size());
    parallelFor(m_settings.chains, m_threads, {},
                [&](int k) { moves[static_cast<std::size_t>(k)] = moveChain(state, k); });
    if (state.step < m_settings.burnIn) {
        double acceptance = 0.0;
        for (const Move& move : moves) {
            acceptance += move.acceptance / m_settings.chains;
        }
        burnIn(acceptance, state);
    } else {
        for (const Move& move : moves) {
            ++state.proposed;
            state.accepted += move.isAccepted ? 1 : 0;
        }
        keepDraws(state);
    }
    ++state.step;
}

std::optional<SamplingQuality> Mala::quality(const State& state) const {
    if (state.traced < 4) {
        return std::nullopt;
    }
    SamplingQuality quality;
    quality.acceptance = static_cast<double>(state.accepted) / static_cast<double>(state.proposed);
    quality.draws = state.proposed;
    quality.effectiveSampleSize = std::numeric_limits<double>::infinity();
    for (const Eigen::MatrixXd& trace : state.traces) {
        const auto draws = trace.topRows(state.traced);
        quality.effectiveSampleSize =
            std::min(quality.effectiveSampleSize, onsager::effectiveSampleSize(draws));
        quality.rHat = std::max(quality.rHat, splitRHat(draws));
    }
    return quality;
}

}  // namespace onsager
