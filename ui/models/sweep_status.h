// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace onsager {

/// What a tab says of the sweep at work and what can be asked of it.
struct SweepStatus {
    QString text;     ///< "3 of 10 measured  ·  2 min left"
    QString problem;  ///< why it was refused; empty when it was not
    double share = 0.0;
    bool isAtWork = false;
    bool isPaused = false;
    bool operator==(const SweepStatus&) const = default;
};

}  // namespace onsager
