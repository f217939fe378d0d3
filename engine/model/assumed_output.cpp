// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/assumed_output.h"

#include <fmt/format.h>

namespace onsager {

namespace {

template <class... Kinds>
bool isOneOf(const Output& output) {
    return (std::holds_alternative<Kinds>(output) || ...);
}

bool showsLabels(const Output& output) {
    return isOneOf<SignOutput, ProbitOutput, LogisticOutput, HingeOutput>(output);
}

/// Whether each entry of z is seen by a number of its own.
bool showsEntries(const Output& output) {
    return !isOneOf<CommitteeOutput, SketchOutput, MixedRegressionOutput, MaskedOutput,
                    ModulusOutput>(output);
}

/// Whether it is the density of y - z, so that any number can be read.
bool isOfResiduals(const Output& output) {
    const auto* awgn = std::get_if<AwgnOutput>(&output);
    return isOneOf<LaplaceOutput, HuberOutput>(output)
           || (awgn != nullptr && awgn->activation.isIdentity());
}

}  // namespace

std::string missingReading(const Output& truth, const Output& believed) {
    const std::string_view kind = traitsOf(believed).kind;
    const std::string_view shown = traitsOf(truth).kind;
    if (!showsEntries(truth)) {
        return fmt::format(
            "\"{}\" is not allowed: {} shows more than one entry, or not every one, at a "
            "time; the kinds that are believed otherwise are sign, probit, logistic, awgn, "
            "laplace, huber, poisson, abs, relu and quantized",
            kind, shown);
    }
    if (isOfResiduals(believed)) {
        return {};
    }
    if (isOneOf<ProbitOutput, LogisticOutput, HingeOutput>(believed)) {
        return showsLabels(truth)
                   ? std::string()
                   : fmt::format(
                       "\"{}\" is not allowed: it reads labels -1 and 1, and {} shows others; "
                       "allowed are awgn, laplace and huber{}",
                       kind, shown,
                       std::holds_alternative<PoissonOutput>(truth) ? ", and poisson" : "");
    }
    if (std::holds_alternative<PoissonOutput>(believed)) {
        return std::holds_alternative<PoissonOutput>(truth)
                   ? std::string()
                   : fmt::format(
                       "\"{}\" is not allowed: it reads counts, and {} shows others; allowed are "
                       "awgn, laplace and huber{}",
                       kind, shown, showsLabels(truth) ? ", probit, logistic and hinge" : "");
    }
    return fmt::format(
        "\"{}\" is not allowed: what can be believed is awgn, laplace, huber, probit, "
        "logistic, hinge or poisson",
        kind);
}

}  // namespace onsager
