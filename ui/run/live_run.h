// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/experiment.h"
#include "engine/iteration/half_iteration.h"
#include "engine/model/scenario.h"
#include "ui/run/snapshot.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace onsager {

/// One run as the window makes it, cut into pieces between which it can be shown, held or dropped.
///
/// The order is: a glance at the prediction of the first draw, a coarse one where that has sampled rows, its full
/// prediction, the draws of all
/// trials, then half-iterations with the predictions of the other draws spread evenly between them, then
/// the epochs of the baselines.
class LiveRun {
public:
    enum class Piece {
        Glance,
        CoarsePrediction,
        FirstPrediction,
        Draw,
        HalfIteration,
        OtherPrediction,
        BaselineEpoch
    };

    /// Sampled rows of the predictions that are made at once, before the full one.
    static constexpr int kGlanceSamples = 64;
    static constexpr int kCoarseSamples = 512;

    LiveRun(const Scenario& scenario, int threads);

    /// The piece to make next, or none when the run is finished.
    [[nodiscard]] std::optional<Piece> next() const;

    /// Makes one piece. Returns false when stopped before the end of it.
    bool make(Piece piece, const std::stop_token& stop);

    /// What is known so far.
    [[nodiscard]] Result result() const;
    [[nodiscard]] std::shared_ptr<const RunDetails> details() const;
    [[nodiscard]] RunProgress progress() const;

    /// The half-iteration that is made next.
    [[nodiscard]] HalfIteration upcoming() const { return m_upcoming; }
    [[nodiscard]] std::optional<HalfIteration> lastReached() const { return m_lastReached; }

private:
    /// Mean duration of the pieces of one sort.
    struct Pace {
        double seconds = 0.0;
        int count = 0;
        [[nodiscard]] double mean() const { return count > 0 ? seconds / count : 0.0; }
    };

    [[nodiscard]] int predictionsDue() const;
    [[nodiscard]] bool allPredicted() const { return m_predictions >= m_draws; }
    bool predictNext(const std::stop_token& stop);
    /// Moves the experiment on; the time it takes counts for that pace.
    bool advance(Pace& pace, const std::stop_token& stop);

    Experiment m_experiment;
    /// Makes the glance and the coarse prediction: on one thread, since waiting for others costs more than its few
    /// samples when the machine is busy. Gone once there is a better one.
    std::optional<Experiment> m_quick;
    int m_samples;
    int m_draws;
    int m_halfIterationLimit;
    bool m_isGlance = false;  ///< made
    bool m_isCoarse = false;  ///< made, or the glance is as good
    bool m_drawn = false;
    int m_predictions = 0;
    int m_halfIterations = 0;
    int m_epochs = 0;  ///< of all baselines together, one after the other
    int m_epochLimit = 0;
    HalfIteration m_upcoming;
    std::optional<HalfIteration> m_lastReached;
    Pace m_predictionPace;
    Pace m_halfIterationPace;
    Pace m_epochPace;
};

}  // namespace onsager
