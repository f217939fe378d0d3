// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/details.h"
#include "engine/experiment/result.h"
#include "engine/io/sweep_grid.h"
#include "ui/exporters/animation.h"
#include "ui/exporters/figure_file.h"
#include "ui/models/cell_value.h"

#include <optional>
#include <string>
#include <vector>

namespace onsager {

/// What the command line says of a figure, over what the view of the scenario says; none: as that says.
struct FigureWords {
    std::optional<std::string> quantity;  ///< see viewOfQuantity()
    std::optional<int> variable;
    std::optional<int> iteration;  ///< half-iteration
    std::string size;              ///< "85x60mm" or a name, see figureSize()
    std::optional<int> dpi;
    std::string theme;  ///< "paper", "light", "dark"
    std::string font;   ///< "sans", "serif"
    std::optional<double> fontSize;
};

/// Which figure is to be drawn of a result, and how.
struct FigureRequest {
    std::vector<std::string> outputs;  ///< files; the suffix is the type
    std::string chart;                 ///< see figureKinds(); empty: the one in front
    FigureWords words;
    FigureSettings settings;  ///< made of the words and the view by completed()
    int threads = 1;          ///< for what is computed beside the run
    int framesPerSecond = AnimationFormat{}.framesPerSecond;
};

/// The request as it is of a scenario with that view. Throws std::invalid_argument for words that say
/// nothing. All functions below are about completed requests.
FigureRequest completed(FigureRequest request, const ViewSettings& view);

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

/// What the first trial of a scenario is like inside; runs it, and its prediction. Its images, if it has some, with
/// those of its baselines, which take their time.
RunDetails detailsOf(Scenario scenario, int threads, bool withImages);

/// What belongs into every file made of a scenario.
FigureOrigin originOf(const Scenario& scenario);

/// The figure that was asked for, of a result; one that is not complete is said to be so in the picture.
/// None when there is nothing to draw. What isOfDetails() is run once more.
std::optional<Figure> figureOf(const FigureRequest& request, const Result& result);

/// The figure of a sweep, as far as its cells are known: of what its criterion asks for, of regions where cells
/// carry fixed points, else of the NMSE.
Figure sweepFigureOf(const FigureRequest& request, const Sweep& sweep, const SweepCells& cells);

/// The frames of the figure that was asked for: convergence up to each half-iteration, or estimates and messages
/// after each. None when there is nothing to draw.
FigureFrames framesOf(const FigureRequest& request, const Result& result);

/// Writes them to `output`. Throws as requireFigures, and std::runtime_error when ffmpeg fails.
void writeFrames(const FigureFrames& frames,
                 const FigureRequest& request,
                 const std::string& output);

/// Writes it to `output`. Throws as requireFigures. Needs a QGuiApplication.
void writeFigure(const Figure& figure,
                 const FigureRequest& request,
                 const std::string& output,
                 const Scenario& scenario);

}  // namespace onsager
