// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/details.h"
#include "engine/experiment/final_estimate.h"
#include "engine/experiment/records.h"
#include "engine/model/instance_source.h"

#include <memory>
#include <vector>

namespace onsager {

/// One trial of a scenario: its draw, the algorithm on it and then the baselines, and what is measured of
/// them so far.
class TrialRun {
public:
    /// `threads`: for the rows of one estimate.
    TrialRun(const InstanceSource& source, int trial, int threads);
    /// Of an instance that is drawn for it alone.
    TrialRun(const Scenario& scenario, int trial, int threads);
    /// From now on keeps what each half-iteration is like inside.
    void keepDetails();
    ~TrialRun();
    TrialRun(const TrialRun&) = delete;
    TrialRun& operator=(const TrialRun&) = delete;

    /// Computes one half-iteration, or after the last one a step of a baseline, and measures it. No
    /// effect once the trial has ended.
    void advance();

    /// Ends whatever still runs with reason Cancelled.
    void cancel();

    [[nodiscard]] bool finished() const;
    /// Whether only baselines are left to run.
    [[nodiscard]] bool passingFinished() const;
    [[nodiscard]] TrialRecord record() const;
    /// The top rows of the true signals, null without keepDetails(), and one entry for each
    /// half-iteration since.
    [[nodiscard]] std::shared_ptr<const std::vector<Eigen::MatrixXf>> truth() const;
    [[nodiscard]] const DetailTrace& details() const;
    /// What baselines were sent since, of those that pass messages.
    [[nodiscard]] std::vector<BaselineDetails> baselineDetails() const;
    /// What the scenario's own algorithm estimates so far.
    [[nodiscard]] std::vector<FinalEstimate> estimates() const;
    /// Its images, of baselines that have ended too; null without keepDetails(), or where there are none.
    [[nodiscard]] std::shared_ptr<const ImageDetails> images() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace onsager
