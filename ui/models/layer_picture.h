// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"

#include <QPointF>
#include <QVector>

namespace onsager {

/// A line from point to point.
using Stroke = QVector<QPointF>;

/// The little picture on a layer's card: lines in the unit square, y upwards.
struct LayerPicture {
    QVector<Stroke> strokes;
    double baseline = 0.0;  ///< height of the zero line
    bool operator==(const LayerPicture&) const = default;
};

/// Prior: the density of an entry, a bar where a single value is probable; of the group lasso the
/// density over the length of a row. Linear: the density of the squared singular values of W, as the
/// engine's own spectrum has it. Activation and output: the function, of signs and steps the mean;
/// noise alone: its density; a table, crossing lines or a circle for outputs that are no function of
/// one number. Drawn with the layer's parameters.
LayerPicture layerPicture(const Scenario& scenario, int layer);

}  // namespace onsager
