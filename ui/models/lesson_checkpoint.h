// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"
#include "engine/io/json_reader.h"
#include "ui/models/lesson_blocks.h"

#include <QString>
#include <QVector>

#include <optional>

namespace onsager {

/// Whose number a checkpoint looks at.
enum class CheckpointSource {
    Measured,   ///< median over trials, in the newest half-iteration that was measured
    Predicted,  ///< in the last half-iteration that was predicted
    Band,       ///< from the 10 % to the 90 % quantile over trials
    Gap,        ///< |measured - predicted| in the same half-iteration
    Baseline    ///< of the scenario's first baseline, median over trials, in its newest iteration
};

enum class CheckpointSign { Less, LessOrEqual, Greater, GreaterOrEqual, Equal, Different };

/// One number of a result and where it has to be.
struct CheckpointReach {
    CheckpointSource source = CheckpointSource::Measured;
    QString
        quantity;   ///< as in result files: mse, nmseDb, testError, or the key of an error measure
    int layer = 0;  ///< of the variable; 0 for testError
    CheckpointSign sign = CheckpointSign::Less;
    double bound = 0.0;
};

/// What a key of the scenario has to be.
struct CheckpointCondition {
    QString path;  ///< dotted
    CheckpointSign sign = CheckpointSign::Equal;
    Json value;  ///< a number or a text
};

/// Something to find, which the program sees when it is found.
struct Checkpoint {
    QString task;  ///< a sentence
    QVector<CheckpointReach> reaches;
    QVector<CheckpointCondition> conditions;
};

inline constexpr int kMostReaches = 4;
inline constexpr int kMostConditions = 8;

/// A checkpoint as it was read, or one sentence that says what is wrong with its block.
struct CheckpointReading {
    Checkpoint checkpoint;
    QString problem;
};

/// A block of three kinds of lines:
///
///     task: a sentence, once
///     reach: SOURCE QUANTITY of LAYER SIGN NUMBER      (testError without "of LAYER"), 1 to 4 of them
///     with: PATH SIGN VALUE                            up to 8 of them
///
/// SOURCE is measured, predicted, band, gap or baseline; SIGN <, <=, >, >=, and between a path and a value = and !=
/// too. A path that the scenario does not have meets no condition.
CheckpointReading checkpointIn(const LessonBlock& block);

/// The number with which the result does what the checkpoint asks for, that of its first reach; none as long as it
/// does not. `document` is that of the result's scenario, all defaults written out.
///
/// A measured number below a bound counts as soon as a half-iteration has it; all others when the run is over, since
/// they may still change.
std::optional<double> doneWith(const Checkpoint& checkpoint,
                               const Result& result,
                               const Json& document);

/// "−21.3 dB", "4.2 %", "0.034": the number of a reach for people, in English notation.
QString reachText(const CheckpointReach& reach, double value);

}  // namespace onsager
