// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/numerics/lanes.h"

#include <Eigen/Core>

namespace onsager {

/// `yes` in the lanes where test > 0, `no` in the others, NaN among them. Eight doubles that the compiler
/// compares at once: Eigen's comparisons make eight bytes, one after the other.
inline Lane wherePositive(const Lane& test, const Lane& yes, const Lane& no) {
    using Eight [[gnu::vector_size(64), gnu::aligned(16), gnu::may_alias]] = double;
    const auto eight = [](const Lane& lane) {
        return *reinterpret_cast<const Eight*>(lane.data());
    };
    Lane chosen;
    *reinterpret_cast<Eight*>(chosen.data()) = eight(test) > 0.0 ? eight(yes) : eight(no);
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
