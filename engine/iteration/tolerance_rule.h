// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/iteration/half_iteration.h"

#include <array>

namespace onsager {

/// By which runs and predictions end early: both passes of an iteration have changed every estimate by no
/// more than the tolerance, relatively.
class ToleranceRule {
public:
    /// 0: it never ends anything.
    explicit ToleranceRule(double tolerance) : m_tolerance(tolerance) {}

    [[nodiscard]] bool isUsed() const { return m_tolerance > 0.0; }

    /// After a pass; `change`: the largest |new - old| / |new| of its estimates against those of the pass
    /// before it in the same direction, infinite where there was none.
    bool stops(Pass pass, double change) {
        m_isQuiet[pass == Pass::Forward ? 0 : 1] = change <= m_tolerance;
        return isUsed() && m_isQuiet[0] && m_isQuiet[1];
    }

private:
    double m_tolerance;
    std::array<bool, 2> m_isQuiet = {false, false};
};

}  // namespace onsager
