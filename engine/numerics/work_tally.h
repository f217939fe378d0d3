// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace onsager {

/// Work that the present thread has counted so far, in units of one value of an elementary function (about
/// 10 ns). Whoever bounds work takes the difference over what one thread does, such as a block of rows:
/// that depends on neither threads nor time. A whole number, so that differences are exact.
inline double& workTally() {
    static thread_local double tally = 0.0;
    return tally;
}

inline void countWork(double values) {
    workTally() += std::ceil(values);
}

/// A product with a d x d matrix, where several are made at once.
inline double productWork(double d) {
    return 1.0 + 0.02 * d * d;
}

}  // namespace onsager
