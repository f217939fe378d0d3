// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/truncated_normal.h"

#include "engine/numerics/infinity.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/normal_tail.h"
#include "engine/numerics/quadrature.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace onsager;

namespace {

/// Moments of N(0, 1) on (a, b) by very many panels, relative to the point of the interval nearest 0.
struct BruteForce {
    double logIntegral = 0.0;
    double offset = 0.0;
    double variance = 0.0;

    BruteForce(double a, double b) {
        const double mode = std::clamp(0.0, a, b);
        const double reach = std::min(12.0, 45.0 / std::max(std::abs(mode), 1e-3));
        const double lower = std::max(a - mode, -reach);
        const double upper = std::min(b - mode, reach);
        const Quadrature unit = gaussLegendre(10, 0.0, 1.0);
        constexpr int kPanels = 2000;
        double sums[3] = {0.0, 0.0, 0.0};
        const auto visit = [&](auto&& body) {
            for (int panel = 0; panel < kPanels; ++panel) {
                for (Eigen::Index i = 0; i < unit.nodes.size(); ++i) {
                    const double t =
                        lower + (upper - lower) * (panel + unit.nodes(i)) / double(kPanels);
                    body(t, unit.weights(i) * std::exp(-t * (mode + 0.5 * t)));
                }
            }
        };
        visit([&](double t, double w) {
            sums[0] += w;
            sums[1] += w * t;
        });
        offset = sums[1] / sums[0];
        visit([&](double t, double w) { sums[2] += w * (t - offset) * (t - offset); });
        variance = sums[2] / sums[0];
        logIntegral = std::log(sums[0] * (upper - lower) / kPanels);
    }
};

void closeTo(double value, double expected, double tolerance) {
    QVERIFY2(std::abs(value - expected) <= tolerance * std::max(std::abs(expected), 1e-300),
             qPrintable(QString("%1 against %2").arg(value, 0, 'g', 17).arg(expected, 0, 'g', 17)));
}

}  // namespace

class TruncatedNormalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLogarithmOfTheProbabilityHoldsInBothTails() {
        closeTo(logNormalProbability(0.0), -0.69314718055994531, 1e-15);
        closeTo(logNormalProbability(-40.0), -804.60844201375379, 1e-14);
        closeTo(logNormalProbability(-1e8), -5000000000000019.3396, 1e-15);
        closeTo(logNormalProbability(8.0), -6.2209605742717845e-16, 1e-12);
        closeTo(logNormalProbability(-1.0), std::log(normalProbability(-1.0)), 1e-14);
        QCOMPARE(logNormalProbability(1e8), 0.0);
        for (double x = -6.0; x < 6.0; x += 0.37) {
            closeTo(std::exp(logNormalProbability(x)), normalProbability(x), 1e-13);
        }
    }

    void intervalProbabilitiesDoNotCancel() {
        for (const double a : {-40.0, -8.0, -1.0, 0.0, 1.0, 8.0, 40.0}) {
            for (const double width : {1e-9, 1e-3, 0.3, 2.0, 7.0, 30.0}) {
                const BruteForce expected(a, a + width);
                const double mode = std::clamp(0.0, a, a + width);
                const double logMass = expected.logIntegral - kLogRootTwoPi - 0.5 * mode * mode;
                QVERIFY(std::abs(logIntervalProbability(a, a + width) - logMass)
                        < 1e-12 + 1e-14 * std::abs(logMass));
                closeTo(logIntervalProbability(-a - width, -a),
                        logIntervalProbability(a, a + width), 1e-14);
            }
        }
        closeTo(logIntervalProbability(40.0, kInfinity), logNormalProbability(-40.0), 1e-14);
        closeTo(logIntervalProbability(-kInfinity, 1.3), logNormalProbability(1.3), 1e-13);
        QVERIFY(std::abs(logIntervalProbability(-kInfinity, kInfinity)) < 1e-15);
    }

    void momentsMatchBruteForceIntegration() {
        for (const double a : {-1e3, -40.0, -6.0, -4.4, -2.0, -0.1, 0.0, 1e-4, 0.7, 2.9, 3.1, 5.0,
                               11.0, 40.0, 1e4, 1e8}) {
            for (const double width :
                 {1e-12, 1e-5, 0.1, 0.9, 2.0, 4.3, 4.6, 9.0, 50.0, kInfinity}) {
                const double b = a + width;
                if (b <= a) {
                    continue;
                }
                const BruteForce expected(a, b);
                const TruncatedNormal law = truncatedNormal(0.0, 1.0, a, b);
                const double spread = std::sqrt(expected.variance);
                QVERIFY(std::abs(law.logIntegral - expected.logIntegral) < 1e-12);
                closeTo(law.variance, expected.variance, 3e-12);
                QVERIFY(std::abs(law.mean - law.mode - expected.offset)
                        < 1e-12 * spread + 4e-16 * std::abs(law.mode));
                const TruncatedNormal mirror = truncatedNormal(0.0, 1.0, -b, -a);
                closeTo(mirror.variance, law.variance, 1e-12);
                QVERIFY(std::abs(mirror.mean + law.mean)
                        <= 1e-12 * spread + 4e-16 * std::abs(law.mode));
            }
        }
    }

    void eightHalfLinesMatchIntegration() {
        Lane borders;
        borders << -8.0, -1.0, -1e-3, 0.0, 0.3, 3.0, 40.0, 1e4;
        const HalfNormals laws = halfNormals(borders);
        for (Eigen::Index k = 0; k < kLaneCount; ++k) {
            const BruteForce expected(borders(k), kInfinity);
            closeTo(laws.integral(k), std::exp(expected.logIntegral), 1e-12);
            // Around the mode the sum of the right and the left leaves a difference.
            QVERIFY(std::abs(laws.mean(k) - expected.offset) < 1e-12 * expected.offset + 1e-14);
            closeTo(laws.variance(k), expected.variance, 1e-12);
        }
        borders << -kInfinity, -1e8, -40.0, 1e8, 1e150, 1e300, kInfinity, 0.0;
        const HalfNormals far = halfNormals(borders);
        QVERIFY(far.integral.isFinite().all() && far.mean.isFinite().all());
        QVERIFY((far.variance >= 0.0).all() && (far.variance <= 1.0).all());
        closeTo(far.integral(0), std::sqrt(2.0 * std::numbers::pi), 1e-15);
        closeTo(far.mean(3), 1e-8, 1e-14);
    }

    void theRatiosOfTheTailMatchIntegration() {
        for (double a = 0.0; a < 60.0; a = 1.3 * a + 0.01) {
            const TailRatios<double> tail = tailRatios(a);
            const BruteForce expected(a, kInfinity);
            closeTo(tail.zeroth, std::exp(expected.logIntegral), 2e-13);
            closeTo(tail.first, expected.offset, 2e-13);
            closeTo(tail.variance(), expected.variance, 1e-12);
        }
    }

    void momentsScaleWithTheLaw() {
        const TruncatedNormal unit = truncatedNormal(0.0, 1.0, 0.5, 2.5);
        const TruncatedNormal law = truncatedNormal(3.0, 1e-8, 3.0 + 0.5e-4, 3.0 + 2.5e-4);
        closeTo(law.variance, 1e-8 * unit.variance, 1e-9);
        closeTo(law.mean - 3.0, 1e-4 * unit.mean, 1e-9);
        closeTo(law.logMass, unit.logMass, 1e-9);
        closeTo(law.logIntegral, unit.logIntegral + std::log(1e-4), 1e-9);
    }

    void extremeIntervalsStayFinite() {
        for (const double m : {-1e8, -40.0, 0.0, 40.0, 1e8}) {
            for (const double v : {1e-16, 1e-8, 1.0, 1e8}) {
                for (const double lower : {-kInfinity, -1.0, 0.0}) {
                    for (const double upper : {1e-12, 1.0, kInfinity}) {
                        const TruncatedNormal law = truncatedNormal(m, v, lower, upper);
                        QVERIFY(std::isfinite(law.logIntegral) && std::isfinite(law.logMass));
                        QVERIFY(lower <= law.mean && law.mean <= upper);
                        QVERIFY(law.variance > 0.0 && law.variance <= v * (1.0 + 1e-12));
                    }
                }
            }
        }
    }
};

ONSAGER_TEST(TruncatedNormalTest)
#include "truncated_normal_test.moc"
