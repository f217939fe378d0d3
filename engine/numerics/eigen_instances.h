// SPDX-License-Identifier: GPL-3.0-or-later
//
// Factorisations and product kernels of Eigen that many files use: compiled once, in eigen_instances.cpp,
// instead of in each of them. It is part of the precompiled headers; a file without it compiles its own.
#pragma once

#include <Eigen/Dense>

// clang-format off
#define ONSAGER_EIGEN_SOLVERS(EXTERN)                                                                  \
    EXTERN template class Eigen::PartialPivLU<Eigen::MatrixXd>;                                        \
    EXTERN template class Eigen::LLT<Eigen::MatrixXd>;                                                 \
    EXTERN template class Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>;                              \
    EXTERN template Eigen::LLT<Eigen::MatrixXd>&                                                       \
        Eigen::LLT<Eigen::MatrixXd>::compute(const Eigen::EigenBase<Eigen::MatrixXd>&);                \
    EXTERN template Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>&                                    \
        Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>::compute(                                       \
            const Eigen::EigenBase<Eigen::MatrixXd>&, int);

// Products and triangular systems of matrices by columns and by rows.
#define ONSAGER_EIGEN_KERNELS(EXTERN)                                                                  \
    namespace Eigen::internal {                                                                        \
    using DoubleTraits = gebp_traits<double, double>;                                                  \
    using ByColumns = const_blas_data_mapper<double, Index, ColMajor>;                                 \
    using ByRows = const_blas_data_mapper<double, Index, RowMajor>;                                    \
    using ResultMapper = blas_data_mapper<double, Index, ColMajor, Unaligned, 1>;                      \
    EXTERN template struct gebp_kernel<double, double, Index, ResultMapper, DoubleTraits::mr, DoubleTraits::nr,\
                                       false, false>;                                                  \
    EXTERN template struct gemm_pack_lhs<double, Index, ByColumns, DoubleTraits::mr, DoubleTraits::LhsProgress,\
                                         DoubleTraits::LhsPacket4Packing, ColMajor>;                   \
    EXTERN template struct gemm_pack_lhs<double, Index, ByRows, DoubleTraits::mr, DoubleTraits::LhsProgress,\
                                         DoubleTraits::LhsPacket4Packing, RowMajor>;                   \
    EXTERN template struct gemm_pack_rhs<double, Index, ByColumns, DoubleTraits::nr, ColMajor>;        \
    EXTERN template struct gemm_pack_rhs<double, Index, ByRows, DoubleTraits::nr, RowMajor>;           \
    EXTERN template struct general_matrix_vector_product<Index, double, ByColumns, ColMajor, false,    \
                                                         double, ByColumns, false, 0>;                 \
    EXTERN template struct general_matrix_vector_product<Index, double, ByColumns, ColMajor, false,    \
                                                         double, ByRows, false, 0>;                    \
    EXTERN template struct general_matrix_vector_product<Index, double, ByRows, RowMajor, false,       \
                                                         double, ByColumns, false, 0>;                 \
    EXTERN template struct general_matrix_vector_product<Index, double, ByRows, RowMajor, false,       \
                                                         double, ByRows, false, 0>;                    \
    EXTERN template struct general_matrix_vector_product<Index, double, ByRows, RowMajor, false,       \
                                                         double, ByRows, false, 1>;                    \
    EXTERN template struct triangular_solve_matrix<double, Index, OnTheLeft, Lower, false, ColMajor,   \
                                                   ColMajor, 1>;                                       \
    EXTERN template struct triangular_solve_matrix<double, Index, OnTheLeft, Upper, false, ColMajor,   \
                                                   ColMajor, 1>;                                       \
    EXTERN template struct triangular_solve_matrix<double, Index, OnTheLeft, UnitLower, false,         \
                                                   ColMajor, ColMajor, 1>;                             \
    EXTERN template struct triangular_solve_matrix<double, Index, OnTheLeft, Upper, false, RowMajor,   \
                                                   ColMajor, 1>;                                       \
    }
// clang-format on

ONSAGER_EIGEN_SOLVERS(extern)
// The names of the kernels are those of Eigen 3.4.
#if !EIGEN_VERSION_AT_LEAST(3, 4, 90)
ONSAGER_EIGEN_KERNELS(extern)
#endif
