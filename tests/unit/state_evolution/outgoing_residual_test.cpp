// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/outgoing_residual.h"

#include "engine/numerics/sobol.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace onsager;

namespace {

const Eigen::MatrixXd kNone = Eigen::MatrixXd::Zero(2, 2);

/// Rows of two numbers that follow x in part.
struct Rows {
    Eigen::MatrixXd x = gaussianSobol(512, 6, 11).leftCols(2);
    Eigen::MatrixXd noise = gaussianSobol(512, 6, 11).middleCols(2, 2);
    Eigen::MatrixXd v;

    Rows() {
        Eigen::Matrix2d S;
        S << 0.3, -0.1, 0.2, 0.5;
        Eigen::Matrix2d mixing;
        mixing << 0.4, 0.1, -0.2, 0.3;
        v = x * S + noise * mixing;
    }
};

bool areClose(const Eigen::MatrixXd& a, const Eigen::MatrixXd& b, double tolerance) {
    return (a - b).cwiseAbs().maxCoeff() < tolerance;
}

}  // namespace

class OutgoingRestTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsTakeExactlyTheLawTheyAreGiven() {
        const Rows rows;
        ResidualLaw law;
        law.share = Eigen::Matrix2d{{0.1, 0.2}, {-0.4, 0.3}};
        law.noiseCovariance = Eigen::Matrix2d{{0.5, 0.2}, {0.2, 0.3}};
        const Eigen::MatrixXd v = withLaw(rows.v, rows.x, law);
        const ResidualLaw found = restLaw({rows.x, kNone}, v, Eigen::Matrix2d::Identity());
        QVERIFY(areClose(found.share, law.share, 1e-12));
        QVERIFY(areClose(found.noiseCovariance, law.noiseCovariance, 1e-12));
    }

    void rowsThatHaveTheLawAlreadyStay() {
        const Rows rows;
        const ResidualLaw law = restLaw({rows.x, kNone}, rows.v, Eigen::Matrix2d::Identity());
        QVERIFY(areClose(withLaw(rows.v, rows.x, law), rows.v, 1e-12));
    }

    void directionsWithoutNoiseStayWithout() {
        const Rows rows;
        const Eigen::MatrixXd v = rows.noise.col(0) * Eigen::RowVector2d(1.0, 2.0);
        const ResidualLaw law = restLaw({rows.x, kNone}, v, Eigen::Matrix2d::Identity());
        const Eigen::MatrixXd doubled = withLaw(v, rows.x, {law.share, 4.0 * law.noiseCovariance});
        const ResidualLaw found = restLaw({rows.x, kNone}, doubled, Eigen::Matrix2d::Identity());
        QVERIFY(doubled.allFinite());
        QVERIFY(areClose(found.noiseCovariance, 4.0 * law.noiseCovariance, 1e-10));
    }

    /// x = mean + rest with independent parts: the law from the mean and the covariance of the rest is the
    /// one from x itself; both are quadratic in rows whose second moments are exact.
    void theMeanOfTheTruthWithItsCovarianceSaysWhatTheTruthSays() {
        const Eigen::MatrixXd points = whitenedSobol(1 << 15, 6, 3);
        const Eigen::MatrixXd mean = 0.8 * points.leftCols(2);
        const Eigen::MatrixXd rest = 0.6 * points.middleCols(2, 2);
        const Eigen::Matrix2d G{{0.7, 0.1}, {0.0, 0.9}};
        const Eigen::Matrix2d mixing{{0.5, 0.2}, {-0.3, 0.4}};
        const Eigen::MatrixXd vAtMean = 0.2 * mean + points.rightCols(2) * mixing;
        const ResidualLaw fromMean =
            restLaw({mean, 0.36 * Eigen::Matrix2d::Identity()}, vAtMean, G);
        const ResidualLaw fromTruth = restLaw({mean + rest, kNone}, vAtMean - rest * G, G);
        QVERIFY(areClose(fromMean.share, fromTruth.share, 1e-9));
        QVERIFY(areClose(fromMean.noiseCovariance, fromTruth.noiseCovariance, 1e-9));
    }
};

ONSAGER_TEST(OutgoingRestTest)
#include "outgoing_residual_test.moc"
