// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/cell_result.h"

#include <QString>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace onsager {

/// What is known of the cells of a sweep, in grid order; null where nothing is. A cell of which the
/// trials are still to come has a prediction alone.
using SweepCells = std::vector<std::shared_ptr<const CellResult>>;

/// What can be drawn of a cell.
/// Regions are those of the fixed points and no number: see phase_regions.h.
enum class CellQuantity { NmseDb, NmseDbAligned, Mse, TestError, SettledAfter, Success, Regions };

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

/// "NMSE", "Test error (normalised)"
QString quantityTitle(CellQuantity quantity);

/// "dB" or nothing.
QString quantityUnit(CellQuantity quantity);

/// What a sweep along so many axes is about: the regions of a plane, or what its criterion asks for; none without
/// a criterion.
std::optional<CellQuantity> subjectOf(const CellReport& report, int axes);

/// The quantities that the known cells have, in the order of CellQuantity.
std::vector<CellQuantity> quantitiesOf(const SweepCells& cells);

/// The number of variables that are estimated; 0 while no cell is known.
int variablesOf(const SweepCells& cells);

}  // namespace onsager
