// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_free_energy.h"

#include "app/interruption.h"
#include "app/standard_streams.h"
#include "engine/experiment/free_energy_curve.h"
#include "engine/experiment/instance_energies.h"
#include "engine/io/free_energy_file.h"
#include "engine/io/json_writer.h"
#include "engine/io/scenario_error.h"

#include <cstdlib>
#include <fmt/format.h>
#include <optional>

namespace onsager {

ExitStatus freeEnergyFile(const FreeEnergyRequest& request) {
    const Scenario scenario = requestedScenario(request.cli.run);
    if (const auto problem = missingFreeEnergy(scenario, request.variable)) {
        throw ScenarioError(problem->path, problem->message);
    }
    if (const auto problem =
            request.withInstances ? missingInstanceEnergies(scenario) : std::nullopt) {
        throw ScenarioError(problem->path, problem->message);
    }
    requirePlaces(request.cli);
    // A curve that was not finished has no result.
    Interruption interruption("onsager-cli", [] {
        say("onsager-cli: interrupted\n");
        std::_Exit(Interrupted);
    });
    CurveRequest wanted;
    wanted.variable = request.variable;
    wanted.points = request.points;
    wanted.threads = request.cli.run.threads;
    const FreeEnergyCurve curve = freeEnergyCurve(scenario, wanted, interruption.token());
    std::optional<InstanceEnergies> draws;
    if (request.withInstances) {
        draws = instanceEnergies(scenario, wanted.threads, interruption.token());
    }
    interruption.finished();
    if (interruption.token().stop_requested()) {
        say("onsager-cli: interrupted\n");
        return Interrupted;
    }
    const InstanceEnergies* instances = draws ? &*draws : nullptr;
    deliverAll(
        {textTo(request.cli.json,
                [&] { return textOf(freeEnergyDocument(curve, scenario, instances)); }),
         textTo(request.cli.csv, [&] { return freeEnergyTable(curve, instances); }),
         textTo(placeOfTable(request.cli), [&] { return freeEnergyText(curve, instances); })});
    return Done;
}

}  // namespace onsager
