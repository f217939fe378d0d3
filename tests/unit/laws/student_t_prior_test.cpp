// SPDX-License-Identifier: GPL-3.0-or-later
//
// The prior of heavy tails against the density of the multivariate Student law.
#include "engine/laws/prior.h"
#include "engine/numerics/random.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <numbers>

using namespace onsager;

namespace {

/// Gamma((nu + d) / 2) / (Gamma(nu / 2) (nu pi s^2)^(d / 2)) (1 + |z|^2 / (nu s^2))^(-(nu + d) / 2).
double logDensity(const StudentTPrior& law, int d, double length) {
    const double nu = law.degreesOfFreedom;
    const double width = nu * law.scale * law.scale;
    return std::lgamma(0.5 * (nu + d)) - std::lgamma(0.5 * nu)
           - 0.5 * d * std::log(width * std::numbers::pi)
           - 0.5 * (nu + d) * std::log1p(length * length / width);
}

}  // namespace

class StudentTPriorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMixtureHasTheDensity() {
        for (const double nu : {3.0, 4.0, 7.5, 60.0, 1000.0}) {
            const StudentTPrior law{0.7, nu};
            for (const int d : {1, 2, 5}) {
                const RowMixture rows = mixture(law, d);
                QVERIFY(rows.weights.size() <= 94);
                for (const double length : {0.0, 0.3, 1.0, 3.0, 10.0}) {
                    double density = 0.0;
                    for (Eigen::Index k = 0; k < rows.weights.size(); ++k) {
                        const double v = rows.covariances[static_cast<std::size_t>(k)](0, 0);
                        density += rows.weights(k) * std::pow(2.0 * std::numbers::pi * v, -0.5 * d)
                                   * std::exp(-0.5 * length * length / v);
                    }
                    const double exact = std::exp(logDensity(law, d, length));
                    // Beside the peak: where the law has next to nothing its mixture may have less.
                    const double peak = std::exp(logDensity(law, d, 0.0));
                    QVERIFY2(std::abs(density - exact) < 2e-6 * exact + 1e-9 * peak,
                             qPrintable(QString("nu %1, d %2, |z| %3: %4 against %5")
                                            .arg(nu)
                                            .arg(d)
                                            .arg(length)
                                            .arg(density)
                                            .arg(exact)));
                }
                QVERIFY((secondMoment(rows) - priorMoment(law, d)).norm()
                        < 2e-7 * priorMoment(law, d).norm());
            }
        }
    }

    void drawsHaveTheLaw() {
        constexpr int kRows = 40000;
        const StudentTPrior law{1.3, 3.5};
        const Eigen::MatrixXd Z =
            priorRows(law, 2, RandomField(11, 0, 0, Draw::Signal).gaussian(kRows, 3));
        const boost::math::students_t exact(law.degreesOfFreedom);
        for (const double bound : {-20.0, -2.0, -0.4, 0.0, 1.0, 4.0, 30.0}) {
            const double expected = cdf(exact, bound / law.scale);
            const double error = std::sqrt(expected * (1.0 - expected) / kRows);
            for (int j = 0; j < 2; ++j) {
                const double share = (Z.col(j).array() < bound).cast<double>().mean();
                // 4.5 standard errors over 14 comparisons: once in ten thousand seeds.
                QVERIFY(std::abs(share - expected) < 4.5 * error);
            }
        }
        // All entries of a row are large together: of two independent ones the share would be p^2.
        const auto large = (Z.array().abs() > 5.0).cast<double>();
        const double both = (large.col(0) * large.col(1)).mean();
        QVERIFY(both > 3.0 * large.mean() * large.mean());
    }

    void theEnergyIsMinusTheLogarithmOfTheDensity() {
        const StudentTPrior law{0.8, 5.0};
        const Eigen::MatrixXd Z = RandomField(12, 0, 0, Draw::Signal).gaussian(6, 3) * 2.0;
        const EnergyGradient at = priorEnergy(law, Z);
        double expected = 0.0;
        for (Eigen::Index n = 0; n < Z.rows(); ++n) {
            expected += logDensity(law, 3, 0.0) - logDensity(law, 3, Z.row(n).norm());
        }
        QVERIFY(std::abs(at.energy - expected) < 1e-12 * expected);
        constexpr double kStep = 1e-5;
        for (Eigen::Index i = 0; i < Z.size(); ++i) {
            Eigen::MatrixXd moved = Z;
            moved(i) += kStep;
            const double above = priorEnergy(law, moved).energy;
            moved(i) -= 2.0 * kStep;
            const double slope = (above - priorEnergy(law, moved).energy) / (2.0 * kStep);
            QVERIFY(std::abs(slope - at.gradient(i)) < 1e-8);
        }
    }
};

ONSAGER_TEST(StudentTPriorTest)
#include "student_t_prior_test.moc"
