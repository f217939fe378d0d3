// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/scalar_belief.h"
#include "engine/laws/outputs/logistic.h"
#include "engine/numerics/infinity.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/quadrature.h"
#include "tests/support/row_checks.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <rapidcheck.h>

using namespace onsager;
using namespace onsager::test;

namespace {

const std::vector<OutputLaw>& laws() {
    static const std::vector<OutputLaw> kLaws = {
        ThresholdLaw{{0.0}, 0.0, true}, ThresholdLaw{{0.0}, 0.5, true},
        ThresholdLaw{{-1.0, 0.0, 1.0}, 0.0, false}, ThresholdLaw{{-0.5, 0.7}, 0.3, false},
        logisticLaw()};
    return kLaws;
}

/// log p(y | z) of one entry, without the estimators' code.
double thresholdLogLikelihood(const OutputLaw& law, double y, double z) {
    if (std::holds_alternative<ConcaveLaw>(law)) {
        return -std::log1p(std::exp(-y * z));
    }
    const auto& threshold = std::get<ThresholdLaw>(law);
    const auto bin = threshold.asSigns ? (y > 0.0 ? 1U : 0U) : static_cast<unsigned>(y);
    const double low = bin == 0 ? -kInfinity : threshold.levels[bin - 1];
    const double high = bin == threshold.levels.size() ? kInfinity : threshold.levels[bin];
    if (threshold.noiseVariance == 0.0) {
        return low <= z && z < high ? 0.0 : -kInfinity;
    }
    const double noise = std::sqrt(threshold.noiseVariance);
    return std::log(normalProbability((high - z) / noise) - normalProbability((low - z) / noise));
}

/// Posterior moments of a row of two numbers on a grid.
void gridThresholdPosterior(const OutputLaw& law,
                            const Eigen::MatrixXd& Gamma,
                            const Eigen::RowVectorXd& r,
                            const Eigen::RowVectorXd& y,
                            Eigen::RowVectorXd& mean,
                            Eigen::MatrixXd& covariance) {
    const Quadrature rule = gradedLegendre(
        -14.0, 14.0, {{-1.0, 0.2}, {-0.5, 0.2}, {0.0, 0.2}, {0.7, 0.2}, {1.0, 0.2}, {14.0, 0.5}});
    double mass = 0.0;
    double sums[5] = {};
    for (Eigen::Index i = 0; i < rule.nodes.size(); ++i) {
        const double first = thresholdLogLikelihood(law, y(0), rule.nodes(i));
        for (Eigen::Index j = 0; j < rule.nodes.size(); ++j) {
            const double t = rule.nodes(i) - r(0);
            const double u = rule.nodes(j) - r(1);
            const double w = rule.weights(i) * rule.weights(j)
                             * std::exp(first + thresholdLogLikelihood(law, y(1), rule.nodes(j))
                                        - 0.5 * Gamma(0, 0) * t * t - Gamma(0, 1) * t * u
                                        - 0.5 * Gamma(1, 1) * u * u);
            mass += w;
            const double terms[] = {t, u, t * t, t * u, u * u};
            for (int k = 0; k < 5; ++k) {
                sums[k] += w * terms[k];
            }
        }
    }
    for (double& sum : sums) {
        sum /= mass;
    }
    mean = r;
    mean(0) += sums[0];
    mean(1) += sums[1];
    covariance.resize(2, 2);
    covariance(0, 0) = sums[2] - sums[0] * sums[0];
    covariance(0, 1) = sums[3] - sums[0] * sums[1];
    covariance(1, 0) = covariance(0, 1);
    covariance(1, 1) = sums[4] - sums[1] * sums[1];
}

Eigen::MatrixXd diagonal(const Eigen::VectorXd& values) {
    return values.asDiagonal();
}

}  // namespace

class ThresholdOutputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void diagonalPrecisionsGiveTheScalarFormulas() {
        for (const Estimation estimation : {Estimation::Map, Estimation::Mmse}) {
            for (const OutputLaw& law : laws()) {
                const Eigen::Vector3d gamma(0.4, 1.0, 9.0);
                const OutputModel model = drawOutputModel(law, diagonal(gamma), 40, 1);
                const Estimate all =
                    makeOutputEstimator(law, estimation, 1)->estimateBelow(model.Y, model.message);
                const auto scalar = makeScalarOutput(law, estimation);
                const Eigen::MatrixXd R = model.message.mean();
                for (int j = 0; j < 3; ++j) {
                    double variance = 0.0;
                    for (Eigen::Index n = 0; n < 40; ++n) {
                        const ScalarBelief belief =
                            scalar->belief(model.Y(n, j), R(n, j), gamma(j));
                        QVERIFY(std::abs(belief.mean - all.mean(n, j)) < 1e-12);
                        variance += belief.variance / 40.0;
                    }
                    QVERIFY(std::abs(variance - all.covariance(j, j)) < 1e-12);
                    QCOMPARE(all.covariance(j, (j + 1) % 3), 0.0);
                }
            }
        }
    }

    void twoColumnsMatchIntegrationOnAGrid() {
        for (const OutputLaw& law : laws()) {
            const Eigen::MatrixXd Gamma = randomSpd(2, 2);
            const OutputModel model = drawOutputModel(law, Gamma, 6, 2);
            const Estimate estimate = makeOutputEstimator(law, Estimation::Mmse, 1)
                                          ->estimateBelow(model.Y, model.message);
            const double tolerance = std::isinf(estimate.smallestSampleSize) ? 1e-8 : 1e-2;
            Eigen::MatrixXd average = Eigen::MatrixXd::Zero(2, 2);
            for (Eigen::Index n = 0; n < 6; ++n) {
                Eigen::RowVectorXd mean;
                Eigen::MatrixXd covariance;
                gridThresholdPosterior(law, Gamma, model.message.mean().row(n), model.Y.row(n),
                                       mean, covariance);
                QVERIFY2((mean - estimate.mean.row(n)).norm() < tolerance,
                         qPrintable(QString::number((mean - estimate.mean.row(n)).norm())));
                average += covariance / 6.0;
            }
            QVERIFY2((average - estimate.covariance).norm() < tolerance,
                     qPrintable(QString("law %1 covariance off by %2")
                                    .arg(law.index())
                                    .arg((average - estimate.covariance).norm())));
        }
    }

    void mmseMakesItsOwnErrorInMeanSquare() {
        for (const OutputLaw& law : laws()) {
            for (const int d : {1, 2, 4}) {
                const OutputModel model = drawOutputModel(law, randomSpd(d, 3), 4000, 3);
                const Estimate estimate = makeOutputEstimator(law, Estimation::Mmse, 2)
                                              ->estimateBelow(model.Y, model.message);
                checkOwnError(estimate, model.truth, quadratureError(estimate));
            }
        }
    }

    void fourColumnsMatchImportanceSampling() {
        for (const OutputLaw& law : laws()) {
            const Eigen::MatrixXd Gamma = randomSpd(4, 4);
            const OutputModel model = drawOutputModel(law, Gamma, 4, 4);
            const auto estimator = makeOutputEstimator(law, Estimation::Mmse, 1);
            for (Eigen::Index n = 0; n < 4; ++n) {
                const Eigen::MatrixXd y = model.Y.row(n);
                const GaussianMessage message{Gamma, model.message.naturalMean.row(n)};
                checkLongSampling(
                    [&](const Eigen::MatrixXd& Y, const GaussianMessage& rows) {
                        return estimator->estimateBelow(Y, rows);
                    },
                    y, message,
                    [&](const Eigen::MatrixXd& Z) {
                        Eigen::ArrayXd sum = Eigen::ArrayXd::Zero(Z.rows());
                        for (Eigen::Index k = 0; k < Z.rows(); ++k) {
                            for (Eigen::Index j = 0; j < 4; ++j) {
                                sum(k) += thresholdLogLikelihood(law, y(0, j), Z(k, j));
                            }
                        }
                        return sum;
                    },
                    QString("law %1, row %2").arg(law.index()).arg(n));
            }
        }
    }

    void blocksWithoutCouplingAreIndependentProblems() {
        for (const Estimation estimation : {Estimation::Map, Estimation::Mmse}) {
            for (const OutputLaw& law : laws()) {
                Eigen::MatrixXd Gamma = randomSpd(4, 9);
                Gamma.topRightCorner(2, 2).setZero();
                Gamma.bottomLeftCorner(2, 2).setZero();
                const OutputModel model = drawOutputModel(law, Gamma, 100, 9);
                const auto estimator = makeOutputEstimator(law, estimation, 1);
                const Estimate all = estimator->estimateBelow(model.Y, model.message);
                for (const int first : {0, 2}) {
                    const Estimate block = estimator->estimateBelow(
                        model.Y.middleCols(first, 2),
                        {Gamma.block(first, first, 2, 2),
                         Eigen::MatrixXd(model.message.naturalMean.middleCols(first, 2))});
                    checkSeparate(columnsOf(all, first, 2), block,
                                  std::isinf(all.smallestSampleSize) ? 1e-8 : 0.1,
                                  QString("law %1").arg(law.index()));
                }
            }
        }
    }

    void divergenceIsTheDerivativeOfTheEstimate() {
        for (const Estimation estimation : {Estimation::Map, Estimation::Mmse}) {
            for (const OutputLaw& law : laws()) {
                for (const int d : {1, 2, 3}) {
                    const bool sampled =
                        estimation == Estimation::Mmse
                        && (d == 3 || (d == 2 && law.index() == laws().back().index()));
                    if (sampled) {
                        continue;
                    }
                    const OutputModel model = drawOutputModel(law, randomSpd(d, 5), 1, 5);
                    checkDerivative(*makeOutputEstimator(law, estimation, 1), model.Y,
                                    model.message, 1e-4, 1e-6);
                }
            }
        }
    }

    void modesAreLocalMaxima() {
        for (const OutputLaw& law : laws()) {
            const Eigen::MatrixXd Gamma = randomSpd(3, 6);
            const OutputModel model = drawOutputModel(law, Gamma, 50, 6);
            const Estimate map =
                makeOutputEstimator(law, Estimation::Map, 1)->estimateBelow(model.Y, model.message);
            QCOMPARE(map.unconvergedRows, 0L);
            const Eigen::MatrixXd steps = RandomField(75, 0, 0, Draw::Signal).gaussian(40, 3);
            const auto belief = [&](Eigen::Index n, const Eigen::RowVectorXd& z) {
                const Eigen::RowVectorXd t = z - model.message.mean().row(n);
                double value = -0.5 * t.dot(t * Gamma);
                for (Eigen::Index j = 0; j < 3; ++j) {
                    value += thresholdLogLikelihood(law, model.Y(n, j), z(j));
                }
                return value;
            };
            for (Eigen::Index n = 0; n < 50; ++n) {
                // A projection lies on the border of its bin; a hair inside is in the bin.
                const Eigen::RowVectorXd t = map.mean.row(n) - model.message.mean().row(n);
                const double top = std::holds_alternative<ThresholdLaw>(law)
                                           && std::get<ThresholdLaw>(law).noiseVariance == 0.0
                                       ? -0.5 * t.dot(t * Gamma)
                                       : belief(n, map.mean.row(n));
                for (Eigen::Index k = 0; k < steps.rows(); ++k) {
                    QVERIFY(belief(n, map.mean.row(n) + 1e-3 * steps.row(k)) <= top + 1e-12);
                }
            }
        }
    }

    void extremeArgumentsGiveSoundResults() {
        for (const Estimation estimation : {Estimation::Map, Estimation::Mmse}) {
            for (const OutputLaw& law : laws()) {
                for (const int d : {1, 2, 3}) {
                    for (const double gamma : {1e-8, 1e-4, 1.0, 1e4, 1e8}) {
                        const Eigen::MatrixXd Gamma = gamma * randomSpd(d, 7);
                        // Means 40 standard deviations of the message inside and outside the bins.
                        Eigen::MatrixXd R = 40.0 / std::sqrt(gamma)
                                            * RandomField(76, 0, 0, Draw::Signal).gaussian(12, d);
                        R.topRows(4) *= 0.01;
                        const Eigen::MatrixXd Y = drawOutputModel(law, randomSpd(d, 7), 12, 8).Y;
                        checkSound(makeOutputEstimator(law, estimation, 1)
                                       ->estimateBelow(Y, {Gamma, R * Gamma}),
                                   QString("law %1 d %2 gamma %3 map %4")
                                       .arg(law.index())
                                       .arg(d)
                                       .arg(gamma)
                                       .arg(estimation == Estimation::Map));
                    }
                }
            }
        }
    }

    void rowsAndColumnsMayBePermuted() {
        for (const OutputLaw& law : laws()) {
            const bool ok = rc::check("permutation", [&law] {
                const int trial = *rc::gen::inRange(0, 1000);
                const Estimation estimation = *rc::gen::element(Estimation::Map, Estimation::Mmse);
                const int d = *rc::gen::inRange(2, 5);
                const OutputModel model = drawOutputModel(law, randomSpd(d, trial), 5, trial);
                const auto turned = [](const Eigen::MatrixXd& M) {
                    return Eigen::MatrixXd(M.reverse());
                };
                const Estimate plain =
                    makeOutputEstimator(law, estimation, 1)->estimateBelow(model.Y, model.message);
                const Estimate other =
                    makeOutputEstimator(law, estimation, 2)
                        ->estimateBelow(turned(model.Y), {turned(model.message.precision),
                                                          turned(model.message.naturalMean)});
                const double tolerance =
                    std::isinf(plain.smallestSampleSize) ? 1e-7 : (d == 2 ? 0.02 : 0.1);
                RC_ASSERT((turned(other.mean) - plain.mean).cwiseAbs().maxCoeff() < tolerance);
                RC_ASSERT((turned(other.covariance) - plain.covariance).cwiseAbs().maxCoeff()
                          < tolerance);
            });
            QVERIFY(ok);
        }
    }
};

ONSAGER_TEST(ThresholdOutputTest)
#include "threshold_output_test.moc"
