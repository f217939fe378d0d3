// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/outputs/exact_rows.h"

#include "engine/estimators/entries/exact_places.h"
#include "engine/estimators/row_blocks.h"
#include "engine/estimators/rowwise/entrywise_pieces.h"
#include "engine/estimators/sampling/row_sampler.h"
#include "engine/estimators/sampling/weighted_parts.h"
#include "engine/numerics/box_normal.h"
#include "engine/numerics/sobol.h"
#include "engine/numerics/symmetric_matrix.h"
#include "engine/numerics/work_tally.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace onsager {

namespace {

constexpr int kBoxPoints = 256;
constexpr std::size_t kMostPatterns = 1024;   // of a row, that are all summed
constexpr std::size_t kChosenPatterns = 512;  // of more, kept after each coordinate
constexpr int kMostNodes = 4096;              // of the tree of patterns
constexpr std::uint64_t kScrambling = 0xe5acULL;

/// The choices of one row: all products of the places of its coordinates.
class Choices {
public:
    Choices(const EntryFunction& phi, const Eigen::VectorXd& y)
        : m_digits(static_cast<std::size_t>(y.size()), 0) {
        for (Eigen::Index j = 0; j < y.size(); ++j) {
            m_places.push_back(exactPlaces(phi, y(j)));
            std::vector<ExactPlace>& places = m_places.back();
            if (places.size() == 1) {  // how densely does not matter
                places.front().logWeight = 0.0;
            }
            (places.front().isPoint() ? m_points : m_free).push_back(j);
        }
    }

    [[nodiscard]] const std::vector<Eigen::Index>& points() const { return m_points; }
    [[nodiscard]] const std::vector<Eigen::Index>& free() const { return m_free; }
    [[nodiscard]] const std::vector<ExactPlace>& places(Eigen::Index j) const {
        return m_places[static_cast<std::size_t>(j)];
    }
    /// Whether there are several, all of single points.
    [[nodiscard]] bool isFolded() const {
        return m_free.empty()
               && std::any_of(m_places.begin(), m_places.end(),
                              [](const auto& places) { return places.size() > 1; });
    }

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
    countWork(20.0 + productWork(static_cast<double>(r.size())));
    WeightedPart part;
    Eigen::VectorXd place = r;  // with the known coordinates in place, for the weight
    for (const Eigen::Index j : known) {
        place(j) = box.lower(j);
    }
    part.mean = place;
    part.covariance = Eigen::MatrixXd::Zero(r.size(), r.size());
    // Free coordinates F given the known ones K: precision Gamma_FF, centre r_F - Gamma_FF^-1 Gamma_FK (z_K - r_K).
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
    // exp(-|t|^2_Gamma / 2) at the mode, times the box's integral relative to it, times prod 1 / |phi'| of the points.
    const Eigen::VectorXd t = place - r;
    part.logWeight -= 0.5 * t.dot(Gamma * t);
    part.logWeight += choices.logWeight();
    return part;
}

/// The first coordinates of a point, whitened, x = L^-1 (z - r) with Gamma^-1 = L L^T.
struct Pattern {
    Eigen::Index parent = 0;
    double x = 0.0;
    double z = 0.0;
    double log = 0.0;  ///< of the weight: -|x|^2 / 2 so far
};

/// Of more patterns than kept ones those whose weight is above a bound c, and a stratified choice of the
/// others, each of weight c: every expectation keeps its mean. Source: Fearnhead and Clifford 2003.
void thinOut(double uniform, std::vector<Pattern>& patterns) {
    constexpr int kMostSteps = 50;
    const auto places = static_cast<double>(kChosenPatterns);
    Eigen::ArrayXd w(static_cast<Eigen::Index>(patterns.size()));
    for (Eigen::Index p = 0; p < w.size(); ++p) {
        w(p) = patterns[static_cast<std::size_t>(p)].log;
    }
    const double top = w.maxCoeff();
    w = (w - top).exp();
    // The weights above c stay, the others share what is left of the places: c falls to its value.
    double c = w.sum() / places;
    for (int step = 0; step < kMostSteps; ++step) {
        const double above = (w >= c).cast<double>().sum();
        const double next = (w < c).select(w, 0.0).sum() / std::max(places - above, 1.0);
        if (!(next > 0.0 && next < c)) {
            break;
        }
        c = next;
    }
    const double logWeight = top + std::log(c);
    std::vector<Pattern> chosen;
    double next = uniform * c;
    double sum = 0.0;
    for (Eigen::Index p = 0; p < w.size(); ++p) {
        Pattern& one = patterns[static_cast<std::size_t>(p)];
        if (w(p) >= c) {
            chosen.push_back(one);
            continue;
        }
        sum += w(p);
        if (sum > next) {
            one.log = logWeight;
            chosen.push_back(one);
            next += c;
        }
    }
    patterns = std::move(chosen);
}

/// The law of a row whose coordinates each have one or two places: the sum over all patterns up to
/// kMostPatterns of them, beyond that over a stratified choice. `L`: Cholesky factor of Gamma^-1.
WeightedPart foldedBelief(const Choices& choices,
                          const Eigen::VectorXd& r,
                          const Eigen::VectorXd& y,
                          const Eigen::MatrixXd& L) {
    const Eigen::Index d = r.size();
    const Eigen::MatrixXd U = L.transpose();  // read by columns
    // Columns of patterns: x = L^-1 (z - r) so far, coordinate k given those before it is N(r_k + L_k,<k x, L_kk^2).
    // Both places of a coordinate have the same |phi'| (functions that fold with others have one column),
    // so that no Jacobian stands in the weight.
    std::vector<Pattern> patterns(1);
    Eigen::MatrixXd X(d, 1);
    Eigen::MatrixXd Z(d, 1);
    std::size_t key = rowKey(r, y);
    WeightedPart part;
    bool isSampled = false;
    for (Eigen::Index k = 0; k < d; ++k) {
        std::vector<Pattern> grown;
        for (std::size_t p = 0; p < patterns.size(); ++p) {
            const auto column = static_cast<Eigen::Index>(p);
            const double centre = r(k) + U.col(k).head(k).dot(X.col(column).head(k));
            for (const ExactPlace& place : choices.places(k)) {
                const double x = (place.lower - centre) / U(k, k);
                grown.push_back({column, x, place.lower, patterns[p].log - 0.5 * x * x});
            }
        }
        countWork(static_cast<double>(grown.size()) * (2.0 + 0.1 * static_cast<double>(d)));
        // A uniform number of this row and step, from the hash of the row: the choice is the same on any thread.
        if (grown.size() > kMostPatterns) {
            key = key * 0x9e3779b97f4a7c15ULL + 1;
            thinOut(static_cast<double>(key >> 11U) * 0x1.0p-53, grown);
            isSampled = true;
        }
        const auto count = static_cast<Eigen::Index>(grown.size());
        Eigen::MatrixXd nextX(d, count);
        Eigen::MatrixXd nextZ(d, count);
        for (Eigen::Index p = 0; p < count; ++p) {
            const Pattern& one = grown[static_cast<std::size_t>(p)];
            nextX.col(p).head(k) = X.col(one.parent).head(k);
            nextZ.col(p).head(k) = Z.col(one.parent).head(k);
            nextX(k, p) = one.x;
            nextZ(k, p) = one.z;
        }
        X.swap(nextX);
        Z.swap(nextZ);
        patterns.swap(grown);
    }
    Eigen::VectorXd w(static_cast<Eigen::Index>(patterns.size()));
    for (Eigen::Index p = 0; p < w.size(); ++p) {
        w(p) = patterns[static_cast<std::size_t>(p)].log;
    }
    w = (w.array() - w.maxCoeff()).exp();
    w /= w.sum();
    part.mean = Z * w;
    Z.colwise() -= part.mean;
    part.covariance = symmetrized(Z * w.asDiagonal() * Z.transpose());
    if (isSampled) {
        part.sampleSize = 1.0 / w.squaredNorm();
    }
    return part;
}

/// The pattern of least |U (z - r)|^2, U^T U = Gamma: from the last coordinate to the first, the nearer
/// place first, leaving out whatever is no better already. False where kMostNodes did not end it.
/// Source: Fincke and Pohst 1985.
bool nearestPattern(const Choices& choices,
                    const Eigen::VectorXd& r,
                    const Eigen::MatrixXd& U,
                    Eigen::VectorXd& nearest) {
    const Eigen::Index d = r.size();
    const Eigen::MatrixXd L = U.transpose();  // row k of U in column k
    struct Level {
        double order[2] = {0.0, 0.0};
        double energy[2] = {0.0, 0.0};
        int count = 0;
        int next = 0;
    };
    std::vector<Level> levels(static_cast<std::size_t>(d));
    Eigen::VectorXd t = Eigen::VectorXd::Zero(d);
    double least = std::numeric_limits<double>::infinity();
    int nodes = 0;
    const auto open = [&](Eigen::Index k, double above) {
        Level& level = levels[static_cast<std::size_t>(k)];
        // |U t|^2 from the last row up: row k adds (U_kk t_k + sum_{j > k} U_kj t_j)^2 >= 0,
        // which bounds all that is below it.
        const double fixed = L.col(k).tail(d - k - 1).dot(t.tail(d - k - 1));
        level.count = 0;
        level.next = 0;
        for (const ExactPlace& place : choices.places(k)) {
            const double e = L(k, k) * (place.lower - r(k)) + fixed;
            level.order[level.count] = place.lower - r(k);
            level.energy[level.count] = above + e * e;
            ++level.count;
        }
        if (level.count == 2 && level.energy[1] < level.energy[0]) {
            std::swap(level.order[0], level.order[1]);
            std::swap(level.energy[0], level.energy[1]);
        }
        ++nodes;
    };
    open(d - 1, 0.0);
    for (Eigen::Index k = d - 1; k < d && nodes < kMostNodes;) {
        Level& level = levels[static_cast<std::size_t>(k)];
        if (level.next == level.count || !(level.energy[level.next] < least)) {
            ++k;
            continue;
        }
        t(k) = level.order[level.next];
        const double energy = level.energy[level.next++];
        if (k > 0) {
            open(--k, energy);
            continue;
        }
        least = energy;
        nearest = r + t;
    }
    countWork(static_cast<double>(nodes) * (1.0 + 0.05 * static_cast<double>(d)));
    return nodes < kMostNodes;
}

}  // namespace

Estimate ExactRows::posterior(const Eigen::MatrixXd& Y, const GaussianMessage& below) const {
    const Eigen::MatrixXd R = below.mean();
    const Eigen::MatrixXd points = scrambledSobol(kBoxPoints, Y.cols(), kScrambling);
    const Eigen::MatrixXd L = spdInverse(below.precision).llt().matrixL();
    return estimateRows(Y.rows(), Y.cols(), m_threads, [&](Eigen::Index row, RowBelief& moments) {
        const Eigen::VectorXd r = R.row(row).transpose();
        const Eigen::VectorXd y = Y.row(row).transpose();
        Choices choices(m_function, y);
        const Eigen::MatrixXd shifted =
            choices.free().size() > 2 ? shiftedPoints(points, rowKey(r, y)) : points;
        std::vector<WeightedPart> parts;
        if (choices.isFolded()) {
            parts.push_back(foldedBelief(choices, r, y, L));
        } else {
            do {
                parts.push_back(conditioned(choices, r, below.precision, shifted));
            } while (choices.next());
        }
        const WeightedPart belief = mixtureOf(parts);
        moments = {belief.mean, belief.covariance, belief.sampleSize};
    });
}

Estimate ExactRows::modes(const Eigen::MatrixXd& Y,
                          const Eigen::MatrixXd& R,
                          const Eigen::MatrixXd& Gamma) const {
    const Eigen::MatrixXd U = Gamma.llt().matrixU();
    return estimateRows(Y.rows(), Y.cols(), m_threads, [&](Eigen::Index row, RowBelief& moments) {
        const Eigen::VectorXd r = R.row(row).transpose();
        Choices choices(m_function, Y.row(row).transpose());
        if (choices.isFolded()) {
            moments.converged = nearestPattern(choices, r, U, moments.mean);
            return;
        }
        double least = std::numeric_limits<double>::infinity();
        do {
            const Eigen::VectorXd z = nearestPoint(r, Gamma, choices.box());
            const double energy = (z - r).dot(Gamma * (z - r));
            if (energy < least) {
                least = energy;
                moments.mean = z;
            }
        } while (choices.next());
    });
}

Estimate ExactRows::estimateBelow(const Eigen::MatrixXd& Y, const GaussianMessage& below) const {
    if (m_estimation == Estimation::Mmse) {
        return posterior(Y, below);
    }
    const Eigen::MatrixXd R = below.mean();
    Estimate estimate = modes(Y, R, below.precision);
    // Modes jump between the points: C is their central difference.
    const auto modesAt = [&](const Eigen::RowVectorXd& shift) {
        const Estimate moved = modes(Y, R.rowwise() + shift, below.precision);
        estimate.work += moved.work;
        return moved.mean;
    };
    estimate.covariance = messageDifference(below.precision, modesAt);
    return estimate;
}

}  // namespace onsager
