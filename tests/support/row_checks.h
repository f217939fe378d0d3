// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/output_estimator.h"
#include "engine/estimators/rowwise_estimator.h"
#include "engine/laws/activation.h"
#include "engine/laws/output_law.h"
#include "engine/numerics/random.h"

#include <Eigen/Dense>

#include <QTest>

#include <functional>

namespace onsager::test {

/// A d x d covariance or precision with eigenvalues of the order of 1.
Eigen::MatrixXd randomSpd(int d, int trial);

/// Rows of the estimator's own model: z ~ N(r, Gamma^-1) around messages r ~ N(0, I), y from z.
struct OutputModel {
    Eigen::MatrixXd truth, Y;
    GaussianMessage message;
};

OutputModel drawOutputModel(const OutputLaw& law, const Eigen::MatrixXd& Gamma, int n, int trial);

/// Messages and truths of the estimator's own model: z ~ N(r^+, Gamma^+^-1), z_l = phi(z) + noise,
/// r^- = z_l + N(0, Gamma^-^-1).
struct RowwiseModel {
    Eigen::MatrixXd below, aboveTruth;
    GaussianMessage messageBelow, messageAbove;
};

RowwiseModel drawRowwiseModel(const RowwiseLaw& law,
                              const Eigen::MatrixXd& GammaBelow,
                              const Eigen::MatrixXd& GammaAbove,
                              int n,
                              int trial);

/// The covariance an estimate claims is its mean squared error, within 5 standard errors and a share
/// `quadrature` for estimates that are sampled.
void checkOwnError(const Estimate& estimate, const Eigen::MatrixXd& truth, double quadrature);

/// The same at extreme precisions, where the error may be made of events rarer than one in n rows: what
/// is claimed covers the errors seen, within 5 standard errors, and exceeds them by no more than events
/// that n rows miss once in a thousand times, 7 / n of the rows, of the size of the truth's range: that of the rows,
/// or `leastRange` where they may show one value of several.
void checkClaimedError(const Estimate& estimate,
                       const Eigen::MatrixXd& truth,
                       double quadrature,
                       const QString& what,
                       double leastRange = 0.0);

/// diag(gamma) with correlations of 1e-10: too large to be taken for a diagonal matrix, too small to
/// change what is believed. What couples columns is then compared with each column by itself, for any d
/// and at precisions that no grid resolves.
Eigen::MatrixXd nearlyDiagonal(const Eigen::VectorXd& gamma);

/// Precisions of d columns: row k of a table that has all of 1e-8 .. 1e8, first the same for all columns,
/// then mixed.
Eigen::VectorXd tablePrecisions(int d, int k);
inline constexpr int kTableRows = 7;

/// Coupled columns against each by itself: the root mean square of the difference of the means within
/// `tolerance` deviations of the row average. The average covariance within the same share of its size,
/// for sampled rows within three times that (their fourth moments are large: half of a row may lie where
/// the function is flat) and what boxes of weight 1e-8 that they leave out may add.
void checkSeparate(const Estimate& coupled,
                   const Estimate& separate,
                   double tolerance,
                   const QString& what);

/// Share of an entry's size that the quadrature of a row may miss.
double quadratureError(const Estimate& estimate);

/// Finite, symmetric, positive semi-definite.
void checkSound(const Estimate& estimate, const QString& what);

/// The rows of a message `copies` times, each copy a rounding error away from the one before. A sampled
/// estimate draws other points for each: the average over copies is as much better founded, and does not
/// hang on how a processor rounds.
GaussianMessage copiesOf(const GaussianMessage& message, int copies);

/// An estimator of rows z seen as y, one row each.
using RowEstimate = std::function<Estimate(const Eigen::MatrixXd& Y, const GaussianMessage&)>;

/// One row, averaged over copies of it, against draws from its message, weighed by the likelihood: 5
/// standard errors of both averages. One of a sampled estimate is at most 0.8 deviations over the root of
/// its effective sample size in the mean, and 3 in the covariance, whose rows have large fourth moments
/// where a function is flat (measured over 300 copies of each row: 0.05 to 0.76, 0.1 to 2.9).
void checkLongSampling(const RowEstimate& estimator,
                       const Eigen::MatrixXd& y,
                       const GaussianMessage& message,
                       const std::function<Eigen::ArrayXd(const Eigen::MatrixXd&)>& logLikelihood,
                       const QString& what);

/// Part of an estimate: `count` columns from `first` on.
Estimate columnsOf(const Estimate& all, Eigen::Index first, Eigen::Index count);

/// C of one row is the derivative of its estimate by H, by central differences of width h.
void checkDerivative(const OutputEstimator& estimator,
                     const Eigen::MatrixXd& y,
                     const GaussianMessage& message,
                     double h,
                     double tolerance);

}  // namespace onsager::test
