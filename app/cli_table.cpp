// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_table.h"

#include "engine/experiment/baseline_summary.h"
#include "engine/experiment/result_notes.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <vector>

namespace onsager {

namespace {

constexpr std::size_t kTerminalWidth = 120;
constexpr std::size_t kNumberWidth = 6;
constexpr std::string_view kGap = "  ";

/// Columns that belong together, with a title over them. All cells have the width of the header.
struct Group {
    std::string title;
    std::string header;
    std::vector<std::string> cells;  ///< one for each half-iteration
};

/// With so many digits after the point, or as many as fit; small ones as powers of ten.
std::string number(double value, int digits) {
    constexpr double kTen = 10.0;
    if (!std::isfinite(value)) {
        return fmt::format("{:>{}}", std::isnan(value) ? "-" : "inf", kNumberWidth);
    }
    if (value != 0.0 && std::abs(value) < kTen * std::pow(kTen, -digits) && digits > 3) {
        return fmt::format("{:{}.0e}", value, kNumberWidth);
    }
    for (int fewer = digits; fewer >= 0; --fewer) {
        std::string text = fmt::format("{:{}.{}f}", value, kNumberWidth, fewer);
        if (text.size() <= kNumberWidth) {
            return text;
        }
    }
    return fmt::format("{:{}.0e}", value, kNumberWidth);
}

std::string cell(const Summary& summary, double predicted, int digits, bool measured) {
    if (!measured) {
        return fmt::format("{:>9}", number(predicted, digits));
    }
    return fmt::format("{} [{},{}] {:>9}", number(summary.median, digits),
                       number(summary.q10, digits), number(summary.q90, digits),
                       number(predicted, digits));
}

std::string header(bool measured) {
    return measured ? fmt::format("{0:>{3}} [{1:>{3}},{2:>{3}}] predicted", "median", "10 %",
                                  "90 %", kNumberWidth)
                    : std::string("predicted");
}

bool isMeasured(const Result& result) {
    return !result.trials.empty();
}

/// One error beside the NMSE in every half-iteration.
Group groupOf(const Result& result, std::size_t place, std::size_t error) {
    constexpr int kDigitsOfDecibels = 2;
    constexpr int kDigitsOfShares = 4;
    const VariableResult& first = result.halfIterations.front().variables[place];
    const ErrorName& quantity = first.errors[error].quantity;
    const bool decibels = quantity.unit == ErrorUnit::Decibel;
    Group group{fmt::format("Z_{}: {}{}", first.layer, quantity.title, decibels ? ", dB" : ""),
                header(isMeasured(result)),
                {}};
    for (const HalfIterationResult& half : result.halfIterations) {
        const ErrorResult& now = half.variables[place].errors[error];
        group.cells.push_back(cell(now.measured, now.predicted,
                                   decibels ? kDigitsOfDecibels : kDigitsOfShares,
                                   isMeasured(result)));
    }
    return group;
}

Group groupOfTestError(const Result& result) {
    constexpr int kDigits = 3;
    const bool measured = isMeasured(result);
    Group group{"normalised test error", header(measured), {}};
    auto error = result.testError.begin();  // in the same order
    for (const HalfIterationResult& half : result.halfIterations) {
        while (error != result.testError.end() && error->when.index() < half.when.index()) {
            ++error;
        }
        group.cells.push_back(error == result.testError.end() || error->when != half.when
                                  ? std::string(group.header.size(), ' ')
                                  : cell(error->measured, error->predicted, kDigits, measured));
    }
    return group;
}

/// What is believed of a learnt number, which is `truth`, after every half-iteration.
Group groupOf(const Result& result, const LearntResult& learnt) {
    constexpr int kDigits = 4;
    const bool measured = isMeasured(result);
    Group group{std::isnan(learnt.truth)
                    ? learnt.path
                    : fmt::format("{}, truth {:.4g}", learnt.path, learnt.truth),
                header(measured),
                {}};
    auto value = learnt.course.begin();  // in the same order
    for (const HalfIterationResult& half : result.halfIterations) {
        while (value != learnt.course.end() && value->when.index() < half.when.index()) {
            ++value;
        }
        group.cells.push_back(value == learnt.course.end() || value->when != half.when
                                  ? std::string(group.header.size(), ' ')
                                  : cell(value->measured, value->predicted, kDigits, measured));
    }
    return group;
}

/// Of what is predicted, per row of the signal.
Group groupOfEnergies(const Result& result,
                      const std::string& title,
                      double FreeEnergyResult::*value) {
    constexpr int kDigits = 6;
    Group group{title, header(false), {}};
    for (std::size_t h = 0; h < result.halfIterations.size(); ++h) {
        group.cells.push_back(h < result.freeEnergy.size() ? fmt::format(
                                  "{:>9}", number(result.freeEnergy[h].*value, kDigits))
                                                           : std::string(group.header.size(), ' '));
    }
    return group;
}

std::vector<Group> groupsOf(const Result& result) {
    std::vector<Group> groups;
    if (result.halfIterations.empty()) {
        return groups;
    }
    const bool measured = isMeasured(result);
    constexpr int kDigitsOfDecibels = 2;
    for (std::size_t place = 0; place < result.halfIterations.front().variables.size(); ++place) {
        const int layer = result.halfIterations.front().variables[place].layer;
        Group group{fmt::format("Z_{}: NMSE, dB", layer), header(measured), {}};
        for (const HalfIterationResult& half : result.halfIterations) {
            const VariableResult& variable = half.variables[place];
            group.cells.push_back(
                cell(variable.nmseDb, variable.predictedNmseDb, kDigitsOfDecibels, measured));
        }
        groups.push_back(std::move(group));
        const auto& errors = result.halfIterations.front().variables[place].errors;
        for (std::size_t error = 0; error < errors.size(); ++error) {
            if (errors[error].quantity.unit != ErrorUnit::Number) {
                groups.push_back(groupOf(result, place, error));
            }
        }
    }
    if (!result.testError.empty()) {
        groups.push_back(groupOfTestError(result));
    }
    for (const LearntResult& learnt : result.learnt) {
        groups.push_back(groupOf(result, learnt));
    }
    if (!result.freeEnergy.empty()) {
        groups.push_back(
            groupOfEnergies(result, "free energy, nats", &FreeEnergyResult::freeEnergy));
        groups.push_back(
            groupOfEnergies(result, "information, nats", &FreeEnergyResult::information));
    }
    return groups;
}

std::string withoutTrailingSpace(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    return line + "\n";
}

/// One table of the groups [first, last).
void appendTable(const Result& result,
                 std::vector<Group>::const_iterator first,
                 std::vector<Group>::const_iterator last,
                 std::string& text) {
    std::string titles(std::string_view("iteration pass    ").size(), ' ');
    std::string headers = "iteration pass    ";
    for (auto group = first; group != last; ++group) {
        const std::size_t width = std::max(group->header.size(), group->title.size());
        titles += fmt::format("{}{:^{}}", kGap, group->title, width);
        headers += fmt::format("{}{:>{}}", kGap, group->header, width);
    }
    text += withoutTrailingSpace(titles) + withoutTrailingSpace(headers);
    for (std::size_t row = 0; row < result.halfIterations.size(); ++row) {
        const HalfIteration when = result.halfIterations[row].when;
        std::string line = fmt::format("{:>9} {:<8}", when.iteration,
                                       when.pass == Pass::Forward ? "forward" : "backward");
        for (auto group = first; group != last; ++group) {
            const std::size_t width = std::max(group->header.size(), group->title.size());
            line += fmt::format("{}{:>{}}", kGap, group->cells[row], width);
        }
        text += withoutTrailingSpace(line);
    }
}

void appendTables(const Result& result, std::string& text) {
    const std::vector<Group> groups = groupsOf(result);
    auto first = groups.begin();
    while (first != groups.end()) {
        std::size_t width = std::string_view("iteration pass    ").size();
        auto last = first;
        do {
            width += kGap.size() + std::max(last->header.size(), last->title.size());
            ++last;
        } while (last != groups.end()
                 && width + kGap.size() + std::max(last->header.size(), last->title.size())
                        <= kTerminalWidth);
        text += first == groups.begin() ? "" : "\n";
        appendTable(result, first, last, text);
        first = last;
    }
}

/// What the baselines reached on the same draws.
void appendBaselines(const Result& result, std::string& text) {
    for (const BaselineResult& baseline : result.baselines) {
        if (baseline.epochs.empty()) {
            continue;
        }
        const BaselineEpoch& last = baseline.epochs.back();
        const AlgorithmTraits traits = traitsOf(baseline.settings);
        text +=
            fmt::format("{} on the same draws, {} {} of {}, median [10 %, 90 %]:\n", traits.title,
                        traits.iteration, last.epoch, iterationsOf(baseline.settings));
        const auto line = [&](const std::string& name, const Summary& summary, int digits) {
            text += fmt::format("  {} {:.{}f} [{:.{}f}, {:.{}f}]\n", name, summary.median, digits,
                                summary.q10, digits, summary.q90, digits);
        };
        for (const VariableResult& variable : last.variables) {
            line(fmt::format("Z_{}: NMSE, dB", variable.layer), variable.nmseDb, 2);
        }
        if (last.testError.trials > 0) {
            line("normalised test error", last.testError, 3);
        }
        for (const SamplingSummary& sampling : samplingSummaries(baseline)) {
            const bool isSize = sampling.quantity == "effectiveSampleSize";
            line(fmt::format("draws of Z_0: {}", sampling.title), sampling.summary, isSize ? 0 : 3);
        }
    }
}

void appendSampleSize(const Result& result, std::string& text) {
    const double smallest = smallestSampleSize(result.trials);
    if (std::isfinite(smallest)) {
        text +=
            fmt::format("Sampled posteriors: smallest effective sample size of a row {:.1f}{}.\n",
                        smallest, smallest < kFewSamples ? ", so that some rows are rough" : "");
    }
}

/// "+1.2 %", or a factor where per cent would be many; nothing where there is nothing to divide by.
std::string relativeText(const PairedGap& gap, double predicted) {
    constexpr double kPercent = 100.0;
    constexpr double kMostPercent = 900.0;
    if (!(predicted > 0.0)) {
        return {};
    }
    const double percent = kPercent * gap.mean / predicted;
    return percent <= kMostPercent
               ? fmt::format(" ({:+.1f} %)", percent)
               : fmt::format(" ({:.2g} times the prediction)", 1.0 + gap.mean / predicted);
}

std::string gapText(const PairedGap& gap, double predicted) {
    if (std::abs(gap.mean) <= kPredictionAccuracy * std::abs(predicted)) {
        return "none, but for rounding";
    }
    return fmt::format("{:+.2e}{}{}", gap.mean, relativeText(gap, predicted),
                       std::isfinite(gap.z) ? fmt::format(", z = {:+.1f}", gap.z) : std::string());
}

/// An error that is rounding is compared with nothing: it is exact recovery.
std::string gapText(const VariableResult& variable) {
    const bool found = variable.nmseDb.median < kExactDb;
    const bool predicted = variable.predictedNmseDb < kExactDb;
    if (found && predicted) {
        return "none: recovered exactly, as predicted";
    }
    if (found || predicted) {
        return fmt::format(
            "{:+.2e}: {}", variable.mseGap.mean,
            found ? "recovered exactly, which is not predicted" : "exact recovery is predicted");
    }
    return gapText(variable.mseGap, variable.predictedMse);
}

void appendGap(const Result& result, std::string& text) {
    if (result.halfIterations.empty()) {
        return;
    }
    const HalfIterationResult& last = result.halfIterations.back();
    std::vector<std::string> gaps;
    for (const VariableResult& variable : last.variables) {
        if (std::isfinite(variable.mseGap.mean)) {
            gaps.push_back(fmt::format("MSE of Z_{}: {}", variable.layer, gapText(variable)));
        }
    }
    if (!result.testError.empty() && std::isfinite(result.testError.back().gap.mean)) {
        const TestErrorResult& error = result.testError.back();
        gaps.push_back(fmt::format("test error: {}", gapText(error.gap, error.predicted)));
    }
    if (!gaps.empty()) {
        text += fmt::format("Measured minus predicted at the end, trial by trial:\n  {}\n",
                            fmt::join(gaps, "\n  "));
    }
}

/// The errors beside the NMSE where the prediction has them last, else after the last half-iteration.
void appendErrors(const Result& result, std::string& text) {
    if (result.halfIterations.empty()) {
        return;
    }
    const std::string title = isMeasured(result) ? "Other errors at the end, mean over trials:\n"
                                                 : "Other errors at the end:\n";
    std::string lines;
    const std::vector<VariableResult>& variables = result.halfIterations.back().variables;
    for (std::size_t place = 0; place < variables.size(); ++place) {
        for (std::size_t k = 0; k < variables[place].errors.size(); ++k) {
            const auto predicted =
                std::find_if(result.halfIterations.rbegin(), result.halfIterations.rend(),
                             [&](const HalfIterationResult& half) {
                                 return std::isfinite(half.variables[place].errors[k].predicted);
                             });
            const HalfIterationResult& half = predicted != result.halfIterations.rend()
                                                  ? *predicted
                                                  : result.halfIterations.back();
            const ErrorResult& error = half.variables[place].errors[k];
            const bool measured = std::isfinite(error.measured.mean);
            if (!measured && !std::isfinite(error.predicted)) {
                continue;  // every trial diverged, the notes say so
            }
            lines += fmt::format("  Z_{} {:<8} {:<26}", variables[place].layer,
                                 half.when.pass == Pass::Forward ? "forward" : "backward",
                                 error.quantity.title);
            const double standardError = error.measured.standardError;
            if (measured) {
                lines += fmt::format(" {:>10.4g}{:<12}", error.measured.mean,
                                     std::isfinite(standardError)
                                         ? fmt::format(" +- {:.2g}", standardError)
                                         : std::string());
            }
            lines += std::isfinite(error.predicted)
                         ? fmt::format(" predicted {:.4g}", error.predicted)
                         : std::string();
            lines += error.quantity.unit == ErrorUnit::Decibel ? " dB\n" : "\n";
        }
    }
    text += lines.empty() ? std::string() : title + lines;
}

/// Lines of at most the terminal's width, broken at spaces.
std::string wrapped(std::string text) {
    std::string lines;
    while (text.size() > kTerminalWidth) {
        const std::size_t space = text.rfind(' ', kTerminalWidth);
        if (space == std::string::npos) {
            break;
        }
        lines += text.substr(0, space) + "\n";
        text.erase(0, space + 1);
    }
    return lines + text + "\n";
}

}  // namespace

std::string terminalTable(const Result& result) {
    std::string text;
    if (!result.scenario.title.empty()) {
        text += result.scenario.title + "\n\n";
    }
    appendTables(result, text);
    text += result.halfIterations.empty() ? "" : "\n";
    if (isMeasured(result)) {
        for (const std::string& sentence : endSentences(result)) {
            text += sentence + "\n";
        }
        appendSampleSize(result, text);
        appendBaselines(result, text);
        appendGap(result, text);
    }
    appendErrors(result, text);
    if (!result.predictionNote.empty()) {
        text += fmt::format("Note: {}\n", result.predictionNote);
    }
    for (const std::string& note : resultNotes(result)) {
        text += wrapped("Note: " + note);
    }
    if (!result.measurementNote.empty()) {
        text += wrapped("Note: " + result.measurementNote);
    }
    for (const std::string& reason : missingPredictions(result)) {
        text += wrapped("Not predicted: " + reason + ".");
    }
    if (!result.complete) {
        text += "Interrupted: this is what was finished.\n";
    }
    return text;
}

}  // namespace onsager
