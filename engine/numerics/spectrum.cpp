// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/spectrum.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>

namespace onsager {

namespace {

/// Of a logarithm between -80 and 80; where it is 0 a hard edge needs it to 1e-20.
constexpr int kHalvings = 100;

}  // namespace

double Spectrum::rank() const {
    return std::round(counts.sum());
}

double Spectrum::outputGain() const {
    // sum s^2 / m = E of the diagonal of W W^T: the power of a row of W z for z of power 1.
    return counts.dot(singularValues.cwiseAbs2()) / outputRows;
}

Spectrum instanceSpectrum(double outputRows,
                          double inputRows,
                          const Eigen::VectorXd& singularValues) {
    return {outputRows, inputRows, singularValues, Eigen::VectorXd::Ones(singularValues.size())};
}

Spectrum gathered(const Spectrum& spectrum, Eigen::Index most) {
    const Eigen::Index count = spectrum.singularValues.size();
    if (count <= most) {
        return spectrum;
    }
    Eigen::VectorXd squares = spectrum.singularValues.cwiseAbs2();
    std::sort(squares.begin(), squares.end());
    Spectrum few{spectrum.outputRows, spectrum.inputRows, Eigen::VectorXd(most),
                 Eigen::VectorXd(most)};
    for (Eigen::Index group = 0; group < most; ++group) {
        const Eigen::Index first = group * count / most;
        const Eigen::Index size = (group + 1) * count / most - first;
        // Groups of equal size by s^2, each at its mean: sum s^2 stays, and so does what is linear in it.
        few.singularValues(group) = std::sqrt(squares.segment(first, size).mean());
        few.counts(group) = static_cast<double>(size);
    }
    return few;
}

Spectrum marchenkoPastur(double outputRows, double inputRows, double variance, int nodes) {
    // One factor of variance 1 / n has the law of productSpectrum(); scaled to the variance of the entries.
    Spectrum spectrum = productSpectrum({inputRows, outputRows}, nodes);
    spectrum.singularValues *= std::sqrt(variance * inputRows);
    return spectrum;
}

Spectrum productSpectrum(const std::vector<double>& sizes, int nodes) {
    using Complex = std::complex<double>;
    const double rank = *std::min_element(sizes.begin(), sizes.end());
    // Shifts 1 and c_i are m + gap, m the smallest of them: the lower edge lies at w = -m, or near it.
    const double m = rank / sizes.front();
    std::vector<double> gaps;
    for (const double size : sizes) {
        gaps.push_back((size - rank) / sizes.front());
    }
    double logScale = 0.0;
    for (std::size_t i = 1; i < sizes.size(); ++i) {
        logScale += std::log(sizes.front() / sizes[i - 1]);
    }
    // m + w for w = -m e^(x - i delta), without cancellation where w is close to -m.
    const auto smallestFactor = [m](double x, double delta) {
        const double sine = std::sin(0.5 * delta);
        return m
               * Complex(-std::expm1(x) + 2.0 * std::exp(x) * sine * sine,
                         std::exp(x) * std::sin(delta));
    };
    const auto angleSum = [&](double x, double delta) {
        const Complex smallest = smallestFactor(x, delta);
        double sum = delta;
        for (const double gap : gaps) {
            sum += std::arg(gap + smallest);
        }
        return sum;
    };
    // The sum of the angles rises with the radius m e^x from 0 to (k + 1) (pi - delta); the radius of one
    // factor is the square root of c_1 everywhere.
    const auto logRadius = [&](double delta) {
        if (sizes.size() == 2) {
            return 0.5 * std::log1p((*std::max_element(sizes.begin(), sizes.end()) - rank) / rank);
        }
        double low = -80.0;
        double high = 80.0;
        for (int halving = 0; halving < kHalvings; ++halving) {
            const double middle = 0.5 * (low + high);
            (angleSum(middle, delta) < std::numbers::pi ? low : high) = middle;
        }
        return low;
    };
    Spectrum spectrum{sizes.back(), sizes.front(), Eigen::VectorXd(nodes), Eigen::VectorXd(nodes)};
    constexpr double kLowest = -36.0;  // delta = pi e^-36: 7e-16 of the curve lies below
    constexpr double kHighest = 12.0;  // the density ends in phi^2, of which e^-36 is left out
    const double step = (kHighest - kLowest) / nodes;
    for (int k = 0; k < nodes; ++k) {
        const double decay = std::exp(-(kLowest + (k + 0.5) * step));
        const double delta = std::numbers::pi / (1.0 + decay);
        const double slopeOfDelta = delta * decay / (1.0 + decay);
        const double x = logRadius(delta);
        const Complex smallest = smallestFactor(x, delta);
        const Complex w = smallest - m;
        double logSquare = logScale - std::log(m) - x;
        // d log s^2 / d log w = real + i imaginary w.imag(), a real number along the curve, where
        // d log w / d phi = q + i.
        double real = -1.0;
        double imaginary = 0.0;
        for (const double gap : gaps) {
            const Complex factor = gap + smallest;
            logSquare += std::log(std::abs(factor));
            real += (w * std::conj(factor)).real() / std::norm(factor);
            imaginary += (m + gap) / std::norm(factor);
        }
        const double imaginaryPart = imaginary * smallest.imag();
        spectrum.singularValues(k) = std::exp(0.5 * logSquare);
        // Im w |d log s^2 / d phi| d phi
        spectrum.counts(k) =
            slopeOfDelta * (real * real + imaginaryPart * imaginaryPart) / imaginary;
    }
    spectrum.counts *= rank / spectrum.counts.sum();
    return spectrum;
}

Spectrum flatSpectrum(double outputRows, double inputRows, double value) {
    return {outputRows, inputRows, Eigen::VectorXd::Constant(1, value),
            Eigen::VectorXd::Constant(1, std::min(outputRows, inputRows))};
}

}  // namespace onsager
