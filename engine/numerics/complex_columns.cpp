// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/complex_columns.h"

namespace onsager {

Eigen::MatrixXd timesI(const Eigen::MatrixXd& Z) {
    Eigen::MatrixXd rotated(Z.rows(), Z.cols());
    for (Eigen::Index j = 0; j < Z.cols(); j += 2) {
        // i (a + i b) = -b + i a.
        rotated.col(j) = -Z.col(j + 1);
        rotated.col(j + 1) = Z.col(j);
    }
    return rotated;
}

Eigen::MatrixXd circularPart(const Eigen::MatrixXd& S) {
    Eigen::MatrixXd circular(S.rows(), S.cols());
    for (Eigen::Index i = 0; i < S.rows(); i += 2) {
        for (Eigen::Index j = 0; j < S.cols(); j += 2) {
            // (S + J^T S J) / 2 for J the product with i: what turning all phases together
            // leaves, blocks (a, b; -b, a).
            const double a = 0.5 * (S(i, j) + S(i + 1, j + 1));
            const double b = 0.5 * (S(i, j + 1) - S(i + 1, j));
            circular(i, j) = a;
            circular(i + 1, j + 1) = a;
            circular(i, j + 1) = b;
            circular(i + 1, j) = -b;
        }
    }
    return circular;
}

Eigen::MatrixXd onPairs(const Eigen::MatrixXd& S) {
    Eigen::MatrixXd pairs = Eigen::MatrixXd::Zero(2 * S.rows(), 2 * S.cols());
    for (Eigen::Index i = 0; i < S.rows(); ++i) {
        for (Eigen::Index j = 0; j < S.cols(); ++j) {
            pairs(2 * i, 2 * j) = S(i, j);
            pairs(2 * i + 1, 2 * j + 1) = S(i, j);
        }
    }
    return pairs;
}

}  // namespace onsager
