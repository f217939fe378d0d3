// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/quadrature.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace onsager;

class QuadratureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gaussHermiteIntegratesPolynomialsExactly() {
        const Quadrature rule = gaussHermite(16);
        QVERIFY(std::abs(rule.weights.sum() - 1.0) < 1e-13);
        double doubleFactorial = 1.0;
        for (int k = 2; k <= 30; k += 2) {
            doubleFactorial *= k - 1;
            const double moment = rule.weights.dot(rule.nodes.array().pow(k).matrix());
            QVERIFY(std::abs(moment / doubleFactorial - 1.0) < 1e-11);
        }
    }

    void gaussHermiteMatchesTheCharacteristicFunction() {
        const Quadrature rule = gaussHermite(40);
        const double value = rule.weights.dot((2.0 * rule.nodes.array()).cos().matrix());
        QVERIFY(std::abs(value - std::exp(-2.0)) < 1e-12);
    }

    void gaussLegendreIntegratesOnItsInterval() {
        const Quadrature rule = gaussLegendre(20, 1.0, 3.0);
        QVERIFY(std::abs(rule.weights.sum() - 2.0) < 1e-13);
        const double value = rule.weights.dot(rule.nodes.array().exp().matrix());
        QVERIFY(std::abs(value - (std::exp(3.0) - std::exp(1.0))) < 1e-12);
    }
};

QTEST_APPLESS_MAIN(QuadratureTest)
#include "quadrature_test.moc"
