// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/scalar_belief.h"
#include "engine/numerics/log_density.h"

#include <functional>
#include <utility>

namespace onsager {

/// log p(y | z) of one entry with its derivatives in z; concave in z.
using EntryLikelihood = std::function<LogJet(double y, double z)>;

/// lower < z + noise < upper.
struct ThresholdBin {
    double lower;
    double upper;
};

/// The bin of an observed value: a number of levels, or a sign.
ThresholdBin thresholdBin(const ThresholdLaw& law, double y);

/// log P(lower < z + N(0, noise) < upper) with two derivatives in z, noise > 0. With z + n truncated
/// to the bin these are (E n) / noise and (Var n / noise - 1) / noise.
LogJet binLogProbability(const ThresholdBin& bin, double noise, double z);

/// Quantised numbers, signs, probit: z + N(0, v) truncated to the bin of y. MMSE in closed form; the
/// mode is the projection of r on the bin without noise, and the one root of a concave problem with.
///
/// With s = z + noise ~ N(r, S), S = v + 1 / gamma, k = 1 / (1 + v gamma), s truncated to the bin:
///
///     zhat = r + k (E s - r),   variance = k^2 Var s + k v.
class ScalarThreshold final : public ScalarOutput {
public:
    ScalarThreshold(const ThresholdLaw& law, Estimation estimation)
        : m_law(law), m_estimation(estimation) {}
    [[nodiscard]] ScalarBelief belief(double y, double r, double gamma) const override;

private:
    ThresholdLaw m_law;
    Estimation m_estimation;
};

/// A number behind a concave likelihood of that sharpness, the largest -d^2 log p / dz^2: adaptive
/// quadrature around the one mode.
class ScalarConcave final : public ScalarOutput {
public:
    ScalarConcave(EntryLikelihood likelihood, double sharpness, Estimation estimation)
        : m_likelihood(std::move(likelihood)), m_sharpness(sharpness), m_estimation(estimation) {}
    [[nodiscard]] ScalarBelief belief(double y, double r, double gamma) const override;

private:
    EntryLikelihood m_likelihood;
    double m_sharpness;
    Estimation m_estimation;
};

}  // namespace onsager
