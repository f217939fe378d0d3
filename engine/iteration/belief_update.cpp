// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/iteration/belief_update.h"

#include "engine/estimators/outputs/output_update.h"
#include "engine/estimators/priors/prior_update.h"
#include "engine/laws/learning.h"

#include <Eigen/Cholesky>

#include <algorithm>

namespace onsager {

std::optional<LearntSide> learntAfter(const HalfIteration& when, const Network& network) {
    const LearntSide side =
        when.pass == Pass::Forward ? LearntSide::Signal : LearntSide::Observation;
    const bool isLearnt = std::any_of(network.learnt.begin(), network.learnt.end(),
                                      [side](const LearntBelief& one) { return one.side == side; });
    // Not in the first iteration: what is heard then comes from the start.
    return when.iteration > 0 && isLearnt ? std::optional(side) : std::nullopt;
}

void learnPrior(const GaussianMessage& above, double damping, Network& network) {
    LearntKeys keys;
    for (const LearntBelief& belief : network.learnt) {
        if (belief.side == LearntSide::Signal) {
            keys.push_back(belief.key.key);
        }
    }
    const Prior& before = network.assumedPrior;
    const Prior goal = updatedPrior(before, keys, above);
    Prior moved = before;
    for (const std::string_view key : keys) {
        // number <- number + damping (M step - number): beliefs move as slowly as messages do.
        std::vector<double> numbers = learntNumbers(before, key);
        const std::vector<double> wanted = learntNumbers(goal, key);
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            numbers[i] =
                damping == 1.0 ? wanted[i] : numbers[i] + damping * (wanted[i] - numbers[i]);
        }
        setLearntNumbers(moved, key, numbers);
    }
    network.assumedPrior = std::move(moved);
}

void learnOutput(const Eigen::MatrixXd& Y,
                 const GaussianMessage& below,
                 double damping,
                 Network& network) {
    const Eigen::LLT<Eigen::MatrixXd> cholesky(below.precision);
    if (!below.precision.allFinite() || cholesky.info() != Eigen::Success) {
        return;
    }
    const double before = noiseVariance(network.assumedOutput).value_or(0.0);
    const double wanted = updatedNoiseVariance(network.assumedOutput, Y, below);
    const double moved = damping == 1.0 ? wanted : before + damping * (wanted - before);
    for (const LearntBelief& belief : network.learnt) {
        if (belief.side == LearntSide::Observation) {
            setNoise(network.assumedOutput, covarianceOf(withinRange(belief.key, moved, before),
                                                         std::nullopt, static_cast<int>(Y.cols())));
        }
    }
}

}  // namespace onsager
