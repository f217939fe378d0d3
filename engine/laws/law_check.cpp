// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/law_check.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numeric>
#include <utility>

namespace onsager {

namespace {

// The floors of the schema, for numbers in lists, where 0 is allowed beside others.
constexpr double kLeastSize = 1e-15;
constexpr double kLeastVariance = 1e-30;

/// Why the matrix is no covariance of that many columns; nothing when it is one.
std::optional<std::string> covarianceFault(const MatrixRows& rows, int columns) {
    if (!hasShape(rows, columns, columns)) {
        return fmt::format("{} is not allowed: a covariance of {} columns is {} x {}",
                           shapeOf(rows), columns, columns, columns);
    }
    const Eigen::MatrixXd matrix = matrixFromRows(rows);
    if (!matrix.allFinite()) {
        return "a covariance has finite entries only";
    }
    for (int i = 0; i < columns; ++i) {
        for (int j = 0; j < i; ++j) {
            const double scale = std::max(std::abs(matrix(i, j)), std::abs(matrix(j, i)));
            if (std::abs(matrix(i, j) - matrix(j, i)) > 1e-12 * scale) {
                return fmt::format(
                    "entry ({}, {}) is {} and entry ({}, {}) is {}: a covariance is symmetric", i,
                    j, matrix(i, j), j, i, matrix(j, i));
            }
        }
    }
    // Positive definite by a margin that a Cholesky factorisation keeps in double.
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(matrix, Eigen::EigenvaluesOnly);
    const double smallest = eigen.eigenvalues()(0);
    const double largest = eigen.eigenvalues()(columns - 1);
    if (!(smallest > 1e-12 * largest) || !(largest > 0.0)) {
        return fmt::format("the smallest eigenvalue is {:.3g}: a covariance is positive definite",
                           smallest);
    }
    if (!(largest >= kLeastVariance)) {
        return fmt::format("the largest eigenvalue is {:.3g}: at least {} is allowed", largest,
                           kLeastVariance);
    }
    return std::nullopt;
}

}  // namespace

bool vanishes(const std::vector<double>& numbers) {
    return std::all_of(numbers.begin(), numbers.end(),
                       [](double value) { return std::abs(value) < kLeastSize; });
}

bool hasShape(const MatrixRows& rows, int height, int width) {
    return std::cmp_equal(rows.size(), height)
           && std::all_of(rows.begin(), rows.end(), [width](const std::vector<double>& row) {
                  return std::cmp_equal(row.size(), width);
              });
}

std::string shapeOf(const MatrixRows& rows) {
    const std::size_t width = rows.empty() ? 0 : rows.front().size();
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows[row].size() != width) {
            return fmt::format("row {} has {} numbers, row 0 has {}", row, rows[row].size(), width);
        }
    }
    return fmt::format("{} x {}", rows.size(), width);
}

void LawCheck::add(const std::string& key, std::string message) const {
    m_report(key, std::move(message));
}

void LawCheck::covariance(const std::string& key, const MatrixRows& rows, int size) const {
    if (auto fault = covarianceFault(rows, size)) {
        add(key, std::move(*fault));
    }
}

void LawCheck::covariance(const std::string& key, const std::optional<MatrixRows>& rows) const {
    if (rows) {
        covariance(key, *rows, m_columns);
    }
}

void LawCheck::weights(const std::string& key,
                       const std::vector<double>& weights,
                       std::size_t count) const {
    if (weights.size() != count) {
        add(key, fmt::format("{} weights for {} rows: one weight for each", weights.size(), count));
    } else if (!(std::accumulate(weights.begin(), weights.end(), 0.0) > 0.0)) {
        add(key, "the weights are all zero: at least one is positive");
    }
}

void LawCheck::rows(const std::string& key, const MatrixRows& rows) const {
    if (!hasShape(rows, static_cast<int>(rows.size()), m_columns)) {
        add(key, fmt::format("{} is not allowed: every row has {} numbers, one for each column",
                             shapeOf(rows), m_columns));
    }
}

}  // namespace onsager
