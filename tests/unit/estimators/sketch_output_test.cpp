// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/sketch/sketch_output.h"

#include "engine/estimators/sketch/sketch_lattice.h"
#include "engine/estimators/sketch/sketch_line.h"
#include "engine/estimators/sketch/sketch_pairs.h"
#include "engine/laws/output_law.h"
#include "engine/numerics/sobol.h"
#include "tests/support/test_program.h"
#include "tests/unit/estimators/row_posterior.h"

#include <QTest>

#include <limits>
#include <rapidcheck.h>
#include <stdexcept>

using namespace onsager;

namespace {

SketchLaw sketchLaw(int d, double noise) {
    Eigen::VectorXd weights = Eigen::VectorXd::LinSpaced(d, 1.0, 2.0);
    Eigen::MatrixXd V(2, 2);
    V << 1.0, 0.3, 0.3, 0.7;
    return {weights / weights.sum(), noise * V};
}

Estimate sketchEstimate(const SketchLaw& law,
                        const Eigen::MatrixXd& Y,
                        const GaussianMessage& message,
                        int threads = 1) {
    return makeOutputEstimator(law, Estimation::Mmse, threads)->estimateBelow(Y, message);
}

double sketchLogLikelihood(const SketchLaw& law,
                           const Eigen::MatrixXd& N,
                           const Eigen::RowVectorXd& y,
                           const Eigen::RowVectorXd& z) {
    const Eigen::RowVectorXd e = y - noiselessObservation(law, z);
    return -0.5 * e.dot(e * N);
}

struct SketchModel {
    Eigen::MatrixXd truth, Y;
    GaussianMessage message;
};

SketchModel drawSketchModel(const SketchLaw& law, const Eigen::MatrixXd& Gamma, int n) {
    const Eigen::Index d = Gamma.rows();
    const Eigen::MatrixXd R = gaussianRows(n, d, 401);
    const Eigen::MatrixXd root = Eigen::MatrixXd(Gamma.inverse()).llt().matrixU();
    SketchModel model;
    model.truth = R + gaussianRows(n, d, 402) * root;
    model.Y = observed(law, model.truth, gaussianRows(n, 2, 403));
    model.message = {Gamma, R * Gamma};
    return model;
}

/// Sums over a plain lattice of the whole message, without turns and without arcs.
RowMoments plainSums(const SketchLaw& law,
                     const Eigen::MatrixXd& Gamma,
                     const Eigen::RowVectorXd& r,
                     const Eigen::RowVectorXd& y) {
    constexpr double kReachOfGrid = 7.5;
    const Eigen::Index d = r.size();
    const Eigen::Matrix2d N = law.noiseCovariance.inverse();
    const Eigen::VectorXd half = kReachOfGrid * Gamma.inverse().diagonal().cwiseSqrt();
    const double step = 0.6 / std::sqrt(Gamma.trace() + N.trace() * law.weights.squaredNorm());
    const Eigen::ArrayXd inner = Eigen::ArrayXd::LinSpaced(
        static_cast<Eigen::Index>(2.0 * half(0) / step), -half(0), half(0));
    const Eigen::ArrayXd cosine = law.weights(0) * (r(0) + inner).cos();
    const Eigen::ArrayXd sine = law.weights(0) * (r(0) + inner).sin();
    double mass = 0.0;
    Eigen::VectorXd first = Eigen::VectorXd::Zero(d);
    Eigen::MatrixXd second = Eigen::MatrixXd::Zero(d, d);
    Eigen::VectorXd t = -half;
    while (t(d - 1) < half(d - 1)) {
        double a = y(0);
        double b = y(1);
        for (Eigen::Index j = 1; j < d; ++j) {
            a -= law.weights(j) * std::cos(r(j) + t(j));
            b -= law.weights(j) * std::sin(r(j) + t(j));
        }
        t(0) = 0.0;
        const Eigen::ArrayXd p =
            -0.5
            * (t.dot(Gamma * t) + 2.0 * (Gamma.row(0) * t)(0) * inner + Gamma(0, 0) * inner.square()
               + N(0, 0) * (a - cosine).square() + N(1, 1) * (b - sine).square()
               + 2.0 * N(0, 1) * (a - cosine) * (b - sine));
        if (p.maxCoeff() > -45.0) {
            const Eigen::ArrayXd density = p.exp();
            const double sum = density.sum();
            const double along = (density * inner).sum();
            Eigen::VectorXd axis = Eigen::VectorXd::Zero(d);
            axis(0) = 1.0;
            mass += sum;
            first += sum * t + along * axis;
            second += sum * t * t.transpose()
                      + along * (axis * t.transpose() + t * axis.transpose())
                      + (density * inner.square()).sum() * axis * axis.transpose();
        }
        for (Eigen::Index j = 1; j < d; ++j) {
            t(j) += step;
            if (t(j) < half(j) || j == d - 1) {
                break;
            }
            t(j) = -half(j);
        }
    }
    first /= mass;
    RowMoments moments;
    moments.mean = r + first.transpose();
    moments.covariance = second / mass - first * first.transpose();
    return moments;
}

}  // namespace

class SketchOutputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneColumnMatchesBruteForceIntegration() {
        for (const double noise : {1e-4, 0.01, 1.0}) {
            const SketchLaw law = sketchLaw(1, noise);
            const Eigen::MatrixXd N = law.noiseCovariance.inverse();
            for (const double gamma : {0.005, 0.013, 0.1, 1.0, 50.0}) {
                const Eigen::MatrixXd Gamma = Eigen::MatrixXd::Constant(1, 1, gamma);
                const SketchModel model = drawSketchModel(law, Gamma, 6);
                for (Eigen::Index n = 0; n < 6; ++n) {
                    const Eigen::RowVectorXd h = model.message.naturalMean.row(n);
                    const double r = h(0) / gamma;
                    const double half = 9.0 / std::sqrt(gamma);
                    const Eigen::RowVectorXd y = model.Y.row(n);
                    const RowMoments exact = integrated(
                        [&](const Eigen::RowVectorXd& z) {
                            return -0.5 * gamma * (z(0) - r) * (z(0) - r)
                                   + sketchLogLikelihood(law, N, y, z);
                        },
                        {panels({r - half, r + half},
                                std::max(200, static_cast<int>(half / std::sqrt(noise))))});
                    const LineMoments line = sketchLineMoments(y, law.weights(0), N, r, gamma);
                    const Estimate estimate = sketchEstimate(law, y, {Gamma, h});
                    const double scale = std::max(1.0, 1.0 / gamma);
                    QCOMPARE(estimate.mean(0, 0), line.mean);
                    QVERIFY2(std::abs(line.mean - exact.mean(0)) < 1e-8 * scale,
                             qPrintable(QString("noise %1, gamma %2: %3 %4")
                                            .arg(noise)
                                            .arg(gamma)
                                            .arg(line.mean)
                                            .arg(exact.mean(0))));
                    QVERIFY(std::abs(line.variance - exact.covariance(0, 0)) < 1e-8 * scale);
                    QVERIFY(std::abs(line.logTotal - exact.logTotal) < 1e-8);
                }
            }
        }
    }

    void twoColumnsMatchBruteForceIntegration() {
        for (const double noise : {0.05, 0.5}) {
            const SketchLaw law = sketchLaw(2, noise);
            const Eigen::MatrixXd N = law.noiseCovariance.inverse();
            const SketchOutputEstimator estimator(law, 1);
            for (const double scale : {0.3, 3.0}) {
                const Eigen::MatrixXd Gamma = randomPrecision(2, 410, scale);
                const SketchModel model = drawSketchModel(law, Gamma, 3);
                for (Eigen::Index n = 0; n < 3; ++n) {
                    const Eigen::MatrixXd h = model.message.naturalMean.row(n);
                    const Eigen::RowVectorXd r = model.message.mean().row(n);
                    const Eigen::RowVectorXd y = model.Y.row(n);
                    const Estimate estimate = estimator.estimateBelow(y, {Gamma, h});
                    const Eigen::VectorXd half = 8.0 * Gamma.inverse().diagonal().cwiseSqrt();
                    const RowMoments exact = integrated(
                        [&](const Eigen::RowVectorXd& z) {
                            return -0.5 * (z - r).dot((z - r) * Gamma)
                                   + sketchLogLikelihood(law, N, y, z);
                        },
                        {panels({r(0) - half(0), r(0) + half(0)}, 36),
                         panels({r(1) - half(1), r(1) + half(1)}, 36)});
                    const double sd = std::sqrt(exact.covariance.diagonal().maxCoeff());
                    QVERIFY2((estimate.mean - exact.mean).norm() < 1e-6 * sd,
                             qPrintable(QString("noise %1, scale %2: %3, size %4")
                                            .arg(noise)
                                            .arg(scale)
                                            .arg((estimate.mean - exact.mean).norm() / sd)
                                            .arg(estimate.smallestSampleSize)));
                    QVERIFY((estimate.covariance - exact.covariance).norm() < 1e-6 * sd * sd);
                }
            }
        }
    }

    void mmseMakesItsOwnErrorInMeanSquare() {
        for (const int d : {1, 2, 4}) {
            for (const double noise : {0.01, 0.3}) {
                const SketchLaw law = sketchLaw(d, noise);
                for (const double scale : {0.5, 4.0}) {
                    const SketchModel model =
                        drawSketchModel(law, randomPrecision(d, 420, scale), d == 1 ? 20000 : 2500);
                    const Estimate estimate = sketchEstimate(law, model.Y, model.message, 2);
                    QVERIFY2(deviations(model.truth, estimate) < 5.0,
                             qPrintable(QString("d %1, noise %2, scale %3: %4, size %5")
                                            .arg(d)
                                            .arg(noise)
                                            .arg(scale)
                                            .arg(deviations(model.truth, estimate))
                                            .arg(estimate.smallestSampleSize)));
                }
            }
        }
    }

    void pairsOfAnglesMatchBruteForceIntegration() {
        const SketchLaw law = sketchLaw(2, 0.02);
        const Eigen::MatrixXd N = law.noiseCovariance.inverse();
        const int points = 32768;
        const Eigen::MatrixXd normal = gaussianSobol(points, 2, 1);
        const Eigen::VectorXd choice = scrambledSobol(points, 3, 2).col(2);
        for (const double scale : {0.3, 3.0}) {
            const Eigen::MatrixXd Gamma = randomPrecision(2, 450, scale);
            const SketchModel model = drawSketchModel(law, Gamma, 3);
            const Eigen::MatrixXd R = model.message.mean();
            const Eigen::VectorXd half = 8.0 * Gamma.inverse().diagonal().cwiseSqrt();
            for (Eigen::Index n = 0; n < 3; ++n) {
                const Eigen::RowVectorXd r = R.row(n);
                const Eigen::RowVectorXd y = model.Y.row(n);
                Eigen::VectorXd mean;
                Eigen::MatrixXd covariance;
                const double size =
                    SketchPairs(law.weights, N, Gamma)
                        .moments(r.transpose(), y.transpose(), normal, choice, mean, covariance);
                QVERIFY2(size > 0.1 * points, qPrintable(QString::number(size)));
                const RowMoments exact = integrated(
                    [&](const Eigen::RowVectorXd& z) {
                        return -0.5 * (z - r).dot((z - r) * Gamma)
                               + sketchLogLikelihood(law, N, y, z);
                    },
                    {panels({r(0) - half(0), r(0) + half(0)}, 48),
                     panels({r(1) - half(1), r(1) + half(1)}, 48)});
                const double sd = std::sqrt(exact.covariance.diagonal().maxCoeff());
                QVERIFY2((mean.transpose() - exact.mean).norm() < 0.02 * sd,
                         qPrintable(QString::number((mean.transpose() - exact.mean).norm() / sd)));
                QVERIFY((covariance - exact.covariance).norm() < 0.03 * sd * sd);
            }
        }
    }

    void bothTrianglesOfTwoAnglesAreFound() {
        // z and its mirror image at the direction of y: 3 % of the belief, 40 % of its variance.
        const SketchLaw law = sketchLaw(2, 1e-3);
        const Eigen::MatrixXd N = law.noiseCovariance.inverse();
        const Eigen::RowVector2d r(-0.2891, 0.6771);
        const Eigen::RowVector2d y(0.81734, 0.42473);
        Eigen::MatrixXd Gamma(2, 2);
        Gamma << 3.8364, -0.0732, -0.0732, 8.0099;
        const RowMoments exact = integrated(
            [&](const Eigen::RowVectorXd& z) {
                return -0.5 * (z - r).dot((z - r) * Gamma) + sketchLogLikelihood(law, N, y, z);
            },
            {panels({r(0) - 3.5, r(0) + 3.5}, 48), panels({r(1) - 2.5, r(1) + 2.5}, 48)});
        const Estimate estimate = sketchEstimate(law, y, {Gamma, r * Gamma});
        const double sd = std::sqrt(exact.covariance.trace());
        QVERIFY2((estimate.mean - exact.mean).norm() < 1e-4 * sd,
                 qPrintable(QString::number((estimate.mean - exact.mean).norm() / sd)));
        QVERIFY2((estimate.covariance - exact.covariance).norm() < 1e-4 * sd * sd,
                 qPrintable(QString::number(estimate.covariance.trace() / (sd * sd))));
    }

    void sharpObservationsOfThreeAnglesKeepTheirPromise() {
        const SketchLaw law = sketchLaw(3, 1e-3);
        for (const double scale : {1.0, 4.0}) {
            const SketchModel model = drawSketchModel(law, randomPrecision(3, 460, scale), 2500);
            const Estimate estimate = sketchEstimate(law, model.Y, model.message, 2);
            QVERIFY2(deviations(model.truth, estimate) < 5.0,
                     qPrintable(QString("scale %1: %2, size %3")
                                    .arg(scale)
                                    .arg(deviations(model.truth, estimate))
                                    .arg(estimate.smallestSampleSize)));
        }
    }

    void twoAndThreeColumnsAreSumsOverPlainLattices() {
        struct Case {
            int d;
            double noise, scale;
        };
        for (const Case& entry : {Case{2, 1e-3, 0.5},
                                  {2, 1e-3, 10.0},
                                  {2, 1e-3, 300.0},
                                  {2, 0.1, 0.5},
                                  {2, 1.0, 300.0},
                                  {3, 1e-3, 30.0},
                                  {3, 1e-3, 300.0},
                                  {3, 0.03, 3.0},
                                  {3, 1.0, 0.5}}) {
            SketchLaw law = sketchLaw(entry.d, entry.noise);
            law.weights(0) = -law.weights(0);
            const Eigen::MatrixXd Gamma = randomPrecision(entry.d, 470, entry.scale);
            const SketchModel model = drawSketchModel(law, Gamma, 2);
            for (Eigen::Index n = 0; n < 2; ++n) {
                const Eigen::MatrixXd y = model.Y.row(n);
                const Eigen::MatrixXd h = model.message.naturalMean.row(n);
                const Estimate estimate = sketchEstimate(law, y, {Gamma, h});
                const RowMoments exact = plainSums(law, Gamma, model.message.mean().row(n), y);
                const double sd = std::sqrt(exact.covariance.trace());
                const double ofMean = (estimate.mean - exact.mean).norm() / sd;
                const double ofCovariance =
                    (estimate.covariance - exact.covariance).norm() / (sd * sd);
                QVERIFY(std::isinf(estimate.smallestSampleSize));
                QVERIFY2(ofMean < 1e-6 && ofCovariance < 1e-6,
                         qPrintable(QString("d %1, noise %2, scale %3: %4 and %5")
                                        .arg(entry.d)
                                        .arg(entry.noise)
                                        .arg(entry.scale)
                                        .arg(ofMean)
                                        .arg(ofCovariance)));
            }
        }
    }

    void aRowAtOddsWithItsMessageIsLeftToSampling() {
        const SketchLaw law = sketchLaw(2, 1e-3);
        const Eigen::MatrixXd N = law.noiseCovariance.inverse();
        const Eigen::MatrixXd Gamma = 1e4 * Eigen::MatrixXd::Identity(2, 2);
        const auto lattice = SketchLattice::make(law.weights, N, Gamma);
        QVERIFY(lattice.has_value());
        Eigen::VectorXd mean;
        Eigen::MatrixXd covariance;
        Eigen::VectorXd r(2);
        r << 0.3, -0.4;
        const Eigen::VectorXd y = noiselessObservation(law, r.transpose()).transpose();
        QVERIFY(lattice->moments(r, y, mean, covariance));
        QVERIFY(!lattice->moments(r, -y, mean, covariance));
    }

    void sharpObservationsErrAsMuchAsTheirCovarianceSays() {
        // tr(C^-1 E) / d is 1 on data of the own model; E of rows that were sampled was 4 to 6 % larger.
        struct Case {
            int d, rows;
            double scale;
        };
        for (const Case& entry :
             {Case{2, 40000, 10.0}, {2, 40000, 1000.0}, {3, 4000, 10.0}, {3, 20000, 1000.0}}) {
            const SketchLaw law = sketchLaw(entry.d, 1e-3);
            const Eigen::MatrixXd Gamma = randomPrecision(entry.d, 480, entry.scale);
            const SketchModel model = drawSketchModel(law, Gamma, entry.rows);
            const Estimate estimate = sketchEstimate(law, model.Y, model.message, 2);
            const Eigen::MatrixXd error = estimate.mean - model.truth;
            const Eigen::ArrayXd share =
                (error * estimate.covariance.inverse()).cwiseProduct(error).rowwise().sum().array()
                / entry.d;
            const double mean = share.mean();
            const double standardError =
                std::sqrt((share - mean).square().mean() / static_cast<double>(entry.rows));
            QVERIFY2(std::abs(mean - 1.0) < 4.0 * standardError && standardError < 0.03,
                     qPrintable(QString("d %1, scale %2: %3 +- %4")
                                    .arg(entry.d)
                                    .arg(entry.scale)
                                    .arg(mean)
                                    .arg(standardError)));
        }
    }

    void covarianceIsTheDerivativeOfTheMean() {
        for (const double noise : {1e-4, 0.1}) {
            const SketchLaw law = sketchLaw(1, noise);
            for (const double gamma : {0.02, 1.0, 30.0}) {
                const Eigen::MatrixXd Gamma = Eigen::MatrixXd::Constant(1, 1, gamma);
                const SketchModel model = drawSketchModel(law, Gamma, 10);
                for (Eigen::Index n = 0; n < 10; ++n) {
                    const Eigen::MatrixXd y = model.Y.row(n);
                    const Eigen::RowVectorXd h = model.message.naturalMean.row(n);
                    const Eigen::MatrixXd J = derivative(
                        [&](const Eigen::RowVectorXd& at) -> Eigen::RowVectorXd {
                            return sketchEstimate(law, y, {Gamma, at}).mean;
                        },
                        h, 1e-4 * std::sqrt(gamma));
                    const double C = sketchEstimate(law, y, {Gamma, h}).covariance(0, 0);
                    QVERIFY2(std::abs(J(0, 0) - C) < 1e-5 * (C + 1.0 / gamma),
                             qPrintable(QString("%1 %2").arg(J(0, 0)).arg(C)));
                }
            }
        }
    }

    void extremeArgumentsGiveFiniteCovariances() {
        for (const int d : {1, 2, 4}) {
            for (const double noise : {1e-8, 1e-4, 1.0, 1e8}) {
                const SketchLaw law = sketchLaw(d, noise);
                for (const double scale : {1e-8, 1e-2, 1.0, 1e4, 1e8}) {
                    Eigen::MatrixXd Gamma = randomPrecision(d, 430, scale);
                    Gamma(0, 0) += 100.0 * scale;
                    const Eigen::MatrixXd R = 3.0 * gaussianRows(4, d, 431);
                    Eigen::MatrixXd Y = noiselessObservation(law, R);
                    Y.bottomRows(2).array() += 40.0 * std::sqrt(noise);
                    const Estimate estimate = sketchEstimate(law, Y, {Gamma, R * Gamma});
                    QVERIFY(estimate.mean.allFinite());
                    QVERIFY2(isCovariance(estimate.covariance),
                             qPrintable(
                                 QString("d %1, noise %2, scale %3").arg(d).arg(noise).arg(scale)));
                }
            }
        }
    }

    void aSharpMessageAgainstASharpObservationMeetsHalfway() {
        // Both know z up to 1e-3 and differ by 0.2, two hundred deviations: linearised, the mean lies
        // between them, weighted by their precisions.
        const SketchLaw law{Eigen::VectorXd::Ones(1), 1e-6 * Eigen::MatrixXd::Identity(2, 2)};
        const Eigen::RowVector2d y(std::cos(0.2), std::sin(0.2));
        const LineMoments line = sketchLineMoments(y, 1.0, law.noiseCovariance.inverse(), 0.0, 1e6);
        // The maximum solves sin(0.2 - z) = z.
        double z = 0.1;
        for (int step = 0; step < 50; ++step) {
            z -= (z - std::sin(0.2 - z)) / (1.0 + std::cos(0.2 - z));
        }
        QVERIFY(std::abs(line.mean - z) < 1e-6);
        QVERIFY(std::abs(line.variance * 1e6 * (1.0 + std::cos(0.2 - z)) - 1.0) < 1e-3);
    }

    void wideMessagesAreReturned() {
        const SketchLaw law = sketchLaw(2, 0.1);
        const Eigen::MatrixXd Gamma = 1e-4 * Eigen::MatrixXd::Identity(2, 2);
        const Eigen::MatrixXd R = gaussianRows(3, 2, 440);
        const Estimate estimate =
            sketchEstimate(law, noiselessObservation(law, R), {Gamma, R * Gamma});
        QVERIFY((estimate.mean - R).norm() < 1e-9);
        QVERIFY((estimate.covariance - Gamma.inverse()).norm() < 1e-6);
    }

    void permutedRowsAndColumnsPermuteTheResult() {
        QVERIFY(rc::check("permutation equivariance", [] {
            const int d = *rc::gen::inRange(1, 3);
            const int trial = *rc::gen::inRange(100, 100000);
            const SketchLaw law = sketchLaw(d, 0.3);
            const Eigen::MatrixXd Gamma = randomPrecision(d, trial, 3.0);
            const SketchModel model = drawSketchModel(law, Gamma, 10);
            Eigen::PermutationMatrix<Eigen::Dynamic> columns(d);
            columns.setIdentity();
            std::reverse(columns.indices().begin(), columns.indices().end());
            const SketchLaw movedLaw{columns.transpose() * law.weights, law.noiseCovariance};
            const Estimate direct = sketchEstimate(law, model.Y, model.message);
            const Estimate turned =
                sketchEstimate(law, model.Y.colwise().reverse(),
                               {Gamma, model.message.naturalMean.colwise().reverse()}, 2);
            RC_ASSERT((turned.mean.colwise().reverse() - direct.mean).norm() < 1e-9);
            const Estimate moved = sketchEstimate(
                movedLaw, model.Y,
                {columns.transpose() * Gamma * columns, model.message.naturalMean * columns});
            RC_ASSERT((moved.mean - direct.mean * columns).cwiseAbs().maxCoeff() < 1e-8);
        }));
    }

    void itHasNoModeAndNeedsNoise() {
        QVERIFY_EXCEPTION_THROWN(makeOutputEstimator(sketchLaw(2, 0.1), Estimation::Map, 1),
                                 std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(makeOutputEstimator(sketchLaw(2, 0.0), Estimation::Mmse, 1),
                                 std::invalid_argument);
    }
};

ONSAGER_TEST(SketchOutputTest)
#include "sketch_output_test.moc"
