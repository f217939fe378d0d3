// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <limits>
#include <vector>

namespace onsager {

/// A box in d dimensions; ends may be infinite.
struct Box {
    Eigen::VectorXd lower;
    Eigen::VectorXd upper;
};

/// The point of the box nearest to m in the metric Q, found by exact steps along one coordinate at a
/// time; Q positive definite, so the point is unique.
Eigen::VectorXd nearestPoint(const Eigen::VectorXd& m, const Eigen::MatrixXd& Q, const Box& box);

/// Inverse of Q on the coordinates of z inside the box, 0 on those at its border: the derivative of
/// the nearest point by Q m.
Eigen::MatrixXd freeInverse(const Eigen::MatrixXd& Q, const Box& box, const Eigen::VectorXd& z);

/// The law N(m, Q^-1) restricted to a box.
struct BoxNormal {
    Eigen::VectorXd mode;  ///< nearestPoint
    /// log of the integral of exp(-|z - m|^2_Q / 2 + |mode - m|^2_Q / 2) over the box.
    double logIntegral = 0.0;
    Eigen::VectorXd mean;
    Eigen::MatrixXd covariance;
    /// Effective sample size; infinite where the integral is exact.
    double sampleSize = std::numeric_limits<double>::infinity();
};

/// d <= 2, to some 1e-10: adaptive quadrature over one variable, the other integrated in closed form.
BoxNormal boxNormal(const Eigen::VectorXd& m, const Eigen::MatrixXd& Q, const Box& box);

/// The order in which the coordinates of a Gaussian are drawn, and the Cholesky factor of their covariance
/// in it.
struct DrawingOrder {
    std::vector<Eigen::Index> coordinates;
    Eigen::MatrixXd factor;
};

/// Any d, by sequential conditioning: each coordinate is drawn from its law given the coordinates
/// before it, restricted to its side of the box; the weight is the product of the probabilities of
/// the sides. Source: Genz 1992.
class SampledBox {
public:
    /// S = Q^-1, `mode` the nearestPoint. Q and the box are kept by reference.
    SampledBox(Eigen::VectorXd m,
               const Eigen::MatrixXd& Q,
               const Eigen::MatrixXd& S,
               const Box& box,
               Eigen::VectorXd mode);

    /// `points`: uniform numbers, count x d.
    [[nodiscard]] BoxNormal law(const Eigen::MatrixXd& points) const;

private:
    Eigen::VectorXd m_centre;
    const Eigen::MatrixXd& m_Q;
    const Box& m_box;
    Eigen::VectorXd m_mode;
    DrawingOrder m_order;
};

/// The same for a box that is averaged over once.
BoxNormal sampledBoxNormal(const Eigen::VectorXd& m,
                           const Eigen::MatrixXd& Q,
                           const Box& box,
                           const Eigen::MatrixXd& points);

}  // namespace onsager
