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
    HalfIteration when;
    std::string layer;
    std::string_view quantity;
};

void appendRow(const RowLabel& label,
               const Summary& summary,
               double predicted,
               double predictedStandardError,
               std::string& table) {
    table += fmt::format("{},{},{},{},{},{},{},{},{},{},{},{}\n", label.when.iteration,
                         label.when.pass == Pass::Forward ? "forward" : "backward", label.layer,
                         label.quantity, field(summary.mean), field(summary.standardError),
                         field(summary.median), field(summary.q10), field(summary.q90),
                         summary.trials > 0 ? fmt::format("{}", summary.trials) : std::string(),
                         field(predicted), field(predictedStandardError));
}

void appendVariable(HalfIteration when, const VariableResult& variable, std::string& table) {
    const std::string layer = fmt::format("{}", variable.layer);
    appendRow({when, layer, "mse"}, variable.mse, variable.predictedMse,
              variable.predictedStandardError, table);
    appendRow({when, layer, "nmseDb"}, variable.nmseDb, variable.predictedNmseDb, kMissing, table);
    if (variable.mseAligned) {
        appendRow({when, layer, "mseAligned"}, *variable.mseAligned, kMissing, kMissing, table);
    }
    if (variable.nmseDbAligned) {
        appendRow({when, layer, "nmseDbAligned"}, *variable.nmseDbAligned, kMissing, kMissing,
                  table);
    }
}

}  // namespace

std::string resultTable(const Result& result) {
    std::string table(kHeader);
    for (const HalfIterationResult& half : result.halfIterations) {
        for (const VariableResult& variable : half.variables) {
            appendVariable(half.when, variable, table);
        }
        const auto error = std::find_if(
            result.testError.begin(), result.testError.end(),
            [&](const TestErrorResult& candidate) { return candidate.when == half.when; });
        if (error != result.testError.end()) {
            appendRow({half.when, {}, "testError"}, error->measured, error->predicted,
                      error->predictedStandardError, table);
        }
    }
    return table;
}

}  // namespace onsager
