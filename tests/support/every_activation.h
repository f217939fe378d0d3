// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/activation.h"

#include <algorithm>
#include <vector>

namespace onsager::test {

/// All functions of the list, each with its own parameter: a new one joins every test that asks here.
inline std::vector<Activation> everyActivation() {
    std::vector<Activation> all;
    for (std::size_t k = 0; k < kActivationLaws.size(); ++k) {
        all.push_back(static_cast<Activation>(k));
    }
    return all;
}

/// All that are not z itself.
inline std::vector<Activation> everyNonlinearity() {
    std::vector<Activation> all = everyActivation();
    std::erase(all, Activation::Identity);
    return all;
}

inline std::vector<Activation> everyPiecewiseFunction() {
    std::vector<Activation> all = everyNonlinearity();
    std::erase_if(all, [](Activation phi) { return lawOf(phi).isSmooth(); });
    return all;
}

inline std::vector<Activation> everySmoothFunction() {
    std::vector<Activation> all = everyNonlinearity();
    std::erase_if(all, [](Activation phi) { return !lawOf(phi).isSmooth(); });
    return all;
}

/// Whether a number lies at a border of the pieces of a step function, where a mode is the limit from one side.
inline bool isAtStep(const EntryFunction& phi, const Eigen::RowVectorXd& z) {
    const std::vector<LinearPiece> pieces = linearPieces(phi);
    return isFlat(phi) && std::any_of(z.begin(), z.end(), [&](double x) {
               return std::any_of(pieces.begin(), pieces.end(),
                                  [x](const LinearPiece& piece) { return x == piece.upper; });
           });
}

}  // namespace onsager::test
