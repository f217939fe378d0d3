// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/spectrum.h"

#include "engine/numerics/factorization.h"
#include "engine/numerics/random.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

using namespace onsager;

namespace {

double average(const Spectrum& spectrum, double power) {
    return spectrum.counts.dot(spectrum.singularValues.array().pow(power).matrix())
           / spectrum.inputRows;
}

}  // namespace

class SpectrumTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marchenkoPasturHasTheMomentsOfTheLaw() {
        // For W of m x n with entries of variance 1/m and c = n/m:
        // tr (W^T W)^k / n = 1, 1 + c, 1 + 3c + c^2 for k = 1, 2, 3.
        for (const double m : {100.0, 250.0, 1000.0, 40.0}) {
            const double n = 100.0;
            const double c = n / m;
            const Spectrum law = marchenkoPastur(m, n, 1.0 / m);
            QVERIFY(std::abs(law.rank() - std::min(m, n)) < 1e-9);
            QVERIFY(std::abs(average(law, 2.0) - 1.0) < 1e-12);
            QVERIFY(std::abs(average(law, 4.0) - (1.0 + c)) < 1e-12);
            QVERIFY(std::abs(average(law, 6.0) - (1.0 + 3.0 * c + c * c)) < 1e-12);
            QVERIFY(std::abs(law.outputGain() - n / m) < 1e-12);
        }
    }

    void ridgeErrorsAtAHardEdgeSolveTheirEquation() {
        // q = < v / (v + s^2) > for entries of variance 1 / n and alpha = m / n solves
        // q^2 + (alpha - 1) q = v (1 - q); with prior variance 1 it is the mean squared error.
        for (const double m : {990.0, 999.0, 1000.0, 1001.0, 1010.0, 100000.0}) {
            const double n = 1000.0;
            const Spectrum law = marchenkoPastur(m, n, 1.0 / n);
            const Eigen::ArrayXd squares = law.singularValues.array().square();
            for (const double v : {1.0, 1e-2, 1e-4, 1e-6, 1e-8, 1e-12}) {
                const double b = m / n - 1.0 + v;
                const double root = std::sqrt(b * b + 4.0 * v);
                const double right = b > 0.0 ? 2.0 * v / (b + root) : 0.5 * (root - b);
                const double q =
                    ((law.counts.array() * v / (v + squares)).sum() + (n - law.rank())) / n;
                QVERIFY2(
                    std::abs(q / right - 1.0) < (v < 1e-8 ? 1e-9 : 1e-11),
                    qPrintable(QString("m = %1, v = %2: %3").arg(m).arg(v).arg(q / right - 1.0)));
            }
        }
    }

    void aLargeGaussianMatrixFollowsTheLimitLaw() {
        const Eigen::MatrixXd W =
            RandomField(6, 0, 1, Draw::Matrix).gaussian(600, 300) / std::sqrt(300.0);
        const Spectrum instance = instanceSpectrum(600, 300, thinSvd(W).singularValues);
        const Spectrum law = marchenkoPastur(600, 300, 1.0 / 300.0);
        for (const double lambda : {0.05, 1.0, 10.0}) {
            const auto resolvent = [lambda](const Spectrum& s) {
                return s.counts.dot((lambda + s.singularValues.array().square()).inverse().matrix())
                       / s.inputRows;
            };
            // Linear spectral statistics fluctuate by O(1/n).
            QVERIFY(std::abs(resolvent(instance) / resolvent(law) - 1.0) < 0.02);
        }
    }

    void aProductOfOneFactorIsMarchenkoPasturs() {
        for (const double m : {50.0, 100.0, 300.0}) {
            const Spectrum product = productSpectrum({100.0, m});
            const Spectrum law = marchenkoPastur(m, 100.0, 1.0 / 100.0);
            for (const double power : {2.0, 4.0, 8.0}) {
                QVERIFY(std::abs(average(product, power) / average(law, power) - 1.0) < 1e-10);
            }
            QVERIFY(std::abs(product.rank() - law.rank()) < 1e-9);
        }
    }

    void theMomentsOfSquareFactorsAreFussCatalanNumbers() {
        // tr (W^T W)^k / n of p square factors: binomial((p + 1) k, k) / (p k + 1).
        for (const auto& [factors, second, third] :
             {std::tuple(1, 2.0, 5.0), std::tuple(2, 3.0, 12.0), std::tuple(3, 4.0, 22.0)}) {
            const std::vector<double> sizes(static_cast<std::size_t>(factors) + 1, 70.0);
            const Spectrum law = productSpectrum(sizes);
            QVERIFY(std::abs(average(law, 2.0) - 1.0) < 1e-9);
            QVERIFY(std::abs(average(law, 4.0) - second) < 1e-9);
            QVERIFY(std::abs(average(law, 6.0) - third) < 1e-9);
        }
    }

    void theMomentFunctionOfAProductSolvesItsEquation() {
        for (const std::vector<double>& sizes :
             {std::vector<double>{100.0, 60.0, 150.0}, std::vector<double>{40.0, 200.0, 90.0, 70.0},
              std::vector<double>{30.0, 20.0, 10.0}, std::vector<double>{70.0, 70.0, 70.0},
              std::vector<double>{70.0, 70.0, 71.0, 700.0}}) {
            const Spectrum law = productSpectrum(sizes);
            QVERIFY(std::abs(law.outputGain() - 1.0) < 1e-9);
            const Eigen::ArrayXd squares = law.singularValues.array().square();
            for (const double x : {-1e-8, -1e-4, -0.3, -2.0, -50.0}) {
                const double w =
                    (law.counts.array() * squares / (x - squares)).sum() / law.inputRows;
                double right = (1.0 + w) / w;
                for (std::size_t i = 1; i < sizes.size(); ++i) {
                    right *= (sizes[i] / sizes[0] + w) * sizes[0] / sizes[i - 1];
                }
                // 1 + w, of the size of x, has lost that many digits.
                const double rounding =
                    4.0 * std::numeric_limits<double>::epsilon() / std::min(1.0, std::abs(x));
                QVERIFY(std::abs(right / x - 1.0) < 1e-10 + rounding);
            }
        }
    }

    void aGatheredSpectrumKeepsRankPowerAndAverages() {
        const Eigen::VectorXd s = RandomField(1, 0, 0, Draw::Matrix).uniform(5000, 1);
        const Spectrum all = instanceSpectrum(7000, 6000, s);
        const Spectrum few = gathered(all, 300);
        QCOMPARE(few.singularValues.size(), Eigen::Index(300));
        QCOMPARE(few.rank(), all.rank());
        QVERIFY(std::abs(few.outputGain() / all.outputGain() - 1.0) < 1e-12);
        for (const double precision : {0.1, 1.0, 10.0}) {
            const auto average = [precision](const Spectrum& spectrum) {
                const Eigen::ArrayXd squares = spectrum.singularValues.array().square();
                return (spectrum.counts.array() / (1.0 + precision * squares)).sum();
            };
            // Second order in the width of a group, 1 / 300.
            QVERIFY(std::abs(average(few) / average(all) - 1.0) < 1e-4);
        }
        QVERIFY(gathered(all, 5000).singularValues == s);
    }

    void theFlatSpectrumHasAsManyValuesAsTheSmallerSide() {
        QCOMPARE(flatSpectrum(10, 30, 1.0).rank(), 10.0);
        QCOMPARE(flatSpectrum(10, 30, 2.0).outputGain(), 4.0);
    }
};

ONSAGER_TEST(SpectrumTest)
#include "spectrum_test.moc"
