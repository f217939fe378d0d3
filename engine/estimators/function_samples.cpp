// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/function_samples.h"

#include "engine/estimators/mode_search.h"
#include "engine/estimators/row_blocks.h"

namespace onsager {

namespace {

/// phi of many points at once.
void setValues(const EntryFunction& phi,
               const Eigen::Ref<const Eigen::MatrixXd>& z,
               Eigen::Ref<Eigen::ArrayXXd> values) {
    switch (phi.kind) {
        case Activation::Sigmoid:
            values = (1.0 + (-z.array()).exp()).inverse();
            break;
        case Activation::Tanh:
            values = 2.0 * (1.0 + (-2.0 * z.array()).exp()).inverse() - 1.0;
            break;
        case Activation::Relu:
            values = z.array().max(0.0);
            break;
        default:
            values = activated(phi, z).array();
    }
}

/// Inverse Hessian of one lane. A coordinate resting at a kink has no curvature of its own: its
/// proposal is as wide as one likelihood standard deviation, `floor`.
Eigen::MatrixXd scatterOf(const CommitteeModes& modes,
                          Eigen::Index lane,
                          Eigen::Index d,
                          double floor) {
    Eigen::MatrixXd scatter(d, d);
    for (int i = 0; i < d; ++i) {
        for (int j = 0; j <= i; ++j) {
            scatter(i, j) = modes.inverseHessian[triangle(i, j)](lane);
            scatter(j, i) = scatter(i, j);
        }
        scatter(i, i) += floor;
    }
    return scatter;
}

/// Moments of phi(z) over the points of the sampler.
void imageMoments(const EntryFunction& phi,
                  const RowSampler& sampler,
                  Eigen::VectorXd& mean,
                  Eigen::MatrixXd& covariance) {
    const Eigen::MatrixXd points = sampler.points();
    Eigen::ArrayXXd image(points.rows(), points.cols());
    setValues(phi, points, image);
    mean = image.matrix().transpose() * sampler.weights();
    const Eigen::MatrixXd centred = image.matrix().rowwise() - mean.transpose();
    covariance = centred.transpose() * sampler.weights().asDiagonal() * centred;
}

}  // namespace

Estimate FunctionSamples::estimate(const FunctionRows& rows, RowVariable variable) const {
    const Eigen::Index n = rows.R.rows();
    const Eigen::Index d = rows.R.cols();
    const double floor =
        linearPieces(m_function).empty() ? 0.0 : 1.0 / (rows.Gamma + rows.P).trace();
    const ModeSearch search(m_function, rows.Gamma, rows.P, PieceSearch::Local);
    Estimate estimate;
    estimate.mean.resize(n, d);
    const auto block = [&](Eigen::Index first, Eigen::Index last, BlockSums& sums) {
        RowSampler sampler(rows.Gamma, m_points);
        Lane r[kMaxColumns];
        Lane b[kMaxColumns];
        CommitteeModes modes;
        Eigen::VectorXd mean(d);
        Eigen::VectorXd mode(d);
        Eigen::MatrixXd covariance(d, d);
        Eigen::ArrayXXd image(m_points.capacity(), d);
        Eigen::ArrayXd line(m_points.capacity());
        for (Eigen::Index row = first; row < last; ++row) {
            const Eigen::Index lane = (row - first) % kLaneCount;
            if (lane == 0) {
                loadLanes(rows.R, row, r);
                loadLanes(rows.B, row, b);
                modes = search.modes(r, b);
            }
            for (int i = 0; i < d; ++i) {
                mode(i) = modes.z[i](lane);
            }
            const Eigen::VectorXd evidence = rows.B.row(row).transpose();
            const Eigen::VectorXd message = rows.R.row(row).transpose();
            const auto likelihood = [&](const Eigen::Ref<const Eigen::MatrixXd>& z,
                                        Eigen::Ref<Eigen::ArrayXd> sum) {
                auto sigma = image.topRows(z.rows());
                setValues(m_function, z, sigma);
                for (Eigen::Index j = 0; j < d; ++j) {
                    auto pull = line.head(z.rows());
                    pull = evidence(j) - 0.5 * rows.P(j, j) * sigma.col(j);
                    for (Eigen::Index k = j + 1; k < d; ++k) {
                        pull -= rows.P(j, k) * sigma.col(k);
                    }
                    sum += pull * sigma.col(j);
                }
            };
            const double size =
                sampler.sample(likelihood, message, mode, scatterOf(modes, lane, d, floor),
                               rowKey(message, evidence));
            if (variable == RowVariable::Argument) {
                mean = sampler.mean();
                covariance = sampler.covariance();
            } else {
                imageMoments(m_function, sampler, mean, covariance);
            }
            estimate.mean.row(row) = mean.transpose();
            sums.covariance += covariance;
            sums.smallestSampleSize = std::min(sums.smallestSampleSize, size);
        }
    };
    averageOverRows(n, d, m_threads, estimate, block);
    return estimate;
}

}  // namespace onsager
