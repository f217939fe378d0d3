// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/layer_edit.h"

#include "engine/io/json_path.h"
#include "engine/io/scenario_edit.h"
#include "engine/io/scenario_error.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace onsager {

namespace {

const Json& layersOf(const Json& document) {
    return document.at("layers");
}

int lastLayer(const Json& document) {
    return static_cast<int>(layersOf(document).size()) - 1;
}

bool isLinear(int layer) {
    return layer % 2 == 1;
}

std::string keyOf(int layer, const char* key) {
    return fmt::format("layers.{}.{}", layer, key);
}

/// The key from which the rows of variable Z_layer come.
std::string rowsKey(const Json& document, int layer) {
    // Z_l has the rows of the linear layer that made it; an activation keeps those of the layer before.
    const int made = layer == 0 || isLinear(layer) ? layer : layer - 1;
    return keyOf(std::min(made, lastLayer(document)), "rows");
}

Json rowsOfVariable(const Json& document, int layer) {
    return *valueAt(document, rowsKey(document, layer));
}

Json newLinear(const Json& rows) {
    return {{"type", "linear"}, {"rows", rows}, {"matrix", {{"kind", "gaussian"}}}};
}

Json newActivation() {
    return {{"type", "activation"}, {"kind", "relu"}};
}

/// The document with other layers; the variables of an informed start and of images are `moved`
/// by the edit; images whose variable is gone, or has other rows now, go too.
template <typename Move>
Json withLayers(const Json& document, Json::array_t layers, Move&& moved) {
    Json changed = document;
    changed["layers"] = std::move(layers);
    if (const Json* variable = valueAt(document, "start.variable")) {
        setPath(changed, "start.variable", moved(variable->get<int>()));
    }
    if (const Json* variable = valueAt(document, "images.variable")) {
        const int before = variable->get<int>();
        const int after = std::min(moved(before), lastLayer(changed) - 1);
        if (before < lastLayer(document)
            && rowsOfVariable(changed, after) == rowsOfVariable(document, before)) {
            setPath(changed, "images.variable", after);
        } else {
            changed.erase("images");
        }
    }
    return changed;
}

Json withInserted(const Json& document, int before, const Json& first, const Json& second) {
    auto layers = layersOf(document).get<Json::array_t>();
    layers.insert(layers.insert(layers.begin() + before, second), first);
    return withLayers(document, std::move(layers), [before](int variable) {
        // Two layers more below move a variable up by two.
        return variable >= before ? variable + 2 : variable;
    });
}

void refuseEnds(const Json& document, int layer) {
    if (layer == 0) {
        throw ScenarioError("", "Every stack begins with one signal.");
    }
    if (layer == lastLayer(document)) {
        throw ScenarioError("", "Every stack ends with one observation.");
    }
}

/// Whether the columns of the observation are those of the variable below it.
bool hasOwnColumns(const Json& output) {
    const auto kind = output.value("kind", "");
    return kind == "committee" || kind == "mixed-regression" || kind == "sketch";
}

std::string columnsKey(const Json& document, int layer) {
    if (isLinear(layer)) {
        return rowsKey(document, layer - 1);
    }
    const bool isOwn = layer == lastLayer(document) && hasOwnColumns(layersOf(document).back());
    return isOwn ? std::string() : "columns";
}

}  // namespace

int pairOf(const Json& document, int layer) {
    refuseEnds(document, layer);
    // Of a row-wise layer the linear one before it and itself; of a linear one itself and the next,
    // below the observation the one before it and itself.
    if (!isLinear(layer)) {
        return layer - 1;
    }
    if (layer + 1 < lastLayer(document)) {
        return layer;
    }
    if (layer == 1) {
        throw ScenarioError("", "Every stack has at least one linear layer.");
    }
    return layer - 1;
}

Json withPairInserted(const Json& document, int before) {
    const Json linear = newLinear(rowsOfVariable(document, before - 1));
    return isLinear(before) ? withInserted(document, before, linear, newActivation())
                            : withInserted(document, before, newActivation(), linear);
}

Json withPairRemoved(const Json& document, int layer) {
    const int first = pairOf(document, layer);
    auto layers = layersOf(document).get<Json::array_t>();
    layers.erase(layers.begin() + first, layers.begin() + first + 2);
    return withLayers(document, std::move(layers), [first](int variable) {
        // A variable of the pair becomes the one below it, those above come down by two.
        return variable < first ? variable : std::max(first - 1, variable - 2);
    });
}

int copyOf(const Json& document, int layer) {
    refuseEnds(document, layer);
    return layer + 2;
}

Json withPairRepeated(const Json& document, int layer) {
    const Json& layers = layersOf(document);
    refuseEnds(document, layer);
    if (lastLayer(document) == 2) {
        return withInserted(document, 2, newActivation(), layers[1]);
    }
    const int first = pairOf(document, layer);
    const auto at = [&](int index) { return layers[static_cast<std::size_t>(index)]; };
    return withInserted(document, first + 2, at(first), at(first + 1));
}

int neighbourOf(const Json& document, int layer, int step) {
    refuseEnds(document, layer);
    const int neighbour = layer + 2 * step;
    if (neighbour < 1 || neighbour >= lastLayer(document)) {
        throw ScenarioError(
            "", fmt::format("There is no {} layer further {}.",
                            isLinear(layer) ? "linear" : "row-wise", step > 0 ? "right" : "left"));
    }
    return neighbour;
}

Json withLayerMoved(const Json& document, int from, int to) {
    refuseEnds(document, from);
    refuseEnds(document, to);
    if (isLinear(from) != isLinear(to)) {
        throw ScenarioError("", "A layer changes places with layers of its own type only.");
    }
    auto layers = layersOf(document).get<Json::array_t>();
    const int step = to > from ? 2 : -2;
    for (int place = from; place != to; place += step) {
        std::swap(layers[static_cast<std::size_t>(place)],
                  layers[static_cast<std::size_t>(place + step)]);
    }
    return withLayers(document, std::move(layers), [](int variable) { return variable; });
}

Json withShape(const Json& document,
               int layer,
               const Json& rows,
               const std::optional<Json>& columns) {
    Json changed = withValue(document, rowsKey(document, layer), rows);
    if (!columns) {
        return changed;
    }
    const std::string key = columnsKey(document, layer);
    if (key.empty()) {
        throw ScenarioError("", "The columns of this observation follow from its kind.");
    }
    return withValue(changed, key, *columns);
}

}  // namespace onsager
