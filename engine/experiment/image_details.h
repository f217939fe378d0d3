// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/algorithms/recursion.h"
#include "engine/experiment/details.h"
#include "engine/model/instance.h"
#include "engine/model/scenario.h"

namespace onsager {

/// The first columns of a variable, all rows: the images that are kept of it.
Eigen::MatrixXf keptImages(const Eigen::MatrixXd& Z);

/// What is kept of the estimate of a variable that is made of images; no deviations where it claims none.
ImageEstimate keptImage(const VariableEstimate& estimate, const Eigen::MatrixXd& deviations);

/// Truth and observation of the images of a draw, and an empty estimate for each baseline; of a scenario with images.
ImageDetails imagesOf(const Scenario& scenario, const Instance& instance);

}  // namespace onsager
