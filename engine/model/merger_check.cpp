// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/merger_check.h"

#include <fmt/format.h>

namespace onsager {

std::string missingMerger(const Scenario& scenario) {
    constexpr std::size_t kOneLinearLayer = 3;
    // One linear layer is its own product, and is never multiplied out.
    for (std::size_t l = 1; scenario.layers.size() > kOneLinearLayer && l < scenario.layers.size();
         ++l) {
        const auto* linear = std::get_if<LinearLayer>(&scenario.layers[l]);
        if (linear != nullptr && traitsOf(linear->matrix).hasFastProducts) {
            return fmt::format(
                "the matrix of layer {} is {}, of which no entries are formed: "
                "allowed are the other kinds",
                l, traitsOf(linear->matrix).kind);
        }
        const auto* gaussian =
            linear != nullptr ? std::get_if<GaussianMatrix>(&linear->matrix) : nullptr;
        if (gaussian != nullptr && gaussian->mean != 0.0) {
            return fmt::format(
                "the matrix of layer {} has a mean, for whose singular value merged-amp has no "
                "term: "
                "allowed is 0",
                l);
        }
    }
    // W_L .. W_3 W_1 is one matrix only where nothing but noise comes in between.
    for (std::size_t l = 1; l + 2 < scenario.layers.size(); ++l) {
        const auto* linear = std::get_if<LinearLayer>(&scenario.layers[l]);
        if (linear != nullptr && !std::holds_alternative<NoBias>(linear->bias)) {
            return fmt::format("layer {} has a bias, and only the last linear layer may have one",
                               l);
        }
        const auto* activation = std::get_if<ActivationLayer>(&scenario.layers[l]);
        if (activation != nullptr && !activation->function.isIdentity()) {
            return fmt::format("layer {} is {}, and only identity is allowed inside", l,
                               activation->function.law().name);
        }
    }
    return {};
}

}  // namespace onsager
