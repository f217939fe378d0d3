// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/function_json.h"

#include "engine/io/json_value.h"

namespace onsager {

void writeFunction(const EntryFunction& function, const char* key, Json& layer) {
    const ActivationLaw& law = function.law();
    layer[key] = law.name;
    if (law.parameter.key != nullptr) {
        layer[law.parameter.key] = function.parameter;
    }
}

EntryFunction functionIn(const Json& layer, const char* key) {
    const auto name = layer.at(key).get<std::string>();
    const std::optional<Activation> kind = activationNamed(name);
    if (!kind) {
        refuseKind(name);
    }
    EntryFunction function = *kind;
    // Beside a function without a parameter its key means nothing.
    if (const char* parameter = function.law().parameter.key; parameter != nullptr) {
        function.parameter = optionalValue<double>(layer, parameter).value_or(function.parameter);
    }
    return function;
}

}  // namespace onsager
