// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/learnt_key.h"
#include "engine/laws/output.h"
#include "engine/laws/prior.h"

#include <string>
#include <string_view>
#include <vector>

namespace onsager {

/// The keys of a law that can be learnt for d = `columns`, of a belief that is written as it stands: a
/// variance given as a covariance matrix is none of them, nor is a noise behind a function.
std::vector<LearntKey> learntKeys(const Prior& prior, int columns);
std::vector<LearntKey> learntKeys(const Output& output);

/// The numbers of a key of a prior, in the order of their paths: "density" is one, "weights" are one for each
/// component, divided by their sum. Empty where the law has no such key, or its lists are no list of numbers.
std::vector<double> learntNumbers(const Prior& prior, std::string_view key);

/// What stands behind the key for each of them: "" of a single number, ".0", ".1", .. of weights, ".0.0", ..
/// of means, ".0.0.0", .. of covariances.
std::vector<std::string> learntSteps(const Prior& prior, std::string_view key);

/// Puts as many numbers in, each within the range of the key; what is not finite stays as it was.
void setLearntNumbers(Prior& prior, std::string_view key, const std::vector<double>& numbers);

/// The value within the range of the key; `before` where it is not finite.
double withinRange(const LearntKey& key, double value, double before);

}  // namespace onsager
