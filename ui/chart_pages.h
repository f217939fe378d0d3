// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace onsager {

class ChartPage;
class ChartTabs;
class ConvergencePanel;
class DetailsPage;
class EstimatesPanel;
class FreeEnergyPanel;
class ImagesPanel;
class MessagesPanel;
class PhasePanel;
class SweepPage;
class SweepPanel;

/// The charts of the window, each a page of `tabs`, which owns them.
struct ChartPages {
    explicit ChartPages(ChartTabs& tabs);

    ConvergencePanel* convergence;
    EstimatesPanel* estimates;
    MessagesPanel* messages;
    SweepPanel* sweep;
    PhasePanel* phase;
    FreeEnergyPanel* freeEnergy;
    ImagesPanel* images;

    /// In the order of figureKinds().
    [[nodiscard]] QList<ChartPage*> all() const;
    /// Those of one run that show what was kept inside a draw.
    [[nodiscard]] QList<DetailsPage*> ofDetails() const;
    [[nodiscard]] QList<SweepPage*> ofSweeps() const;
};

}  // namespace onsager
