// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/output.h"

#include <string>

namespace onsager {

/// Why an estimator that believes in `believed` cannot read what `truth` shows; empty when it can. -log p(y | z) of
/// what is believed is its loss: empirical risk minimisation by MAP.
///
///     awgn (without a function), laplace, huber: the square, absolute and Huber losses of any numbers y
///     probit, logistic, hinge: of labels -1 and +1, as sign, probit and logistic show them
///     poisson: of counts, as poisson shows them
///
/// The numbers are those of the entries of z, one each: not of committee, sketch, mixed-regression or masked.
std::string missingReading(const Output& truth, const Output& believed);

}  // namespace onsager
