// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/scenario_shrink.h"

#include "engine/io/json_path.h"
#include "engine/io/key_description.h"
#include "engine/io/scenario_file.h"

#include <cmath>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <vector>

namespace onsager {

namespace {

void collectKeys(const Json& value, const std::string& path, std::vector<std::string>& paths) {
    if (value.is_object()) {
        for (const auto& [key, child] : value.items()) {
            const std::string whole = joined(path, key);
            paths.push_back(whole);
            collectKeys(child, whole, paths);
        }
    } else if (value.is_array()) {
        for (std::size_t index = 0; index < value.size(); ++index) {
            collectKeys(value[index], joined(path, fmt::format("{}", index)), paths);
        }
    }
}

/// Lists whose length was the number of columns get the new one, matrices in both directions.
void narrow(Json& value, std::size_t from, std::size_t to) {
    if (!value.is_structured()) {
        return;
    }
    for (auto& [key, child] : value.items()) {
        if (key == "layers") {
            for (Json& layer : child) {
                narrow(layer, from, to);
            }
        } else {
            narrow(child, from, to);
        }
    }
    const bool ofNumbers = value.is_array() && !value.empty() && !value.front().is_object();
    if (ofNumbers && value.size() == from) {
        value.erase(value.begin() + static_cast<std::ptrdiff_t>(to), value.end());
    }
}

/// Plainer values of one number, the plainest first.
std::vector<Json> plainer(const Json& value, const KeyDescription& key) {
    std::vector<Json> values;
    const auto number = value.get<double>();
    if (key.defaultValue.is_number() && key.defaultValue != value) {
        values.push_back(key.defaultValue);
    }
    const double least = key.minimum.value_or(0.0);
    if (key.type == KeyDescription::Type::WholeNumber) {
        for (double smaller = least; smaller < number;
             smaller += std::ceil((number - smaller) / 2.0)) {
            values.push_back(static_cast<std::int64_t>(smaller));
        }
    } else if (number != 1.0 && number != 0.0) {
        values.push_back(1.0);
        const double power = std::pow(10.0, std::round(std::log10(std::abs(number))));
        if (power != std::abs(number) && power > 0.0) {
            values.push_back(std::copysign(power, number));
        }
    }
    return values;
}

/// Smaller scenarios next to this one, the boldest first.
std::vector<Json> smaller(const Json& document) {
    std::vector<Json> found;
    const Json& layers = document.at("layers");
    for (std::size_t place = 1; place + 2 < layers.size(); place += 1) {
        Json less = document;
        less["layers"].erase(place);
        less["layers"].erase(place);
        found.push_back(std::move(less));
    }
    const auto columns = document.value("columns", std::size_t(4));
    for (const std::size_t fewer : {std::size_t(1), std::size_t(2), columns / 2, columns - 1}) {
        if (fewer >= 1 && fewer < columns) {
            Json less = document;
            narrow(less, columns, fewer);
            less["columns"] = fewer;
            found.push_back(std::move(less));
        }
    }
    std::vector<std::string> paths;
    collectKeys(document, "", paths);
    for (const std::string& path : paths) {
        const Json& value = *valueAt(document, path);
        const auto key = describeKey(document, path);
        if (path == "format" || path == "version" || !key) {
            continue;
        }
        Json less = document;
        setPath(less, path, Json());
        found.push_back(std::move(less));
        if (path.ends_with("noiseCovariance")) {
            less = document;
            setPath(less, path, Json());
            setPath(less, path.substr(0, path.size() - 10) + "Variance", 1.0);
            found.push_back(std::move(less));
        }
        if (value.is_number() && path != "columns") {
            for (const Json& plain : plainer(value, *key)) {
                less = document;
                setPath(less, path, plain);
                found.push_back(less);
            }
        }
    }
    return found;
}

}  // namespace

Json shrunk(Json document, int tries, const std::function<bool(const Json&)>& has) {
    bool shrinks = true;
    while (shrinks && tries > 0) {
        shrinks = false;
        for (const Json& less : smaller(document)) {
            if (!problemsOfDocument(less).empty()) {
                continue;
            }
            if (--tries < 0) {
                break;
            }
            if (has(less)) {
                document = less;
                shrinks = true;
                break;
            }
        }
    }
    return document;
}

}  // namespace onsager
