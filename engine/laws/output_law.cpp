// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/output_law.h"

#include "engine/laws/overloaded.h"
#include "engine/numerics/symmetric_matrix.h"

#include <cmath>
#include <stdexcept>

namespace onsager {

namespace {

/// y = f(z) + N(0, V).
template <class Law>
concept AdditiveLaw = requires(const Law& law, const Eigen::MatrixXd& Z) {
    noiselessRows(law, Z);
    law.noiseCovariance;
};
/// The noise of every number is Gaussian with one variance, whatever is made of it then.
template <class Law>
concept ScalarNoiseLaw = requires(const Law& law) {
    law.noiseVariance;
};

template <AdditiveLaw Law>
int standardNumbers(const Law& law, int columns) {
    return observedColumns(law, columns);
}

template <AdditiveLaw Law>
Eigen::MatrixXd observedRows(const Law& law,
                             const Eigen::MatrixXd& Z,
                             const Eigen::MatrixXd& standard) {
    Eigen::MatrixXd rows = noiselessRows(law, Z);
    if (!law.noiseCovariance.isZero(0.0)) {
        rows += standard * symmetricSquareRoot(law.noiseCovariance);
    }
    return rows;
}

bool keepsItsKind(const ThresholdLaw& /*law*/) {
    return false;
}
bool keepsItsKind(const ConcaveLaw& /*law*/) {
    return false;
}
bool keepsItsKind(const MaskedLaw& law) {
    return seesNoSigns(law);
}
bool keepsItsKind(const MixedRegressionLaw& /*law*/) {
    return true;
}
bool keepsItsKind(const LaplaceNoiseLaw& /*law*/) {
    return true;
}
template <AdditiveLaw Law>
bool keepsItsKind(const Law& /*law*/) {
    return true;
}

void scaleNoise(ConcaveLaw& /*law*/, double /*factor*/) {}
void scaleNoise(LaplaceNoiseLaw& law, double factor) {
    law.scale *= factor;
}
template <AdditiveLaw Law>
void scaleNoise(Law& law, double factor) {
    law.noiseCovariance *= factor;
}
template <ScalarNoiseLaw Law>
void scaleNoise(Law& law, double factor) {
    law.noiseVariance *= factor;
}

void putNoise(ConcaveLaw& /*law*/, const Eigen::MatrixXd& /*covariance*/) {}
/// The same variance, 2 scale^2.
void putNoise(LaplaceNoiseLaw& law, const Eigen::MatrixXd& covariance) {
    law.scale = std::sqrt(0.5 * covariance(0, 0));
}
template <AdditiveLaw Law>
void putNoise(Law& law, const Eigen::MatrixXd& covariance) {
    law.noiseCovariance = covariance;
}
template <ScalarNoiseLaw Law>
void putNoise(Law& law, const Eigen::MatrixXd& covariance) {
    law.noiseVariance = covariance(0, 0);
}

}  // namespace

bool showsLabels(const OutputLaw& law) {
    const auto* threshold = std::get_if<ThresholdLaw>(&law);
    const auto* concave = std::get_if<ConcaveLaw>(&law);
    return (concave != nullptr && concave->channel->isLabel)
           || (threshold != nullptr && threshold->asSigns);
}

int observedColumns(const OutputLaw& law, int columns) {
    return std::visit([&](const auto& rows) { return observedColumns(rows, columns); }, law);
}

int observationDraws(const OutputLaw& law, int columns) {
    return std::visit([&](const auto& rows) { return standardNumbers(rows, columns); }, law);
}

Eigen::MatrixXd observed(const OutputLaw& law,
                         const Eigen::MatrixXd& Z,
                         const Eigen::MatrixXd& standard) {
    return std::visit([&](const auto& rows) { return observedRows(rows, Z, standard); }, law);
}

Eigen::MatrixXd noiselessObservation(const OutputLaw& law, const Eigen::MatrixXd& Z) {
    return std::visit(
        [&]<class Law>(const Law& rows) -> Eigen::MatrixXd {
            if constexpr (AdditiveLaw<Law>) {
                return noiselessRows(rows, Z);
            } else {
                throw std::invalid_argument("this observation has no additive noise");
            }
        },
        law);
}

double noiselessPower(const OutputLaw& law,
                      const Eigen::MatrixXd& S,
                      const Eigen::RowVectorXd& mean) {
    return std::visit(
        [&]<class Law>(const Law& rows) {
            if constexpr (requires { meanPower(rows, S, mean); }) {
                return meanPower(rows, S, mean);
            } else {
                return 0.0;
            }
        },
        law);
}

void setNoise(OutputLaw& law, const Eigen::MatrixXd& covariance) {
    std::visit([&](auto& rows) { putNoise(rows, covariance); }, law);
}

std::optional<double> noiseVariance(const OutputLaw& law) {
    return std::visit(
        []<class Law>(const Law& rows) -> std::optional<double> {
            if constexpr (AdditiveLaw<Law>) {
                return rows.noiseCovariance(0, 0);
            } else if constexpr (ScalarNoiseLaw<Law>) {
                return rows.noiseVariance;
            } else {
                return std::nullopt;
            }
        },
        law);
}

double lossScale(const OutputLaw& law) {
    return std::visit(
        Overloaded{[](const CommitteeLaw& rows) { return rows.noiseCovariance(0, 0); },
                   [](const ModulusLaw& rows) { return rows.noiseCovariance(0, 0); },
                   [](const SketchLaw& rows) { return rows.noiseCovariance(0, 0); },
                   [](const MaskedLaw& rows) { return rows.noiseVariance; },
                   [](const MixedRegressionLaw& rows) { return rows.noiseVariance; },
                   [](const ThresholdLaw&) { return 1.0; },
                   [](const LaplaceNoiseLaw& rows) { return rows.scale; },
                   [](const ConcaveLaw& rows) {
                       return rows.channel->lossScale != nullptr ? rows.channel->lossScale(rows)
                                                                 : 1.0;
                   }},
        law);
}

OutputLaw withNoiseFactor(OutputLaw law, double factor) {
    if (auto* committee = std::get_if<CommitteeLaw>(&law)) {
        committee->noiseCovariance *= factor;
    }
    return law;
}

const CommitteeLaw* inGaussianNoise(const OutputLaw& law) {
    const auto* committee = std::get_if<CommitteeLaw>(&law);
    return committee != nullptr && isPositiveDefinite(committee->noiseCovariance) ? committee
                                                                                  : nullptr;
}

EnergyGradient outputEnergy(const OutputLaw& law,
                            const Eigen::MatrixXd& Y,
                            const Eigen::MatrixXd& Z) {
    return std::visit([&](const auto& rows) { return energy(rows, Y, Z); }, law);
}

bool hasTemperature(const OutputLaw& law) {
    return std::visit([](const auto& rows) { return keepsItsKind(rows); }, law);
}

void heatOutput(OutputLaw& law, double factor) {
    if (hasTemperature(law)) {
        std::visit([&](auto& rows) { scaleNoise(rows, factor); }, law);
    }
}

}  // namespace onsager
