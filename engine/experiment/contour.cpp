// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/contour.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace onsager {

namespace {

/// Cells [top, bottom] x [left, right], borders included.
struct Block {
    int top = 0;
    int bottom = 0;
    int left = 0;
    int right = 0;
};

/// Lines of the coarse lattice: the first, the last, and between them at equal distances.
std::vector<int> coarseLines(int count) {
    std::vector<int> lines;
    const int steps = std::min(kCoarseLines, count) - 1;
    for (int i = 0; i <= steps; ++i) {
        lines.push_back(steps == 0 ? 0 : i * (count - 1) / steps);
    }
    return lines;
}

/// The next line after a line of the list, or itself when it is the last.
int lineAfter(const std::vector<int>& lines, std::size_t place) {
    return lines[std::min(place + 1, lines.size() - 1)];
}

/// Walks through the blocks of a grid as far as they are known.
class Walk {
public:
    Walk(const ContourGrid& grid, const KnownCells& known) : m_grid(grid), m_known(known) {
        if (known.size()
            != static_cast<std::size_t>(grid.rows) * static_cast<std::size_t>(grid.columns)) {
            throw std::invalid_argument("the known cells are not those of the grid");
        }
        m_inferred.resize(known.size());
        const std::vector<int> horizontal = coarseLines(grid.rows);
        const std::vector<int> vertical = coarseLines(grid.columns);
        for (std::size_t i = 0; i < std::max<std::size_t>(1, horizontal.size() - 1); ++i) {
            for (std::size_t j = 0; j < std::max<std::size_t>(1, vertical.size() - 1); ++j) {
                visit(
                    {horizontal[i], lineAfter(horizontal, i), vertical[j], lineAfter(vertical, j)});
            }
        }
    }

    [[nodiscard]] std::vector<int> wanted() const { return {m_wanted.begin(), m_wanted.end()}; }
    [[nodiscard]] const KnownCells& inferred() const { return m_inferred; }

private:
    [[nodiscard]] std::size_t at(int row, int column) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_grid.columns)
               + static_cast<std::size_t>(column);
    }

    /// Asks for the corners that are unknown; whether there were any.
    bool asksForCorners(const Block& block) {
        bool asked = false;
        for (const int row : {block.top, block.bottom}) {
            for (const int column : {block.left, block.right}) {
                if (!m_known[at(row, column)]) {
                    m_wanted.insert(static_cast<int>(at(row, column)));
                    asked = true;
                }
            }
        }
        return asked;
    }

    [[nodiscard]] bool disagrees(const Block& block) const {
        // A block whose corners agree and which holds no cell that differs is taken to be of one kind.
        const bool first = *m_known[at(block.top, block.left)];
        for (int row = block.top; row <= block.bottom; ++row) {
            for (int column = block.left; column <= block.right; ++column) {
                if (m_known[at(row, column)].value_or(first) != first) {
                    return true;
                }
            }
        }
        return false;
    }

    void infer(const Block& block) {
        for (int row = block.top; row <= block.bottom; ++row) {
            for (int column = block.left; column <= block.right; ++column) {
                if (!m_known[at(row, column)]) {
                    m_inferred[at(row, column)] = m_known[at(block.top, block.left)];
                }
            }
        }
    }

    void visit(const Block& block) {
        if (asksForCorners(block)) {
            return;
        }
        if (!disagrees(block)) {
            infer(block);
            return;
        }
        if (block.bottom - block.top <= 1 && block.right - block.left <= 1) {
            return;
        }
        // Four parts, or two where one side has no cell between; they share their borders.
        const int row = (block.top + block.bottom) / 2;
        const int column = (block.left + block.right) / 2;
        const auto halves = [](int low, int middle, int high) {
            return middle == low || middle == high
                       ? std::vector<std::pair<int, int>>{{low, high}}
                       : std::vector<std::pair<int, int>>{{low, middle}, {middle, high}};
        };
        for (const auto& [top, bottom] : halves(block.top, row, block.bottom)) {
            for (const auto& [left, right] : halves(block.left, column, block.right)) {
                visit({top, bottom, left, right});
            }
        }
    }

    const ContourGrid& m_grid;
    const KnownCells& m_known;
    std::set<int> m_wanted;
    KnownCells m_inferred;
};

}  // namespace

std::vector<int> nextContourCells(const ContourGrid& grid, const KnownCells& known) {
    return Walk(grid, known).wanted();
}

KnownCells inferredCells(const ContourGrid& grid, const KnownCells& known) {
    return Walk(grid, known).inferred();
}

}  // namespace onsager
