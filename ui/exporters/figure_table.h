// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/figure.h"

#include <QAbstractItemModel>

#include <memory>

namespace onsager {

/// The numbers of a figure as a table: that of a plot (PlotTable), the entries of matrices (MatrixTable), and
/// of a phase diagram one row for each known cell with both keys and what its colour says.
std::unique_ptr<QAbstractItemModel> figureTable(const Figure& figure);

}  // namespace onsager
