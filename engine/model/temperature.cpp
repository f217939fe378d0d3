// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/temperature.h"

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

/// E|z_0|^2 of a row of the priors that have a MAP estimator; 0 for others.
double believedPower(const Prior& prior, int columns) {
    const double d = columns;
    return std::visit(
        Overloaded{
            [&](const GaussianPrior& law) {
                return covarianceOf(law.variance, law.covariance, columns).trace();
            },
            [&](const LaplacePrior& law) { return 2.0 * d * law.scale * law.scale; },
            [&](const GroupLassoPrior& law) { return d * (d + 1.0) / (law.weight * law.weight); },
            [](const auto&) { return 0.0; }},
        prior);
}

bool hasOnlyGaussianNoise(const OutputLaw& law) {
    return std::visit(Overloaded{[](const ThresholdLaw&) { return false; },
                                 [](const LogisticLaw&) { return false; },
                                 [](const MaskedLaw& masked) {
                                     return std::all_of(
                                         masked.kinds.begin(), masked.kinds.end(),
                                         [](ColumnKind kind) { return kind == ColumnKind::Awgn; });
                                 },
                                 [](const auto&) { return true; }},
                      law);
}

bool hasInnerNoise(const Network& network) {
    return std::any_of(network.inner.begin(), network.inner.end(), [](const InnerLaw& law) {
        return std::visit([](const auto& inner) { return !inner.noiseCovariance.isZero(0.0); },
                          law);
    });
}

/// exp(-log density / factor) of a prior.
void heat(Prior& prior, double factor) {
    std::visit(Overloaded{[&](GaussianPrior& law) {
                              law.variance *= factor;
                              if (law.covariance) {
                                  for (auto& row : *law.covariance) {
                                      for (double& entry : row) {
                                          entry *= factor;
                                      }
                                  }
                              }
                          },
                          [&](LaplacePrior& law) { law.scale *= factor; },
                          [&](GroupLassoPrior& law) { law.weight /= factor; }, [](auto&) {}},
               prior);
}

/// The same of an observation with Gaussian noise.
void heat(OutputLaw& law, double factor) {
    std::visit(Overloaded{[&](CommitteeLaw& committee) { committee.noiseCovariance *= factor; },
                          [&](SketchLaw& sketch) { sketch.noiseCovariance *= factor; },
                          [&](MixedRegressionLaw& mixed) { mixed.noiseVariance *= factor; },
                          [&](MaskedLaw& masked) { masked.noiseVariance *= factor; }, [](auto&) {}},
               law);
}

}  // namespace

bool isSparse(const Prior& prior) {
    return std::holds_alternative<LaplacePrior>(prior)
           || std::holds_alternative<GroupLassoPrior>(prior);
}

Temperature temperatureOf(const Network& network, Estimation estimation) {
    constexpr double kSame = 1e-12;
    const double power = network.moment(0).trace();
    const double believed = believedPower(network.assumedPrior, network.columns);
    Temperature temperature;
    if (estimation != Estimation::Map || !(power > 0.0) || !(believed > 0.0)
        || std::abs(power / believed - 1.0) < kSame) {
        return temperature;
    }
    temperature.coldness =
        isSparse(network.assumedPrior) ? std::sqrt(power / believed) : power / believed;
    temperature.isMovable = hasOnlyGaussianNoise(network.assumedOutput) && !hasInnerNoise(network);
    return temperature;
}

Network atItsTemperature(const Network& network, Estimation estimation) {
    Network moved = network;
    const Temperature temperature = temperatureOf(network, estimation);
    if (temperature.isMovable) {
        heat(moved.assumedPrior, temperature.coldness);
        heat(moved.assumedOutput, temperature.coldness);
    }
    return moved;
}

double shownPrecision(const Network& network, Estimation estimation) {
    const Temperature temperature = temperatureOf(network, estimation);
    return temperature.isMovable ? temperature.coldness : 1.0;
}

}  // namespace onsager
