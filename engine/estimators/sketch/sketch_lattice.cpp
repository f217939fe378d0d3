// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/sketch/sketch_lattice.h"

#include "engine/numerics/count.h"
#include "engine/numerics/symmetric_matrix.h"
#include "engine/numerics/work_tally.h"

#include <Eigen/Eigenvalues>
#include <Eigen/LU>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>

namespace onsager {

namespace {

using Numbers = Eigen::ArrayXd;

constexpr double kTurn = 2.0 * std::numbers::pi;
constexpr double kStep = 0.75;          // in the least width along an axis
constexpr double kLeastPerTurn = 24.0;  // points
constexpr double kCut =
    40.0;  // halved squares of misfit and message beyond which nothing is visited
constexpr double kDepth = 22.0;      // of a log density below the largest, where it is left out
constexpr double kMostPlane = 4e5;   // points
constexpr double kMostFolded = 2e6;  // points times turns
constexpr double kMostPoints = 4e6;  // of a row
constexpr int kMostTurns = 1 << 20;

/// A Gaussian pair given that its angles are a and b.
struct FoldedPoint {
    double logDensity = -4.0 * kCut;
    std::array<double, 2> mean{};
    std::array<double, 3> square{};
};

FoldedPoint foldedPoint(const Eigen::Matrix2d& precision,
                        double a,
                        double b,
                        const std::array<int, 2>& turns) {
    // All repetitions of the two angles by whole turns: the message folded to the circle,
    // with moments of the unfolded z.
    FoldedPoint point;
    double mass = 0.0;
    for (int k = -turns[0]; k <= turns[0]; ++k) {
        for (int l = -turns[1]; l <= turns[1]; ++l) {
            const Eigen::Vector2d z(a + kTurn * k, b + kTurn * l);
            const double energy = 0.5 * z.dot(precision * z);
            if (energy < 2.0 * kCut) {
                const double weight = std::exp(-energy);
                mass += weight;
                point.mean[0] += weight * z(0);
                point.mean[1] += weight * z(1);
                point.square[0] += weight * z(0) * z(0);
                point.square[1] += weight * z(0) * z(1);
                point.square[2] += weight * z(1) * z(1);
            }
        }
    }
    if (mass > 0.0) {
        point.logDensity = std::log(mass);
        for (double& value : point.mean) {
            value /= mass;
        }
        for (double& value : point.square) {
            value /= mass;
        }
    }
    return point;
}

}  // namespace

/// Sums over points, in units of exp(top).
struct SketchLattice::Sums {
    double top = -std::numeric_limits<double>::infinity();
    double mass = 0.0;
    Eigen::Vector3d first = Eigen::Vector3d::Zero();
    Eigen::Matrix3d second = Eigen::Matrix3d::Zero();
    // Of one plane, around its centre.
    double planeMass = 0.0;
    std::array<double, 2> planeMean{};
    std::array<double, 3> planeSquare{};
    double centre = 0.0;  ///< of the second angle
    Numbers cosine;       ///< of its points
    Numbers sine;
    Numbers fixed;  ///< what does not depend on the first angle
    Numbers log;

    void rescale(double newTop) {
        const double factor = std::exp(top - newTop);
        top = newTop;
        mass *= factor;
        first *= factor;
        second *= factor;
        planeMass *= factor;
        for (double& value : planeMean) {
            value *= factor;
        }
        for (double& value : planeSquare) {
            value *= factor;
        }
    }

    /// Ends a plane: pair = r + shift + what was summed, `third` beside it.
    /// z = r + shift + t: E z z^T = S + m shift^T + shift m^T + mass shift shift^T from the plane's own sums.
    void closePlane(const Eigen::Vector2d& shift, double third) {
        const Eigen::Vector2d m(planeMean[0], planeMean[1]);
        Eigen::Matrix2d S;
        S << planeSquare[0], planeSquare[1], planeSquare[1], planeSquare[2];
        const Eigen::Vector2d pair = m + planeMass * shift;
        mass += planeMass;
        first.head<2>() += pair;
        first(2) += planeMass * third;
        second.topLeftCorner<2, 2>() += S + m * shift.transpose() + shift * m.transpose()
                                        + planeMass * shift * shift.transpose();
        second.topRightCorner<2, 1>() += pair * third;
        second.bottomLeftCorner<1, 2>() += (pair * third).transpose();
        second(2, 2) += planeMass * third * third;
        planeMass = 0.0;
        planeMean = {};
        planeSquare = {};
    }
};

SketchLattice::SketchLattice(const Eigen::VectorXd& weights, const Eigen::MatrixXd& N)
    : m_noisePrecision(N) {
    // Smaller eigenvalue of N, 2 x 2: e N e^T / 2 >= kCut for every misfit |e| beyond m_farthest.
    const double least = 0.5 * (N.trace() - std::hypot(N(0, 0) - N(1, 1), 2.0 * N(0, 1)));
    m_farthest = std::sqrt(2.0 * kCut / least);
    for (Eigen::Index j = 0; j < weights.size(); ++j) {
        m_order.push_back(j);
    }
    std::stable_sort(m_order.begin(), m_order.end(), [&](Eigen::Index i, Eigen::Index j) {
        return std::abs(weights(i)) > std::abs(weights(j));
    });
    m_weights = weights(m_order);
}

std::optional<SketchLattice> SketchLattice::make(const Eigen::VectorXd& weights,
                                                 const Eigen::MatrixXd& N,
                                                 const Eigen::MatrixXd& Gamma) {
    if (weights.size() > 3) {
        return std::nullopt;
    }
    SketchLattice lattice(weights, N);
    const Eigen::MatrixXd precision = Gamma(lattice.m_order, lattice.m_order);
    const double sharpest = Eigen::SelfAdjointEigenSolver<Eigen::Matrix2d>(lattice.m_noisePrecision)
                                .eigenvalues()
                                .maxCoeff();
    const auto stepOf = [&](Eigen::Index j) {
        const double w = std::abs(lattice.m_weights(j));
        // The likelihood bends by |N e| w more, e being some deviations of the noise.
        const double likelihood = sharpest * w * w + 2.0 * std::sqrt(sharpest) * w;
        return std::min(kStep / std::sqrt(precision(j, j) + likelihood), kTurn / kLeastPerTurn);
    };
    const Eigen::Matrix2d pair = precision.topLeftCorner<2, 2>();
    const Eigen::Matrix2d covariance = pair.inverse();
    double plane = 1.0;
    double turns = 1.0;
    for (Eigen::Index j = 0; j < 2; ++j) {
        Axis& axis = lattice.m_axes[static_cast<std::size_t>(j)];
        // The message is below exp(-kCut) of its maximum outside of this; a turn and more of it is folded.
        const double half = std::sqrt(2.0 * kCut * covariance(j, j));
        axis.isWhole = half >= 0.5 * kTurn;
        const double reach = axis.isWhole ? 0.5 * kTurn : half;
        const double count = std::ceil(2.0 * reach / stepOf(j));
        if (!(count < kMostPlane)) {
            return std::nullopt;
        }
        axis.first = -reach;
        axis.step = 2.0 * reach / count;
        const auto size = static_cast<Eigen::Index>(count) + (axis.isWhole ? 0 : 1);
        const Numbers angle =
            axis.first + axis.step * Numbers::LinSpaced(size, 0.0, static_cast<double>(size - 1));
        axis.cosine = angle.cos();
        axis.sine = angle.sin();
        plane *= static_cast<double>(size);
        turns *= axis.isWhole ? 2.0 * half / kTurn + 1.0 : 1.0;
    }
    double points = plane;
    if (weights.size() == 3) {
        // z_3 given: the pair is N(r + gain (z_3 - r_3), covariance),
        // the third alone has the precision of the marginal.
        const Eigen::Vector2d across = precision.topRightCorner<2, 1>();
        lattice.m_gain = -covariance * across;
        lattice.m_thirdPrecision = precision(2, 2) - across.dot(covariance * across);
        const double reach = std::sqrt(2.0 * kCut / lattice.m_thirdPrecision);
        const double step = stepOf(2);
        points *= 2.0 * reach / step;
        if (points < kMostPoints) {
            lattice.m_third.push_back(0.0);
            for (int k = 1; k * step < reach; ++k) {
                lattice.m_third.push_back(k * step);
                lattice.m_third.push_back(-k * step);
            }
        }
    }
    if (!(plane < kMostPlane && plane * turns < kMostFolded && points < kMostPoints)) {
        return std::nullopt;
    }
    lattice.fold(pair);
    return lattice;
}

void SketchLattice::fold(const Eigen::Matrix2d& precision) {
    const Eigen::Index rows = m_axes[1].size();
    const Eigen::Index columns = m_axes[0].size();
    const Eigen::Matrix2d covariance = precision.inverse();
    std::array<int, 2> turns{};
    for (std::size_t j = 0; j < 2; ++j) {
        const auto i = static_cast<Eigen::Index>(j);
        if (m_axes[j].isWhole) {
            turns[j] = countWithin(std::ceil(std::sqrt(2.0 * kCut * covariance(i, i)) / kTurn),
                                   kMostTurns);
        }
    }
    m_logDensity.resize(rows, columns);
    for (auto* moment : {&m_mean[0], &m_mean[1], &m_square[0], &m_square[1], &m_square[2]}) {
        moment->resize(rows, columns);
    }
    for (Eigen::Index i = 0; i < columns; ++i) {
        for (Eigen::Index j = 0; j < rows; ++j) {
            const FoldedPoint point =
                foldedPoint(precision, m_axes[0].at(i), m_axes[1].at(j), turns);
            m_logDensity(j, i) = point.logDensity;
            for (std::size_t k = 0; k < m_mean.size(); ++k) {
                m_mean[k](j, i) = point.mean[k];
            }
            for (std::size_t k = 0; k < m_square.size(); ++k) {
                m_square[k](j, i) = point.square[k];
            }
        }
    }
    m_top = m_logDensity.colwise().maxCoeff().transpose();
}

void SketchLattice::addPlane(const Eigen::Vector2d& centre,
                             const Eigen::Vector2d& y,
                             double logWeight,
                             Sums& sums) const {
    const double a = m_weights(0);
    const double b = m_weights(1);
    const double length = y.norm();
    // |a e^(i z_1) + b e^(i z_2)| is between ||a| - |b|| and |a| + |b|: no misfit below m_farthest outside of that.
    if (length > std::abs(a) + std::abs(b) + m_farthest
        || length < std::abs(a) - std::abs(b) - m_farthest) {
        return;
    }
    // A negative weight turns by half a circle.
    sums.centre = b < 0.0 ? centre(1) + 0.5 * kTurn : centre(1);
    const double c = std::cos(sums.centre);
    const double s = std::sin(sums.centre);
    sums.cosine = c * m_axes[1].cosine - s * m_axes[1].sine;
    sums.sine = s * m_axes[1].cosine + c * m_axes[1].sine;
    const Eigen::Matrix2d& N = m_noisePrecision;
    // |y' - b u(z_2)|^2_N / 2 with y' = y - a u(z_1): the square of b u here,
    // the square of y' and the product in addColumn.
    sums.fixed = logWeight
                 - 0.5 * b * b
                       * (N(0, 0) * sums.cosine.square() + N(1, 1) * sums.sine.square()
                          + 2.0 * N(0, 1) * sums.cosine * sums.sine);
    const double x = a * std::cos(centre(0));
    const double z = a * std::sin(centre(0));
    for (Eigen::Index i = 0; i < m_axes[0].size(); ++i) {
        if (logWeight + m_top(i) >= std::max(-kCut, sums.top - kDepth)) {
            const double cosine = m_axes[0].cosine(i);
            const double sine = m_axes[0].sine(i);
            addColumn(i, {y(0) - (x * cosine - z * sine), y(1) - (z * cosine + x * sine)}, sums);
        }
    }
}

void SketchLattice::addColumn(Eigen::Index i, const Eigen::Vector2d& left, Sums& sums) const {
    const Axis& axis = m_axes[1];
    const double b = std::abs(m_weights(1));
    const double rho = left.norm();
    countWork(2.0);
    // |y' - b u|^2 = rho^2 + b^2 - 2 rho b cos(angle) <= m_farthest^2: the arc of the second angle around that of y'.
    const double cosine = (rho * rho + b * b - m_farthest * m_farthest) / (2.0 * rho * b + 1e-300);
    if (cosine > 1.0) {
        return;
    }
    const Eigen::Vector2d pull = m_noisePrecision * left;
    const double energy = 0.5 * left.dot(pull);
    const auto add = [&](Eigen::Index begin, Eigen::Index count) {
        countWork(5.0 + static_cast<double>(count));
        auto density = sums.log.head(count);
        density = sums.fixed.segment(begin, count) + m_logDensity.col(i).segment(begin, count)
                  + (b * pull(0)) * sums.cosine.segment(begin, count)
                  + (b * pull(1)) * sums.sine.segment(begin, count);
        const double top = density.maxCoeff() - energy;
        if (top < sums.top - kDepth) {
            return;
        }
        if (top > sums.top) {
            sums.rescale(top);
        }
        density = (density - (energy + sums.top)).exp();
        sums.planeMass += density.sum();
        for (std::size_t k = 0; k < m_mean.size(); ++k) {
            sums.planeMean[k] += (density * m_mean[k].col(i).segment(begin, count)).sum();
        }
        for (std::size_t k = 0; k < m_square.size(); ++k) {
            sums.planeSquare[k] += (density * m_square[k].col(i).segment(begin, count)).sum();
        }
    };
    if (cosine <= -1.0) {
        add(0, axis.size());
        return;
    }
    const double half = std::acos(cosine);
    const double middle = std::remainder(std::atan2(left(1), left(0)) - sums.centre, kTurn);
    const auto last = static_cast<double>(axis.size() - 1);
    double free = 0.0;  // each point once
    for (const double turn : {-kTurn, 0.0, kTurn}) {
        const double place = middle + turn - axis.first;
        const double begin = std::max(free, std::ceil((place - half) / axis.step));
        const double end = std::min(last, std::floor((place + half) / axis.step));
        if (end >= begin) {
            add(static_cast<Eigen::Index>(begin), static_cast<Eigen::Index>(end - begin) + 1);
            free = end + 1.0;
        }
    }
}

bool SketchLattice::moments(const Eigen::VectorXd& r,
                            const Eigen::VectorXd& y,
                            Eigen::VectorXd& mean,
                            Eigen::MatrixXd& covariance) const {
    Sums sums;
    sums.log.resize(m_axes[1].size());
    const Eigen::VectorXd centre = r(m_order);
    const auto d = centre.size();
    if (d == 2) {
        addPlane(centre, y, 0.0, sums);
        sums.closePlane(Eigen::Vector2d::Zero(), 0.0);
    } else {
        for (const double third : m_third) {
            const Eigen::Vector2d shift = third * m_gain;
            const double angle = centre(2) + third;
            const Eigen::Vector2d left =
                y - m_weights(2) * Eigen::Vector2d(std::cos(angle), std::sin(angle));
            addPlane(centre.head<2>() + shift, left, -0.5 * m_thirdPrecision * third * third, sums);
            sums.closePlane(shift, third);
        }
    }
    // What was not visited lies kCut below.
    if (!(sums.top > -(kCut - kDepth))) {
        return false;
    }
    const Eigen::VectorXd first = sums.first.head(d) / sums.mass;
    // Second moments about r, centred on the mean found.
    const Eigen::MatrixXd second =
        sums.second.topLeftCorner(d, d) / sums.mass - first * first.transpose();
    mean.resize(d);
    covariance.resize(d, d);
    mean(m_order) = centre + first;
    covariance(m_order, m_order) = second;
    return true;
}

}  // namespace onsager
