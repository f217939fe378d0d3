// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/contour.h"

#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <stdexcept>

using namespace onsager;

namespace {

using Picture = std::function<bool(int row, int column)>;

/// A search carried to its end.
struct Search {
    KnownCells known;
    KnownCells inferred;
    int computed = 0;
    int rounds = 0;
};

Search searched(const ContourGrid& grid, const Picture& picture) {
    Search search;
    search.known.resize(static_cast<std::size_t>(grid.rows * grid.columns));
    for (;;) {
        const std::vector<int> cells = nextContourCells(grid, search.known);
        if (cells.empty()) {
            break;
        }
        ++search.rounds;
        for (const int cell : cells) {
            auto& place = search.known[static_cast<std::size_t>(cell)];
            if (place.has_value()) {
                throw std::logic_error("a known cell is asked for again");
            }
            place = picture(cell / grid.columns, cell % grid.columns);
            ++search.computed;
        }
    }
    search.inferred = inferredCells(grid, search.known);
    return search;
}

int wrongCells(const ContourGrid& grid, const Search& search, const Picture& picture) {
    int wrong = 0;
    for (int cell = 0; cell < grid.rows * grid.columns; ++cell) {
        const auto place = static_cast<std::size_t>(cell);
        const auto& known = search.known[place];
        const auto& inferred = search.inferred[place];
        const bool right = picture(cell / grid.columns, cell % grid.columns);
        wrong += known.has_value() == inferred.has_value() ? 1 : 0;  // one of the two, never both
        wrong += known.value_or(inferred.value_or(!right)) == right ? 0 : 1;
    }
    return wrong;
}

bool diagonal(int row, int column) {
    return column > 10 + row / 2;
}

}  // namespace

class ContourTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCellIsRight_data() {
        QTest::addColumn<int>("picture");
        QTest::newRow("diagonal") << 0;
        QTest::newRow("curve") << 1;
        QTest::newRow("disk") << 2;
        QTest::newRow("one corner") << 3;
        QTest::newRow("last column") << 4;
    }

    void everyCellIsRight() {
        QFETCH(int, picture);
        const Picture pictures[] = {
            diagonal, [](int row, int column) { return column > 5 + row * row / 60; },
            [](int row, int column) { return std::hypot(row - 25, column - 20) < 12.0; },
            [](int row, int column) { return row + column < 2; },
            [](int /*row*/, int column) { return column == 49; }};
        const ContourGrid grid{50, 50};
        const Search search = searched(grid, pictures[picture]);
        QCOMPARE(wrongCells(grid, search, pictures[picture]), 0);
    }

    void onlyCellsNearTheBoundaryAreComputed() {
        const ContourGrid grid{50, 50};
        const Search search = searched(grid, diagonal);
        QVERIFY2(search.computed < 500, qPrintable(QString::number(search.computed)));
        const ContourGrid fine{400, 400};
        const Search finer = searched(fine, diagonal);
        QCOMPARE(wrongCells(fine, finer, diagonal), 0);
        QVERIFY2(finer.computed < 6000, qPrintable(QString::number(finer.computed)));
    }

    void bothSidesOfTheBoundaryAreComputed() {
        const ContourGrid grid{50, 50};
        const Search search = searched(grid, diagonal);
        for (int row = 0; row < 50; ++row) {
            const int last = 10 + row / 2;
            QVERIFY(search.known[static_cast<std::size_t>(row * 50 + last)].has_value());
            QVERIFY(search.known[static_cast<std::size_t>(row * 50 + last + 1)].has_value());
        }
    }

    void whereNothingChangesTheCoarseLatticeIsEnough() {
        const Search search = searched({50, 50}, [](int, int) { return true; });
        QCOMPARE(search.computed, kCoarseLines * kCoarseLines);
        QCOMPARE(search.rounds, 1);
    }

    void smallGridsAreWholes() {
        for (const auto& [rows, columns] : {std::pair{1, 1}, {1, 30}, {30, 1}, {2, 3}, {9, 9}}) {
            const ContourGrid grid{rows, columns};
            const Picture picture = [](int row, int column) { return row + column > 7; };
            const Search search = searched(grid, picture);
            QCOMPARE(wrongCells(grid, search, picture), 0);
        }
    }

    void cellsOfAnotherGridAreRefused() {
        QVERIFY_EXCEPTION_THROWN(nextContourCells({3, 3}, KnownCells(8)), std::invalid_argument);
    }
};

ONSAGER_TEST(ContourTest)
#include "contour_test.moc"
