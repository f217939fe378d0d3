// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/activation.h"
#include "engine/laws/law_check.h"
#include "engine/laws/matrix_rows.h"

#include <optional>
#include <string>

namespace onsager {

/// Additive Gaussian noise of the observation: exactly one of the three is given.
///
/// `snrDb` fixes the variance as E|y_noiseless|^2 / outputs * 10^(-snrDb/10), the law's expectation
/// given what the algorithm knows (second layer, bias), mean included.
struct OutputNoise {
    std::optional<double> variance;
    std::optional<MatrixRows> covariance;
    std::optional<double> snrDb;
    bool operator==(const OutputNoise&) const = default;
};

/// How many of the three are given.
int givenNoises(const OutputNoise& noise);

/// Reports a noise that is missing or given twice, and a covariance that is none of `outputs` columns.
void checkNoise(const OutputNoise& noise, int outputs, const LawCheck& check);

/// Why phi(z) + noise has no density with a slope; empty when it has one.
std::string missingSlope(const OutputNoise& noise, const EntryFunction& phi);

}  // namespace onsager
