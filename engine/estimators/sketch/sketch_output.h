// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/output_estimator.h"
#include "engine/estimators/sampling/row_sampler.h"

#include <optional>

namespace onsager {

/// MMSE of y = sum_j weights_j (cos z_j, sin z_j) + N(0, V), two real columns.
///
/// One column: quadrature, exact. Two and three: sums over lattices, exact too (SketchLattice), but for
/// messages so wide against noise so small that rows would have 1e8 points, and rows where message and
/// observation are at odds by more than six deviations. These, and more columns: RowSampler around the
/// maxima that Newton's method finds from points drawn around the message. A row whose effective sample size
/// comes out below a quarter of its points is sampled again by SketchPairs, and the better of the two counts.
/// Where every direction of the message is wider than several turns (Gamma < 1/80) the belief has the moments
/// of the message.
/// Source: Pandit et al. 2020 (ML-Mat-VAMP), section 2.2.
class SketchOutputEstimator final : public OutputEstimator {
public:
    /// Points of the sampling, the same for all rows.
    struct Points {
        std::optional<SamplerPoints> rows;
        Eigen::VectorXd choice;  ///< uniform, of the component of a pair
        Eigen::MatrixXd starts;  ///< normal, of the searches for maxima
    };

    /// Throws std::invalid_argument when V is not positive definite.
    SketchOutputEstimator(const SketchLaw& law,
                          int threads,
                          int points = SamplerPoints::kDefaultPoints);
    [[nodiscard]] Estimate estimateBelow(const Eigen::MatrixXd& Y,
                                         const GaussianMessage& below) const override;

private:
    [[nodiscard]] Estimate onTheLine(const Eigen::MatrixXd& Y, const GaussianMessage& below) const;

    Eigen::VectorXd m_weights;
    Eigen::MatrixXd m_noisePrecision;
    Points m_points;
    int m_threads;
};

}  // namespace onsager
