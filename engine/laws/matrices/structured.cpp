// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/matrices/structured.h"

#include "engine/laws/matrices/geometric.h"
#include "engine/laws/matrices/orthogonal.h"
#include "engine/numerics/fourier_vectors.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>
#include <vector>

namespace onsager {

namespace {

/// U diag(s) V^T with fast U and V.
class StructuredMap final : public LinearMap {
public:
    StructuredMap(FourierVectors left, FourierVectors right, Spectrum spectrum)
        : m_left(std::move(left)), m_right(std::move(right)), m_spectrum(std::move(spectrum)) {}

    [[nodiscard]] const Spectrum& spectrum() const override { return m_spectrum; }
    [[nodiscard]] Eigen::MatrixXd times(const Eigen::MatrixXd& Z, int threads) const override {
        return leftTimes(m_spectrum.singularValues.asDiagonal() * rightTransposedTimes(Z, threads),
                         threads);
    }
    [[nodiscard]] Eigen::MatrixXd transposedTimes(const Eigen::MatrixXd& X,
                                                  int threads) const override {
        return rightTimes(m_spectrum.singularValues.asDiagonal() * leftTransposedTimes(X, threads),
                          threads);
    }
    [[nodiscard]] Eigen::MatrixXd leftTimes(const Eigen::MatrixXd& v, int threads) const override {
        return m_left.times(v, threads);
    }
    [[nodiscard]] Eigen::MatrixXd leftTransposedTimes(const Eigen::MatrixXd& X,
                                                      int threads) const override {
        return m_left.transposedTimes(X, threads);
    }
    [[nodiscard]] Eigen::MatrixXd rightTimes(const Eigen::MatrixXd& v, int threads) const override {
        return m_right.times(v, threads);
    }
    [[nodiscard]] Eigen::MatrixXd rightTransposedTimes(const Eigen::MatrixXd& H,
                                                       int threads) const override {
        return m_right.transposedTimes(H, threads);
    }
    [[nodiscard]] bool hasFastProducts() const override { return true; }
    [[nodiscard]] Eigen::MatrixXd dense() const override {
        const auto n = static_cast<Eigen::Index>(m_spectrum.inputRows);
        return times(Eigen::MatrixXd::Identity(n, n), 1);
    }
    [[nodiscard]] std::size_t bytes() const override {
        const auto numbers =
            static_cast<std::size_t>(m_spectrum.singularValues.size() + m_spectrum.counts.size());
        return m_left.bytes() + m_right.bytes() + numbers * sizeof(double);
    }

private:
    FourierVectors m_left;
    FourierVectors m_right;
    Spectrum m_spectrum;
};

/// n x r with random signs and r of the n vectors, in random order (Fisher and Yates). Without signs of the
/// vectors W would send one entry, the transform of a constant, to one entry.
FourierVectors randomVectors(int n, int r, const RandomField& field) {
    const Eigen::MatrixXd uniform = field.uniform(n, 3);
    std::vector<signed char> rowSigns(static_cast<std::size_t>(n));
    std::vector<signed char> vectorSigns(static_cast<std::size_t>(n));
    std::vector<int> vectors(static_cast<std::size_t>(n));
    std::iota(vectors.begin(), vectors.end(), 0);
    for (int i = 0; i < n; ++i) {
        rowSigns[static_cast<std::size_t>(i)] = uniform(i, 1) < 0.5 ? -1 : 1;
        vectorSigns[static_cast<std::size_t>(i)] = uniform(i, 2) < 0.5 ? -1 : 1;
        const int left = n - i;
        const int step = std::min(static_cast<int>(uniform(i, 0) * left), left - 1);
        std::swap(vectors[static_cast<std::size_t>(i)],
                  vectors[static_cast<std::size_t>(i + step)]);
    }
    vectors.resize(static_cast<std::size_t>(r));
    vectorSigns.resize(static_cast<std::size_t>(r));
    return {std::move(rowSigns), vectors, std::move(vectorSigns)};
}

/// The share of the Marchenko-Pastur law above s^2 = a + b + 2 (a b)^1/2 cos(theta), for a x b entries of
/// variance 1, a >= b, and its density in theta:
///
///     F = ((a + b) theta - 2 (a b)^1/2 sin(theta) - 2 (a - b) atan(q tan(theta / 2))) / (2 pi b),
///     F' = 2 a sin(theta)^2 / (pi s^2),      q = (a^1/2 - b^1/2) / (a^1/2 + b^1/2)
class MarchenkoPasturShare {
public:
    MarchenkoPasturShare(double a, double b)
        : m_a(a), m_b(b), m_q((std::sqrt(a) - std::sqrt(b)) / (std::sqrt(a) + std::sqrt(b))) {}

    [[nodiscard]] double square(double theta) const {
        return m_a + m_b + 2.0 * std::sqrt(m_a * m_b) * std::cos(theta);
    }
    [[nodiscard]] double above(double theta) const {
        return ((m_a + m_b) * theta - 2.0 * std::sqrt(m_a * m_b) * std::sin(theta)
                - 2.0 * (m_a - m_b) * std::atan(m_q * std::tan(0.5 * theta)))
               / (2.0 * std::numbers::pi * m_b);
    }
    [[nodiscard]] double density(double theta) const {
        const double sine = std::sin(theta);
        return 2.0 * m_a * sine * sine / (std::numbers::pi * square(theta));
    }

    /// theta in (low, pi) with that share above it, by Newton's method between two ends that close in.
    [[nodiscard]] double angle(double share, double low) const {
        constexpr int kSteps = 100;
        double high = std::numbers::pi;
        double theta = low + (share - above(low)) / std::max(density(low), 1e-3);
        for (int step = 0; step < kSteps; ++step) {
            if (!(theta > low && theta < high)) {
                theta = 0.5 * (low + high);
            }
            const double excess = above(theta) - share;
            (excess > 0.0 ? high : low) = theta;
            const double next = theta - excess / density(theta);
            if (!(std::abs(next - theta) > 1e-13)) {
                break;
            }
            theta = next;
        }
        return std::clamp(theta, low, high);
    }

private:
    double m_a;
    double m_b;
    double m_q;
};

Eigen::VectorXd marchenkoPasturValues(int rows, int columns, double variance) {
    const int r = std::min(rows, columns);
    const MarchenkoPasturShare share(std::max(rows, columns), r);
    Eigen::VectorXd values(r);
    double theta = 0.0;
    for (int i = 0; i < r; ++i) {
        theta = share.angle((i + 0.5) / r, theta);
        values(i) = std::sqrt(share.square(theta));
    }
    return values * std::sqrt(double(rows) * columns * variance / values.squaredNorm());
}

}  // namespace

Eigen::VectorXd singularValues(const StructuredMatrix& law, int rows, int columns) {
    switch (law.spectrum) {
        case StructuredSpectrum::Orthogonal:
            return singularValues(OrthogonalMatrix{}, rows, columns);
        case StructuredSpectrum::Geometric:
            return singularValues(GeometricMatrix{law.conditionNumber}, rows, columns);
        case StructuredSpectrum::MarchenkoPastur:
            break;
    }
    return marchenkoPasturValues(rows, columns, law.variance.value_or(1.0 / columns));
}

std::shared_ptr<const LinearMap> drawMap(const StructuredMatrix& law,
                                         int rows,
                                         int columns,
                                         const MatrixNumbers& numbers) {
    const int r = std::min(rows, columns);
    return std::make_shared<StructuredMap>(
        randomVectors(rows, r, numbers.field(Draw::LeftVectors)),
        randomVectors(columns, r, numbers.field(Draw::RightVectors)),
        instanceSpectrum(rows, columns, singularValues(law, rows, columns)));
}

Spectrum limitSpectrum(const StructuredMatrix& law, int rows, int columns) {
    switch (law.spectrum) {
        case StructuredSpectrum::Orthogonal:
            return limitSpectrum(OrthogonalMatrix{}, rows, columns);
        case StructuredSpectrum::Geometric:
            return limitSpectrum(GeometricMatrix{law.conditionNumber}, rows, columns);
        case StructuredSpectrum::MarchenkoPastur:
            break;
    }
    return marchenkoPastur(rows, columns, law.variance.value_or(1.0 / columns));
}

}  // namespace onsager
