// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/matrices/structured.h"

#include "engine/laws/matrices/geometric.h"
#include "engine/laws/matrices/orthogonal.h"
#include "engine/numerics/complex_fourier.h"
#include "engine/numerics/fourier_vectors.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>
#include <numeric>
#include <type_traits>
#include <utility>
#include <vector>

namespace onsager {

namespace {

Eigen::MatrixXd transposed(const FourierVectors& U, const Eigen::MatrixXd& X, int threads) {
    return U.transposedTimes(X, threads);
}
Eigen::MatrixXd transposed(const ComplexFourierVectors& U, const Eigen::MatrixXd& X, int threads) {
    return U.adjointTimes(X, threads);
}

/// U diag(s) V^T with fast U and V, of complex numbers U diag(s) V^H.
template <class Vectors>
class StructuredMap final : public LinearMap {
public:
    StructuredMap(Vectors left, Vectors right, Spectrum spectrum)
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
        return transposed(m_left, X, threads);
    }
    [[nodiscard]] Eigen::MatrixXd rightTimes(const Eigen::MatrixXd& v, int threads) const override {
        return m_right.times(v, threads);
    }
    [[nodiscard]] Eigen::MatrixXd rightTransposedTimes(const Eigen::MatrixXd& H,
                                                       int threads) const override {
        return transposed(m_right, H, threads);
    }
    [[nodiscard]] Eigen::MatrixXd leftSquares(int threads) const override {
        return squares(m_left, threads);
    }
    [[nodiscard]] Eigen::MatrixXd rightSquares(int threads) const override {
        return squares(m_right, threads);
    }
    [[nodiscard]] bool hasFastProducts() const override { return true; }
    [[nodiscard]] Eigen::MatrixXd dense() const override {
        const auto n = static_cast<Eigen::Index>(m_spectrum.inputRows);
        if constexpr (kIsComplex) {
            // Row 2 j and 2 j + 1 of the result: the parts of (W e_k)_j, for 1 and for i.
            const Eigen::MatrixXd columns = times(units(n), 1);
            Eigen::MatrixXd blocks(2 * columns.rows(), 2 * n);
            for (Eigen::Index j = 0; j < columns.rows(); ++j) {
                for (Eigen::Index k = 0; k < n; ++k) {
                    const double a = columns(j, 2 * k);
                    const double b = columns(j, 2 * k + 1);
                    blocks.block<2, 2>(2 * j, 2 * k) << a, -b, b, a;
                }
            }
            return blocks;
        } else {
            return times(Eigen::MatrixXd::Identity(n, n), 1);
        }
    }
    [[nodiscard]] std::size_t bytes() const override {
        const auto numbers =
            static_cast<std::size_t>(m_spectrum.singularValues.size() + m_spectrum.counts.size());
        return m_left.bytes() + m_right.bytes() + numbers * sizeof(double);
    }

private:
    static constexpr bool kIsComplex = std::is_same_v<Vectors, ComplexFourierVectors>;

    /// The n x n unit matrix as pairs of columns.
    static Eigen::MatrixXd units(Eigen::Index n) {
        Eigen::MatrixXd columns = Eigen::MatrixXd::Zero(n, 2 * n);
        for (Eigen::Index k = 0; k < n; ++k) {
            columns(k, 2 * k) = 1.0;
        }
        return columns;
    }

    /// Every entry of complex vectors has the size n^-1/2.
    [[nodiscard]] Eigen::MatrixXd squares(const Vectors& vectors, int threads) const {
        const Eigen::Index r = m_spectrum.singularValues.size();
        if constexpr (kIsComplex) {
            return Eigen::MatrixXd::Constant(vectors.rows(), r,
                                             1.0 / static_cast<double>(vectors.rows()));
        } else {
            return vectors.times(Eigen::MatrixXd::Identity(r, r), threads).cwiseAbs2();
        }
    }

    Vectors m_left;
    Vectors m_right;
    Spectrum m_spectrum;
};

/// r of 0 .. n - 1 in random order (Fisher and Yates), by n uniform numbers.
std::vector<int> randomPlaces(const Eigen::Ref<const Eigen::VectorXd>& uniform, int r) {
    const auto n = static_cast<int>(uniform.size());
    std::vector<int> places(static_cast<std::size_t>(n));
    std::iota(places.begin(), places.end(), 0);
    for (int i = 0; i < n; ++i) {
        const int left = n - i;
        const int step = std::min(static_cast<int>(uniform(i) * left), left - 1);
        std::swap(places[static_cast<std::size_t>(i)], places[static_cast<std::size_t>(i + step)]);
    }
    places.resize(static_cast<std::size_t>(r));
    return places;
}

/// n x r with random signs and r of the n vectors, in random order. Without signs of the vectors W would send one
/// entry, the transform of a constant, to one entry.
FourierVectors randomVectors(int n, int r, const RandomField& field) {
    const Eigen::MatrixXd uniform = field.uniform(n, 3);
    std::vector<signed char> rowSigns(static_cast<std::size_t>(n));
    std::vector<signed char> vectorSigns(static_cast<std::size_t>(n));
    for (int i = 0; i < n; ++i) {
        rowSigns[static_cast<std::size_t>(i)] = uniform(i, 1) < 0.5 ? -1 : 1;
        vectorSigns[static_cast<std::size_t>(i)] = uniform(i, 2) < 0.5 ? -1 : 1;
    }
    vectorSigns.resize(static_cast<std::size_t>(r));
    return {std::move(rowSigns), randomPlaces(uniform.col(0), r), std::move(vectorSigns)};
}

/// The same of complex numbers, with random phases for signs.
ComplexFourierVectors randomComplexVectors(int n, int r, const RandomField& field) {
    const Eigen::MatrixXd uniform = field.uniform(n, 3);
    const auto phases = [&](int column, int count) {
        Eigen::VectorXcd list(count);
        for (int i = 0; i < count; ++i) {
            list(i) = std::polar(1.0, 2.0 * std::numbers::pi * uniform(i, column));
        }
        return list;
    };
    return {phases(1, n), randomPlaces(uniform.col(0), r), phases(2, r)};
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
    // F of the class's comment.
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
        // F' is 0 at 0, where Newton's first step would be infinite.
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
        // The quantile (i + 1/2) / r from above: the least discrepancy that r values can have.
        theta = share.angle((i + 0.5) / r, theta);
        values(i) = std::sqrt(share.square(theta));
    }
    // sum s^2 = m n variance, exactly.
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
    const RandomField left = numbers.field(Draw::LeftVectors);
    const RandomField right = numbers.field(Draw::RightVectors);
    Spectrum spectrum = instanceSpectrum(rows, columns, singularValues(law, rows, columns));
    if (numbers.isComplex) {
        return std::make_shared<StructuredMap<ComplexFourierVectors>>(
            randomComplexVectors(rows, r, left), randomComplexVectors(columns, r, right),
            std::move(spectrum));
    }
    return std::make_shared<StructuredMap<FourierVectors>>(
        randomVectors(rows, r, left), randomVectors(columns, r, right), std::move(spectrum));
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
