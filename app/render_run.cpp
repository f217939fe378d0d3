// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render_run.h"

#include "app/interruptible_run.h"
#include "app/output_place.h"
#include "engine/io/table_file.h"

#include <vector>

namespace onsager {

ExitStatus renderFile(const RenderRequest& request) {
    const Scenario scenario = requestedScenario(request.run);
    requireFigures(request.figures, scenario);
    std::vector<NamedPlace> outputs;
    for (const std::string& output : request.figures.outputs) {
        outputs.push_back({"-o", output});
    }
    outputs.push_back({"--csv", request.csv});
    requirePlaces({scenarioPlace(request.run)}, outputs);
    return runInterruptibly(request.run, scenario, "onsager", [&request](const Result& result) {
        std::vector<Delivery> deliveries;
        for (const std::string& output : request.figures.outputs) {
            deliveries.push_back({output, [&request, &result](const std::string& place) {
                                      FigureRequest figure = request.figures;
                                      figure.outputs = {place};
                                      writeFigures(figure, result);
                                  }});
        }
        deliveries.push_back(textTo(request.csv, [&result] { return resultTable(result); }));
        deliverAll(deliveries);
    });
}

}  // namespace onsager
