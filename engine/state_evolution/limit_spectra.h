// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"
#include "engine/numerics/spectrum.h"

#include <vector>

namespace onsager {

/// The limit spectra of the linear layers of a network, in order.
inline std::vector<Spectrum> limitSpectraOf(const Network& network) {
    std::vector<Spectrum> spectra;
    for (const InnerLaw& law : network.inner) {
        if (const auto* linear = std::get_if<LinearLaw>(&law)) {
            spectra.push_back(linear->limitSpectrum);
        }
    }
    return spectra;
}

}  // namespace onsager
