// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/box_normal.h"

#include "engine/numerics/log_density.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/normal_tail.h"
#include "engine/numerics/symmetric_matrix.h"
#include "engine/numerics/truncated_normal.h"
#include "engine/numerics/work_tally.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <vector>

namespace onsager {

namespace {

constexpr int kMaxSweeps = 1000;

struct MeanVariance {
    double mean;
    double variance;
};

/// The outer variable z_0 of a law on a rectangle; z_1 is integrated in closed form. Everything is
/// relative to the mode, so that weights far from m keep their digits.
struct OuterLaw {
    const Eigen::Matrix2d& Q;
    const Eigen::Vector2d& mode;
    Eigen::Vector2d gradient;  // Q (mode - m)
    double lower;
    double upper;

    /// z_1 - mode_1 given z_0, restricted to its interval.
    [[nodiscard]] TruncatedNormal inner(double z) const {
        // Minimum of (z - m) Q (z - m)^T / 2 over z_1 for this z_0: precision Q_11,
        // centre -(gradient_1 + Q_01 step_0) / Q_11, relative to mode_1.
        const double centre = -(gradient(1) + Q(0, 1) * (z - mode(0))) / Q(1, 1);
        return truncatedNormal(centre, 1.0 / Q(1, 1), lower - mode(1), upper - mode(1));
    }

    /// log of the density of z_0: its derivatives are the means of those of the joint law.
    LogJet operator()(double z) const {
        const TruncatedNormal law = inner(z);
        // E = gradient step + step Q step^T / 2 above the mode; log of the integral over z_1
        // less E at the inner mode, and
        //     first  = -gradient_0 - Q_00 step_0 - Q_01 E[step_1],   second = -Q_00 + Q_01^2 Var(step_1).
        const Eigen::Vector2d step(z - mode(0), law.mode);
        return {law.logIntegral - gradient.dot(step) - 0.5 * step.dot(Q * step),
                -gradient(0) - Q(0, 0) * step(0) - Q(0, 1) * law.mean,
                -Q(0, 0) + Q(0, 1) * Q(0, 1) * law.variance};
    }
};

/// The same of sixteen z_0 at once, where z_1 has a border on one side only.
class OuterLanes {
public:
    explicit OuterLanes(const OuterLaw& law)
        : m_law(law),
          m_sign(std::isfinite(law.lower) ? 1.0 : -1.0),
          m_border((std::isfinite(law.lower) ? law.lower : law.upper) - law.mode(1)),
          m_deviation(1.0 / std::sqrt(law.Q(1, 1))) {}

    static bool applies(const OuterLaw& law) {
        return std::isfinite(law.lower) != std::isfinite(law.upper);
    }

    /// Of z_1 - mode_1 given z_0 - mode_0: the mode, and the law about it in the direction of the half-line.
    struct Inner {
        Lane mode;
        HalfNormals law;
    };

    [[nodiscard]] Inner inner(const Lane& step) const {
        // The same centre, mode and half-line, eight z_0 in a lane.
        const Lane centre = (m_law.gradient(1) + m_law.Q(0, 1) * step) * (-1.0 / m_law.Q(1, 1));
        const Lane mode = m_sign > 0.0 ? Lane(centre.max(m_border)) : Lane(centre.min(m_border));
        return {mode, halfNormals(m_sign / m_deviation * (m_border - centre))};
    }

    void operator()(const PanelPlaces& places, PanelPlaces& values) const {
        constexpr double kValues = 12.0;
        countWork(2.0 * kValues);
        const Eigen::Matrix2d& Q = m_law.Q;
        for (std::size_t k = 0; k < places.size(); ++k) {
            const Lane step = places[k] - m_law.mode(0);
            const Inner some = inner(step);
            values[k] = (m_deviation * some.law.integral).log() - m_law.gradient(0) * step
                        - m_law.gradient(1) * some.mode
                        - 0.5 * (Q(0, 0) * step.square() + Q(1, 1) * some.mode.square())
                        - Q(0, 1) * step * some.mode;
        }
    }

    /// Means and variances of z_1 - mode_1 at the nodes.
    void setInner(const std::vector<double>& nodes, std::vector<MeanVariance>& laws) const {
        for (std::size_t first = 0; first < nodes.size(); first += kLaneCount) {
            Lane step;
            for (std::size_t k = 0; k < kLaneCount; ++k) {
                step(static_cast<Eigen::Index>(k)) =
                    nodes[std::min(first + k, nodes.size() - 1)] - m_law.mode(0);
            }
            const Inner some = inner(step);
            // Mean and variance of halfNormals() are in deviations and in the direction of the half-line.
            const Lane mean = some.mode + m_sign * m_deviation * some.law.mean;
            const Lane variance = m_deviation * m_deviation * some.law.variance;
            for (std::size_t k = 0; k < kLaneCount && first + k < nodes.size(); ++k) {
                const auto i = static_cast<Eigen::Index>(k);
                laws[first + k] = {mean(i), variance(i)};
            }
        }
    }

private:
    const OuterLaw& m_law;
    double m_sign;
    double m_border;  ///< relative to mode_1
    double m_deviation;
};

/// The density of z_0 as nodes, and the law of z_1 - mode_1 at each of them.
NodeLaw outerNodes(const OuterLaw& law, const Peak& peak, std::vector<MeanVariance>& inner) {
    if (OuterLanes::applies(law)) {
        const OuterLanes lanes(law);
        NodeLaw outer = integrated(law, std::cref(lanes), {peak});
        inner.resize(outer.nodes.size());
        lanes.setInner(outer.nodes, inner);
        return outer;
    }
    NodeLaw outer = integrated(law, {peak});
    for (const double node : outer.nodes) {
        const TruncatedNormal one = law.inner(node);
        inner.push_back({one.mean, one.variance});
    }
    return outer;
}

/// The maximum of a concave log density on (lower, upper), bracketed by steps outwards from `start`.
Peak concavePeak(const OuterLaw& law, double start, double lower, double upper) {
    // Concave: the maximum is on the side to which the slope at the start points.
    const LogJet jet = law(start);
    const double end = jet.first > 0.0 ? upper : lower;
    double step = 1.0 / std::sqrt(law.Q(0, 0));
    double other = start;
    while (other != end && jet.first != 0.0) {
        other = std::clamp(other + std::copysign(step, jet.first), lower, upper);
        if (law(other).first * jet.first <= 0.0) {
            break;
        }
        step *= 2.0;
    }
    if (other == start) {
        return {start, jet, lower, upper};
    }
    Peak peak = highestPeak(peaksOf(law, {std::min(start, other), std::max(start, other)}));
    peak.left = lower;
    peak.right = upper;
    return peak;
}

BoxNormal rectangle(const Eigen::VectorXd& m, const Eigen::MatrixXd& precision, const Box& box) {
    BoxNormal result;
    result.mode = nearestPoint(m, precision, box);
    Eigen::Matrix2d Q;
    Q << precision(0, 0), precision(0, 1), precision(1, 0), precision(1, 1);
    const Eigen::Vector2d mode(result.mode(0), result.mode(1));
    const Eigen::Vector2d shift(mode(0) - m(0), mode(1) - m(1));
    const OuterLaw law{Q, mode, Q * shift, box.lower(1), box.upper(1)};
    const Peak peak = concavePeak(law, mode(0), box.lower(0), box.upper(0));
    std::vector<MeanVariance> inner;
    const NodeLaw outer = outerNodes(law, peak, inner);
    const std::size_t count = outer.nodes.size();
    // Relative to the mode, as are the moments: nothing large is subtracted where the box is far from m.
    double mean[2] = {0.0, 0.0};
    for (std::size_t k = 0; k < count; ++k) {
        mean[0] += outer.weights[k] * (outer.nodes[k] - mode(0));
        mean[1] += outer.weights[k] * inner[k].mean;
    }
    result.covariance = Eigen::MatrixXd::Zero(2, 2);
    for (std::size_t k = 0; k < count; ++k) {
        const double t = outer.nodes[k] - mode(0) - mean[0];
        const double u = inner[k].mean - mean[1];
        result.covariance(0, 0) += outer.weights[k] * t * t;
        result.covariance(1, 0) += outer.weights[k] * t * u;
        // Variance of z_1: between the nodes and within them.
        result.covariance(1, 1) += outer.weights[k] * (u * u + inner[k].variance);
    }
    result.covariance(0, 1) = result.covariance(1, 0);
    result.logIntegral = outer.logIntegral;
    result.mean.resize(2);
    result.mean << mode(0) + mean[0], mode(1) + mean[1];
    return result;
}

using Flags = std::vector<bool>;

/// Moves the free coordinates of z to their minimum with the others where they are; whether the
/// result is the nearest point.
bool settle(const Eigen::VectorXd& m,
            const Eigen::MatrixXd& Q,
            const Box& box,
            const Flags& atBorder,
            Eigen::VectorXd& z) {
    std::vector<Eigen::Index> free;
    for (Eigen::Index i = 0; i < z.size(); ++i) {
        if (!atBorder[static_cast<std::size_t>(i)]) {
            free.push_back(i);
        }
    }
    const auto size = static_cast<double>(free.size());
    countWork(10.0 + 2.0 * size * productWork(size));
    Eigen::VectorXd next = z;
    if (!free.empty()) {
        // Newton's step on the free coordinates, exact for a quadratic: Q_FF^-1 [Q (z - m)]_F.
        const Eigen::VectorXd force = Q * (z - m);
        next(free) -= Eigen::MatrixXd(Q(free, free)).llt().solve(force(free));
    }
    if ((next.array() < box.lower.array()).any() || (next.array() > box.upper.array()).any()) {
        return false;
    }
    // Kuhn and Tucker: at a lower border the gradient must not be negative, at an upper one not positive.
    const Eigen::VectorXd gradient = Q * (next - m);
    for (Eigen::Index i = 0; i < z.size(); ++i) {
        if (atBorder[static_cast<std::size_t>(i)] && box.lower(i) < box.upper(i)
            && (z(i) == box.lower(i) ? gradient(i) < 0.0 : gradient(i) > 0.0)) {
            return false;
        }
    }
    z = next;
    return true;
}

/// The coordinate with the least probability of its side comes first, the coordinates before it at
/// their conditional means: the weights then vary least. Source: Gibson, Glasbey and Elston 1994.
DrawingOrder drawingOrder(const Eigen::VectorXd& m, const Eigen::MatrixXd& S, const Box& box) {
    const Eigen::Index d = m.size();
    DrawingOrder sequence{{}, Eigen::MatrixXd::Zero(d, d)};
    std::vector<Eigen::Index> left;
    for (Eigen::Index i = 0; i < d; ++i) {
        left.push_back(i);
    }
    Eigen::MatrixXd rows = Eigen::MatrixXd::Zero(d, d);  // factor rows of every coordinate
    Eigen::VectorXd x = Eigen::VectorXd::Zero(d);
    for (Eigen::Index j = 0; j < d; ++j) {
        double least = std::numeric_limits<double>::infinity();
        std::size_t chosen = 0;
        TruncatedNormal law;
        for (std::size_t k = 0; k < left.size(); ++k) {
            const Eigen::Index i = left[k];
            // S_ii less what the coordinates before explain: the pivot of a Cholesky factor in this order.
            const double variance =
                std::max(S(i, i) - rows.row(i).head(j).squaredNorm(), 1e-14 * S(i, i));
            const TruncatedNormal side = truncatedNormal(m(i) + rows.row(i).head(j).dot(x.head(j)),
                                                         variance, box.lower(i), box.upper(i));
            if (side.logMass < least) {
                least = side.logMass;
                chosen = k;
                law = side;
            }
        }
        const Eigen::Index i = left[chosen];
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(chosen));
        const double pivot =
            std::sqrt(std::max(S(i, i) - rows.row(i).head(j).squaredNorm(), 1e-14 * S(i, i)));
        rows(i, j) = pivot;
        for (const Eigen::Index other : left) {
            // Column j of the factor for the coordinates that are left.
            rows(other, j) =
                (S(other, i) - rows.row(other).head(j).dot(rows.row(i).head(j))) / pivot;
        }
        // The chosen one at its mean, whitened.
        x(j) = (law.mean - m(i) - rows.row(i).head(j).dot(x.head(j))) / pivot;
        sequence.coordinates.push_back(i);
        sequence.factor.row(j) = rows.row(i);
    }
    return sequence;
}

/// One draw from N(0, 1) on (a, b) for a uniform number p. Its weight is exp(logWeight) times weight.
double drawBetween(double a, double b, double p, double& weight, double& logWeight) {
    constexpr double kTail = 6.0;
    // Uniform p to a normal number on (a, b) by the inverse of its law, from the side where probabilities are small:
    // 1 - Phi would lose the tail.
    if (a <= 0.0 && b >= 0.0) {
        const double low = normalProbability(a);
        const double high = normalProbability(b);
        weight *= high - low;
        return std::clamp(normalQuantile(low + p * (high - low)), a, b);
    }
    const double side = a > 0.0 ? 1.0 : -1.0;
    const double near = a > 0.0 ? a : -b;
    const double far = a > 0.0 ? b : -a;
    if (near < kTail && far - near > 1e-3) {
        const double tail = normalProbability(-near);
        const double rest = normalProbability(-far);
        weight *= tail - rest;
        return side * std::clamp(-normalQuantile(tail + p * (rest - tail)), near, far);
    }
    // Density x exp(-x^2 / 2): nearly the same so far out, and corrected by the weight 1 / x.
    const double share = -std::expm1(-0.5 * (far - near) * (far + near));
    // P(X > x) = exp(-(x^2 - near^2) / 2) on the way, cut off at far: x^2 = near^2 - 2 log(1 - p share).
    const double x = std::min(far, std::sqrt(near * near - 2.0 * std::log1p(-p * share)));
    // Density wanted over density drawn: (2 pi)^(-1/2) exp(-near^2 / 2) share / x.
    weight *= share / x;
    logWeight -= 0.5 * near * near + kLogRootTwoPi;
    return side * x;
}

}  // namespace

Eigen::VectorXd nearestPoint(const Eigen::VectorXd& m, const Eigen::MatrixXd& Q, const Box& box) {
    Eigen::VectorXd z = m.cwiseMax(box.lower).cwiseMin(box.upper);
    if (z == m) {
        return z;
    }
    const Eigen::Index d = z.size();
    const auto sweepWork = static_cast<double>(d) * (1.0 + 0.1 * static_cast<double>(d));
    Flags atBorder(static_cast<std::size_t>(d), false);
    Flags before;
    Eigen::VectorXd t = z - m;
    for (int sweep = 0; sweep < kMaxSweeps; ++sweep) {
        countWork(sweepWork);
        for (Eigen::Index i = 0; i < d; ++i) {
            // Minimum over z_i with the others where they are, clipped to its side.
            const double pull = Q.col(i).dot(t) - Q(i, i) * t(i);
            z(i) = std::clamp(m(i) - pull / Q(i, i), box.lower(i), box.upper(i));
            t(i) = z(i) - m(i);
            atBorder[static_cast<std::size_t>(i)] = z(i) == box.lower(i) || z(i) == box.upper(i);
        }
        // Borders that still change are not those of the nearest point.
        if ((sweep == 0 || atBorder == before) && settle(m, Q, box, atBorder, z)) {
            break;
        }
        before = atBorder;
    }
    return z;
}

Eigen::MatrixXd freeInverse(const Eigen::MatrixXd& Q, const Box& box, const Eigen::VectorXd& z) {
    std::vector<Eigen::Index> free;
    for (Eigen::Index i = 0; i < z.size(); ++i) {
        if (box.lower(i) < z(i) && z(i) < box.upper(i)) {
            free.push_back(i);
        }
    }
    Eigen::MatrixXd inverse = Eigen::MatrixXd::Zero(z.size(), z.size());
    if (!free.empty()) {
        // Coordinates at a border do not move with m: 0.
        inverse(free, free) = spdInverse(Q(free, free));
    }
    return inverse;
}

BoxNormal boxNormal(const Eigen::VectorXd& m, const Eigen::MatrixXd& Q, const Box& box) {
    if (m.size() == 2) {
        return rectangle(m, Q, box);
    }
    const TruncatedNormal law = truncatedNormal(m(0), 1.0 / Q(0, 0), box.lower(0), box.upper(0));
    BoxNormal result;
    result.mode = Eigen::VectorXd::Constant(1, law.mode);
    result.logIntegral = law.logIntegral;
    result.mean = Eigen::VectorXd::Constant(1, law.mean);
    result.covariance = Eigen::MatrixXd::Constant(1, 1, law.variance);
    return result;
}

SampledBox::SampledBox(Eigen::VectorXd m,
                       const Eigen::MatrixXd& Q,
                       const Eigen::MatrixXd& S,
                       const Box& box,
                       Eigen::VectorXd mode)
    : m_centre(std::move(m)),
      m_Q(Q),
      m_box(box),
      m_mode(std::move(mode)),
      m_order(drawingOrder(m_centre, S, box)) {}

BoxNormal SampledBox::law(const Eigen::MatrixXd& points) const {
    const Eigen::Index d = m_centre.size();
    const Eigen::Index count = points.rows();
    countWork(static_cast<double>(count * d) * (4.0 + 0.1 * static_cast<double>(d)));
    const Eigen::VectorXd& m = m_centre;
    const Eigen::MatrixXd& L = m_order.factor;
    const Eigen::MatrixXd U = L.transpose();  // read by columns
    Eigen::MatrixXd z(count, d);
    Eigen::ArrayXd logWeight = Eigen::ArrayXd::Zero(count);
    Eigen::ArrayXd lastVariance(count);
    Eigen::VectorXd x(d);
    for (Eigen::Index k = 0; k < count; ++k) {
        double weight = 1.0;
        for (Eigen::Index j = 0; j < d; ++j) {
            const Eigen::Index i = m_order.coordinates[static_cast<std::size_t>(j)];
            // Sequential draws (Geweke 1991): z_i = centre + L_jj x_j, x_j normal on its side given x_0 ..
            // x_{j-1}; the weight is the product of the probabilities of the sides.
            const double centre = m(i) + U.col(j).head(j).dot(x.head(j));
            const double deviation = L(j, j);
            if (j + 1 < d) {
                x(j) = drawBetween((m_box.lower(i) - centre) / deviation,
                                   (m_box.upper(i) - centre) / deviation, points(k, j), weight,
                                   logWeight(k));
                z(k, i) = std::clamp(centre + deviation * x(j), m_box.lower(i), m_box.upper(i));
                continue;
            }
            // The last coordinate needs no draw: its moments are known.
            const TruncatedNormal last =
                truncatedNormal(centre, deviation * deviation, m_box.lower(i), m_box.upper(i));
            z(k, i) = last.mean;
            lastVariance(k) = last.variance;
            logWeight(k) += last.logMass + std::log(weight);
        }
    }
    const double top = logWeight.maxCoeff();
    Eigen::VectorXd w = (logWeight - top).exp().matrix();
    const double sum = w.sum();
    w /= sum;
    BoxNormal result;
    result.mode = m_mode;
    const Eigen::VectorXd shift = result.mode - m;
    // log P(box), and from a probability to an integral relative to the mode:
    //     + shift Q shift^T / 2 + d log sqrt(2 pi) + log det S / 2,   S = L L^T.
    result.logIntegral = top + std::log(sum / static_cast<double>(count))
                         + 0.5 * shift.dot(m_Q * shift) + static_cast<double>(d) * kLogRootTwoPi
                         + L.diagonal().array().log().sum();
    result.mean = z.transpose() * w;
    const Eigen::MatrixXd centred = z.rowwise() - result.mean.transpose();
    result.covariance = centred.transpose() * w.asDiagonal() * centred;
    // Total variance of the coordinate that was not drawn.
    result.covariance(m_order.coordinates.back(), m_order.coordinates.back()) +=
        w.dot(lastVariance.matrix());
    result.sampleSize = 1.0 / w.squaredNorm();
    return result;
}

BoxNormal sampledBoxNormal(const Eigen::VectorXd& m,
                           const Eigen::MatrixXd& Q,
                           const Box& box,
                           const Eigen::MatrixXd& points) {
    return SampledBox(m, Q, spdInverse(Q), box, nearestPoint(m, Q, box)).law(points);
}

}  // namespace onsager
