// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"

#include <QString>
#include <QVector>

#include <optional>

namespace onsager {

/// A change of one key that may cure a failure.
struct Remedy {
    QString label;  ///< what the button says: "Damping 0.7"
    QString path;   ///< dotted path of the key
    double value = 0.0;
};

/// What went wrong and what may be done about it.
struct FailureAdvice {
    QString sentence;
    QVector<Remedy> remedies;  ///< the most promising first
};

/// Advice when trials of a run have diverged: how many, where the first one left the numbers that
/// make sense (layer, pass, iteration), more damping (x 0.7) while that is still fast enough and a
/// larger precision floor (x 100). Nothing when none has.
std::optional<FailureAdvice> failureAdvice(const Result& result);

}  // namespace onsager
