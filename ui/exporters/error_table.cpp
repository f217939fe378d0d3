// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/error_table.h"

#include "ui/models/convergence_plot.h"
#include "ui/models/layer_names.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

constexpr int kDecibelDecimals = 2;
constexpr int kDigits = 4;

/// The texts of this file, for translators.
struct ErrorTableText {
    Q_DECLARE_TR_FUNCTIONS(ErrorTable)
};

/// A decibel to a hundredth, another number to four digits; nothing for what is not there.
QString errorNumber(double value, bool isDecibel) {
    if (std::isnan(value)) {
        return {};
    }
    if (std::isinf(value)) {
        return QStringLiteral("∞");
    }
    QString text = isDecibel ? QString::number(value, 'f', kDecibelDecimals)
                             : QString::number(value, 'g', kDigits);
    return text.replace(QLatin1Char('-'), QStringLiteral("−"));
}

ErrorRow rowOf(const QString& title, const Summary& summary, double predicted, bool isDecibel) {
    ErrorRow row;
    row.title = title;
    row.predicted = errorNumber(predicted, isDecibel);
    if (summary.trials > 0) {
        row.measured = errorNumber(summary.median, isDecibel);
    }
    if (summary.trials > 1 && !std::isnan(summary.q10)) {
        row.band =
            ErrorTableText::tr("%1 to %2")
                .arg(errorNumber(summary.q10, isDecibel), errorNumber(summary.q90, isDecibel));
    }
    return row;
}

QString zOf(const PairedGap& gap) {
    return errorNumber(gap.z, true);
}

ErrorRow rowOf(const ErrorResult& error) {
    const bool isDecibel = error.quantity.unit == ErrorUnit::Decibel;
    Summary summary = error.measured;
    if (!isDecibel) {
        summary.median = summary.mean;
    }
    ErrorRow row = rowOf(measureTitle(error.quantity), summary, error.predicted, isDecibel);
    row.z = zOf(error.gap);
    return row;
}

void append(const VariableResult& variable, std::vector<ErrorRow>& rows) {
    const auto add = [&](ErrorRow row) {
        row.variable = variableName(variable.layer);
        rows.push_back(std::move(row));
    };
    add(rowOf(ErrorTableText::tr("NMSE (dB)"), variable.nmseDb, variable.predictedNmseDb, true));
    ErrorRow mse =
        rowOf(ErrorTableText::tr("Mean squared error"), variable.mse, variable.predictedMse, false);
    mse.z = zOf(variable.mseGap);
    add(std::move(mse));
    if (variable.nmseDbAligned) {
        add(rowOf(ErrorTableText::tr("NMSE, columns matched (dB)"), *variable.nmseDbAligned,
                  kMissing, true));
    }
    for (const ErrorResult& error : variable.errors) {
        add(rowOf(error));
    }
}

/// An error of a variable in one half-iteration where it is predicted; null where it is not.
const ErrorResult* predictedError(const HalfIterationResult& half,
                                  int layer,
                                  const ErrorName& name) {
    for (const VariableResult& variable : half.variables) {
        for (const ErrorResult& error : variable.errors) {
            if (variable.layer == layer && error.quantity.key == name.key
                && std::isfinite(error.predicted)) {
                return &error;
            }
        }
    }
    return nullptr;
}

/// What is said last of an error: with a prediction where there is one.
void takePredicted(const Result& result, std::size_t end, VariableResult& variable) {
    for (ErrorResult& error : variable.errors) {
        for (std::size_t h = end; h-- > 0 && std::isnan(error.predicted);) {
            if (const ErrorResult* found =
                    predictedError(result.halfIterations[h], variable.layer, error.quantity)) {
                error = *found;
            }
        }
    }
}

/// How many of a list come before the last half-iteration was made; all where nothing was measured.
template <typename Entry>
std::size_t endOf(const std::vector<Entry>& entries, int halfIterationsMade) {
    const auto made = std::count_if(entries.begin(), entries.end(), [&](const Entry& entry) {
        return entry.when.index() < halfIterationsMade;
    });
    return halfIterationsMade > 0 ? static_cast<std::size_t>(made) : entries.size();
}

}  // namespace

std::vector<ErrorRow> errorRows(const Result& result) {
    std::vector<ErrorRow> rows;
    const std::size_t end = endOf(result.halfIterations, result.halfIterationsMade);
    if (end > 0) {
        for (VariableResult variable : result.halfIterations[end - 1].variables) {
            takePredicted(result, end, variable);
            append(variable, rows);
        }
    }
    if (const std::size_t last = endOf(result.testError, result.halfIterationsMade); last > 0) {
        const TestErrorResult& error = result.testError[last - 1];
        rows.push_back(rowOf(ErrorTableText::tr("Test error (normalised)"), error.measured,
                             error.predicted, false));
        rows.back().z = zOf(error.gap);
    }
    return rows;
}

std::vector<ErrorRow> errorRows(const BaselineEpoch& epoch) {
    std::vector<ErrorRow> rows;
    for (const VariableResult& variable : epoch.variables) {
        append(variable, rows);
    }
    if (epoch.testError.trials > 0) {
        rows.push_back(
            rowOf(ErrorTableText::tr("Test error (normalised)"), epoch.testError, kMissing, false));
    }
    return rows;
}

}  // namespace onsager
