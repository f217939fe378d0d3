// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>

namespace onsager {

/// Thrown by an estimator that has no estimate, for a reason outside of the numbers: a program that it asks does not
/// answer. what() is one sentence, the reason of the Failure that visitVariables() makes of it.
class EstimateFailure : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace onsager
