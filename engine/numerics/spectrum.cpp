// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/spectrum.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace onsager {

double Spectrum::outputGain() const {
    return counts.dot(singularValues.cwiseAbs2()) / outputRows;
}

Spectrum instanceSpectrum(double outputRows,
                          double inputRows,
                          const Eigen::VectorXd& singularValues) {
    return {outputRows, inputRows, singularValues, Eigen::VectorXd::Ones(singularValues.size())};
}

Spectrum marchenkoPastur(double outputRows, double inputRows, double variance, int nodes) {
    const double mean = variance * (outputRows + inputRows);
    const double half = 2.0 * variance * std::sqrt(outputRows * inputRows);
    Spectrum spectrum{outputRows, inputRows, Eigen::VectorXd(nodes), Eigen::VectorXd(nodes)};
    for (int k = 0; k < nodes; ++k) {
        const double theta = std::numbers::pi * (k + 0.5) / nodes;
        const double square = mean + half * std::cos(theta);
        spectrum.singularValues(k) = std::sqrt(std::max(0.0, square));
        spectrum.counts(k) = std::sin(theta) * std::sin(theta) / square;
    }
    spectrum.counts *= std::min(outputRows, inputRows) / spectrum.counts.sum();
    return spectrum;
}

Spectrum flatSpectrum(double outputRows, double inputRows, double value) {
    return {outputRows, inputRows, Eigen::VectorXd::Constant(1, value),
            Eigen::VectorXd::Constant(1, std::min(outputRows, inputRows))};
}

}  // namespace onsager
