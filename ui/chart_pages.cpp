// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart_pages.h"

#include "ui/panels/chart_tabs.h"
#include "ui/panels/convergence_panel.h"
#include "ui/panels/estimates_panel.h"
#include "ui/panels/messages_panel.h"
#include "ui/panels/phase_panel.h"
#include "ui/panels/sweep_panel.h"

namespace onsager {

ChartPages::ChartPages(ChartTabs& tabs)
    : convergence(new ConvergencePanel),
      estimates(new EstimatesPanel),
      messages(new MessagesPanel),
      sweep(new SweepPanel),
      phase(new PhasePanel) {
    const auto add = [&tabs](const char* name, const QString& title, ChartPage* page) {
        tabs.addPage(QLatin1String(name), title, page, page->controls());
    };
    add("convergence", ChartTabs::tr("Convergence"), convergence);
    add("estimates", ChartTabs::tr("Estimates"), estimates);
    add("messages", ChartTabs::tr("Messages"), messages);
    add("sweep", ChartTabs::tr("Sweep"), sweep);
    add("phase", ChartTabs::tr("Phase diagram"), phase);
}

QList<ChartPage*> ChartPages::all() const {
    return {convergence, estimates, messages, sweep, phase};
}

QList<DetailsPage*> ChartPages::ofDetails() const {
    return {estimates, messages};
}

QList<SweepPage*> ChartPages::ofSweeps() const {
    return {sweep, phase};
}

}  // namespace onsager
