// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/layer_estimator.h"
#include "engine/estimators/scalar_belief.h"
#include "engine/laws/output_law.h"

namespace onsager {

// Log normalisers of the beliefs of a layer's rows, MMSE, as sums over the rows in nats: the parts of the free
// energy of one draw. "OfNumbers": d = 1, closed forms or one integral for each number; "Along": any d, by
// integrating what an estimator says along the message.

/// Relative entropy of the belief of z_l to what is believed without the message (A, B) from above,
///
///     D = sum_n [ B_n zhat_n^T - tr(A (zhat_n^T zhat_n + sigma_n)) / 2 - log Z_n ]   >= 0,
///     Z_n = int p_n(z) exp(B_n z^T - z A z^T / 2) dz,
///
/// p_n the prior, or the law of z_l behind the message from below. B: n x d, A: d x d positive definite.
double relativeEntropyOfNumbers(const ScalarPrior& prior, const GaussianMessage& above);
double relativeEntropyOfNumbers(const ScalarRowwise& layer, const LayerMessages& messages);

/// The same with zhat_t, sigma_t those of (t A, t B), for which d log Z / dt = B zhat_t^T - ..:
///
///     D = int_0^1 sum_n [ (B - (zhat_1 + zhat_t) A / 2) (zhat_1 - zhat_t)^T - tr(A (sigma_1 - sigma_t)) / 2 ] dt.
double relativeEntropyAlong(const LayerEstimator& layer, const LayerMessages& messages);

/// sum_n log p(y_n | R^+), R^+ = omega + bias known with covariance U; of a bias that is missing 0.
double logEvidenceOfNumbers(const ScalarOutput& output, const LayerMessages& messages);

/// The same for a law inGaussianNoise(). Of phi the identity log N(y; R F2, F2^T U F2 + V); of others from
/// log p(y | z = R), along t U with d log p / dt = tr(U (g_t^T g_t - G_t)) / 2,
///
///     g = (zhat - R) U^-1,  G = U^-1 - U^-1 C U^-1.
double logEvidenceAlong(const LayerEstimator& output,
                        const CommitteeLaw& law,
                        const LayerMessages& messages);

}  // namespace onsager
