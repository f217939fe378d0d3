// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/scalar_belief.h"
#include "engine/laws/activation.h"
#include "engine/numerics/quadrature.h"
#include "tests/support/every_activation.h"
#include "tests/support/row_checks.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <rapidcheck.h>

using namespace onsager;
using namespace onsager::test;

namespace {

const std::vector<Activation> kEveryFunction = everyActivation();

/// y = phi(z) + noise, entry by entry, noise of full covariance.
CommitteeLaw functionEntrywise(Activation phi, int d, double noise) {
    return {phi, Eigen::MatrixXd::Identity(d, d),
            noise == 0.0 ? Eigen::MatrixXd::Zero(d, d) : Eigen::MatrixXd(noise * randomSpd(d, 98))};
}

CommitteeLaw functionCommittee(Activation phi, int d, int outputs, double noise) {
    return {phi, RandomField(81, 0, 2, Draw::OutputWeights).gaussian(d, outputs),
            noise * Eigen::MatrixXd::Identity(outputs, outputs)};
}

/// Posterior moments of a row of two numbers on a grid.
void gridFunctionPosterior(const CommitteeLaw& law,
                           const Eigen::MatrixXd& Gamma,
                           const Eigen::RowVectorXd& r,
                           const Eigen::RowVectorXd& y,
                           Eigen::RowVectorXd& mean,
                           Eigen::MatrixXd& covariance) {
    std::vector<Feature> features = {{-1.0, 0.1}, {0.0, 0.1}, {1.0, 0.1}, {14.0, 0.5}};
    for (const LinearPiece& piece : linearPieces(law.activation)) {
        if (std::isfinite(piece.upper)) {
            features.push_back({piece.upper, 0.1});
        }
    }
    const Quadrature rule = gradedLegendre(-14.0, 14.0, features);
    const Eigen::MatrixXd N = law.noiseCovariance.inverse();
    const Eigen::MatrixXd P = law.secondLayer * N * law.secondLayer.transpose();
    const Eigen::RowVectorXd b = y * N * law.secondLayer.transpose();
    const double constant = 0.5 * y.dot(y * N);
    const Eigen::VectorXd phi = activated(law.activation, rule.nodes);
    double mass = 0.0;
    double sums[5] = {};
    for (Eigen::Index i = 0; i < rule.nodes.size(); ++i) {
        for (Eigen::Index j = 0; j < rule.nodes.size(); ++j) {
            const double t = rule.nodes(i) - r(0);
            const double u = rule.nodes(j) - r(1);
            const double x = phi(i);
            const double v = phi(j);
            const double w =
                rule.weights(i) * rule.weights(j)
                * std::exp(-0.5 * Gamma(0, 0) * t * t - Gamma(0, 1) * t * u
                           - 0.5 * Gamma(1, 1) * u * u - 0.5 * P(0, 0) * x * x - P(0, 1) * x * v
                           - 0.5 * P(1, 1) * v * v + b(0) * x + b(1) * v - constant);
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

Estimate functionEstimate(const OutputLaw& law, Estimation estimation, const OutputModel& model) {
    return makeOutputEstimator(law, estimation, 2)->estimateBelow(model.Y, model.message);
}

}  // namespace

class FunctionOutputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneColumnGivesTheScalarFormulas() {
        for (const Estimation estimation : {Estimation::Map, Estimation::Mmse}) {
            for (const Activation phi : kEveryFunction) {
                for (const double noise : {0.0, 0.2}) {
                    const CommitteeLaw law = functionEntrywise(phi, 1, noise);
                    const OutputModel model = drawOutputModel(law, randomSpd(1, 1), 30, 1);
                    const Estimate estimate = functionEstimate(law, estimation, model);
                    const auto scalar = makeScalarOutput(law, estimation);
                    double variance = 0.0;
                    for (Eigen::Index n = 0; n < 30; ++n) {
                        const ScalarBelief belief =
                            scalar->belief(model.Y(n, 0), model.message.mean()(n, 0),
                                           model.message.precision(0, 0));
                        QVERIFY(std::abs(belief.mean - estimate.mean(n, 0)) < 1e-9);
                        variance += belief.variance / 30.0;
                    }
                    if (estimation == Estimation::Mmse) {
                        QVERIFY(std::abs(variance - estimate.covariance(0, 0)) < 1e-9);
                    }
                }
            }
        }
    }

    void twoColumnsMatchIntegrationOnAGrid() {
        for (const Activation phi : kEveryFunction) {
            for (const CommitteeLaw& law :
                 {functionEntrywise(phi, 2, 0.2), functionCommittee(phi, 2, 1, 0.1)}) {
                const Eigen::MatrixXd Gamma = randomSpd(2, 2);
                const OutputModel model = drawOutputModel(law, Gamma, 4, 2);
                const Estimate estimate = functionEstimate(law, Estimation::Mmse, model);
                QVERIFY(std::isinf(estimate.smallestSampleSize));
                const double tolerance = 1e-8;
                Eigen::MatrixXd average = Eigen::MatrixXd::Zero(2, 2);
                for (Eigen::Index n = 0; n < 4; ++n) {
                    Eigen::RowVectorXd mean;
                    Eigen::MatrixXd covariance;
                    gridFunctionPosterior(law, Gamma, model.message.mean().row(n), model.Y.row(n),
                                          mean, covariance);
                    QVERIFY2((mean - estimate.mean.row(n)).norm() < tolerance,
                             qPrintable(QString("function %1: %2")
                                            .arg(static_cast<int>(phi))
                                            .arg((mean - estimate.mean.row(n)).norm())));
                    average += covariance / 4.0;
                }
                QVERIFY((average - estimate.covariance).norm() < tolerance);
            }
        }
    }

    void fourColumnsMatchLongImportanceSampling() {
        for (const Activation phi : kEveryFunction) {
            for (const CommitteeLaw& law :
                 {functionEntrywise(phi, 4, 0.3), functionCommittee(phi, 4, 1, 0.2),
                  functionCommittee(phi, 4, 2, 0.3)}) {
                const Eigen::MatrixXd Gamma = randomSpd(4, 10);
                const OutputModel model = drawOutputModel(law, Gamma, 2, 10);
                const Eigen::MatrixXd N = law.noiseCovariance.inverse();
                for (Eigen::Index n = 0; n < 2; ++n) {
                    const GaussianMessage message{Gamma, model.message.naturalMean.row(n)};
                    const Eigen::MatrixXd y = model.Y.row(n);
                    const auto estimator = makeOutputEstimator(law, Estimation::Mmse, 1);
                    checkLongSampling(
                        [&](const Eigen::MatrixXd& Y, const GaussianMessage& rows) {
                            return estimator->estimateBelow(Y, rows);
                        },
                        y, message,
                        [&](const Eigen::MatrixXd& Z) -> Eigen::ArrayXd {
                            const Eigen::MatrixXd e = noiselessObservation(law, Z).rowwise()
                                                      - Eigen::RowVectorXd(y.row(0));
                            return -0.5 * (e * N).cwiseProduct(e).rowwise().sum().array();
                        },
                        QString("function %1, %2 outputs")
                            .arg(static_cast<int>(phi))
                            .arg(law.secondLayer.cols()));
                }
            }
        }
    }

    void diagonalPrecisionsGiveIndependentColumns() {
        const Eigen::Vector3d gamma(0.4, 1.0, 9.0);
        const Eigen::Vector3d noise(0.1, 0.4, 0.02);
        for (const Estimation estimation : {Estimation::Map, Estimation::Mmse}) {
            for (const Activation phi : kEveryFunction) {
                for (const double scale : {0.0, 1.0}) {
                    const CommitteeLaw law{phi, Eigen::MatrixXd::Identity(3, 3),
                                           scale * Eigen::MatrixXd(noise.asDiagonal())};
                    const OutputModel model = drawOutputModel(law, gamma.asDiagonal(), 40, 11);
                    const Estimate all = functionEstimate(law, estimation, model);
                    for (int j = 0; j < 3; ++j) {
                        const CommitteeLaw single{
                            phi, Eigen::MatrixXd::Ones(1, 1),
                            Eigen::MatrixXd::Constant(1, 1, scale * noise(j))};
                        const Estimate one =
                            functionEstimate(single, estimation,
                                             {model.truth.col(j),
                                              model.Y.col(j),
                                              {Eigen::MatrixXd::Constant(1, 1, gamma(j)),
                                               Eigen::MatrixXd(model.message.naturalMean.col(j))}});
                        QVERIFY((one.mean - all.mean.col(j)).cwiseAbs().maxCoeff() < 1e-11);
                        QVERIFY(std::abs(one.covariance(0, 0) - all.covariance(j, j)) < 1e-11);
                    }
                }
            }
        }
    }

    void blocksWithoutCouplingAreIndependentProblems() {
        // Four units of which two and two are coupled, entry by entry and as two committees.
        for (const Activation phi : kEveryFunction) {
            for (const bool committees : {false, true}) {
                CommitteeLaw law = functionEntrywise(phi, 4, 0.2);
                if (committees) {
                    law.secondLayer = Eigen::MatrixXd::Zero(4, 2);
                    law.secondLayer.topLeftCorner(2, 1) << 1.0, -0.7;
                    law.secondLayer.bottomRightCorner(2, 1) << 0.4, 1.3;
                    law.noiseCovariance = 0.1 * Eigen::MatrixXd::Identity(2, 2);
                } else {
                    law.noiseCovariance.topRightCorner(2, 2).setZero();
                    law.noiseCovariance.bottomLeftCorner(2, 2).setZero();
                }
                Eigen::MatrixXd Gamma = randomSpd(4, 12);
                Gamma.topRightCorner(2, 2).setZero();
                Gamma.bottomLeftCorner(2, 2).setZero();
                const OutputModel model = drawOutputModel(law, Gamma, 100, 12);
                const Estimate all = functionEstimate(law, Estimation::Mmse, model);
                for (const int first : {0, 2}) {
                    const int outputs = committees ? 1 : 2;
                    const int output = committees ? first / 2 : first;
                    const CommitteeLaw part{
                        phi, law.secondLayer.block(first, output, 2, outputs),
                        law.noiseCovariance.block(output, output, outputs, outputs)};
                    const Estimate block = functionEstimate(
                        part, Estimation::Mmse,
                        {model.truth.middleCols(first, 2),
                         model.Y.middleCols(output, outputs),
                         {Gamma.block(first, first, 2, 2),
                          Eigen::MatrixXd(model.message.naturalMean.middleCols(first, 2))}});
                    // Four columns are sampled, two of a smooth function too.
                    const bool exact = std::isinf(all.smallestSampleSize);
                    checkSeparate(columnsOf(all, first, 2), block, exact ? 1e-9 : 0.1,
                                  QString("function %1, committees %2, from %3")
                                      .arg(static_cast<int>(phi))
                                      .arg(committees)
                                      .arg(first));
                }
            }
        }
    }

    void mmseMakesItsOwnErrorInMeanSquare() {
        for (const Activation phi : kEveryFunction) {
            for (const int d : {1, 2, 4}) {
                for (const double noise : {0.0, 0.2}) {
                    const CommitteeLaw law = functionEntrywise(phi, d, noise);
                    const OutputModel model = drawOutputModel(law, randomSpd(d, 3), 1500, 3);
                    const Estimate estimate = functionEstimate(law, Estimation::Mmse, model);
                    checkOwnError(estimate, model.truth, quadratureError(estimate));
                }
            }
            const CommitteeLaw law = functionCommittee(phi, 3, 2, 0.1);
            const OutputModel model = drawOutputModel(law, randomSpd(3, 4), 4000, 4);
            const Estimate estimate = functionEstimate(law, Estimation::Mmse, model);
            checkOwnError(estimate, model.truth, quadratureError(estimate));
        }
    }

    void noiselessOutputsAreTheLimitOfSmallNoise() {
        for (const Activation phi : kEveryFunction) {
            for (const int d : {2, 3}) {
                const Eigen::MatrixXd Gamma = randomSpd(d, 5);
                const OutputModel model =
                    drawOutputModel(functionEntrywise(phi, d, 0.0), Gamma, 20, 5);
                const Estimate exact =
                    functionEstimate(functionEntrywise(phi, d, 0.0), Estimation::Mmse, model);
                if (phi == Activation::Identity) {
                    QVERIFY((exact.mean - model.Y).norm() < 1e-12);
                    continue;
                }
                if (linearPieces(phi).empty()) {
                    // The observation tells a number, as far as phi is not yet flat, but where phi
                    // falls: there two have the same value.
                    const bool falls = !lawOf(phi).turns.empty();
                    const auto truth = model.truth.array();
                    const Eigen::ArrayXXd known =
                        (truth.abs() < 2.0 && truth > (falls ? 0.0 : -2.0)).cast<double>();
                    QVERIFY(((exact.mean - model.truth).array() * known).abs().maxCoeff() < 1e-9);
                    QCOMPARE(exact.covariance.norm() > 0.0, falls);
                    continue;
                }
                CommitteeLaw small = functionEntrywise(phi, d, 1e-8);
                small.noiseCovariance.setIdentity();
                small.noiseCovariance *= 1e-8;
                const Estimate limit = functionEstimate(small, Estimation::Mmse, model);
                const double tolerance = d == 2 ? 1e-3 : 0.03;
                QVERIFY2((exact.mean - limit.mean).cwiseAbs().maxCoeff() < tolerance,
                         qPrintable(QString("function %1 d %2: %3")
                                        .arg(static_cast<int>(phi))
                                        .arg(d)
                                        .arg((exact.mean - limit.mean).cwiseAbs().maxCoeff())));
                QVERIFY((exact.covariance - limit.covariance).cwiseAbs().maxCoeff() < tolerance);
            }
        }
    }

    void divergenceIsTheDerivativeOfTheEstimate() {
        for (const Activation phi : kEveryFunction) {
            if (linearPieces(phi).empty()) {
                continue;  // sampled
            }
            for (const double noise : {0.0, 0.2}) {
                const CommitteeLaw law = functionEntrywise(phi, 2, noise);
                const OutputModel model = drawOutputModel(law, randomSpd(2, 6), 1, 6);
                checkDerivative(*makeOutputEstimator(law, Estimation::Mmse, 1), model.Y,
                                model.message, 1e-4, 1e-6);
            }
        }
    }

    void modesAreLocalMaxima() {
        for (const Activation phi : kEveryFunction) {
            for (const CommitteeLaw& law :
                 {functionEntrywise(phi, 3, 0.1), functionCommittee(phi, 3, 1, 0.1),
                  functionCommittee(phi, 5, 1, 0.1)}) {
                const auto d = static_cast<int>(law.secondLayer.rows());
                const Eigen::MatrixXd Gamma = randomSpd(d, 8);
                const OutputModel model = drawOutputModel(law, Gamma, 60, 8);
                const Estimate map = functionEstimate(law, Estimation::Map, model);
                const Eigen::MatrixXd R = model.message.mean();
                const Eigen::MatrixXd N = law.noiseCovariance.inverse();
                const Eigen::MatrixXd steps = RandomField(83, 0, 0, Draw::Signal).gaussian(30, d);
                const auto energy = [&](Eigen::Index n, const Eigen::RowVectorXd& z) {
                    const Eigen::RowVectorXd t = z - R.row(n);
                    const Eigen::RowVectorXd e = model.Y.row(n) - noiselessObservation(law, z);
                    return 0.5 * t.dot(t * Gamma) + 0.5 * e.dot(e * N);
                };
                for (Eigen::Index n = 0; n < 60; ++n) {
                    const Eigen::RowVectorXd z = map.mean.row(n);
                    if (isAtStep(phi, z)) {
                        continue;  // the limit from one side of the jump
                    }
                    for (Eigen::Index k = 0; k < steps.rows(); ++k) {
                        QVERIFY(energy(n, z + 1e-4 * steps.row(k)) >= energy(n, z) - 1e-11);
                    }
                }
            }
        }
    }

    void extremeArgumentsGiveSoundResults() {
        for (const Estimation estimation : {Estimation::Map, Estimation::Mmse}) {
            for (const Activation phi : kEveryFunction) {
                for (const int d : {1, 2, 3}) {
                    for (const CommitteeLaw& law :
                         {functionEntrywise(phi, d, 0.0), functionEntrywise(phi, d, 1e-3),
                          functionCommittee(phi, d, 1, 1e-3)}) {
                        for (const double gamma : {1e-8, 1e-4, 1.0, 1e4, 1e8}) {
                            const Eigen::MatrixXd Gamma = gamma * randomSpd(d, 9);
                            const Eigen::MatrixXd R =
                                2.0 * RandomField(84, 0, 0, Draw::Signal).gaussian(8, d);
                            Eigen::MatrixXd Y = noiselessObservation(law, R);
                            if (!law.noiseCovariance.isZero(0.0)) {
                                Y.topRows(4).array() += 40.0 * std::sqrt(1e-3);
                            }
                            checkSound(makeOutputEstimator(law, estimation, 1)
                                           ->estimateBelow(Y, {Gamma, R * Gamma}),
                                       QString("function %1 d %2 outputs %3 gamma %4 map %5")
                                           .arg(static_cast<int>(phi))
                                           .arg(d)
                                           .arg(law.secondLayer.cols())
                                           .arg(gamma)
                                           .arg(estimation == Estimation::Map));
                        }
                    }
                }
            }
        }
    }

    void unitsOfACommitteeMayBePermuted() {
        for (const Activation phi : kEveryFunction) {
            const bool ok = rc::check("units in reverse order", [phi] {
                const int trial = *rc::gen::inRange(0, 1000);
                const int d = *rc::gen::inRange(2, 5);
                const int outputs = *rc::gen::inRange(1, 3);
                const Estimation estimation = *rc::gen::element(Estimation::Map, Estimation::Mmse);
                const auto turned = [](const Eigen::MatrixXd& M) {
                    return Eigen::MatrixXd(M.rowwise().reverse());
                };
                const CommitteeLaw law = functionCommittee(phi, d, outputs, 0.5);
                const CommitteeLaw other{phi, law.secondLayer.colwise().reverse(),
                                         law.noiseCovariance};
                const OutputModel model = drawOutputModel(law, randomSpd(d, trial), 60, trial);
                const Estimate plain = functionEstimate(law, estimation, model);
                const Estimate mirrored =
                    functionEstimate(other, estimation,
                                     {turned(model.truth),
                                      model.Y,
                                      {Eigen::MatrixXd(model.message.precision.reverse()),
                                       turned(model.message.naturalMean)}});
                const bool sampled = std::isfinite(plain.smallestSampleSize);
                const double share = sampled ? 0.1 : 1e-6;
                const Eigen::MatrixXd difference = turned(mirrored.mean) - plain.mean;
                RC_ASSERT(difference.norm()
                          <= share * std::sqrt(60.0 * plain.covariance.trace()) + 1e-6);
                RC_ASSERT((mirrored.covariance.reverse() - plain.covariance).norm()
                          <= share * plain.covariance.norm() + 1e-6);
            });
            QVERIFY(ok);
        }
    }

    void rowsAndColumnsMayBePermuted() {
        for (const Activation phi : kEveryFunction) {
            const bool ok = rc::check("permutation", [phi] {
                const int trial = *rc::gen::inRange(0, 1000);
                const Estimation estimation = *rc::gen::element(Estimation::Map, Estimation::Mmse);
                const bool noisy = *rc::gen::arbitrary<bool>();
                const CommitteeLaw law = functionEntrywise(phi, 2, noisy ? 0.2 : 0.0);
                const auto turned = [](const Eigen::MatrixXd& M) {
                    return Eigen::MatrixXd(M.reverse());
                };
                const CommitteeLaw other{phi, law.secondLayer, turned(law.noiseCovariance)};
                const OutputModel model = drawOutputModel(law, randomSpd(2, trial), 5, trial);
                const Estimate plain = functionEstimate(law, estimation, model);
                const Estimate mirrored = functionEstimate(
                    other, estimation,
                    {turned(model.truth),
                     turned(model.Y),
                     {turned(model.message.precision), turned(model.message.naturalMean)}});
                const double tolerance = std::isinf(plain.smallestSampleSize) ? 1e-7 : 0.05;
                RC_ASSERT((turned(mirrored.mean) - plain.mean).cwiseAbs().maxCoeff() < tolerance);
                RC_ASSERT((turned(mirrored.covariance) - plain.covariance).cwiseAbs().maxCoeff()
                          < tolerance);
            });
            QVERIFY(ok);
        }
    }
};

ONSAGER_TEST(FunctionOutputTest)
#include "function_output_test.moc"
