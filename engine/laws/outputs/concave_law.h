// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/energy_gradient.h"
#include "engine/numerics/log_density.h"

#include <Eigen/Core>

namespace onsager {

struct ConcaveLaw;

/// p(y | z) of one entry whose logarithm is concave in z, by what is declared of it. Who estimates behind
/// such an observation asks these and never which one it is.
struct ConcaveChannel {
    /// log p(y | z) with two derivatives in z.
    LogJet (*jet)(const ConcaveLaw& law, double y, double z) = nullptr;
    /// y for a number z and a standard normal number x.
    double (*draw)(const ConcaveLaw& law, double z, double x) = nullptr;
    /// Where y tells little more than on which side of 0 z lies, y > 0 or not, the variance of a normal noise
    /// that softens the side alike; 0: it tells where z is.
    double signNoise = 0.0;
    /// y is one of two labels, -1 and +1: averages over y are sums, and the scale of z is lost.
    bool isLabel = false;
    /// The largest -d^2 log p / dz^2, in 1/signal^2, or that where y and z agree.
    double (*sharpness)(const ConcaveLaw& law) = nullptr;
    /// The loss is this times -log p, up to a constant; null: 1.
    double (*lossScale)(const ConcaveLaw& law) = nullptr;
};

/// Entries seen through such a channel, and its numbers.
struct ConcaveLaw {
    const ConcaveChannel* channel = nullptr;
    double scale = 1.0;
    double threshold = 0.0;

    [[nodiscard]] LogJet jet(double y, double z) const { return channel->jet(*this, y, z); }
};

int observedColumns(const ConcaveLaw& law, int columns);
int standardNumbers(const ConcaveLaw& law, int columns);
Eigen::MatrixXd observedRows(const ConcaveLaw& law,
                             const Eigen::MatrixXd& Z,
                             const Eigen::MatrixXd& standard);

/// -sum log p(y | z).
EnergyGradient energy(const ConcaveLaw& law, const Eigen::MatrixXd& Y, const Eigen::MatrixXd& Z);

}  // namespace onsager
