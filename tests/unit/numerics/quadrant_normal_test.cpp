// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/quadrant_normal.h"

#include "engine/numerics/box_normal.h"
#include "engine/numerics/random.h"
#include "engine/numerics/symmetric_matrix.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numbers>

using namespace onsager;

namespace {

Eigen::MatrixXd correlated(double rho) {
    Eigen::MatrixXd S(2, 2);
    S << 1.0, rho, rho, 1.0;
    return S;
}

}  // namespace

class QuadrantNormalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Sheppard's formula P = 1/4 + arcsin(rho) / (2 pi), and E |x| of pairs that do not depend on each other.
    void quadrantsAtTheCentreAreThoseOfSheppard() {
        for (const double rho : {-0.999, -0.5, 0.0, 0.3, 0.95, 0.99999}) {
            const double exact = 0.25 + std::asin(rho) / (2.0 * std::numbers::pi);
            const QuadrantMoments at = quadrantMoments(Eigen::Vector2d::Zero(), rho);
            QVERIFY2(std::abs(at.mass - exact) < 1e-12,
                     qPrintable(QString("%1: %2").arg(rho).arg(at.mass - exact)));
        }
        const QuadrantMoments apart = quadrantMoments(Eigen::Vector2d::Zero(), 0.0);
        QVERIFY(std::abs(apart.first(0) - 0.25 * std::sqrt(2.0 / std::numbers::pi)) < 1e-15);
        QVERIFY(std::abs(apart.second(0, 0) - 0.25) < 1e-15);
    }

    /// The four quadrants around a point: mass 1, mean 0, covariance that of the pair.
    void fourQuadrantsMakeTheWholePlane() {
        const RandomField field(3, 0, 0, Draw::Noise);
        const Eigen::MatrixXd places = 2.0 * field.gaussian(200, 2);
        for (Eigen::Index k = 0; k < places.rows(); ++k) {
            const double rho = std::sin(1.5 * std::sin(static_cast<double>(k)));
            double mass = 0.0;
            Eigen::Vector2d first = Eigen::Vector2d::Zero();
            Eigen::Matrix2d second = Eigen::Matrix2d::Zero();
            for (const double s : {-1.0, 1.0}) {
                for (const double t : {-1.0, 1.0}) {
                    const Eigen::Vector2d signs(s, t);
                    const QuadrantMoments one =
                        quadrantMoments(signs.cwiseProduct(places.row(k).transpose()), s * t * rho);
                    mass += one.mass;
                    first += signs.cwiseProduct(one.first);
                    second += (signs * signs.transpose()).cwiseProduct(one.second);
                }
            }
            QVERIFY2(std::abs(mass - 1.0) < 1e-14, qPrintable(QString::number(mass - 1.0)));
            QVERIFY(first.norm() < 1e-14);
            QVERIFY((second - correlated(rho)).norm() < 1e-14);
        }
    }

    void theyAreThoseOfBoxesByQuadrature() {
        const double infinity = std::numeric_limits<double>::infinity();
        const RandomField field(4, 0, 0, Draw::Noise);
        const Eigen::MatrixXd places = 1.5 * field.gaussian(300, 2);
        for (Eigen::Index k = 0; k < places.rows(); ++k) {
            const double rho = 0.98 * std::sin(static_cast<double>(k));
            const Eigen::Vector2d a = places.row(k).transpose();
            const QuadrantMoments one = quadrantMoments(a, rho);
            const Eigen::MatrixXd Q = spdInverse(correlated(rho));
            const BoxNormal box =
                boxNormal(Eigen::VectorXd::Zero(2), Q, {a, Eigen::VectorXd::Constant(2, infinity)});
            const double mass = std::exp(box.logIntegral - 0.5 * box.mode.dot(Q * box.mode))
                                / (2.0 * std::numbers::pi * std::sqrt(1.0 - rho * rho));
            const Eigen::MatrixXd second =
                mass * (box.covariance + box.mean * box.mean.transpose());
            QVERIFY2(std::abs(one.mass - mass) < 1e-10,
                     qPrintable(QString("rho %1, a %2 %3: %4 and %5")
                                    .arg(rho)
                                    .arg(a(0))
                                    .arg(a(1))
                                    .arg(one.mass)
                                    .arg(mass)));
            QVERIFY((one.first - mass * box.mean).norm() < 1e-10);
            QVERIFY((one.second - second).norm() < 1e-10);
        }
    }

    void farBordersAreFinite() {
        for (const double a : {-1e200, -50.0, 50.0, 1e200}) {
            const QuadrantMoments one = quadrantMoments({a, -0.5}, 0.7);
            QVERIFY(std::isfinite(one.mass) && one.first.allFinite() && one.second.allFinite());
            QVERIFY(a < 0.0 || one.mass < 1e-15);
        }
    }
};

ONSAGER_TEST(QuadrantNormalTest)
#include "quadrant_normal_test.moc"
