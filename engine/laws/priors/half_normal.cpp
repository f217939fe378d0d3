// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/priors/half_normal.h"

namespace onsager {

LineLaw lineLaw(const HalfNormalPrior& law) {
    return {{.negative = false}, 1.0 / law.variance};
}

void heat(HalfNormalPrior& law, double factor) {
    law.variance *= factor;
}

}  // namespace onsager
