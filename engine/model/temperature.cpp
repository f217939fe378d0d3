// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/temperature.h"

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

bool hasInnerNoise(const Network& network) {
    return std::any_of(network.inner.begin(), network.inner.end(), [](const InnerLaw& law) {
        return std::visit([](const auto& inner) { return !inner.noiseCovariance.isZero(0.0); },
                          law);
    });
}

}  // namespace

Temperature temperatureOf(const Network& network, Estimation estimation) {
    constexpr double kSame = 1e-12;
    const double power = unitSignalMoment(network).trace();
    // E |z|^2 by the law, and by what is believed.
    const double believed = priorMoment(network.assumedPrior, network.columns).trace();
    Temperature temperature;
    if (estimation != Estimation::Map || !(power > 0.0) || !(believed > 0.0)
        || std::abs(power / believed - 1.0) < kSame) {
        return temperature;
    }
    // At coldness c the belief is p^(1 / c). Where -log p grows with |z| that is the law of c z, of power c^2 E |z|^2;
    // of a Gaussian it is that of c^(1/2) z, of power c E |z|^2.
    temperature.coldness = traitsOf(network.assumedPrior).isHomogeneous
                               ? std::sqrt(power / believed)
                               : power / believed;
    temperature.isMovable = hasTemperature(network.assumedPrior)
                            && hasTemperature(network.assumedOutput) && !hasInnerNoise(network);
    return temperature;
}

Network atItsTemperature(const Network& network, Estimation estimation) {
    Network moved = network;
    const Temperature temperature = temperatureOf(network, estimation);
    // Prior and observation together: the minimum of their sum stays where it is.
    if (temperature.isMovable) {
        heatPrior(moved.assumedPrior, temperature.coldness);
        heatOutput(moved.assumedOutput, temperature.coldness);
    }
    return moved;
}

double shownPrecision(const Network& network, Estimation estimation) {
    const Temperature temperature = temperatureOf(network, estimation);
    return temperature.isMovable ? temperature.coldness : 1.0;
}

}  // namespace onsager
