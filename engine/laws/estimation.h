// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace onsager {

enum class Estimation { Map, Mmse };

}  // namespace onsager
