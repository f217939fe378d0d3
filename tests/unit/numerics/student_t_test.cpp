// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/student_t.h"

#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <limits>

using onsager::normalQuantileOfT;

class StudentTTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Quantiles of t for 0.9, 0.975, 0.995 and 0.9995 as every table of the distribution has them
    /// (Fisher and Yates, table III), beside those of the normal distribution.
    void quantilesOfTheTablesBecomeThoseOfTheNormalLaw() {
        constexpr double kNormal[] = {1.2815516, 1.9599640, 2.5758293, 3.2905267};
        struct Row {
            double nu;
            double t[4];
        };
        constexpr Row kTable[] = {
            {1, {3.078, 12.706, 63.657, 636.619}}, {2, {1.886, 4.303, 9.925, 31.599}},
            {4, {1.533, 2.776, 4.604, 8.610}},     {9, {1.383, 2.262, 3.250, 4.781}},
            {29, {1.311, 2.045, 2.756, 3.659}},    {120, {1.289, 1.980, 2.617, 3.373}}};
        for (const Row& row : kTable) {
            for (int k = 0; k < 4; ++k) {
                const double z = normalQuantileOfT(row.t[k], row.nu);
                // Three digits of t are as many of z: dz/dt <= 1.
                QVERIFY2(std::abs(z - kNormal[k]) < 6e-4, qPrintable(QString::number(z, 'g', 9)));
                QCOMPARE(normalQuantileOfT(-row.t[k], row.nu), -z);
            }
        }
    }

    /// nu = 1 and 2 have closed forms: P(T > t) = atan(1/t) / pi and (1 - t / sqrt(2 + t^2)) / 2.
    void closedFormsAgree() {
        const auto beyond = [](double z) { return 0.5 * std::erfc(z / std::sqrt(2.0)); };
        for (const double t : {0.01, 0.5, 1.0, 3.0, 20.0, 1e4}) {
            const double cauchy = std::atan(1.0 / t) / M_PI;
            const double two = 1.0 / ((2.0 + t * t) * (1.0 + t / std::sqrt(2.0 + t * t)));
            QVERIFY(std::abs(beyond(normalQuantileOfT(t, 1)) / cauchy - 1.0) < 1e-10);
            QVERIFY(std::abs(beyond(normalQuantileOfT(t, 2)) / two - 1.0) < 1e-10);
        }
    }

    void itGrowsWithTAndWithTheDegreesOfFreedom() {
        for (const double nu : {0.7, 1.0, 2.0, 9.0, 300.0, 1e5, 1e12}) {
            double last = 0.0;
            for (double t = 0.125; t < 1e12; t *= 1.5) {
                const double z = normalQuantileOfT(t, nu);
                QVERIFY2(std::isfinite(z) && z > last && z <= t * (1.0 + 1e-9),
                         qPrintable(QString("t %1, nu %2: z %3").arg(t).arg(nu).arg(z)));
                QVERIFY(z >= normalQuantileOfT(t, 0.9 * nu));
                last = z;
            }
        }
        QCOMPARE(normalQuantileOfT(2.5, std::numeric_limits<double>::infinity()), 2.5);
        QCOMPARE(normalQuantileOfT(0.0, 3.0), 0.0);
    }

    void whatIsNoNumberStaysNone() {
        const double none = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(std::isnan(normalQuantileOfT(none, 3.0)));
        QVERIFY(std::isnan(normalQuantileOfT(1.0, none)));
        QVERIFY(std::isnan(normalQuantileOfT(1.0, 0.0)));
    }
};

ONSAGER_TEST(StudentTTest)
#include "student_t_test.moc"
