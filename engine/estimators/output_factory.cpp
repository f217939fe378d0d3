// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/committee_map.h"
#include "engine/estimators/committee_mmse.h"
#include "engine/estimators/gaussian_output.h"
#include "engine/estimators/output_estimator.h"

namespace onsager {

std::unique_ptr<OutputEstimator> makeOutputEstimator(const OutputLaw& law,
                                                     Estimation estimation,
                                                     int threads) {
    if (law.activation == Activation::Identity) {
        return std::make_unique<GaussianOutputEstimator>(law);
    }
    if (estimation == Estimation::Map) {
        return std::make_unique<CommitteeMapEstimator>(law, threads);
    }
    return std::make_unique<CommitteeMmseEstimator>(law, threads);
}

}  // namespace onsager
