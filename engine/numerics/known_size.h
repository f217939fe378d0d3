// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <type_traits>

namespace onsager {

/// body(std::integral_constant<int, d>()) for the numbers of columns d that are usual, so that loops over them
/// have no ends to look for; Eigen::Dynamic for all others.
template <typename Body>
decltype(auto) withKnownSize(Eigen::Index d, const Body& body) {
    switch (d) {
        case 1:
            return body(std::integral_constant<int, 1>());
        case 2:
            return body(std::integral_constant<int, 2>());
        case 3:
            return body(std::integral_constant<int, 3>());
        case 4:
            return body(std::integral_constant<int, 4>());
        case 6:
            return body(std::integral_constant<int, 6>());
        case 8:
            return body(std::integral_constant<int, 8>());
        default:
            return body(std::integral_constant<int, Eigen::Dynamic>());
    }
}

}  // namespace onsager
