// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/sketch_average.h"

#include "engine/estimators/sketch_line.h"
#include "engine/state_evolution/scalar_averages.h"

#include <numbers>

namespace onsager {

bool isRoundSketch(const OutputLaw& law) {
    const auto* sketch = std::get_if<SketchLaw>(&law);
    if (sketch == nullptr || sketch->weights.size() != 1) {
        return false;
    }
    const Eigen::MatrixXd& V = sketch->noiseCovariance;
    return V(0, 0) == V(1, 1) && V(0, 1) == 0.0 && V(1, 0) == 0.0;
}

double roundSketchVariance(const SketchLaw& law, double gamma) {
    const double weight = std::abs(law.weights(0));  // a negative one turns by half a circle
    const double noise = std::sqrt(law.noiseCovariance(0, 0));
    const Eigen::Matrix2d N = law.noiseCovariance.inverse();
    const double arc = std::hypot(1.0 / std::sqrt(gamma), noise / std::max(weight, noise));
    const double half = std::min(std::numbers::pi, kReach * arc);
    const Quadrature angles = gradedLegendre(-half, half, {{0.0, std::min(arc, 1.0)}});
    const Quadrature lengths = gradedLegendre(std::max(0.0, weight - kReach * noise),
                                              weight + kReach * noise, {{weight, noise}});
    double sum = 0.0;
    double mass = 0.0;
    for (Eigen::Index i = 0; i < lengths.nodes.size(); ++i) {
        for (Eigen::Index j = 0; j < angles.nodes.size(); ++j) {
            const double length = lengths.nodes(i);
            const double angle = angles.nodes(j);
            const Eigen::RowVector2d y(length * std::cos(angle), length * std::sin(angle));
            const LineMoments z = sketchLineMoments(y, weight, N, 0.0, gamma);
            const double density = std::exp(z.logTotal + 0.5 * std::log(gamma)) * length;
            const double w = density * lengths.weights(i) * angles.weights(j);
            sum += w * z.variance;
            mass += w;
        }
    }
    return sum / mass;
}

}  // namespace onsager
