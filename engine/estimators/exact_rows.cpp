// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/exact_rows.h"

#include "engine/estimators/entry_channel.h"
#include "engine/estimators/function_pieces.h"
#include "engine/estimators/row_blocks.h"
#include "engine/estimators/row_sampler.h"
#include "engine/estimators/weighted_parts.h"
#include "engine/numerics/box_normal.h"
#include "engine/numerics/sobol.h"
#include "engine/numerics/symmetric_matrix.h"

#include <cmath>
#include <limits>

namespace onsager {

namespace {

constexpr int kBoxPoints = 256;
constexpr std::uint64_t kScrambling = 0xe5acULL;

/// The choices of one row: all products of the places of its coordinates.
class Choices {
public:
    Choices(const EntryFunction& phi, const Eigen::VectorXd& y)
        : m_digits(static_cast<std::size_t>(y.size()), 0) {
        for (Eigen::Index j = 0; j < y.size(); ++j) {
            m_places.push_back(exactPlaces(phi, y(j)));
            const bool point = m_places.back().front().lower == m_places.back().front().upper;
            (point ? m_points : m_free).push_back(j);
        }
    }

    [[nodiscard]] const std::vector<Eigen::Index>& points() const { return m_points; }
    [[nodiscard]] const std::vector<Eigen::Index>& free() const { return m_free; }

    /// The present choice as a box, of width 0 in the known coordinates.
    [[nodiscard]] Box box() const {
        const auto d = static_cast<Eigen::Index>(m_digits.size());
        Box box{Eigen::VectorXd(d), Eigen::VectorXd(d)};
        for (std::size_t j = 0; j < m_digits.size(); ++j) {
            const ExactPlace& place = m_places[j][m_digits[j]];
            box.lower(static_cast<Eigen::Index>(j)) = place.lower;
            box.upper(static_cast<Eigen::Index>(j)) = place.upper;
        }
        return box;
    }

    /// The sum of the logs of the weights of its points.
    [[nodiscard]] double logWeight() const {
        double sum = 0.0;
        for (std::size_t j = 0; j < m_digits.size(); ++j) {
            sum += m_places[j][m_digits[j]].logWeight;
        }
        return sum;
    }

    /// Goes to the next choice; false after the last one.
    bool next() {
        for (std::size_t j = 0; j < m_digits.size(); ++j) {
            if (++m_digits[j] < m_places[j].size()) {
                return true;
            }
            m_digits[j] = 0;
        }
        return false;
    }

private:
    std::vector<std::vector<ExactPlace>> m_places;
    std::vector<std::size_t> m_digits;
    std::vector<Eigen::Index> m_points;
    std::vector<Eigen::Index> m_free;
};

/// The law of one choice: known coordinates in place, the free ones conditioned on them.
WeightedPart conditioned(const Choices& choices,
                         const Eigen::VectorXd& r,
                         const Eigen::MatrixXd& Gamma,
                         const Eigen::MatrixXd& points) {
    const std::vector<Eigen::Index>& known = choices.points();
    const std::vector<Eigen::Index>& free = choices.free();
    const Box box = choices.box();
    WeightedPart part;
    Eigen::VectorXd place = r;  // with the known coordinates in place, for the weight
    for (const Eigen::Index j : known) {
        place(j) = box.lower(j);
    }
    part.mean = place;
    part.covariance = Eigen::MatrixXd::Zero(r.size(), r.size());
    if (!free.empty()) {
        const Eigen::MatrixXd Q = Gamma(free, free);
        const Eigen::VectorXd pull = (Gamma * (place - r))(free);
        const Eigen::VectorXd centre = r(free) - spdInverse(Q) * pull;
        const Box freeBox{box.lower(free), box.upper(free)};
        const BoxNormal law =
            free.size() > 2 ? sampledBoxNormal(centre, Q, freeBox, points.leftCols(centre.size()))
                            : boxNormal(centre, Q, freeBox);
        part.mean(free) = law.mean;
        part.covariance(free, free) = law.covariance;
        part.logWeight = law.logIntegral;
        part.sampleSize = law.sampleSize;
        place(free) = law.mode;
    }
    const Eigen::VectorXd t = place - r;
    part.logWeight -= 0.5 * t.dot(Gamma * t);
    part.logWeight += choices.logWeight();
    return part;
}

}  // namespace

Estimate ExactRows::posterior(const Eigen::MatrixXd& Y, const GaussianMessage& below) const {
    const Eigen::Index n = Y.rows();
    const Eigen::Index d = Y.cols();
    const Eigen::MatrixXd R = below.mean();
    const Eigen::MatrixXd points = scrambledSobol(kBoxPoints, d, kScrambling);
    Estimate estimate;
    estimate.mean.resize(n, d);
    averageOverRows(
        n, d, m_threads, estimate, [&](Eigen::Index first, Eigen::Index last, BlockSums& sums) {
            std::vector<WeightedPart> parts;
            for (Eigen::Index row = first; row < last; ++row) {
                const Eigen::VectorXd r = R.row(row).transpose();
                const Eigen::VectorXd y = Y.row(row).transpose();
                Choices choices(m_function, y);
                const Eigen::MatrixXd shifted =
                    choices.free().size() > 2 ? shiftedPoints(points, rowKey(r, y)) : points;
                parts.clear();
                do {
                    parts.push_back(conditioned(choices, r, below.precision, shifted));
                } while (choices.next());
                const WeightedPart belief = mixtureOf(parts);
                estimate.mean.row(row) = belief.mean.transpose();
                sums.covariance += belief.covariance;
                sums.smallestSampleSize = std::min(sums.smallestSampleSize, belief.sampleSize);
            }
        });
    return estimate;
}

Eigen::MatrixXd ExactRows::modes(const Eigen::MatrixXd& Y,
                                 const Eigen::MatrixXd& R,
                                 const Eigen::MatrixXd& Gamma) const {
    Estimate estimate;
    estimate.mean.resize(Y.rows(), Y.cols());
    averageOverRows(Y.rows(), Y.cols(), m_threads, estimate,
                    [&](Eigen::Index first, Eigen::Index last, BlockSums&) {
                        for (Eigen::Index row = first; row < last; ++row) {
                            const Eigen::VectorXd r = R.row(row).transpose();
                            Choices choices(m_function, Y.row(row).transpose());
                            double least = std::numeric_limits<double>::infinity();
                            do {
                                const Eigen::VectorXd z = nearestPoint(r, Gamma, choices.box());
                                const double energy = (z - r).dot(Gamma * (z - r));
                                if (energy < least) {
                                    least = energy;
                                    estimate.mean.row(row) = z.transpose();
                                }
                            } while (choices.next());
                        }
                    });
    return estimate.mean;
}

Estimate ExactRows::estimateBelow(const Eigen::MatrixXd& Y, const GaussianMessage& below) const {
    if (m_estimation == Estimation::Mmse) {
        return posterior(Y, below);
    }
    const Eigen::MatrixXd R = below.mean();
    Estimate estimate;
    estimate.mean = modes(Y, R, below.precision);
    const auto modesAt = [&](const Eigen::RowVectorXd& shift) {
        return modes(Y, R.rowwise() + shift, below.precision);
    };
    estimate.covariance = messageDifference(below.precision, modesAt);
    return estimate;
}

}  // namespace onsager
