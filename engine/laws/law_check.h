// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/matrix_rows.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace onsager {

/// Said of numbers that are not allowed to vanish together, see vanishes().
inline constexpr const char* kNeedsSize = "at least one has a size of 1e-15 or more";

/// Whether no number has a size that counts: all are below the floor that the schema has for lengths.
bool vanishes(const std::vector<double>& numbers);

bool hasShape(const MatrixRows& rows, int height, int width);

/// "3 x 2", or the first row whose length differs.
std::string shapeOf(const MatrixRows& rows);

/// Hears what is wrong with a law of `columns` columns: a key of the law and a sentence about its value.
class LawCheck {
public:
    using Report = std::function<void(const std::string& key, std::string message)>;

    LawCheck(int columns, Report report) : m_columns(columns), m_report(std::move(report)) {}

    [[nodiscard]] int columns() const { return m_columns; }
    void add(const std::string& key, std::string message) const;

    /// A covariance is size x size, finite, symmetric and positive definite.
    void covariance(const std::string& key, const MatrixRows& rows, int size) const;
    void covariance(const std::string& key, const std::optional<MatrixRows>& rows) const;

    /// One weight for each of `count` rows, not all of them zero.
    void weights(const std::string& key,
                 const std::vector<double>& weights,
                 std::size_t count) const;

    /// Every row has a number for each column.
    void rows(const std::string& key, const MatrixRows& rows) const;

private:
    int m_columns;
    Report m_report;
};

}  // namespace onsager
