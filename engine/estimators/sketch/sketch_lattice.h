// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <array>
#include <optional>
#include <vector>

namespace onsager {

/// Sketch rows of two or three angles as plain sums over a lattice.
///
/// The belief exp(-|z - r|^2_Gamma / 2 - |y - w(z)|^2_N / 2) is smooth on all of R^d, and trapezoid sums
/// of it converge faster than any power of their steps, however thin and bent it is, once these are
/// below its least width along the axes, (Gamma_jj + |N| weights_j^2)^(-1/2). The two angles of the
/// largest weights take one turn, to which the envelope of the message is folded with its moments: it
/// is the same around every row's r. A third is summed over the whole message, outside; given it, the
/// message of the pair is moved.
///
/// Only points that may count beside the largest yet are visited: given one angle of the pair, an arc of
/// the other, eight points at a time.
class SketchLattice {
public:
    /// None for d > 3 and where rows would have too many points. weights: d >= 2. N: 2 x 2.
    static std::optional<SketchLattice> make(const Eigen::VectorXd& weights,
                                             const Eigen::MatrixXd& N,
                                             const Eigen::MatrixXd& Gamma);

    /// Mean and covariance of one row. False, where message and observation are so much at odds that
    /// points left out may count.
    bool moments(const Eigen::VectorXd& r,
                 const Eigen::VectorXd& y,
                 Eigen::VectorXd& mean,
                 Eigen::MatrixXd& covariance) const;

private:
    /// Points of one angle of the pair around its r, in whole lanes: those after the last have no weight.
    struct Axis {
        double first = 0.0;
        double step = 1.0;
        bool isWhole = false;  ///< a turn, else the message within it
        Eigen::Index count = 0;
        Eigen::ArrayXd cosine;
        Eigen::ArrayXd sine;
        [[nodiscard]] double at(Eigen::Index i) const {
            return first + step * static_cast<double>(i);
        }
    };
    struct Sums;
    struct Plane;

    SketchLattice(const Eigen::VectorXd& weights, const Eigen::MatrixXd& N);
    /// Folds the envelope of a message of this precision to the points of the two axes.
    void fold(const Eigen::Matrix2d& precision);
    /// Adds the pair's points around `centre`, where y is left for it.
    void addPlane(const Eigen::Vector2d& centre,
                  const Eigen::Vector2d& y,
                  double logWeight,
                  Plane& plane,
                  Sums& sums) const;
    /// Those with point i of the first angle that are no further than `reach` from what is left for the second.
    void addColumn(Eigen::Index i, double reach, double logWeight, Plane& plane, Sums& sums) const;
    /// Those in the lanes [begin, end) of the second angle, with the energy of the misfit at none of it.
    void addLanes(Eigen::Index i,
                  Eigen::Index begin,
                  Eigen::Index end,
                  const Eigen::Vector2d& pull,
                  double logWeight,
                  Plane& plane,
                  Sums& sums) const;

    Eigen::VectorXd m_weights;  ///< in the order of m_order
    Eigen::Matrix2d m_noisePrecision;
    double m_reach;  ///< the misfit that costs an energy of 1, where it costs least
    std::vector<Eigen::Index> m_order;  ///< the pair, then the third
    std::array<Axis, 2> m_axes;
    // Of the pair given the third, around its mean: second angle x first angle.
    Eigen::ArrayXXd m_logDensity;
    std::array<Eigen::ArrayXXd, 2> m_mean;
    std::array<Eigen::ArrayXXd, 3> m_square;           ///< 11, 12, 22
    Eigen::ArrayXd m_top;                              ///< of the columns of m_logDensity
    Eigen::Vector2d m_gain = Eigen::Vector2d::Zero();  ///< shift of the pair by the third
    std::vector<double> m_third;                       ///< less its r, from the inside out
    double m_thirdPrecision = 1.0;
};

}  // namespace onsager
