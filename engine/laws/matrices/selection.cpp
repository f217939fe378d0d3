// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/matrices/selection.h"

#include <algorithm>
#include <fmt/format.h>

namespace onsager {

namespace {

/// U = I and V the seen columns of I; of both nothing but their places is kept.
class SelectionMap final : public LinearMap {
public:
    SelectionMap(std::vector<Eigen::Index> seen, int columns)
        : m_seen(std::move(seen)),
          m_columns(columns),
          m_spectrum(
              instanceSpectrum(static_cast<double>(m_seen.size()),
                               columns,
                               Eigen::VectorXd::Ones(static_cast<Eigen::Index>(m_seen.size())))) {}

    [[nodiscard]] const Spectrum& spectrum() const override { return m_spectrum; }
    [[nodiscard]] Eigen::MatrixXd times(const Eigen::MatrixXd& Z, int /*threads*/) const override {
        return Z(m_seen, Eigen::all);
    }
    [[nodiscard]] Eigen::MatrixXd transposedTimes(const Eigen::MatrixXd& X,
                                                  int /*threads*/) const override {
        Eigen::MatrixXd Z = Eigen::MatrixXd::Zero(m_columns, X.cols());
        Z(m_seen, Eigen::all) = X;
        return Z;
    }
    [[nodiscard]] Eigen::MatrixXd leftTimes(const Eigen::MatrixXd& v,
                                            int /*threads*/) const override {
        return v;
    }
    [[nodiscard]] Eigen::MatrixXd leftTransposedTimes(const Eigen::MatrixXd& X,
                                                      int /*threads*/) const override {
        return X;
    }
    [[nodiscard]] Eigen::MatrixXd rightTimes(const Eigen::MatrixXd& v, int threads) const override {
        return transposedTimes(v, threads);
    }
    [[nodiscard]] Eigen::MatrixXd rightTransposedTimes(const Eigen::MatrixXd& H,
                                                       int threads) const override {
        return times(H, threads);
    }
    [[nodiscard]] Eigen::MatrixXd dense() const override {
        return times(Eigen::MatrixXd::Identity(m_columns, m_columns), 1);
    }
    [[nodiscard]] std::size_t bytes() const override {
        return m_seen.size() * sizeof(Eigen::Index);
    }

private:
    std::vector<Eigen::Index> m_seen;
    Eigen::Index m_columns;
    Spectrum m_spectrum;
};

}  // namespace

std::vector<Eigen::Index> seenRows(const SelectionMatrix& law, int columns) {
    std::vector<bool> seen(static_cast<std::size_t>(columns), true);
    for (const std::vector<int>& range : law.missing) {
        for (int row = std::max(0, range.front()); row <= std::min(columns - 1, range.back());
             ++row) {
            seen[static_cast<std::size_t>(row)] = false;
        }
    }
    std::vector<Eigen::Index> rows;
    for (int row = 0; row < columns; ++row) {
        if (seen[static_cast<std::size_t>(row)]) {
            rows.push_back(row);
        }
    }
    return rows;
}

std::vector<std::vector<int>> missingRanges(const std::vector<bool>& seen) {
    std::vector<std::vector<int>> ranges;
    const auto count = static_cast<int>(seen.size());
    for (int row = 0; row < count; ++row) {
        if (seen[static_cast<std::size_t>(row)]) {
            continue;
        }
        if (!ranges.empty() && ranges.back().back() == row - 1) {
            ranges.back().back() = row;
        } else {
            ranges.push_back({row, row});
        }
    }
    return ranges;
}

void check(const SelectionMatrix& law, int rows, int columns, const LawCheck& check) {
    for (std::size_t k = 0; k < law.missing.size(); ++k) {
        const int first = law.missing[k].front();
        const int last = law.missing[k].back();
        if (first > last || last >= columns) {
            check.add(fmt::format("missing.{}", k),
                      fmt::format("[{}, {}] is not allowed: first and last of the rows below that "
                                  "are not seen, from 0 to {}",
                                  first, last, columns - 1));
            return;
        }
    }
    const auto seen = static_cast<int>(seenRows(law, columns).size());
    if (seen != rows) {
        check.add("missing", fmt::format("these ranges leave {} of the {} rows below, and the "
                                         "layer has {}: set its rows to {}",
                                         seen, columns, rows, seen));
    }
}

std::shared_ptr<const LinearMap> drawMap(const SelectionMatrix& law,
                                         int /*rows*/,
                                         int columns,
                                         const MatrixNumbers& /*numbers*/) {
    return std::make_shared<SelectionMap>(seenRows(law, columns), columns);
}

Spectrum limitSpectrum(const SelectionMatrix& /*law*/, int rows, int columns) {
    return flatSpectrum(rows, columns, 1.0);
}

}  // namespace onsager
