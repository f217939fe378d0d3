// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/picture_shapes.h"

#include <algorithm>
#include <cmath>

namespace onsager {

Stroke sampledStroke(const std::function<double(double)>& height, double left, double right) {
    Stroke stroke;
    for (int i = 0; i <= kPicturePoints; ++i) {
        const double share = double(i) / kPicturePoints;
        stroke.append({share, height(left + (right - left) * share)});
    }
    return stroke;
}

double legible(double width) {
    return std::clamp(width, 0.25, 2.5);
}

double diagonalEntry(const MatrixRows& matrix, std::size_t i) {
    return i < matrix.size() && i < matrix[i].size() ? std::max(0.0, matrix[i][i]) : 0.0;
}

namespace {

double meanVariance(const MatrixRows& covariance) {
    double trace = 0.0;
    for (std::size_t i = 0; i < covariance.size(); ++i) {
        trace += diagonalEntry(covariance, i);
    }
    return covariance.empty() ? 1.0 : trace / double(covariance.size());
}

}  // namespace

double deviationOf(double variance, const std::optional<MatrixRows>& covariance) {
    return std::sqrt(covariance ? meanVariance(*covariance) : variance);
}

LayerPicture bellPicture(double sigma, double height) {
    const double width = legible(sigma);
    return {
        {sampledStroke([=](double x) { return height * std::exp(-x * x / (2.0 * width * width)); },
                       -kHalfAxis, kHalfAxis)},
        0.0};
}

LayerPicture peakPicture(double scale) {
    const double width = legible(scale);
    return {{sampledStroke([=](double x) { return std::exp(-std::abs(x) / width); }, -kHalfAxis,
                           kHalfAxis)},
            0.0};
}

}  // namespace onsager
