// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/algorithm.h"
#include "engine/model/data_settings.h"
#include "engine/model/layers.h"
#include "engine/model/sweep_settings.h"
#include "engine/model/view_settings.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace onsager {

/// R^- = 0, Gamma^- = minPrecision I.
struct ZeroStart {
    bool operator==(const ZeroStart&) const = default;
};

/// R^- = Z_l + N(0, (1-c)/c tau_l), Gamma^- = c/(1-c) tau_l^-1 on variable l, c = correlation.
struct InformedStart {
    int variable = 0;
    double correlation = 0.25;
    bool operator==(const InformedStart&) const = default;
};

/// R^- on Z_0 is the leading eigenvector of a matrix weighted with the observation, see algorithms/spectral_start.h:
/// nothing of the truth is known.
struct SpectralStart {
    bool operator==(const SpectralStart&) const = default;
};

using Start = std::variant<ZeroStart, InformedStart, SpectralStart>;

/// The numbers of every variable: real ones, or complex ones of circular laws, see model/complex_field.h.
enum class Field { Real, Complex };

enum class SpectrumSource { Limit, Instance };

/// How the state evolution is computed.
struct PredictionSettings {
    int samples = 4096;  ///< sampled rows per row-wise layer
    SpectrumSource spectrum = SpectrumSource::Limit;
    bool operator==(const PredictionSettings&) const = default;
};

/// Says that the rows of a variable are the pixels of images, one image for each column of it.
struct ImageSettings {
    int variable = 0;
    int width = 28;   ///< pixels; row y * width + x of the variable is the pixel at (x, y)
    int height = 28;  ///< pixels; width * height are the rows of the variable
    bool operator==(const ImageSettings&) const = default;
};

/// Everything that is needed to reproduce a figure. A plain value: compared with ==, copied freely.
///
/// `layers` runs from the signal (index 0) to the observation (index L); index l is the layer and
/// the variable Z_l it produces.
struct Scenario {
    std::string title;
    std::string description;  ///< what the scenario shows, a sentence or two
    std::uint64_t seed = 1;
    int trials = 10;
    Field field = Field::Real;
    int columns = 4;  ///< d, complex ones where the field is
    std::vector<Layer> layers;
    Estimation estimation = Estimation::Map;
    Algorithm algorithm = MlMatVampSettings{};
    Start start = ZeroStart{};
    PredictionSettings prediction;
    DataSettings data;  ///< what is read of files and not drawn
    std::vector<std::string>
        learn;  ///< paths of the assumed numbers that are learnt, see learntPaths()
    std::vector<Algorithm> baselines;     ///< run on the same draws
    std::optional<ImageSettings> images;  ///< no number depends on it: only pictures do
    std::optional<SweepSettings> sweep;   ///< what a sweep varies; a single run does not look at it
    ViewSettings view;                    ///< how charts are drawn; nothing else looks at it
    bool operator==(const Scenario&) const = default;
};

/// The same scenario looked at as the program would.
Scenario withoutView(Scenario scenario);

/// What is wrong with a scenario, as one sentence about one key.
struct ScenarioProblem {
    std::string path;  ///< dotted, e.g. "layers.1.rows"; empty for the scenario as a whole
    std::string message;
};

/// Checks what ranges of single keys cannot say: the order of the layers, shapes that fit, positive
/// definite covariances, exactly one noise, estimators that exist. Empty when all is well.
std::vector<ScenarioProblem> problemsOf(const Scenario& scenario);

/// The layers whose matrix has entries that depend on each other, see MatrixTraits.
std::vector<std::size_t> dependentMatrices(const Scenario& scenario);

/// The key that says of a matrix that it has none, below its layer.
std::string_view keyOfDependence(const MatrixLaw& matrix);

/// Rows n_l of variable Z_l; the observation has the rows of Z_{L-1}.
int rowsOf(const Scenario& scenario, int layer);

/// Columns of the observation as the engine sees them: d, 2 d of complex numbers, or the outputs of a committee's second layer.
int observationColumns(const Scenario& scenario);

}  // namespace onsager
