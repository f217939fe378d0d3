// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_sweep_table.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <vector>

namespace onsager {

namespace {

using Row = std::vector<std::string>;

std::string fixedNumber(double value, int digits) {
    return std::isfinite(value) ? fmt::format("{:.{}f}", value, digits) : std::string("-");
}

/// What the cells of one sweep have in common, and so which columns there are.
struct Columns {
    bool measured = false;
    bool aligned = false;
    bool testError = false;
    bool success = false;
    bool fixedPoints = false;
};

Columns columnsOf(const SweepResults& results) {
    Columns columns;
    for (const auto& cell : results.cells) {
        if (cell) {
            columns.measured |= cell->trials > 0;
            columns.testError |= !cell->testError.empty();
            columns.success |= cell->success.has_value();
            columns.fixedPoints |= cell->fixedPoints.has_value();
            columns.aligned |= !cell->halfIterations.empty()
                               && cell->halfIterations.back().variables.at(0).nmseDbAligned;
        }
    }
    return columns;
}

Row headerOf(const Sweep& sweep, const Columns& columns) {
    Row header;
    for (const GridAxis& axis : sweep.grid.axes) {
        header.push_back(axis.path);
    }
    const auto add = [&](bool wanted, const char* title) {
        if (wanted) {
            header.emplace_back(title);
        }
    };
    add(columns.measured, "Z_0 NMSE, dB");
    add(true, "predicted");
    add(columns.aligned, "aligned");
    add(columns.testError && columns.measured, "test error");
    add(columns.testError, "predicted");
    add(columns.success && columns.measured, "success");
    add(columns.success, "predicted");
    for (const char* title : {"algorithmic", "inf.-theoretic", "spinodal"}) {
        add(columns.fixedPoints, title);
    }
    add(columns.measured, "diverged");
    return header;
}

Row rowOf(const std::vector<Json>& values, const CellResult& cell, const Columns& columns) {
    constexpr int kDecibels = 2;
    constexpr int kRatios = 3;
    Row row;
    for (const Json& value : values) {
        row.push_back(value.is_string() ? value.get<std::string>() : value.dump());
    }
    const auto add = [&row](bool wanted, double value, int digits) {
        if (wanted) {
            row.push_back(fixedNumber(value, digits));
        }
    };
    const VariableResult variable =
        cell.halfIterations.empty() ? VariableResult() : cell.halfIterations.back().variables.at(0);
    const TestErrorResult test = cell.testError.empty() ? TestErrorResult() : cell.testError.back();
    const SuccessResult success = cell.success.value_or(SuccessResult());
    add(columns.measured, variable.nmseDb.median, kDecibels);
    add(true, variable.predictedNmseDb, kDecibels);
    add(columns.aligned, variable.nmseDbAligned.value_or(Summary()).median, kDecibels);
    add(columns.testError && columns.measured, test.measured.median, kRatios);
    add(columns.testError, test.predicted, kRatios);
    add(columns.success && columns.measured, success.probability, kDecibels);
    add(columns.success, success.predicted, 0);
    const FixedPointErrors errors = cell.fixedPoints.value_or(FixedPointErrors());
    for (const double error : {errors.fromZero, errors.ofLeastFreeEnergy, errors.fromTruth}) {
        if (columns.fixedPoints) {
            row.push_back(std::isfinite(error) ? fmt::format("{:.4g}", error) : std::string("-"));
        }
    }
    if (columns.measured) {
        row.push_back(fmt::format("{} of {}", cell.stop.diverged, cell.trials));
    }
    return row;
}

}  // namespace

std::string terminalTable(const Sweep& sweep, const SweepResults& results) {
    const Columns columns = columnsOf(results);
    std::vector<Row> rows = {headerOf(sweep, columns)};
    for (std::size_t cell = 0; cell < results.cells.size(); ++cell) {
        if (results.cells[cell]) {
            rows.push_back(
                rowOf(valuesOf(sweep.grid, static_cast<int>(cell)), *results.cells[cell], columns));
        }
    }
    std::vector<std::size_t> widths(rows.front().size());
    for (const Row& row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            widths[column] = std::max(widths[column], row[column].size());
        }
    }
    std::string table;
    for (const Row& row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            table += fmt::format("{}{:>{}}", column == 0 ? "" : "  ", row[column], widths[column]);
        }
        table += '\n';
    }
    return table;
}

}  // namespace onsager
