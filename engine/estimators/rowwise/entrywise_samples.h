// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/rowwise/entrywise_pieces.h"
#include "engine/estimators/sampling/row_sampler.h"

#include <optional>

namespace onsager {

/// MMSE of rows seen through any function, by RowSampler around the mode of each row. Rows that this
/// would answer poorly (precise evidence and a wide message leave a belief in several places, or a thin
/// curved sheet) are done box by box if phi has few linear pieces, and by LevelSetSampler if phi can
/// be inverted.
class EntrywiseSamples final : public FunctionRowsEstimator {
public:
    EntrywiseSamples(const EntryFunction& phi,
                     int columns,
                     int threads,
                     int points = SamplerPoints::kDefaultPoints);
    [[nodiscard]] Estimate estimate(const FunctionRows& rows, Side side) const override;

private:
    EntryFunction m_function;
    SamplerPoints m_points;
    std::optional<EntrywisePieces> m_pieces;  ///< of phi, if they are few
    int m_threads;
};

}  // namespace onsager
