// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/spectrum.h"

#include "engine/numerics/quadrature.h"

#include <algorithm>
#include <cmath>
#include <complex>
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

Spectrum productSpectrum(const std::vector<double>& sizes, int nodes) {
    using Complex = std::complex<double>;
    std::vector<double> shifts = {1.0};  // 1 and c_i
    double logScale = 0.0;
    for (std::size_t i = 1; i < sizes.size(); ++i) {
        shifts.push_back(sizes[i] / sizes[0]);
        logScale += std::log(sizes[0] / sizes[i - 1]);
    }
    const auto pointAt = [](double logRadius, double phi) {
        return std::polar(std::exp(logRadius), phi);
    };
    Spectrum spectrum{sizes.back(), sizes.front(), Eigen::VectorXd(nodes), Eigen::VectorXd(nodes)};
    const Quadrature rule = gaussLegendre(nodes, 0.0, std::numbers::pi);
    for (int k = 0; k < nodes; ++k) {
        const double phi = rule.nodes(k);
        // The sum of the angles rises with the radius from 0 to (k + 1) phi.
        double low = -80.0;
        double high = 80.0;
        for (int halving = 0; halving < 100; ++halving) {
            const double middle = 0.5 * (low + high);
            double angles = 0.0;
            for (const double shift : shifts) {
                angles += std::arg(shift + pointAt(middle, phi));
            }
            (angles < phi ? low : high) = middle;
        }
        const Complex w = pointAt(low, phi);
        double logSquare = logScale - std::log(std::abs(w));
        Complex slope = -1.0;  // d log s^2 / d log w, a real number along the curve
        for (const double shift : shifts) {
            logSquare += std::log(std::abs(shift + w));
            slope += w / (shift + w);
        }
        // d log w / d phi = q + i with q such that slope (q + i) is real.
        const double q = -slope.real() / slope.imag();
        const double rate = q * slope.real() - slope.imag();
        spectrum.singularValues(k) = std::exp(0.5 * logSquare);
        spectrum.counts(k) = rule.weights(k) * w.imag() * std::abs(rate);
    }
    const double rank = *std::min_element(sizes.begin(), sizes.end());
    spectrum.counts *= rank / spectrum.counts.sum();
    return spectrum;
}

Spectrum flatSpectrum(double outputRows, double inputRows, double value) {
    return {outputRows, inputRows, Eigen::VectorXd::Constant(1, value),
            Eigen::VectorXd::Constant(1, std::min(outputRows, inputRows))};
}

}  // namespace onsager
