// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/random.h"

#include <Random123/boxmuller.hpp>
#include <Random123/philox.h>
#include <Random123/uniform.hpp>
#include <algorithm>
#include <array>

namespace onsager {

namespace {

using Block = r123::Philox4x64::ctr_type;
constexpr Eigen::Index kBlockColumns = 4;

/// Fills a matrix block by block of four columns; `convert` turns 256 random bits into four numbers.
template <typename Convert>
Eigen::MatrixXd fill(Eigen::Index rows, Eigen::Index columns, Convert&& convert) {
    Eigen::MatrixXd values(rows, columns);
    for (Eigen::Index first = 0; first < columns; first += kBlockColumns) {
        const Eigen::Index count = std::min(kBlockColumns, columns - first);
        for (Eigen::Index row = 0; row < rows; ++row) {
            const std::array<double, 4> four = convert(row, first / kBlockColumns);
            for (Eigen::Index k = 0; k < count; ++k) {
                values(row, first + k) = four[static_cast<std::size_t>(k)];
            }
        }
    }
    return values;
}

Block block(std::uint64_t seed,
            std::uint64_t trial,
            std::uint64_t stream,
            Eigen::Index row,
            Eigen::Index columnBlock) {
    // Numbers by their place, not by their order: (row, block of columns, purpose and layer, trial) is the counter,
    // the seed the key. Source: Salmon et al. 2011 (Philox).
    const Block counter{
        {static_cast<std::uint64_t>(row), static_cast<std::uint64_t>(columnBlock), stream, trial}};
    const r123::Philox4x64::key_type key{{seed, 0x6f6e7361676572ULL}};
    return r123::Philox4x64{}(counter, key);
}

}  // namespace

RandomField::RandomField(std::uint64_t seed, int trial, int layer, Draw purpose)
    : m_seed(seed),
      m_trial(static_cast<std::uint64_t>(trial)),
      // Layer and purpose share a word: streams of different draws never meet.
      m_stream((static_cast<std::uint64_t>(layer) << 32U) | static_cast<std::uint64_t>(purpose)) {}

Eigen::MatrixXd RandomField::gaussian(Eigen::Index rows, Eigen::Index columns) const {
    return fill(rows, columns, [this](Eigen::Index row, Eigen::Index columnBlock) {
        const Block bits = block(m_seed, m_trial, m_stream, row, columnBlock);
        const r123::double2 first = r123::boxmuller(bits[0], bits[1]);
        const r123::double2 second = r123::boxmuller(bits[2], bits[3]);
        return std::array<double, 4>{first.x, first.y, second.x, second.y};
    });
}

Eigen::MatrixXd RandomField::uniform(Eigen::Index rows, Eigen::Index columns) const {
    return fill(rows, columns, [this](Eigen::Index row, Eigen::Index columnBlock) {
        const Block bits = block(m_seed, m_trial, m_stream, row, columnBlock);
        std::array<double, 4> four{};
        for (std::size_t k = 0; k < 4; ++k) {
            four[k] = r123::u01fixedpt<double>(bits[k]);
        }
        return four;
    });
}

std::uint64_t RandomField::bits(Eigen::Index row, Eigen::Index column) const {
    const Block four = block(m_seed, m_trial, m_stream, row, column / kBlockColumns);
    return four[static_cast<std::size_t>(column % kBlockColumns)];
}

}  // namespace onsager
