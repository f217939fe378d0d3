// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/outputs/mixed_regression.h"

#include "engine/numerics/normal.h"

#include <cmath>
#include <utility>

namespace onsager {

void check(const MixedRegressionOutput& output, const LawCheck& check) {
    if (!output.probabilities.empty()) {
        check.weights("probabilities", output.probabilities,
                      static_cast<std::size_t>(check.columns()));
    }
}

int observedNumbers(const MixedRegressionOutput& /*output*/) {
    return 1;
}

std::string missingSlope(const MixedRegressionOutput& output) {
    return missingSlope(output.noise, Activation::Identity);
}

std::variant<MixedRegressionLaw, CommitteeLaw> outputLaw(const MixedRegressionOutput& output,
                                                         const OutputSetting& setting) {
    const int d = setting.columns;
    if (d == 1) {
        return entrywiseLaw(Activation::Identity, d);
    }
    Eigen::VectorXd p = Eigen::VectorXd::Constant(d, 1.0 / d);
    if (!output.probabilities.empty()) {
        p = Eigen::Map<const Eigen::VectorXd>(output.probabilities.data(), d);
        p /= p.sum();
    }
    return MixedRegressionLaw{std::move(p), 0.0};
}

int observedColumns(const MixedRegressionLaw& /*law*/, int /*columns*/) {
    return 1;
}

int standardNumbers(const MixedRegressionLaw& /*law*/, int /*columns*/) {
    return 2;  // the noise, then what selects q
}

Eigen::MatrixXd observedRows(const MixedRegressionLaw& law,
                             const Eigen::MatrixXd& Z,
                             const Eigen::MatrixXd& standard) {
    Eigen::MatrixXd Y(Z.rows(), 1);
    for (Eigen::Index n = 0; n < Z.rows(); ++n) {
        // q by its probabilities, y = z_q + N(0, v).
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

double meanPower(const MixedRegressionLaw& law,
                 const Eigen::MatrixXd& S,
                 const Eigen::RowVectorXd& mean) {
    // sum_q p_q (S_qq + m_q^2).
    const Eigen::VectorXd power = S.diagonal() + mean.cwiseAbs2().transpose();
    return law.probabilities.dot(power);
}

EnergyGradient energy(const MixedRegressionLaw& law,
                      const Eigen::MatrixXd& Y,
                      const Eigen::MatrixXd& Z) {
    const Eigen::MatrixXd errors = Z.colwise() - Y.col(0);
    // -log sum_q p_q exp(-(z_q - y)^2 / (2 v)); the slope of column q weighed by the share of q.
    Eigen::MatrixXd weights = errors.array().square().matrix() / (-2.0 * law.noiseVariance);
    weights.rowwise() += law.probabilities.array().log().matrix().transpose();
    const double energy = logSumEnergy(weights);
    return {energy, weights.cwiseProduct(errors) / law.noiseVariance};
}

}  // namespace onsager
