// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/energy_gradient.h"
#include "engine/laws/law_check.h"
#include "engine/laws/outputs/output_noise.h"
#include "engine/laws/outputs/output_traits.h"

#include <Eigen/Core>

#include <string>

namespace onsager {

/// y = |z| + noise of a complex number z, the noise real; without any noise given, y = |z|: phase retrieval.
struct ModulusOutput {
    static constexpr OutputTraits kTraits{
        .kind = "modulus",
        .withoutMap = "the mode behind a modulus turns about where the message is 0",
        .isNoiseOptional = true,
        .takesComplex = true};

    OutputNoise noise;
    bool operator==(const ModulusOutput&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.noise(law.noise);
    }
};

/// Its law: pairs of columns of Z are the parts of a complex number.
struct ModulusLaw {
    Eigen::MatrixXd noiseCovariance;  ///< one row and column for each pair; zero: none
};

void check(const ModulusOutput& output, const LawCheck& check);
ModulusLaw outputLaw(const ModulusOutput& output, const OutputSetting& setting);
std::string missingSlope(const ModulusOutput& output);

int observedColumns(const ModulusLaw& law, int columns);

/// |z| of every pair, n x d / 2.
Eigen::MatrixXd noiselessRows(const ModulusLaw& law, const Eigen::MatrixXd& Z);

/// tr E[z^T z] / outputs.
double meanPower(const ModulusLaw& law, const Eigen::MatrixXd& S, const Eigen::RowVectorXd& mean);

/// |V^-1/2 (|Z| - Y)|^2 / 2; at z = 0 the slope is 0.
EnergyGradient energy(const ModulusLaw& law, const Eigen::MatrixXd& Y, const Eigen::MatrixXd& Z);

}  // namespace onsager
