// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/energy_gradient.h"
#include "engine/laws/outputs/committee_law.h"
#include "engine/laws/outputs/concave_law.h"
#include "engine/laws/outputs/laplace.h"
#include "engine/laws/outputs/masked.h"
#include "engine/laws/outputs/mixed_regression.h"
#include "engine/laws/outputs/modulus.h"
#include "engine/laws/outputs/sketch.h"
#include "engine/laws/outputs/threshold_law.h"

#include <Eigen/Core>

#include <optional>
#include <variant>

namespace onsager {

/// The law of an observed row y given the row z below it, every number filled in.
using OutputLaw = std::variant<CommitteeLaw,
                               ThresholdLaw,
                               MaskedLaw,
                               MixedRegressionLaw,
                               SketchLaw,
                               LaplaceNoiseLaw,
                               ConcaveLaw,
                               ModulusLaw>;

/// Columns of an observed row.
int observedColumns(const OutputLaw& law, int columns);

/// Whether labels -1 and +1 are observed.
bool showsLabels(const OutputLaw& law);

/// Standard normal numbers that the observation of one row needs.
int observationDraws(const OutputLaw& law, int columns);

/// Y for rows Z (bias included) from independent standard normal numbers, n x observationDraws: the
/// same map for drawn instances and for the sampled rows of state evolution.
Eigen::MatrixXd observed(const OutputLaw& law,
                         const Eigen::MatrixXd& Z,
                         const Eigen::MatrixXd& standard);

/// The observation without its noise, where the noise is an additive Gaussian one: phi(Z) F2 of a
/// committee, the sum of exponentials of a sketch. Throws std::invalid_argument for the others.
Eigen::MatrixXd noiselessObservation(const OutputLaw& law, const Eigen::MatrixXd& Z);

/// E|y_noiseless|^2 per observed number for rows z ~ N(mean, S); 0 for laws without additive noise.
double noiselessPower(const OutputLaw& law,
                      const Eigen::MatrixXd& S,
                      const Eigen::RowVectorXd& mean);

/// Puts an additive noise into the law; no effect on one that has none.
void setNoise(OutputLaw& law, const Eigen::MatrixXd& covariance);

/// The law with the covariance of its additive noise times a factor, of y = phi(z) F2 + noise; the others as they are.
OutputLaw withNoiseFactor(OutputLaw law, double factor);

/// The variance of the first observed number's additive noise; nothing where there is none.
std::optional<double> noiseVariance(const OutputLaw& law);

/// What -log p(y | z) is to be multiplied by for the loss in its usual form, up to a constant: (y - z)^2 / 2, |y - z|, Huber's
/// with the slope 1 in its middle, the hinge, log(1 + exp(-y z)); 0 where an observation without noise has none.
double lossScale(const OutputLaw& law);

/// The law where it is y = phi(z) F2 + N(0, V) with V positive definite, so that log p(y | z) is known with its
/// constant; null for the others.
const CommitteeLaw* inGaussianNoise(const OutputLaw& law);

/// -log p(Y | Z), Z of n x d with the bias included, Y of n x outputs. A kink of a piecewise linear
/// function has the slope of its right side.
EnergyGradient outputEnergy(const OutputLaw& law,
                            const Eigen::MatrixXd& Y,
                            const Eigen::MatrixXd& Z);

/// Whether exp(-log p / factor) is a law of the same kind: for Gaussian and Laplace noise alone.
bool hasTemperature(const OutputLaw& law);

/// exp(-log p / factor) of a law that has a temperature; the others stay.
void heatOutput(OutputLaw& law, double factor);

}  // namespace onsager
