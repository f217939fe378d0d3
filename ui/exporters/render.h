// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/details.h"
#include "engine/experiment/result.h"
#include "engine/io/sweep_grid.h"
#include "ui/exporters/figure_file.h"
#include "ui/models/cell_value.h"

#include <optional>
#include <string>
#include <vector>

namespace onsager {

/// Which figure is to be drawn of a result, and how.
struct FigureRequest {
    std::vector<std::string> outputs;  ///< files; the suffix is the type
    std::string chart;                 ///< see figureKinds(); empty: convergence
    std::string quantity = "nmse";  ///< "nmse", "mse", "test-error", or the key of an error measure
    int variable = 0;               ///< of a chart that shows one variable
    std::optional<int> moment;      ///< half-iteration; none: the newest
    std::string size;               ///< "120x80mm" or a name, see figureSize(); empty for that
    int dpi = FigureFormat{}.dpi;
    int threads = 1;  ///< for what is computed beside the run
};

/// Throws std::invalid_argument with a sentence when a request cannot be met by any result, and
/// WriteError when a file could not be written: to be called before a long run.
void requireFigures(const FigureRequest& request, const Scenario& scenario);

/// The same of a result that is there already. Throws where there is nothing in it to draw.
void requireStoredFigures(const FigureRequest& request, const Result& result);

/// Whether the figure shows what was kept inside the first trial, which is run again for it.
bool isOfDetails(const FigureRequest& request);

/// Whether the figure is one of a sweep.
bool isOfSweep(const FigureRequest& request);

/// The same as requireFigures for a figure of a sweep.
void requireSweepFigures(const FigureRequest& request, const Sweep& sweep);

/// What the first trial of a scenario is like inside; runs it, and its prediction.
RunDetails detailsOf(Scenario scenario, int threads);

/// What belongs into every file made of a scenario.
FigureOrigin originOf(const Scenario& scenario);

/// The figure that was asked for, of a result; one that is not complete is said to be so in the picture.
/// None when there is nothing to draw. What isOfDetails() is run once more.
std::optional<Figure> figureOf(const FigureRequest& request, const Result& result);

/// The figure of a sweep, as far as its cells are known: of what its criterion asks for, of regions where cells
/// carry fixed points, else of the NMSE.
Figure sweepFigureOf(const FigureRequest& request, const Sweep& sweep, const SweepCells& cells);

/// Writes it to `output`. Throws as requireFigures. Needs a QGuiApplication.
void writeFigure(const Figure& figure,
                 const FigureRequest& request,
                 const std::string& output,
                 const Scenario& scenario);

}  // namespace onsager
