// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/thresholding_check.h"

#include <fmt/format.h>

namespace onsager {

std::string missingThresholding(const Scenario& scenario) {
    // Prior, matrix, observation.
    constexpr std::size_t kOneLinearLayer = 3;
    if (scenario.layers.size() != kOneLinearLayer) {
        return fmt::format("the stack has {} layers, and 3 are allowed", scenario.layers.size());
    }
    if (scenario.field == Field::Complex) {
        return "field is complex, and only real is allowed";
    }
    const auto* output = std::get_if<OutputLayer>(&scenario.layers.back());
    if (output == nullptr) {
        return {};  // said of the order of the layers
    }
    const auto* plain = std::get_if<AwgnOutput>(&output->channel);
    if (plain == nullptr) {
        return fmt::format("layer 2 is {}, and only awgn is allowed",
                           traitsOf(output->channel).kind);
    }
    if (!plain->activation.isIdentity()) {
        return fmt::format("the activation of layer 2 is {}, and only identity is allowed",
                           plain->activation.law().name);
    }
    return {};
}

}  // namespace onsager
