// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/skinny_product.h"

#include "engine/numerics/parallel.h"

#include <algorithm>
#include <vector>

namespace onsager {

namespace {

constexpr Eigen::Index kLanes = 8;
constexpr std::size_t kRowsTogether = 4;
constexpr auto kTileRows = static_cast<Eigen::Index>(kRowsTogether);
constexpr int kBlocksOfAThread = 4;
constexpr Eigen::Index kBlockEntries = 1 << 17;  // about 1 MB of the matrix in one block

using Rows = Eigen::Ref<const RowMajorMatrix>;
using Lanes = Eigen::Array<double, kLanes, 1>;

Eigen::Index blockRows(const Rows& A) {
    // About 1 MB of A, in whole tiles: block borders depend on A alone, never on the threads.
    const Eigen::Index rows =
        std::max<Eigen::Index>(1, kBlockEntries / std::max<Eigen::Index>(1, A.cols()));
    return (rows + kTileRows - 1) / kTileRows * kTileRows;
}

Eigen::Index at(Eigen::Index first, std::size_t offset) {
    return first + static_cast<Eigen::Index>(offset);
}

Lanes load(const double* from) {
    return Eigen::Map<const Lanes>(from);
}

/// Rows [row, row + R) of A times C columns of Z, R and C known to the compiler.
template <std::size_t R, std::size_t C>
void rowsTimesColumns(const Rows& A,
                      Eigen::Index row,
                      const Eigen::MatrixXd& Z,
                      Eigen::Index column,
                      Eigen::MatrixXd& product) {
    const Eigen::Index n = A.cols();
    const double* a[R];
    const double* z[C];
    // R x C sums of eight lanes stay in registers while the rows pass once.
    Lanes sum[R][C];
    double tail[R][C] = {};
    for (std::size_t i = 0; i < R; ++i) {
        a[i] = A.data() + at(row, i) * A.outerStride();
        for (std::size_t j = 0; j < C; ++j) {
            sum[i][j].setZero();
        }
    }
    for (std::size_t j = 0; j < C; ++j) {
        z[j] = Z.data() + at(column, j) * n;
    }
    Eigen::Index k = 0;
    for (; k + kLanes <= n; k += kLanes) {
        for (std::size_t i = 0; i < R; ++i) {
            const Lanes ai = load(a[i] + k);
            for (std::size_t j = 0; j < C; ++j) {
                sum[i][j] += ai * load(z[j] + k);
            }
        }
    }
    for (; k < n; ++k) {
        for (std::size_t i = 0; i < R; ++i) {
            for (std::size_t j = 0; j < C; ++j) {
                tail[i][j] += a[i][k] * z[j][k];
            }
        }
    }
    for (std::size_t i = 0; i < R; ++i) {
        for (std::size_t j = 0; j < C; ++j) {
            // Lanes first, then the tail: always the same order of summation.
            product(at(row, i), at(column, j)) = sum[i][j].sum() + tail[i][j];
        }
    }
}

/// Adds  sum_i A(row + i, :)^T H(row + i, columns)  for R rows to C columns of the result (n x C).
template <std::size_t R, std::size_t C>
void addOuterProducts(const Rows& A,
                      Eigen::Index row,
                      const Eigen::MatrixXd& H,
                      Eigen::Index column,
                      Eigen::MatrixXd& result) {
    const Eigen::Index n = A.cols();
    // A is read by rows, the result by columns: R rows at a time,
    // so that the result is read and written once for four.
    const double* a[R];
    double h[R][C];
    for (std::size_t i = 0; i < R; ++i) {
        a[i] = A.data() + at(row, i) * A.outerStride();
        for (std::size_t j = 0; j < C; ++j) {
            h[i][j] = H(at(row, i), at(column, j));
        }
    }
    Eigen::Index k = 0;
    for (; k + kLanes <= n; k += kLanes) {
        Lanes rowLanes[R];
        for (std::size_t i = 0; i < R; ++i) {
            rowLanes[i] = load(a[i] + k);
        }
        for (std::size_t j = 0; j < C; ++j) {
            Eigen::Map<Lanes> out(result.data() + at(column, j) * n + k);
            Lanes sum = out;
            for (std::size_t i = 0; i < R; ++i) {
                sum += rowLanes[i] * h[i][j];
            }
            out = sum;
        }
    }
    for (; k < n; ++k) {
        for (std::size_t j = 0; j < C; ++j) {
            for (std::size_t i = 0; i < R; ++i) {
                result(k, at(column, j)) += a[i][k] * h[i][j];
            }
        }
    }
}

/// Calls kernel(row, column) with compile-time counts for all rows and columns of one block.
template <template <std::size_t, std::size_t> class Kernel, typename... Arguments>
void forEachTile(Eigen::Index firstRow,
                 Eigen::Index lastRow,
                 Eigen::Index columns,
                 Arguments&... arguments) {
    for (Eigen::Index column = 0; column < columns;) {
        const Eigen::Index left = columns - column;
        const auto rowsOfTile = [&]<std::size_t C>() {
            Eigen::Index row = firstRow;
            for (; row + kTileRows <= lastRow; row += kTileRows) {
                Kernel<kRowsTogether, C>::run(row, column, arguments...);
            }
            for (; row < lastRow; ++row) {
                Kernel<1, C>::run(row, column, arguments...);
            }
        };
        if (left >= 4) {
            rowsOfTile.template operator()<4>();
            column += 4;
        } else if (left >= 2) {
            rowsOfTile.template operator()<2>();
            column += 2;
        } else {
            rowsOfTile.template operator()<1>();
            column += 1;
        }
    }
}

template <std::size_t R, std::size_t C>
struct ProductKernel {
    static void run(Eigen::Index row,
                    Eigen::Index column,
                    const Rows& A,
                    const Eigen::MatrixXd& Z,
                    Eigen::MatrixXd& product) {
        rowsTimesColumns<R, C>(A, row, Z, column, product);
    }
};

template <std::size_t R, std::size_t C>
struct OuterKernel {
    static void run(Eigen::Index row,
                    Eigen::Index column,
                    const Rows& A,
                    const Eigen::MatrixXd& H,
                    Eigen::MatrixXd& result) {
        addOuterProducts<R, C>(A, row, H, column, result);
    }
};

}  // namespace

Eigen::MatrixXd skinnyProduct(const Rows& A, const Eigen::MatrixXd& Z, int threads) {
    Eigen::MatrixXd product(A.rows(), Z.cols());
    const Eigen::Index step = blockRows(A);
    const auto blocks = static_cast<int>((A.rows() + step - 1) / step);
    parallelFor(blocks, threads, {}, [&](int b) {
        const Eigen::Index first = b * step;
        forEachTile<ProductKernel>(first, std::min(first + step, A.rows()), Z.cols(), A, Z,
                                   product);
    });
    return product;
}

Eigen::MatrixXd skinnyTransposeProduct(const Rows& A, const Eigen::MatrixXd& H, int threads) {
    const Eigen::Index step = blockRows(A);
    const auto blocks = static_cast<int>((A.rows() + step - 1) / step);
    // A few sums at a time, so that they stay in the cache and never outweigh the matrix.
    const int together = std::min(blocks, kBlocksOfAThread * std::max(1, threads));
    std::vector<Eigen::MatrixXd> partial(static_cast<std::size_t>(together));
    Eigen::MatrixXd product = Eigen::MatrixXd::Zero(A.cols(), H.cols());
    for (int begin = 0; begin < blocks; begin += together) {
        const int count = std::min(together, blocks - begin);
        parallelFor(count, threads, {}, [&](int k) {
            Eigen::MatrixXd& sum = partial[static_cast<std::size_t>(k)];
            sum = Eigen::MatrixXd::Zero(A.cols(), H.cols());
            const Eigen::Index first = (begin + k) * step;
            forEachTile<OuterKernel>(first, std::min(first + step, A.rows()), H.cols(), A, H, sum);
        });
        // Partial sums in order of blocks: the same bits with any number of threads.
        for (int k = 0; k < count; ++k) {
            product += partial[static_cast<std::size_t>(k)];
        }
    }
    return product;
}

}  // namespace onsager
