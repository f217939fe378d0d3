// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/numerics/linear_map.h"
#include "engine/numerics/random.h"

#include <Eigen/Core>

#include <cstdint>
#include <memory>

namespace onsager {

/// The random numbers that the matrix of one layer of one trial is made of.
struct MatrixNumbers {
    std::uint64_t seed = 0;
    int trial = 0;
    int layer = 0;
    bool isComplex = false;  ///< the matrix has complex entries, which are circular

    /// `factor`: of a matrix that is made of several, each with numbers of its own.
    [[nodiscard]] RandomField field(Draw purpose, int factor = 0) const;
};

/// U diag(values) V^T, rows x columns, with Haar vectors U and V; of complex numbers U diag(values) V^H with
/// unitary ones.
std::shared_ptr<const LinearMap> haarMap(const Eigen::VectorXd& values,
                                         int rows,
                                         int columns,
                                         const MatrixNumbers& numbers);

}  // namespace onsager
