// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/free_energy_curve.h"
#include "engine/experiment/instance_energies.h"
#include "engine/io/json_reader.h"

#include <string>

namespace onsager {

/// A free-energy curve as a document, with the complete scenario that it is of:
///
///     {"format": "onsager/free-energy", "version": 1, "program": "onsager 0.1.0", "scenario": {..},
///      "variable": 0, "region": "hard", "sentence": "..", "absolute": true,
///      "freeEnergy": .., "entropy": .., "information": ..,
///      "stationary": [{"overlap": .., "nmse": .., "freeEnergy": .., "stable": true, "global": false,
///                      "fromZero": true, "fromTruth": false, "nmseOf": [..]}],
///      "points": [[overlap, nmse, freeEnergy], ..], "walk": [[overlap, nmse, freeEnergy], ..]}
///
/// Of draws, where they are not null, also
///
///      "instances": {"mean": .., "standardError": .., "trials": .., "values": [..], "diverged": ..,
///                    "unsettled": .., "nmseOf": [..], "freeEnergy": ..}
///
/// with the free energy of the fixed point that the algorithm reaches.
Json freeEnergyDocument(const FreeEnergyCurve& curve,
                        const Scenario& scenario,
                        const InstanceEnergies* instances = nullptr);

/// overlap,nmse,freeEnergy,kind: the curve, the walk, and the stationary points as "stable" or "unstable", the
/// deepest as "global"; of draws one line of kind "instances" with their mean and the errors that the
/// algorithm claims.
std::string freeEnergyTable(const FreeEnergyCurve& curve,
                            const InstanceEnergies* instances = nullptr);

/// For people: the sentence, the numbers, the stationary points, the draws.
std::string freeEnergyText(const FreeEnergyCurve& curve,
                           const InstanceEnergies* instances = nullptr);

}  // namespace onsager
