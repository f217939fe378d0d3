// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/activation.h"
#include "engine/laws/output_law.h"
#include "engine/numerics/count.h"
#include "engine/numerics/parallel.h"
#include "engine/numerics/quadrature.h"
#include "engine/numerics/symmetric_matrix.h"
#include "engine/state_evolution/matched_rows.h"
#include "engine/state_evolution/mean_log_evidence.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <mutex>
#include <vector>

namespace onsager {

namespace {

constexpr int kMessages = 24;        // Gauss-Hermite nodes of each coordinate of r: to 1e-3
constexpr int kCoarseMessages = 16;  // to 5e-3
constexpr double kReach = 5.0;       // standard deviations of z given r
constexpr double kStep = 1.0;        // of the lattice, in standard deviations of the noise
constexpr int kBins = 4;             // to a standard deviation of the noise
constexpr int kKernel = 6 * kBins;   // beyond it the density of the noise is nothing
constexpr int kLeastLattice = 32;
constexpr int kMostLattice = 256;
constexpr double kLeastNoise = 0.005;  // over the range of phi(z) F2

/// The length of the range of a smooth phi, which is symmetric about its value at 0.
double rangeOf(const EntryFunction& phi) {
    return 2.0 * (phi.law().range.upper - functionJet(phi, 0.0).value);
}

/// What y teaches on average: E[(zhat - r)^T (zhat - r)], and E log p(y).
struct PairAverages {
    Eigen::Matrix2d learnt = Eigen::Matrix2d::Zero();
    double evidence = 0.0;
};

/// y = phi(z_1) f_1 + phi(z_2) f_2 + N(0, v) for z ~ N(r, covariance).
///
/// Mass and first moments of z - r on a lattice are gathered in bins of s = phi(z) F2, a quarter of the noise wide;
/// every point is shared by the two bins next to it, which keeps the mean of s and adds a sixth of a bin's square to
/// its variance, taken from v again: 1e-5 are left. The numbers y are places of bins too, so that the density of the
/// noise between them is a table.
class PairObservation {
public:
    PairObservation(const CommitteeLaw& law, const Eigen::MatrixXd& covariance)
        : m_law(law),
          m_deviation(std::sqrt(law.noiseCovariance(0, 0))),
          m_bin(m_deviation / kBins) {
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
        const double kernelVariance = 1.0 - 1.0 / (6.0 * kBins * kBins);
        const Eigen::ArrayXd t =
            Eigen::ArrayXd::LinSpaced(2 * kKernel + 1, -kKernel, kKernel) / kBins;
        m_kernel = (-0.5 * t.square() / kernelVariance).exp();
        m_kernel /= m_kernel.sum();
    }

    [[nodiscard]] PairAverages given(const Eigen::RowVector2d& r) const {
        const Eigen::Array3Xd bins = binsAround(r);
        PairAverages averages;
        double mass = 0.0;
        for (Eigen::Index y = 0; y < bins.cols(); ++y) {
            const Eigen::Index first = std::max<Eigen::Index>(0, y - kKernel);
            const Eigen::Index size = std::min<Eigen::Index>(bins.cols(), y + kKernel + 1) - first;
            const Eigen::Vector3d sums = bins.middleCols(first, size).matrix()
                                         * m_kernel.segment(first - y + kKernel, size).matrix();
            const double density = sums(0);  // in units of a bin
            if (density <= 0.0) {
                continue;
            }
            mass += density;
            averages.learnt += sums.tail<2>() * sums.tail<2>().transpose() / density;
            averages.evidence += density * std::log(density / m_bin);
        }
        averages.learnt /= mass;
        averages.evidence /= mass;
        return averages;
    }

private:
    /// Mass and z - r in bins of s, kKernel empty ones on either side.
    [[nodiscard]] Eigen::Array3Xd binsAround(const Eigen::RowVector2d& r) const {
        const double f1 = m_law.secondLayer(0, 0);
        const double f2 = m_law.secondLayer(1, 0);
        const double range = rangeOf(m_law.activation);
        const double zero = activatedEntry(m_law.activation, 0.0) * (f1 + f2);
        const double reach = 0.5 * range * (std::abs(f1) + std::abs(f2));
        const double lower = zero - reach - kKernel * m_bin;
        const auto count =
            static_cast<Eigen::Index>(std::ceil(2.0 * reach / m_bin)) + 2 * kKernel + 2;
        Eigen::Array3Xd bins = Eigen::Array3Xd::Zero(3, count);
        for (Eigen::Index i = 0; i < m_points.size(); ++i) {
            const double moved1 = m_points(i) * m_root(0, 0);
            const double own = f1 * activatedEntry(m_law.activation, r(0) + moved1) - lower;
            const Eigen::ArrayXd moved2 = m_points(i) * m_root(0, 1) + m_root(1, 1) * m_points;
            const Eigen::ArrayXd other =
                f2 * activated(m_law.activation, (r(1) + moved2).matrix()).array();
            for (Eigen::Index j = 0; j < m_points.size(); ++j) {
                const double place = (own + other(j)) / m_bin;
                const auto bin = static_cast<Eigen::Index>(place);
                const double share = place - static_cast<double>(bin);
                const double mass = m_weights(i) * m_weights(j);
                const Eigen::Array3d moments(mass, mass * moved1, mass * moved2(j));
                bins.col(bin) += (1.0 - share) * moments;
                bins.col(bin + 1) += share * moments;
            }
        }
        return bins;
    }

    const CommitteeLaw& m_law;
    double m_deviation;
    double m_bin;
    Eigen::Matrix2d m_root;
    Eigen::ArrayXd m_points;  // of either number of the lattice
    Eigen::ArrayXd m_weights;
    Eigen::ArrayXd m_kernel;  // the noise at distances of whole bins, sums to 1
};

/// The covariance follows from the means, E[C] = Gamma^-1 - E[(zhat - r)^T (zhat - r)]: what little a message tells
/// of the difference between the units is no difference of large numbers then.
class PairMatchedRows final : public MatchedRows {
public:
    PairMatchedRows(const Network& network, int threads, bool isCoarse)
        : m_network(network),
          m_law(std::get<CommitteeLaw>(network.output)),
          m_rule(gaussHermite(isCoarse ? kCoarseMessages : kMessages)),
          m_threads(threads) {}

    [[nodiscard]] Eigen::MatrixXd prior(const Eigen::MatrixXd& above) const override {
        return spdInverse(above + spdInverse(m_network.moment(0)));
    }

    /// There is no layer in between.
    [[nodiscard]] Eigen::MatrixXd rowwise(int /*layer*/,
                                          Side /*side*/,
                                          const Eigen::MatrixXd& /*above*/,
                                          const Eigen::MatrixXd& /*below*/) const override {
        return {};
    }

    [[nodiscard]] Eigen::MatrixXd output(const Eigen::MatrixXd& below) const override {
        return symmetrized(spdInverse(below) - averages(below).learnt);
    }

    [[nodiscard]] std::optional<double> priorEvidence(const Eigen::MatrixXd& above) const override {
        return meanLogNormal(m_network.moment(0) + spdInverse(above));
    }

    [[nodiscard]] std::optional<double> outputEvidence(
        const Eigen::MatrixXd& below) const override {
        return averages(below).evidence;
    }

private:
    /// The average over R^+ ~ N(0, tau - (Gamma^+)^-1).
    [[nodiscard]] PairAverages averages(const Eigen::MatrixXd& below) const {
        const std::scoped_lock lock(m_mutex);
        if (m_lastBelow.size() == 0 || m_lastBelow != below) {
            m_last = computed(below);
            m_lastBelow = below;
        }
        return m_last;
    }

    [[nodiscard]] PairAverages computed(const Eigen::MatrixXd& below) const {
        const Eigen::MatrixXd covariance = spdInverse(below);
        const Eigen::MatrixXd root =
            symmetricSquareRoot(symmetrized(m_network.moment(1) - covariance));
        const PairObservation number(m_law, covariance);
        // phi(z) + phi(-z) is a constant: -r with the number mirrored teaches what r does.
        const int count = static_cast<int>(m_rule.nodes.size());
        const int half = count / 2 * count;
        std::vector<PairAverages> averages(static_cast<std::size_t>(half));
        parallelFor(half, m_threads, {}, [&](int k) {
            const Eigen::RowVector2d x(m_rule.nodes(k / count), m_rule.nodes(k % count));
            averages[static_cast<std::size_t>(k)] = number.given(x * root);
        });
        PairAverages sum;
        for (int k = 0; k < half; ++k) {
            const PairAverages& one = averages[static_cast<std::size_t>(k)];
            const double weight = 2.0 * m_rule.weights(k / count) * m_rule.weights(k % count);
            sum.learnt += weight * one.learnt;
            sum.evidence += weight * one.evidence;
        }
        return sum;
    }

    const Network& m_network;
    const CommitteeLaw& m_law;
    Quadrature m_rule;
    int m_threads;
    // A free energy asks for evidence and covariance of the same message.
    mutable std::mutex m_mutex;
    mutable Eigen::MatrixXd m_lastBelow;
    mutable PairAverages m_last;
};

/// Two columns of a Gaussian prior seen through one noisy number of a smooth function; the noise not below
/// 1/200 of the range.
bool isPair(const Network& network) {
    const auto* law = std::get_if<CommitteeLaw>(&network.output);
    if (network.columns != 2 || network.lastLayer() != 2 || law == nullptr
        || law->secondLayer.cols() != 1 || !biasBelow(network, 2).isZero()
        || network.signalFactors.areThere() || network.noiseFactors.areThere()
        || !std::holds_alternative<GaussianPrior>(network.prior)
        || !law->activation.law().isSigmoidal()) {
        return false;
    }
    const double range = rangeOf(law->activation) * law->secondLayer.cwiseAbs().sum();
    return std::sqrt(law->noiseCovariance(0, 0)) >= kLeastNoise * range;
}

}  // namespace

std::unique_ptr<MatchedRows> pairMatchedRows(const Network& network, int threads, bool isCoarse) {
    return isPair(network) ? std::make_unique<PairMatchedRows>(network, threads, isCoarse)
                           : nullptr;
}

}  // namespace onsager
