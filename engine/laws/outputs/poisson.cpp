// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/outputs/poisson.h"

#include "engine/numerics/normal.h"

#include <algorithm>
#include <boost/math/distributions/poisson.hpp>
#include <cmath>

namespace onsager {

namespace {

/// log(exposure e^z): beyond that no law leads, and e^z would leave the numbers.
double logMean(const ConcaveLaw& law, double z) {
    constexpr double kMost = 600.0;
    return std::min(std::log(law.scale) + z, kMost);
}

/// y log(mean) - mean - log y!.
LogJet poissonJet(const ConcaveLaw& law, double y, double z) {
    // mean = exposure e^z: derivatives by z y - mean and -mean.
    const double logarithm = logMean(law, z);
    const double mean = std::exp(logarithm);
    return {y * logarithm - mean - std::lgamma(y + 1.0), y - mean, -mean};
}

/// The smallest count whose probability reaches that of x. Large counts are a rounded normal number, off by
/// less than their hundredth of a deviation.
double drawPoisson(const ConcaveLaw& law, double z, double x) {
    constexpr double kLarge = 1e6;
    const double mean = std::exp(logMean(law, z));
    if (mean > kLarge) {
        // With the first correction of Cornish and Fisher for the skewness.
        return std::max(0.0, std::round(mean + std::sqrt(mean) * x + (x * x - 1.0) / 6.0));
    }
    using boost::math::policies::discrete_quantile;
    using boost::math::policies::integer_round_up;
    using Up = boost::math::policies::policy<discrete_quantile<integer_round_up>>;
    const boost::math::poisson_distribution<double, Up> counts(mean);
    return x < 0.0 ? quantile(counts, normalProbability(x))
                   : quantile(complement(counts, normalProbability(-x)));
}

/// A count of 0 tells that z is below some place, softened as by Gumbel's law, of variance pi^2 / 6.
constexpr ConcaveChannel kPoisson = {
    .jet = poissonJet, .draw = drawPoisson, .signNoise = 1.645, .sharpness = [](const ConcaveLaw&) {
        return 1.0;
    }};

}  // namespace

ConcaveLaw outputLaw(const PoissonOutput& output, const OutputSetting& /*setting*/) {
    return {&kPoisson, output.exposure, 0.0};
}

std::string missingSlope(const PoissonOutput& /*output*/) {
    return {};
}

}  // namespace onsager
