// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render_run.h"

#include "app/interruptible_run.h"
#include "app/output_place.h"
#include "engine/io/table_file.h"

namespace onsager {

ExitStatus renderFile(const RenderRequest& request) {
    const Scenario scenario = requestedScenario(request.run);
    requireFigures(request.figures, scenario);
    requirePlace(request.csv);
    return runInterruptibly(request.run, scenario, "onsager", [&request](const Result& result) {
        writeFigures(request.figures, result);
        writeTo(request.csv, resultTable(result));
    });
}

}  // namespace onsager
