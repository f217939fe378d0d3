// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/energy_gradient.h"
#include "engine/laws/outputs/output_noise.h"
#include "engine/laws/outputs/output_traits.h"

#include <Eigen/Core>

#include <vector>

namespace onsager {

/// Real and imaginary part of sum_j weights_j exp(i z_j) + noise (empty weights: 1 / d each).
/// Source: Pandit et al. 2020 (ML-Mat-VAMP), section 2.2.
struct SketchOutput {
    static constexpr OutputTraits kTraits{.kind = "sketch",
                                          .withoutMap = "a sketch has many modes in every row",
                                          .symmetry = ColumnSymmetry::Permutation};

    std::vector<double> weights;
    OutputNoise noise;
    bool operator==(const SketchOutput&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.columnNumbers("weights", law.weights);
        visit.noise(law.noise);
    }
};

/// y = sum_j weights_j (cos z_j, sin z_j) + N(0, V). Two columns.
struct SketchLaw {
    Eigen::VectorXd weights;          ///< d
    Eigen::MatrixXd noiseCovariance;  ///< V, 2 x 2
};

void check(const SketchOutput& output, const LawCheck& check);
int observedNumbers(const SketchOutput& output);
SketchLaw outputLaw(const SketchOutput& output, const OutputSetting& setting);
std::string missingSlope(const SketchOutput& output);

int observedColumns(const SketchLaw& law, int columns);

/// (cos Z, sin Z) weights.
Eigen::MatrixXd noiselessRows(const SketchLaw& law, const Eigen::MatrixXd& Z);

/// sum_ij w_i w_j E cos(z_i - z_j) / 2 for z ~ N(mean, S).
double meanPower(const SketchLaw& law, const Eigen::MatrixXd& S, const Eigen::RowVectorXd& mean);

/// |V^-1/2 (e - Y)|^2 / 2 with e = (cos Z, sin Z) weights, row by row.
EnergyGradient energy(const SketchLaw& law, const Eigen::MatrixXd& Y, const Eigen::MatrixXd& Z);

}  // namespace onsager
