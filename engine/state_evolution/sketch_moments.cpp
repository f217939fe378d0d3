// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/sketch_moments.h"

#include "engine/numerics/count.h"
#include "engine/numerics/turn.h"

#include <Eigen/Eigenvalues>
#include <Eigen/LU>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace onsager {

namespace {

using Numbers = Eigen::ArrayXd;
using Mass = WithMass<ScalarMoments>;

constexpr double kDepth = 40.0;         // of a log density below its maximum, where it is cut off
constexpr double kStep = 0.75;          // of the trapezoid sums, in the least width there is
constexpr double kLeastPerTurn = 32.0;  // points
constexpr double kPanel = 4.0;          // in the least width there is
constexpr double kPanelOfAngle = 1.2;   // widest
constexpr double kWide = 1.0 / 80.0;    // precision below which a folded law is uniform, to 1e-17
constexpr double kStepOfMessage = 0.7;  // widest, where there is more than the law of R
constexpr int kMostHalvings = 8;
constexpr int kMostTurns = 64;           // kWide needs no more than a dozen
constexpr double kMostSteps = 1e6;       // of the sum over messages
constexpr double kMostLattice = 1e6;     // points
constexpr double kPerPoint = 0.02;       // of a value
constexpr double kOblong = 4.0;          // ratio of standard deviations of the noise
constexpr double kMostTolerance = 1e-3;  // where next to nothing is

/// Nothing, and no budget for more.
Mass spent(const AverageSettings& settings) {
    (void)settings.allows(std::numeric_limits<double>::infinity());
    return {};
}

/// N(0, 1 / precision) folded to the turn around 0, on a lattice; lattices of half a window below half
/// a turn have nothing to fold.
struct FoldedLaw {
    Numbers angle;
    Numbers logDensity;  ///< but for a constant
    Numbers mean;        ///< of the number given its angle
    Numbers variance;

    FoldedLaw(double precision, double halfWindow, double step) {
        const bool isWhole = halfWindow >= 0.5 * kTurn;
        const double half = isWhole ? 0.5 * kTurn : halfWindow;
        const auto count = static_cast<Eigen::Index>(std::ceil(2.0 * half / step)) + 1;
        // Of a whole turn the last point would be the first one.
        const double upper = isWhole ? half - kTurn / static_cast<double>(count) : half;
        angle = Numbers::LinSpaced(count, -half, upper);
        logDensity = -0.5 * precision * angle.square();
        mean = angle;
        variance = Numbers::Zero(angle.size());
        if (!isWhole) {
            return;
        }
        if (precision < kWide) {
            logDensity.setZero();
            mean.setZero();
            variance.setConstant(1.0 / precision);
            return;
        }
        const int turns =
            countWithin(std::ceil(kReach / (std::sqrt(precision) * kTurn)), kMostTurns) + 1;
        for (Eigen::Index i = 0; i < angle.size(); ++i) {
            double mass = 0.0;
            double first = 0.0;
            double second = 0.0;
            for (int k = -turns; k <= turns; ++k) {
                const double further = kTurn * k * (2.0 * angle(i) + kTurn * k);
                const double weight = std::exp(-0.5 * precision * further);
                mass += weight;
                first += weight * k;
                second += weight * k * k;
            }
            first /= mass;
            logDensity(i) += std::log(mass);
            mean(i) += kTurn * first;
            variance(i) = kTurn * kTurn * std::max(0.0, second / mass - first * first);
        }
    }
};

/// A likelihood of y.
struct Likelihood {
    double weight;
    Eigen::Matrix2d precision;  ///< N
    double least = 0.0;         ///< eigenvalues of N
    double most = 0.0;
    Eigen::Matrix2d axes;  ///< its eigenvectors, that of most noise first

    Likelihood(double w, const Eigen::Matrix2d& V) : weight(w), precision(V.inverse()) {
        const Eigen::SelfAdjointEigenSolver<Eigen::Matrix2d> eigen(precision);
        least = eigen.eigenvalues()(0);
        most = eigen.eigenvalues()(1);
        axes = eigen.eigenvectors();
    }

    [[nodiscard]] bool isRound() const { return most - least < 1e-12 * most; }
    /// Bounds, for y up to a length, of the curvature of the log likelihood and of its range.
    [[nodiscard]] double curvature(double length) const {
        return weight * most * length + weight * weight * (most - least);
    }
    [[nodiscard]] double range(double length) const {
        return 2.0 * weight * most * length + 0.5 * weight * weight * (most - least);
    }
};

/// The law of x, a folded one around `centre`, with the likelihood of y.
class AngleGiven {
public:
    AngleGiven(const FoldedLaw& law, const Likelihood& likelihood, double centre)
        : m_law(law), m_likelihood(likelihood) {
        const Numbers x = centre + law.angle;
        m_cosine = x.cos();
        m_sine = x.sin();
        const Eigen::Matrix2d& N = likelihood.precision;
        m_fixed = law.logDensity
                  - 0.5 * likelihood.weight * likelihood.weight
                        * (N(0, 0) * m_cosine.square() + N(1, 1) * m_sine.square()
                           + 2.0 * N(0, 1) * m_cosine * m_sine);
    }

    /// Looks at another y. Returns the log of the largest joint density of x and y.
    double observe(const Eigen::Vector2d& y) {
        const Eigen::Vector2d Ny = m_likelihood.precision * y;
        const Eigen::Vector2d pull = m_likelihood.weight * Ny;
        m_log = pull(0) * m_cosine + pull(1) * m_sine + m_fixed;
        const double top = m_log.maxCoeff();
        m_first = 0;
        Eigen::Index end = m_log.size();
        while (m_log(m_first) < top - kDepth) {
            ++m_first;
        }
        while (m_log(end - 1) < top - kDepth) {
            --end;
        }
        m_density = (m_log.segment(m_first, end - m_first) - top).exp();
        return top - 0.5 * y.dot(Ny);
    }

    /// Where the density is more than nothing, over its maximum.
    [[nodiscard]] const Numbers& density() const { return m_density; }
    /// Mean and variance of x - centre there, given its angle.
    [[nodiscard]] auto mean() const { return m_law.mean.segment(m_first, m_density.size()); }
    [[nodiscard]] auto variance() const {
        return m_law.variance.segment(m_first, m_density.size());
    }

private:
    const FoldedLaw& m_law;
    const Likelihood& m_likelihood;
    Numbers m_cosine;
    Numbers m_sine;
    Numbers m_fixed;
    Numbers m_log;
    Numbers m_density;
    Eigen::Index m_first = 0;
};

/// What does not depend on R.
class SketchIntegral {
public:
    SketchIntegral(const SketchEntry& entry, const AverageSettings& settings)
        : m_entry(entry),
          m_settings(settings),
          m_weight(std::abs(entry.weight)),  // a negative one turns y by half a circle
          m_truth(m_weight, entry.noise),
          m_belief(m_weight, entry.believedNoise),
          m_least(1.0 / std::sqrt(m_truth.most)),
          m_most(1.0 / std::sqrt(m_truth.least)),
          m_longest(m_weight + kReach * m_most),
          m_share(entry.argument.share()),
          m_spread(entry.argument.posteriorVariance()),
          m_width(std::sqrt(m_spread)),
          m_trueLaw(1.0 / m_spread,
                    kReach * m_width,
                    stepFor(1.0 / m_spread + m_truth.curvature(m_longest))),
          m_believedLaw(entry.precision,
                        std::sqrt(2.0 * (m_belief.range(m_longest) + kDepth) / entry.precision),
                        stepFor(entry.precision + m_belief.curvature(m_longest))),
          m_isOblong(m_most > kOblong * m_least) {
        const double noise = kReach * m_most;
        m_half = noise < m_weight ? kReach * m_width + std::asin(noise / m_weight) : kTurn;
        const double panel = kPanel * std::max(m_least, m_most / kReach);
        m_outer = m_isOblong ? panels(m_weight + kReach * m_least, std::max(panel, 0.25 * m_weight))
                             : gradedLegendre(std::max(0.0, m_weight - noise), m_longest,
                                              {{m_weight, panel}}, {}, settings.nodesPerPanel);
        m_perNode =
            kPerPoint * static_cast<double>(m_trueLaw.angle.size() + m_believedLaw.angle.size());
    }

    [[nodiscard]] ScalarMoments average() const {
        const double deviation = std::sqrt(std::max(0.0, m_entry.argument.messageVariance));
        const double mean = m_entry.argument.mean;
        if (deviation <= 1e-12 * (std::abs(mean) + 1.0)) {
            return given(mean, m_settings.tolerance, m_settings.threads).average();
        }
        // With unequal noise everything repeats itself twice in a turn.
        const bool isRound = m_truth.isRound() && m_belief.isRound();
        double step = isRound ? deviation : std::min(deviation, kStepOfMessage);
        // The error of such sums falls to less than its square from one halving to the next.
        const double tolerance = m_settings.tolerance > 0.0 ? std::sqrt(m_settings.tolerance) : 1.0;
        Mass sum = messageSum(deviation, 0.0, step);
        bool isFine = false;
        for (int halving = 0; !isFine && halving < kMostHalvings; ++halving) {
            const Mass between = messageSum(deviation, 0.5 * step, step);
            isFine = agree(sum, between, tolerance);
            sum += between;
            step *= 0.5;
        }
        return sum.average();
    }

private:
    static double stepFor(double curvature) {
        return std::min(kStep / std::sqrt(curvature), kTurn / kLeastPerTurn);
    }

    /// Trapezoid sum over R = mean + offset + k step, without the factor `step`.
    [[nodiscard]] Mass messageSum(double deviation, double offset, double step) const {
        const double steps = std::ceil(kReach * deviation / step);
        if (!(steps < kMostSteps)) {
            return spent(m_settings);
        }
        const int most = static_cast<int>(steps);
        std::vector<Mass> values(static_cast<std::size_t>(2 * most + 1));
        parallelFor(2 * most + 1, m_settings.threads, {}, [&](int i) {
            if (m_settings.isSpent()) {
                return;
            }
            const double further = offset + (i - most) * step;
            const double t = further / deviation;
            const double weight = std::exp(-0.5 * t * t);
            values[static_cast<std::size_t>(i)] =
                given(m_entry.argument.mean + further, toleranceFor(weight), 1) * weight;
        });
        Mass sum;
        for (const Mass& value : values) {
            sum += value;
        }
        return sum;
    }

    /// Whether two sums have the same averages.
    static bool agree(const Mass& a, const Mass& b, double tolerance) {
        const ScalarMoments first = a.average();
        const ScalarMoments second = b.average();
        const auto areClose = [&](double x, double y, double least) {
            return std::abs(x - y) <= tolerance * std::max(std::abs(y), least);
        };
        return areClose(first.covariance, second.covariance, 0.0)
               && areClose(first.errorPower, second.errorPower, 0.0)
               && areClose(first.errorSignal, second.errorSignal, second.errorPower)
               && areClose(first.errorReceived, second.errorReceived, second.errorPower);
    }

    /// Of an integral that counts little.
    [[nodiscard]] double toleranceFor(double weight) const {
        return std::min(m_settings.tolerance / std::sqrt(weight + 1e-300), kMostTolerance);
    }

    [[nodiscard]] Quadrature panels(double half, double width) const {
        return gradedLegendre(-half, half, {{0.0, width}}, {}, m_settings.nodesPerPanel);
    }

    /// Integral over y given R.
    [[nodiscard]] Mass given(double R, double tolerance, int threads) const {
        return refinedIntegral(
            m_outer, m_settings.nodesPerPanel, tolerance, [&](const std::vector<double>& nodes) {
                std::vector<Mass> values(nodes.size());
                parallelFor(static_cast<int>(nodes.size()), threads, {}, [&](int i) {
                    const auto k = static_cast<std::size_t>(i);
                    values[k] = m_isOblong ? acrossSharpness(R, nodes[k], tolerance)
                                           : overAngle(R, nodes[k], tolerance) * nodes[k];
                });
                return values;
            });
    }

    /// Over the angle of y.
    [[nodiscard]] Mass overAngle(double R, double length, double tolerance) const {
        const bool isWhole = m_half >= 0.5 * kTurn;
        const double half = isWhole ? 0.5 * kTurn : m_half;
        // Half a turn from R the belief changes from one turn to the next, in a panel's inside: it
        // would not be seen at a border.
        const double middle = isWhole ? R + 1.0 : centreOf(R);
        const double blur = m_least / std::sqrt(m_weight * std::max(length, m_least));
        const double t = (length - m_weight) / m_most;
        return along(R, panels(half, std::min(kPanelOfAngle, kPanel * std::hypot(m_width, blur))),
                     std::min(tolerance * std::exp(0.25 * t * t), kMostTolerance),
                     [&](double angle) {
                         return Eigen::Vector2d(length * std::cos(middle + angle),
                                                length * std::sin(middle + angle));
                     });
    }

    /// Over the coordinate of y that has the most noise.
    [[nodiscard]] Mass acrossSharpness(double R, double sharp, double tolerance) const {
        return along(R, panels(m_weight + kReach * m_most, kPanel * m_most), tolerance,
                     [&](double blurred) {
                         return Eigen::Vector2d(m_truth.axes * Eigen::Vector2d(blurred, sharp));
                     });
    }

    template <typename Place>
    [[nodiscard]] Mass along(double R,
                             const Quadrature& rule,
                             double tolerance,
                             const Place& place) const {
        AngleGiven truth(m_trueLaw, m_truth, centreOf(R));
        AngleGiven belief(m_believedLaw, m_belief, R);
        return refinedIntegral(
            rule, m_settings.nodesPerPanel, tolerance, [&](const std::vector<double>& nodes) {
                std::vector<Mass> values;
                if (!m_settings.allows(m_perNode * static_cast<double>(nodes.size()))) {
                    values.resize(nodes.size());
                    return values;
                }
                values.reserve(nodes.size());
                for (const double node : nodes) {
                    values.push_back(at(place(node), R, truth, belief));
                }
                return values;
            });
    }

    /// The true mean of x given R.
    [[nodiscard]] double centreOf(double R) const {
        const double mean = m_entry.argument.mean;
        return mean + m_share * (R - mean);
    }

    [[nodiscard]] Mass at(const Eigen::Vector2d& y,
                          double R,
                          AngleGiven& truth,
                          AngleGiven& belief) const {
        constexpr double kNothing = -90.0;
        const double logHeight = truth.observe(y);
        if (logHeight < kNothing) {
            return {};
        }
        double estimate = 0.0;  // less R
        double variance = 1.0 / m_entry.precision;
        if (m_entry.precision >= kWide) {
            belief.observe(y);
            const Numbers& q = belief.density();
            const double mass = q.sum();
            estimate = (q * belief.mean()).sum() / mass;
            variance = (q * ((belief.mean() - estimate).square() + belief.variance())).sum() / mass;
        }
        const Numbers& p = truth.density();
        const double height = std::exp(logHeight);
        const double mass = p.sum();
        const double unknown = (p * truth.variance()).sum();
        const Numbers t = truth.mean() + (centreOf(R) - R);  // x - R
        const Numbers error = estimate - t;
        const Numbers weighed = p * error;
        const ArgumentChannel& law = m_entry.argument;
        const double fixed = (law.fromArgument + law.fromMessage) * (R - law.mean);
        return Mass{mass,
                    {mass * variance, (weighed * error).sum() + unknown,
                     (weighed * (fixed + law.fromArgument * t)).sum() - law.fromArgument * unknown,
                     unknown - (weighed * t).sum()}}
               * height;
    }

    const SketchEntry& m_entry;
    const AverageSettings& m_settings;
    double m_weight;
    Likelihood m_truth;
    Likelihood m_belief;
    double m_least;  ///< standard deviations of the noise
    double m_most;
    double m_longest;
    double m_share;   ///< of the message in the mean of x given R
    double m_spread;  ///< variance of x given R
    double m_width;   ///< its root
    FoldedLaw m_trueLaw;
    FoldedLaw m_believedLaw;
    double m_half = 0.0;  ///< the angle of y is nearer to that of x
    bool
        m_isOblong;  ///< whether y is integrated along the axes of its noise, else in polar coordinates
    Quadrature m_outer;      ///< over the sharp coordinate, or the length
    double m_perNode = 0.0;  ///< values that a node costs
};

/// Points of the larger lattice of one turn, or of what the laws leave of it.
double latticePoints(const SketchEntry& entry) {
    const double weight = std::abs(entry.weight);
    double points = 0.0;
    for (const auto& [noise, precision] :
         {std::pair(entry.noise, 1.0 / entry.argument.posteriorVariance()),
          std::pair(entry.believedNoise, entry.precision)}) {
        const Likelihood likelihood(weight, noise);
        const Likelihood truth(weight, entry.noise);
        const double longest = weight + kReach / std::sqrt(truth.least);
        const double curvature = precision + likelihood.curvature(longest);
        const double half = std::min(
            0.5 * kTurn, std::sqrt(2.0 * (likelihood.range(longest) + kDepth) / precision));
        points = std::max(points, 2.0 * half * std::sqrt(curvature) / kStep);
    }
    return points;
}

}  // namespace

ScalarMoments sketchMoments(const SketchEntry& entry, const AverageSettings& settings) {
    if (!(latticePoints(entry) < kMostLattice)) {
        return spent(settings).sum;
    }
    return SketchIntegral(entry, settings).average();
}

}  // namespace onsager
