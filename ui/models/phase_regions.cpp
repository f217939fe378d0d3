// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/phase_regions.h"

#include "ui/models/axis_ticks.h"
#include "ui/models/phase_map.h"
#include "ui/models/sweep_scale.h"

#include <QCoreApplication>
#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace onsager {
namespace {

/// The texts of this file, for translators.
struct PhaseRegionsText {
    Q_DECLARE_TR_FUNCTIONS(PhaseRegions)
};

constexpr std::array kBoundaries = {FixedPoint::FromZero, FixedPoint::OfLeastFreeEnergy,
                                    FixedPoint::FromTruth};

/// Whether a fixed point meets the criterion, as 1 or 0; NaN where it is not known.
QVector<double> fieldOf(const SweepCells& cells,
                        const SuccessCriterion& criterion,
                        FixedPoint which) {
    QVector<double> field;
    for (const auto& cell : cells) {
        const double error = cell && cell->fixedPoints ? cell->fixedPoints->at(which) : kMissing;
        field.append(std::isnan(error) ? kMissing : holds(criterion, error) ? 1.0 : 0.0);
    }
    return field;
}

/// The field with its border once more around it.
QVector<double> framed(const QVector<double>& field, int columns) {
    const int rows = static_cast<int>(field.size()) / columns;
    QVector<double> wide;
    for (int row = -1; row <= rows; ++row) {
        for (int column = -1; column <= columns; ++column) {
            wide.append(
                field[std::clamp(row, 0, rows - 1) * columns + std::clamp(column, 0, columns - 1)]);
        }
    }
    return wide;
}

/// Line pieces joined where they meet.
class Chains {
public:
    explicit Chains(QVector<QLineF> pieces) : m_pieces(std::move(pieces)) {
        for (int i = 0; i < m_pieces.size(); ++i) {
            m_ends.emplace(keyOf(m_pieces[i].p1()), i);
            m_ends.emplace(keyOf(m_pieces[i].p2()), i);
        }
        m_taken.fill(false, m_pieces.size());
    }

    /// Those with two ends first, so that what is left are rings.
    [[nodiscard]] QVector<QPolygonF> joined() {
        QVector<QPolygonF> chains;
        for (const bool isRing : {false, true}) {
            for (int i = 0; i < m_pieces.size(); ++i) {
                const QLineF& piece = m_pieces[i];
                const bool isStart = m_ends.count(keyOf(piece.p1())) == 1;
                const bool isEnd = m_ends.count(keyOf(piece.p2())) == 1;
                if (!m_taken[i] && (isRing || isStart || isEnd)) {
                    m_taken[i] = true;
                    const bool isTurned = isEnd && !isStart;
                    chains.append(follow(isTurned ? QLineF(piece.p2(), piece.p1()) : piece));
                }
            }
        }
        return chains;
    }

private:
    using Key = std::pair<long, long>;

    static Key keyOf(const QPointF& place) {
        constexpr double kFine = 1024.0;
        return {std::lround(kFine * place.x()), std::lround(kFine * place.y())};
    }

    QPolygonF follow(const QLineF& first) {
        QPolygonF chain{first.p1(), first.p2()};
        for (;;) {
            const auto [begin, end] = m_ends.equal_range(keyOf(chain.last()));
            const auto next =
                std::find_if(begin, end, [this](const auto& e) { return !m_taken[e.second]; });
            if (next == end) {
                return chain;
            }
            m_taken[next->second] = true;
            const QLineF& piece = m_pieces[next->second];
            chain.append(keyOf(piece.p1()) == keyOf(chain.last()) ? piece.p2() : piece.p1());
        }
    }

    QVector<QLineF> m_pieces;
    std::multimap<Key, int> m_ends;
    QVector<bool> m_taken;
};

/// Through the middles of its pieces: a staircase becomes a slope.
QPolygonF withCutCorners(const QPolygonF& chain) {
    QPolygonF cut;
    const bool isRing = chain.first() == chain.last();
    if (!isRing) {
        cut.append(chain.first());
    }
    for (qsizetype i = 0; i + 1 < chain.size(); ++i) {
        cut.append(0.5 * (chain[i] + chain[i + 1]));
    }
    cut.append(isRing ? cut.first() : chain.last());
    return cut;
}

/// "−76.1 dB", "0.0031", "exact recovery".
QString errorText(double error, const SuccessCriterion& criterion) {
    if (criterion.quantity == SuccessCriterion::Quantity::Mse) {
        return numberLabel(error);
    }
    return error < kExactDb ? PhaseRegionsText::tr("exact recovery")
                            : PhaseRegionsText::tr("%1 dB").arg(numberLabel(error, 1));
}

/// The cell of a region that is nearest to the middle of all of them.
std::optional<int> middleCell(const PhaseRegions& regions, int columns, PhaseRegion region) {
    QPointF sum;
    QVector<int> all;
    for (int cell = 0; cell < regions.cells.size(); ++cell) {
        if (regions.cells[cell] == region) {
            all.append(cell);
            sum += QPointF(cell % columns, cell / columns);
        }
    }
    const auto distance = [&](int cell) {
        const QPointF away =
            QPointF(cell % columns, cell / columns) - sum / static_cast<double>(all.size());
        return QPointF::dotProduct(away, away);
    };
    const auto found = std::min_element(all.cbegin(), all.cend(),
                                        [&](int a, int b) { return distance(a) < distance(b); });
    return found == all.cend() ? std::nullopt : std::optional(*found);
}

/// How many cells of a region lie in a rectangle of cells, from sums over all that begin in the corner.
class CellCounts {
public:
    CellCounts(const PhaseRegions& regions, int columns, PhaseRegion region)
        : m_columns(columns), m_rows(static_cast<int>(regions.cells.size()) / columns) {
        m_sums.fill(0, (m_columns + 1) * (m_rows + 1));
        for (int row = 0; row < m_rows; ++row) {
            for (int column = 0; column < m_columns; ++column) {
                const bool isOne = regions.cells[row * m_columns + column] == region;
                m_sums[(row + 1) * (m_columns + 1) + column + 1] =
                    (isOne ? 1 : 0) + sum(row, column + 1) + sum(row + 1, column)
                    - sum(row, column);
                m_middle += isOne ? QPointF(column, row) : QPointF(0.0, 0.0);
            }
        }
        if (all() > 0) {
            m_middle /= all();
        }
    }

    [[nodiscard]] int rows() const { return m_rows; }
    [[nodiscard]] int all() const { return sum(m_rows, m_columns); }
    [[nodiscard]] QPointF middle() const { return m_middle; }

    /// How many cells a place may grow to all sides and is still inside; less than 0: it is not.
    [[nodiscard]] int roomAround(const QPointF& middle, const QSizeF& size) const {
        constexpr double kTouch = 1e-9;  // a place that ends on the border of a cell is inside
        const auto first = [](double at, double length) {
            return static_cast<int>(std::floor(at - 0.5 * length + 0.5 + kTouch));
        };
        const auto last = [](double at, double length) {
            return static_cast<int>(std::floor(at + 0.5 * length + 0.5 - kTouch));
        };
        const int left = first(middle.x(), size.width());
        const int right = last(middle.x(), size.width());
        const int low = first(middle.y(), size.height());
        const int high = last(middle.y(), size.height());
        int room = -1;
        while (isWhole(low - room - 1, high + room + 1, left - room - 1, right + room + 1)) {
            ++room;
        }
        return room;
    }

private:
    [[nodiscard]] int sum(int row, int column) const {
        return m_sums[row * (m_columns + 1) + column];
    }
    [[nodiscard]] bool isWhole(int low, int high, int left, int right) const {
        return low >= 0 && left >= 0 && high < m_rows && right < m_columns
               && sum(high + 1, right + 1) - sum(low, right + 1) - sum(high + 1, left)
                          + sum(low, left)
                      == (high - low + 1) * (right - left + 1);
    }

    int m_columns;
    int m_rows;
    QVector<int> m_sums;
    QPointF m_middle;
};

/// Whether a boundary goes through that place.
bool isCrossed(const QRectF& place, const QVector<PhaseBoundary>& boundaries) {
    const std::array sides = {QLineF(place.topLeft(), place.topRight()),
                              QLineF(place.topRight(), place.bottomRight()),
                              QLineF(place.bottomRight(), place.bottomLeft()),
                              QLineF(place.bottomLeft(), place.topLeft())};
    const auto crosses = [&](const QLineF& piece) {
        return place.contains(piece.p1()) || place.contains(piece.p2())
               || std::any_of(sides.begin(), sides.end(), [&](const QLineF& side) {
                      return side.intersects(piece, nullptr) == QLineF::BoundedIntersection;
                  });
    };
    for (const PhaseBoundary& boundary : boundaries) {
        for (const QPolygonF& line : boundary.lines) {
            for (qsizetype i = 1; i < line.size(); ++i) {
                if (crosses(QLineF(line[i - 1], line[i]))) {
                    return true;
                }
            }
        }
    }
    return false;
}

QString noteOf(const Sweep& sweep, const SweepCells& cells, const PhaseRegions& regions) {
    const auto columns = static_cast<int>(sweep.grid.axes.at(1).values.size());
    const SuccessCriterion& criterion = *sweep.report.success;
    const auto has = [&](PhaseRegion region) { return regions.cells.contains(region); };
    if (const std::optional<int> cell = middleCell(regions, columns, PhaseRegion::Hard)) {
        const FixedPointErrors& errors = *cells.at(static_cast<std::size_t>(*cell))->fixedPoints;
        return PhaseRegionsText::tr(
                   "Hard, for example, at %1: the best estimator reaches %2, the algorithm "
                   "stays at %3.")
            .arg(cellName(sweep, *cell), errorText(errors.ofLeastFreeEnergy, criterion),
                 errorText(errors.fromZero, criterion));
    }
    if (has(PhaseRegion::Easy) && has(PhaseRegion::Impossible)) {
        return PhaseRegionsText::tr(
            "No cell is hard: where the best estimator succeeds, the algorithm does "
            "too.");
    }
    return has(PhaseRegion::Easy)         ? PhaseRegionsText::tr("Every cell is easy.")
           : has(PhaseRegion::Impossible) ? PhaseRegionsText::tr("Every cell is impossible.")
                                          : QString();
}

}  // namespace

QString regionName(PhaseRegion region) {
    switch (region) {
        case PhaseRegion::Easy:
            return PhaseRegionsText::tr("easy");
        case PhaseRegion::Hard:
            return PhaseRegionsText::tr("hard");
        case PhaseRegion::Impossible:
            return PhaseRegionsText::tr("impossible");
    }
    return {};
}

QString boundaryName(FixedPoint of) {
    switch (of) {
        case FixedPoint::FromZero:
            return PhaseRegionsText::tr("algorithmic");
        case FixedPoint::OfLeastFreeEnergy:
            return PhaseRegionsText::tr("information-theoretic");
        case FixedPoint::FromTruth:
            return PhaseRegionsText::tr("spinodal");
    }
    return {};
}

int lineOf(FixedPoint of) {
    switch (of) {
        case FixedPoint::FromZero:
            return 0;
        case FixedPoint::OfLeastFreeEnergy:
            return 1;
        case FixedPoint::FromTruth:
            return 2;
    }
    return 0;
}

std::optional<PhaseRegion> phaseRegion(const FixedPointErrors& errors,
                                       const SuccessCriterion& criterion) {
    if (std::isnan(errors.fromZero) || std::isnan(errors.ofLeastFreeEnergy)) {
        return std::nullopt;
    }
    if (holds(criterion, errors.fromZero)) {
        return PhaseRegion::Easy;
    }
    return holds(criterion, errors.ofLeastFreeEnergy) ? PhaseRegion::Hard : PhaseRegion::Impossible;
}

bool PhaseRegions::hasShares() const {
    return std::any_of(shares.cbegin(), shares.cend(), [](double s) { return !std::isnan(s); });
}

PhaseRegions phaseRegions(const Sweep& sweep, const SweepCells& cells) {
    PhaseRegions regions;
    if (!sweep.report.success) {
        return regions;
    }
    const SuccessCriterion& criterion = *sweep.report.success;
    for (const auto& cell : cells) {
        regions.cells.append(cell && cell->fixedPoints ? phaseRegion(*cell->fixedPoints, criterion)
                                                       : std::nullopt);
        regions.shares.append(cell && cell->success ? cell->success->probability : kMissing);
    }
    const auto columns = static_cast<int>(sweep.grid.axes.at(1).values.size());
    for (const FixedPoint which : kBoundaries) {
        QVector<QPolygonF> lines = boundaryLines(fieldOf(cells, criterion, which), columns);
        if (!lines.isEmpty()) {
            regions.boundaries.append({which, std::move(lines)});
        }
    }
    regions.note = noteOf(sweep, cells, regions);
    return regions;
}

std::optional<QPointF> placeInside(const PhaseRegions& regions,
                                   int columns,
                                   PhaseRegion region,
                                   const QSizeF& size) {
    const CellCounts counts(regions, columns, region);
    if (counts.all() == 0) {
        return std::nullopt;
    }
    struct Candidate {
        QPointF middle;
        int room;
        double away;
    };
    QVector<Candidate> candidates;
    for (int i = 0; i < 4 * columns * counts.rows(); ++i) {  // middles and borders of cells
        const QPointF middle(0.5 * (i % (2 * columns)), 0.5 * (i / (2 * columns)));
        if (const int room = counts.roomAround(middle, size); room >= 0) {
            const QPointF way = middle - counts.middle();
            candidates.append({middle, room, QPointF::dotProduct(way, way)});
        }
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) {
                         return a.room != b.room ? a.room > b.room : a.away < b.away;
                     });
    for (const Candidate& candidate : candidates) {
        QRectF place(QPointF(0.0, 0.0), size);
        place.moveCenter(candidate.middle);
        if (!isCrossed(place, regions.boundaries)) {
            return candidate.middle;
        }
    }
    return std::nullopt;
}

QVector<QPolygonF> boundaryLines(const QVector<double>& field, int columns) {
    if (field.isEmpty() || columns <= 0) {
        return {};
    }
    const auto rows = static_cast<int>(field.size()) / columns;
    QVector<QPolygonF> lines;
    for (const QPolygonF& chain :
         Chains(boundaryOf(framed(field, columns), columns + 2)).joined()) {
        QPolygonF line;
        for (const QPointF& place : withCutCorners(chain)) {
            line.append({std::clamp(place.x() - 1.0, -0.5, columns - 0.5),
                         std::clamp(place.y() - 1.0, -0.5, rows - 0.5)});
        }
        lines.append(line);
    }
    return lines;
}

}  // namespace onsager
