// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/convergence_plot.h"

#include <optional>
#include <string>

namespace onsager {

/// What command line and scenarios call the error that is drawn: "nmse", "mse", "test-error", "learnt", or the key of
/// an error measure.
std::string quantityName(const ConvergenceView& view);

/// The view of all variables that shows the error of that name; none for an unknown one.
std::optional<ConvergenceView> viewOfQuantity(const std::string& name);

/// All of them, for the end of a sentence.
std::string quantityNames();

}  // namespace onsager
