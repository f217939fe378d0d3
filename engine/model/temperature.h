// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"
#include "engine/model/scenario.h"

namespace onsager {

/// MAP does not change when all negative log densities are multiplied by one number. Start and limits
/// of the messages must not either, nor may finite differences in units of a message: MAP runs at the
/// temperature at which the believed prior has the law's power.
struct Temperature {
    /// c: dividing negative log densities by it, and precisions with them, leads to that temperature.
    /// 1 for MMSE, and for a prior without a MAP estimator.
    double coldness = 1.0;
    /// Whether beliefs can be brought there: not where a label or a layer's own noise has the last word.
    bool isMovable = false;
};

/// sqrt(E|z|^2 / believed E|z|^2) for the sparse priors, whose power grows with the square of the
/// divisor, and the ratio itself for a Gaussian one.
Temperature temperatureOf(const Network& network, Estimation estimation);

/// The network with its beliefs about prior and observation at that temperature, the laws untouched; a
/// copy where they cannot be moved. A precision there is 1 / c of the one that is believed.
Network atItsTemperature(const Network& network, Estimation estimation);

/// Gamma of the believed temperature for one of messages in atItsTemperature(): c, else 1.
double shownPrecision(const Network& network, Estimation estimation);

}  // namespace onsager
