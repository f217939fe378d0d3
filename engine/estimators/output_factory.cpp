// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/committee_map.h"
#include "engine/estimators/committee_mmse.h"
#include "engine/estimators/gaussian_output.h"
#include "engine/estimators/output_estimator.h"

#include <stdexcept>

namespace onsager {

std::unique_ptr<OutputEstimator> makeOutputEstimator(const OutputLaw& law,
                                                     Estimation estimation,
                                                     int threads) {
    return std::visit(
        Overloaded{[&](const CommitteeLaw& committee) -> std::unique_ptr<OutputEstimator> {
                       if (committee.activation.kind == Activation::Identity) {
                           return std::make_unique<GaussianOutputEstimator>(committee);
                       }
                       if (estimation == Estimation::Map) {
                           return std::make_unique<CommitteeMapEstimator>(committee, threads);
                       }
                       return std::make_unique<CommitteeMmseEstimator>(committee, threads);
                   },
                   [](const auto&) -> std::unique_ptr<OutputEstimator> {
                       throw std::invalid_argument("this observation has no such estimator");
                   }},
        law);
}

}  // namespace onsager
