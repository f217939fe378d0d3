// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/sketch/sketch_pairs.h"

#include "engine/numerics/symmetric_matrix.h"
#include "engine/numerics/turn.h"
#include "engine/numerics/work_tally.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <complex>

namespace onsager {

namespace {

using Complex = std::complex<double>;
constexpr double kMessageShare = 0.1;
constexpr double kInflation = 1.2;        // of the standard deviations of a Gaussian
constexpr double kNegligibleMode = 12.0;  // in the logarithm
constexpr int kTurns = 2;                 // repetitions to each side
constexpr int kNewtonSteps = 4;
// Work on one row; of more than the usual points all are wanted.
constexpr double kMostWork = 1e5;
constexpr Eigen::Index kFewestPoints = 64;
constexpr Eigen::Index kUsualPoints = 512;

/// A symmetric 2 x 2 matrix.
struct Symmetric {
    double a, b, c;  // [a b; b c]
    [[nodiscard]] double form(double x, double y) const {
        return a * x * x + 2.0 * b * x * y + c * y * y;
    }
    [[nodiscard]] double determinant() const { return a * c - b * b; }
};

Symmetric symmetric(const Eigen::MatrixXd& S) {
    return {S(0, 0), S(0, 1), S(1, 1)};
}

struct Point {
    double x, y;
};

/// The belief of the pair given the others: message of mean m, rest y' of the observation.
struct PairBelief {
    double a, b;
    Symmetric N, Gamma;
    Point m;
    Complex y;

    [[nodiscard]] double objective(Point z) const {
        const Complex e = y - std::polar(a, z.x) - std::polar(b, z.y);
        return 0.5 * (Gamma.form(z.x - m.x, z.y - m.y) + N.form(e.real(), e.imag()));
    }

    /// Gradient and Hessian; where that is not positive definite, its Gauss-Newton part.
    void derivatives(Point z, Point& gradient, Symmetric& hessian) const {
        const Complex u = std::polar(a, z.x);
        const Complex v = std::polar(b, z.y);
        const Complex e = y - u - v;
        const double p = N.a * e.real() + N.b * e.imag();
        const double q = N.b * e.real() + N.c * e.imag();
        // d u / d z = i u = (-Im u, Re u).
        gradient.x = Gamma.a * (z.x - m.x) + Gamma.b * (z.y - m.y) + u.imag() * p - u.real() * q;
        gradient.y = Gamma.b * (z.x - m.x) + Gamma.c * (z.y - m.y) + v.imag() * p - v.real() * q;
        const Symmetric convex{Gamma.a + N.form(-u.imag(), u.real()),
                               Gamma.b + N.a * u.imag() * v.imag()
                                   - N.b * (u.imag() * v.real() + u.real() * v.imag())
                                   + N.c * u.real() * v.real(),
                               Gamma.c + N.form(-v.imag(), v.real())};
        hessian = {convex.a + u.real() * p + u.imag() * q, convex.b,
                   convex.c + v.real() * p + v.imag() * q};
        if (!(hessian.a > 0.0 && hessian.determinant() > 1e-3 * convex.determinant())) {
            hessian = convex;
        }
    }
};

/// A Gaussian of the pair; |U (z - mean)|^2 is its quadratic form, U = [p q; 0 s].
struct PairGaussian {
    Point mean;
    double p, q, s;
    double logMass;

    PairGaussian(Point centre, const Symmetric& precision, double inflation, double logHeight)
        : mean(centre),
          p(std::sqrt(precision.a) / inflation),
          // Rows of U by Cholesky, Gamma = [a b; b c]: p = sqrt(a), q = b / p, s = sqrt(c - q^2) = sqrt(det / a).
          q(precision.b / (std::sqrt(precision.a) * inflation)),
          s(std::sqrt(precision.determinant() / precision.a) / inflation),
          logMass(logHeight - std::log(p * s)) {}

    [[nodiscard]] Point drawn(double first, double second) const {
        const double y = second / s;
        return {mean.x + (first - q * y) / p, mean.y + y};
    }
    [[nodiscard]] double logDensity(Point z) const {
        const double first = p * (z.x - mean.x) + q * (z.y - mean.y);
        const double second = s * (z.y - mean.y);
        return std::log(p * s) - 0.5 * (first * first + second * second);
    }
};

/// The Gaussian at the maximum next to z.
PairGaussian refined(const PairBelief& belief, Point z) {
    constexpr double kValues = 120.0;
    countWork(kValues);
    double value = belief.objective(z);
    Point gradient{};
    Symmetric hessian{};
    for (int step = 0; step < kNewtonSteps; ++step) {
        belief.derivatives(z, gradient, hessian);
        const double determinant = hessian.determinant();
        const Point move{(hessian.b * gradient.y - hessian.c * gradient.x) / determinant,
                         (hessian.b * gradient.x - hessian.a * gradient.y) / determinant};
        double length = 1.0;
        Point trial{z.x + move.x, z.y + move.y};
        double there = belief.objective(trial);
        while (there > value && length > 0.05) {
            length *= 0.5;
            trial = {z.x + length * move.x, z.y + length * move.y};
            there = belief.objective(trial);
        }
        if (there >= value) {
            break;
        }
        z = trial;
        value = there;
    }
    belief.derivatives(z, gradient, hessian);
    return {z, hessian, kInflation, -value};
}

double clampedAngle(double cosine) {
    return std::acos(std::clamp(cosine, -1.0, 1.0));
}

/// The mixture from which a pair is drawn, the message first.
struct PairMixture {
    std::vector<PairGaussian> components;
    std::vector<double> shares;

    explicit PairMixture(const PairBelief& belief) {
        constexpr double kValues = 100.0;
        countWork(kValues);
        components.emplace_back(belief.m, belief.Gamma, 1.0, 0.0);
        for (const Point& z : solutions(belief)) {
            components.push_back(refined(belief, z));
        }
        double top = components[1].logMass;
        for (std::size_t k = 2; k < components.size(); ++k) {
            top = std::max(top, components[k].logMass);
        }
        double sum = 0.0;
        shares.push_back(0.0);
        for (std::size_t k = 1; k < components.size(); ++k) {
            shares.push_back(std::exp(std::max(components[k].logMass - top, -kNegligibleMode)));
            sum += shares.back();
        }
        for (double& share : shares) {
            share *= (1.0 - kMessageShare) / sum;
        }
        shares[0] = kMessageShare;
    }

    [[nodiscard]] double logDensity(Point z) const {
        double density = 0.0;
        for (std::size_t k = 0; k < components.size(); ++k) {
            density += shares[k] * std::exp(components[k].logDensity(z));
        }
        return std::log(std::max(density, 1e-300));
    }

private:
    /// Both solutions in the repetitions that the message allows.
    static std::vector<Point> solutions(const PairBelief& belief) {
        const double rho = std::max(std::abs(belief.y), 1e-12);
        const double phi = std::arg(belief.y);
        const double a = belief.a;
        const double b = belief.b;
        // Sides rho, a, b: the law of cosines.
        const double first = clampedAngle((rho * rho + a * a - b * b) / (2.0 * a * rho));
        const double second = clampedAngle((rho * rho + b * b - a * a) / (2.0 * b * rho));
        std::vector<Point> candidates;
        std::vector<double> distances;
        for (const double sign : {-1.0, 1.0}) {
            const Point z{nearest(phi + sign * first, belief.m.x),
                          nearest(phi - sign * second, belief.m.y)};
            for (int i = -kTurns; i <= kTurns; ++i) {
                for (int j = -kTurns; j <= kTurns; ++j) {
                    candidates.push_back({z.x + kTurn * i, z.y + kTurn * j});
                    distances.push_back(0.5
                                        * belief.Gamma.form(candidates.back().x - belief.m.x,
                                                            candidates.back().y - belief.m.y));
                }
            }
        }
        const double least = *std::min_element(distances.begin(), distances.end());
        std::vector<Point> allowed;
        for (std::size_t k = 0; k < candidates.size(); ++k) {
            if (distances[k] < least + kNegligibleMode) {
                allowed.push_back(candidates[k]);
            }
        }
        return allowed;
    }

    static double nearest(double angle, double centre) {
        return angle + kTurn * std::round((centre - angle) / kTurn);
    }
};

}  // namespace

SketchPairs::SketchPairs(const Eigen::VectorXd& weights,
                         const Eigen::MatrixXd& N,
                         const Eigen::MatrixXd& Gamma)
    : m_weights(weights), m_N(N) {
    for (Eigen::Index j = 0; j < weights.size(); ++j) {
        m_rest.push_back(j);
    }
    std::stable_sort(m_rest.begin(), m_rest.end(), [&](Eigen::Index i, Eigen::Index j) {
        return std::abs(weights(i)) > std::abs(weights(j));
    });
    m_pair.assign(m_rest.begin(), m_rest.begin() + 2);
    m_rest.erase(m_rest.begin(), m_rest.begin() + 2);
    m_pairPrecision = Gamma(m_pair, m_pair);
    if (!m_rest.empty()) {
        // Others drawn from their marginal Sigma_RR; the pair given them is N(r + (z_R - r_R) gain, pairPrecision^-1).
        m_pairGain = -Gamma(m_rest, m_pair) * spdInverse(m_pairPrecision);
        const Eigen::MatrixXd Sigma = spdInverse(Gamma);
        m_restRoot = Eigen::MatrixXd(Sigma(m_rest, m_rest)).llt().matrixU();
    }
}

double SketchPairs::moments(const Eigen::VectorXd& r,
                            const Eigen::VectorXd& y,
                            const Eigen::MatrixXd& normal,
                            const Eigen::VectorXd& choice,
                            Eigen::VectorXd& mean,
                            Eigen::MatrixXd& covariance) const {
    const auto others = static_cast<Eigen::Index>(m_rest.size());
    Eigen::MatrixXd z(normal.rows(), r.size());
    Eigen::VectorXd w(normal.rows());
    PairBelief belief{m_weights(m_pair[0]),       m_weights(m_pair[1]),         symmetric(m_N),
                      symmetric(m_pairPrecision), {r(m_pair[0]), r(m_pair[1])}, {y(0), y(1)}};
    std::vector<PairMixture> mixture;
    const double before = workTally();
    Eigen::Index drawn = normal.rows();
    for (Eigen::Index i = 0; i < drawn; ++i) {
        if (i == kFewestPoints && drawn <= kUsualPoints) {
            // As many points as the first ones leave, a whole net of the sequence.
            const double each = (workTally() - before) / static_cast<double>(kFewestPoints);
            while (drawn > kFewestPoints && each * static_cast<double>(drawn) > kMostWork) {
                drawn /= 2;
            }
            if (i >= drawn) {
                break;
            }
        }
        if (others > 0) {
            const Eigen::RowVectorXd step = normal.row(i).head(others) * m_restRoot;
            const Eigen::RowVectorXd shift = step * m_pairGain;
            belief.m = {r(m_pair[0]) + shift(0), r(m_pair[1]) + shift(1)};
            belief.y = {y(0), y(1)};
            for (Eigen::Index k = 0; k < others; ++k) {
                const Eigen::Index j = m_rest[static_cast<std::size_t>(k)];
                z(i, j) = r(j) + step(k);
                belief.y -= m_weights(j) * std::polar(1.0, z(i, j));
            }
        }
        if (others > 0 || mixture.empty()) {
            mixture.assign(1, PairMixture(belief));
        }
        const PairMixture& proposal = mixture.front();
        std::size_t k = 0;
        for (double sum = proposal.shares[0];
             k + 1 < proposal.components.size() && choice(i) > sum;) {
            sum += proposal.shares[++k];
        }
        const Point pair = proposal.components[k].drawn(normal(i, others), normal(i, others + 1));
        z(i, m_pair[0]) = pair.x;
        z(i, m_pair[1]) = pair.y;
        // The density of the others under the message stands in target and proposal; that of the pair
        // keeps its normalisation, the same for all points.
        w(i) = -belief.objective(pair) - proposal.logDensity(pair);
    }
    w.conservativeResize(drawn);
    z.conservativeResize(drawn, Eigen::NoChange);
    w = (w.array() - w.maxCoeff()).exp();
    w /= w.sum();
    mean.noalias() = z.transpose() * w;
    z.rowwise() -= mean.transpose();
    covariance.noalias() = z.transpose() * w.asDiagonal() * z;
    return 1.0 / w.squaredNorm();
}

}  // namespace onsager
