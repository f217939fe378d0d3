// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/sketch/sketch_lattice.h"

#include "engine/numerics/count.h"
#include "engine/numerics/lanes.h"
#include "engine/numerics/symmetric_matrix.h"
#include "engine/numerics/turn.h"
#include "engine/numerics/work_tally.h"

#include <Eigen/Eigenvalues>
#include <Eigen/LU>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace onsager {

namespace {

using Numbers = Eigen::ArrayXd;

// In the least width along an axis: of a Gaussian of that width such sums err by 2 exp(-2 pi^2).
constexpr double kStep = 1.0;
constexpr double kLeastPerTurn = 24.0;  // points
constexpr double kCut =
    40.0;  // halved squares of misfit and message beyond which nothing is visited
constexpr double kDepth = 20.0;      // of a log density below the largest, where it is left out
constexpr double kMostPlane = 4e5;   // points
constexpr double kMostFolded = 2e6;  // points times turns
constexpr double kMostPoints = 4e6;  // of a row
constexpr int kMostTurns = 1 << 20;

/// Whole lanes of at least that many points.
Eigen::Index lanesOf(Eigen::Index points) {
    return (points + kLaneCount - 1) / kLaneCount;
}

/// arccos to 7e-5. Source: Abramowitz and Stegun 1964, 4.4.45.
double roughArcCosine(double x) {
    const double t = std::abs(x);
    const double angle =
        std::sqrt(1.0 - t) * (1.5707288 + t * (-0.2121144 + t * (0.0742610 - t * 0.0187293)));
    return x < 0.0 ? 0.5 * kTurn - angle : angle;
}

/// The angle of (x, y) to 1e-5. Source: Abramowitz and Stegun 1964, 4.4.49.
double roughAngle(double x, double y) {
    const double a = std::abs(x);
    const double b = std::abs(y);
    const double t = std::min(a, b) / std::max({a, b, 1e-300});
    const double s = t * t;
    double angle =
        t * (0.9998660 + s * (-0.3302995 + s * (0.1801410 + s * (-0.0851330 + s * 0.0208351))));
    angle = b > a ? 0.25 * kTurn - angle : angle;
    angle = x < 0.0 ? 0.5 * kTurn - angle : angle;
    return y < 0.0 ? -angle : angle;
}

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

/// One plane in the frame in which the second angle is 0 at its centre.
struct SketchLattice::Plane {
    Eigen::Matrix2d precision;  ///< N there
    // What each point of the first angle leaves for the second, and its length.
    Numbers leftX;
    Numbers leftY;
    Numbers length;
    Numbers least;  ///< energy of the misfit that no second angle can make up for
    Numbers fixed;  ///< of the log density, what depends on the second angle alone
    Numbers log;    ///< scratch
};

/// Sums over points, in units of exp(top).
struct SketchLattice::Sums {
    double top = -std::numeric_limits<double>::infinity();
    double mass = 0.0;
    Eigen::Vector3d first = Eigen::Vector3d::Zero();
    Eigen::Matrix3d second = Eigen::Matrix3d::Zero();
    /// Mass, means and squares of one plane, around its centre.
    Eigen::Array<double, kLaneCount, 6> plane = Eigen::Array<double, kLaneCount, 6>::Zero();

    void rescale(double newTop) {
        const double factor = std::exp(top - newTop);
        top = newTop;
        mass *= factor;
        first *= factor;
        second *= factor;
        plane *= factor;
    }

    /// Ends a plane: pair = r + shift + what was summed, `third` beside it.
    /// z = r + shift + t: E z z^T = S + m shift^T + shift m^T + mass shift shift^T from the plane's own sums.
    void closePlane(const Eigen::Vector2d& shift, double third) {
        const Eigen::Array<double, 1, 6> sum = plane.colwise().sum();
        const double planeMass = sum(0);
        const Eigen::Vector2d m(sum(1), sum(2));
        Eigen::Matrix2d S;
        S << sum(3), sum(4), sum(4), sum(5);
        const Eigen::Vector2d pair = m + planeMass * shift;
        mass += planeMass;
        first.head<2>() += pair;
        first(2) += planeMass * third;
        second.topLeftCorner<2, 2>() += S + m * shift.transpose() + shift * m.transpose()
                                        + planeMass * shift * shift.transpose();
        second.topRightCorner<2, 1>() += pair * third;
        second.bottomLeftCorner<1, 2>() += (pair * third).transpose();
        second(2, 2) += planeMass * third * third;
        plane.setZero();
    }
};

SketchLattice::SketchLattice(const Eigen::VectorXd& weights, const Eigen::MatrixXd& N)
    : m_noisePrecision(N) {
    // Smaller eigenvalue of N, 2 x 2: e N e^T / 2 >= kCut for every misfit |e| beyond m_reach sqrt(kCut).
    const double least = 0.5 * (N.trace() - std::hypot(N(0, 0) - N(1, 1), 2.0 * N(0, 1)));
    m_reach = std::sqrt(2.0 / least);
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
        axis.count = static_cast<Eigen::Index>(count) + (axis.isWhole ? 0 : 1);
        const Eigen::Index size = kLaneCount * lanesOf(axis.count);
        const Numbers angle =
            axis.first + axis.step * Numbers::LinSpaced(size, 0.0, static_cast<double>(size - 1));
        axis.cosine = angle.cos();
        axis.sine = angle.sin();
        plane *= static_cast<double>(axis.count);
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
    const Eigen::Index rows = m_axes[1].count;
    const Eigen::Index lanes = m_axes[1].cosine.size();
    const Eigen::Index columns = m_axes[0].count;
    const Eigen::Matrix2d covariance = precision.inverse();
    std::array<int, 2> turns{};
    for (std::size_t j = 0; j < 2; ++j) {
        const auto i = static_cast<Eigen::Index>(j);
        if (m_axes[j].isWhole) {
            turns[j] = countWithin(std::ceil(std::sqrt(2.0 * kCut * covariance(i, i)) / kTurn),
                                   kMostTurns);
        }
    }
    constexpr double kNothing = -1e3;
    m_logDensity.setConstant(lanes, columns, kNothing);
    for (auto* moment : {&m_mean[0], &m_mean[1], &m_square[0], &m_square[1], &m_square[2]}) {
        moment->setZero(lanes, columns);
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
                             Plane& plane,
                             Sums& sums) const {
    const double a = m_weights(0);
    const double b = std::abs(m_weights(1));
    const double farthest = m_reach * std::sqrt(kCut);
    const double length = y.norm();
    // |a e^(i z_1) + b e^(i z_2)| is between ||a| - |b|| and |a| + |b|: no misfit below `farthest` outside of that.
    if (length > std::abs(a) + b + farthest || length < std::abs(a) - b - farthest) {
        return;
    }
    const Axis& first = m_axes[0];
    const Axis& second = m_axes[1];
    countWork(0.05 * static_cast<double>(first.count + second.count));
    // A negative weight turns by half a circle.
    const double turn = m_weights(1) < 0.0 ? centre(1) + 0.5 * kTurn : centre(1);
    Eigen::Matrix2d frame;
    frame << std::cos(turn), -std::sin(turn), std::sin(turn), std::cos(turn);
    plane.precision = frame.transpose() * m_noisePrecision * frame;
    const Eigen::Vector2d own = frame.transpose() * y;
    const double x = a * std::cos(centre(0) - turn);
    const double z = a * std::sin(centre(0) - turn);
    plane.leftX = own(0) - (x * first.cosine - z * first.sine);
    plane.leftY = own(1) - (z * first.cosine + x * first.sine);
    plane.length = (plane.leftX.square() + plane.leftY.square()).sqrt();
    plane.least = ((plane.length - b) / m_reach).square();
    const Eigen::Matrix2d& N = plane.precision;
    plane.fixed = (-0.5 * b * b)
                  * (N(0, 0) * second.cosine.square() + N(1, 1) * second.sine.square()
                     + 2.0 * N(0, 1) * second.cosine * second.sine);
    for (Eigen::Index i = 0; i < first.count; ++i) {
        const double message = logWeight + m_top(i);
        // The energy of a misfit that may count.
        const double energy = std::min(kCut, message - std::max(-kCut, sums.top - kDepth));
        if (energy >= plane.least(i)) {
            addColumn(i, m_reach * std::sqrt(energy), logWeight, plane, sums);
        }
    }
}

void SketchLattice::addColumn(
    Eigen::Index i, double reach, double logWeight, Plane& plane, Sums& sums) const {
    const double b = std::abs(m_weights(1));
    const double rho = plane.length(i);
    // |y' - b u|^2 = rho^2 + b^2 - 2 rho b cos(angle) <= reach^2: the arc of the second angle around that of y'.
    const double cosine = (rho * rho + b * b - reach * reach) / (2.0 * rho * b + 1e-300);
    const Axis& axis = m_axes[1];
    const Eigen::Vector2d left(plane.leftX(i), plane.leftY(i));
    const Eigen::Vector2d pull = plane.precision * left;
    const double weight = logWeight - 0.5 * left.dot(pull);
    const Eigen::Index lanes = lanesOf(axis.count);
    if (cosine <= -1.0) {
        addLanes(i, 0, lanes, b * pull, weight, plane, sums);
        return;
    }
    constexpr double kRough = 2e-4;  // error of both angles
    const double half = roughArcCosine(std::min(cosine, 1.0)) + kRough;
    const double middle = roughAngle(left(0), left(1));
    const auto last = static_cast<double>(axis.count - 1);
    Eigen::Index free = 0;  // each point once
    for (const double turn : {-kTurn, 0.0, kTurn}) {
        const double place = middle + turn - axis.first;
        const double begin = std::max(0.0, std::ceil((place - half) / axis.step));
        const double end = std::min(last, std::floor((place + half) / axis.step));
        if (end >= begin) {
            const Eigen::Index lane = std::max(free, static_cast<Eigen::Index>(begin) / kLaneCount);
            free = std::max(free, static_cast<Eigen::Index>(end) / kLaneCount + 1);
            addLanes(i, lane, free, b * pull, weight, plane, sums);
        }
    }
}

void SketchLattice::addLanes(Eigen::Index i,
                             Eigen::Index begin,
                             Eigen::Index end,
                             const Eigen::Vector2d& pull,
                             double logWeight,
                             Plane& plane,
                             Sums& sums) const {
    constexpr double kValuesOfLane = 3.0;
    countWork(3.0 + kValuesOfLane * static_cast<double>(end - begin));
    const auto lane = [](const auto& numbers, Eigen::Index k) {
        return numbers.template segment<kLaneCount>(k * kLaneCount);
    };
    const auto ofColumn = [i](const Eigen::ArrayXXd& numbers, Eigen::Index k) {
        return numbers.col(i).segment<kLaneCount>(k * kLaneCount);
    };
    const Axis& axis = m_axes[1];
    Lane most = Lane::Constant(-std::numeric_limits<double>::infinity());
    for (Eigen::Index k = begin; k < end; ++k) {
        const Lane log = lane(plane.fixed, k) + ofColumn(m_logDensity, k)
                         + pull(0) * lane(axis.cosine, k) + pull(1) * lane(axis.sine, k);
        plane.log.segment<kLaneCount>(k * kLaneCount) = log;
        most = most.max(log);
    }
    const double top = most.maxCoeff() + logWeight;
    if (!(top >= sums.top - kDepth)) {
        return;
    }
    if (top > sums.top) {
        sums.rescale(top);
    }
    const double height = logWeight - sums.top;
    Eigen::Array<double, kLaneCount, 6> sum = sums.plane;
    for (Eigen::Index k = begin; k < end; ++k) {
        const Lane density = expOfDecay(lane(plane.log, k) + height);
        sum.col(0) += density;
        sum.col(1) += density * ofColumn(m_mean[0], k);
        sum.col(2) += density * ofColumn(m_mean[1], k);
        sum.col(3) += density * ofColumn(m_square[0], k);
        sum.col(4) += density * ofColumn(m_square[1], k);
        sum.col(5) += density * ofColumn(m_square[2], k);
    }
    sums.plane = sum;
}

bool SketchLattice::moments(const Eigen::VectorXd& r,
                            const Eigen::VectorXd& y,
                            Eigen::VectorXd& mean,
                            Eigen::MatrixXd& covariance) const {
    Sums sums;
    Plane plane;
    plane.log.resize(m_axes[1].cosine.size());
    const Eigen::VectorXd centre = r(m_order);
    const auto d = centre.size();
    if (d == 2) {
        addPlane(centre, y, 0.0, plane, sums);
        sums.closePlane(Eigen::Vector2d::Zero(), 0.0);
    } else {
        const double most = m_top.maxCoeff();
        for (const double third : m_third) {
            const double message = -0.5 * m_thirdPrecision * third * third;
            if (message + most < sums.top - kDepth) {
                break;
            }
            const Eigen::Vector2d shift = third * m_gain;
            const double angle = centre(2) + third;
            const Eigen::Vector2d left =
                y - m_weights(2) * Eigen::Vector2d(std::cos(angle), std::sin(angle));
            addPlane(centre.head<2>() + shift, left, message, plane, sums);
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
