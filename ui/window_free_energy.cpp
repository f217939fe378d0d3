// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_free_energy.h"

#include "ui/panels/free_energy_panel.h"

namespace onsager {

WindowFreeEnergy::WindowFreeEnergy(FreeEnergyPanel& page, int threads) : m_controller(threads) {
    connect(&page, &FreeEnergyPanel::curveWanted, &m_controller, &CurveController::follow);
    connect(&page, &FreeEnergyPanel::curveUnwanted, &m_controller, &CurveController::rest);
    connect(&m_controller, &CurveController::latestChanged, &page,
            [this, &page] { page.showCurve(m_controller.latest()); });
}

}  // namespace onsager
