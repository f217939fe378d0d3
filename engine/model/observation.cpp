// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/observation.h"

#include "engine/laws/activation.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/symmetric_matrix.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace onsager {

namespace {

Eigen::MatrixXd withNoise(Eigen::MatrixXd signal,
                          const Eigen::MatrixXd& standard,
                          const Eigen::MatrixXd& covariance) {
    if (!covariance.isZero(0.0)) {
        signal += standard * symmetricSquareRoot(covariance);
    }
    return signal;
}

std::invalid_argument withoutNoise() {
    return std::invalid_argument("this observation has no additive noise");
}

double binOf(const ThresholdLaw& law, double value) {
    const auto bin =
        std::upper_bound(law.levels.begin(), law.levels.end(), value) - law.levels.begin();
    return law.asSigns ? (bin > 0 ? 1.0 : -1.0) : static_cast<double>(bin);
}

struct Observer {
    const Eigen::MatrixXd& Z;
    const Eigen::MatrixXd& standard;

    Eigen::MatrixXd operator()(const CommitteeLaw& law) const {
        return withNoise(noiselessObservation(law, Z), standard, law.noiseCovariance);
    }
    Eigen::MatrixXd operator()(const SketchLaw& law) const {
        return withNoise(noiselessObservation(law, Z), standard, law.noiseCovariance);
    }
    Eigen::MatrixXd operator()(const ThresholdLaw& law) const {
        const Eigen::MatrixXd noisy = Z + std::sqrt(law.noiseVariance) * standard;
        return noisy.unaryExpr([&](double value) { return binOf(law, value); });
    }
    Eigen::MatrixXd operator()(const LogisticLaw& /*law*/) const {
        return Z.binaryExpr(standard, [](double z, double x) {
            return normalProbability(x) < 1.0 / (1.0 + std::exp(-z)) ? 1.0 : -1.0;
        });
    }
    Eigen::MatrixXd operator()(const MaskedLaw& law) const {
        const Eigen::Index d = Z.cols();
        Eigen::MatrixXd Y = Z + std::sqrt(law.noiseVariance) * standard.leftCols(d);
        for (Eigen::Index j = 0; j < d; ++j) {
            for (Eigen::Index n = 0; n < Y.rows(); ++n) {
                if (normalProbability(standard(n, d + j)) >= law.observedFraction) {
                    Y(n, j) = std::numeric_limits<double>::quiet_NaN();
                } else if (law.kinds[static_cast<std::size_t>(j)] == ColumnKind::Probit) {
                    Y(n, j) = Y(n, j) < 0.0 ? -1.0 : 1.0;
                }
            }
        }
        return Y;
    }
    Eigen::MatrixXd operator()(const MixedRegressionLaw& law) const {
        Eigen::MatrixXd Y(Z.rows(), 1);
        for (Eigen::Index n = 0; n < Z.rows(); ++n) {
            const double u = normalProbability(standard(n, 1));
            Eigen::Index q = 0;
            for (double sum = law.probabilities(0); q + 1 < Z.cols() && u > sum;
                 sum += law.probabilities(q)) {
                ++q;
            }
            Y(n, 0) = Z(n, q) + std::sqrt(law.noiseVariance) * standard(n, 0);
        }
        return Y;
    }
};

}  // namespace

int observedColumns(const OutputLaw& law, int columns) {
    return std::visit(
        Overloaded{[](const CommitteeLaw& committee) {
                       return static_cast<int>(committee.secondLayer.cols());
                   },
                   [](const MixedRegressionLaw&) { return 1; }, [](const SketchLaw&) { return 2; },
                   [&](const ThresholdLaw&) { return columns; },
                   [&](const LogisticLaw&) { return columns; },
                   [&](const MaskedLaw&) { return columns; }},
        law);
}

int observationDraws(const OutputLaw& law, int columns) {
    return std::visit(
        Overloaded{[](const CommitteeLaw& committee) {
                       return static_cast<int>(committee.secondLayer.cols());
                   },
                   [](const MixedRegressionLaw&) { return 2; }, [](const SketchLaw&) { return 2; },
                   [&](const MaskedLaw&) { return 2 * columns; },
                   [&](const ThresholdLaw&) { return columns; },
                   [&](const LogisticLaw&) { return columns; }},
        law);
}

Eigen::MatrixXd observed(const OutputLaw& law,
                         const Eigen::MatrixXd& Z,
                         const Eigen::MatrixXd& standard) {
    return std::visit(Observer{Z, standard}, law);
}

Eigen::MatrixXd noiselessObservation(const OutputLaw& law, const Eigen::MatrixXd& Z) {
    return std::visit(
        Overloaded{[&](const CommitteeLaw& committee) -> Eigen::MatrixXd {
                       return activated(committee.activation, Z) * committee.secondLayer;
                   },
                   [&](const SketchLaw& sketch) -> Eigen::MatrixXd {
                       Eigen::MatrixXd Y(Z.rows(), 2);
                       Y.col(0) = Z.array().cos().matrix() * sketch.weights;
                       Y.col(1) = Z.array().sin().matrix() * sketch.weights;
                       return Y;
                   },
                   [](const ThresholdLaw&) -> Eigen::MatrixXd { throw withoutNoise(); },
                   [](const LogisticLaw&) -> Eigen::MatrixXd { throw withoutNoise(); },
                   [](const MaskedLaw&) -> Eigen::MatrixXd { throw withoutNoise(); },
                   [](const MixedRegressionLaw&) -> Eigen::MatrixXd { throw withoutNoise(); }},
        law);
}

}  // namespace onsager
