// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"
#include "ui/models/convergence_plot.h"

#include <QString>

namespace onsager {

/// One or two sentences that say how far measurement and prediction are apart.
///
/// The gap is that of the picture: between median and predicted line, in dB or per cent of the
/// prediction, the largest over the drawn variables and half-iterations, rounded up; a factor where
/// per cent would be many. z is PairedGap::z, the largest absolute value. Half-iterations where both
/// are the same by construction (zero start, forward 0) do not count, and where only one of both is
/// exact recovery that is said: rounding is compared with nothing.
QString agreementSentence(const Result& result, const ConvergenceView& view);

}  // namespace onsager
