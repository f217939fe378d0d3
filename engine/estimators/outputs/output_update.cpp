// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/outputs/output_update.h"

#include "engine/laws/overloaded.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/symmetric_matrix.h"

#include <cmath>
#include <stdexcept>

namespace onsager {

double updatedNoiseVariance(const CommitteeLaw& believed,
                            const Eigen::MatrixXd& Y,
                            const GaussianMessage& below) {
    // M step: v = E|y - z|^2 / (n d) = ( |y - zhat|^2 / n + tr C ) / d, with y - zhat = (y Gamma - h) C.
    const Eigen::Index d = Y.cols();
    const double v = believed.noiseCovariance(0, 0);
    const Eigen::MatrixXd unit = Eigen::MatrixXd::Identity(d, d);
    // C = v (I + v Gamma)^-1: nothing grows where v is small.
    const Eigen::MatrixXd C = v * spdInverse(unit + v * below.precision);
    const Eigen::MatrixXd rest = (Y * below.precision - below.naturalMean) * C;
    return (rest.squaredNorm() / static_cast<double>(Y.rows()) + C.trace())
           / static_cast<double>(d);
}

double updatedNoiseVariance(const ThresholdLaw& believed,
                            const Eigen::MatrixXd& Y,
                            const GaussianMessage& below) {
    // s = z + xi behind its sign, m = +-r / sqrt(Sigma_jj + v): with lambda = phi(m) / Phi(m),
    //     E xi^2 = v - v^2 / (Sigma_jj + v) m lambda.
    const double v = believed.noiseVariance;
    const Eigen::MatrixXd covariance = spdInverse(below.precision);
    const Eigen::MatrixXd R = below.naturalMean * covariance;
    double sum = 0.0;
    for (Eigen::Index j = 0; j < Y.cols(); ++j) {
        const double width = covariance(j, j) + v;
        const double root = std::sqrt(width);
        for (Eigen::Index n = 0; n < Y.rows(); ++n) {
            const double m = (Y(n, j) > 0.0 ? R(n, j) : -R(n, j)) / root;
            sum += m / millsRatio(-m) * (v / width);
        }
    }
    return v - v * sum / static_cast<double>(Y.size());
}

double updatedNoiseVariance(const OutputLaw& believed,
                            const Eigen::MatrixXd& Y,
                            const GaussianMessage& below) {
    const auto refuse = []() -> double {
        throw std::invalid_argument("nothing of this observation is learnt");
    };
    return std::visit(
        Overloaded{[&](const CommitteeLaw& law) { return updatedNoiseVariance(law, Y, below); },
                   [&](const ThresholdLaw& law) { return updatedNoiseVariance(law, Y, below); },
                   [&](const MaskedLaw&) { return refuse(); },
                   [&](const MixedRegressionLaw&) { return refuse(); },
                   [&](const SketchLaw&) { return refuse(); },
                   [&](const ModulusLaw&) { return refuse(); },
                   [&](const LaplaceNoiseLaw&) { return refuse(); },
                   [&](const ConcaveLaw&) { return refuse(); }},
        believed);
}

}  // namespace onsager
