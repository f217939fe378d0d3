// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/matrix_law.h"

#include "engine/model/instance.h"

#include <Eigen/Dense>

#include <QTest>

#include <cmath>

using namespace onsager;

namespace {

Instance instanceWith(const MatrixLaw& law, int rows, int columns) {
    Scenario scenario;
    scenario.columns = 2;
    OutputNoise noise;
    noise.variance = 0.1;
    LinearLayer linear;
    linear.rows = rows;
    linear.matrix = law;
    scenario.layers = {PriorLayer{columns, GaussianPrior{}}, linear,
                       OutputLayer{AwgnOutput{noise}}};
    return drawInstance(scenario, 0);
}

}  // namespace

class MatrixLawTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void geometricValuesHaveTheConditionNumberAndKeepThePower() {
        for (const auto& [rows, columns] :
             {std::pair(30, 50), std::pair(50, 30), std::pair(7, 7)}) {
            for (const double condition : {1.0, 10.0, 1000.0}) {
                const Eigen::VectorXd s =
                    *givenSingularValues(GeometricMatrix{condition}, rows, columns);
                QCOMPARE(s.size(), Eigen::Index(std::min(rows, columns)));
                QVERIFY(std::abs(s(0) / s(s.size() - 1) / condition - 1.0) < 1e-12);
                QVERIFY(std::abs(s.squaredNorm() / rows - 1.0) < 1e-12);
                const double ratio = s(1) / s(0);
                for (Eigen::Index i = 1; i < s.size(); ++i) {
                    QVERIFY(std::abs(s(i) / s(i - 1) - ratio) < 1e-12);
                }
                QVERIFY(
                    std::abs(limitSpectrum(GeometricMatrix{condition}, rows, columns).outputGain()
                             - 1.0)
                    < 1e-12);
            }
        }
        QVERIFY(!givenSingularValues(GaussianMatrix{}, 5, 5));
    }

    void zerosOfAListAreLeftOut() {
        const MatrixLaw law = SingularValuesMatrix{{0.0, 0.5, 2.0}};
        const Eigen::VectorXd s = *givenSingularValues(law, 10, 8);
        QCOMPARE(s.size(), Eigen::Index(2));
        QCOMPARE(s(0), 2.0);
        QCOMPARE(s(1), 0.5);
        QCOMPARE(limitSpectrum(law, 10, 8).rank(), 2.0);
        QCOMPARE(limitSpectrum(law, 10, 8).outputGain(), 4.25 / 10.0);
    }

    void theDrawnMatrixHasTheseSingularValues() {
        for (const MatrixLaw& law :
             {MatrixLaw(GeometricMatrix{25.0}), MatrixLaw(SingularValuesMatrix{{3.0, 1.0, 1.0}}),
              MatrixLaw(OrthogonalMatrix{})}) {
            const Instance instance = instanceWith(law, 12, 20);
            const ThinSvd& svd = instance.evidence.matrices.front();
            const Eigen::MatrixXd W =
                svd.left * svd.singularValues.asDiagonal() * svd.right.transpose();
            QVERIFY((W * instance.signals[0] - instance.signals[1]).norm() < 1e-10);
            const Eigen::VectorXd found =
                Eigen::JacobiSVD<Eigen::MatrixXd>(W).singularValues().head(
                    svd.singularValues.size());
            QVERIFY((found - *givenSingularValues(law, 12, 20)).norm() < 1e-10);
        }
    }
};

QTEST_APPLESS_MAIN(MatrixLawTest)
#include "matrix_law_test.moc"
