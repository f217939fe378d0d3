// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/rowwise/piece_rows.h"
#include "engine/messages/side.h"

#include <Eigen/Core>

#include <vector>

namespace onsager {

/// MMSE of two numbers seen through a function of two linear pieces, such as a ReLU: the belief is a Gaussian on
/// each of four quadrants, and its moments are sums of those of quadrantMoments().
class HalfLinePairs {
public:
    /// `choices`: pieceChoices() of two columns; side: of z, or of its image. Empty where pieces end on both sides
    /// or a Gaussian is next to degenerate.
    HalfLinePairs(const std::vector<PieceChoice>& choices, const FunctionRows& rows, Side side);

    [[nodiscard]] bool isEmpty() const { return m_quadrants.empty(); }
    /// Moments of one row, of size 2 and 2 x 2, to some 1e-10 of the covariance. False where so little of the Gaussians lies on their
    /// quadrants that this does not hold.
    bool moments(const Eigen::Vector2d& r,
                 const Eigen::Vector2d& b,
                 Eigen::VectorXd& mean,
                 Eigen::MatrixXd& covariance) const;

private:
    /// One choice of pieces, a_i = sign_i (border_i - centre_i) / deviation_i.
    struct Quadrant {
        Eigen::Vector2d offset;
        Eigen::Vector2d slope;
        Eigen::Matrix2d covariance;
        double logVolume;
        Eigen::Vector2d border;
        Eigen::Vector2d toDeviations;  ///< sign / deviation
        Eigen::Vector2d scale;         ///< sign x deviation, of the image times the slope
        double correlation;            ///< in the directions of the signs
    };
    /// What a quadrant adds to a row: moments about `base`.
    struct Part;

    std::vector<Quadrant> m_quadrants;
    Eigen::Matrix2d m_Gamma;
    Eigen::Matrix2d m_P;
    bool m_ofImage;
};

}  // namespace onsager
