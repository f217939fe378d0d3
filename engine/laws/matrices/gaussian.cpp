// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/matrices/gaussian.h"

#include "engine/numerics/complex_map.h"

#include <algorithm>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <fmt/format.h>
#include <utility>

namespace onsager {

namespace {

/// The singular values of an m x n matrix of independent N(0, 1) entries: those of a bidiagonal matrix
/// with chi_a, chi_{a-1}, ... on its diagonal and chi_{b-1}, chi_{b-2}, ... above it, a the larger and b
/// the smaller side. Of circular complex entries of variance 1 with chi_2a, chi_2(a-1), .. and 2^1/2 below all.
/// Source: Dumitriu and Edelman 2002, Theorem 3.1 with beta = 1, real, or 2, complex.
Eigen::VectorXd chiSingularValues(const RandomField& field, int m, int n, int beta) {
    const int longer = std::max(m, n);
    const int r = std::min(m, n);
    const Eigen::MatrixXd u = field.uniform(r, 2);
    // chi_k of k real numbers: chi^2 / 2 is Gamma(k / 2); beta = 2 has twice as many, over beta.
    const auto chi = [beta](double uniform, int freedom) {
        return std::sqrt(2.0 / beta * boost::math::gamma_p_inv(0.5 * beta * freedom, uniform));
    };
    Eigen::VectorXd diagonal(r);
    Eigen::VectorXd above(r - 1);
    for (int i = 0; i < r; ++i) {
        diagonal(i) = chi(u(i, 0), longer - i);
        if (i + 1 < r) {
            above(i) = chi(u(i, 1), r - 1 - i);
        }
    }
    return bidiagonalSingularValues(std::move(diagonal), std::move(above));
}

}  // namespace

void check(const GaussianMatrix& law, int /*rows*/, int columns, const LawCheck& check) {
    // The average of z gives all rows mean^2 / n of its power, beside the n variance of each row's own.
    constexpr double kMostCommonPower = 0.1;
    const double own = law.variance.value_or(1.0 / columns) * columns;
    const double most = std::sqrt(kMostCommonPower * own * columns);
    if (std::abs(law.mean) > most) {
        check.add("mean",
                  fmt::format(
                      "{} is not allowed: at most {:.3g} here, so that the average of z, which all "
                      "rows get, is small beside them",
                      law.mean, most));
    }
    if (law.mean != 0.0 && law.draw == MatrixDraw::Factors) {
        check.add("draw", "factors are drawn of entries of mean 0: choose entries, or a mean of 0");
    }
}

std::shared_ptr<const LinearMap> drawMap(const GaussianMatrix& law,
                                         int rows,
                                         int columns,
                                         const MatrixNumbers& numbers) {
    const RandomField field = numbers.field(Draw::Matrix);
    // 1 / n: W z has the power of z.
    const double deviation = std::sqrt(law.variance.value_or(1.0 / columns));
    if (law.draw == MatrixDraw::Factors) {
        return haarMap(
            deviation * chiSingularValues(field, rows, columns, numbers.isComplex ? 2 : 1), rows,
            columns, numbers);
    }
    const double mean = law.mean / columns;
    if (numbers.isComplex) {
        const Eigen::MatrixXcd entries =
            deviation * circularEntries(field.gaussian(rows, 2 * columns));
        return std::make_shared<ComplexMatrix>((entries.array() + mean).matrix());
    }
    return std::make_shared<DenseMatrix>(
        (deviation * field.gaussian(rows, columns).array() + mean).matrix());
}

Spectrum limitSpectrum(const GaussianMatrix& law, int rows, int columns) {
    // The law of many rows and columns, not the spectrum that was drawn.
    Spectrum spectrum = marchenkoPastur(rows, columns, law.variance.value_or(1.0 / columns));
    if (law.mean == 0.0) {
        return spectrum;
    }
    // One of r values, placed where sum s^2 = m n (variance + (mean / n)^2): there it lies for a large mean.
    const double rank = spectrum.rank();
    const double before = spectrum.counts.dot(spectrum.singularValues.cwiseAbs2()) / rank;
    const Eigen::Index last = spectrum.counts.size();
    spectrum.counts *= (rank - 1.0) / rank;
    spectrum.counts.conservativeResize(last + 1);
    spectrum.singularValues.conservativeResize(last + 1);
    spectrum.counts(last) = 1.0;
    spectrum.singularValues(last) = std::sqrt(law.mean * law.mean * rows / columns + before);
    return spectrum;
}

}  // namespace onsager
