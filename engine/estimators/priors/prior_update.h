// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/prior.h"
#include "engine/messages/gaussian_message.h"

#include <string_view>
#include <vector>

namespace onsager {

/// The keys of a prior that are learnt together.
using LearntKeys = std::vector<std::string_view>;

// One step of expectation maximisation: the prior whose numbers behind `keys` maximise
//
//     Q(theta) = sum_n E[ log p(z_n | theta) | r_n ],
//
// the posterior of each row being that of the prior as it is believed so far, behind the message (Gamma, H) from above,
// H of n x d. With a mean that is learnt too a variance is about the new one. What the rows tell nothing about stays:
// the variance of a component that no row is of. Keys are those that learntKeys() has; numbers keep their ranges.
// Source: Krzakala et al. 2012, section IV; Vila and Schniter 2013.

/// variance: sum_n (|zhat_n|^2 + tr c) / (n d).
GaussianPrior updated(const GaussianPrior& believed,
                      const LearntKeys& keys,
                      const GaussianMessage& above);

/// With pi_n the posterior probability that row n is active, mu_n and c its mean and covariance then:
/// density: mean of pi_n; mean: sum_n pi_n mu_n / sum_n pi_n, averaged over the columns;
/// variance: sum_n pi_n (|mu_n - mean|^2 + tr c) / (d sum_n pi_n).
BernoulliGaussianPrior updated(const BernoulliGaussianPrior& believed,
                               const LearntKeys& keys,
                               const GaussianMessage& above);

/// The same for each component: weights, and for d = 1 means and covariances.
GaussianMixturePrior updated(const GaussianMixturePrior& believed,
                             const LearntKeys& keys,
                             const GaussianMessage& above);

/// scale: mean of E[|z_n| | r_n], d = 1.
LaplacePrior updated(const LaplacePrior& believed,
                     const LearntKeys& keys,
                     const GaussianMessage& above);

/// Of whichever of these the prior is. Throws std::invalid_argument for the others, which problemsOf() refuses.
Prior updatedPrior(const Prior& believed, const LearntKeys& keys, const GaussianMessage& above);

}  // namespace onsager
