// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"
#include "ui/models/convergence_plot.h"

#include <QString>

namespace onsager {

/// One or two sentences that say how far measurement and prediction are apart.
///
/// The gap is that of the picture: between median and predicted line, in dB or per cent of the
/// prediction, the largest over the drawn variables and half-iterations, rounded up. z is the
/// paired gap in standard errors, the largest absolute value, and given from five trials on.
/// Half-iterations where both are the same by construction (zero start, forward 0) do not count.
QString agreementSentence(const Result& result, const ConvergenceView& view);

}  // namespace onsager
