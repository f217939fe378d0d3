// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/result_parts.h"

#include "engine/experiment/error_measures.h"
#include "engine/io/result_words.h"

#include <fmt/format.h>

namespace onsager {

namespace {

/// Most variables and iterations of any scenario, less one.
constexpr long kLastLayer = 100;
constexpr long kLastIteration = 1'000'000;

PairedGap gapIn(const StoredValue& object) {
    const std::optional<StoredValue> z = object.find("z");
    return {object.numberAt("mean"), object.numberAt("standardError"), z ? z->number() : kMissing};
}

ErrorResult errorIn(const ErrorName& quantity, const StoredValue& object) {
    ErrorResult error;
    error.quantity = quantity;
    if (object.find("trials")) {
        error.measured = summaryIn(object);
    }
    if (const auto predicted = object.find("predicted")) {
        error.predicted = predicted->number();
        error.predictedStandardError = object.numberAt("predictedStandardError");
    }
    if (const auto gap = object.find("gap")) {
        error.gap = gapIn(*gap);
    }
    return error;
}

std::optional<Summary> optionalSummary(const StoredValue& object, std::string_view key) {
    const std::optional<StoredValue> found = object.find(key);
    return found ? std::optional(summaryIn(*found)) : std::nullopt;
}

VariableResult variableIn(const StoredValue& object) {
    VariableResult variable;
    variable.layer = static_cast<int>(object.at("layer").whole(0, kLastLayer));
    if (const auto mse = object.find("mse")) {
        variable.mse = summaryIn(*mse);
        variable.nmseDb = summaryIn(object.at("nmseDb"));
    }
    if (const auto gap = object.find("gap")) {
        variable.mseGap = gapIn(*gap);
    }
    variable.mseAligned = optionalSummary(object, "mseAligned");
    variable.nmseDbAligned = optionalSummary(object, "nmseDbAligned");
    if (const auto predicted = object.find("predictedMse")) {  // of some baselines nothing is
        variable.predictedMse = predicted->number();
        variable.predictedNmseDb = object.numberAt("predictedNmseDb");
        variable.predictedStandardError = object.numberAt("predictedStandardError");
        variable.predictedSpread = object.numberAt("predictedSpread");
    }
    if (const auto reason = object.find("predictedReason")) {
        variable.predictedReason = reason->text();
    }
    for (const ErrorMeasure& measure : errorMeasures()) {
        if (const auto error = object.find(measure.quantity.key)) {
            variable.errors.push_back(errorIn(measure.quantity, *error));
        }
    }
    return variable;
}

std::vector<VariableResult> variablesIn(const StoredValue& list) {
    std::vector<VariableResult> variables;
    for (const StoredValue& entry : list.entries()) {
        VariableResult variable = variableIn(entry);
        // In the order of the stack: requireOfScenario() looks at the last one alone.
        if (!variables.empty() && variable.layer <= variables.back().layer) {
            entry.at("layer").refuse(
                fmt::format("above {}, that of the variable before", variables.back().layer));
        }
        variables.push_back(std::move(variable));
    }
    return variables;
}

}  // namespace

Summary summaryIn(const StoredValue& object) {
    Summary summary;
    summary.mean = object.numberAt("mean");
    summary.standardError = object.numberAt("standardError");
    summary.median = object.numberAt("median");
    summary.q10 = object.numberAt("q10");
    summary.q90 = object.numberAt("q90");
    summary.trials = object.countAt("trials");
    return summary;
}

HalfIteration whenIn(const StoredValue& object) {
    return {static_cast<int>(object.at("iteration").whole(0, kLastIteration)),
            object.nameAt("pass", kPassNames)};
}

std::vector<HalfIterationResult> halfIterationsIn(const StoredValue& list) {
    std::vector<HalfIterationResult> all;
    for (const StoredValue& entry : list.entries()) {
        HalfIterationResult half;
        half.when = whenIn(entry);
        // In the order of time, as whoever reads them takes them.
        if (!all.empty() && half.when.index() <= all.back().when.index()) {
            entry.at("iteration").refuse("later than the half-iteration before");
        }
        half.variables = variablesIn(entry.at("variables"));
        all.push_back(std::move(half));
    }
    return all;
}

TestErrorResult testErrorIn(const StoredValue& object) {
    TestErrorResult error;
    error.when = whenIn(object);
    if (const auto measured = object.find("measured")) {
        error.measured = summaryIn(*measured);
        error.gap = gapIn(object.at("gap"));
    }
    error.predicted = object.numberAt("predicted");
    error.predictedStandardError = object.numberAt("predictedStandardError");
    return error;
}

LearntResult learntIn(const StoredValue& object) {
    LearntResult learnt;
    learnt.path = object.at("path").text();
    learnt.truth = object.numberAt("truth");
    learnt.start = object.numberAt("start");
    for (const StoredValue& entry : object.at("course").entries()) {
        LearntValue value;
        value.when = whenIn(entry);
        if (!learnt.course.empty() && value.when.index() <= learnt.course.back().when.index()) {
            entry.at("iteration").refuse("later than the half-iteration before");
        }
        if (const auto measured = entry.find("measured")) {
            value.measured = summaryIn(*measured);
            value.gap = gapIn(entry.at("gap"));
        }
        value.predicted = entry.numberAt("predicted");
        value.predictedStandardError = entry.numberAt("predictedStandardError");
        learnt.course.push_back(value);
    }
    return learnt;
}

BaselineEpoch epochIn(const StoredValue& object) {
    BaselineEpoch epoch;
    epoch.epoch = static_cast<int>(object.at("epoch").whole(0, kLastIteration));
    epoch.variables = variablesIn(object.at("variables"));
    epoch.objective = optionalSummary(object, "objective").value_or(Summary());
    epoch.testError = optionalSummary(object, "testError").value_or(Summary());
    return epoch;
}

std::optional<Failure> failureIn(const StoredValue& object) {
    if (object.at("layer").isNull()) {
        return std::nullopt;
    }
    const auto layer = static_cast<int>(object.at("layer").whole(0, kLastLayer));
    return Failure{layer, whenIn(object), object.at("reason").text()};
}

}  // namespace onsager
