// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"
#include "engine/model/scenario.h"

#include <string>
#include <vector>

namespace onsager {

/// The document with an array of a file in the place of what layer `layer` draws: the matrix of a linear layer,
/// which takes its number of rows from the file, with the prior below it the number of columns; the observation;
/// else the truth of the variable. A matrix that fits the stack when it is turned is turned. What is wrong with the
/// file is left for problemsOfDocument to say.
Json withArrayFile(const Json& document, int layer, const std::string& path);

/// The document in which these rows of the variable below the last matrix are observed, or no longer. That matrix is
/// the identity or a selection of its rows and becomes a selection. Throws ScenarioError where it is another, and where
/// no row would be left.
Json withRowsSeen(const Json& document, const std::vector<int>& rows, bool areSeen);

/// The document in which the variable that is made of images has these values as its truth, row after row, in the place
/// of a file.
Json withImage(const Json& document, const std::vector<double>& values);

/// The path of the number that says which entry of a stack of images the first trial has as its truth, as
/// data.truth.0.item; empty where there is none.
std::string imageItemPath(const Scenario& scenario);

}  // namespace onsager
