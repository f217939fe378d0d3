// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/data_edit.h"

#include "engine/arrays/array_error.h"
#include "engine/io/json_path.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_json.h"
#include "engine/laws/array_file.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace onsager {

namespace {

using Shape = std::pair<Eigen::Index, Eigen::Index>;

std::optional<Shape> shapeWithin(const std::string& path) {
    try {
        return shapeOf(ArrayFile{{path, "", {}}});
    } catch (const ArrayError&) {
        return std::nullopt;
    }
}

Json withMatrix(const Json& document, int layer, const std::string& path) {
    Json changed = document;
    Json matrix = {{"kind", "file"}, {"path", path}};
    const std::optional<Shape> shape = shapeWithin(path);
    const std::string rowsBelow =
        fmt::format("layers.{}.rows", layer == 1 ? 0 : layer - 2);  // an activation keeps them
    const Json* below = valueAt(document, rowsBelow);
    if (shape && below != nullptr && below->is_number_integer()) {
        auto [rows, columns] = *shape;
        const auto wanted = below->get<Eigen::Index>();
        // A file that fits when it is turned over is meant so.
        if (columns != wanted && rows == wanted) {
            matrix["orientation"] = "transposed";
            std::swap(rows, columns);
        }
        setPath(changed, fmt::format("layers.{}.rows", layer), rows);
        // The signal takes the rows that the matrix wants; further up they belong to a layer of their own.
        if (layer == 1) {
            setPath(changed, rowsBelow, columns);
        }
    }
    setPath(changed, fmt::format("layers.{}.matrix", layer), matrix);
    return changed;
}

}  // namespace

Json withArrayFile(const Json& document, int layer, const std::string& path) {
    const auto last = static_cast<int>(document.at("layers").size()) - 1;
    if (layer < last && layer % 2 == 1) {
        return withMatrix(document, layer, path);
    }
    Json changed = document;
    if (layer == last) {
        changed["data"]["observation"] = {{"path", path}};
        return changed;
    }
    Json& truth = changed["data"]["truth"];
    Json others = Json::array();
    for (const Json& one : truth.is_array() ? truth : Json::array()) {
        if (one.value("variable", -1) != layer) {
            others.push_back(one);
        }
    }
    others.push_back({{"variable", layer}, {"path", path}});
    truth = std::move(others);
    return changed;
}

Json withImage(const Json& document, const std::vector<double>& values) {
    const Scenario scenario = scenarioIn(document);
    if (!scenario.images) {
        throw ScenarioError("images", "No variable is made of images: it needs the key images.");
    }
    const int variable = scenario.images->variable;
    Json changed = document;
    Json truth = Json::array();
    for (const Json& one : document.contains("data") && document["data"].contains("truth")
                               ? document["data"]["truth"]
                               : Json::array()) {
        if (one.value("variable", -1) != variable) {
            truth.push_back(one);
        }
    }
    truth.push_back({{"variable", variable}, {"values", values}});
    changed["data"]["truth"] = std::move(truth);
    return changed;
}

std::string imageItemPath(const Scenario& scenario) {
    const std::vector<TruthFile>& truth = scenario.data.truth;
    for (std::size_t k = 0; k < truth.size(); ++k) {
        if (scenario.images && truth[k].variable == scenario.images->variable
            && truth[k].file.item) {
            return fmt::format("data.truth.{}.item", k);
        }
    }
    return {};
}

Json withRowsSeen(const Json& document, const std::vector<int>& rows, bool areSeen) {
    const Scenario scenario = scenarioIn(document);
    const std::size_t last = scenario.layers.size() - 2;
    const auto* linear = std::get_if<LinearLayer>(&scenario.layers[last]);
    const auto* selection =
        linear != nullptr ? std::get_if<SelectionMatrix>(&linear->matrix) : nullptr;
    if (selection == nullptr
        && (linear == nullptr || !std::holds_alternative<IdentityMatrix>(linear->matrix))) {
        throw ScenarioError("",
                            "Rows can be erased where the last matrix is the identity or a "
                            "selection of its rows.");
    }
    const int count = rowsOf(scenario, static_cast<int>(last) - 1);
    // Of the identity every row is seen.
    std::vector<bool> seen(static_cast<std::size_t>(count), selection == nullptr);
    if (selection != nullptr) {
        for (const Eigen::Index row : seenRows(*selection, count)) {
            seen[static_cast<std::size_t>(row)] = true;
        }
    }
    for (const int row : rows) {
        if (row >= 0 && row < count) {
            seen[static_cast<std::size_t>(row)] = areSeen;
        }
    }
    const auto left = std::count(seen.begin(), seen.end(), true);
    if (left == 0) {
        throw ScenarioError("", "Nothing would be left to observe.");
    }
    Json changed = document;
    setPath(changed, fmt::format("layers.{}.rows", last), left);
    setPath(changed, fmt::format("layers.{}.matrix", last),
            {{"kind", "selection"}, {"missing", missingRanges(seen)}});
    return changed;
}

}  // namespace onsager
