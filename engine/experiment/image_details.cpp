// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/image_details.h"

#include <algorithm>
#include <limits>
#include <variant>

namespace onsager {

Eigen::MatrixXf keptImages(const Eigen::MatrixXd& Z) {
    return Z.leftCols(std::min<Eigen::Index>(Z.cols(), kMostImages)).cast<float>();
}

ImageEstimate keptImage(const VariableEstimate& estimate, const Eigen::MatrixXd& deviations) {
    return {keptImages(*estimate.mean), keptImages(deviations), {}};
}

namespace {

/// Whether nothing but noise is between the images and the observation: they are the last variable, or the one below
/// an identity matrix that makes it, or a selection of its rows.
bool isObservedDirectly(const Scenario& scenario) {
    const int last = static_cast<int>(scenario.layers.size()) - 2;
    const int variable = scenario.images.value().variable;
    const auto* linear = std::get_if<LinearLayer>(&scenario.layers[static_cast<std::size_t>(last)]);
    return variable == last
           || (variable + 1 == last && linear != nullptr
               && (std::holds_alternative<IdentityMatrix>(linear->matrix)
                   || std::holds_alternative<SelectionMatrix>(linear->matrix)));
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
    const auto& last = std::get<LinearLayer>(scenario.layers[scenario.layers.size() - 2]);
    // The images stand right below the last linear layer: pixels can be taken from what it shows.
    images.canBeErased = images.isObservedDirectly
                         && settings.variable + 3 == static_cast<int>(scenario.layers.size());
    images.truth = keptImages(truth);
    const Eigen::Index pixels = images.settings.width * Eigen::Index(images.settings.height);
    const auto* selection = std::get_if<SelectionMatrix>(&last.matrix);
    if (Y.cols() == instance.network.columns && Y.rows() == pixels) {
        images.observed = keptImages(Y);
    } else if (selection != nullptr && images.isObservedDirectly
               && Y.cols() == instance.network.columns) {
        Eigen::MatrixXd observed =
            // Erased pixels have no number.
            Eigen::MatrixXd::Constant(pixels, Y.cols(), std::numeric_limits<double>::quiet_NaN());
        observed(seenRows(*selection, static_cast<int>(pixels)), Eigen::all) = Y;
        images.observed = keptImages(observed);
    }
    images.baselines.resize(scenario.baselines.size());
    return images;
}

}  // namespace onsager
