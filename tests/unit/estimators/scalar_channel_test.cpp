// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/entries/entry_channel.h"
#include "engine/estimators/entries/exact_places.h"
#include "engine/estimators/scalar_belief.h"
#include "engine/laws/activation.h"
#include "engine/laws/outputs/logistic.h"
#include "engine/numerics/infinity.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/quadrature.h"
#include "tests/support/every_activation.h"
#include "tests/support/test_program.h"

#include <Eigen/Dense>

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace onsager;

namespace {

const std::vector<Activation> kChannelFunctions = test::everyActivation();

using LogFunction = std::function<double(double)>;

Eigen::MatrixXd number(double value) {
    return Eigen::MatrixXd::Constant(1, 1, value);
}

CommitteeLaw functionLaw(Activation phi, double noise, double weight = 1.0) {
    return {phi, number(weight), number(noise)};
}

/// Mean, variance and log integral of a density by many panels between its kinks.
struct BruteForce {
    double mean = 0.0;
    double variance = 0.0;
    double imageMean = 0.0;
    double imageVariance = 0.0;
    double logIntegral = 0.0;

    BruteForce(const LogFunction& logDensity, double lower, double upper, Activation phi) {
        double top = -kInfinity;
        zoom(logDensity, lower, upper, top);
        std::vector<double> borders = {lower};
        std::vector<double> kinks = {-1.0, 0.0, 1.0};
        for (const LinearPiece& piece : linearPieces(phi)) {
            kinks.push_back(piece.upper);
        }
        std::sort(kinks.begin(), kinks.end());
        for (const double kink : kinks) {
            if (kink > borders.back() && kink < upper) {
                borders.push_back(kink);
            }
        }
        borders.push_back(upper);
        const auto visit = [&](auto&& body) {
            static const Quadrature kUnit = gaussLegendre(12, 0.0, 1.0);
            constexpr int kPanels = 2000;
            for (std::size_t b = 1; b < borders.size(); ++b) {
                const double width = (borders[b] - borders[b - 1]) / kPanels;
                for (int panel = 0; panel < kPanels; ++panel) {
                    for (Eigen::Index i = 0; i < kUnit.nodes.size(); ++i) {
                        const double z = borders[b - 1] + width * (panel + kUnit.nodes(i));
                        body(z, kUnit.weights(i) * width * std::exp(logDensity(z) - top));
                    }
                }
            }
        };
        double mass = 0.0;
        visit([&](double z, double w) {
            mass += w;
            mean += w * (z - lower);
            imageMean += w * activatedEntry(phi, z);
        });
        mean = lower + mean / mass;
        imageMean /= mass;
        visit([&](double z, double w) {
            variance += w * (z - mean) * (z - mean);
            imageVariance += w * std::pow(activatedEntry(phi, z) - imageMean, 2);
        });
        variance /= mass;
        imageVariance /= mass;
        logIntegral = top + std::log(mass);
    }

private:
    static void zoom(const LogFunction& logDensity, double& lower, double& upper, double& top) {
        for (int round = 0; round < 6; ++round) {
            constexpr int kPoints = 8001;
            const double step = (upper - lower) / (kPoints - 1);
            std::vector<double> values(kPoints);
            for (int i = 0; i < kPoints; ++i) {
                values[static_cast<std::size_t>(i)] = logDensity(lower + i * step);
                top = std::max(top, values[static_cast<std::size_t>(i)]);
            }
            int first = 0;
            int last = kPoints - 1;
            while (values[static_cast<std::size_t>(first)] < top - 50.0) {
                ++first;
            }
            while (values[static_cast<std::size_t>(last)] < top - 50.0) {
                --last;
            }
            const double begin = lower + (first - 50) * step;
            upper = std::min(upper, lower + (last + 50) * step);
            lower = std::max(lower, begin);
        }
    }
};

void near(double value, double expected, double tolerance, const QString& what) {
    QVERIFY2(std::abs(value - expected) <= tolerance, qPrintable(QString("%1: %2 against %3")
                                                                     .arg(what)
                                                                     .arg(value, 0, 'g', 17)
                                                                     .arg(expected, 0, 'g', 17)));
}

struct Message {
    double r;
    double gamma;
};
constexpr Message kMessages[] = {{0.3, 1.0},  {-1.4, 4.0},  {2.5, 0.1},  {0.01, 100.0},
                                 {40.0, 1.0}, {-40.0, 1.0}, {0.7, 1e-4}, {-0.5, 1e4}};

LogFunction outputLog(Activation phi, double noise, double weight, double y, const Message& m) {
    return [=](double z) {
        return logNormalDensity(y, weight * activatedEntry(phi, z), noise)
               + logNormalDensity(z, m.r, 1.0 / m.gamma);
    };
}

/// The window that holds the whole belief: the message's, shrunk by zooming.
double reachOf(const Message& m, double energy) {
    return std::sqrt(2.0 * (energy + 60.0) / m.gamma);
}

void checkOutput(
    const QString& what, Activation phi, double noise, double weight, double y, const Message& m) {
    const LogFunction density = outputLog(phi, noise, weight, y, m);
    const double energy = logNormalDensity(m.r, m.r, 1.0 / m.gamma) - density(m.r) + 10.0;
    const double reach = reachOf(m, std::max(energy, 0.0));
    const BruteForce expected(density, m.r - reach, m.r + reach, phi);
    const ScalarBelief belief = makeScalarOutput(functionLaw(phi, noise, weight), Estimation::Mmse)
                                    ->belief(y, m.r, m.gamma);
    const double spread = std::sqrt(expected.variance);
    near(belief.mean, expected.mean, 1e-8 * (spread + 1e-6 * std::abs(expected.mean)),
         what + " mean");
    near(belief.variance, expected.variance, 1e-8 * expected.variance, what + " variance");
    near(belief.logEvidence, expected.logIntegral, 1e-8 + 1e-12 * std::abs(expected.logIntegral),
         what + " evidence");
}

}  // namespace

class ScalarChannelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outputsMatchBruteForceIntegration_data() {
        QTest::addColumn<int>("function");
        for (const Activation phi : kChannelFunctions) {
            QTest::addRow("function %d", static_cast<int>(phi)) << static_cast<int>(phi);
        }
    }
    void outputsMatchBruteForceIntegration() {
        QFETCH(const int, function);
        const auto phi = static_cast<Activation>(function);
        for (const Message& m : kMessages) {
            for (const double noise : {1e-4, 0.05, 2.0}) {
                for (const double y : {0.6, -0.3, 3.0, 0.98}) {
                    checkOutput(QString("noise %1 y %2 r %3").arg(noise).arg(y).arg(m.r), phi,
                                noise, 1.0, y, m);
                }
            }
        }
        checkOutput("weight", phi, 0.3, -1.7, 0.6, {0.3, 1.0});
        // The observation 40 standard deviations away from anything the message allows.
        checkOutput("far", phi, 0.01, 1.0, activatedEntry(phi, 0.3) + 4.1, {0.3, 1.0});
        checkOutput("far below", phi, 0.01, 1.0, activatedEntry(phi, 0.3) - 4.1, {0.3, 1.0});
    }

    void noiselessOutputsAreTheLimitOfSmallNoise() {
        for (const Activation phi : kChannelFunctions) {
            const auto exact = makeScalarOutput(functionLaw(phi, 0.0), Estimation::Mmse);
            const auto near0 = makeScalarOutput(functionLaw(phi, 1e-14), Estimation::Mmse);
            for (const double z : {0.4, -0.8, 1.7}) {
                const double y = activatedEntry(phi, z);
                const std::vector<ExactPlace> places = exactPlaces(phi, y);
                const bool atom = places.front().lower < places.front().upper;
                const ScalarBelief a = exact->belief(y, 0.3, 2.0);
                const ScalarBelief b = near0->belief(y, 0.3, 2.0);
                near(a.mean, b.mean, 1e-6, "mean");
                near(a.variance, b.variance, 1e-6, "variance");
                // An atom has a probability, and a density N(0, noise) when noise is added.
                near(a.logEvidence,
                     b.logEvidence - (atom ? logNormalDensity(0.0, 0.0, 1e-14) : 0.0), 2e-5,
                     "evidence");
            }
        }
        const auto abs = makeScalarOutput(functionLaw(Activation::Abs, 0.0), Estimation::Mmse);
        near(abs->belief(1.5, 0.3, 2.0).mean, 1.5 * std::tanh(1.5 * 0.3 * 2.0), 1e-14, "abs");
        const auto relu = makeScalarOutput(functionLaw(Activation::Relu, 0.0), Estimation::Mmse);
        near(relu->belief(0.0, 0.3, 2.0).logEvidence, logNormalProbability(-0.3 * std::sqrt(2.0)),
             1e-13, "relu");
        QCOMPARE(relu->belief(0.7, 0.3, 2.0).mean, 0.7);
        QCOMPARE(relu->belief(0.7, 0.3, 2.0).variance, 0.0);
        QCOMPARE(relu->belief(-0.7, 0.3, 2.0).logEvidence, -kInfinity);
    }

    void rowwiseBeliefsMatchBruteForceIntegration() {
        static const Quadrature kHermite = gaussHermite(60);
        for (const Activation phi : kChannelFunctions) {
            for (const double noise : {0.0, 0.04, 1.5}) {
                for (const Message& m : kMessages) {
                    for (const Message& above :
                         {Message{0.4, 3.0}, Message{-2.0, 50.0}, Message{1.0, 1e-3}}) {
                        const double total = noise + 1.0 / above.gamma;
                        const LogFunction density = outputLog(phi, total, 1.0, above.r, m);
                        const double energy =
                            logNormalDensity(m.r, m.r, 1.0 / m.gamma) - density(m.r) + 10.0;
                        const double reach = reachOf(m, std::max(energy, 0.0));
                        const BruteForce expected(density, m.r - reach, m.r + reach, phi);
                        const ScalarBelief belief =
                            makeScalarRowwise({phi, number(noise)}, Estimation::Mmse)
                                ->belief(above.r, above.gamma, m.r, m.gamma);
                        const double k = 1.0 / (1.0 + noise * above.gamma);
                        const QString what = QString("function %1 noise %2 r %3 above %4")
                                                 .arg(static_cast<int>(phi))
                                                 .arg(noise)
                                                 .arg(m.r)
                                                 .arg(above.r);
                        near(belief.mean, expected.mean,
                             1e-8 * std::sqrt(expected.variance) + 1e-14 * std::abs(m.r),
                             what + " mean");
                        near(belief.variance, expected.variance, 1e-8 * expected.variance,
                             what + " variance");
                        near(belief.logEvidence, expected.logIntegral,
                             1e-8 + 1e-12 * std::abs(expected.logIntegral), what + " evidence");
                        near(belief.meanAbove, k * expected.imageMean + (1.0 - k) * above.r,
                             1e-8 * (1.0 + std::abs(expected.imageMean)), what + " above");
                        near(belief.varianceAbove, k * k * expected.imageVariance + noise * k,
                             1e-8 * expected.imageVariance + 1e-13, what + " variance above");
                    }
                }
            }
        }
    }

    void theNoisyLayerMatchesIntegrationOverBothItsVariables() {
        // z and z_l on one grid, without the elimination that the estimator makes.
        const double noise = 0.3, rAbove = 0.8, gammaAbove = 1.7, r = -0.2, gamma = 0.9;
        for (const Activation phi : kChannelFunctions) {
            std::vector<Feature> features = {{-1.0, 0.1}, {0.0, 0.1}, {1.0, 0.1}, {12.0, 1.0}};
            for (const LinearPiece& piece : linearPieces(phi)) {
                if (std::isfinite(piece.upper)) {
                    features.push_back({piece.upper, 0.1});
                }
            }
            const Quadrature rule = gradedLegendre(-12.0, 12.0, features);
            double sums[6] = {};
            for (Eigen::Index i = 0; i < rule.nodes.size(); ++i) {
                const double z = rule.nodes(i);
                for (Eigen::Index j = 0; j < rule.nodes.size(); ++j) {
                    const double x = rule.nodes(j);
                    const double w = rule.weights(i) * rule.weights(j)
                                     * std::exp(logNormalDensity(z, r, 1.0 / gamma)
                                                + logNormalDensity(x, activatedEntry(phi, z), noise)
                                                + logNormalDensity(rAbove, x, 1.0 / gammaAbove));
                    const double terms[] = {1.0, z, z * z, x, x * x};
                    for (int k = 0; k < 5; ++k) {
                        sums[k] += w * terms[k];
                    }
                }
            }
            const ScalarBelief belief = makeScalarRowwise({phi, number(noise)}, Estimation::Mmse)
                                            ->belief(rAbove, gammaAbove, r, gamma);
            near(belief.logEvidence, std::log(sums[0]), 1e-9, "evidence");
            near(belief.mean, sums[1] / sums[0], 1e-9, "mean");
            near(belief.variance, sums[2] / sums[0] - std::pow(sums[1] / sums[0], 2), 1e-9,
                 "variance");
            near(belief.meanAbove, sums[3] / sums[0], 1e-9, "mean above");
            near(belief.varianceAbove, sums[4] / sums[0] - std::pow(sums[3] / sums[0], 2), 1e-9,
                 "variance above");
        }
    }

    void thresholdsMatchBruteForceIntegration() {
        const ThresholdLaw laws[] = {{{0.0}, 0.0, true},
                                     {{0.0}, 0.7, true},
                                     {{-1.0, 0.0, 0.5}, 0.0, false},
                                     {{-1.0, 0.0, 0.5}, 0.2, false}};
        for (const ThresholdLaw& law : laws) {
            const auto output = makeScalarOutput(law, Estimation::Mmse);
            const std::vector<double> values = law.asSigns
                                                   ? std::vector<double>{-1.0, 1.0}
                                                   : std::vector<double>{0.0, 1.0, 2.0, 3.0};
            for (const Message& m : kMessages) {
                double sum = 0.0;
                for (std::size_t bin = 0; bin < values.size(); ++bin) {
                    const double low = bin == 0 ? -kInfinity : law.levels[bin - 1];
                    const double high = bin == law.levels.size() ? kInfinity : law.levels[bin];
                    const ScalarBelief belief = output->belief(values[bin], m.r, m.gamma);
                    sum += std::exp(belief.logEvidence);
                    const double reach = 60.0 / std::sqrt(m.gamma) + 60.0;
                    double lower = m.r - reach;
                    double upper = m.r + reach;
                    const double noise = std::sqrt(law.noiseVariance);
                    if (law.noiseVariance == 0.0) {
                        lower = std::max(lower, low);
                        upper = std::min(upper, high);
                    }
                    const BruteForce expected(
                        [&](double z) {
                            return logNormalDensity(z, m.r, 1.0 / m.gamma)
                                   + (noise == 0.0 ? 0.0
                                                   : logIntervalProbability((low - z) / noise,
                                                                            (high - z) / noise));
                        },
                        lower, upper, Activation::Identity);
                    const QString what = QString("bin %1 r %2").arg(bin).arg(m.r);
                    near(belief.mean, expected.mean,
                         1e-8 * std::sqrt(expected.variance) + 1e-14 * std::abs(m.r), what);
                    near(belief.variance, expected.variance, 1e-8 * expected.variance, what);
                    near(belief.logEvidence, expected.logIntegral,
                         1e-8 + 1e-12 * std::abs(expected.logIntegral), what);
                }
                near(sum, 1.0, 1e-12, "sum of probabilities");
            }
        }
    }

    void logisticMatchesBruteForceIntegration() {
        const auto output = makeScalarOutput(logisticLaw(), Estimation::Mmse);
        const auto mode = makeScalarOutput(logisticLaw(), Estimation::Map);
        for (const Message& m : kMessages) {
            double sum = 0.0;
            for (const double y : {-1.0, 1.0}) {
                const LogFunction density = [&](double z) {
                    return logNormalDensity(z, m.r, 1.0 / m.gamma) + std::min(y * z, 0.0)
                           - std::log1p(std::exp(-std::abs(z)));
                };
                const double reach = 30.0 / std::sqrt(m.gamma) + 2.0 / m.gamma;
                const BruteForce expected(density, m.r - reach, m.r + reach, Activation::Identity);
                const ScalarBelief belief = output->belief(y, m.r, m.gamma);
                sum += std::exp(belief.logEvidence);
                near(belief.mean, expected.mean, 1e-8 * std::sqrt(expected.variance), "mean");
                near(belief.variance, expected.variance, 1e-8 * expected.variance, "variance");
                near(belief.logEvidence, expected.logIntegral, 1e-9, "evidence");
                const double z = mode->belief(y, m.r, m.gamma).mean;
                const double step = 1e-4 / std::sqrt(m.gamma + 0.25);
                QVERIFY(density(z) >= density(z + step) && density(z) >= density(z - step));
            }
            near(sum, 1.0, 1e-10, "sum of probabilities");
        }
    }

    void modesAreTheHighestPoints() {
        for (const Activation phi : kChannelFunctions) {
            for (const double noise : {1e-3, 0.1, 3.0}) {
                const auto output = makeScalarOutput(functionLaw(phi, noise), Estimation::Map);
                for (const Message& m : kMessages) {
                    for (const double y : {0.6, -0.3, 3.0, 0.98}) {
                        const LogFunction density = outputLog(phi, noise, 1.0, y, m);
                        const ScalarBelief belief = output->belief(y, m.r, m.gamma);
                        const double spread = 10.0 / std::sqrt(m.gamma) + std::abs(m.r);
                        // Where phi jumps the mode may sit on either side.
                        const double top = std::max(
                            {density(belief.mean), density(std::nextafter(belief.mean, -kInfinity)),
                             density(std::nextafter(belief.mean, kInfinity))});
                        for (int i = -2000; i <= 2000; ++i) {
                            QVERIFY(density(belief.mean + spread * i / 2000.0)
                                    <= top + 1e-9 * (1.0 + std::abs(top)));
                        }
                        QVERIFY(belief.variance >= 0.0);
                    }
                }
            }
        }
    }

    void theVarianceOfAModeIsItsDerivative() {
        for (const Activation phi : kChannelFunctions) {
            const auto layer = makeScalarRowwise({phi, number(0.2)}, Estimation::Map);
            for (const double r : {0.45, -0.6, 1.9}) {
                // Over 0.3 standard deviations of the message on either side: jumps belong to it.
                const ScalarBelief here = layer->belief(0.7, 3.0, r, 2.0);
                const double h = 0.3 / std::sqrt(2.0);
                near((layer->belief(0.7, 3.0, r + h, 2.0).mean
                      - layer->belief(0.7, 3.0, r - h, 2.0).mean)
                         / (2.0 * h * 2.0),
                     here.variance, 1e-9, "below");
                const double hAbove = 0.3 / std::sqrt(3.0 / (1.0 + 0.2 * 3.0));
                near((layer->belief(0.7 + hAbove, 3.0, r, 2.0).meanAbove
                      - layer->belief(0.7 - hAbove, 3.0, r, 2.0).meanAbove)
                         / (2.0 * hAbove * 3.0),
                     here.varianceAbove, 1e-9, "above");
            }
        }
        for (const ThresholdLaw& law :
             {ThresholdLaw{{0.0}, 0.0, true}, ThresholdLaw{{0.0}, 0.7, true},
              ThresholdLaw{{-1.0, 0.5}, 0.3, false}}) {
            const auto output = makeScalarOutput(law, Estimation::Map);
            const double h = 1e-5;
            for (const double r : {0.2, -0.6, 2.0}) {
                near((output->belief(1.0, r + h, 2.0).mean - output->belief(1.0, r - h, 2.0).mean)
                         / (4.0 * h),
                     output->belief(1.0, r, 2.0).variance, 1e-7, "threshold");
            }
        }
    }

    void extremeArgumentsGiveFiniteResults() {
        std::vector<OutputLaw> outputs = {
            ThresholdLaw{{0.0}, 0.0, true}, ThresholdLaw{{0.0}, 1.0, true},
            ThresholdLaw{{-1.0, 0.0, 1.0}, 1e-6, false}, logisticLaw()};
        for (const Activation phi : kChannelFunctions) {
            for (const double noise : {0.0, 1e-10, 1e-3, 10.0}) {
                outputs.emplace_back(functionLaw(phi, noise));
            }
        }
        for (const Estimation estimation : {Estimation::Map, Estimation::Mmse}) {
            for (const OutputLaw& law : outputs) {
                const auto output = makeScalarOutput(law, estimation);
                for (const double gamma : {1e-8, 1e-4, 1.0, 1e4, 1e8}) {
                    for (const double r :
                         {0.0, 0.3, 40.0 / std::sqrt(gamma), -40.0 / std::sqrt(gamma), 1e4}) {
                        for (const double y : {-1.0, 0.0, 0.5, 1.0, 40.0, -40.0}) {
                            const ScalarBelief belief = output->belief(y, r, gamma);
                            QVERIFY2(std::isfinite(belief.mean) && std::isfinite(belief.variance)
                                         && belief.variance >= 0.0,
                                     qPrintable(QString("law %1 gamma %2 r %3 y %4: %5 %6")
                                                    .arg(law.index())
                                                    .arg(gamma)
                                                    .arg(r)
                                                    .arg(y)
                                                    .arg(belief.mean)
                                                    .arg(belief.variance)));
                            QVERIFY(!std::isnan(belief.logEvidence));
                        }
                    }
                }
            }
        }
    }

    void eightPosteriorsAreThoseOfOneAfterTheOther() {
        LaneEvidence evidence;
        evidence.r << -30.0, -2.0, -0.4, 0.0, 0.3, 1.1, 5.0, 400.0;
        evidence.received << 0.5, 2.5, -3.0, 0.0, 0.2, -0.7, 40.0, 1.0;
        for (const Activation phi : kChannelFunctions) {
            const auto channel = makeEntryChannel(phi);
            for (const double precision : {0.0, 1e-6, 1.0, 1e3, 1e9, kInfinity}) {
                for (const double gamma : {1e-6, 0.7, 1e4}) {
                    evidence.precision = precision;
                    evidence.gamma = gamma;
                    const LaneBelief eight = channel->posteriors(evidence);
                    for (Eigen::Index k = 0; k < kLaneCount; ++k) {
                        const EntryBelief one = channel->posterior(evidence.entry(k));
                        const QString what = QString("function %1, precision %2, gamma %3, r %4")
                                                 .arg(static_cast<int>(phi))
                                                 .arg(precision)
                                                 .arg(gamma)
                                                 .arg(evidence.r(k));
                        if (std::isfinite(one.logEvidence)) {
                            near(eight.logEvidence(k), one.logEvidence,
                                 1e-12 * (1.0 + std::abs(one.logEvidence)), what);
                        }
                        near(eight.mean(k), one.mean, 1e-11 * (1.0 + std::abs(one.mean)), what);
                        near(eight.variance(k), one.variance, 1e-9 * one.variance, what);
                        near(eight.functionMean(k), one.functionMean,
                             1e-11 * (1.0 + std::abs(one.functionMean)), what);
                        near(eight.functionVariance(k), one.functionVariance,
                             1e-9 * one.functionVariance + 1e-20, what);
                    }
                }
            }
        }
    }

    void extremeLayersGiveFiniteResults() {
        for (const Estimation estimation : {Estimation::Map, Estimation::Mmse}) {
            for (const Activation phi : kChannelFunctions) {
                for (const double noise : {0.0, 1e-6, 1.0}) {
                    const auto layer = makeScalarRowwise({phi, number(noise)}, estimation);
                    for (const double gamma : {1e-8, 1e-4, 1.0, 1e4, 1e8}) {
                        for (const double gammaAbove : {0.0, 1e-8, 1e-4, 1.0, 1e4, 1e8}) {
                            for (const double r :
                                 {0.0, 0.3, 40.0, -40.0, 40.0 / std::sqrt(gamma)}) {
                                for (const double rAbove : {-40.0, -1.0, 0.0, 0.2, 1.0, 40.0}) {
                                    const ScalarBelief belief =
                                        layer->belief(rAbove, gammaAbove, r, gamma);
                                    QVERIFY(std::isfinite(belief.mean)
                                            && std::isfinite(belief.meanAbove));
                                    QVERIFY(belief.variance >= 0.0
                                            && std::isfinite(belief.variance));
                                    QVERIFY(belief.varianceAbove >= 0.0
                                            && std::isfinite(belief.varianceAbove));
                                    QVERIFY(std::isfinite(belief.logEvidence));
                                }
                            }
                        }
                    }
                }
            }
        }
    }
};

ONSAGER_TEST(ScalarChannelTest)
#include "scalar_channel_test.moc"
