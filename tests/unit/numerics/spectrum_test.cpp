// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/spectrum.h"

#include "engine/numerics/factorization.h"
#include "engine/numerics/random.h"

#include <QTest>

#include <cmath>

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

    void theFlatSpectrumHasAsManyValuesAsTheSmallerSide() {
        QCOMPARE(flatSpectrum(10, 30, 1.0).rank(), 10.0);
        QCOMPARE(flatSpectrum(10, 30, 2.0).outputGain(), 4.0);
    }
};

QTEST_APPLESS_MAIN(SpectrumTest)
#include "spectrum_test.moc"
