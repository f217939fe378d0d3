// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/function_rows.h"
#include "engine/estimators/row_sampler.h"

namespace onsager {

/// MMSE of rows seen through any function, by RowSampler around the mode of each row.
class FunctionSamples final : public FunctionRowsEstimator {
public:
    FunctionSamples(const EntryFunction& phi,
                    int columns,
                    int threads,
                    int points = SamplerPoints::kDefaultPoints)
        : m_function(phi), m_points(columns, points), m_threads(threads) {}
    [[nodiscard]] Estimate estimate(const FunctionRows& rows, RowVariable variable) const override;

private:
    EntryFunction m_function;
    SamplerPoints m_points;
    int m_threads;
};

}  // namespace onsager
