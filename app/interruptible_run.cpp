// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interruptible_run.h"

#include "app/brief_result.h"
#include "app/interruption.h"
#include "app/progress_line.h"
#include "app/standard_streams.h"
#include "engine/experiment/experiment.h"
#include "engine/experiment/free_energy_trace.h"
#include "engine/io/instance_file.h"

#include <cstdlib>
#include <exception>
#include <fmt/format.h>
#include <mutex>
#include <optional>
#include <utility>

namespace onsager {

namespace {

/// What a run has finished, for a thread that cannot wait for its end.
class Unfinished {
public:
    explicit Unfinished(const Scenario& scenario) { m_nothing.scenario = scenario; }

    void watch(std::function<Result()> look) {
        const std::lock_guard lock(m_mutex);
        m_look = std::move(look);
    }

    [[nodiscard]] Result result() {
        const std::lock_guard lock(m_mutex);
        return m_look ? m_look() : m_nothing;
    }

private:
    std::mutex m_mutex;
    std::function<Result()> m_look;
    Result m_nothing;
};

/// What of a result is written: of a very long run that was interrupted not every iteration. Says so.
Result writable(Result result, const std::string& program) {
    const std::size_t size = result.halfIterations.size();
    const int step = result.complete ? 1 : makeBrief(result);
    if (step > 1) {
        say(fmt::format("{}: of {} half-iterations, those of every {} iterations are written\n",
                        program, size, step));
    }
    return result;
}

ExitStatus statusOf(const RunRequest& request, const std::string& program, const Result& result) {
    if (!result.complete) {
        say(fmt::format("{}: interrupted\n", program));
        return Interrupted;
    }
    if (request.measure && std::cmp_equal(result.stop.diverged, result.trials.size())) {
        say(fmt::format("{}: every trial diverged\n", program));
        return Failed;
    }
    if (!request.measure && result.predictions > 0
        && result.predictionsDiverged == result.predictions) {
        fmt::print(stderr, "{}: the prediction diverged\n", program);
        return Failed;
    }
    return Done;
}

}  // namespace

ExitStatus runInterruptibly(const RunRequest& request,
                            const Scenario& scenario,
                            const std::string& program,
                            const std::function<void(const Result&)>& deliver) {
    Unfinished unfinished(scenario);
    ProgressLine progress;
    Interruption interruption(program, [&] {
        progress.erase();
        int status = Interrupted;
        try {
            deliver(writable(unfinished.result(), program));
            say(fmt::format("{}: interrupted\n", program));
        } catch (const std::exception& error) {
            say(fmt::format("{}: {}\n", program, error.what()));
            status = Failed;
        }
        std::_Exit(status);
    });
    RunOptions options;
    options.threads = request.threads;
    options.measure = request.measure;
    options.freeEnergy = request.freeEnergy || (!request.measure && hasQuickFreeEnergy(scenario));
    options.onProgress = [&](const Progress& step) { progress.show(step); };
    options.onStart = [&](std::function<Result()> look) { unfinished.watch(std::move(look)); };
    std::optional<EstimatesFolder> estimates;
    if (!request.estimates.empty()) {
        estimates.emplace(request.estimates, scenario);
        options.onEstimates = [&](int trial, const std::vector<FinalEstimate>& last) {
            estimates->write(trial, last);
        };
    }
    Result result = runScenario(scenario, options, interruption.token());
    interruption.finished();
    progress.erase();
    result = writable(std::move(result), program);
    if (estimates) {
        estimates->finish();
    }
    deliver(result);
    return statusOf(request, program, result);
}

}  // namespace onsager
