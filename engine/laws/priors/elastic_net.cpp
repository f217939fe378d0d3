// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/priors/elastic_net.h"

namespace onsager {

LineLaw lineLaw(const ElasticNetPrior& law) {
    return {{.rate = 1.0 / law.scale}, 1.0 / law.variance};
}

void heat(ElasticNetPrior& law, double factor) {
    law.scale *= factor;
    law.variance *= factor;
}

}  // namespace onsager
