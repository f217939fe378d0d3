// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace onsager {

/// Whether the theory tests take their full sizes: ./dev test --long.
inline bool isLongVersion() {
    return qEnvironmentVariableIsSet("ONSAGER_LONG");
}

}  // namespace onsager
