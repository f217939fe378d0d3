// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/table_file.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace onsager {

namespace {

constexpr std::string_view kHeader =
    "iteration,pass,layer,quantity,mean,standardError,median,q10,q90,trials,"
    "predicted,predictedStandardError\n";

std::string field(double value) {
    return std::isfinite(value) ? fmt::format("{:.17g}", value) : std::string();
}

/// What stands left of the numbers.
struct RowLabel {
    int iteration = 0;
    std::string pass;
    std::string layer;
    std::string_view quantity;
};

std::string nameOf(Pass pass) {
    return pass == Pass::Forward ? "forward" : "backward";
}

void appendRow(const RowLabel& label,
               const Summary& summary,
               double predicted,
               double predictedStandardError,
               std::string& table) {
    table +=
        fmt::format("{},{},{},{},{},{},{},{},{},{},{},{}\n", label.iteration, label.pass,
                    label.layer, label.quantity, field(summary.mean), field(summary.standardError),
                    field(summary.median), field(summary.q10), field(summary.q90),
                    summary.trials > 0 ? fmt::format("{}", summary.trials) : std::string(),
                    field(predicted), field(predictedStandardError));
}

void appendVariable(int iteration,
                    const std::string& pass,
                    const VariableResult& variable,
                    std::string& table) {
    const std::string layer = fmt::format("{}", variable.layer);
    appendRow({iteration, pass, layer, "mse"}, variable.mse, variable.predictedMse,
              variable.predictedStandardError, table);
    appendRow({iteration, pass, layer, "nmseDb"}, variable.nmseDb, variable.predictedNmseDb,
              kMissing, table);
    if (variable.mseAligned) {
        appendRow({iteration, pass, layer, "mseAligned"}, *variable.mseAligned, kMissing, kMissing,
                  table);
    }
    if (variable.nmseDbAligned) {
        appendRow({iteration, pass, layer, "nmseDbAligned"}, *variable.nmseDbAligned, kMissing,
                  kMissing, table);
    }
}

/// Epochs of a baseline as iterations of a pass of its own: "adam", the next one "adam-2".
void appendBaseline(const BaselineResult& baseline, std::size_t place, std::string& table) {
    const std::string pass = place == 0 ? "adam" : fmt::format("adam-{}", place + 1);
    for (const BaselineEpoch& epoch : baseline.epochs) {
        for (const VariableResult& variable : epoch.variables) {
            appendVariable(epoch.epoch, pass, variable, table);
        }
        if (epoch.testError.trials > 0) {
            appendRow({epoch.epoch, pass, {}, "testError"}, epoch.testError, kMissing, kMissing,
                      table);
        }
        appendRow({epoch.epoch, pass, {}, "objective"}, epoch.objective, kMissing, kMissing, table);
    }
}

}  // namespace

std::string resultTable(const Result& result) {
    std::string table(kHeader);
    for (const HalfIterationResult& half : result.halfIterations) {
        for (const VariableResult& variable : half.variables) {
            appendVariable(half.when.iteration, nameOf(half.when.pass), variable, table);
        }
        const auto error = std::find_if(
            result.testError.begin(), result.testError.end(),
            [&](const TestErrorResult& candidate) { return candidate.when == half.when; });
        if (error != result.testError.end()) {
            appendRow({half.when.iteration, nameOf(half.when.pass), {}, "testError"},
                      error->measured, error->predicted, error->predictedStandardError, table);
        }
    }
    for (std::size_t k = 0; k < result.baselines.size(); ++k) {
        appendBaseline(result.baselines[k], k, table);
    }
    return table;
}

}  // namespace onsager
