// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/gradient_check.h"

#include <fmt/format.h>

namespace onsager {

std::string missingGradient(const Scenario& scenario) {
    for (std::size_t l = 0; l < scenario.layers.size(); ++l) {
        const std::string reason = std::visit(
            Overloaded{[](const PriorLayer& prior) {
                           if (areThere(prior.rowPower)) {
                               return std::string("rows of the signal differ (rowPower)");
                           }
                           return std::string(missingDensity(prior.assumed.value_or(prior.law)));
                       },
                       [](const LinearLayer&) { return std::string(); },
                       [l](const ActivationLayer& activation) {
                           return isFlat(activation.function)
                                      ? fmt::format("the slope of {} in layer {} is 0",
                                                    activation.function.law().name, l)
                                      : std::string();
                       },
                       [](const OutputLayer& output) {
                           if (areThere(output.rowNoise)) {
                               return std::string("the noise of rows differs (rowNoise)");
                           }
                           if (output.assumed) {
                               return missingSlope(*output.assumed);
                           }
                           return output.assumedNoiseVariance ? std::string()
                                                              : missingSlope(output.channel);
                       }},
            scenario.layers[l]);
        if (!reason.empty()) {
            return reason;
        }
    }
    return {};
}

}  // namespace onsager
