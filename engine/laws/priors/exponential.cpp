// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/priors/exponential.h"

namespace onsager {

LineLaw lineLaw(const ExponentialPrior& law) {
    return {{.rate = 1.0 / law.scale, .negative = false}, 0.0};
}

void heat(ExponentialPrior& law, double factor) {
    law.scale *= factor;
}

}  // namespace onsager
