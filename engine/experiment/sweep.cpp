// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/sweep.h"

#include "engine/numerics/parallel.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <numeric>
#include <utility>

namespace onsager {

namespace {

/// Work of the matrices of a stack: once for each trial, and in each iteration.
struct MatrixWork {
    double once = 0.0;
    double perIteration = 0.0;
};

MatrixWork matrixWork(const Scenario& scenario) {
    MatrixWork work;
    for (std::size_t l = 1; l + 1 < scenario.layers.size(); l += 2) {
        const double n = rowsOf(scenario, static_cast<int>(l));
        const double m = rowsOf(scenario, static_cast<int>(l) - 1);
        // Flops of an SVD, then of the products with its factors in a half-iteration; proportions are all that counts.
        work.once += 10.0 * n * m * std::min(n, m);
        work.perIteration += 8.0 * n * m * scenario.columns;
    }
    return work;
}

/// Rows that row-wise estimators see in one iteration of a trial, or of its prediction.
double rowsSeen(const Scenario& scenario, bool ofPrediction) {
    double rows = 0.0;
    for (std::size_t l = 0; l + 1 < scenario.layers.size(); l += 2) {
        const double here = ofPrediction ? 2.0 * scenario.prediction.samples
                                         : rowsOf(scenario, static_cast<int>(l));
        rows += 2.0 * here;
    }
    return rows;
}

std::map<int, double> costsOf(const SweepPlan& plan, const std::vector<int>& cells) {
    std::map<int, double> costs;
    for (const int cell : cells) {
        costs[cell] = costOf(plan.scenario(cell), plan.report);
    }
    return costs;
}

void sortByCost(std::vector<int>& cells, const std::map<int, double>& costs) {
    std::stable_sort(cells.begin(), cells.end(),
                     [&](int a, int b) { return costs.at(a) > costs.at(b); });
}

/// What all threads have done, counted under one lock.
class SweepCount {
public:
    SweepCount(const SweepOptions& options, std::map<int, double> costs)
        : m_options(options), m_costs(std::move(costs)) {
        for (const auto& [cell, cost] : m_costs) {
            m_total += cost;
        }
    }

    /// `share` of a cell is done.
    void move(int cell, double share) {
        const std::lock_guard lock(m_mutex);
        double& known = m_shares[cell];
        if (share > known) {
            m_done += (share - known) * m_costs.at(cell);
            known = share;
            report();
        }
    }

    void finish(int cell, CellResult result) {
        const std::lock_guard lock(m_mutex);
        m_done += (1.0 - m_shares[cell]) * m_costs.at(cell);
        m_shares.erase(cell);
        ++m_cells;
        if (m_options.onCell) {
            m_options.onCell(cell, std::move(result));
        }
        report();
    }

    [[nodiscard]] int cells() const { return m_cells; }

private:
    void report() const {
        if (m_options.onProgress) {
            m_options.onProgress({m_cells, static_cast<int>(m_costs.size()),
                                  m_total > 0.0 ? std::min(1.0, m_done / m_total) : 1.0});
        }
    }

    const SweepOptions& m_options;
    std::map<int, double> m_costs;
    std::mutex m_mutex;
    std::map<int, double> m_shares;  // of the cells in work
    double m_total = 0.0;
    double m_done = 0.0;
    int m_cells = 0;
};

}  // namespace

double costOf(const Scenario& scenario, const CellReport& report) {
    const double d = scenario.columns;
    // d x d factorisations for each row.
    const double perRow = 20.0 * (1.0 + d) * (1.0 + d) * (1.0 + d);
    const MatrixWork matrices = matrixWork(scenario);
    const double iterations = iterationsOf(scenario.algorithm);
    double perTrial = iterations * perRow * rowsSeen(scenario, true);
    if (report.measure) {
        perTrial += matrices.once
                    + iterations * (matrices.perIteration + perRow * rowsSeen(scenario, false));
        for (const Algorithm& baseline : scenario.baselines) {
            perTrial += iterationsOf(baseline) * matrices.perIteration;
        }
    }
    constexpr double kOfFixedPoints = 100.0;
    const double once =
        report.fixedPoints ? kOfFixedPoints * perRow * rowsSeen(scenario, true) : 0.0;
    return scenario.trials * perTrial + once;
}

std::vector<int> longestFirst(const SweepPlan& plan, std::vector<int> cells) {
    sortByCost(cells, costsOf(plan, cells));
    return cells;
}

std::optional<CellResult> computeCell(const SweepPlan& plan,
                                      int cell,
                                      const RunOptions& options,
                                      const std::stop_token& stop) {
    RunOptions own = options;
    own.measure = plan.report.measure;
    const Scenario scenario = plan.scenario(cell);
    const Result result = runScenario(scenario, own, stop);
    if (!result.complete) {
        return std::nullopt;
    }
    CellResult computed = cellResultOf(result, plan.report);
    if (plan.report.fixedPoints && plan.report.success) {
        computed.fixedPoints = fixedPointErrors(scenario, *plan.report.success,
                                                {.threads = own.threads, .isCoarse = true}, stop);
        if (!computed.fixedPoints) {
            return std::nullopt;
        }
    }
    return computed;
}

bool runSweep(const SweepPlan& plan,
              const std::vector<int>& cells,
              const SweepOptions& options,
              const std::stop_token& stop) {
    std::map<int, double> costs = costsOf(plan, cells);
    std::vector<int> order = cells;
    sortByCost(order, costs);
    SweepCount count(options, std::move(costs));
    const int total = static_cast<int>(order.size());
    // With fewer cells than threads the threads work inside of a cell.
    const bool sideBySide = total >= options.threads;
    const auto compute = [&](int place) {
        const int cell = order[static_cast<std::size_t>(place)];
        RunOptions run;
        run.threads = sideBySide ? 1 : options.threads;
        // Shares of cells in work, weighed by their cost, so that progress moves evenly.
        run.onProgress = [&count, cell](const Progress& step) {
            count.move(cell, static_cast<double>(step.done) / std::max(1, step.total));
        };
        if (std::optional<CellResult> result = computeCell(plan, cell, run, stop)) {
            count.finish(cell, std::move(*result));
        }
    };
    parallelTasks(total, sideBySide ? options.threads : 1, stop, compute);
    return count.cells() == total;
}

}  // namespace onsager
