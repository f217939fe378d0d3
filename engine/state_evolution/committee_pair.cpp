// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/committee_pair.h"

#include "engine/estimators/entry_channel.h"
#include "engine/laws/activation.h"
#include "engine/numerics/count.h"
#include "engine/numerics/parallel.h"
#include "engine/numerics/quadrature.h"
#include "engine/numerics/symmetric_matrix.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <vector>

namespace onsager {

namespace {

constexpr int kMessages = 24;      // Gauss-Hermite nodes of each coordinate of r
constexpr double kReach = 5.0;     // standard deviations of z given r
constexpr double kTail = 4.5;      // standard deviations of the noise beyond phi(z) F2
constexpr double kStep = 1.5;      // of the lattice, in units in which the noise is 1
constexpr double kBin = 0.125;     // of phi(z) F2, in standard deviations of the noise
constexpr double kNothing = 1e-7;  // mass that may be left out on either side
constexpr int kLeastLattice = 48;
constexpr int kMostLattice = 256;
constexpr int kLeastObserved = 30;
constexpr int kMostObserved = 70;
constexpr int kMostBins = 1 << 20;
constexpr double kLeastNoise = 0.005;  // over the range of phi(z) F2

/// The length of the range of a smooth phi, which is symmetric about its value at 0.
double rangeOf(const EntryFunction& phi) {
    return 2.0 * (phi.law().range.upper - functionJet(phi, 0.0).value);
}

/// y = phi(z_1) f_1 + phi(z_2) f_2 + noise for z ~ N(r, covariance).
class PairObservation {
public:
    PairObservation(const CommitteeLaw& law, const Eigen::MatrixXd& covariance)
        : m_law(law), m_deviation(std::sqrt(law.noiseCovariance(0, 0))) {
        // Upper triangular: the first coordinate of z needs one of the lattice's two numbers.
        m_root = covariance.llt().matrixU();
        // phi is steepest at 0.
        const double slope =
            functionJet(law.activation, 0.0).slope * law.secondLayer.cwiseAbs().maxCoeff();
        const double wanted = 2.0 * kReach * slope * std::sqrt(covariance.diagonal().maxCoeff())
                              / (kStep * m_deviation);
        const int count = static_cast<int>(
            std::clamp(std::ceil(wanted), double{kLeastLattice}, double{kMostLattice}));
        m_points = Eigen::ArrayXd::LinSpaced(count, -kReach, kReach);
        m_weights = (-0.5 * m_points.square()).exp();
        m_weights /= m_weights.sum();
    }

    /// Nodes of y given r, and weights that sum to 1.
    [[nodiscard]] Quadrature given(const Eigen::RowVector2d& r) const {
        const Masses masses = massesAround(r);
        const double lower = masses.first - kTail * m_deviation;
        const double width = masses.length() + 2.0 * kTail * m_deviation;
        const int count = std::min(
            kMostObserved,
            kLeastObserved + countWithin(masses.length() / (2.0 * m_deviation), kMostObserved));
        Quadrature rule = gaussLegendre(count, lower, lower + width);
        for (Eigen::Index i = 0; i < rule.nodes.size(); ++i) {
            const Eigen::ArrayXd t = (rule.nodes(i) - masses.places()) / m_deviation;
            rule.weights(i) *= (masses.mass * (-0.5 * t.square()).exp()).sum();
        }
        rule.weights /= rule.weights.sum();
        return rule;
    }

private:
    /// The law of phi(z) F2 in bins around `first`, `first` + step, ..
    struct Masses {
        double first = 0.0;
        double step = 1.0;
        Eigen::ArrayXd mass;
        [[nodiscard]] double length() const { return step * static_cast<double>(mass.size() - 1); }
        [[nodiscard]] Eigen::ArrayXd places() const {
            return Eigen::ArrayXd::LinSpaced(mass.size(), first, first + length());
        }
    };

    /// Every point of the lattice is shared by the two bins next to it, which keeps the mean.
    [[nodiscard]] Masses massesAround(const Eigen::RowVector2d& r) const {
        const double f1 = m_law.secondLayer(0, 0);
        const double f2 = m_law.secondLayer(1, 0);
        const double range = rangeOf(m_law.activation);
        Masses masses;
        masses.step = kBin * m_deviation;
        const double zero = activatedEntry(m_law.activation, 0.0);
        masses.first = zero * (f1 + f2) - range * (std::abs(f1) + std::abs(f2));
        const int bins =
            countWithin(2.0 * std::abs(masses.first - zero * (f1 + f2)) / masses.step, kMostBins)
            + 2;
        masses.mass = Eigen::ArrayXd::Zero(bins);
        for (Eigen::Index i = 0; i < m_points.size(); ++i) {
            const double z1 = r(0) + m_points(i) * m_root(0, 0);
            const double own = f1 * activatedEntry(m_law.activation, z1) - masses.first;
            const double centre = r(1) + m_points(i) * m_root(0, 1);
            const Eigen::MatrixXd z2 = (centre + m_root(1, 1) * m_points).matrix();
            const Eigen::ArrayXd other = activated(m_law.activation, z2).array();
            for (Eigen::Index j = 0; j < m_points.size(); ++j) {
                const double place = (own + f2 * other(j)) / masses.step;
                const auto bin = static_cast<Eigen::Index>(place);
                const double share = place - static_cast<double>(bin);
                const double mass = m_weights(i) * m_weights(j);
                masses.mass(bin) += (1.0 - share) * mass;
                masses.mass(bin + 1) += share * mass;
            }
        }
        return trimmed(masses);
    }

    static Masses trimmed(const Masses& all) {
        Eigen::Index first = 0;
        Eigen::Index last = all.mass.size() - 1;
        for (double sum = all.mass(first); sum < kNothing; sum += all.mass(first)) {
            ++first;
        }
        for (double sum = all.mass(last); sum < kNothing; sum += all.mass(last)) {
            --last;
        }
        return {all.first + all.step * static_cast<double>(first), all.step,
                all.mass.segment(first, last - first + 1)};
    }

    const CommitteeLaw& m_law;
    double m_deviation;
    Eigen::Matrix2d m_root;
    Eigen::ArrayXd m_points;  // of either number of the lattice
    Eigen::ArrayXd m_weights;
};

}  // namespace

bool CommitteePair::applies(const Network& network) {
    const auto* law = std::get_if<CommitteeLaw>(&network.output);
    if (network.columns != 2 || network.lastLayer() != 2 || law == nullptr
        || law->secondLayer.cols() != 1 || !biasBelow(network, 2).isZero()
        || !std::holds_alternative<GaussianPrior>(network.prior)
        || !law->activation.law().isSigmoidal()) {
        return false;
    }
    const double range = rangeOf(law->activation) * law->secondLayer.cwiseAbs().sum();
    return std::sqrt(law->noiseCovariance(0, 0)) >= kLeastNoise * range;
}

CommitteePair::CommitteePair(const Network& network, int threads)
    : m_law(std::get<CommitteeLaw>(network.output)),
      m_moment(network.moment(1)),
      m_output(makeOutputEstimator(network.output, Estimation::Mmse, threads)),
      m_threads(threads) {}

Eigen::MatrixXd CommitteePair::averageCovariance(const Eigen::MatrixXd& below) const {
    const Eigen::MatrixXd covariance = spdInverse(below);
    const Eigen::MatrixXd root = symmetricSquareRoot(symmetrized(m_moment - covariance));
    const Quadrature rule = gaussHermite(kMessages);
    const PairObservation number(m_law, covariance);
    // phi(z) + phi(-z) is a constant: -r with the number mirrored teaches what r does.
    constexpr int kHalf = kMessages / 2 * kMessages;
    std::vector<Quadrature> observed(kHalf);
    Eigen::MatrixXd messages(kHalf, 2);
    parallelFor(kHalf, m_threads, {}, [&](int k) {
        const Eigen::RowVector2d x(rule.nodes(k / kMessages), rule.nodes(k % kMessages));
        messages.row(k) = x * root;
        observed[static_cast<std::size_t>(k)] = number.given(messages.row(k));
    });
    Eigen::Index count = 0;
    for (const Quadrature& one : observed) {
        count += one.nodes.size();
    }
    Eigen::MatrixXd Y(count, 1);
    Eigen::MatrixXd R(count, 2);
    Eigen::VectorXd weights(count);
    Eigen::Index first = 0;
    for (int k = 0; k < kHalf; ++k) {
        const Quadrature& one = observed[static_cast<std::size_t>(k)];
        const Eigen::Index size = one.nodes.size();
        Y.middleRows(first, size) = one.nodes;
        R.middleRows(first, size).rowwise() = messages.row(k);
        weights.segment(first, size) =
            2.0 * rule.weights(k / kMessages) * rule.weights(k % kMessages) * one.weights;
        first += size;
    }
    const Estimate estimate = m_output->estimateBelow(Y, {below, R * below});
    const Eigen::MatrixXd learnt = estimate.mean - R;
    return symmetrized(covariance - learnt.transpose() * weights.asDiagonal() * learnt);
}

}  // namespace onsager
