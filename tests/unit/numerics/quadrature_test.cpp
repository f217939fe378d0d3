// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/quadrature.h"

#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <numbers>
#include <utility>

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

    void sumsOfManyTermsAreTakenAtAFewNodes() {
        for (const auto& [count, terms] :
             {std::pair(1, 1), std::pair(4, 4), std::pair(5, 30), std::pair(3, 1'000'000)}) {
            const Quadrature rule = gaussSum(count, terms);
            for (int degree = 0; degree < 2 * count; ++degree) {
                const auto power = [&](double i) { return std::pow((i + 0.5) / terms, degree); };
                double sum = 0.0;
                for (int i = 0; i < terms; ++i) {
                    sum += power(i);
                }
                QVERIFY(std::abs(integral(rule, power) / sum - 1.0) < 1e-11);
            }
        }
    }

    void aListOfPointsIsAveragedAtAFewNodes() {
        Eigen::VectorXd points(300);
        for (int i = 0; i < 300; ++i) {
            points(i) = 5.0 + std::sin(1.7 * i) + 0.001 * i;
        }
        for (const int count : {1, 4, 12}) {
            const Quadrature rule = gaussOfPoints(count, points);
            QCOMPARE(rule.nodes.size(), count);
            for (int degree = 0; degree < 2 * count; ++degree) {
                const auto power = [&](double x) { return std::pow(x / 5.0, degree); };
                QVERIFY(std::abs(integral(rule, power) / points.unaryExpr(power).mean() - 1.0)
                        < 1e-11);
            }
        }
        // No more nodes than different points, and one for points that are all the same.
        QCOMPARE(gaussOfPoints(9, Eigen::Vector4d(1.0, 2.0, 2.0, 7.0)).nodes.size(), 3);
        QCOMPARE(gaussOfPoints(9, Eigen::Vector3d::Constant(0.3)).nodes.size(), 1);
    }

    void aBendNearTheBeginningIsResolved() {
        for (const double bend : {1e-12, 1e-3, 1.0}) {
            const double found = integral(
                bentLegendre(40, bend), [&](double t) { return bend / ((t + bend) * (t + bend)); });
            QVERIFY(std::abs(found * (1.0 + bend) - 1.0) < 1e-11);  // 1 / (1 + bend)
            const double mass = integral(bentLegendre(40, bend), [](double) { return 1.0; });
            QVERIFY(std::abs(mass - 1.0) < 1e-11);
        }
    }

    void gradedPanelsResolveKinksStepsAndPeaks() {
        // A peak of width 1e-5 at 0.3, a kink at -1 and a broad bell.
        const auto f = [](double x) {
            const double u = (x - 0.3) / 1e-5;
            return std::exp(-0.5 * u * u) / 1e-5 + std::abs(x + 1.0) * std::exp(-0.5 * x * x);
        };
        const Quadrature rule = gradedLegendre(-10.0, 10.0, {{0.3, 1e-5}, {-1.0, 1.0}, {0.0, 1.0}});
        const double sum = integral(rule, f);
        // E|x + 1| = 2 phi(1) + 2 Phi(1) - 1.
        const double root = std::sqrt(2.0 * M_PI);
        const double folded = 2.0 * std::exp(-0.5) / root + std::erf(std::sqrt(0.5));
        QVERIFY(std::abs(sum - root * (1.0 + folded)) < 1e-11 * sum);
        QVERIFY(std::abs(rule.weights.sum() - 20.0) < 1e-12);
        QVERIFY(rule.nodes.size() < 2000);
    }

    void aBroadFeatureBesideANarrowOneLeavesItsPanelsNarrow() {
        // A peak of width 0.01 at 0, and a broad one whose centre is two of its widths away.
        const auto f = [](double x) {
            return std::exp(-0.5 * x * x) + std::exp(-0.5 * 1e4 * x * x);
        };
        for (const double centre : {0.01, 0.02, 0.05, 0.2}) {
            const Quadrature rule = gradedLegendre(-8.0, 8.0, {{0.0, 0.01}, {centre, 1.0}});
            double sum = 0.0;
            for (Eigen::Index i = 0; i < rule.nodes.size(); ++i) {
                sum += rule.weights(i) * f(rule.nodes(i));
            }
            QVERIFY(std::abs(sum - 1.01 * std::sqrt(2.0 * M_PI)) < 1e-11);
            QVERIFY(rule.nodes.size() < 700);
        }
    }
};

ONSAGER_TEST(QuadratureTest)
#include "quadrature_test.moc"
