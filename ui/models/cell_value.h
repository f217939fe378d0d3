// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/cell_result.h"
#include "engine/experiment/error_measures.h"

#include <QString>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace onsager {

/// What is known of the cells of a sweep, in grid order; null where nothing is. A cell of which the
/// trials are still to come has a prediction alone.
using SweepCells = std::vector<std::shared_ptr<const CellResult>>;

/// What can be drawn of a cell: one of these, or an error measure.
/// Regions are those of the fixed points and no number: see phase_regions.h.
struct CellQuantity {
    enum Kind {
        NmseDb,
        NmseDbAligned,
        Mse,
        TestError,
        SettledAfter,
        Success,
        Regions,
        Measure,
    };

    Kind kind = NmseDb;
    const ErrorMeasure* measure = nullptr;  ///< of Measure: one of errorMeasures()

    constexpr CellQuantity(Kind one = NmseDb) : kind(one) {}
    constexpr explicit CellQuantity(const ErrorMeasure& one) : kind(Measure), measure(&one) {}
    bool operator==(const CellQuantity&) const = default;
};

/// One quantity after the last half-iteration of a cell; missing where there is none. Of a success
/// `measured.median` is the share of the trials, with one standard error to both sides as its band.
struct CellValue {
    Summary measured;
    double predicted = kMissing;
};

CellValue cellValue(const CellResult& cell, CellQuantity quantity, int variable);

/// What a baseline has reached in a cell, over trials.
Summary baselineValue(const CellResult& cell,
                      std::size_t baseline,
                      CellQuantity quantity,
                      int variable);

/// Whether there is one for each variable.
bool isOfVariable(CellQuantity quantity);

/// Whether the least value is the best one.
bool isBestAtLeast(CellQuantity quantity);

/// That of a name of quantity_name.h; none where that is "nmse" or one that no cell has.
std::optional<CellQuantity> cellQuantityOf(const std::string& name);

/// The name that it has there; "nmse" of what has none.
std::string cellQuantityName(CellQuantity quantity);

/// "NMSE", "Test error (normalised)"
QString quantityTitle(CellQuantity quantity);

/// Whether its numbers are in dB.
bool isDecibel(CellQuantity quantity);

/// "dB" or nothing.
QString quantityUnit(CellQuantity quantity);

/// What a sweep along so many axes is about: the regions of a plane, or what its criterion asks for; none without
/// a criterion.
std::optional<CellQuantity> subjectOf(const CellReport& report, int axes);

/// The quantities that the known cells have, in the order of CellQuantity, then of errorMeasures().
std::vector<CellQuantity> quantitiesOf(const SweepCells& cells);

/// The number of variables that are estimated; 0 while no cell is known.
int variablesOf(const SweepCells& cells);

}  // namespace onsager
