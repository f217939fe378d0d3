// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/given_data.h"

#include "engine/arrays/array_reader.h"
#include "engine/laws/output.h"
#include "engine/model/layer_check.h"
#include "engine/numerics/random.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numeric>
#include <set>
#include <string>

namespace onsager {

namespace {

using RowMajorRows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// What an observed number can be.
enum class Observed { Number, Label, Count, Level };

Observed observedKind(const Output& output) {
    return std::visit(Overloaded{[](const SignOutput&) { return Observed::Label; },
                                 [](const ProbitOutput&) { return Observed::Label; },
                                 [](const LogisticOutput&) { return Observed::Label; },
                                 [](const HingeOutput&) { return Observed::Label; },
                                 [](const PoissonOutput&) { return Observed::Count; },
                                 [](const QuantizedOutput&) { return Observed::Level; },
                                 [](const AwgnOutput&) { return Observed::Number; },
                                 [](const AbsOutput&) { return Observed::Number; },
                                 [](const ModulusOutput&) { return Observed::Number; },
                                 [](const ReluOutput&) { return Observed::Number; },
                                 [](const MaskedOutput&) { return Observed::Number; },
                                 [](const CommitteeOutput&) { return Observed::Number; },
                                 [](const MixedRegressionOutput&) { return Observed::Number; },
                                 [](const SketchOutput&) { return Observed::Number; },
                                 [](const LaplaceOutput&) { return Observed::Number; },
                                 [](const HuberOutput&) { return Observed::Number; }},
                      output);
}

const OutputLayer& outputOf(const Scenario& scenario) {
    return std::get<OutputLayer>(scenario.layers.back());
}

Eigen::MatrixXd loaded(const DataFile& file, int trial, Eigen::Index rows, Eigen::Index columns) {
    return file.item ? loadItem(file.array, *file.item + trial, rows, columns)
                     : loadRows(file.array, rows, columns);
}

/// Those that are learnt from and those that are held out: the file has both.
int observedRows(const Scenario& scenario) {
    return rowsOf(scenario, static_cast<int>(scenario.layers.size()) - 2)
           + scenario.data.heldOutRows;
}

/// Puts labels into -1 and 1 and throws where a number is none that the observation has.
void checkNumbers(const Scenario& scenario, Eigen::MatrixXd& Y) {
    const Output& output = outputOf(scenario).channel;
    const auto* masked = std::get_if<MaskedOutput>(&output);
    const Observed kind = observedKind(output);
    const auto* quantized = std::get_if<QuantizedOutput>(&output);
    const double levels =
        quantized != nullptr ? static_cast<double>(quantized->levels.size()) : 0.0;
    for (Eigen::Index j = 0; j < Y.cols(); ++j) {
        const bool hasSigns =
            masked != nullptr && !masked->columnsKind.empty()
            && masked->columnsKind[static_cast<std::size_t>(j)] == ColumnKind::Probit;
        for (Eigen::Index n = 0; n < Y.rows(); ++n) {
            double& y = Y(n, j);
            if (masked != nullptr && std::isnan(y)) {
                continue;
            }
            const char* wanted = nullptr;
            if (!std::isfinite(y)) {
                wanted = "a number: missing ones are for an observation of kind masked";
            } else if (kind == Observed::Label || hasSigns) {
                // Labels are -1 and 1 here; files of 0 and 1 are as common.
                wanted = y == 0.0 || std::abs(y) == 1.0 ? nullptr : "a label, -1 or 0, or 1";
                y = y == 0.0 ? -1.0 : y;
            } else if (kind == Observed::Count) {
                wanted = y >= 0.0 && y == std::floor(y) ? nullptr : "a count, 0, 1, 2, ..";
            } else if (kind == Observed::Level) {
                wanted = y >= 0.0 && y <= levels && y == std::floor(y)
                             ? nullptr
                             : "the number of thresholds below, 0, 1, ..";
            }
            if (wanted != nullptr) {
                throw ArrayError(fmt::format(
                    "'{}' has {} in row {}, column {} (from 1), and the "
                    "observation wants {}",
                    scenario.data.observation->array.source.path, y, n + 1, j + 1, wanted));
            }
        }
    }
}

/// What is said of one file, with the key that names it.
struct FileChecks {
    const Scenario& scenario;

    [[nodiscard]] std::optional<ScenarioProblem> shape(const std::string& key,
                                                       const DataFile& file,
                                                       Eigen::Index rows,
                                                       Eigen::Index columns) const {
        if (file.array.source.path.empty()) {
            return ScenarioProblem{key + ".path",
                                   "'' is not allowed: the name of a file is wanted"};
        }
        if (file.item) {
            const std::vector<std::int64_t> extents = arrayShape(file.array.source).extents;
            const std::int64_t items = extents.empty() ? 0 : extents.front();
            // Trial t has item + t: item + trials - 1 is the last.
            if (*file.item + std::int64_t(scenario.trials) > items) {
                return ScenarioProblem{
                    key + ".item",
                    fmt::format("{} is not allowed: '{}' has {} items, and every one of the {} "
                                "trials has one of its own from here on",
                                *file.item, file.array.source.path, items, scenario.trials)};
            }
            return std::nullopt;
        }
        const auto [storedRows, storedColumns] = shapeOf(file.array);
        if (storedRows != rows || storedColumns != columns) {
            return ScenarioProblem{
                key + ".path",
                fmt::format("'{}' is {} x {}, and {} x {} is wanted", file.array.source.path,
                            storedRows, storedColumns, rows, columns)};
        }
        return std::nullopt;
    }
};

/// What is wrong with a truth that is written into the scenario.
std::optional<ScenarioProblem> valuesProblem(const Scenario& scenario,
                                             const TruthFile& truth,
                                             const std::string& key) {
    const auto rows = static_cast<std::size_t>(rowsOf(scenario, truth.variable));
    const std::size_t wanted = rows * static_cast<std::size_t>(scenario.columns);
    if (truth.file != DataFile{}) {
        return ScenarioProblem{
            key + ".values",
            fmt::format("{} values are not allowed beside a file: either values or path, item "
                        "and the other keys of a file",
                        truth.values.size())};
    }
    if (truth.values.size() != wanted) {
        return ScenarioProblem{
            key + ".values",
            fmt::format("{} values are not allowed: Z_{} has {} x {} = {} numbers",
                        truth.values.size(), truth.variable, rows, scenario.columns, wanted)};
    }
    return std::nullopt;
}

std::optional<ScenarioProblem> truthProblem(const Scenario& scenario) {
    const int variables = static_cast<int>(scenario.layers.size()) - 1;
    std::set<int> seen;
    for (std::size_t k = 0; k < scenario.data.truth.size(); ++k) {
        const TruthFile& truth = scenario.data.truth[k];
        const std::string key = fmt::format("data.truth.{}", k);
        if (truth.variable >= variables || !seen.insert(truth.variable).second) {
            return ScenarioProblem{
                key + ".variable",
                fmt::format("{} is not allowed: the variables are 0 to {}, each once",
                            truth.variable, variables - 1)};
        }
        if (!truth.values.empty()) {
            if (auto problem = valuesProblem(scenario, truth, key)) {
                return problem;
            }
            continue;
        }
        try {
            if (auto problem = FileChecks{scenario}.shape(
                    key, truth.file, rowsOf(scenario, truth.variable), scenario.columns)) {
                return problem;
            }
            // The first and the last that are asked for: all of them may be too many to read before the start.
            for (const int trial : {0, truth.file.item ? scenario.trials - 1 : 0}) {
                givenTruth(scenario, truth, trial);
            }
        } catch (const ArrayError& error) {
            return ScenarioProblem{key + ".path", error.what()};
        }
    }
    return std::nullopt;
}

std::optional<ScenarioProblem> heldOutProblem(const Scenario& scenario) {
    const int held = scenario.data.heldOutRows;
    if (held == 0) {
        return std::nullopt;
    }
    if (!scenario.data.observation) {
        return ScenarioProblem{"data.heldOutRows",
                               fmt::format("{} is not allowed: rows are held out of an observation "
                                           "of a file (data.observation)",
                                           held)};
    }
    const auto& last = std::get<LinearLayer>(scenario.layers[scenario.layers.size() - 2]);
    const auto* file = std::get_if<FileMatrix>(&last.matrix);
    if (file == nullptr || file->vectors != FileVectors::Given) {
        return ScenarioProblem{
            "data.heldOutRows",
            fmt::format("{} is not allowed: the matrix below the observation has to be one of a "
                        "file as it is (kind file, vectors given)",
                        held)};
    }
    return std::nullopt;
}

}  // namespace

Eigen::MatrixXd givenTruth(const Scenario& scenario, const TruthFile& truth, int trial) {
    if (!truth.values.empty()) {
        return Eigen::Map<const RowMajorRows>(truth.values.data(), rowsOf(scenario, truth.variable),
                                              scenario.columns);
    }
    Eigen::MatrixXd Z =
        loaded(truth.file, trial, rowsOf(scenario, truth.variable), scenario.columns);
    requireFinite(truth.file.array, Z);
    return Z;
}

Eigen::MatrixXd givenObservation(const Scenario& scenario, int trial) {
    Eigen::MatrixXd Y = loaded(*scenario.data.observation, trial, observedRows(scenario),
                               observationColumns(scenario));
    checkNumbers(scenario, Y);
    return Y;
}

std::vector<bool> heldOutRows(const Scenario& scenario, int trial) {
    const int held = scenario.data.heldOutRows;
    if (held == 0) {
        return {};
    }
    const auto rows = static_cast<std::size_t>(observedRows(scenario));
    // A random key for each row; the rows of the smallest ones are held out. So any choice is as likely,
    // and it is the same for every algorithm.
    const Eigen::MatrixXd keys =
        RandomField(scenario.seed, trial, static_cast<int>(scenario.layers.size()) - 1,
                    Draw::HeldOutRows)
            .gaussian(static_cast<Eigen::Index>(rows), 1);
    std::vector<std::size_t> order(rows);
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return keys(static_cast<Eigen::Index>(a)) < keys(static_cast<Eigen::Index>(b));
    });
    std::vector<bool> isHeld(rows, false);
    for (std::size_t k = 0; k < static_cast<std::size_t>(held); ++k) {
        isHeld[order[k]] = true;
    }
    return isHeld;
}

std::optional<ScenarioProblem> dataProblem(const Scenario& scenario) {
    if (auto problem = heldOutProblem(scenario)) {
        return problem;
    }
    if (auto problem = truthProblem(scenario)) {
        return problem;
    }
    if (const auto& observation = scenario.data.observation) {
        try {
            if (auto problem = FileChecks{scenario}.shape("data.observation", *observation,
                                                          observedRows(scenario),
                                                          observationColumns(scenario))) {
                return problem;
            }
            for (const int trial : {0, observation->item ? scenario.trials - 1 : 0}) {
                givenObservation(scenario, trial);
            }
        } catch (const ArrayError& error) {
            return ScenarioProblem{"data.observation.path", error.what()};
        }
    }
    const auto* informed = std::get_if<InformedStart>(&scenario.start);
    if (informed != nullptr && !scenario.data.knows(informed->variable)) {
        return ScenarioProblem{"start.variable",
                               fmt::format("{} is not allowed: nothing is known of Z_{}, whose "
                                           "truth is not among data.truth",
                                           informed->variable, informed->variable)};
    }
    return std::nullopt;
}

}  // namespace onsager
