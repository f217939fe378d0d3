// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/scalar_belief.h"
#include "engine/laws/prior.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/tilted_line.h"

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
            // Component k: variance S / (1 + gamma S), also for S = 0 or gamma = 0;
            // r behind it is N(m, S + 1 / gamma).
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
        // p(+1 | r) / p(-1 | r) = exp(2 x) with x = gamma r + log(p / (1 - p)) / 2:
        // mean tanh x, variance 1 / cosh^2 x.
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

/// Density proportional to f(z) exp(-ridge z^2 / 2), f exponential on each side of 0.
class ScalarLine final : public ScalarPrior {
public:
    explicit ScalarLine(const LineLaw& law)
        : m_law(law), m_logTotal(tiltedMoments(law.factor, law.ridge, 0.0).logTotal) {}

    [[nodiscard]] ScalarBelief belief(double r, double gamma) const override {
        const TiltedMoments moments = tiltedMoments(m_law.factor, gamma + m_law.ridge, gamma * r);
        return {logEvidence(r, gamma), moments.mean, moments.variance, 0.0, 0.0};
    }

private:
    /// log of the integral of exp(-rate z - ridge z^2 / 2 - gamma (z - r)^2 / 2) over 0 < z < bound, with what is
    /// large in both r and gamma cancelled on paper: the tilted integral holds exp(g^2 / (2 precision)).
    [[nodiscard]] double logSide(double r, double gamma) const {
        const double rate = m_law.factor.rate;
        const double precision = gamma + m_law.ridge;
        const double g = gamma * r - rate;
        const double bound = m_law.factor.bound;
        // int_0^bound exp(g z - precision z^2 / 2) dz, g = gamma r - rate. g <= 0: the tilted integral is a Mills ratio,
        // small; g > 0: sqrt(2 pi / precision) P(0 < N(g / precision, 1 / precision) < bound) exp(g^2 / (2 precision)), and in the exponent
        //     g^2 / (2 precision) - gamma r^2 / 2 = (rate^2 - gamma r (2 rate + ridge r)) / (2 precision).
        if (g <= 0.0) {
            const LineFactor half{0.0, false, true, bound};
            return tiltedMoments(half, precision, g).logTotal - 0.5 * gamma * r * r;
        }
        const double root = std::sqrt(precision);
        const double ofGaussian =
            (m_law.factor.isBounded() ? logIntervalProbability(-g / root, bound * root - g / root)
                                      : logNormalProbability(g / root))
            + 0.5 * std::log(2.0 * std::numbers::pi / precision);
        return ofGaussian
               + (rate * rate - gamma * r * (2.0 * rate + m_law.ridge * r)) / (2.0 * precision);
    }

    [[nodiscard]] double logEvidence(double r, double gamma) const {
        const double scale = 0.5 * std::log(gamma / (2.0 * std::numbers::pi)) - m_logTotal;
        const double above = logSide(r, gamma);
        if (!m_law.factor.negative) {
            return scale + above;
        }
        const double below = logSide(-r, gamma);
        return scale + std::max(above, below) + std::log1p(std::exp(-std::abs(above - below)));
    }

    LineLaw m_law;
    double m_logTotal;  // of the density itself
};

/// The mode under such a density or, as under a Laplace density, a group lasso of one column.
class ScalarSoftThreshold final : public ScalarPrior {
public:
    explicit ScalarSoftThreshold(const LineLaw& law) : m_law(law) {}
    [[nodiscard]] ScalarBelief belief(double r, double gamma) const override {
        // z = sign(r) max(gamma |r| - rate, 0) / (gamma + ridge),
        // derivative by gamma r 1 / (gamma + ridge) where active.
        const double pull = m_law.factor.negative ? std::abs(gamma * r) : gamma * r;
        const double excess = pull - m_law.factor.rate;
        ScalarBelief belief;
        if (excess > 0.0) {
            const double size = excess / (gamma + m_law.ridge);
            belief.mean = std::copysign(std::min(size, m_law.factor.bound), r);
            belief.variance = size < m_law.factor.bound ? 1.0 / (gamma + m_law.ridge) : 0.0;
        }
        return belief;
    }

private:
    LineLaw m_law;
};

/// The mode under a Student density. Where it is smooth its derivative, with w = power / (width + z^2)
/// 1 / (gamma + w - 2 w^2 z^2 / power), else the central difference, which counts the jump.
class ScalarStudentMode final : public ScalarPrior {
public:
    explicit ScalarStudentMode(const HeavyTail& tail) : m_tail(tail) {}
    [[nodiscard]] ScalarBelief belief(double r, double gamma) const override {
        ScalarBelief belief;
        belief.mean = mode(r, gamma);
        if (gamma >= m_tail.leastConvexPrecision()) {
            const double square = belief.mean * belief.mean;
            const double w = m_tail.power / (m_tail.width + square);
            const double bend = gamma + w - 2.0 * w * w * square / m_tail.power;
            belief.variance = 1.0 / std::max(bend, 1e-12 * (gamma + w));
        } else {
            const double h = kMessageDisplacement / std::sqrt(gamma);
            belief.variance = (mode(r + h, gamma) - mode(r - h, gamma)) / (2.0 * h * gamma);
        }
        return belief;
    }

private:
    [[nodiscard]] double mode(double r, double gamma) const {
        return heavyTailMode(m_tail, Eigen::ArrayXd::Constant(1, gamma * r),
                             Eigen::ArrayXd::Constant(1, gamma))(0);
    }

    HeavyTail m_tail;
};

using Scalar = std::unique_ptr<ScalarPrior>;

Scalar scalarMode(const GaussianPrior& law) {
    return std::make_unique<ScalarGaussianMode>(mixture(law, 1).covariances[0](0, 0));
}

template <LinePrior Law>
Scalar scalarMode(const Law& law) {
    return std::make_unique<ScalarSoftThreshold>(lineLaw(law));
}

Scalar scalarMode(const GroupLassoPrior& law) {
    return std::make_unique<ScalarSoftThreshold>(LineLaw{{.rate = law.weight}, 0.0});
}

Scalar scalarMode(const StudentTPrior& law) {
    return std::make_unique<ScalarStudentMode>(heavyTail(law, 1));
}

Scalar scalarMean(const BinaryPrior& law) {
    return std::make_unique<ScalarBinary>(law.probability);
}

template <LinePrior Law>
Scalar scalarMean(const Law& law) {
    return std::make_unique<ScalarLine>(lineLaw(law));
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
