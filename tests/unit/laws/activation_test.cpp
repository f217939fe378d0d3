// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/activation_moments.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/quadrature.h"
#include "engine/numerics/sobol.h"
#include "engine/numerics/symmetric_matrix.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>

using namespace onsager;

namespace {

const std::vector<EntryFunction> kFunctions = {Activation::Identity,
                                               Activation::Relu,
                                               {Activation::LeakyRelu, 0.3},
                                               Activation::Abs,
                                               Activation::Sign,
                                               Activation::HardTanh,
                                               Activation::Sigmoid,
                                               Activation::Tanh,
                                               Activation::Erf,
                                               Activation::Softplus,
                                               Activation::Gelu,
                                               Activation::Silu,
                                               Activation::SymmetricDoor,
                                               {Activation::SymmetricDoor, 1.3}};

}  // namespace

class ActivationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePiecesAreTheFunction() {
        for (const EntryFunction& phi : kFunctions) {
            for (const LinearPiece& piece : linearPieces(phi)) {
                for (const double z : {-3.3, -0.7, 0.2, 0.9, 4.0}) {
                    if (z > piece.lower && z < piece.upper) {
                        QCOMPARE(piece.offset + piece.slope * z, activatedEntry(phi, z));
                    }
                }
            }
        }
    }

    void momentsAreThoseOfSampledRows() {
        Eigen::MatrixXd S(3, 3);
        S << 1.3, 0.9, -0.4, 0.9, 2.0, 0.1, -0.4, 0.1, 0.6;
        const Eigen::RowVector3d mean(0.4, -1.2, 0.0);
        constexpr int kRows = 1 << 17;
        const Eigen::MatrixXd points = gaussianSobol(kRows, 3, 5) * symmetricSquareRoot(S);
        for (const EntryFunction& phi : kFunctions) {
            for (const bool centred : {true, false}) {
                const Eigen::RowVectorXd m = centred ? Eigen::RowVector3d::Zero().eval() : mean;
                const Eigen::MatrixXd rows = activated(phi, points.rowwise() + m);
                const Eigen::MatrixXd sampled = rows.transpose() * rows / kRows;
                const Eigen::MatrixXd exact = activatedMoment(phi, S, m);
                // A net of 2^17 points is good to some 1e-4 for these kinks and steps.
                QVERIFY2((sampled - exact).cwiseAbs().maxCoeff() < 1e-3,
                         qPrintable(QString("function %1, centred %2, difference %3")
                                        .arg(int(phi.kind))
                                        .arg(centred)
                                        .arg((sampled - exact).cwiseAbs().maxCoeff())));
            }
        }
    }

    void signAndErfHaveTheirArcsineLaws() {
        Eigen::Matrix2d S;
        S << 1.5, 0.6, 0.6, 0.8;
        const double rho = 0.6 / std::sqrt(1.5 * 0.8);
        QVERIFY(std::abs(activatedMoment(Activation::Sign, S)(0, 1) - std::asin(rho) * 2.0 / M_PI)
                < 1e-10);
        // E erf(x) erf(y) = (2 / pi) asin(2 S01 / sqrt((1 + 2 S00) (1 + 2 S11))), Williams 1997.
        QVERIFY(std::abs(activatedMoment(Activation::Erf, S)(0, 1)
                         - 2.0 / M_PI * std::asin(1.2 / std::sqrt(4.0 * 2.6)))
                < 1e-14);
    }

    void powersOfBentFunctionsAreExact() {
        for (const Activation phi : {Activation::Sigmoid, Activation::Tanh, Activation::Erf}) {
            for (const double deviation : {0.3, 1.0, 4.0, 30.0}) {
                const double mean = 0.4;
                double power = 0.0;
                for (int panel = -900; panel < 900; ++panel) {
                    const Quadrature rule = gaussLegendre(10, 0.01 * panel, 0.01 * (panel + 1));
                    for (Eigen::Index i = 0; i < rule.nodes.size(); ++i) {
                        const double value = activatedEntry(phi, mean + deviation * rule.nodes(i));
                        power += rule.weights(i) * normalDensity(rule.nodes(i)) * value * value;
                    }
                }
                const Eigen::MatrixXd S = Eigen::MatrixXd::Constant(1, 1, deviation * deviation);
                const double found =
                    activatedMoment(phi, S, Eigen::RowVectorXd::Constant(1, mean))(0, 0);
                QVERIFY2(std::abs(found / power - 1.0) < 1e-12,
                         qPrintable(QString("function %1, deviation %2: %3")
                                        .arg(int(phi))
                                        .arg(deviation)
                                        .arg(found / power - 1.0)));
            }
        }
    }

    void leakyReluMixesIdentityAndRelu() {
        Eigen::Matrix2d S;
        S << 1.5, 0.6, 0.6, 0.8;
        // max(z, a z) = a z + (1 - a) max(z, 0), E z1 max(z2, 0) = S12 / 2.
        const double a = 0.3;
        const double relu = activatedMoment(Activation::Relu, S)(0, 1);
        const double expected = a * a * 0.6 + a * (1.0 - a) * 0.6 + (1.0 - a) * (1.0 - a) * relu;
        QVERIFY(std::abs(activatedMoment({Activation::LeakyRelu, a}, S)(0, 1) - expected) < 1e-10);
    }
};

ONSAGER_TEST(ActivationTest)
#include "activation_test.moc"
