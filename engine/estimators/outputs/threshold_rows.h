// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/entries/threshold_channel.h"
#include "engine/estimators/output_estimator.h"

#include <optional>

namespace onsager {

/// MMSE of thresholded rows of d >= 2 coupled numbers. s = z + N(0, v I) is normal with precision
/// Q = K Gamma, K = (I + v Gamma)^-1, and restricted to the box of y; then
///
///     zhat = r + (E s - r) K,   C = K Cov(s) K + v K.
///
/// The moments of the box are exact for d = 2 and by sequential conditioning beyond.
class ThresholdMmseRows final : public OutputEstimator {
public:
    ThresholdMmseRows(const ThresholdLaw& law, int threads) : m_law(law), m_threads(threads) {}
    [[nodiscard]] Estimate estimateBelow(const Eigen::MatrixXd& Y,
                                         const GaussianMessage& below) const override;

private:
    ThresholdLaw m_law;
    int m_threads;
};

/// MAP of thresholded rows without noise: r projected on the box of y in the metric Gamma.
/// C = <(Gamma_FF)^-1> on the coordinates F inside the box, 0 elsewhere.
class ThresholdProjection final : public OutputEstimator {
public:
    ThresholdProjection(const ThresholdLaw& law, int threads) : m_law(law), m_threads(threads) {}
    [[nodiscard]] Estimate estimateBelow(const Eigen::MatrixXd& Y,
                                         const GaussianMessage& below) const override;

private:
    ThresholdLaw m_law;
    int m_threads;
};

/// MAP of rows with entry-wise concave likelihoods (probit, noisy bins, logistic): Newton steps from
/// r, halved until the objective falls; C = <(Gamma + diag(-l''))^-1>.
class ConcaveMapRows final : public OutputEstimator {
public:
    ConcaveMapRows(EntryLikelihood likelihood, int threads)
        : m_likelihood(std::move(likelihood)), m_threads(threads) {}
    [[nodiscard]] Estimate estimateBelow(const Eigen::MatrixXd& Y,
                                         const GaussianMessage& below) const override;

private:
    EntryLikelihood m_likelihood;
    int m_threads;
};

/// MMSE of the same rows by RowSampler around the mode. Behind a message that is wide beside the bend of
/// the likelihood the mode says little, and the sampler starts from the belief behind thresholds as well
/// that look alike from far.
class ConcaveMmseRows final : public OutputEstimator {
public:
    ConcaveMmseRows(EntryLikelihood likelihood, std::optional<ThresholdLaw> likeness, int threads)
        : m_likelihood(std::move(likelihood)),
          m_likeness(std::move(likeness)),
          m_threads(threads) {}
    [[nodiscard]] Estimate estimateBelow(const Eigen::MatrixXd& Y,
                                         const GaussianMessage& below) const override;

private:
    EntryLikelihood m_likelihood;
    std::optional<ThresholdLaw> m_likeness;  ///< nothing: the mode says where z is
    int m_threads;
};

}  // namespace onsager
