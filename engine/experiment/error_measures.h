// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/fit_errors.h"
#include "engine/experiment/moment_errors.h"
#include "engine/experiment/records.h"
#include "engine/experiment/row_errors.h"
#include "engine/model/network.h"
#include "engine/state_evolution/estimate_rows.h"

#include <Eigen/Core>

#include <span>
#include <vector>

namespace onsager {

/// One kind of error beside mse and nmse. Everything that shows, saves or predicts errors goes through
/// the list of them, errorMeasures().
///
/// A measure is a function of the joint law of (z, zhat) alone, so that the same one is measured on a
/// draw and predicted by state evolution: either of its second moments or of its rows. Rows are n x d
/// with n weights that sum to 1; no weights are equal ones. A measure of a fit is one of the observation and the
/// estimate of Z_{L-1}. Rows of Z_0 that differ by known factors s_n are handed over in units of their own, sqrt(s_n),
/// so that symbols and detections are those of the prior. NaN where the law leaves it open.
struct ErrorMeasure {
    ErrorName quantity;
    /// Whether it says something about Z_variable.
    bool (*applies)(const Network& network, int variable);
    double (*ofMoments)(const Network& network, int variable, const PairMoments& moments);
    double (*ofRows)(const Network& network,
                     int variable,
                     const Eigen::MatrixXd& Z,
                     const Eigen::MatrixXd& Zhat,
                     const Eigen::VectorXd& weights);
    double (*ofFit)(const Network& network, const Fit& fit) = nullptr;
    bool isBestAtLeast = true;
};

/// All there are, in the order of tables:
///
/// - scaledNmseDb: what is left of the NMSE after the best scale and sign of each column of the
///   estimate, sum_j |z_j|^2 (1 - (z_j . zhat_j)^2 / (|z_j|^2 |zhat_j|^2)) / sum_j |z_j|^2 in dB, for
///   variables whose scale or sign is lost on the way up: below sign, abs, or an observation of labels.
/// - phaseNmseDb: sum_j min_c E|z_j - c zhat_j|^2 / sum_j E|z_j|^2 over common phases |c| = 1 of a complex column,
///   of every variable below a modulus.
/// - bitErrorRate: share of entries +-1 (binary prior, after a noiseless sign) of the other sign than
///   their estimate; an estimate of 0 is half an error.
///   Of QAM symbols the share of wrong bits by Gray's code, where every part is decided for the nearest amplitude.
/// - symbolErrorRate: share of rows whose estimate is nearest to another point of a discrete prior; a
///   tie among k points that the true one belongs to is 1 - 1/k of an error.
/// - missedDetections: of the rows with |z| above detectionThreshold(), the share whose estimate is
///   not; falseDetections: of the others, the share whose estimate is. Entries of Laplace, whole rows
///   of Bernoulli-Gaussian and group lasso. NaN where there are no such rows.
/// - labelErrorRate, of the variable below the last matrix if labels +-1 are observed: probability
///   that the label of a fresh row of that matrix differs from the sign that the estimate predicts for
///   it. With (z, zhat) ~ N(0, g K) as in normalizedTestError(); mean over columns.
/// - where the assumed observation is of another kind than the true one: norm tr(E[zhat^T zhat]) / d, and
///   testLoss, of the variable below the last matrix: E[-log p(y | s)] of what is believed for the y of a fresh row
///   of that matrix and the number s that the estimate predicts, mean over columns; labels, and numbers in
///   Gaussian noise. The Gaussian average over fresh rows, both measured (from the moments of the draw) and predicted.
/// - likewise of Z_{L-1}: trainingLoss, the mean of -log p(y | zhat) of what is believed over the observed entries, and of
///   labels margin, the mean of y zhat over the root mean square of zhat. Predicted where the observation has made
///   zhat, in backward passes; in forward passes zhat is the matrix times the estimate below.
/// - psnrDb, of images: 10 log10(1 / mse), pixels being 0 to 1.
/// - claimedMse, fitErrorDb, .. of data without their truth are no function of that law, and no network has them by
///   itself: see dataErrors().
/// - overlap tr(E[z^T zhat]) / d; gain tr(A) / d and noise tr(N) / d of zhat = z A + noise, A the regression
///   E[z^T z]^+ E[z^T zhat], N the second moment of the rest.
std::span<const ErrorMeasure> errorMeasures();

/// The measure of that key in result files; null if there is none.
const ErrorMeasure* errorMeasure(std::string_view key);

/// The measures that apply, measured on drawn rows Z of Z_variable and their estimates, n x d; missing where Z is
/// not known and has no rows. `fit`: of Z_{L-1}, else null.
std::vector<ErrorValue> measuredValues(const Network& network,
                                       int variable,
                                       const Eigen::MatrixXd& Z,
                                       const Eigen::MatrixXd& Zhat,
                                       const Fit* fit);

/// The measures that apply, of the limit law: those of rows are missing without `rows`.
std::vector<ErrorValue> predictedValues(const Network& network,
                                        int variable,
                                        const PairMoments& moments,
                                        const EstimatedRows* rows);

/// Whether an error of a fit applies to Z_{L-1}.
bool needsFit(const Network& network);

/// Whether a measure that applies to the variable asks for rows.
bool needsRows(const Network& network, int variable);

}  // namespace onsager
