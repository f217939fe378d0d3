// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/estimate_failure.h"
#include "engine/iteration/half_iteration.h"

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace onsager {

/// The variables of a forward pass: first, first + stride, .. below `count`. A backward pass goes through
/// count - 1, count - 1 - stride, .. down to `first`.
struct PassRange {
    int count = 0;
    int first = 0;
    int stride = 1;
};

/// One pass over the variables of a range. `visit(variable)` makes the estimate of one, sends what leaves it,
/// and returns why the estimate cannot be used; empty: it can. The first one that cannot, or a matrix on the
/// way that is not positive definite, or an EstimateFailure, ends the pass: it is returned.
template <typename Visit>
std::optional<Failure> visitVariables(HalfIteration now, const PassRange& range, Visit&& visit) {
    for (int k = range.first; k < range.count; k += range.stride) {
        const int variable = now.pass == Pass::Forward ? k : range.count - 1 - (k - range.first);
        std::string_view fault;
        try {
            fault = visit(variable);
        } catch (const std::domain_error&) {  // of a factorisation below, see spdInverse()
            fault = "a precision that it needs is not positive definite";
        } catch (const EstimateFailure& failure) {
            return Failure{variable, now, failure.what()};
        }
        if (!fault.empty()) {
            return Failure{variable, now, std::string(fault)};
        }
    }
    return std::nullopt;
}

}  // namespace onsager
