// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/version.h"

namespace onsager {

std::string_view programVersion() {
    return ONSAGER_VERSION;
}

}  // namespace onsager
