// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/outputs/modulus_output.h"

#include "engine/estimators/row_blocks.h"
#include "engine/numerics/truncated_normal.h"
#include "engine/numerics/work_tally.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

namespace onsager {

namespace {

constexpr int kAngles = 64;        // around a narrow belief
constexpr int kCircle = 128;       // on the whole circle, for beliefs of half of it and more
constexpr int kMostAngles = 8192;  // on the circle behind a message that is not circular
constexpr double kReach = 16.0;    // of a narrow belief, in units of its width or less

/// What is known of rho given the angle: log of its mass up to what all angles share, mean and variance.
struct Radius {
    double logMass = 0.0;  ///< later the mass itself
    double mean = 0.0;
    double variance = 0.0;
};

/// The belief of one number; see ModulusOutputEstimator.
class ModulusBelief {
public:
    ModulusBelief(double y, const Eigen::Vector2d& h, const Eigen::Matrix2d& Gamma, double v)
        : m_y(y), m_v(v), m_h(h), m_Gamma(Gamma) {}

    void moments(RowBelief& belief) const {
        // |z| = 0 without noise: z is known.
        if (m_v == 0.0 && m_y == 0.0) {
            belief.mean.setZero();
            belief.covariance.setZero();
            return;
        }
        const double middle = std::atan2(m_h(1), m_h(0));
        const double skew = std::hypot(m_Gamma(0, 0) - m_Gamma(1, 1), 2.0 * m_Gamma(0, 1));
        const bool isCircular = skew <= 1e-9 * m_Gamma.trace();
        // Width of the belief of the angle: rho h u = rho |h| cos(turn), precision rho |h| near turn 0;
        // a Gamma that is not circular adds rho^2 skew.
        const double a = precision(0.5 * m_Gamma.trace());
        const double size = m_v > 0.0 ? std::abs((m_y / m_v + m_h.norm()) / a) : m_y;
        const double sharpness = m_h.norm() * size + (isCircular ? 0.0 : skew * size * size);
        double reach = kReach / std::sqrt(sharpness);
        int count = kAngles;
        if (!isCircular || !(reach < 0.5 * std::numbers::pi)) {
            reach = std::numbers::pi;
            count = std::max(
                kCircle, static_cast<int>(std::min(16.0 * std::sqrt(isCircular ? 0.0 : sharpness),
                                                   double{kMostAngles})));
            belief.converged = count < kMostAngles;
        }
        countWork(20.0 * count);
        integrate(middle, reach, count, isCircular, belief);
    }

private:
    [[nodiscard]] double precision(double gamma) const {
        return m_v > 0.0 ? 1.0 / m_v + gamma : gamma;
    }

    /// At an angle `turn` off the direction of h.
    [[nodiscard]] Radius radius(const Eigen::Vector2d& u, double turn, bool isCircular) const {
        const double gamma = isCircular ? 0.5 * m_Gamma.trace() : u.dot(m_Gamma * u);
        // cos(turn) - 1 = -2 sin^2(turn / 2): no difference near turn 0.
        const double sine = std::sin(0.5 * turn);
        const double pull = m_h.norm();                 // h u at turn 0
        const double loss = -2.0 * sine * sine * pull;  // h u less that
        if (m_v == 0.0) {
            const double own = isCircular ? 0.0 : -0.5 * m_y * m_y * gamma;
            return {m_y * loss + own, m_y, 0.0};
        }
        const double a = precision(gamma);
        const double m = (m_y / m_v + pull + loss) / a;
        const TruncatedNormal rho =
            truncatedNormal(m, 1.0 / a, 0.0, std::numeric_limits<double>::infinity());
        // a m^2 / 2; behind a circular message less that of turn 0, of which it is a small part.
        const double energy =
            isCircular ? 0.5 * loss * (m + (m_y / m_v + pull) / a) : 0.5 * a * m * m;
        // Times rho: E rho^2 / E rho = m + 1 / (a E rho), and E rho^3 / E rho = m mean + 2 / a,
        // for a Gaussian cut off at 0.
        const double mean = m + 1.0 / (a * rho.mean);
        return {energy + rho.logMass + std::log(rho.mean) - 0.5 * std::log(a), mean,
                std::max(0.0, 2.0 - mean / rho.mean) / a};
    }

    void integrate(
        double middle, double reach, int count, bool isCircular, RowBelief& belief) const {
        std::vector<Radius> radii(static_cast<std::size_t>(count));
        std::vector<double> angles(radii.size());
        double most = -std::numeric_limits<double>::infinity();
        for (std::size_t k = 0; k < radii.size(); ++k) {
            // Midpoints of equal steps: on the whole circle and for a peak within them the sum is exact to rounding.
            const double turn = reach * ((2.0 * static_cast<double>(k) + 1.0) / count - 1.0);
            angles[k] = middle + turn;
            radii[k] = radius({std::cos(angles[k]), std::sin(angles[k])}, turn, isCircular);
            most = std::max(most, radii[k].logMass);
        }
        double mass = 0.0;
        double x = 0.0;
        double y = 0.0;
        for (std::size_t k = 0; k < radii.size(); ++k) {
            Radius& rho = radii[k];
            rho.logMass = std::exp(rho.logMass - most);  // a weight from now on
            mass += rho.logMass;
            x += rho.logMass * rho.mean * std::cos(angles[k]);
            y += rho.logMass * rho.mean * std::sin(angles[k]);
        }
        x /= mass;
        y /= mass;
        // Cov z = sum w [ (rho u - zhat)(rho u - zhat)^T + Var(rho) u u^T ] / sum w.
        double xx = 0.0;
        double xy = 0.0;
        double yy = 0.0;
        for (std::size_t k = 0; k < radii.size(); ++k) {
            const Radius& rho = radii[k];
            const double c = std::cos(angles[k]);
            const double s = std::sin(angles[k]);
            const double dx = rho.mean * c - x;
            const double dy = rho.mean * s - y;
            xx += rho.logMass * (dx * dx + rho.variance * c * c);
            xy += rho.logMass * (dx * dy + rho.variance * c * s);
            yy += rho.logMass * (dy * dy + rho.variance * s * s);
        }
        belief.mean << x, y;
        belief.covariance << xx / mass, xy / mass, xy / mass, yy / mass;
    }

    double m_y;
    double m_v;
    Eigen::Vector2d m_h;
    Eigen::Matrix2d m_Gamma;
};

}  // namespace

ModulusOutputEstimator::ModulusOutputEstimator(const ModulusLaw& law, int threads)
    : m_noiseVariance(law.noiseCovariance(0, 0)), m_threads(threads) {}

Estimate ModulusOutputEstimator::estimateBelow(const Eigen::MatrixXd& Y,
                                               const GaussianMessage& below) const {
    const Eigen::MatrixXd& H = below.naturalMean;
    const Eigen::Matrix2d Gamma = below.precision;
    return estimateRows(Y.rows(), 2, m_threads, [&](Eigen::Index row, RowBelief& belief) {
        ModulusBelief(Y(row, 0), H.row(row).transpose(), Gamma, m_noiseVariance).moments(belief);
    });
}

}  // namespace onsager
