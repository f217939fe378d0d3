// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"

#include <QPointF>
#include <QVector>

namespace onsager {

/// The little picture on a layer's card: a curve in the unit square, y upwards.
struct LayerPicture {
    QVector<QPointF> curve;
    double baseline = 0.0;  ///< height of the zero line
    bool operator==(const LayerPicture&) const = default;
};

/// Prior: the density of an entry. Linear: the density of the squared singular values of W, as the
/// engine's own spectrum has it. Activation and committee: the function. Noise alone: its density.
LayerPicture layerPicture(const Scenario& scenario, int layer);

}  // namespace onsager
