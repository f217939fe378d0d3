// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lesson_checkpoint.h"

#include "engine/experiment/error_measures.h"
#include "engine/io/json_path.h"
#include "engine/io/scenario_error.h"
#include "ui/models/axis_ticks.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace onsager {
namespace {

template <typename Value, std::size_t count>
using Words = std::array<std::pair<const char*, Value>, count>;

constexpr Words<CheckpointSource, 5> kSources = {{{"measured", CheckpointSource::Measured},
                                                  {"predicted", CheckpointSource::Predicted},
                                                  {"band", CheckpointSource::Band},
                                                  {"gap", CheckpointSource::Gap},
                                                  {"baseline", CheckpointSource::Baseline}}};

constexpr Words<CheckpointSign, 6> kSigns = {{{"<", CheckpointSign::Less},
                                              {"<=", CheckpointSign::LessOrEqual},
                                              {">", CheckpointSign::Greater},
                                              {">=", CheckpointSign::GreaterOrEqual},
                                              {"=", CheckpointSign::Equal},
                                              {"!=", CheckpointSign::Different}}};

const QString kMse = QStringLiteral("mse");
const QString kNmseDb = QStringLiteral("nmseDb");
const QString kTestError = QStringLiteral("testError");

/// The texts of this file, for translators.
struct LessonCheckpointText {
    Q_DECLARE_TR_FUNCTIONS(LessonCheckpoint)
};

template <typename Value, std::size_t count>
std::optional<Value> valueOf(const Words<Value, count>& words, const QString& word) {
    const auto found = std::find_if(words.begin(), words.end(), [&word](const auto& one) {
        return word == QLatin1String(one.first);
    });
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

std::optional<double> numberIn(const QString& text) {
    const QByteArray bytes = text.toLatin1();
    double value = 0.0;
    const auto [end, error] = std::from_chars(bytes.begin(), bytes.end(), value);
    return error == std::errc() && end == bytes.end() && std::isfinite(value) ? std::optional(value)
                                                                              : std::nullopt;
}

bool isQuantity(const QString& name) {
    return name == kMse || name == kNmseDb || errorMeasure(name.toStdString()) != nullptr;
}

// ---- reading ------------------------------------------------------------------------------------

std::optional<CheckpointReach> reachIn(const QString& text) {
    QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    constexpr int kWords = 6;
    if (words.size() == kWords - 2 && words[1] == kTestError) {
        words.insert(2, QStringLiteral("of"));
        words.insert(3, QStringLiteral("0"));
    }
    if (words.size() != kWords || words[2] != QLatin1String("of")) {
        return std::nullopt;
    }
    const auto source = valueOf(kSources, words[0]);
    const auto layer = numberIn(words[3]);
    const auto sign = valueOf(kSigns, words[4]);
    const auto bound = numberIn(words[5]);
    constexpr double kMostLayers = 1000.0;
    if (!source || !(isQuantity(words[1]) || words[1] == kTestError) || !layer || *layer < 0.0
        || *layer > kMostLayers || *layer != std::floor(*layer) || !sign
        || *sign == CheckpointSign::Equal || *sign == CheckpointSign::Different || !bound) {
        return std::nullopt;
    }
    return CheckpointReach{*source, words[1], static_cast<int>(*layer), *sign, *bound};
}

bool isPath(const QString& path) {
    try {
        return !stepsOf(path.toStdString()).empty();
    } catch (const ScenarioError&) {
        return false;
    }
}

std::optional<CheckpointCondition> conditionIn(const QString& text) {
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    constexpr int kWords = 3;
    if (words.size() != kWords || !isPath(words[0])) {
        return std::nullopt;
    }
    const auto sign = valueOf(kSigns, words[1]);
    const auto number = numberIn(words[2]);
    const bool isOrder = sign != CheckpointSign::Equal && sign != CheckpointSign::Different;
    if (!sign || (isOrder && !number)) {
        return std::nullopt;
    }
    return CheckpointCondition{words[0], *sign,
                               number ? Json(*number) : Json(words[2].toStdString())};
}

// ---- looking ------------------------------------------------------------------------------------

bool holds(double value, CheckpointSign sign, double bound) {
    switch (sign) {
        case CheckpointSign::Less:
            return value < bound;
        case CheckpointSign::LessOrEqual:
            return value <= bound;
        case CheckpointSign::Greater:
            return value > bound;
        case CheckpointSign::GreaterOrEqual:
            return value >= bound;
        case CheckpointSign::Equal:
            return value == bound;
        case CheckpointSign::Different:
            return value != bound;
    }
    return false;
}

/// A quantity in one half-iteration; NaN where there is none.
struct Seen {
    Summary measured;
    double predicted = kMissing;
};

Seen seenOf(const std::vector<VariableResult>& variables, const CheckpointReach& reach) {
    const auto variable =
        std::find_if(variables.begin(), variables.end(),
                     [&reach](const VariableResult& one) { return one.layer == reach.layer; });
    if (variable == variables.end()) {
        return {};
    }
    if (reach.quantity == kNmseDb) {
        return {variable->nmseDb, variable->predictedNmseDb};
    }
    if (reach.quantity == kMse) {
        return {variable->mse, variable->predictedMse};
    }
    const std::string key = reach.quantity.toStdString();
    const auto error =
        std::find_if(variable->errors.begin(), variable->errors.end(),
                     [&key](const ErrorResult& one) { return one.quantity.key == key; });
    return error == variable->errors.end() ? Seen{} : Seen{error->measured, error->predicted};
}

std::vector<Seen> courseOf(const Result& result, const CheckpointReach& reach) {
    std::vector<Seen> course;
    if (reach.source == CheckpointSource::Baseline) {
        if (!result.baselines.empty()) {
            for (const BaselineEpoch& epoch : result.baselines.front().epochs) {
                course.push_back(reach.quantity == kTestError ? Seen{epoch.testError}
                                                              : seenOf(epoch.variables, reach));
            }
        }
    } else if (reach.quantity == kTestError) {
        for (const TestErrorResult& one : result.testError) {
            course.push_back({one.measured, one.predicted});
        }
    } else {
        for (const HalfIterationResult& one : result.halfIterations) {
            course.push_back(seenOf(one.variables, reach));
        }
    }
    return course;
}

double numberOf(const Seen& seen, CheckpointSource source) {
    switch (source) {
        case CheckpointSource::Measured:
        case CheckpointSource::Baseline:
            return seen.measured.median;
        case CheckpointSource::Predicted:
            return seen.predicted;
        case CheckpointSource::Band:
            return seen.measured.q90 - seen.measured.q10;
        case CheckpointSource::Gap:
            return std::abs(seen.measured.median - seen.predicted);
    }
    return kMissing;
}

/// The newest number of a reach; NaN as long as there is none.
double newest(const Result& result, const CheckpointReach& reach) {
    const std::vector<Seen> course = courseOf(result, reach);
    for (auto seen = course.rbegin(); seen != course.rend(); ++seen) {
        const double number = numberOf(*seen, reach.source);
        if (!std::isnan(number)) {
            return number;
        }
    }
    return kMissing;
}

/// Whether a number that is there before the run is over stands for itself.
bool countsAtOnce(const CheckpointReach& reach) {
    return (reach.source == CheckpointSource::Measured
            || reach.source == CheckpointSource::Baseline)
           && (reach.sign == CheckpointSign::Less || reach.sign == CheckpointSign::LessOrEqual);
}

bool holds(const CheckpointCondition& condition, const Json& document) {
    const Json* found = valueAt(document, condition.path.toStdString());
    if (found == nullptr) {
        return false;
    }
    if (condition.value.is_number()) {
        return found->is_number()
               && holds(found->get<double>(), condition.sign, condition.value.get<double>());
    }
    return found->is_string()
           && (condition.sign == CheckpointSign::Equal) == (*found == condition.value);
}

}  // namespace

CheckpointReading checkpointIn(const LessonBlock& block) {
    Checkpoint checkpoint;
    const auto refused = [](const QString& problem) { return CheckpointReading{{}, problem}; };
    int number = block.line;
    for (const QString& line : block.lines) {
        ++number;
        const QString key = line.section(QLatin1Char(':'), 0, 0).trimmed();
        const QString value = line.section(QLatin1Char(':'), 1).trimmed();
        if (key == QLatin1String("task") && checkpoint.task.isEmpty() && !value.isEmpty()) {
            checkpoint.task = value;
        } else if (key == QLatin1String("reach") && checkpoint.reaches.size() < kMostReaches) {
            const auto reach = reachIn(value);
            if (!reach) {
                return refused(LessonCheckpointText::tr(
                                   "Line %1: \"%2\" is not of the form \"SOURCE QUANTITY of "
                                   "LAYER SIGN NUMBER\".")
                                   .arg(QString::number(number), value));
            }
            checkpoint.reaches.append(*reach);
        } else if (key == QLatin1String("with") && checkpoint.conditions.size() < kMostConditions) {
            const auto condition = conditionIn(value);
            if (!condition) {
                return refused(LessonCheckpointText::tr(
                                   "Line %1: \"%2\" is not of the form \"PATH SIGN VALUE\".")
                                   .arg(QString::number(number), value));
            }
            checkpoint.conditions.append(*condition);
        } else {
            return refused(LessonCheckpointText::tr(
                               "Line %1: \"%2\" is not allowed here: one task, up to %3 of "
                               "reach and up to %4 of with.")
                               .arg(QString::number(number), line, QString::number(kMostReaches),
                                    QString::number(kMostConditions)));
        }
    }
    if (checkpoint.task.isEmpty() || checkpoint.reaches.isEmpty()) {
        return refused(
            LessonCheckpointText::tr("The checkpoint of line %1 needs a task and a reach.")
                .arg(block.line));
    }
    return {checkpoint, {}};
}

std::optional<double> doneWith(const Checkpoint& checkpoint,
                               const Result& result,
                               const Json& document) {
    const bool isDone =
        std::all_of(checkpoint.reaches.begin(), checkpoint.reaches.end(),
                    [&result](const CheckpointReach& reach) {
                        return (result.complete || countsAtOnce(reach))
                               && holds(newest(result, reach), reach.sign, reach.bound);
                    })
        && std::all_of(checkpoint.conditions.begin(), checkpoint.conditions.end(),
                       [&document](const CheckpointCondition& condition) {
                           return holds(condition, document);
                       });
    return isDone ? std::optional(newest(result, checkpoint.reaches.front())) : std::nullopt;
}

QString reachText(const CheckpointReach& reach, double value) {
    const ErrorMeasure* measure = errorMeasure(reach.quantity.toStdString());
    const bool isDecibel = reach.quantity == kNmseDb
                           || (measure != nullptr && measure->quantity.unit == ErrorUnit::Decibel);
    if (isDecibel) {
        return LessonCheckpointText::tr("%1 dB").arg(numberLabel(value, 1));
    }
    if (measure != nullptr && measure->quantity.unit == ErrorUnit::Share) {
        constexpr double kPerCent = 100.0;
        return LessonCheckpointText::tr("%1 %").arg(numberLabel(kPerCent * value, 1));
    }
    return numberLabel(value);
}

}  // namespace onsager
