// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"

#include <string_view>

namespace onsager {

// What a scenario lists has as many numbers as it has columns, components or outputs. These make
// lists of another length fit again: longer by repeating what there is, shorter by cutting.

/// Everything that is listed per column or output: points, means, covariances, kinds and
/// probabilities of columns, weights of a sketch, rows of a given second layer, noise covariances.
/// A covariance repeats its diagonal, with zeros beside it, and stays positive definite.
void fitColumns(Scenario& scenario);

/// The lists of a discrete or mixture prior (law and assumed) that have one entry for each
/// component: the others take the length of `leader` ("weights", "points", "means" or
/// "covariances").
void fitComponents(Scenario& scenario, std::string_view leader);

}  // namespace onsager
