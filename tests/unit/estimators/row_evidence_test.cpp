// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/row_evidence.h"

#include "engine/estimators/output_estimator.h"
#include "engine/estimators/prior_estimator.h"
#include "engine/estimators/rowwise_estimator.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/quadrature.h"
#include "engine/numerics/random.h"
#include "engine/numerics/symmetric_matrix.h"
#include "tests/support/test_program.h"

#include <Eigen/Dense>

#include <QTest>

#include <cmath>

using namespace onsager;

namespace {

constexpr int kRows = 60;

Eigen::MatrixXd number(double value) {
    return Eigen::MatrixXd::Constant(1, 1, value);
}

/// Rows N(0, S).
Eigen::MatrixXd drawnRows(const Eigen::MatrixXd& S, int stream) {
    const RandomField field(7, 0, stream, Draw::Signal);
    return field.gaussian(kRows, static_cast<int>(S.rows())) * symmetricSquareRoot(S);
}

GaussianMessage message(const Eigen::MatrixXd& precision, const Eigen::MatrixXd& mean) {
    return {precision, mean * precision};
}

/// What is received of rows z of a prior with precision A.
GaussianMessage received(const Prior& prior, const Eigen::MatrixXd& A, int columns) {
    const RandomField field(7, 0, 1, Draw::Signal);
    const Eigen::MatrixXd Z =
        priorRows(prior, columns, field.gaussian(kRows, priorDraws(prior, columns)));
    return message(A, Z + drawnRows(spdInverse(A), 2));
}

void verifyEqual(double found, double expected, double tolerance) {
    QVERIFY2(std::abs(found - expected) <= tolerance * kRows,
             qPrintable(QString("%1 and %2").arg(found, 0, 'g', 12).arg(expected, 0, 'g', 12)));
}

}  // namespace

class RowEvidenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePathOfAPriorEndsAtItsClosedForm_data() {
        QTest::addColumn<Prior>("prior");
        QTest::newRow("Gaussian") << Prior(GaussianPrior{});
        QTest::newRow("sparse") << Prior(BernoulliGaussianPrior{0.2, 1.0, {}});
        QTest::newRow("binary") << Prior(BinaryPrior{0.3});
        QTest::newRow("Laplace") << Prior(LaplacePrior{0.7});
        QTest::newRow("exponential") << Prior(ExponentialPrior{});
    }

    void thePathOfAPriorEndsAtItsClosedForm() {
        QFETCH(const Prior, prior);
        for (const double precision : {0.01, 1.0, 300.0, 1e6}) {
            const GaussianMessage above = received(prior, number(precision), 1);
            const auto rows = makePriorEstimator(prior, 1, Estimation::Mmse, 1);
            const auto numbers = makeScalarPrior(prior, Estimation::Mmse);
            const double closed = relativeEntropyOfNumbers(*numbers, above);
            QVERIFY(closed >= 0.0);
            verifyEqual(relativeEntropyAlong(*rows, {&above}), closed, 1e-6);
        }
    }

    void thePathOfARowwiseLayerEndsAtItsClosedForm_data() {
        QTest::addColumn<Activation>("phi");
        QTest::addColumn<double>("noise");
        QTest::newRow("identity") << Activation::Identity << 0.1;
        QTest::newRow("sign") << Activation::Sign << 0.0;
        QTest::newRow("symmetric door") << Activation::SymmetricDoor << 0.0;
        QTest::newRow("relu") << Activation::Relu << 0.05;
        QTest::newRow("tanh") << Activation::Tanh << 0.02;
    }

    void thePathOfARowwiseLayerEndsAtItsClosedForm() {
        QFETCH(const Activation, phi);
        QFETCH(const double, noise);
        const RowwiseLaw law{phi, number(noise)};
        const auto rows = makeRowwiseEstimator(law, Estimation::Mmse, 1);
        const auto numbers = makeScalarRowwise(law, Estimation::Mmse);
        const Eigen::MatrixXd bias = Eigen::MatrixXd::Constant(kRows, 1, 0.2);
        const Eigen::MatrixXd R = drawnRows(number(0.6), 1);
        const GaussianMessage below = message(number(1.0 / 0.4), R);
        const Eigen::MatrixXd Z = R + bias + drawnRows(number(0.4), 2);
        const Eigen::MatrixXd image = activated(phi, Z) + drawnRows(number(noise), 3);
        for (const double precision : {0.1, 10.0, 1e3}) {
            const GaussianMessage above =
                message(number(precision), image + drawnRows(number(1.0 / precision), 4));
            const LayerMessages heard{&above, &below, &bias};
            verifyEqual(relativeEntropyAlong(*rows, heard),
                        relativeEntropyOfNumbers(*numbers, heard), 1e-6);
        }
    }

    void thePathOfAnObservationEndsAtItsClosedForm_data() {
        QTest::addColumn<Activation>("phi");
        QTest::addColumn<double>("noise");
        QTest::newRow("identity") << Activation::Identity << 0.1;
        QTest::newRow("relu") << Activation::Relu << 0.05;
        QTest::newRow("abs") << Activation::Abs << 0.01;
        QTest::newRow("tanh") << Activation::Tanh << 0.02;
    }

    void thePathOfAnObservationEndsAtItsClosedForm() {
        QFETCH(const Activation, phi);
        QFETCH(const double, noise);
        const CommitteeLaw law{phi, number(0.7), number(noise)};
        const auto rows = makeOutputEstimator(law, Estimation::Mmse, 1);
        const auto numbers = makeScalarOutput(law, Estimation::Mmse);
        const Eigen::MatrixXd bias = Eigen::MatrixXd::Constant(kRows, 1, -0.1);
        const Eigen::MatrixXd R = drawnRows(number(0.6), 1);
        for (const double variance : {0.4, 0.01}) {
            const GaussianMessage below = message(number(1.0 / variance), R);
            const Eigen::MatrixXd Z = R + bias + drawnRows(number(variance), 2);
            const Eigen::MatrixXd Y = noiselessRows(law, Z) + drawnRows(number(noise), 3);
            const LayerMessages heard{nullptr, &below, &bias, &Y};
            verifyEqual(logEvidenceAlong(*rows, law, heard), logEvidenceOfNumbers(*numbers, heard),
                        1e-6);
        }
    }

    /// Of a Gaussian mixture everything is known: log p(r) is the logarithm of a sum.
    void thePathInTwoColumnsEndsAtTheMixture() {
        Eigen::MatrixXd S(2, 2);
        S << 1.0, 0.6, 0.6, 1.5;
        Eigen::MatrixXd A(2, 2);
        A << 12.0, 3.0, 3.0, 5.0;
        const Prior prior = BernoulliGaussianPrior{0.2, 1.0, MatrixRows{{1.0, 0.6}, {0.6, 1.5}}};
        const GaussianMessage above = received(prior, A, 2);
        const auto rows = makePriorEstimator(prior, 2, Estimation::Mmse, 1);
        const Eigen::MatrixXd C = spdInverse(A + spdInverse(S));
        const double scale =
            -0.5 * std::log((Eigen::MatrixXd::Identity(2, 2) + S * A).determinant());
        double logNormaliser = 0.0;
        for (int n = 0; n < kRows; ++n) {
            const Eigen::RowVectorXd b = above.naturalMean.row(n);
            logNormaliser += std::log(0.8 + 0.2 * std::exp(scale + 0.5 * b.dot(b * C)));
        }
        const Estimate end = rows->estimate({&above}, Side::Above);
        const double slope = above.naturalMean.cwiseProduct(end.mean).sum()
                             - 0.5 * (end.mean * A).cwiseProduct(end.mean).sum()
                             - 0.5 * kRows * (A * end.covariance).trace();
        verifyEqual(relativeEntropyAlong(*rows, {&above}), slope - logNormaliser, 1e-6);
    }

    /// A committee of two units by quadrature over both.
    void theEvidenceOfACommitteeIsThatOfAGrid() {
        CommitteeLaw law{Activation::Tanh, Eigen::MatrixXd::Ones(2, 1), number(0.1)};
        const auto rows = makeOutputEstimator(law, Estimation::Mmse, 1);
        Eigen::MatrixXd U(2, 2);
        U << 0.3, 0.1, 0.1, 0.5;
        const Eigen::MatrixXd R = drawnRows(Eigen::MatrixXd::Identity(2, 2), 1);
        const GaussianMessage below = message(spdInverse(U), R);
        const Eigen::MatrixXd Y =
            noiselessRows(law, R + drawnRows(U, 2)) + drawnRows(number(0.1), 3);
        const Quadrature rule = gaussHermite(60);
        const Eigen::MatrixXd root = symmetricSquareRoot(U);
        double expected = 0.0;
        for (int n = 0; n < kRows; ++n) {
            double density = 0.0;
            for (Eigen::Index i = 0; i < 60; ++i) {
                for (Eigen::Index j = 0; j < 60; ++j) {
                    const Eigen::RowVector2d x(rule.nodes(i), rule.nodes(j));
                    const Eigen::MatrixXd z = R.row(n) + x * root;
                    density +=
                        rule.weights(i) * rule.weights(j)
                        * std::exp(logNormalDensity(Y(n, 0), noiselessRows(law, z)(0, 0), 0.1));
                }
            }
            expected += std::log(density);
        }
        // Rows of two units are sampled.
        verifyEqual(logEvidenceAlong(*rows, law, {nullptr, &below, nullptr, &Y}), expected, 1e-3);
    }
};

ONSAGER_TEST(RowEvidenceTest)
#include "row_evidence_test.moc"
