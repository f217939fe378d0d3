// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/activation_law.h"

#include <array>

namespace onsager {

/// The functions, and below in the same order what is declared of each in a file of its own.
enum class Activation {
    Identity,
    Relu,
    LeakyRelu,
    Abs,
    Sign,
    HardTanh,
    Sigmoid,
    Tanh,
    Erf,
    Softplus,
    Gelu,
    Silu,
    SymmetricDoor
};

extern const ActivationLaw kIdentity;
extern const ActivationLaw kRelu;
extern const ActivationLaw kLeakyRelu;
extern const ActivationLaw kAbs;
extern const ActivationLaw kSign;
extern const ActivationLaw kHardTanh;
extern const ActivationLaw kSigmoid;
extern const ActivationLaw kTanh;
extern const ActivationLaw kErf;
extern const ActivationLaw kSoftplus;
extern const ActivationLaw kGelu;
extern const ActivationLaw kSilu;
extern const ActivationLaw kSymmetricDoor;

inline constexpr std::array kActivationLaws = {
    &kIdentity, &kRelu, &kLeakyRelu, &kAbs,  &kSign, &kHardTanh,      &kSigmoid,
    &kTanh,     &kErf,  &kSoftplus,  &kGelu, &kSilu, &kSymmetricDoor,
};

}  // namespace onsager
