// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace onsager {

/// A key of a law whose numbers can be learnt from the data, and the range that they keep: that of the key.
struct LearntKey {
    std::string_view key;
    double least;
    double most;
    bool forOneColumn = false;  ///< a list of rows or matrices, which is learnt for d = 1
};

/// A law declares what can be learnt of it as `Law::kLearnt`, an array of LearntKey.
template <class Law>
concept LearntLaw = requires {
    Law::kLearnt.size();
};

}  // namespace onsager
