// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace onsager {

/// Forward: from the signal to the observation. Backward: from the observation to the signal.
enum class Pass { Forward, Backward };

/// One pass of one iteration. The order computed is forward 0, backward 0, forward 1, ...
struct HalfIteration {
    int iteration = 0;
    Pass pass = Pass::Forward;
    bool operator==(const HalfIteration&) const = default;

    /// Position in the order computed: 0, 1, 2, ...
    [[nodiscard]] int index() const { return 2 * iteration + (pass == Pass::Backward ? 1 : 0); }

    [[nodiscard]] HalfIteration next() const {
        return pass == Pass::Forward ? HalfIteration{iteration, Pass::Backward}
                                     : HalfIteration{iteration + 1, Pass::Forward};
    }
};

/// The half-iteration at a position in the order computed.
inline HalfIteration halfIterationAt(int index) {
    return {index / 2, index % 2 == 0 ? Pass::Forward : Pass::Backward};
}

enum class StopReason { Running, Converged, IterationLimit, Cancelled, Diverged };

/// Where a run left the numbers that make sense, and why.
struct Failure {
    int layer = 0;  ///< the variable whose estimate it was
    HalfIteration when;
    std::string reason = {};  ///< "the estimate is not finite"
    bool operator==(const Failure&) const = default;
};

}  // namespace onsager
