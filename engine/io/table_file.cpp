// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/table_file.h"

#include "engine/experiment/baseline_summary.h"

#include <cmath>
#include <fmt/format.h>

namespace onsager {

namespace {

void appendVariable(const std::string& prefix,
                    const TableMoment& when,
                    const VariableResult& variable,
                    std::string& table) {
    const int layer = variable.layer;
    appendTableLine(prefix, {when, layer, "mse"}, variable.mse, variable.predictedMse,
                    variable.predictedStandardError, table);
    appendTableLine(prefix, {when, layer, "nmseDb"}, variable.nmseDb, variable.predictedNmseDb,
                    kMissing, table);
    if (variable.mseAligned) {
        appendTableLine(prefix, {when, layer, "mseAligned"}, *variable.mseAligned, kMissing,
                        kMissing, table);
    }
    if (variable.nmseDbAligned) {
        appendTableLine(prefix, {when, layer, "nmseDbAligned"}, *variable.nmseDbAligned, kMissing,
                        kMissing, table);
    }
    for (const ErrorResult& error : variable.errors) {
        appendTableLine(prefix, {when, layer, error.quantity.key}, error.measured, error.predicted,
                        error.predictedStandardError, table);
    }
}

TableMoment momentOf(const HalfIteration& when) {
    return {when.iteration, when.pass == Pass::Forward ? "forward" : "backward"};
}

}  // namespace

std::string tableField(double value) {
    // 17 digits are read back as the same double.
    return std::isfinite(value) ? fmt::format("{:.17g}", value) : std::string();
}

void appendTableLine(const std::string& prefix,
                     const TableLabel& label,
                     const Summary& summary,
                     double predicted,
                     double predictedStandardError,
                     std::string& table) {
    const auto numberOrEmpty = [](const std::optional<int>& number) {
        return number ? fmt::format("{}", *number) : std::string();
    };
    table += fmt::format("{}{},{},{},{},{},{},{},{},{},{},{},{}\n", prefix,
                         numberOrEmpty(label.when.iteration), label.when.pass,
                         numberOrEmpty(label.layer), label.quantity, tableField(summary.mean),
                         tableField(summary.standardError), tableField(summary.median),
                         tableField(summary.q10), tableField(summary.q90),
                         summary.trials > 0 ? fmt::format("{}", summary.trials) : std::string(),
                         tableField(predicted), tableField(predictedStandardError));
}

std::string baselinePass(const Algorithm& baseline, std::size_t place) {
    const std::string_view kind = traitsOf(baseline).kind;
    return place == 0 ? std::string(kind) : fmt::format("{}-{}", kind, place + 1);
}

void appendBaselineLines(const std::string& prefix,
                         const std::string& pass,
                         const std::vector<BaselineEpoch>& epochs,
                         std::string& table) {
    for (const BaselineEpoch& epoch : epochs) {
        const TableMoment when{epoch.epoch, pass};
        for (const VariableResult& variable : epoch.variables) {
            appendVariable(prefix, when, variable, table);
        }
        if (epoch.testError.trials > 0) {
            appendTableLine(prefix, {when, {}, "testError"}, epoch.testError, kMissing, kMissing,
                            table);
        }
        if (epoch.objective.trials > 0) {
            appendTableLine(prefix, {when, {}, "objective"}, epoch.objective, kMissing, kMissing,
                            table);
        }
    }
}

void appendTableLines(const std::string& prefix,
                      const std::vector<HalfIterationResult>& halfIterations,
                      const std::vector<TestErrorResult>& testError,
                      std::string& table) {
    auto error = testError.begin();  // in the same order, perhaps not of every half-iteration
    for (const HalfIterationResult& half : halfIterations) {
        for (const VariableResult& variable : half.variables) {
            appendVariable(prefix, momentOf(half.when), variable, table);
        }
        while (error != testError.end() && error->when.index() < half.when.index()) {
            ++error;
        }
        if (error != testError.end() && error->when == half.when) {
            appendTableLine(prefix, {momentOf(half.when), {}, "testError"}, error->measured,
                            error->predicted, error->predictedStandardError, table);
        }
    }
}

void appendLearntLines(const std::string& prefix,
                       const std::vector<LearntResult>& learnt,
                       std::string& table) {
    for (const LearntResult& number : learnt) {
        for (const LearntValue& value : number.course) {
            appendTableLine(prefix, {momentOf(value.when), {}, number.path}, value.measured,
                            value.predicted, value.predictedStandardError, table);
        }
    }
}

namespace {

/// How well a sampler samples, over the trials.
void appendSampling(const std::string& pass, const BaselineResult& baseline, std::string& table) {
    for (const SamplingSummary& sampling : samplingSummaries(baseline)) {
        appendTableLine({}, {{{}, pass}, 0, sampling.quantity}, sampling.summary, kMissing,
                        kMissing, table);
    }
}

}  // namespace

std::string resultTable(const Result& result) {
    std::string table = fmt::format("{}\n", kTableColumns);
    appendTableLines({}, result.halfIterations, result.testError, table);
    appendLearntLines({}, result.learnt, table);
    for (std::size_t k = 0; k < result.baselines.size(); ++k) {
        const std::string pass = baselinePass(result.baselines[k].settings, k);
        appendBaselineLines({}, pass, result.baselines[k].epochs, table);
        appendSampling(pass, result.baselines[k], table);
    }
    return table;
}

}  // namespace onsager
