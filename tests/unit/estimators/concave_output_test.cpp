// SPDX-License-Identifier: GPL-3.0-or-later
//
// Entries seen through a likelihood that is concave in its logarithm: Huber's noise, Poisson counts, the hinge.
#include "engine/estimators/output_estimator.h"
#include "engine/estimators/scalar_belief.h"
#include "engine/laws/output.h"
#include "engine/numerics/random.h"
#include "engine/numerics/symmetric_matrix.h"
#include "tests/support/row_checks.h"
#include "tests/support/test_program.h"
#include "tests/unit/estimators/row_posterior.h"

#include <QTest>

#include <cmath>

using namespace onsager;

namespace {

ConcaveLaw huber(double scale, double threshold) {
    return outputLaw(HuberOutput{scale, threshold}, {1, RandomField(1, 0, 0, Draw::OutputWeights)});
}

ConcaveLaw poisson(double exposure) {
    return outputLaw(PoissonOutput{exposure}, {1, RandomField(1, 0, 0, Draw::OutputWeights)});
}

ConcaveLaw hinge(double scale, double smoothing) {
    return outputLaw(HingeOutput{scale, smoothing}, {1, RandomField(1, 0, 0, Draw::OutputWeights)});
}

/// Those that data can be drawn from.
std::vector<ConcaveLaw> normalLaws() {
    return {huber(0.4, 1.345), huber(2.0, 0.3), poisson(1.0), poisson(30.0)};
}

std::vector<ConcaveLaw> laws() {
    std::vector<ConcaveLaw> all = normalLaws();
    all.push_back(hinge(1.0, 0.2));
    all.push_back(hinge(0.3, 0.01));
    return all;
}

/// Values that the law shows.
std::vector<double> valuesOf(const ConcaveLaw& law) {
    if (law.channel->isLabel) {
        return {-1.0, 1.0};
    }
    return law.threshold > 0.0 ? std::vector<double>{-5.0, 0.1, 2.0}
                               : std::vector<double>{0.0, 1.0, 7.0, 60.0};
}

GaussianMessage one(double r, double gamma) {
    return {Eigen::MatrixXd::Constant(1, 1, gamma), Eigen::MatrixXd::Constant(1, 1, gamma * r)};
}

}  // namespace

class ConcaveOutputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theJetHasItsDerivativesAndTheLawTheMassOne() {
        for (const ConcaveLaw& law : laws()) {
            for (const double y : valuesOf(law)) {
                for (const double z : {-2.0, -0.3, 0.05, 1.1, 2.5}) {
                    constexpr double kStep = 1e-5;
                    const LogJet at = law.jet(y, z);
                    const LogJet above = law.jet(y, z + kStep);
                    const LogJet below = law.jet(y, z - kStep);
                    const double size = 1.0 + std::abs(at.first) + std::abs(at.second);
                    QVERIFY(std::abs((above.value - below.value) / (2.0 * kStep) - at.first)
                            < 1e-6 * size);
                    QVERIFY(std::abs((above.first - below.first) / (2.0 * kStep) - at.second)
                            < 1e-6 * size);
                    QVERIFY(at.second <= 0.0);
                }
            }
        }
        double total = 0.0;  // of the noise, by the trapezoid rule
        for (int i = -400000; i <= 400000; ++i) {
            total += 1e-4 * std::exp(huber(0.4, 1.345).jet(1e-4 * i, 0.0).value);
        }
        QVERIFY(std::abs(total - 1.0) < 1e-6);
        total = 0.0;
        for (int y = 0; y < 200; ++y) {
            total += std::exp(poisson(3.0).jet(y, 1.2).value);
        }
        QVERIFY(std::abs(total - 1.0) < 1e-12);
    }

    void drawsHaveTheirLaw() {
        constexpr int kRows = 40000;
        const Eigen::MatrixXd Z = Eigen::MatrixXd::Constant(kRows, 1, 0.7);
        const Eigen::MatrixXd x = gaussianRows(kRows, 1, 31);
        // Counts have mean and variance of exposure e^z, whether few or many.
        for (const double exposure : {0.02, 1.0, 40.0, 1e8}) {
            const Eigen::ArrayXd Y = observed(poisson(exposure), Z, x).array();
            const double mean = exposure * std::exp(0.7);
            QVERIFY((Y == Y.round()).all() && Y.minCoeff() >= 0.0);
            QVERIFY(std::abs(Y.mean() - mean) < 4.5 * std::sqrt(mean / kRows));
            const double variance = (Y - Y.mean()).square().mean();
            const double fourth = std::sqrt((2.0 * mean * mean + mean) / kRows);
            QVERIFY(std::abs(variance - mean) < 4.5 * fourth);
        }
        // Shares of the noise beyond places in its middle and in its tails.
        const ConcaveLaw law = huber(0.5, 1.0);
        const Eigen::ArrayXd noise = (observed(law, Z, x) - Z).array();
        for (const double place : {-2.0, -0.6, -0.2, 0.0, 0.4, 1.0, 2.5}) {
            double share = 0.0;
            for (double u = place; u < 40.0; u += 1e-3) {
                share += 1e-3 * std::exp(law.jet(u + 5e-4, 0.0).value);
            }
            const double error = std::sqrt(share * (1.0 - share) / kRows);
            const double seen = (noise > place).cast<double>().mean();
            QVERIFY(std::abs(seen - share) < 4.5 * error + 1e-5);
        }
    }

    void oneNumberIsThatOfTheIntegral() {
        for (const ConcaveLaw& law : laws()) {
            const auto scalar = makeScalarOutput(law, Estimation::Mmse);
            for (const double gamma : {1e-3, 0.3, 4.0, 100.0}) {
                for (const double y : valuesOf(law)) {
                    for (const double r : {-1.5, 0.7, 3.0}) {
                        const ScalarBelief belief = scalar->belief(y, r, gamma);
                        const auto density = [&](double z) {
                            return law.jet(y, z).value - 0.5 * gamma * (z - r) * (z - r);
                        };
                        const double top = density(belief.mean);
                        double mass = 0.0;
                        double mean = 0.0;
                        double square = 0.0;
                        const double reach = 14.0 / std::sqrt(gamma) + 30.0;
                        constexpr int kSteps = 400000;
                        for (int i = 0; i <= kSteps; ++i) {
                            const double t = reach * (2.0 * i / kSteps - 1.0);
                            const double weight = std::exp(density(belief.mean + t) - top);
                            mass += weight;
                            mean += weight * t;
                            square += weight * t * t;
                        }
                        mean /= mass;
                        const double deviation = std::sqrt(square / mass - mean * mean);
                        const QString what = QString("threshold %1 scale %2 y %3 r %4 gamma %5")
                                                 .arg(law.threshold)
                                                 .arg(law.scale)
                                                 .arg(y)
                                                 .arg(r)
                                                 .arg(gamma);
                        QVERIFY2(std::abs(mean) < 1e-5 * deviation, qPrintable(what));
                        QVERIFY2(std::abs(belief.variance / (deviation * deviation) - 1.0) < 1e-5,
                                 qPrintable(what));
                        const double evidence = top + std::log(mass * 2.0 * reach / kSteps)
                                                + 0.5 * std::log(gamma / (2.0 * std::acos(-1.0)));
                        QVERIFY2(std::abs(belief.logEvidence - evidence) < 1e-5, qPrintable(what));
                    }
                }
            }
        }
    }

    void extremeMessagesGiveSoundNumbers() {
        for (const ConcaveLaw& law : laws()) {
            for (const Estimation estimation : {Estimation::Map, Estimation::Mmse}) {
                const auto scalar = makeScalarOutput(law, estimation);
                for (const double gamma : {1e-8, 1e-4, 1e4, 1e12}) {
                    for (const double y : valuesOf(law)) {
                        for (const double r : {-300.0, 0.2, 40.0}) {
                            const ScalarBelief belief = scalar->belief(y, r, gamma);
                            QVERIFY(std::isfinite(belief.mean));
                            QVERIFY2(
                                belief.variance >= 0.0 && belief.variance <= (1.0 + 1e-8) / gamma,
                                qPrintable(QString("threshold %1, y %2, r %3, gamma %4: %5")
                                               .arg(law.threshold)
                                               .arg(y)
                                               .arg(r)
                                               .arg(gamma)
                                               .arg(belief.variance * gamma - 1.0)));
                        }
                    }
                }
            }
        }
    }

    void coupledRowsMatchLongImportanceSampling() {
        for (const ConcaveLaw& law : laws()) {
            const auto estimator = makeOutputEstimator(law, Estimation::Mmse, 1);
            const Eigen::MatrixXd Gamma = test::randomSpd(3, 4);
            const test::OutputModel model = test::drawOutputModel(law, Gamma, 3, 4);
            for (Eigen::Index n = 0; n < 3; ++n) {
                const Eigen::MatrixXd y = model.Y.row(n);
                test::checkLongSampling(
                    [&](const Eigen::MatrixXd& Y, const GaussianMessage& rows) {
                        return estimator->estimateBelow(Y, rows);
                    },
                    y, {Gamma, model.message.naturalMean.row(n)},
                    [&](const Eigen::MatrixXd& Z) {
                        Eigen::ArrayXd sum = Eigen::ArrayXd::Zero(Z.rows());
                        for (Eigen::Index k = 0; k < Z.rows(); ++k) {
                            for (Eigen::Index j = 0; j < 3; ++j) {
                                sum(k) += law.jet(y(0, j), Z(k, j)).value;
                            }
                        }
                        return sum;
                    },
                    QString("threshold %1, row %2").arg(law.threshold).arg(n));
            }
        }
    }

    void mmseMakesItsOwnErrorInMeanSquare() {
        for (const ConcaveLaw& law : normalLaws()) {
            for (const int d : {1, 2, 3}) {
                const test::OutputModel model =
                    test::drawOutputModel(law, test::randomSpd(d, 6), 3000, 7);
                const Estimate estimate = makeOutputEstimator(law, Estimation::Mmse, 2)
                                              ->estimateBelow(model.Y, model.message);
                test::checkOwnError(estimate, model.truth, test::quadratureError(estimate));
            }
        }
    }

    void theDivergenceIsTheDerivativeOfTheMode() {
        for (const ConcaveLaw& law : laws()) {
            const auto estimator = makeOutputEstimator(law, Estimation::Map, 1);
            const Eigen::MatrixXd Gamma = randomPrecision(3, 6, 3.0);
            const test::OutputModel model = test::drawOutputModel(law, Gamma, 1, 8);
            const Eigen::RowVectorXd h = model.message.naturalMean.row(0);
            const Eigen::MatrixXd J = derivative(
                [&](const Eigen::RowVectorXd& at) -> Eigen::RowVectorXd {
                    return estimator->estimateBelow(model.Y, {Gamma, at}).mean;
                },
                h, 1e-5);
            QVERIFY((J - estimator->estimateBelow(model.Y, {Gamma, h}).covariance).norm() < 1e-6);
        }
    }

    void theModeOfHubersLossIsItsProximalPoint() {
        // Within the threshold a ridge, beyond it a pull of constant strength.
        const ConcaveLaw law = huber(0.4, 1.345);
        const auto estimator = makeOutputEstimator(law, Estimation::Map, 1);
        const double gamma = 2.0;
        const double v = 0.16;
        const double pull = 1.345 / 0.4;
        for (const double y : {-4.0, 0.3, 0.9, 6.0}) {
            const double r = 0.7;
            const double ridge = (gamma * r + y / v) / (gamma + 1.0 / v);
            const bool inside = std::abs(y - ridge) < 1.345 * 0.4;
            const double expected = inside ? ridge : r + std::copysign(pull / gamma, y - r);
            const Estimate estimate =
                estimator->estimateBelow(Eigen::MatrixXd::Constant(1, 1, y), one(r, gamma));
            QVERIFY(std::abs(estimate.mean(0, 0) - expected) < 1e-12);
            QVERIFY(std::abs(estimate.covariance(0, 0) - 1.0 / (gamma + (inside ? 1.0 / v : 0.0)))
                    < 1e-12);
        }
    }

    void theModeOfTheHingeIsItsProximalPoint() {
        // Beyond the margin 1 nothing pulls; before it with the strength 1 / scale, on the way as a spring.
        const double scale = 0.5;
        const double e = 0.2;
        const auto estimator = makeOutputEstimator(hinge(scale, e), Estimation::Map, 1);
        const double gamma = 2.0;
        for (const double y : {-1.0, 1.0}) {
            for (const double r : {-3.0, -0.3, 0.05, 0.7, 0.95, 1.0, 2.5}) {
                const double pulled = r + 1.0 / (gamma * scale);
                const double spring = (gamma * r + 1.0 / (e * scale)) / (gamma + 1.0 / (e * scale));
                const bool isFree = r >= 1.0;
                const bool isPulled = pulled < 1.0 - e;
                const double expected = isFree ? r : (isPulled ? pulled : spring);
                const double precision = isFree || isPulled ? gamma : gamma + 1.0 / (e * scale);
                const Estimate estimate =
                    estimator->estimateBelow(Eigen::MatrixXd::Constant(1, 1, y), one(y * r, gamma));
                QVERIFY(std::abs(estimate.mean(0, 0) - y * expected) < 1e-12);
                QVERIFY(std::abs(estimate.covariance(0, 0) * precision - 1.0) < 1e-12);
            }
        }
    }

    void otherUnitsGiveTheSameNoise() {
        for (const double unit : {1e-9, 1e9}) {
            for (const Estimation estimation : {Estimation::Map, Estimation::Mmse}) {
                const ScalarBelief here =
                    makeScalarOutput(huber(0.4, 1.0), estimation)->belief(1.3, 0.2, 3.0);
                const ScalarBelief there =
                    makeScalarOutput(huber(0.4 * unit, 1.0), estimation)
                        ->belief(1.3 * unit, 0.2 * unit, 3.0 / (unit * unit));
                QVERIFY(std::abs(there.mean / unit / here.mean - 1.0) < 1e-9);
                QVERIFY(std::abs(there.variance / (unit * unit) / here.variance - 1.0) < 1e-9);
            }
        }
    }
};

ONSAGER_TEST(ConcaveOutputTest)
#include "concave_output_test.moc"
