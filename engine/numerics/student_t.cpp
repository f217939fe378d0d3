// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/student_t.h"

#include "engine/numerics/normal.h"

#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>

namespace onsager {

namespace {

constexpr double kLeastProbability = 1e-300;

/// For the far tail, where the probability is no number any more. Source: Wallace 1959, Bounds on
/// normal approximations to Student's and the chi-square distributions.
double farQuantile(double t, double nu) {
    return (8.0 * nu + 1.0) / (8.0 * nu + 3.0) * std::sqrt(nu * std::log1p(t / nu * t));
}

}  // namespace

double normalQuantileOfT(double t, double nu) {
    if (std::isnan(t) || !(nu > 0.0)) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    if (t == 0.0 || std::isinf(t) || std::isinf(nu)) {
        return t;
    }
    const boost::math::students_t law(nu);
    const double beyond = boost::math::cdf(boost::math::complement(law, std::abs(t)));
    const double z =
        beyond > kLeastProbability ? -normalQuantile(beyond) : farQuantile(std::abs(t), nu);
    return std::copysign(z, t);
}

}  // namespace onsager
