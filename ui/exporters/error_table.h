// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"

#include <QString>

#include <vector>

namespace onsager {

/// One error of one variable at the end of a run, as a reader compares it. Empty where there is nothing.
struct ErrorRow {
    QString variable;  ///< "Z₀"; empty for an error of the whole network
    QString title;     ///< "NMSE (dB)"
    QString measured;  ///< median over trials; the mean of what is no ratio in dB or power
    QString band;      ///< "−12.3 to −11.9"
    QString predicted;
    QString z;  ///< of the gap between both, see PairedGap
};

/// The errors after the last half-iteration that any trial made, or that was predicted; those beside NMSE
/// and MSE where the prediction has them last.
std::vector<ErrorRow> errorRows(const Result& result);

/// The same of a baseline after some epoch.
std::vector<ErrorRow> errorRows(const BaselineEpoch& epoch);

}  // namespace onsager
