// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/memory_need.h"

#include "engine/model/complex_field.h"
#include "engine/model/denoiser_check.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <functional>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace onsager {

namespace {

constexpr double kBytesPerNumber = 8.0;
/// Truth, estimates, messages of both directions in both bases, and work space.
constexpr double kCopiesOfAVariable = 24.0;
/// Gram matrix, its eigenvectors and the work space of the factorisation.
constexpr double kCopiesOfASquare = 4.0;
/// A sampled row: truth, messages, estimate, and the work of its estimator.
constexpr double kCopiesOfASample = 24.0;
/// Numbers of a sampled row for each iteration that damping remembers: draw, noise and message,
/// from below and from above.
constexpr double kCopiesOfAnIteration = 6.0;
/// Errors of one half-iteration of one trial, with the lists that hold them, and of each variable.
constexpr double kBytesOfARecord = 160.0;
constexpr double kBytesOfARecordedError = 24.0;
/// Scramblings that are predicted, unless the averages are integrals.
constexpr double kTracesOfAPrediction = 8.0;
/// Records are copied when they are summarised.
constexpr double kCopiesOfARecord = 2.0;
/// A variable of a half-iteration in the result, and as lines of a table.
constexpr double kBytesOfAResult = 2048.0;
/// Of a structured matrix for each row and column of it: sign, place, and singular value with its count; its
/// random numbers while it is drawn.
constexpr double kNumbersOfAVector = 5.0;
/// Numbers and places of a sparse matrix and of its transpose, against the bytes of its text.
constexpr double kCopiesOfSparse = 4.0;
/// What is transformed, and its transform, of each column of the signal.
constexpr double kCopiesOfATransform = 2.0;
/// Of a chain, for each entry of a variable; and what is kept of draws, see Mala.
constexpr double kCopiesOfAChain = 16.0;
constexpr double kNumbersOfTraces = 64.0 * 16384.0;
constexpr double kShareOfFreeMemory = 0.8;

/// Whether a matrix that is stored sparse is never factorised: ML-AMP and Adam ask for products alone.
bool staysSparse(const Scenario& scenario, const FileMatrix& matrix) {
    const auto asksForProducts = [](const Algorithm& algorithm) {
        return std::visit(Overloaded{[](const MlMatVampSettings&) { return false; },
                                     [](const AdamSettings&) { return true; },
                                     [](const MalaSettings&) { return true; },
                                     [](const MlAmpSettings&) { return true; },
                                     [](const LayerwiseAmpSettings&) { return true; },
                                     [](const MergedAmpSettings&) { return false; },
                                     [](const IterativeThresholdingSettings&) { return true; }},
                          algorithm);
    };
    return matrix.entries == FileEntries::Independent && isSparse(matrix.file)
           && asksForProducts(scenario.algorithm)
           && std::all_of(scenario.baselines.begin(), scenario.baselines.end(), asksForProducts);
}

double numbersOfLayer(const Scenario& scenario, int layer) {
    const double rows = rowsOf(scenario, layer);
    const double variable = kCopiesOfAVariable * rows * realColumns(scenario);
    if (!std::holds_alternative<LinearLayer>(scenario.layers[static_cast<std::size_t>(layer)])) {
        return variable;
    }
    const double columns = rowsOf(scenario, layer - 1);
    // min(m, n): of the thin factors U, m x r, and V, n x r.
    const double rank = std::min(rows, columns);
    const auto& linear = std::get<LinearLayer>(scenario.layers[static_cast<std::size_t>(layer)]);
    double factors = 0.0;  // of a product, the growing product beside them
    if (const auto* product = std::get_if<ProductMatrix>(&linear.matrix)) {
        double below = columns;
        for (const int inner : product->rows) {
            factors += inner * below + inner * columns;
            below = inner;
        }
        factors += rows * below;
    }
    if (std::holds_alternative<CorrelatedMatrix>(linear.matrix)) {
        factors +=
            3.0 * columns * columns + rows * columns;  // its eigenvectors while they are drawn
    }
    if (const auto* features = std::get_if<FeaturesMatrix>(&linear.matrix)) {
        factors += features->inputs * (rows + columns);
    }
    // For gradients the matrix and the part of it that is picked for a step.
    const double picked =
        2.0
        * static_cast<double>(std::count_if(
            scenario.baselines.begin(), scenario.baselines.end(), [](const Algorithm& baseline) {
                return std::holds_alternative<AdamSettings>(baseline)
                       || std::holds_alternative<MalaSettings>(baseline);
            }));
    if (std::holds_alternative<IdentityMatrix>(linear.matrix)
        || std::holds_alternative<SelectionMatrix>(linear.matrix)) {
        return variable + picked * rows * columns;  // nothing is kept of the matrix itself
    }
    if (std::holds_alternative<StructuredMatrix>(linear.matrix)) {
        return variable + kNumbersOfAVector * (rows + columns)
               + kCopiesOfATransform * (rows + columns) * realColumns(scenario);
    }
    if (const auto* file = std::get_if<FileMatrix>(&linear.matrix);
        file != nullptr && staysSparse(scenario, *file)) {
        return variable + kCopiesOfSparse * storedBytes(file->file) / kBytesPerNumber;
    }
    const double matrices = 1.0 + picked;
    const double parts = scenario.field == Field::Complex ? 2.0 : 1.0;
    // The matrix, U and V, and the squares of their factorisation; of complex numbers two parts of each.
    return variable
           + parts
                 * (factors + matrices * rows * columns + rank * (rows + columns)
                    + kCopiesOfASquare * rank * rank);
}

/// Of one AMP of the product of all matrices: the product, and the one before it with its next factor.
double numbersOfMerger(const Scenario& scenario) {
    const int last = static_cast<int>(scenario.layers.size()) - 1;
    const double signal = rowsOf(scenario, 0);
    double largest = 0.0;
    for (int layer = 3; layer < last; layer += 2) {
        const double rows = rowsOf(scenario, layer);
        const double below = rowsOf(scenario, layer - 1);
        largest = std::max(largest, (rows + below) * signal + rows * below);
    }
    return largest;
}

/// Of chains: where each is, where it may go, with signals and slopes, and the moments of its draws; the draws of
/// some entries.
double numbersOfSampler(const Scenario& scenario, const MalaSettings& settings) {
    double variables = 0.0;
    for (int layer = 0; layer + 1 < static_cast<int>(scenario.layers.size()); ++layer) {
        variables += static_cast<double>(rowsOf(scenario, layer)) * realColumns(scenario);
    }
    return kCopiesOfAChain * settings.chains * variables + kNumbersOfTraces;
}

/// What one call of an external denoiser holds at once: its input, its answer as bytes and as numbers, and these in
/// their order.
double bytesOfDenoiser(const Scenario& scenario, int rows) {
    constexpr double kCopies = 4.0;
    return denoiserOf(scenario) == nullptr ? 0.0 : kCopies * denoiserBytes(rows, scenario.columns);
}

double bytesOfTrial(const Scenario& scenario) {
    double numbers = 0.0;
    for (const Algorithm& baseline : scenario.baselines) {
        if (std::holds_alternative<MergedAmpSettings>(baseline)) {
            numbers += numbersOfMerger(scenario);
        }
        if (const auto* sampler = std::get_if<MalaSettings>(&baseline)) {
            numbers += numbersOfSampler(scenario, *sampler);
        }
    }
    for (int layer = 0; layer < static_cast<int>(scenario.layers.size()); ++layer) {
        numbers += numbersOfLayer(scenario, layer);
    }
    return kBytesPerNumber * numbers + bytesOfDenoiser(scenario, rowsOf(scenario, 0));
}

double bytesOfPrediction(const Scenario& scenario) {
    const auto rowwiseLayers = static_cast<double>(std::count_if(
        scenario.layers.begin(), scenario.layers.end(),
        [](const Layer& layer) { return !std::holds_alternative<LinearLayer>(layer); }));
    const double rows = rowwiseLayers * scenario.prediction.samples * realColumns(scenario);
    double numbers = kCopiesOfASample * rows;
    if (isDamped(scenario.algorithm)) {
        const double iterations = iterationsOf(scenario.algorithm);
        const double edges = 2.0 * static_cast<double>(scenario.layers.size());
        // Damping remembers: of every edge the covariance of the d messages of every
        // iteration with those of all others.
        const double covariance =
            iterations * realColumns(scenario) * iterations * realColumns(scenario);
        numbers += kCopiesOfAnIteration * iterations * rows + edges * covariance;
    }
    return kBytesPerNumber * numbers + bytesOfDenoiser(scenario, scenario.prediction.samples);
}

/// The errors of every half-iteration stay until the end: measured and predicted, of every trial.
double bytesOfRecords(const Scenario& scenario, bool measured) {
    const double halfIterations = stepsOf(scenario.algorithm);
    const auto variables = static_cast<double>(scenario.layers.size());
    // One column without damping is predicted by integrals, which need no other scramblings.
    const double traces =
        scenario.columns == 1 && !isDamped(scenario.algorithm) ? 1.0 : kTracesOfAPrediction;
    const double records = scenario.trials * (traces + (measured ? 1.0 : 0.0));
    const double record = kBytesOfARecord + kBytesOfARecordedError * variables;
    return halfIterations * (kCopiesOfARecord * records * record + kBytesOfAResult * variables);
}

/// Whether a prediction needs the drawn matrices.
bool drawsItsMatrices(const Scenario& scenario) {
    return scenario.prediction.spectrum == SpectrumSource::Instance;
}

/// One number of a scenario that memory grows with.
struct Lever {
    std::string path;
    int value = 0;
    std::function<void(Scenario&, WorkAtOnce&)> halve;
};

int half(int value) {
    return std::max(1, value / 2);
}

std::vector<Lever> leversOf(const Scenario& scenario) {
    std::vector<Lever> levers;
    for (std::size_t layer = 0; layer < scenario.layers.size(); ++layer) {
        if (const auto* prior = std::get_if<PriorLayer>(&scenario.layers[layer])) {
            levers.push_back({fmt::format("layers.{}.rows", layer), prior->rows,
                              [layer](Scenario& changed, WorkAtOnce& /*work*/) {
                                  auto& rows = std::get<PriorLayer>(changed.layers[layer]).rows;
                                  rows = half(rows);
                              }});
        }
        const auto* linear = std::get_if<LinearLayer>(&scenario.layers[layer]);
        if (linear == nullptr) {
            continue;
        }
        levers.push_back({fmt::format("layers.{}.rows", layer), linear->rows,
                          [layer](Scenario& changed, WorkAtOnce& /*work*/) {
                              auto& rows = std::get<LinearLayer>(changed.layers[layer]).rows;
                              rows = half(rows);
                          }});
        const auto* product = std::get_if<ProductMatrix>(&linear->matrix);
        for (std::size_t k = 0; product != nullptr && k < product->rows.size(); ++k) {
            levers.push_back({fmt::format("layers.{}.matrix.rows.{}", layer, k), product->rows[k],
                              [layer, k](Scenario& changed, WorkAtOnce& /*work*/) {
                                  auto& matrix =
                                      std::get<LinearLayer>(changed.layers[layer]).matrix;
                                  int& rows = std::get<ProductMatrix>(matrix).rows[k];
                                  rows = half(rows);
                              }});
        }
    }
    levers.push_back({"columns", scenario.columns, [](Scenario& changed, WorkAtOnce& /*work*/) {
                          changed.columns = half(changed.columns);
                      }});
    levers.push_back({"prediction.samples", scenario.prediction.samples,
                      [](Scenario& changed, WorkAtOnce& /*work*/) {
                          changed.prediction.samples = half(changed.prediction.samples);
                      }});
    levers.push_back({"algorithm.iterations", iterationsOf(std::as_const(scenario.algorithm)),
                      [](Scenario& changed, WorkAtOnce& /*work*/) {
                          int& iterations = iterationsOf(changed.algorithm);
                          iterations = half(iterations);
                      }});
    levers.push_back({"trials", scenario.trials, [](Scenario& changed, WorkAtOnce& work) {
                          changed.trials = half(changed.trials);
                          work = {std::min(work.trials, changed.trials),
                                  std::min(work.predictions, changed.trials)};
                      }});
    return levers;
}

/// The number of which half would save most; of those that save as much the largest.
Lever bestLever(const Scenario& scenario, const WorkAtOnce& work) {
    Lever best;
    double least = std::numeric_limits<double>::infinity();
    // Halves that save as much to rounding: the larger number is named, which the user more likely has to spare.
    constexpr double kAsMuch = 1e-3;
    for (Lever& lever : leversOf(scenario)) {
        Scenario changed = scenario;
        WorkAtOnce changedWork = work;
        lever.halve(changed, changedWork);
        const double bytes = bytesNeeded(changed, changedWork);
        const bool asMuch = std::abs(bytes - least) <= kAsMuch * bytes;
        if (asMuch ? lever.value >= best.value : bytes < least) {
            best = std::move(lever);
            least = bytes;
        }
    }
    return best;
}

std::string readable(double bytes) {
    struct Unit {
        double bytes;
        const char* name;
    };
    for (const Unit& unit : {Unit{1e15, "PB"}, Unit{1e12, "TB"}, Unit{1e9, "GB"}}) {
        if (bytes >= unit.bytes) {
            return fmt::format("{:.3g} {}", bytes / unit.bytes, unit.name);
        }
    }
    return fmt::format("{:.3g} MB", bytes / 1e6);
}

/// "one trial", "8 trials", "the prediction"
std::string nameOf(const WorkAtOnce& work) {
    if (work.trials == 0) {
        return work.predictions == 1 ? "the prediction"
                                     : fmt::format("{} predictions at once", work.predictions);
    }
    return work.trials == 1 ? "one trial" : fmt::format("{} trials at once", work.trials);
}

}  // namespace

double bytesNeeded(const Scenario& scenario, const WorkAtOnce& work) {
    // A prediction by the spectrum of its instance draws the matrices again, beside those of the trials.
    const int draws = work.trials + (drawsItsMatrices(scenario) ? work.predictions : 0);
    return draws * bytesOfTrial(scenario) + work.predictions * bytesOfPrediction(scenario)
           + bytesOfRecords(scenario, work.trials > 0);
}

std::optional<ScenarioProblem> memoryProblem(const Scenario& scenario,
                                             const WorkAtOnce& work,
                                             double freeBytes) {
    if (work.trials == 0 && work.predictions == 0) {
        return std::nullopt;
    }
    const double needed = bytesNeeded(scenario, work);
    if (needed <= kShareOfFreeMemory * freeBytes) {
        return std::nullopt;
    }
    const Lever lever = bestLever(scenario, work);
    return ScenarioProblem{
        lever.path,
        fmt::format("{} is not allowed: {} would need about {}, and at most 80 % of the {} "
                    "of free memory may be used",
                    lever.value, nameOf(work), readable(needed), readable(freeBytes))};
}

}  // namespace onsager
