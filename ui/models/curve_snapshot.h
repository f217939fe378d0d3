// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/free_energy_curve.h"
#include "engine/model/scenario.h"

#include <cstdint>
#include <optional>
#include <string>

namespace onsager {

/// What was found out about the free energy of a scenario; immutable once it is in the mailbox.
struct CurveSnapshot {
    std::uint64_t number = 0;  ///< of the order; a later one has a larger number
    int columns = 1;
    bool isFinal = false;                    ///< nothing better comes
    FreeEnergyCurve curve;                   ///< without points when there is none
    std::optional<ScenarioProblem> missing;  ///< why there is none
    std::string failure;                     ///< what went wrong; empty if nothing did
};

}  // namespace onsager
