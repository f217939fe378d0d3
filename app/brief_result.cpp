// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/brief_result.h"

#include <algorithm>

namespace onsager {

int makeBrief(Result& result, std::size_t most) {
    auto& halfIterations = result.halfIterations;
    const std::size_t size = halfIterations.size();
    if (size <= most) {
        return 1;
    }
    const auto step = static_cast<int>((size + most - 1) / most);
    const int last = halfIterations.back().when.iteration;
    const auto isLeftOut = [step, last](const auto& entry) {
        return entry.when.iteration % step != 0 && entry.when.iteration != last;
    };
    const auto made = std::min(static_cast<std::size_t>(result.halfIterationsMade), size);
    result.halfIterationsMade -= static_cast<int>(
        std::count_if(halfIterations.begin(),
                      halfIterations.begin() + static_cast<std::ptrdiff_t>(made), isLeftOut));
    halfIterations.erase(std::remove_if(halfIterations.begin(), halfIterations.end(), isLeftOut),
                         halfIterations.end());
    auto& testError = result.testError;
    testError.erase(std::remove_if(testError.begin(), testError.end(), isLeftOut), testError.end());
    return step;
}

}  // namespace onsager
