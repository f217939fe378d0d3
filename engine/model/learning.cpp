// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/learning.h"

#include "engine/laws/learning.h"
#include "engine/model/layer_check.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

namespace onsager {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// One path that may be learnt.
struct Candidate {
    std::string path;
    LearntBelief belief;
};

std::vector<Candidate> candidatesOf(const Scenario& scenario) {
    std::vector<Candidate> candidates;
    const auto* prior = std::get_if<PriorLayer>(&scenario.layers.front());
    if (prior != nullptr && prior->assumed) {
        for (const LearntKey& key : learntKeys(*prior->assumed, scenario.columns)) {
            candidates.push_back({keyOfLayer(0, key.key), {LearntSide::Signal, key}});
        }
    }
    const auto* output = std::get_if<OutputLayer>(&scenario.layers.back());
    if (output != nullptr && output->assumedNoiseVariance) {
        for (const LearntKey& key : learntKeys(output->channel)) {
            candidates.push_back(
                {keyOfLayer(scenario.layers.size() - 1, key.key), {LearntSide::Observation, key}});
        }
    }
    return candidates;
}

/// Whether two priors are of one kind.
bool isSameKind(const Prior& a, const Prior& b) {
    return a.index() == b.index();
}

/// Noise of one variance in every observed number, and independent.
bool isIsotropic(const OutputLaw& law) {
    const auto* committee = std::get_if<CommitteeLaw>(&law);
    if (committee == nullptr) {
        return true;
    }
    // V = v I.
    const Eigen::MatrixXd& V = committee->noiseCovariance;
    // Only of such a noise is one variance the truth of what is learnt.
    return V.isApprox(V(0, 0) * Eigen::MatrixXd::Identity(V.rows(), V.cols()));
}

std::vector<double> numbersOf(const LearntBelief& belief,
                              const Prior& prior,
                              const OutputLaw& output) {
    return belief.side == LearntSide::Signal ? learntNumbers(prior, belief.key.key)
                                             : std::vector{noiseVariance(output).value_or(kNone)};
}

/// Of the laws that the data are drawn from; as many as are believed, or one that is none for each.
std::vector<double> truthOf(const LearntBelief& belief, const Network& network) {
    std::vector<double> truth = numbersOf(belief, network.prior, network.output);
    const std::size_t count = numbersOf(belief, network.assumedPrior, network.assumedOutput).size();
    const bool corresponds = belief.side == LearntSide::Signal
                                 ? isSameKind(network.prior, network.assumedPrior)
                                 : isIsotropic(network.output);
    // Where the law is of another kind there is no true number to compare with.
    return corresponds && truth.size() == count ? truth : std::vector<double>(count, kNone);
}

}  // namespace

std::vector<std::string> learntPaths(const Scenario& scenario) {
    std::vector<std::string> paths;
    for (const Candidate& candidate : candidatesOf(scenario)) {
        paths.push_back(candidate.path);
    }
    return paths;
}

void checkLearning(const Scenario& scenario, std::vector<ScenarioProblem>& problems) {
    if (scenario.learn.empty() || scenario.layers.empty()) {
        return;
    }
    if (scenario.estimation != Estimation::Mmse) {
        problems.push_back({"learn",
                            "numbers are learnt from posterior means and variances: choose "
                            "estimation mmse"});
    }
    if (!std::holds_alternative<MlMatVampSettings>(scenario.algorithm)) {
        problems.push_back({"learn", fmt::format("{} learns nothing while it runs: choose "
                                                 "algorithm.kind ml-mat-vamp",
                                                 traitsOf(scenario.algorithm).kind)});
    }
    const auto* prior = std::get_if<PriorLayer>(&scenario.layers.front());
    const auto* output = std::get_if<OutputLayer>(&scenario.layers.back());
    if ((prior != nullptr && areThere(prior->rowPower))
        || (output != nullptr && areThere(output->rowNoise))) {
        problems.push_back({"learn",
                            "numbers are learnt from rows of one law: not beside rowPower or "
                            "rowNoise"});
    }
    const std::vector<std::string> allowed = learntPaths(scenario);
    const std::string last = keyOfLayer(scenario.layers.size() - 1, "assumed.noiseVariance");
    for (std::size_t k = 0; k < scenario.learn.size(); ++k) {
        const std::string& path = scenario.learn[k];
        const std::string key = fmt::format("learn.{}", k);
        if (std::find(allowed.begin(), allowed.end(), path) == allowed.end()) {
            problems.push_back(
                {key,
                 allowed.empty()
                     ? fmt::format("\"{}\" is not allowed: nothing can be learnt here; what is "
                                   "learnt starts from layers.0.assumed, a gaussian, "
                                   "bernoulli-gaussian, gaussian-mixture or laplace prior, or "
                                   "from {} of awgn or probit",
                                   path, last)
                     : fmt::format("\"{}\" is not allowed: what is assumed here and can be "
                                   "learnt is {}",
                                   path, fmt::join(allowed, ", "))});
        } else if (std::find(scenario.learn.begin(),
                             scenario.learn.begin() + static_cast<std::ptrdiff_t>(k), path)
                   != scenario.learn.begin() + static_cast<std::ptrdiff_t>(k)) {
            problems.push_back(
                {key, fmt::format("\"{}\" is not allowed: it is in the list before", path)});
        }
    }
}

std::vector<LearntBelief> learntBeliefs(const Scenario& scenario) {
    const std::vector<Candidate> candidates = candidatesOf(scenario);
    std::vector<LearntBelief> beliefs;
    for (const std::string& path : scenario.learn) {
        const auto found =
            std::find_if(candidates.begin(), candidates.end(),
                         [&path](const Candidate& candidate) { return candidate.path == path; });
        if (found != candidates.end()) {
            beliefs.push_back(found->belief);
        }
    }
    return beliefs;
}

std::vector<LearntNumber> learntNumbers(const Scenario& scenario, const Network& network) {
    std::vector<LearntNumber> numbers;
    for (std::size_t k = 0; k < network.learnt.size(); ++k) {
        const LearntBelief& belief = network.learnt[k];
        const std::vector<std::string> steps =
            belief.side == LearntSide::Signal ? learntSteps(network.assumedPrior, belief.key.key)
                                              : std::vector<std::string>{""};
        const std::vector<double> truth = truthOf(belief, network);
        const std::vector<double> start =
            numbersOf(belief, network.assumedPrior, network.assumedOutput);
        for (std::size_t i = 0; i < steps.size(); ++i) {
            numbers.push_back({scenario.learn[k] + steps[i], truth[i], start[i]});
        }
    }
    return numbers;
}

std::vector<double> believedNumbers(const Network& network) {
    std::vector<double> numbers;
    for (const LearntBelief& belief : network.learnt) {
        const std::vector<double> own =
            numbersOf(belief, network.assumedPrior, network.assumedOutput);
        numbers.insert(numbers.end(), own.begin(), own.end());
    }
    return numbers;
}

}  // namespace onsager
