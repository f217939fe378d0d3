// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/prior_estimator.h"
#include "engine/laws/prior.h"
#include "tests/unit/estimators/row_posterior.h"

#include <optional>
#include <vector>

namespace onsager::test {

/// A member of each family in d = 1, 2 or 4 columns.
std::vector<Prior> priorsOf(int d);

/// The law of the entries of a prior whose entries are independent with half-lines of their own.
std::optional<LineLaw> lineLawOf(const Prior& prior);

Estimate estimateOf(const Prior& prior, const GaussianMessage& message);

Estimate rowEstimate(const Prior& prior, const Eigen::MatrixXd& Gamma, const Eigen::RowVectorXd& h);

/// Binary rows as points.
RowMixture signMixture(double probability, int d);

Eigen::MatrixXd drawnRows(const Prior& prior, int d, int n, int trial);

}  // namespace onsager::test
