// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/run/curve_controller.h"

#include <QObject>

namespace onsager {

class FreeEnergyPanel;

/// The free energy of the scenario: computed while its page is seen.
class WindowFreeEnergy : public QObject {
    Q_OBJECT

public:
    /// The page must outlive it; `threads` is the number of threads the engine may use.
    WindowFreeEnergy(FreeEnergyPanel& page, int threads);

    [[nodiscard]] const CurveController& controller() const { return m_controller; }
    void setReducedMotion(bool isReduced) { m_controller.setReducedMotion(isReduced); }

private:
    CurveController m_controller;
};

}  // namespace onsager
