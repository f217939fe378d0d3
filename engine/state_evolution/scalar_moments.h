// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace onsager {

/// The law of a message about one number, d = 1: R = gain x + N(0, noise), believed with `precision`.
struct ScalarChannelLaw {
    double gain = 0.0;   ///< A
    double noise = 0.0;  ///< T
    double precision = 1.0;
};

/// Averages over the true number x, the error w = xhat - x of its estimate and the error e = R - x of
/// the message that the extrinsic step takes off. Errors, not estimates: near an exact recovery
/// differences of second moments would be rounding alone.
struct ScalarMoments {
    double covariance = 0.0;     ///< E[C]
    double errorPower = 0.0;     ///< E[w^2]
    double errorSignal = 0.0;    ///< E[x w]
    double errorReceived = 0.0;  ///< E[w e]

    ScalarMoments& operator+=(const ScalarMoments& other) {
        covariance += other.covariance;
        errorPower += other.errorPower;
        errorSignal += other.errorSignal;
        errorReceived += other.errorReceived;
        return *this;
    }
    friend ScalarMoments operator*(const ScalarMoments& moments, double factor) {
        return {moments.covariance * factor, moments.errorPower * factor,
                moments.errorSignal * factor, moments.errorReceived * factor};
    }
    friend std::array<double, 4> componentsOf(const ScalarMoments& moments) {
        return {moments.covariance, moments.errorPower, moments.errorSignal, moments.errorReceived};
    }
};

}  // namespace onsager
