// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/numerics/lanes.h"

#include <Eigen/Core>

namespace onsager {

/// `yes` in the lanes where test > 0, `no` in the others, NaN among them. Eight doubles that the compiler
/// compares at once: Eigen's comparisons make eight bytes, one after the other.
inline Lane wherePositive(const Lane& test, const Lane& yes, const Lane& no) {
    using Eight [[gnu::vector_size(64), gnu::aligned(16), gnu::may_alias]] = double;
    // References alone: a vector that is returned would have another ABI on another processor.
    const auto& tests = *reinterpret_cast<const Eight*>(test.data());
    const auto& ofYes = *reinterpret_cast<const Eight*>(yes.data());
    const auto& ofNo = *reinterpret_cast<const Eight*>(no.data());
    Lane chosen;
    *reinterpret_cast<Eight*>(chosen.data()) = tests > 0.0 ? ofYes : ofNo;
    return chosen;
}

inline Lane wherePositive(const Lane& test, double yes, double no) {
    return wherePositive(test, Lane::Constant(yes), Lane::Constant(no));
}

/// Whether test > 0 in every lane; not where one is NaN.
inline bool allPositive(const Lane& test) {
    return test.minCoeff<Eigen::PropagateNaN>() > 0.0;
}

}  // namespace onsager
