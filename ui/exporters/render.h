// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"
#include "ui/exporters/figure_file.h"
#include "ui/models/convergence_plot.h"

#include <string>
#include <vector>

namespace onsager {

/// Which figures are to be drawn of a result.
struct FigureRequest {
    std::vector<std::string> outputs;  ///< files; the suffix is the type
    std::string chart = "convergence";
    std::string quantity = "nmse";  ///< "nmse", "mse", "test-error", or the key of an error measure
    std::string size;               ///< "120x80mm", or empty for that
    int dpi = FigureFormat{}.dpi;
};

/// Throws std::invalid_argument with a sentence when a request cannot be met by any result, and
/// WriteError when a file could not be written: to be called before a long run.
void requireFigures(const FigureRequest& request, const Scenario& scenario);

/// What belongs into every file made of a scenario.
FigureOrigin originOf(const Scenario& scenario);

/// Draws the figures that were asked for, none when the result is empty; one that is not complete is
/// said to be so in the picture. Throws as requireFigures. Needs a QGuiApplication.
void writeFigures(const FigureRequest& request, const Result& result);

}  // namespace onsager
