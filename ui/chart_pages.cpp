// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart_pages.h"

#include "ui/charts/figure_kinds.h"
#include "ui/panels/chart_tabs.h"
#include "ui/panels/convergence_panel.h"
#include "ui/panels/estimates_panel.h"
#include "ui/panels/free_energy_panel.h"
#include "ui/panels/images_panel.h"
#include "ui/panels/messages_panel.h"
#include "ui/panels/phase_panel.h"
#include "ui/panels/sweep_panel.h"

namespace onsager {

ChartPages::ChartPages(ChartTabs& tabs)
    : convergence(new ConvergencePanel),
      estimates(new EstimatesPanel),
      messages(new MessagesPanel),
      sweep(new SweepPanel),
      phase(new PhasePanel),
      freeEnergy(new FreeEnergyPanel),
      images(new ImagesPanel) {
    const QList<ChartPage*> pages = all();
    for (const FigureKind& kind : figureKinds()) {
        ChartPage* page = pages[tabs.count()];
        page->setName(QLatin1String(kind.name.data(), qsizetype(kind.name.size())));
        tabs.addPage(page->name(), titleOf(kind), page, page->controls());
    }
}

QList<ChartPage*> ChartPages::all() const {
    return {convergence, estimates, messages, sweep, phase, freeEnergy, images};
}

QList<DetailsPage*> ChartPages::ofDetails() const {
    return {estimates, messages, images};
}

QList<SweepPage*> ChartPages::ofSweeps() const {
    return {sweep, phase};
}

}  // namespace onsager
