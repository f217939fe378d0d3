// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/layer_picture.h"

#include "engine/numerics/spectrum.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace onsager {
namespace {

constexpr int kPoints = 64;

/// A density of standard deviation sigma on a fixed axis, so that a change of sigma can be seen;
/// beyond the legible range the width stays.
LayerPicture normalDensity(double sigma) {
    constexpr double kHalfAxis = 4.0;
    const double width = std::clamp(sigma, 0.25, 2.5);
    LayerPicture picture;
    for (int i = 0; i <= kPoints; ++i) {
        const double x = kHalfAxis * (2.0 * i / kPoints - 1.0) / width;
        picture.curve.append({double(i) / kPoints, std::exp(-x * x / 2.0)});
    }
    return picture;
}

double meanVariance(const MatrixRows& covariance) {
    double trace = 0.0;
    for (std::size_t i = 0; i < covariance.size(); ++i) {
        trace += covariance[i].at(i);
    }
    return covariance.empty() ? 1.0 : trace / double(covariance.size());
}

/// Density of the squared singular values from their quadrature nodes: count over distance. A
/// single value is a spike.
LayerPicture spectrumDensity(const Spectrum& spectrum) {
    std::vector<QPointF> nodes;
    for (Eigen::Index i = 0; i < spectrum.singularValues.size(); ++i) {
        const double s = spectrum.singularValues(i);
        nodes.emplace_back(s * s, spectrum.counts(i));
    }
    std::sort(nodes.begin(), nodes.end(),
              [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); });
    LayerPicture picture;
    const double right = 1.05 * nodes.back().x();
    if (!(nodes.back().x() - nodes.front().x() > 1e-9 * right)) {
        picture.curve = {{0.0, 0.0}, {0.5, 0.0}, {0.5, 1.0}, {0.5, 0.0}, {1.0, 0.0}};
        return picture;
    }
    QVector<QPointF> density;
    for (std::size_t i = 1; i + 1 < nodes.size(); ++i) {
        const double distance = (nodes[i + 1].x() - nodes[i - 1].x()) / 2.0;
        if (distance > 0.0) {
            density.append({nodes[i].x(), nodes[i].y() / distance});
        }
    }
    // A square W has an integrable pole at 0: the picture is cut where it would flatten the rest.
    QVector<double> heights;
    for (const QPointF& point : density) {
        heights.append(point.y());
    }
    std::sort(heights.begin(), heights.end());
    const double top = std::min(heights.back(), 4.0 * heights[heights.size() / 2]);
    picture.curve = {{0.0, 0.0}, {density.front().x() / right, 0.0}};
    for (const QPointF& point : density) {
        picture.curve.append({point.x() / right, std::min(1.0, point.y() / top)});
    }
    picture.curve.append({density.back().x() / right, 0.0});
    picture.curve.append({1.0, 0.0});
    return picture;
}

LayerPicture matrixPicture(const Scenario& scenario, int layer, const MatrixLaw& law) {
    const double rows = rowsOf(scenario, layer);
    const double columns = rowsOf(scenario, layer - 1);
    constexpr int kNodes = 96;
    return spectrumDensity(std::visit(
        Overloaded{[&](const GaussianMatrix& gaussian) {
                       return marchenkoPastur(rows, columns,
                                              gaussian.variance.value_or(1.0 / columns), kNodes);
                   },
                   [&](const OrthogonalMatrix&) { return flatSpectrum(rows, columns, 1.0); }},
        law));
}

LayerPicture functionPicture(const std::function<double(double)>& function, double halfAxis) {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    QVector<double> values;
    for (int i = 0; i <= kPoints; ++i) {
        values.append(function(halfAxis * (2.0 * i / kPoints - 1.0)));
        low = std::min(low, values.back());
        high = std::max(high, values.back());
    }
    LayerPicture picture;
    for (int i = 0; i <= kPoints; ++i) {
        picture.curve.append({double(i) / kPoints, (values[i] - low) / (high - low)});
    }
    picture.baseline = std::clamp(-low / (high - low), 0.0, 1.0);
    return picture;
}

LayerPicture activationPicture(Activation activation) {
    switch (activation) {
        case Activation::Identity:
            return functionPicture([](double z) { return z; }, 1.0);
        case Activation::Relu:
            return functionPicture([](double z) { return std::max(0.0, z); }, 1.0);
        case Activation::Sigmoid:
            return functionPicture([](double z) { return 1.0 / (1.0 + std::exp(-z)); }, 6.0);
        case Activation::Tanh:
            return functionPicture([](double z) { return std::tanh(z); }, 3.0);
    }
    return {};
}

}  // namespace

LayerPicture layerPicture(const Scenario& scenario, int layer) {
    return std::visit(
        Overloaded{[](const PriorLayer& prior) {
                       const auto& law = std::get<GaussianPrior>(prior.law);
                       return normalDensity(std::sqrt(law.covariance ? meanVariance(*law.covariance)
                                                                     : law.variance));
                   },
                   [&](const LinearLayer& linear) {
                       return matrixPicture(scenario, layer, linear.matrix);
                   },
                   [](const ActivationLayer& inner) { return activationPicture(inner.function); },
                   [](const OutputLayer& output) {
                       if (const auto* committee = std::get_if<CommitteeOutput>(&output.channel)) {
                           return activationPicture(committee->activation);
                       }
                       return normalDensity(1.0);
                   }},
        scenario.layers.at(static_cast<std::size_t>(layer)));
}

}  // namespace onsager
