// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/image_details.h"

#include <algorithm>
#include <variant>

namespace onsager {

Eigen::MatrixXf keptImages(const Eigen::MatrixXd& Z) {
    return Z.leftCols(std::min<Eigen::Index>(Z.cols(), kMostImages)).cast<float>();
}

ImageEstimate keptImage(const VariableEstimate& estimate) {
    ImageEstimate kept{keptImages(*estimate.mean), {}};
    if (estimate.deviations != nullptr) {
        kept.deviations = keptImages(*estimate.deviations);
    }
    return kept;
}

namespace {

/// Whether nothing but noise is between the images and the observation: they are the last variable, or the one below
/// an identity matrix that makes it.
bool isObservedDirectly(const Scenario& scenario) {
    const int last = static_cast<int>(scenario.layers.size()) - 2;
    const int variable = scenario.images.value().variable;
    const auto* linear = std::get_if<LinearLayer>(&scenario.layers[static_cast<std::size_t>(last)]);
    return variable == last
           || (variable + 1 == last && linear != nullptr
               && std::holds_alternative<IdentityMatrix>(linear->matrix));
}

}  // namespace

ImageDetails imagesOf(const Scenario& scenario, const Instance& instance) {
    const ImageSettings& settings = scenario.images.value();
    const Eigen::MatrixXd& truth = instance.signals[static_cast<std::size_t>(settings.variable)];
    const Eigen::MatrixXd& Y = instance.evidence.observation;
    ImageDetails images;
    images.settings = settings;
    images.algorithms = {scenario.algorithm};
    images.algorithms.insert(images.algorithms.end(), scenario.baselines.begin(),
                             scenario.baselines.end());
    images.isObservedDirectly = isObservedDirectly(scenario);
    images.truth = keptImages(truth);
    if (Y.rows() == truth.rows() && Y.cols() == truth.cols()) {
        images.observed = keptImages(Y);
    }
    images.baselines.resize(scenario.baselines.size());
    return images;
}

}  // namespace onsager
