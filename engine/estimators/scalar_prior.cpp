// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/scalar_belief.h"
#include "engine/estimators/tilted_line.h"
#include "engine/laws/prior.h"
#include "engine/numerics/normal.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace onsager {

namespace {

/// Any mixture of Gaussians, single points included.
class ScalarMixture final : public ScalarPrior {
public:
    explicit ScalarMixture(RowMixture mixture) : m_mixture(std::move(mixture)) {}

    [[nodiscard]] ScalarBelief belief(double r, double gamma) const override {
        const Eigen::Index count = m_mixture.weights.size();
        Eigen::ArrayXd logWeight(count);
        Eigen::ArrayXd mean(count);
        Eigen::ArrayXd variance(count);
        for (Eigen::Index k = 0; k < count; ++k) {
            const double m = m_mixture.means(k, 0);
            const double S = m_mixture.covariances[static_cast<std::size_t>(k)](0, 0);
            variance(k) = S / (1.0 + gamma * S);
            mean(k) = m + gamma * variance(k) * (r - m);
            logWeight(k) = std::log(m_mixture.weights(k)) + logNormalDensity(r, m, S + 1.0 / gamma);
        }
        const double top = logWeight.maxCoeff();
        Eigen::ArrayXd pi = (logWeight - top).exp();
        ScalarBelief belief;
        belief.logEvidence = top + std::log(pi.sum());
        pi /= pi.sum();
        belief.mean = (pi * mean).sum();
        belief.variance = (pi * (variance + (mean - belief.mean).square())).sum();
        return belief;
    }

private:
    RowMixture m_mixture;
};

/// z ~ N(0, S), whose mode is its mean.
class ScalarGaussianMode final : public ScalarPrior {
public:
    explicit ScalarGaussianMode(double S) : m_S(S) {}
    [[nodiscard]] ScalarBelief belief(double r, double gamma) const override {
        ScalarBelief belief;
        belief.variance = m_S / (1.0 + gamma * m_S);
        belief.mean = gamma * belief.variance * r;
        return belief;
    }

private:
    double m_S;
};

class ScalarBinary final : public ScalarPrior {
public:
    explicit ScalarBinary(double probability)
        : m_logPlus(std::log(probability)), m_logMinus(std::log1p(-probability)) {}

    [[nodiscard]] ScalarBelief belief(double r, double gamma) const override {
        const double plus = m_logPlus + logNormalDensity(r, 1.0, 1.0 / gamma);
        const double minus = m_logMinus + logNormalDensity(r, -1.0, 1.0 / gamma);
        const double x = gamma * r + 0.5 * (m_logPlus - m_logMinus);
        const double decay = std::exp(-2.0 * std::abs(x));
        ScalarBelief belief;
        belief.logEvidence = std::max(plus, minus) + std::log1p(std::exp(-std::abs(plus - minus)));
        belief.mean = std::tanh(x);
        belief.variance = 4.0 * decay / ((1.0 + decay) * (1.0 + decay));
        return belief;
    }

private:
    double m_logPlus, m_logMinus;
};

class ScalarLaplace final : public ScalarPrior {
public:
    explicit ScalarLaplace(double scale) : m_rate(1.0 / scale) {}

    [[nodiscard]] ScalarBelief belief(double r, double gamma) const override {
        const TiltedMoments moments = tiltedMoments(LineFactor{m_rate}, gamma, gamma * r);
        return {logEvidence(r, gamma), moments.mean, moments.variance, 0.0, 0.0};
    }

private:
    /// log of the integral of exp(-rate z - gamma (z - r)^2 / 2) over z > 0, with what is large in
    /// both r and gamma cancelled on paper: the tilted integral holds exp(g^2 / (2 gamma)).
    [[nodiscard]] double logSide(double r, double gamma) const {
        const double g = gamma * r - m_rate;
        if (g <= 0.0) {
            const LineFactor half{0.0, false, true};
            return tiltedMoments(half, gamma, g).logTotal - 0.5 * gamma * r * r;
        }
        const double ofGaussian = logNormalProbability(g / std::sqrt(gamma))
                                  + 0.5 * std::log(2.0 * std::numbers::pi / gamma);
        return ofGaussian - m_rate * r + 0.5 * m_rate * m_rate / gamma;
    }

    [[nodiscard]] double logEvidence(double r, double gamma) const {
        const double above = logSide(r, gamma);
        const double below = logSide(-r, gamma);
        return std::log(0.5 * m_rate) + 0.5 * std::log(gamma / (2.0 * std::numbers::pi))
               + std::max(above, below) + std::log1p(std::exp(-std::abs(above - below)));
    }

    double m_rate;
};

/// The mode under a Laplace density or, the same for one column, a group lasso.
class ScalarSoftThreshold final : public ScalarPrior {
public:
    explicit ScalarSoftThreshold(double rate) : m_rate(rate) {}
    [[nodiscard]] ScalarBelief belief(double r, double gamma) const override {
        const double excess = std::abs(gamma * r) - m_rate;
        ScalarBelief belief;
        if (excess > 0.0) {
            belief.mean = std::copysign(excess / gamma, r);
            belief.variance = 1.0 / gamma;
        }
        return belief;
    }

private:
    double m_rate;
};

using Scalar = std::unique_ptr<ScalarPrior>;

Scalar scalarMode(const GaussianPrior& law) {
    return std::make_unique<ScalarGaussianMode>(mixture(law, 1).covariances[0](0, 0));
}

Scalar scalarMode(const LaplacePrior& law) {
    return std::make_unique<ScalarSoftThreshold>(1.0 / law.scale);
}

Scalar scalarMode(const GroupLassoPrior& law) {
    return std::make_unique<ScalarSoftThreshold>(law.weight);
}

Scalar scalarMean(const BinaryPrior& law) {
    return std::make_unique<ScalarBinary>(law.probability);
}

Scalar scalarMean(const LaplacePrior& law) {
    return std::make_unique<ScalarLaplace>(law.scale);
}

template <MixtureLaw Law>
Scalar scalarMean(const Law& law) {
    return std::make_unique<ScalarMixture>(mixture(law, 1));
}

}  // namespace

std::unique_ptr<ScalarPrior> makeScalarPrior(const Prior& prior, Estimation estimation) {
    return std::visit(
        [&]<class Law>(const Law& law) -> Scalar {
            if (estimation == Estimation::Map) {
                if constexpr (HasMap<Law>) {
                    return scalarMode(law);
                }
            } else if constexpr (HasMmse<Law>) {
                return scalarMean(law);
            }
            return nullptr;
        },
        prior);
}

}  // namespace onsager
