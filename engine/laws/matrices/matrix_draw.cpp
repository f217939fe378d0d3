// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/matrices/matrix_draw.h"

#include "engine/numerics/complex_map.h"
#include "engine/numerics/factorization.h"

namespace onsager {

RandomField MatrixNumbers::field(Draw purpose, int factor) const {
    constexpr int kFieldsApart = 1 << 12;  // more than there are layers
    return {seed, trial, layer + kFieldsApart * factor, purpose};
}

std::shared_ptr<const LinearMap> haarMap(const Eigen::VectorXd& values,
                                         int rows,
                                         int columns,
                                         const MatrixNumbers& numbers) {
    // U diag(s) V^T with independent Haar U and V (unitary for complex numbers): rotationally invariant on both sides.
    if (numbers.isComplex) {
        const auto unitary = [&](Draw purpose, int size) {
            return unitarized(
                circularEntries(numbers.field(purpose).gaussian(size, 2 * values.size())));
        };
        return std::make_shared<ComplexFactors>(ThinComplexSvd{
            unitary(Draw::LeftVectors, rows), values, unitary(Draw::RightVectors, columns)});
    }
    const auto factor = [&](Draw purpose, int size) {
        return orthonormalized(numbers.field(purpose).gaussian(size, values.size()));
    };
    return std::make_shared<DenseFactors>(
        ThinSvd{factor(Draw::LeftVectors, rows), values, factor(Draw::RightVectors, columns)});
}

}  // namespace onsager
