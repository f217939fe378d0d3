// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/prior.h"

#include "engine/laws/fitted_fields.h"

#include <stdexcept>
#include <string>

namespace onsager {

namespace {

// What mixtures of Gaussian rows have in common; a law of them can answer for itself.

template <MixtureLaw Law>
Eigen::MatrixXd secondMoment(const Law& law, int columns) {
    return secondMoment(mixture(law, columns));
}

template <MixtureLaw Law>
int standardNumbers(const Law& /*law*/, int columns) {
    return columns + 1;  // the last one selects the component
}

template <MixtureLaw Law>
Eigen::MatrixXd drawRows(const Law& law, int columns, const Eigen::MatrixXd& standard) {
    return drawRows(mixture(law, columns), standard);
}

template <MixtureLaw Law>
std::vector<Feature> features(const Law& law) {
    return features(mixture(law, 1));
}

// The same for laws of independent entries on the line or its half.

template <LinePrior Law>
Eigen::MatrixXd secondMoment(const Law& law, int columns) {
    return secondMoment(lineLaw(law), columns);
}

template <LinePrior Law>
int standardNumbers(const Law& /*law*/, int columns) {
    return columns;
}

template <LinePrior Law>
Eigen::MatrixXd drawRows(const Law& law, int /*columns*/, const Eigen::MatrixXd& standard) {
    return drawRows(lineLaw(law), standard);
}

template <LinePrior Law>
EnergyGradient energy(const Law& law, const Eigen::MatrixXd& Z) {
    return energy(lineLaw(law), Z);
}

template <LinePrior Law>
std::vector<Feature> features(const Law& law) {
    return features(lineLaw(law));
}

template <LinePrior Law>
std::vector<double> thresholds(const Law& law, double gamma) {
    return thresholds(lineLaw(law), gamma);
}

}  // namespace

const PriorTraits& traitsOf(const Prior& prior) {
    return std::visit([]<class Law>(const Law&) -> const PriorTraits& { return Law::kTraits; },
                      prior);
}

std::string_view missingEstimator(const Prior& prior, Estimation estimation) {
    const PriorTraits& traits = traitsOf(prior);
    return estimation == Estimation::Map ? traits.withoutMap : traits.withoutMmse;
}

std::string_view missingDensity(const Prior& prior) {
    return std::visit(
        []<class Law>(const Law& law) -> std::string_view {
            if constexpr (requires { densityFault(law); }) {
                return densityFault(law);
            } else {
                return Law::kTraits.withoutDensity;
            }
        },
        prior);
}

void checkPrior(const Prior& prior, const LawCheck& report) {
    std::visit(
        [&]<class Law>(const Law& law) {
            if constexpr (requires { check(law, report); }) {
                check(law, report);
            }
        },
        prior);
}

bool hasEqualEntries(const Prior& prior) {
    return std::visit(
        []<class Law>(const Law& law) {
            if constexpr (requires { law.covariance; }) {
                return Law::kTraits.hasEqualEntries && !law.covariance;
            } else {
                return Law::kTraits.hasEqualEntries;
            }
        },
        prior);
}

Eigen::MatrixXd priorMoment(const Prior& prior, int columns) {
    return std::visit([&](const auto& law) { return secondMoment(law, columns); }, prior);
}

int priorDraws(const Prior& prior, int columns) {
    return std::visit([&](const auto& law) { return standardNumbers(law, columns); }, prior);
}

Eigen::MatrixXd priorRows(const Prior& prior, int columns, const Eigen::MatrixXd& standard) {
    return std::visit([&](const auto& law) { return drawRows(law, columns, standard); }, prior);
}

bool isCentred(const Prior& prior) {
    return std::visit(
        []<class Law>(const Law& law) {
            // A function of this very law: any law converts to a Prior.
            if constexpr (requires { static_cast<bool (*)(const Law&)>(&isCentred); }) {
                return isCentred(law);
            } else {
                return !Law::kTraits.isPositive;
            }
        },
        prior);
}

RowMixture mixtureOf(const Prior& prior, int columns) {
    return std::visit(
        [&]<class Law>(const Law& law) -> RowMixture {
            if constexpr (MixtureLaw<Law>) {
                return mixture(law, columns);
            } else {
                throw std::invalid_argument("this prior is no mixture of Gaussian rows");
            }
        },
        prior);
}

EnergyGradient priorEnergy(const Prior& prior, const Eigen::MatrixXd& Z) {
    return std::visit(
        [&]<class Law>(const Law& law) -> EnergyGradient {
            if constexpr (HasDensity<Law>) {
                return energy(law, Z);
            } else {
                throw std::invalid_argument(std::string(Law::kTraits.withoutDensity));
            }
        },
        prior);
}

std::vector<Feature> priorFeatures(const Prior& prior) {
    return std::visit([](const auto& law) { return features(law); }, prior);
}

std::vector<WeightedPoint> priorPoints(const Prior& prior) {
    return std::visit(
        []<class Law>(const Law& law) -> std::vector<WeightedPoint> {
            if constexpr (DiscreteLaw<Law>) {
                return points(law);
            } else {
                return {};
            }
        },
        prior);
}

std::vector<double> priorThresholds(const Prior& prior, double gamma) {
    return std::visit(
        [&]<class Law>(const Law& law) -> std::vector<double> {
            if constexpr (SparseLaw<Law> || requires { thresholds(law, gamma); }) {
                return thresholds(law, gamma);
            } else {
                return {};
            }
        },
        prior);
}

void fitPriorColumns(Prior& prior, std::size_t columns) {
    std::visit(
        [&]<class Law>(Law& law) {
            FitColumns fit{columns};
            Law::fields(law, fit);
        },
        prior);
}

void fitPriorComponents(Prior& prior, std::string_view leader) {
    std::visit(
        [&]<class Law>(Law& law) {
            CountComponents found{leader};
            Law::fields(law, found);
            FitComponents fit{found.count};
            Law::fields(law, fit);
        },
        prior);
}

bool hasTemperature(const Prior& prior) {
    return std::visit(
        []<class Law>(const Law&) {
            return requires(Law & some) {
                heat(some, 1.0);
            };
        },
        prior);
}

void heatPrior(Prior& prior, double factor) {
    std::visit(
        [&]<class Law>(Law& law) {
            if constexpr (requires { heat(law, factor); }) {
                heat(law, factor);
            }
        },
        prior);
}

}  // namespace onsager
