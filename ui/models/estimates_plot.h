// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/details.h"
#include "ui/models/plot_model.h"

#include <optional>

namespace onsager {

enum class EstimatesPicture { Scatter, ErrorHistogram, EffectiveNoise };

/// What of the details the chart of estimates shows.
struct EstimatesView {
    EstimatesPicture picture = EstimatesPicture::Scatter;
    int variable = 0;
    int column = 0;
    std::optional<int> moment;  ///< half-iteration; none: the newest
    bool operator==(const EstimatesView&) const = default;
};

/// Truth against estimate of the entries of one column, or the density of their error or of the noise in the message
/// about them, in the first trial; over it what state evolution predicts for that trial:
///
///     scatter    zhat = a z + N(0, s^2), the best straight line with its 10-90 % band;
///     histogram  zhat - z ~ N(0, v), v the predicted variance of the error;
///     noise      (R - Z A) / sqrt(T) ~ N(0, 1), gain A and noise T of the effective channel as predicted, else as
///                measured; beside it (R - Z) sqrt(Gamma) of baselines that pass messages.
///
/// Empty axes where there is nothing to show.
PlotModel estimatesPlot(const RunDetails& details, const EstimatesView& view);

}  // namespace onsager
