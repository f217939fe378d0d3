// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/baseline_run.h"

#include "engine/experiment/measured_errors.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace onsager {

BaselineRun::BaselineRun(const AdamSettings& settings,
                         const Instance& instance,
                         const std::optional<ColumnSymmetry>& symmetry,
                         std::uint64_t seed,
                         int trial)
    : m_settings(settings),
      m_instance(instance),
      m_symmetry(symmetry),
      m_adam(instance.network, instance.evidence, settings, seed, trial),
      m_state(m_adam.initialState()) {
    m_record.trial = trial;
    measure();
}

void BaselineRun::measure() {
    const std::vector<Eigen::MatrixXd> estimates = m_adam.objective().signals(m_state.point);
    std::vector<const Eigen::MatrixXd*> pointers;
    for (const Eigen::MatrixXd& estimate : estimates) {
        pointers.push_back(&estimate);
    }
    ErrorRecord errors = measuredErrors(m_instance, pointers, m_symmetry);
    const double objective = m_adam.objective().value(m_state.point).energy;
    const auto isFinite = [](double value) { return std::isfinite(value); };
    if (!isFinite(objective) || !std::all_of(errors.mse.begin(), errors.mse.end(), isFinite)) {
        m_record.stop = StopReason::Diverged;
        return;
    }
    m_record.epochs.push_back(m_state.epoch);
    m_record.objective.push_back(objective);
    m_record.errors.push_back(std::move(errors));
}

void BaselineRun::advance() {
    if (finished()) {
        return;
    }
    const auto begin = std::chrono::steady_clock::now();
    m_adam.advance(m_state);
    m_record.seconds +=
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const bool isLast = m_state.epoch >= m_settings.epochs;
    const int stride = (m_settings.epochs + kMostMeasuredEpochs - 1) / kMostMeasuredEpochs;
    if (isLast || m_state.epoch % stride == 0) {
        measure();
    }
    if (isLast && !finished()) {
        m_record.stop = StopReason::IterationLimit;
    }
}

void BaselineRun::cancel() {
    if (!finished()) {
        m_record.stop = StopReason::Cancelled;
    }
}

}  // namespace onsager
