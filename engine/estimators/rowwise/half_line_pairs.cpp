// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/rowwise/half_line_pairs.h"

#include "engine/numerics/quadrant_normal.h"
#include "engine/numerics/work_tally.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

namespace onsager {

namespace {

constexpr std::size_t kQuadrants = 4;
constexpr double kLeastRest = 1e-5;       // 1 - rho^2
constexpr double kNegligiblePeak = 40.0;  // of a log peak below the highest
constexpr double kBeyond = 8.3;           // deviations that leave 1e-16
constexpr double kLeastMass = 1e-5;       // beside the highest peak, to keep ten digits

}  // namespace

struct HalfLinePairs::Part {
    double weight;
    Eigen::Vector2d base;
    Eigen::Vector2d first;
    Eigen::Matrix2d second;
};

HalfLinePairs::HalfLinePairs(const std::vector<PieceChoice>& choices,
                             const FunctionRows& rows,
                             Side side)
    : m_ofImage(side == Side::Above) {
    if (rows.Gamma.rows() != 2 || choices.size() != kQuadrants) {
        return;
    }
    m_Gamma = rows.Gamma;
    m_P = rows.P;
    std::vector<Quadrant> quadrants;
    for (const PieceChoice& choice : choices) {
        Quadrant quadrant;
        quadrant.offset = choice.offset;
        quadrant.slope = choice.slope;
        quadrant.covariance = choice.covariance;
        quadrant.logVolume = choice.logVolume;
        Eigen::Vector2d sign;
        for (Eigen::Index i = 0; i < 2; ++i) {
            const bool isUpper = std::isfinite(choice.box.lower(i));
            if (isUpper == std::isfinite(choice.box.upper(i))) {
                return;
            }
            sign(i) = isUpper ? 1.0 : -1.0;
            quadrant.border(i) = isUpper ? choice.box.lower(i) : choice.box.upper(i);
        }
        const Eigen::Vector2d deviation = quadrant.covariance.diagonal().cwiseSqrt();
        quadrant.toDeviations = sign.cwiseQuotient(deviation);
        quadrant.scale = sign.cwiseProduct(deviation);
        quadrant.correlation =
            quadrant.covariance(0, 1) * quadrant.toDeviations(0) * quadrant.toDeviations(1);
        if (m_ofImage) {
            quadrant.scale = quadrant.scale.cwiseProduct(choice.slope).eval();
        }
        if (!(1.0 - quadrant.correlation * quadrant.correlation > kLeastRest)) {
            return;
        }
        quadrants.push_back(quadrant);
    }
    m_quadrants = std::move(quadrants);
}

bool HalfLinePairs::moments(const Eigen::Vector2d& r,
                            const Eigen::Vector2d& b,
                            Eigen::VectorXd& mean,
                            Eigen::MatrixXd& covariance) const {
    constexpr double kValues = 4.0;
    countWork(kValues);
    std::array<Eigen::Vector2d, kQuadrants> centres;
    std::array<double, kQuadrants> peaks{};
    double top = -std::numeric_limits<double>::infinity();
    for (std::size_t k = 0; k < kQuadrants; ++k) {
        const Quadrant& own = m_quadrants[k];
        // One Newton step from r, exact for a quadratic belief.
        const Eigen::Vector2d there = own.offset + own.slope.cwiseProduct(r);
        const Eigen::Vector2d step = own.covariance * own.slope.cwiseProduct(b - m_P * there);
        const Eigen::Vector2d image = there + own.slope.cwiseProduct(step);
        centres[k] = r + step;
        peaks[k] =
            own.logVolume - 0.5 * step.dot(m_Gamma * step) - image.dot(0.5 * (m_P * image) - b);
        top = std::max(top, peaks[k]);
    }
    std::array<Part, kQuadrants> parts;
    std::size_t count = 0;
    double total = 0.0;
    Eigen::Vector2d centre = Eigen::Vector2d::Zero();
    for (std::size_t k = 0; k < kQuadrants; ++k) {
        const Quadrant& own = m_quadrants[k];
        const Eigen::Vector2d a = own.toDeviations.cwiseProduct(own.border - centres[k]);
        if (!(peaks[k] > top - kNegligiblePeak) || a.maxCoeff() > kBeyond) {
            continue;
        }
        const QuadrantMoments part = quadrantMoments(a, own.correlation);
        const double peak = std::exp(peaks[k] - top);
        Part& made = parts[count++];
        made.weight = peak * part.mass;
        made.base = m_ofImage ? Eigen::Vector2d(own.offset + own.slope.cwiseProduct(centres[k]))
                              : centres[k];
        made.first = peak * own.scale.cwiseProduct(part.first);
        made.second = peak * (own.scale * own.scale.transpose()).cwiseProduct(part.second);
        total += made.weight;
        centre += made.weight * made.base + made.first;
    }
    if (!(total > kLeastMass)) {
        return false;
    }
    centre /= total;
    Eigen::Matrix2d spread = Eigen::Matrix2d::Zero();
    for (std::size_t k = 0; k < count; ++k) {
        const Part& part = parts[k];
        const Eigen::Vector2d t = part.base - centre;
        spread += part.second + part.first * t.transpose() + t * part.first.transpose()
                  + part.weight * t * t.transpose();
    }
    for (Eigen::Index i = 0; i < 2; ++i) {
        mean(i) = centre(i);
        for (Eigen::Index j = 0; j < 2; ++j) {
            covariance(i, j) = spread(i, j) / total;
        }
    }
    return true;
}

}  // namespace onsager
