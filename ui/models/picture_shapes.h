// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/matrix_rows.h"
#include "ui/models/layer_picture.h"

#include <functional>
#include <optional>

namespace onsager {

// What the pictures of several laws are made of.

inline constexpr int kPicturePoints = 64;
inline constexpr double kHalfAxis = 4.0;  ///< of densities

/// A stroke through the values of a function at kPicturePoints + 1 places of [left, right].
Stroke sampledStroke(const std::function<double(double)>& height, double left, double right);

/// The width of a density as it is drawn: on a fixed axis, so that a change can be seen; beyond the
/// legible range it stays.
double legible(double width);

/// An entry on the diagonal; 0 where the matrix ends before it.
double diagonalEntry(const MatrixRows& matrix, std::size_t i);

/// Of a row's entries: the root of the variance, or of the mean of those of a covariance.
double deviationOf(double variance, const std::optional<MatrixRows>& covariance);

/// The density of N(0, sigma^2), its peak as high as `height`.
LayerPicture bellPicture(double sigma, double height = 1.0);

/// exp(-|x| / scale).
LayerPicture peakPicture(double scale);

}  // namespace onsager
