// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/priors/uniform.h"

namespace onsager {

LineLaw lineLaw(const UniformPrior& law) {
    return {{.bound = law.bound}, 0.0};
}

void heat(UniformPrior& /*law*/, double /*factor*/) {}

}  // namespace onsager
