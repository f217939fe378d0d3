// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/factorization.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <lapacke.h>
#include <stdexcept>
#include <string>

extern "C" void openblas_set_num_threads(int threads);

namespace onsager {

namespace {

constexpr double kGramCut = 1e-7;
constexpr double kSvdCut = 1e-13;

void check(lapack_int info, const char* routine) {
    if (info != 0) {
        throw std::runtime_error(std::string("LAPACK routine ") + routine + " failed");
    }
}

Eigen::Index countAbove(const Eigen::VectorXd& descending, double relativeCut) {
    Eigen::Index count = 0;
    while (count < descending.size() && descending(count) > relativeCut * descending(0)) {
        ++count;
    }
    return count;
}

/// For tall W: W^T W = V diag(s^2) V^T,  U = W V diag(1/s).
ThinSvd tallSvd(const Eigen::MatrixXd& W) {
    const Eigen::Index n = W.cols();
    // n x n and m n^2 flops instead of an SVD's several times as many; s below sqrt(eps) of the largest is
    // lost in W^T W, hence kGramCut.
    Eigen::MatrixXd V = Eigen::MatrixXd::Zero(n, n);
    V.selfadjointView<Eigen::Lower>().rankUpdate(W.transpose());
    Eigen::VectorXd ascending(n);
    const auto order = static_cast<lapack_int>(n);
    check(LAPACKE_dsyevd(LAPACK_COL_MAJOR, 'V', 'L', order, V.data(), order, ascending.data()),
          "dsyevd");
    const Eigen::VectorXd s = ascending.reverse().cwiseMax(0.0).cwiseSqrt();
    const Eigen::Index r = countAbove(s, kGramCut);
    ThinSvd svd;
    svd.singularValues = s.head(r);
    svd.right = V.rowwise().reverse().leftCols(r);
    svd.left.noalias() = W * svd.right;
    // U = W V / s: columns orthonormal to eps (s_1 / s)^2.
    svd.left.array().rowwise() /= svd.singularValues.transpose().array();
    return svd;
}

ThinSvd generalSvd(const Eigen::MatrixXd& W) {
    Eigen::MatrixXd copy = W;
    const auto m = static_cast<lapack_int>(W.rows());
    const auto n = static_cast<lapack_int>(W.cols());
    const lapack_int k = std::min(m, n);
    Eigen::MatrixXd U(m, k);
    Eigen::MatrixXd Vt(k, n);
    Eigen::VectorXd s(k);
    check(LAPACKE_dgesdd(LAPACK_COL_MAJOR, 'S', m, n, copy.data(), m, s.data(), U.data(), m,
                         Vt.data(), k),
          "dgesdd");
    const Eigen::Index r = countAbove(s, kSvdCut);
    return {U.leftCols(r), s.head(r), Vt.topRows(r).transpose()};
}

/// LAPACK's complex numbers have the layout of the library's.
lapack_complex_double* numbers(Eigen::MatrixXcd& A) {
    return reinterpret_cast<lapack_complex_double*>(A.data());
}
lapack_complex_double* numbers(Eigen::VectorXcd& v) {
    return reinterpret_cast<lapack_complex_double*>(v.data());
}

}  // namespace

void useOneLapackThread() {
    openblas_set_num_threads(1);
}

ThinSvd thinSvd(const Eigen::MatrixXd& W) {
    useOneLapackThread();
    if (W.rows() >= 2 * W.cols()) {
        return tallSvd(W);
    }
    if (W.cols() >= 2 * W.rows()) {
        ThinSvd transposed = tallSvd(W.transpose());
        return {std::move(transposed.right), std::move(transposed.singularValues),
                std::move(transposed.left)};
    }
    return generalSvd(W);
}

Eigen::VectorXd bidiagonalSingularValues(Eigen::VectorXd diagonal, Eigen::VectorXd above) {
    useOneLapackThread();
    double none = 0.0;  // no vectors are asked for
    check(LAPACKE_dbdsqr(LAPACK_COL_MAJOR, 'U', static_cast<lapack_int>(diagonal.size()), 0, 0, 0,
                         diagonal.data(), above.data(), &none, 1, &none, 1, &none, 1),
          "dbdsqr");
    return diagonal;
}

Eigen::MatrixXd orthonormalized(const Eigen::MatrixXd& gaussian) {
    useOneLapackThread();
    Eigen::MatrixXd Q = gaussian;
    const auto m = static_cast<lapack_int>(Q.rows());
    const auto n = static_cast<lapack_int>(Q.cols());
    Eigen::VectorXd reflectors(n);
    check(LAPACKE_dgeqrf(LAPACK_COL_MAJOR, m, n, Q.data(), m, reflectors.data()), "dgeqrf");
    // R of W = Q R with a positive diagonal makes Q unique, and Haar for Gaussian W. Source: Mezzadri 2007.
    const Eigen::VectorXd signs =
        Q.diagonal().unaryExpr([](double r) { return r < 0.0 ? -1.0 : 1.0; });
    check(LAPACKE_dorgqr(LAPACK_COL_MAJOR, m, n, n, Q.data(), m, reflectors.data()), "dorgqr");
    Q.array().rowwise() *= signs.transpose().array();
    return Q;
}

ThinComplexSvd complexThinSvd(const Eigen::MatrixXcd& W) {
    useOneLapackThread();
    Eigen::MatrixXcd copy = W;
    const auto m = static_cast<lapack_int>(W.rows());
    const auto n = static_cast<lapack_int>(W.cols());
    const lapack_int k = std::min(m, n);
    Eigen::MatrixXcd U(m, k);
    Eigen::MatrixXcd Vh(k, n);
    Eigen::VectorXd s(k);
    check(LAPACKE_zgesdd(LAPACK_COL_MAJOR, 'S', m, n, numbers(copy), m, s.data(), numbers(U), m,
                         numbers(Vh), k),
          "zgesdd");
    const Eigen::Index r = countAbove(s, kSvdCut);
    return {U.leftCols(r), s.head(r), Vh.topRows(r).adjoint()};
}

Eigen::MatrixXcd unitarized(const Eigen::MatrixXcd& gaussian) {
    useOneLapackThread();
    Eigen::MatrixXcd Q = gaussian;
    const auto m = static_cast<lapack_int>(Q.rows());
    const auto n = static_cast<lapack_int>(Q.cols());
    Eigen::VectorXcd reflectors(n);
    check(LAPACKE_zgeqrf(LAPACK_COL_MAJOR, m, n, numbers(Q), m, numbers(reflectors)), "zgeqrf");
    // Likewise with phases in the place of signs.
    const Eigen::VectorXcd phases = Q.diagonal().unaryExpr([](const std::complex<double>& r) {
        const double size = std::abs(r);
        return size > 0.0 ? r / size : std::complex<double>(1.0);
    });
    check(LAPACKE_zungqr(LAPACK_COL_MAJOR, m, n, n, numbers(Q), m, numbers(reflectors)), "zungqr");
    return Q * phases.asDiagonal();
}

}  // namespace onsager
