// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/sobol.h"

#include "engine/numerics/normal.h"

#include <Eigen/Cholesky>

#include <boost/random/sobol.hpp>
#include <cmath>
#include <stdexcept>

namespace onsager {

namespace {

constexpr Eigen::Index kMaxDimensions = 3667;

std::uint32_t reversedBits(std::uint32_t x) {
    x = ((x >> 1U) & 0x55555555U) | ((x & 0x55555555U) << 1U);
    x = ((x >> 2U) & 0x33333333U) | ((x & 0x33333333U) << 2U);
    x = ((x >> 4U) & 0x0f0f0f0fU) | ((x & 0x0f0f0f0fU) << 4U);
    x = ((x >> 8U) & 0x00ff00ffU) | ((x & 0x00ff00ffU) << 8U);
    return (x >> 16U) | (x << 16U);
}

/// Laine-Karras permutation: each bit is flipped by a hash of the bits below it.
std::uint32_t permuted(std::uint32_t x, std::uint32_t seed) {
    x += seed;
    x ^= x * 0x6c50b47cU;
    x ^= x * 0xb82f1e52U;
    x ^= x * 0xc7afe638U;
    x ^= x * 0x8d22f6e6U;
    return x;
}

/// SplitMix64 finaliser: one well-mixed seed for each (scrambling, dimension).
std::uint32_t dimensionSeed(std::uint64_t scrambling, Eigen::Index dimension) {
    std::uint64_t z =
        scrambling + 0x9e3779b97f4a7c15ULL * (static_cast<std::uint64_t>(dimension) + 1U);
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
    return static_cast<std::uint32_t>((z ^ (z >> 31U)) >> 16U);
}

double uniformFromBits(std::uint32_t x) {
    // Centres of 2^32 cells: never 0 or 1, so that quantiles are finite.
    return (static_cast<double>(x) + 0.5) * 0x1p-32;
}

}  // namespace

Eigen::MatrixXd scrambledSobol(Eigen::Index count,
                               Eigen::Index dimensions,
                               std::uint64_t scrambling) {
    if (dimensions > kMaxDimensions) {
        throw std::invalid_argument("Sobol points have at most 3667 dimensions");
    }
    Eigen::MatrixXd points(count, dimensions);
    if (count == 0 || dimensions == 0) {
        return points;
    }
    boost::random::sobol directions(static_cast<std::size_t>(dimensions));
    for (Eigen::Index i = 0; i < count; ++i) {
        for (Eigen::Index j = 0; j < dimensions; ++j) {
            // Reversed, the permutation flips each bit by the bits above it: Owen's nested scrambling by a hash.
            // Sources: Owen 1995, Burley 2020.
            const auto x = i == 0 ? 0U : static_cast<std::uint32_t>(directions() >> 32U);
            points(i, j) = uniformFromBits(
                reversedBits(permuted(reversedBits(x), dimensionSeed(scrambling, j))));
        }
    }
    return points;
}

Eigen::MatrixXd gaussianSobol(Eigen::Index count,
                              Eigen::Index dimensions,
                              std::uint64_t scrambling) {
    return scrambledSobol(count, dimensions, scrambling).unaryExpr([](double u) {
        return normalQuantile(u);
    });
}

void whiten(Eigen::MatrixXd& points) {
    points.rowwise() -= points.colwise().mean().eval();
    const Eigen::MatrixXd covariance =
        // U^T U = covariance: points U^-1 have mean 0 and covariance I exactly,
        // which makes linear and quadratic averages exact.
        points.transpose() * points / static_cast<double>(points.rows());
    const Eigen::LLT<Eigen::MatrixXd> cholesky(covariance);
    cholesky.matrixU().solveInPlace<Eigen::OnTheRight>(points);
}

Eigen::MatrixXd whitenedSobol(Eigen::Index count,
                              Eigen::Index dimensions,
                              std::uint64_t scrambling) {
    Eigen::MatrixXd points = gaussianSobol(count, dimensions, scrambling);
    if (count > dimensions) {
        whiten(points);
    }
    return points;
}

}  // namespace onsager
