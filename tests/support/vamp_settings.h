// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"

#include <variant>

namespace onsager {

/// The settings of a scenario that runs ML-Mat-VAMP.
inline MlMatVampSettings& vampOf(Scenario& scenario) {
    return std::get<MlMatVampSettings>(scenario.algorithm);
}

inline const MlMatVampSettings& vampOf(const Scenario& scenario) {
    return std::get<MlMatVampSettings>(scenario.algorithm);
}

}  // namespace onsager
