// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/function_json.h"

#include "engine/io/json_value.h"

namespace onsager {

namespace {

constexpr Names<Activation, 9> kActivations = {{{Activation::Identity, "identity"},
                                                {Activation::Relu, "relu"},
                                                {Activation::LeakyRelu, "leaky-relu"},
                                                {Activation::Abs, "abs"},
                                                {Activation::Sign, "sign"},
                                                {Activation::HardTanh, "hard-tanh"},
                                                {Activation::Sigmoid, "sigmoid"},
                                                {Activation::Tanh, "tanh"},
                                                {Activation::Erf, "erf"}}};

}  // namespace

void writeFunction(const EntryFunction& function, const char* key, Json& layer) {
    layer[key] = nameIn(kActivations, function.kind);
    if (function.kind == Activation::LeakyRelu) {
        layer["slope"] = function.slope;
    }
}

EntryFunction functionIn(const Json& layer, const char* key) {
    EntryFunction function = valueIn(kActivations, layer.at(key));
    if (function.kind == Activation::LeakyRelu) {  // beside another function a slope means nothing
        function.slope = optionalValue<double>(layer, "slope").value_or(function.slope);
    }
    return function;
}

}  // namespace onsager
