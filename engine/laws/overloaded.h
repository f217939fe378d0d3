// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace onsager {

/// Makes one visitor out of several lambdas: std::visit(Overloaded{...}, variant).
template <class... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

}  // namespace onsager
