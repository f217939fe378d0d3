// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/fit_errors.h"

#include "engine/experiment/result.h"

#include <cmath>

namespace onsager {

double trainingLoss(const Network& network, const Fit& fit) {
    // -log p(y | z) of what is believed, per number.
    return outputEnergy(network.assumedOutput, fit.observation, fit.numbers).energy
           / static_cast<double>(fit.numbers.size());
}

double margin(const Network& /*network*/, const Fit& fit) {
    // E[y zhat] / sqrt(E[zhat^2]): the mean distance to the plane, in deviations of the numbers.
    const double agreement = fit.observation.cwiseProduct(fit.numbers).mean();
    const double size =
        std::sqrt(fit.numbers.squaredNorm() / static_cast<double>(fit.numbers.size()));
    return size > 0.0 ? agreement / size : kMissing;
}

}  // namespace onsager
