// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/outputs/gaussian_output.h"
#include "engine/estimators/row_blocks.h"
#include "engine/estimators/rowwise/entrywise_samples.h"
#include "engine/estimators/rowwise/function_modes.h"
#include "engine/laws/activation.h"
#include "engine/laws/output_law.h"
#include "engine/numerics/random.h"
#include "tests/support/test_program.h"

#include <Eigen/Dense>

#include <QTest>

#include <cmath>

using namespace onsager;

namespace {

constexpr Activation kCurved[] = {Activation::Sigmoid, Activation::Tanh, Activation::Relu};

CommitteeLaw committee(Activation activation, int d, int outputs, double noise, int trial) {
    return {activation, RandomField(51, trial, 2, Draw::OutputWeights).gaussian(d, outputs),
            noise * Eigen::MatrixXd::Identity(outputs, outputs)};
}

Eigen::MatrixXd committeeSpd(int d, int trial) {
    const Eigen::MatrixXd G = RandomField(52, trial, 0, Draw::Signal).gaussian(d + 3, d);
    return G.transpose() * G / d + 0.2 * Eigen::MatrixXd::Identity(d, d);
}

/// Rows of the estimator's own model: p ~ N(r, Gamma^-1) around messages r ~ N(0, I), y from p.
struct OwnModel {
    Eigen::MatrixXd truth, Y;
    GaussianMessage message;
};

OwnModel drawOwnModel(const CommitteeLaw& law, const Eigen::MatrixXd& Gamma, int n, int trial) {
    const Eigen::Index d = Gamma.rows();
    const Eigen::MatrixXd R = RandomField(53, trial, 0, Draw::Signal).gaussian(n, d);
    const Eigen::MatrixXd root = Eigen::MatrixXd(Gamma.inverse()).llt().matrixU();
    OwnModel model;
    model.truth = R + RandomField(53, trial, 1, Draw::Noise).gaussian(n, d) * root;
    model.Y = noiselessObservation(law, model.truth)
              + RandomField(53, trial, 2, Draw::Noise).gaussian(n, law.secondLayer.cols())
                    * law.noiseCovariance.llt().matrixU().toDenseMatrix();
    model.message = {Gamma, R * Gamma};
    return model;
}

double objective(const CommitteeLaw& law,
                 const Eigen::MatrixXd& Gamma,
                 const Eigen::RowVectorXd& z,
                 const Eigen::RowVectorXd& r,
                 const Eigen::RowVectorXd& y) {
    const Eigen::RowVectorXd e = y - noiselessObservation(law, z);
    return 0.5 * (z - r).dot((z - r) * Gamma) + 0.5 * e.dot(e * law.noiseCovariance.inverse());
}

/// Posterior mean and covariance of one row on a fine grid, d = 1 or 2.
void gridPosterior(const CommitteeLaw& law,
                   const Eigen::MatrixXd& Gamma,
                   const Eigen::RowVectorXd& r,
                   const Eigen::RowVectorXd& y,
                   Eigen::RowVectorXd& mean,
                   Eigen::MatrixXd& covariance) {
    const int d = static_cast<int>(Gamma.rows());
    const int points = d == 1 ? 40001 : 801;
    const Eigen::VectorXd width = 9.0 * Gamma.inverse().diagonal().cwiseSqrt();
    double mass = 0.0;
    mean = Eigen::RowVectorXd::Zero(d);
    Eigen::MatrixXd second = Eigen::MatrixXd::Zero(d, d);
    const auto coordinate = [&](int i, int k) {
        return r(k) + width(k) * (2.0 * i / (points - 1) - 1.0);
    };
    const double lowest = objective(law, Gamma, r, r, y);
    Eigen::RowVectorXd z(d);
    for (int i = 0; i < points; ++i) {
        z(0) = coordinate(i, 0);
        for (int j = 0; j < (d == 1 ? 1 : points); ++j) {
            if (d == 2) {
                z(1) = coordinate(j, 1);
            }
            const double w = std::exp(lowest - objective(law, Gamma, z, r, y));
            mass += w;
            mean += w * z;
            second += w * z.transpose() * z;
        }
    }
    mean /= mass;
    covariance = second / mass - mean.transpose() * mean;
}

Estimate committeeMap(const CommitteeLaw& law,
                      int threads,
                      const Eigen::MatrixXd& Y,
                      const GaussianMessage& message) {
    const FunctionRows rows = rowsOf(CommitteeLikelihood(law), Y, message);
    return FunctionModes(law.activation, threads).estimate(rows, Side::Below);
}

/// Sampled, for few columns too.
Estimate committeeMmse(const CommitteeLaw& law,
                       int threads,
                       const Eigen::MatrixXd& Y,
                       const GaussianMessage& message,
                       int points = SamplerPoints::kDefaultPoints) {
    const FunctionRows rows = rowsOf(CommitteeLikelihood(law), Y, message);
    const auto d = static_cast<int>(rows.R.cols());
    return EntrywiseSamples(law.activation, d, threads, points).estimate(rows, Side::Below);
}

}  // namespace

class CommitteeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linearUnitsGiveTheGaussianFormula() {
        const CommitteeLaw law = committee(Activation::Identity, 4, 2, 0.3, 1);
        const OwnModel model = drawOwnModel(law, committeeSpd(4, 1), 50, 1);
        const Estimate exact = GaussianOutputEstimator(law).estimateBelow(model.Y, model.message);
        const Estimate map = committeeMap(law, 1, model.Y, model.message);
        const Estimate mmse = committeeMmse(law, 1, model.Y, model.message);
        QVERIFY((map.mean - exact.mean).norm() < 1e-9 * exact.mean.norm());
        QVERIFY((map.covariance - exact.covariance).norm() < 1e-10);
        QVERIFY((mmse.mean - exact.mean).cwiseAbs().maxCoeff() < 0.02);
        QVERIFY((mmse.covariance - exact.covariance).cwiseAbs().maxCoeff() < 0.01);
        QCOMPARE(map.unconvergedRows, 0L);
    }

    void theModeIsALocalMinimum() {
        for (const Activation activation : kCurved) {
            for (const int outputs : {1, 2}) {
                const CommitteeLaw law = committee(activation, 4, outputs, 0.05, 2);
                const Eigen::MatrixXd Gamma = committeeSpd(4, 2);
                const OwnModel model = drawOwnModel(law, Gamma, 200, 2);
                const Estimate map = committeeMap(law, 1, model.Y, model.message);
                const Eigen::MatrixXd R = model.message.mean();
                const Eigen::MatrixXd steps = RandomField(54, 0, 0, Draw::Signal).gaussian(40, 4);
                for (Eigen::Index n = 0; n < 200; ++n) {
                    const double least =
                        objective(law, Gamma, map.mean.row(n), R.row(n), model.Y.row(n));
                    for (Eigen::Index k = 0; k < steps.rows(); ++k) {
                        const Eigen::RowVectorXd z = map.mean.row(n) + 1e-4 * steps.row(k);
                        QVERIFY(objective(law, Gamma, z, R.row(n), model.Y.row(n))
                                >= least - 1e-12);
                    }
                }
            }
        }
    }

    void theInverseHessianIsTheDerivativeOfTheMode() {
        const CommitteeLaw law = committee(Activation::Sigmoid, 3, 1, 0.05, 3);
        const Eigen::MatrixXd Gamma = committeeSpd(3, 3);
        const Eigen::MatrixXd S = Gamma.inverse();
        const OwnModel model = drawOwnModel(law, Gamma, 64, 3);
        const CommitteeLikelihood likelihood(law);
        const Eigen::MatrixXd R = model.message.mean();
        const Eigen::MatrixXd B = likelihood.evidence(model.Y);
        Lane r[3];
        Lane b[3];
        Lane moved[3];
        for (Eigen::Index row = 0; row < 64; row += kLaneCount) {
            loadLanes(R, row, r);
            loadLanes(B, row, b);
            const CommitteeModes here = smoothModes(likelihood, Gamma, r, b);
            for (int k = 0; k < 3; ++k) {
                const auto modeAt = [&](double h) {
                    for (int i = 0; i < 3; ++i) {
                        moved[i] = r[i] + h * S(i, k);
                    }
                    return smoothModes(likelihood, Gamma, moved, b, nullptr, ModeDetail::Position);
                };
                const CommitteeModes up = modeAt(1e-5);
                const CommitteeModes down = modeAt(-1e-5);
                for (int i = 0; i < 3; ++i) {
                    const Lane derivative = (up.z[i] - down.z[i]) / 2e-5;
                    const Lane& inverse =
                        here.inverseHessian[triangle(std::max(i, k), std::min(i, k))];
                    QVERIFY((derivative - inverse).abs().maxCoeff() < 1e-5);
                }
            }
        }
    }

    void mapMessagesAreUncorrelatedWithTheirNoise() {
        // E[t^T H_out] = 0 for the noise t of the incoming message, the property that state
        // evolution rests on; 5 standard errors. The Hessian alone, blind to the jumps of the ReLU
        // mode, misses by 0.1.
        const CommitteeLaw law = committee(Activation::Relu, 3, 1, 0.2, 4);
        const Eigen::MatrixXd Gamma = committeeSpd(3, 4);
        const int n = 60000;
        const Eigen::MatrixXd truth = RandomField(55, 0, 0, Draw::Signal).gaussian(n, 3);
        const Eigen::MatrixXd noise =
            RandomField(55, 1, 0, Draw::Noise).gaussian(n, 3)
            * Eigen::MatrixXd(Gamma.inverse()).llt().matrixU().toDenseMatrix();
        const Eigen::MatrixXd Y =
            noiselessObservation(law, truth)
            + std::sqrt(0.2) * RandomField(55, 2, 0, Draw::Noise).gaussian(n, 1);
        const Eigen::MatrixXd H = (truth + noise) * Gamma;
        const Estimate map = committeeMap(law, 2, Y, {Gamma, H});
        const Eigen::MatrixXd Hout = map.mean * map.covariance.inverse() - H;
        for (int i = 0; i < 3; ++i) {
            for (int j = 0; j <= i; ++j) {
                const Eigen::ArrayXd ij = noise.col(i).array() * Hout.col(j).array();
                const Eigen::ArrayXd ji = noise.col(j).array() * Hout.col(i).array();
                const Eigen::ArrayXd even = 0.5 * (ij + ji);
                const double error = std::sqrt((even - even.mean()).square().mean() / n);
                QVERIFY2(std::abs(even.mean()) < 5.0 * error,
                         qPrintable(QString::number(even.mean() / error)));
                // C is kept symmetric; a mode with jumps has no potential, and leaves a small rest.
                QVERIFY(std::abs((ij - ji).mean()) < 0.04);
            }
        }
    }

    void mmseMatchesBruteForceIntegration() {
        for (const Activation activation : kCurved) {
            for (const int d : {1, 2}) {
                const CommitteeLaw law = committee(activation, d, 1, 0.1, 5);
                const Eigen::MatrixXd Gamma = committeeSpd(d, 5);
                const OwnModel model = drawOwnModel(law, Gamma, 6, 5);
                const Estimate all = committeeMmse(law, 1, model.Y, model.message, 8192);
                Eigen::MatrixXd average = Eigen::MatrixXd::Zero(d, d);
                for (Eigen::Index n = 0; n < 6; ++n) {
                    Eigen::RowVectorXd mean;
                    Eigen::MatrixXd covariance;
                    gridPosterior(law, Gamma, model.message.mean().row(n), model.Y.row(n), mean,
                                  covariance);
                    QVERIFY((mean - all.mean.row(n)).norm() < 2e-3);
                    average += covariance / 6.0;
                }
                QVERIFY((average - all.covariance).norm() < 3e-3);
            }
        }
    }

    void mmseMakesItsOwnErrorInMeanSquare() {
        for (const Activation activation : kCurved) {
            const CommitteeLaw law = committee(activation, 4, 1, 0.1, 6);
            const int n = 20000;
            const OwnModel model = drawOwnModel(law, committeeSpd(4, 6), n, 6);
            const Estimate estimate = committeeMmse(law, 2, model.Y, model.message);
            const Eigen::MatrixXd error = estimate.mean - model.truth;
            for (int i = 0; i < 4; ++i) {
                for (int j = 0; j <= i; ++j) {
                    const Eigen::ArrayXd product = error.col(i).array() * error.col(j).array();
                    const double deviation =
                        std::sqrt((product - product.mean()).square().mean() / n);
                    const double size =
                        std::sqrt(estimate.covariance(i, i) * estimate.covariance(j, j));
                    // 4.5 standard errors, and half a per cent for the quadrature of a row.
                    QVERIFY2(
                        std::abs(product.mean() - estimate.covariance(i, j))
                            < 4.5 * deviation + 0.005 * size,
                        qPrintable(QString::number(product.mean() - estimate.covariance(i, j))));
                }
            }
        }
    }

    void extremeArgumentsGiveFiniteSymmetricPositiveResults() {
        for (const Activation activation : kCurved) {
            const CommitteeLaw law = committee(activation, 3, 1, 1e-3, 7);
            for (const double precision : {1e-6, 1e-3, 1.0, 1e4, 1e8}) {
                Eigen::MatrixXd Gamma = precision * committeeSpd(3, 7);
                Gamma(0, 0) += 100.0 * precision;
                const Eigen::MatrixXd R = 3.0 * RandomField(56, 0, 0, Draw::Signal).gaussian(32, 3);
                Eigen::MatrixXd Y = noiselessObservation(law, R);
                Y.topRows(16).array() += 40.0 * std::sqrt(1e-3);
                for (const bool mmse : {false, true}) {
                    const Estimate estimate = mmse ? committeeMmse(law, 1, Y, {Gamma, R * Gamma})
                                                   : committeeMap(law, 1, Y, {Gamma, R * Gamma});
                    QVERIFY(estimate.mean.allFinite());
                    QVERIFY(estimate.covariance.allFinite());
                    QVERIFY((estimate.covariance - estimate.covariance.transpose()).norm()
                            <= 1e-10 * estimate.covariance.norm());
                    QVERIFY(estimate.covariance.diagonal().minCoeff() > 0.0);
                }
            }
        }
    }

    void permutedRowsAndThreadsChangeNothing() {
        for (const Activation activation : kCurved) {
            const CommitteeLaw law = committee(activation, 3, 1, 0.1, 8);
            const OwnModel model = drawOwnModel(law, committeeSpd(3, 8), 700, 8);
            for (const bool mmse : {false, true}) {
                const auto estimate = [&](int threads, bool reversed) {
                    const Eigen::MatrixXd Y =
                        reversed ? Eigen::MatrixXd(model.Y.colwise().reverse()) : model.Y;
                    GaussianMessage message = model.message;
                    if (reversed) {
                        message.naturalMean =
                            Eigen::MatrixXd(message.naturalMean.colwise().reverse());
                    }
                    return mmse ? committeeMmse(law, threads, Y, message)
                                : committeeMap(law, threads, Y, message);
                };
                const Estimate one = estimate(1, false);
                for (const int threads : {2, 4}) {
                    const Estimate several = estimate(threads, false);
                    QVERIFY(several.mean == one.mean);
                    QVERIFY(several.covariance == one.covariance);
                }
                const Estimate reversed = estimate(1, true);
                QVERIFY((reversed.mean.colwise().reverse() - one.mean).cwiseAbs().maxCoeff()
                        < 1e-10);
                QVERIFY((reversed.covariance - one.covariance).norm() < 1e-10);
            }
        }
    }
};

ONSAGER_TEST(CommitteeTest)
#include "committee_test.moc"
