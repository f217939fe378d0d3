// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/rowwise/level_set_sampler.h"

#include "engine/estimators/entries/entry_channel.h"
#include "engine/estimators/sampling/row_quadratic.h"
#include "engine/laws/activation.h"
#include "engine/numerics/infinity.h"
#include "engine/numerics/symmetric_matrix.h"
#include "engine/numerics/work_tally.h"

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

constexpr double kEdge = 1e-10;          // share of the range of phi that is not inverted
constexpr double kShrinkage = 8.0;       // effective points that a guess is worth
constexpr double kShareOfMatched = 0.1;  // of the Gaussian matched to all points
constexpr double kLeastShare = 1e-4;     // below which a proposal is dropped
constexpr double kEnough = 200.0;        // effective points
constexpr int kNets[] = {16, 64, 256};
// Work on one row, of up to kFewColumns columns and of more: fewer points do not find thin sheets.
constexpr double kMostWorkOfFew = 4e6;
constexpr double kMostWork = 2.5e5;
constexpr Eigen::Index kFewColumns = 4;
constexpr int kLargeNet = 8;  // small nets that make a large one

}  // namespace

LevelSetSampler::LevelSetSampler(const EntryFunction& phi,
                                 const FunctionRows& rows,
                                 const SamplerPoints& points)
    : m_function(phi),
      m_likelihood(phi, rows.P),
      m_rows(rows),
      m_standard(points),
      m_covariance(spdInverse(rows.Gamma)),
      m_least(phi.law().range.lower + kEdge),
      m_most(phi.law().range.upper - kEdge),
      m_sheets(sheetProposals(phi, rows)) {}

bool LevelSetSampler::knows(const EntryFunction& phi) {
    return phi.law().inverse != nullptr && phi.law().arrays.logSlopes != nullptr;
}

WeightedPart LevelSetSampler::belief(const PieceRow& row, const GaussianGuess& mode, Side side) {
    const double before = workTally();
    const double most = m_covariance.rows() > kFewColumns ? kMostWork : kMostWorkOfFew;
    startRow(row, mode);
    draw();
    weigh(row);
    for (const int nets : kNets) {
        const double last = workTally();
        adapt(nets);
        draw();
        weigh(row);
        // The next round has four times the points.
        const double next = 4.0 * (workTally() - last);
        if (m_weights.squaredNorm() * kEnough <= 1.0 || workTally() - before + next > most) {
            break;
        }
    }
    return moments(side);
}

void LevelSetSampler::startRow(const PieceRow& row, const GaussianGuess& mode) {
    m_key = rowKey(row.r, row.b);
    m_proposals = m_sheets;
    for (LevelSetProposal& proposal : m_proposals) {
        proposal.mean = row.r(proposal.rest);
        if (!proposal.sheet.empty()) {
            proposal.evidence = proposal.sheetRoot.transpose() * row.b(proposal.sheet);
        }
    }
    addPlace(mode, 1.0, m_proposals);
    if (conflicts(row, activated(m_function, mode.mean))) {
        addLocalModes(m_likelihood, row, m_covariance, m_proposals);
    }
}

/// Fresh points from all proposals.
void LevelSetSampler::draw() {
    const std::vector<Eigen::MatrixXd>& small = m_standard.pilot;
    Eigen::Index points = 0;
    for (const LevelSetProposal& proposal : m_proposals) {
        points += proposal.nets * small[0].rows();
    }
    reserve(points);
    m_count = 0;
    for (const LevelSetProposal& proposal : m_proposals) {
        int left = proposal.nets;
        for (; left >= kLargeNet; left -= kLargeNet) {
            addPoints(proposal, m_standard.matched);
        }
        for (; left > 0; --left) {
            addPoints(proposal, small[m_key % small.size()]);
        }
    }
}

void LevelSetSampler::reserve(Eigen::Index points) {
    const Eigen::Index d = m_covariance.rows();
    if (points > m_z.rows()) {
        m_normal.resize(points, d);
        m_z.resize(points, d);
        m_image.resize(points, d);
        m_logSlope.resize(points, d);
        m_mixture.resize(points);
        m_line.resize(points);
    }
    const auto columns = static_cast<Eigen::Index>(m_proposals.size());
    if (m_density.rows() < m_z.rows() || m_density.cols() < columns) {
        m_density.resize(m_z.rows(), std::max(columns, m_density.cols()));
    }
}

/// One net, turned by the next rotation of the table.
void LevelSetSampler::addPoints(const LevelSetProposal& proposal, const Eigen::MatrixXd& net) {
    const Eigen::Index points = net.rows();
    auto normal = m_normal.topRows(points);
    normal.noalias() = net.lazyProduct(m_standard.rotations[m_key % m_standard.rotations.size()]);
    ++m_key;
    auto z = m_z.middleRows(m_count, points);
    auto image = m_image.middleRows(m_count, points);
    for (Eigen::Index a = 0; a < proposal.mean.size(); ++a) {
        const Eigen::Index i = proposal.rest[static_cast<std::size_t>(a)];
        // z_rest = mean + root x, the message or a Gaussian around a place.
        z.col(i).setConstant(proposal.mean(a));
        for (Eigen::Index c = 0; c <= a; ++c) {
            z.col(i) += proposal.root(a, c) * normal.col(c);
        }
        setValues(m_function, z.col(i), image.col(i));
    }
    if (proposal.sheet.empty()) {
        m_count += points;
    } else {
        setSheet(proposal, points);
    }
}

/// The columns S of the points to come. Those for which phi(z_S) comes out where phi does not reach are
/// lost; they count as drawn.
void LevelSetSampler::setSheet(const LevelSetProposal& proposal, Eigen::Index points) {
    const Eigen::Index size = proposal.evidence.size();
    auto normal = m_normal.block(0, proposal.mean.size(), points, size).array();
    auto z = m_z.middleRows(m_count, points);
    auto image = m_image.middleRows(m_count, points);
    // z_S = phi^-1(sheetRoot (x + sheetRoot^T b_S - pull phi(z_rest))).
    for (Eigen::Index a = 0; a < size; ++a) {
        normal.col(a) += proposal.evidence(a);
        for (const Eigen::Index j : proposal.rest) {
            normal.col(a) -= proposal.pull(a, j) * image.col(j);
        }
    }
    for (Eigen::Index a = 0; a < size; ++a) {
        auto value = image.col(proposal.sheet[static_cast<std::size_t>(a)]);
        value.setZero();
        for (Eigen::Index c = a; c < size; ++c) {
            value += proposal.sheetRoot(a, c) * normal.col(c);
        }
    }
    Eigen::Index kept = 0;
    for (Eigen::Index k = 0; k < points; ++k) {
        const auto isReached = [&](Eigen::Index i) {
            return image(k, i) > m_least && image(k, i) < m_most;
        };
        if (!std::all_of(proposal.sheet.begin(), proposal.sheet.end(), isReached)) {
            continue;
        }
        if (kept < k) {
            z.row(kept) = z.row(k);
            image.row(kept) = image.row(k);
        }
        for (const Eigen::Index i : proposal.sheet) {
            z(kept, i) = inverseFunction(m_function, image(kept, i));
        }
        ++kept;
    }
    m_count += kept;
}

/// Weights of all points: the belief over the mixture of the proposals.
void LevelSetSampler::weigh(const PieceRow& row) {
    setMixture();
    const auto z = m_z.topRows(m_count).array();
    const auto image = m_image.topRows(m_count);
    auto line = m_line.head(m_count);
    // log w = b phi^T - phi P phi^T / 2 - |z - r|^2_Gamma / 2 - log mixture.
    m_weights = -m_mixture.head(m_count).matrix();
    auto target = m_weights.array();
    addQuadratic(row.b, m_rows.P, image, line, target);
    addQuadratic(Eigen::VectorXd::Zero(z.cols()), m_rows.Gamma,
                 z.rowwise() - row.r.transpose().array(), line, target);
    target = (target - target.maxCoeff()).exp();
    m_weights /= m_weights.sum();
}

void LevelSetSampler::setMixture() {
    const auto d = static_cast<double>(m_covariance.rows());
    countWork(static_cast<double>(m_count)
              * (2.0 * d + static_cast<double>(m_proposals.size() + 4) * productWork(d)));
    const auto image = m_image.topRows(m_count);
    auto logSlope = m_logSlope.topRows(m_count);
    setLogSlopes(m_function, m_z.topRows(m_count), logSlope);
    logSlope = (image > m_least && image < m_most).select(logSlope, -kInfinity);
    const auto proposals = static_cast<Eigen::Index>(m_proposals.size());
    auto density = m_density.topLeftCorner(m_count, proposals);
    for (Eigen::Index k = 0; k < proposals; ++k) {
        setDensity(m_proposals[static_cast<std::size_t>(k)], density.col(k));
    }
    auto mixture = m_mixture.head(m_count);
    auto line = m_line.head(m_count);
    // log sum exp over the proposals, the largest taken off; what is left in `density` are the shares of the mixture.
    mixture = density.rowwise().maxCoeff();
    line.setZero();
    for (Eigen::Index k = 0; k < proposals; ++k) {
        density.col(k) = (density.col(k) - mixture).exp();
        line += density.col(k);
    }
    density.colwise() /= line;
    mixture += line.log();
}

/// The log density of all points, times the number that the proposal draws.
void LevelSetSampler::setDensity(const LevelSetProposal& proposal, Eigen::Ref<Eigen::ArrayXd> sum) {
    auto line = m_line.head(m_count);
    sum.setConstant(proposal.logDensity + std::log(static_cast<double>(proposal.nets)));
    for (Eigen::Index a = 0; a < proposal.mean.size(); ++a) {
        line.setZero();
        for (Eigen::Index c = 0; c <= a; ++c) {
            const Eigen::Index i = proposal.rest[static_cast<std::size_t>(c)];
            line +=
                proposal.whitening(a, c) * (m_z.col(i).head(m_count).array() - proposal.mean(c));
        }
        sum -= 0.5 * line.square();
    }
    // N(phi(z_S)) in the coordinates of z_S: times prod_i phi'(z_i), the Jacobian.
    for (Eigen::Index a = 0; a < proposal.evidence.size(); ++a) {
        line.setConstant(-proposal.evidence(a));
        for (Eigen::Index j = 0; j < m_z.cols(); ++j) {
            line += proposal.pull(a, j) * m_image.col(j).head(m_count);
        }
        sum -= 0.5 * line.square();
        sum += m_logSlope.col(proposal.sheet[static_cast<std::size_t>(a)]).head(m_count);
    }
}

/// Moves every Gaussian to the moments of its share of the points, adds one matched to them all, drops
/// what has no weight, and deals the nets in proportion.
void LevelSetSampler::adapt(int nets) {
    const auto firstPlace = std::find_if(m_proposals.begin(), m_proposals.end(),
                                         [](const LevelSetProposal& one) { return one.isPlace(); });
    const Eigen::MatrixXd scatter =
        firstPlace != m_proposals.end() ? firstPlace->guess.scatter : m_covariance;
    const GaussianGuess all = matched(m_weights, scatter);
    updateShares(all);
    std::vector<LevelSetProposal> old;
    old.swap(m_proposals);
    for (std::size_t k = 0; k < old.size(); ++k) {
        LevelSetProposal& one = old[k];
        if (one.share < kLeastShare) {
            continue;
        }
        if (!one.isPlace()) {
            m_proposals.push_back(std::move(one));
            continue;
        }
        const Eigen::VectorXd weights =
            m_weights.array() * m_density.col(static_cast<Eigen::Index>(k)).head(m_count);
        addPlace(weights.sum() > kLeastShare ? matched(weights, one.guess.scatter) : one.guess,
                 one.share, m_proposals);
    }
    addPlace(all, kShareOfMatched, m_proposals);
    for (LevelSetProposal& proposal : m_proposals) {
        proposal.nets = std::max(1, static_cast<int>(std::lround(nets * proposal.share)));
    }
}

/// Half by the weight, half by its second moments, which far points of little weight may make; beside
/// one effective point for all alike, so that a poor pilot drops none.
void LevelSetSampler::updateShares(const GaussianGuess& all) {
    auto distance = m_line.head(m_count);
    distance.setZero();
    for (Eigen::Index j = 0; j < m_z.cols(); ++j) {
        distance += (m_z.col(j).head(m_count).array() - all.mean(j)).square() / all.scatter(j, j);
    }
    distance *= m_weights.array();
    // |z - mean|^2 in units of the scatter: where the second moment, not the mass, is made.
    const Eigen::VectorXd weights = 0.5 * m_weights + 0.5 / distance.sum() * distance.matrix();
    const double alike = m_weights.squaredNorm();
    const double each = 1.0 / static_cast<double>(m_proposals.size());
    for (std::size_t k = 0; k < m_proposals.size(); ++k) {
        const auto member = m_density.col(static_cast<Eigen::Index>(k)).head(m_count).matrix();
        m_proposals[k].share = (member.dot(weights) + alike * each) / (1.0 + alike);
    }
}

/// Moments of the points under the weights, widened by `scatter` while they are few.
GaussianGuess LevelSetSampler::matched(const Eigen::VectorXd& weights,
                                       const Eigen::MatrixXd& scatter) const {
    const auto z = m_z.topRows(m_count);
    const double share = weights.sum();
    const double size = share * share / weights.squaredNorm();
    const Eigen::VectorXd mean = z.transpose() * weights / share;
    const Eigen::MatrixXd centred = z.rowwise() - mean.transpose();
    const Eigen::MatrixXd covariance =
        centred.transpose() * (weights / share).asDiagonal() * centred;
    return {mean, symmetrized(covariance + kShrinkage / (size + kShrinkage) * scatter)};
}

WeightedPart LevelSetSampler::moments(Side side) const {
    Eigen::MatrixXd points = m_z.topRows(m_count);
    if (side == Side::Above) {
        points = m_image.topRows(m_count).matrix();
    }
    const Eigen::VectorXd mean = points.transpose() * m_weights;
    points.rowwise() -= mean.transpose();
    return {0.0, mean, symmetrized(points.transpose() * m_weights.asDiagonal() * points),
            1.0 / m_weights.squaredNorm()};
}

}  // namespace onsager
