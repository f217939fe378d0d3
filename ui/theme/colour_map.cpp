// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colour_map.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace onsager {

QRgb viridis(double share) {
    // Every eighth of the map of that name (S. van der Walt, N. Smith, 2015, public domain).
    constexpr std::array<std::array<int, 3>, 9> kStops = {{{0x44, 0x01, 0x54},
                                                           {0x47, 0x2D, 0x7B},
                                                           {0x3B, 0x52, 0x8B},
                                                           {0x2C, 0x72, 0x8E},
                                                           {0x21, 0x91, 0x8C},
                                                           {0x28, 0xAE, 0x80},
                                                           {0x5E, 0xC9, 0x62},
                                                           {0xAD, 0xDC, 0x30},
                                                           {0xFD, 0xE7, 0x25}}};
    if (std::isnan(share)) {
        return qRgba(0, 0, 0, 0);
    }
    const double place = std::clamp(share, 0.0, 1.0) * double(kStops.size() - 1);
    const auto below = std::min(static_cast<std::size_t>(place), kStops.size() - 2);
    const double rest = place - double(below);
    const auto channel = [&](std::size_t i) {
        return static_cast<int>(
            std::lround((1.0 - rest) * kStops[below][i] + rest * kStops[below + 1][i]));
    };
    return qRgb(channel(0), channel(1), channel(2));
}

}  // namespace onsager
