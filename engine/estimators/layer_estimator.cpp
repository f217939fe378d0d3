// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/layer_estimator.h"

#include "engine/estimators/output_estimator.h"
#include "engine/estimators/prior_estimator.h"
#include "engine/estimators/rowwise_estimator.h"

namespace onsager {

std::vector<std::unique_ptr<LayerEstimator>> makeRowEstimators(const Network& network,
                                                               const Prior& prior,
                                                               const OutputLaw& output,
                                                               Estimation estimation,
                                                               int threads) {
    std::vector<std::unique_ptr<LayerEstimator>> estimators;
    estimators.push_back(makePriorEstimator(prior, network.columns, estimation, threads));
    for (int l = 2; l < network.lastLayer(); l += 2) {
        estimators.push_back(
            makeRowwiseEstimator(std::get<RowwiseLaw>(network.layer(l)), estimation, threads));
    }
    estimators.push_back(makeOutputEstimator(output, estimation, threads));
    return estimators;
}

}  // namespace onsager
