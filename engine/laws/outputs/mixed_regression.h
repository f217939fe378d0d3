// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/outputs/committee_law.h"
#include "engine/laws/outputs/output_noise.h"
#include "engine/laws/outputs/output_traits.h"

#include <variant>
#include <vector>

namespace onsager {

/// y = z_q + noise, q unknown with the given probabilities (empty: equal). One column is observed.
/// Source: Pandit et al. 2020 (ML-Mat-VAMP), eq. (6).
struct MixedRegressionOutput {
    static constexpr OutputTraits kTraits{
        .kind = "mixed-regression",
        .withoutMap = "mixed regression has several modes in every row",
        .symmetry = ColumnSymmetry::Permutation};

    std::vector<double> probabilities;
    OutputNoise noise;
    bool operator==(const MixedRegressionOutput&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.columnNumbers("probabilities", law.probabilities);
        visit.noise(law.noise);
    }
};

/// y = z_q + N(0, noiseVariance), q ~ probabilities. One column.
struct MixedRegressionLaw {
    Eigen::VectorXd probabilities;  ///< d, sum 1
    double noiseVariance = 0.0;
};

void check(const MixedRegressionOutput& output, const LawCheck& check);
int observedNumbers(const MixedRegressionOutput& output);
std::string missingSlope(const MixedRegressionOutput& output);

/// For one column, one line: plain regression.
std::variant<MixedRegressionLaw, CommitteeLaw> outputLaw(const MixedRegressionOutput& output,
                                                         const OutputSetting& setting);

int observedColumns(const MixedRegressionLaw& law, int columns);
int standardNumbers(const MixedRegressionLaw& law, int columns);
Eigen::MatrixXd observedRows(const MixedRegressionLaw& law,
                             const Eigen::MatrixXd& Z,
                             const Eigen::MatrixXd& standard);

/// sum_q p_q E z_q^2 for z ~ N(mean, S).
double meanPower(const MixedRegressionLaw& law,
                 const Eigen::MatrixXd& S,
                 const Eigen::RowVectorXd& mean);

/// -sum_n log sum_q p_q exp(-(y_n - z_nq)^2 / (2 noiseVariance)).
EnergyGradient energy(const MixedRegressionLaw& law,
                      const Eigen::MatrixXd& Y,
                      const Eigen::MatrixXd& Z);

}  // namespace onsager
