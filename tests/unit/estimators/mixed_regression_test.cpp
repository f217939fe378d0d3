// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/outputs/mixed_regression_output.h"
#include "engine/laws/output_law.h"
#include "tests/support/row_checks.h"
#include "tests/support/test_program.h"
#include "tests/unit/estimators/row_posterior.h"

#include <QTest>

#include <rapidcheck.h>
#include <stdexcept>

using namespace onsager;

namespace {

MixedRegressionLaw mixedLaw(int d, double v) {
    Eigen::VectorXd p = Eigen::VectorXd::LinSpaced(d, 1.0, 2.0);
    return {p / p.sum(), v};
}

Estimate mixedEstimate(const MixedRegressionLaw& law,
                       const Eigen::MatrixXd& Y,
                       const GaussianMessage& message,
                       int threads = 1) {
    return makeOutputEstimator(law, Estimation::Mmse, threads)->estimateBelow(Y, message);
}

/// Rows of the estimator's own model around messages r ~ N(0, I).
struct MixedModel {
    Eigen::MatrixXd truth, Y;
    GaussianMessage message;
};

MixedModel drawMixedModel(const MixedRegressionLaw& law, const Eigen::MatrixXd& Gamma, int n) {
    const Eigen::Index d = Gamma.rows();
    const Eigen::MatrixXd R = gaussianRows(n, d, 201);
    const Eigen::MatrixXd root = Eigen::MatrixXd(Gamma.inverse()).llt().matrixU();
    MixedModel model;
    model.truth = R + gaussianRows(n, d, 202) * root;
    model.Y = observed(law, model.truth,
                       gaussianRows(n, observationDraws(law, static_cast<int>(d)), 203));
    model.message = {Gamma, R * Gamma};
    return model;
}

}  // namespace

class MixedRegressionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void momentsMatchBruteForceIntegration() {
        for (const int d : {1, 2}) {
            const MixedRegressionLaw law = mixedLaw(d, 0.2);
            const Eigen::MatrixXd Gamma = randomPrecision(d, 210);
            for (int trial = 0; trial < 4; ++trial) {
                const Eigen::RowVectorXd h = gaussianRows(1, d, 211 + trial) * Gamma;
                const double y = 2.0 * gaussianRows(1, 1, 230 + trial)(0, 0);
                const Estimate estimate =
                    mixedEstimate(law, Eigen::MatrixXd::Constant(1, 1, y), {Gamma, h});
                const std::vector<Quadrature> axes(static_cast<std::size_t>(d),
                                                   panels({-14.0, 14.0}, 40));
                const RowMoments exact = integrated(
                    [&](const Eigen::RowVectorXd& z) {
                        const Eigen::ArrayXd e = y - z.transpose().array();
                        const double likelihood =
                            (law.probabilities.array() * (-0.5 * e.square() / 0.2).exp()).sum();
                        return logMessage(Gamma, h, z) + std::log(likelihood + 1e-300);
                    },
                    axes);
                QVERIFY((estimate.mean - exact.mean).norm() < 1e-8);
                QVERIFY((estimate.covariance - exact.covariance).norm() < 1e-8);
            }
        }
    }

    void fourColumnsMatchLongImportanceSampling() {
        const MixedRegressionLaw law = mixedLaw(4, 0.2);
        const Eigen::MatrixXd Gamma = randomPrecision(4, 212);
        for (int trial = 0; trial < 4; ++trial) {
            const GaussianMessage message{Gamma, gaussianRows(1, 4, 213 + trial) * Gamma};
            const double y = 2.0 * gaussianRows(1, 1, 232 + trial)(0, 0);
            test::checkLongSampling(
                [&](const Eigen::MatrixXd& Y, const GaussianMessage& rows) {
                    return mixedEstimate(law, Y, rows);
                },
                Eigen::MatrixXd::Constant(1, 1, y), message,
                [&](const Eigen::MatrixXd& Z) -> Eigen::ArrayXd {
                    const Eigen::MatrixXd likelihoods =
                        (-0.5 / 0.2 * (Z.array() - y).square()).exp().matrix();
                    return (likelihoods * law.probabilities).array().log();
                },
                QString("row %1").arg(trial));
        }
    }

    void oneColumnIsTheGaussianFormula() {
        for (const double v : {0.0, 1e-8, 0.3, 1e4}) {
            for (const double gamma : {1e-8, 1.0, 1e8}) {
                const Estimate estimate =
                    mixedEstimate(mixedLaw(1, v), Eigen::MatrixXd::Constant(1, 1, 0.7),
                                  {Eigen::MatrixXd::Constant(1, 1, gamma),
                                   Eigen::MatrixXd::Constant(1, 1, -0.2 * gamma)});
                const double variance = v / (1.0 + gamma * v);
                QVERIFY(std::abs(estimate.covariance(0, 0) - variance) <= 1e-12 * variance);
                const double mean = (0.7 - 0.2 * gamma * v) / (1.0 + gamma * v);
                QVERIFY(std::abs(estimate.mean(0, 0) - mean) < 1e-12);
            }
        }
    }

    void mmseMakesItsOwnErrorInMeanSquare() {
        for (const int d : {1, 2, 4}) {
            for (const double v : {0.0, 0.05, 1.0}) {
                const MixedRegressionLaw law = mixedLaw(d, v);
                const MixedModel model = drawMixedModel(law, randomPrecision(d, 240), 40000);
                const Estimate estimate = mixedEstimate(law, model.Y, model.message, 2);
                if (d == 1 && v == 0.0) {
                    QVERIFY((estimate.mean - model.truth).norm() < 1e-10);
                    continue;
                }
                QVERIFY2(deviations(model.truth, estimate) < 5.0,
                         qPrintable(QString::number(deviations(model.truth, estimate))));
            }
        }
    }

    void covarianceIsTheDerivativeOfTheMean() {
        for (const int d : {1, 2, 4}) {
            const MixedRegressionLaw law = mixedLaw(d, 0.1);
            const Eigen::MatrixXd Gamma = randomPrecision(d, 250);
            const MixedModel model = drawMixedModel(law, Gamma, 20);
            for (Eigen::Index n = 0; n < 20; ++n) {
                const Eigen::MatrixXd y = model.Y.row(n);
                const Eigen::RowVectorXd h = model.message.naturalMean.row(n);
                const Eigen::MatrixXd J = derivative(
                    [&](const Eigen::RowVectorXd& at) -> Eigen::RowVectorXd {
                        return mixedEstimate(law, y, {Gamma, at}).mean;
                    },
                    h, 1e-4);
                QVERIFY((J - mixedEstimate(law, y, {Gamma, h}).covariance).norm() < 1e-5);
            }
        }
    }

    void extremeArgumentsGiveFiniteCovariances() {
        for (const int d : {1, 2, 4}) {
            for (const double v : {0.0, 1e-8, 1.0, 1e8}) {
                for (const double scale : {1e-8, 1.0, 1e8}) {
                    const MixedRegressionLaw law = mixedLaw(d, v);
                    Eigen::MatrixXd Gamma = randomPrecision(d, 260, scale);
                    Gamma(0, 0) += 100.0 * scale;
                    const Eigen::MatrixXd R = gaussianRows(16, d, 261);
                    Eigen::MatrixXd Y = R.col(0);
                    Y.array() += 40.0 * std::sqrt(v + 1.0 / scale);
                    const Estimate estimate = mixedEstimate(law, Y, {Gamma, R * Gamma});
                    QVERIFY(estimate.mean.allFinite());
                    QVERIFY(isCovariance(estimate.covariance));
                }
            }
        }
    }

    void permutedRowsAndColumnsPermuteTheResult() {
        QVERIFY(rc::check("permutation equivariance", [] {
            const int d = *rc::gen::inRange(1, 6);
            const int trial = *rc::gen::inRange(100, 100000);
            const double v = std::pow(10.0, *rc::gen::inRange(-6, 3));
            const MixedRegressionLaw law = mixedLaw(d, v);
            const Eigen::MatrixXd Gamma = randomPrecision(d, trial);
            const Eigen::MatrixXd H = gaussianRows(300, d, trial + 1) * Gamma;
            const Eigen::MatrixXd Y = 2.0 * gaussianRows(300, 1, trial + 2);
            Eigen::PermutationMatrix<Eigen::Dynamic> columns(d);
            columns.setIdentity();
            std::rotate(columns.indices().begin(), columns.indices().begin() + trial % d,
                        columns.indices().end());
            const Estimate direct = mixedEstimate(law, Y, {Gamma, H});
            const MixedRegressionLaw movedLaw{columns.transpose() * law.probabilities, v};
            const Estimate moved = mixedEstimate(
                movedLaw, Y.colwise().reverse(),
                {columns.transpose() * Gamma * columns, (H * columns).colwise().reverse()}, 2);
            RC_ASSERT((moved.mean.colwise().reverse() - direct.mean * columns).norm()
                      <= 1e-9 * direct.mean.norm());
            RC_ASSERT((moved.covariance - columns.transpose() * direct.covariance * columns).norm()
                      <= 1e-9 * direct.covariance.norm());
        }));
    }

    void itHasNoMode() {
        QVERIFY_EXCEPTION_THROWN(makeOutputEstimator(mixedLaw(2, 0.1), Estimation::Map, 1),
                                 std::invalid_argument);
    }
};

ONSAGER_TEST(MixedRegressionTest)
#include "mixed_regression_test.moc"
