// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/algorithms/spectral_start.h"

#include "engine/numerics/complex_columns.h"

#include <Spectra/SymEigsSolver.h>
#include <algorithm>
#include <cmath>
#include <utility>

namespace onsager {

namespace {

/// D as the Lanczos method asks for it. A complex vector of n numbers is one of 2 n real ones, the real parts
/// first; D doubles its eigenvalues then, whose vectors differ by a phase.
class WeightedProjections {
public:
    using Scalar = double;

    WeightedProjections(
        const LinearMap& W, const Eigen::VectorXd& T, Eigen::Index n, int columns, int threads)
        : m_matrix(W), m_weights(T), m_rows(n), m_columns(columns), m_threads(threads) {}

    [[nodiscard]] Eigen::Index rows() const { return m_rows * m_columns; }
    [[nodiscard]] Eigen::Index cols() const { return rows(); }

    void perform_op(const double* in, double* out) const {
        const Eigen::MatrixXd v = Eigen::Map<const Eigen::MatrixXd>(in, m_rows, m_columns);
        const Eigen::MatrixXd seen = m_weights.asDiagonal() * m_matrix.times(v, m_threads);
        Eigen::Map<Eigen::MatrixXd>(out, m_rows, m_columns) =
            m_matrix.transposedTimes(seen, m_threads);
    }

private:
    const LinearMap& m_matrix;
    const Eigen::VectorXd& m_weights;
    Eigen::Index m_rows;
    int m_columns;
    int m_threads;
};

/// The eigenvector of the largest eigenvalue, n x 1 or 2, of length 1; empty where it is not found.
Eigen::MatrixXd leadingVector(WeightedProjections D, int columns) {
    constexpr Eigen::Index kBasis = 40;
    constexpr Eigen::Index kRestarts = 64;
    constexpr double kTolerance = 1e-6;
    const Eigen::Index n = D.rows();
    if (n < 3) {  // no basis to choose from: any direction is as good
        return Eigen::MatrixXd::Identity(n / columns, columns).leftCols(columns);
    }
    Spectra::SymEigsSolver<WeightedProjections> solver(D, 1, std::min(kBasis, n));
    solver.init();
    if (solver.compute(Spectra::SortRule::LargestAlge, kRestarts, kTolerance) < 1) {
        return {};
    }
    return solver.eigenvectors(1).reshaped(n / columns, columns);
}

/// v times the sign, complex the phase, with which it fits: that of q = sum_mu conj((W v)_mu) E[z | y_mu]. As it is
/// where no row tells that: their means are then 0 but for rounding, against the deviation of z.
Eigen::MatrixXd fitted(const Eigen::MatrixXd& v,
                       const Eigen::MatrixXd& Wv,
                       const Eigen::MatrixXd& mean,
                       double deviation) {
    constexpr double kTells = 1e-6;
    const Eigen::MatrixXd cross = Wv.transpose() * mean;
    const double real = cross.trace();
    const double imaginary = cross.rows() == 2 ? cross(0, 1) - cross(1, 0) : 0.0;
    const double size = std::hypot(real, imaginary);
    const double seen = mean.norm() / std::sqrt(static_cast<double>(mean.rows()));
    if (seen <= kTells * deviation || size == 0.0) {
        return v;
    }
    return cross.rows() == 2 ? Eigen::MatrixXd((real / size) * v + (imaginary / size) * timesI(v))
                             : Eigen::MatrixXd(real > 0.0 ? v : -v);
}

}  // namespace

SpectralSearch spectralEstimate(const Network& network, const Evidence& evidence, int threads) {
    const SpectralLaw law = spectralLaw(network, threads);
    if (law.squaredOverlap <= 0.0) {
        return {};
    }
    const LinearMap& W = *evidence.matrices.front();
    const ObservedRows rows = observedRows(network, evidence.observation, threads);
    const int n = network.rows.front();
    const Eigen::MatrixXd v = leadingVector(
        WeightedProjections(W, rows.weight, n, network.columns, threads), network.columns);
    if (v.size() == 0) {
        return {std::nullopt, "the leading eigenvector of its start was not found in 2560 steps"};
    }
    // |x|^2 = n tr tau, and v holds the share rho of it.
    const double scale = std::sqrt(n * network.moment(0).trace() / law.squaredOverlap);
    SpectralEstimate estimate;
    estimate.start.variable = 0;
    estimate.start.precision = startPrecision(InformedStart{0, law.squaredOverlap}, network);
    estimate.start.mean =
        scale * fitted(v, W.times(v, threads), rows.mean, std::sqrt(network.moment(1).trace()));
    const double gain = std::get<LinearLaw>(network.layer(1)).limitSpectrum.outputGain();
    estimate.residual = rows.weight.asDiagonal() * W.times(estimate.start.mean, threads)
                        * estimate.start.precision / (gain * law.lambda);
    return {std::move(estimate), {}};
}

}  // namespace onsager
