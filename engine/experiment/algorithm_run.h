// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/algorithms/recursion.h"
#include "engine/experiment/measured_errors.h"
#include "engine/experiment/records.h"
#include "engine/iteration/tolerance_rule.h"

#include <cmath>
#include <memory>
#include <optional>

namespace onsager {

/// Iterations of a baseline that are measured at most, besides its start: they are spread evenly, and the
/// last is one of them.
inline constexpr int kMostMeasuredIterations = 100;

/// Which steps of an algorithm are measured: every one of a scenario's own; of a baseline its start, if it
/// estimates anything before its first step, and some whole iterations.
enum class Measured { EveryStep, SomeIterations };

/// Drives an algorithm on one draw to its end and measures it. Ends at the iteration limit, by the
/// tolerance, by a failure, or where an error or the objective is not finite.
class AlgorithmRun {
public:
    /// Keeps a reference to the instance.
    AlgorithmRun(const Algorithm& algorithm,
                 const Scenario& scenario,
                 const Instance& instance,
                 int trial,
                 int threads,
                 Measured measured);

    /// Makes one step. No effect once the run has ended.
    void advance();

    /// Ends a run that goes on with reason Cancelled.
    void cancel();

    [[nodiscard]] bool finished() const { return m_record.stop != StopReason::Running; }
    [[nodiscard]] const AlgorithmRecord& record() const { return m_record; }
    /// What is estimated so far.
    [[nodiscard]] std::vector<VariableEstimate> estimates() { return m_recursion->estimates(); }
    /// The standard deviations that it claims for the entries of its last estimate of a variable, n x d, in the units
    /// of the signal; empty where it claims none. Costs as much as an estimate of every row by itself.
    [[nodiscard]] Eigen::MatrixXd deviations(int variable) {
        return m_recursion->deviations(variable) / std::sqrt(m_shown);
    }
    /// See Recursion.
    [[nodiscard]] std::vector<Eigen::MatrixXd> imageDraws() const {
        return m_recursion->imageDraws();
    }
    /// See Recursion.
    [[nodiscard]] std::optional<double> freeEnergy() const { return m_recursion->freeEnergy(); }

private:
    void measure(HalfIteration when);
    [[nodiscard]] bool isMeasured(HalfIteration when) const;
    [[nodiscard]] double changeSince(HalfIteration when);

    Algorithm m_algorithm;
    const Instance& m_instance;
    Measured m_measured;
    std::optional<ColumnSymmetry> m_symmetry;
    double m_shown;  ///< see shownPrecision()
    std::unique_ptr<Recursion> m_recursion;
    ToleranceRule m_rule;
    std::vector<Eigen::MatrixXd> m_previous[2];  ///< of the last forward and backward pass
    AlgorithmRecord m_record;
};

}  // namespace onsager
