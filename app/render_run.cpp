// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render_run.h"

#include "app/interruptible_run.h"
#include "app/output_place.h"
#include "engine/io/table_file.h"

#include <optional>
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
    FigureRequest figures = request.figures;
    figures.threads = request.run.threads;
    return runInterruptibly(request.run, scenario, "onsager", [&](const Result& result) {
        const std::optional<Figure> figure = figureOf(figures, result);
        std::vector<Delivery> deliveries;
        for (const std::string& output : figures.outputs) {
            deliveries.push_back({output, [&](const std::string& place) {
                                      if (figure) {
                                          writeFigure(*figure, figures, place, result.scenario);
                                      }
                                  }});
        }
        deliveries.push_back(textTo(request.csv, [&result] { return resultTable(result); }));
        deliverAll(deliveries);
    });
}

}  // namespace onsager
