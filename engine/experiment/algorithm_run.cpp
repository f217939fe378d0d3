// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/algorithm_run.h"

#include "engine/model/temperature.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <utility>

namespace onsager {

AlgorithmRun::AlgorithmRun(const Algorithm& algorithm,
                           const Scenario& scenario,
                           const Instance& instance,
                           int trial,
                           int threads,
                           Measured measured)
    : m_algorithm(algorithm),
      m_instance(instance),
      m_measured(measured),
      m_symmetry(traitsOf(std::get<OutputLayer>(scenario.layers.back()).channel).symmetry),
      // What is sampled has the temperature of the laws.
      m_shown(std::holds_alternative<MalaSettings>(algorithm)
                  ? 1.0
                  : shownPrecision(instance.network, scenario.estimation)),
      m_recursion(makeRecursion(algorithm,
                                instance.network,
                                instance.evidence,
                                scenario.estimation,
                                scenario.seed,
                                trial,
                                threads)),
      m_rule(toleranceOf(algorithm)) {
    m_record.trial = trial;
    if (m_measured == Measured::SomeIterations && !m_recursion->estimates().empty()) {
        measure({});
    }
}

void AlgorithmRun::measure(HalfIteration when) {
    const std::vector<VariableEstimate> estimates = m_recursion->estimates();
    for (const VariableEstimate& one : estimates) {
        m_record.smallestSampleSize = std::min(m_record.smallestSampleSize, one.smallestSampleSize);
    }
    ErrorRecord errors = measuredErrors(m_instance, estimates, m_symmetry, m_shown);
    errors.when = when;
    errors.learnt = m_recursion->learnt();
    const std::optional<double> objective = m_recursion->objective();
    const auto overflow =
        std::find_if(errors.variables.begin(), errors.variables.end(),
                     [](const VariableErrors& variable) { return !variable.isFinite; });
    if (overflow != errors.variables.end() || (objective && !std::isfinite(*objective))) {
        const bool isError = overflow != errors.variables.end();
        m_record.stop = StopReason::Diverged;
        m_record.failure =
            Failure{isError ? overflow->variable : 0, when,
                    isError ? "the error is not finite" : "the objective is not finite"};
        return;
    }
    m_record.finished.push_back(m_record.iterations);
    m_record.errors.push_back(std::move(errors));
    if (objective) {
        m_record.objective.push_back(*objective);
    }
}

bool AlgorithmRun::isMeasured(HalfIteration when) const {
    if (m_measured == Measured::EveryStep) {
        return true;
    }
    // Long baselines are measured kMostMeasuredIterations times at most, at equal distances, and at their end.
    const int limit = iterationsOf(m_algorithm);
    const int stride = (limit + kMostMeasuredIterations - 1) / kMostMeasuredIterations;
    return when.pass == Pass::Backward
           && (m_record.iterations >= limit || m_record.iterations % stride == 0);
}

/// The largest relative change of what that pass has estimated; infinite after its first.
double AlgorithmRun::changeSince(HalfIteration when) {
    std::vector<Eigen::MatrixXd>& previous = m_previous[when.pass == Pass::Forward ? 0 : 1];
    const std::vector<VariableEstimate> estimates = m_recursion->estimates();
    double largest = previous.empty() ? std::numeric_limits<double>::infinity() : 0.0;
    for (std::size_t l = 0; l < previous.size(); ++l) {
        const Eigen::MatrixXd& mean = *estimates[l].mean;
        // |Zhat - Zhat'|_F / |Zhat|_F against the estimate of the same pass one iteration ago.
        const double change = (mean - previous[l]).norm();
        largest = std::max(largest, change > 0.0 ? change / mean.norm() : 0.0);
    }
    previous.clear();
    for (const VariableEstimate& estimate : estimates) {
        previous.push_back(*estimate.mean);
    }
    return largest;
}

void AlgorithmRun::advance() {
    if (finished()) {
        return;
    }
    const HalfIteration now = m_recursion->next();
    const auto begin = std::chrono::steady_clock::now();
    m_recursion->advance();
    m_record.stepSeconds.push_back(
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    m_record.clipped = m_recursion->clipped();
    if (m_recursion->failure()) {
        m_record.failure = m_recursion->failure();
        m_record.stop = StopReason::Diverged;
        return;
    }
    const bool endsIteration = now.pass == Pass::Backward;
    m_record.iterations += endsIteration ? 1 : 0;
    // Looked at after every pass, measured or not: a run ends where its estimates rest, whoever watches.
    const bool converged = m_rule.isUsed() && m_rule.stops(now.pass, changeSince(now));
    if (isMeasured(now) || converged) {
        measure(now);
    }
    if (finished()) {
        m_record.sampling = m_recursion->sampling();
        return;
    }
    if (converged) {
        m_record.stop = StopReason::Converged;
    } else if (endsIteration && m_record.iterations >= iterationsOf(m_algorithm)) {
        m_record.stop = StopReason::IterationLimit;
    }
    if (finished()) {
        m_record.sampling = m_recursion->sampling();
    }
}

void AlgorithmRun::cancel() {
    if (!finished()) {
        m_record.stop = StopReason::Cancelled;
        m_record.sampling = m_recursion->sampling();
    }
}

}  // namespace onsager
