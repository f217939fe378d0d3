// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/priors/prior_traits.h"
#include "engine/laws/row_mixture.h"
#include "engine/numerics/heavy_tail.h"

namespace onsager {

/// Heavy-tailed rows, z = scale g / sqrt(lambda) with g ~ N(0, I) and nu lambda ~ chi^2_nu: the multivariate
/// Student law of nu degrees of freedom, of density proportional to (nu scale^2 + |z|^2)^(-(nu + d) / 2).
/// All entries of a row are large together. Its second moment exists for nu > 2.
struct StudentTPrior {
    static constexpr PriorTraits kTraits{.kind = "student-t"};

    /// In signal; the deviation of an entry is scale (nu / (nu - 2))^1/2.
    double scale = 1.0;
    double degreesOfFreedom = 4.0;
    bool operator==(const StudentTPrior&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("scale", law.scale);
        visit.value("degreesOfFreedom", law.degreesOfFreedom);
    }
};

/// scale^2 nu / (nu - 2) I.
Eigen::MatrixXd secondMoment(const StudentTPrior& law, int columns);
Eigen::MatrixXd drawRows(const StudentTPrior& law, int columns, const Eigen::MatrixXd& standard);
/// sum_n (nu + d) / 2 log(1 + |z_n|^2 / (nu scale^2)).
EnergyGradient energy(const StudentTPrior& law, const Eigen::MatrixXd& Z);

/// The density of rows of that many columns.
HeavyTail heavyTail(const StudentTPrior& law, int columns);

/// Where the mode of one number behind a message of precision gamma jumps, and where its central difference
/// begins and ceases to see the jump; none where the mode is smooth.
std::vector<double> thresholds(const StudentTPrior& law, double gamma);

/// The integral over lambda by the trapezoid rule in log lambda: density and second moment are good to
/// 1e-7. 14 components, up to 94 for nu = 3: the heavier the tails, the more.
RowMixture mixture(const StudentTPrior& law, int columns);

}  // namespace onsager
