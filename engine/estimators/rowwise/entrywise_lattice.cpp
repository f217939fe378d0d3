// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/rowwise/entrywise_lattice.h"

#include "engine/estimators/row_blocks.h"
#include "engine/laws/activation.h"
#include "engine/numerics/count.h"
#include "engine/numerics/symmetric_matrix.h"
#include "engine/numerics/work_tally.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace onsager {

namespace {

constexpr double kStep = 0.9;       // in least widths: sums are good to 1e-9
constexpr double kReach = 7.0;      // standard deviations of the message
constexpr double kMostFar = 4.5;    // of the mean from the message, where a row is sampled instead
constexpr double kMostLost = 18.0;  // of the log evidence near the message, below the best anywhere
constexpr double kDepth = 45.0;     // of the log evidence below its maximum
constexpr double kNothing = 36.0;   // of the log of a column below the highest
constexpr double kMostPoints = 1500.0;  // of a row along an axis
constexpr double kMostPlaces = 1e5;     // of all rows along an axis
constexpr double kMostSummed = 2e5;     // points of a row, a millisecond; it is sampled then

/// Places k step of one axis for all rows, and phi there.
struct Axis {
    double step = 1.0;
    double deviation = 1.0;  ///< of the message
    Eigen::ArrayXd place;
    Eigen::ArrayXd value;

    [[nodiscard]] Eigen::Index before(double z) const {
        return countWithin((z - place(0)) / step, static_cast<int>(place.size()) - 1);
    }
    [[nodiscard]] bool isShort() const { return 2.0 * kReach * deviation < kMostPoints * step; }
};

Axis axisOf(const EntryFunction& phi, const FunctionRows& rows, double variance, Eigen::Index j) {
    const Smoothness& smooth = phi.law().smoothness;
    const double P = rows.P(j, j);
    // Largest second derivative of -log belief along the axis: Gamma_jj + P_jj phi'^2 + |pull| phi'' where the pull of
    // the evidence is some deviations, 4 sqrt(P_jj). A step of kStep of the least width w = curvature^(-1/2) leaves a
    // trapezoid sum of exp(-z^2 / (2 w^2)) an error of 2 exp(-2 pi^2 / kStep^2) = 5e-11.
    // A pull of a few deviations of the evidence bends the belief too.
    const double curvature = rows.Gamma(j, j) + P * smooth.slope * smooth.slope
                             + 4.0 * std::sqrt(P) * smooth.curvature + smooth.sharpness;
    Axis axis;
    axis.step = kStep / std::sqrt(curvature);
    axis.deviation = std::sqrt(variance);
    const double lower = rows.R.col(j).minCoeff() - kReach * axis.deviation;
    const double upper = rows.R.col(j).maxCoeff() + kReach * axis.deviation;
    const double count = std::ceil((upper - lower) / axis.step) + 1.0;
    if (count < kMostPlaces) {
        const auto size = static_cast<Eigen::Index>(count);
        axis.place = lower + axis.step * Eigen::ArrayXd::LinSpaced(size, 0.0, count - 1.0);
        axis.value = activated(phi, axis.place.matrix()).array();
    }
    return axis;
}

/// Sums of one row, all times e^-top.
struct Sums {
    double top = -std::numeric_limits<double>::infinity();
    double mass = 0.0;
    Eigen::Vector2d first = Eigen::Vector2d::Zero();
    std::array<double, 3> second = {};  ///< 11, 12, 22

    void raise(double log) {
        const double factor = std::exp(top - log);
        mass *= factor;
        first *= factor;
        for (double& moment : second) {
            moment *= factor;
        }
        top = log;
    }
};

/// Moments of rows over the lattice; one object for each thread.
class LatticeRows {
public:
    LatticeRows(const FunctionRows& rows, const std::array<Axis, 2>& axes, Side side)
        : m_rows(rows),
          m_axes(axes),
          m_isArgument(side == Side::Below),
          m_width(1.0 / std::sqrt(rows.Gamma(1, 1))),
          m_inverseP(pseudoInverse(rows.P)),
          m_log(axes[1].place.size()) {}

    /// False, where the message and the evidence are at odds, or there are too many points.
    bool moments(Eigen::Index row, Eigen::VectorXd& mean, Eigen::MatrixXd& covariance) {
        const Axis& outer = m_axes[0];
        const double r = m_rows.R(row, 0);
        m_sums = {};
        m_place.setZero();
        const Eigen::Index last = outer.before(r + kReach * outer.deviation);
        m_summed = 0.0;
        for (Eigen::Index i = outer.before(r - kReach * outer.deviation); i <= last; ++i) {
            addColumn(row, i);
            if (m_summed > kMostSummed) {
                return false;
            }
        }
        // max of b phi - phi P phi / 2 over all values is b P^+ b^T / 2:
        // near the message the evidence must be nearly as good.
        const auto b = m_rows.B.row(row);
        if (m_sums.top < 0.5 * (b * m_inverseP).dot(b) - kMostLost) {
            return false;
        }
        const double mass = m_sums.mass;
        for (Eigen::Index j = 0; j < 2; ++j) {
            const double far = m_place(j) / mass - m_rows.R(row, j);
            if (!(std::abs(far) < kMostFar * m_axes[static_cast<std::size_t>(j)].deviation)) {
                return false;
            }
        }
        const Eigen::Vector2d centre = m_sums.first / mass;
        mean << centre(0), centre(1);
        // About the message's r, not about 0: second moments less squares lose few digits.
        covariance(0, 0) = m_sums.second[0] / mass - centre(0) * centre(0);
        covariance(1, 0) = m_sums.second[1] / mass - centre(0) * centre(1);
        covariance(1, 1) = m_sums.second[2] / mass - centre(1) * centre(1);
        covariance(0, 1) = covariance(1, 0);
        if (m_isArgument) {
            mean += m_rows.R.row(row).transpose();
        }
        return true;
    }

private:
    /// The points with the first number at place i.
    void addColumn(Eigen::Index row, Eigen::Index i) {
        const auto& Gamma = m_rows.Gamma;
        const auto& P = m_rows.P;
        const Axis& inner = m_axes[1];
        const double z = m_axes[0].place(i);
        const double phi = m_axes[0].value(i);
        const double t = z - m_rows.R(row, 0);
        const double centre = m_rows.R(row, 1) - Gamma(0, 1) / Gamma(1, 1) * t;
        const double pull = m_rows.B(row, 1) - P(0, 1) * phi;
        Eigen::Index from = inner.before(centre - kReach * m_width);
        Eigen::Index to = inner.before(centre + kReach * m_width);
        narrow(pull, from, to);
        const Eigen::Index count = to - from + 1;
        countWork(5.0 + static_cast<double>(count));
        m_summed += static_cast<double>(count);
        const auto place = inner.place.segment(from, count);
        const auto value = inner.value.segment(from, count);
        auto log = m_log.head(count);
        // With t = z_1 - r_1, z_2 behind the message given z_1 is N(c, 1 / Gamma_22), c = r_2 - Gamma_12 / Gamma_22 t:
        //     log = -t^2 / (2 Sigma_11) + (b_1 - P_11 phi_1 / 2) phi_1
        //           - Gamma_22 (z_2 - c)^2 / 2 + (pull - P_22 phi_2 / 2) phi_2,
        //     pull = b_2 - P_12 phi_1,   Sigma = Gamma^-1.
        const double fixed = -0.5 * t * t / (m_axes[0].deviation * m_axes[0].deviation)
                             + (m_rows.B(row, 0) - 0.5 * P(0, 0) * phi) * phi;
        log = fixed - 0.5 * Gamma(1, 1) * (place - centre).square()
              + (pull - 0.5 * P(1, 1) * value) * value;
        const double highest = log.maxCoeff();
        if (highest < m_sums.top - kNothing) {
            return;
        }
        if (highest > m_sums.top) {
            m_place *= std::exp(m_sums.top - highest);
            m_sums.raise(highest);
        }
        log = (log - m_sums.top).exp();
        const double mass = log.sum();
        const double along = (log * place).sum();
        m_place += Eigen::Vector2d(z * mass, along);
        if (m_isArgument) {
            const double origin = m_rows.R(row, 1);
            add(mass, t, along - origin * mass, (log * (place - origin).square()).sum());
        } else {
            add(mass, phi, (log * value).sum(), (log * value.square()).sum());
        }
    }

    void add(double mass, double first, double second, double square) {
        m_sums.mass += mass;
        m_sums.first += Eigen::Vector2d(first * mass, second);
        m_sums.second[0] += first * first * mass;
        m_sums.second[1] += first * second;
        m_sums.second[2] += square;
    }

    /// Leaves the places where pull phi - P phi^2 / 2 is near its maximum; phi increases.
    void narrow(double pull, Eigen::Index& from, Eigen::Index& to) const {
        const double P = m_rows.P(1, 1);
        const Eigen::ArrayXd& value = m_axes[1].value;
        if (!(P > 0.0)) {
            return;
        }
        // pull phi - P phi^2 / 2 = const - P (phi - pull / P)^2 / 2:
        // within kDepth of its maximum over the values at hand,
        //     |phi - pull / P| <= sqrt(miss^2 + 2 kDepth / P).
        const double best = pull / P;
        const double miss = best - std::clamp(best, value(from), value(to));
        const double most = std::sqrt(miss * miss + 2.0 * kDepth / P);
        const double* begin = value.data() + from;
        const double* end = value.data() + to + 1;
        const auto first = std::lower_bound(begin, end, best - most) - value.data();
        const auto last = std::upper_bound(begin, end, best + most) - value.data() - 1;
        from = std::min<Eigen::Index>(first, to);
        to = std::max<Eigen::Index>(last, from);
    }

    const FunctionRows& m_rows;
    const std::array<Axis, 2>& m_axes;
    bool m_isArgument;
    double m_width;  // of the second number given the first
    Eigen::MatrixXd m_inverseP;
    Eigen::ArrayXd m_log;
    Sums m_sums;
    Eigen::Vector2d m_place = Eigen::Vector2d::Zero();  // sum of z
    double m_summed = 0.0;                              // points of the row so far
};

}  // namespace

bool EntrywiseLattice::applies(const EntryFunction& phi, int columns) {
    return columns == 2 && phi.law().smoothness.sharpness > 0.0;
}

Estimate EntrywiseLattice::estimate(const FunctionRows& rows, Side side) const {
    const Eigen::MatrixXd covariance = spdInverse(rows.Gamma);
    const std::array<Axis, 2> axes = {axisOf(m_function, rows, covariance(0, 0), 0),
                                      axisOf(m_function, rows, covariance(1, 1), 1)};
    for (const Axis& axis : axes) {
        if (!axis.isShort() || axis.place.size() == 0) {
            return m_samples.estimate(rows, side);
        }
    }
    return estimateRows(
        rows.R.rows(), 2, m_threads,
        [&, lattice = LatticeRows(rows, axes, side)](Eigen::Index row, RowBelief& moments) mutable {
            if (lattice.moments(row, moments.mean, moments.covariance)) {
                return;
            }
            const Estimate sampled =
                m_samples.estimate({rows.R.row(row), rows.Gamma, rows.B.row(row), rows.P}, side);
            moments = {sampled.mean.transpose(), sampled.covariance, sampled.smallestSampleSize};
        });
}

}  // namespace onsager
