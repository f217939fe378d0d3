// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <cstdint>

namespace onsager {

/// What a random number is for; numbers of different purposes are independent.
enum class Draw : std::uint32_t {
    Signal,
    Matrix,
    LeftVectors,
    RightVectors,
    Noise,
    OutputWeights,
    InitialMessage,
    Scrambling,
    Bias,
    BaselineStart,
    BaselineOrder,
    HeldOutRows,
    LangevinStart,
    LangevinStep,
    RowFactors,
};

/// A field of random numbers without state: the number at (row, column) depends on seed, trial,
/// layer, purpose, row and column alone, never on the order or number of the others.
///
/// So results do not depend on threads, and a smaller matrix of independent entries is the top of a
/// larger one. Generator: Philox4x64-10 (Salmon et al. 2011), one block for four columns of a row;
/// normal numbers by Box-Muller.
class RandomField {
public:
    RandomField(std::uint64_t seed, int trial, int layer, Draw purpose);

    /// rows x columns independent N(0, 1) numbers, entry (i, j) a function of i and j.
    [[nodiscard]] Eigen::MatrixXd gaussian(Eigen::Index rows, Eigen::Index columns) const;

    /// rows x columns independent numbers, uniform on (0, 1).
    [[nodiscard]] Eigen::MatrixXd uniform(Eigen::Index rows, Eigen::Index columns) const;

    /// 64 random bits at (row, column).
    [[nodiscard]] std::uint64_t bits(Eigen::Index row, Eigen::Index column) const;

private:
    std::uint64_t m_seed;
    std::uint64_t m_trial;
    std::uint64_t m_stream;
};

}  // namespace onsager
