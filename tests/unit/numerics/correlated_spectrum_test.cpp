// SPDX-License-Identifier: GPL-3.0-or-later
//
// The singular values of correlated Gaussian columns, against the equation of their resolvent on the negative axis.
#include "engine/numerics/correlated_spectrum.h"

#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>

using namespace onsager;

namespace {

/// E[s^2 / (lambda + s^2)] over the n eigenvalues of W^T W: sum p tau / (tau - t), where t < 0 is the root of
/// c t + E[tau] + sum p tau^2 / (t - tau) = -lambda, that is of c t - t sum p tau / (tau - t) = -lambda.
double shareAbove(const Population& population, double c, double lambda) {
    const auto near = [&](double t) {
        return (population.shares.array() * population.values.array()
                / (population.values.array() - t))
            .sum();
    };
    double low = -1e12;
    double high = 0.0;
    for (int step = 0; step < 300; ++step) {
        const double middle = 0.5 * (low + high);
        (middle * (c - near(middle)) < -lambda ? low : high) = middle;
    }
    return near(0.5 * (low + high));
}

double shareAbove(const Spectrum& spectrum, double lambda) {
    const Eigen::ArrayXd squares = spectrum.singularValues.array().square();
    return (spectrum.counts.array() * squares / (lambda + squares)).sum() / spectrum.inputRows;
}

Population of(const std::vector<double>& values) {
    const auto n = static_cast<Eigen::Index>(values.size());
    return {Eigen::Map<const Eigen::VectorXd>(values.data(), n),
            Eigen::VectorXd::Constant(n, 1.0 / static_cast<double>(n))};
}

}  // namespace

class CorrelatedSpectrumTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theResolventSolvesItsEquation_data() {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<double>("ratio");
        QTest::addColumn<double>("tolerance");
        for (const double ratio : {0.3, 0.9, 1.2, 4.0}) {
            QTest::addRow("one value, m/n %g", ratio) << QList<double>{1.0} << ratio << 1e-9;
            QTest::addRow("two near ones, m/n %g", ratio)
                << QList<double>{0.8, 1.2} << ratio << 1e-9;
            QTest::addRow("four, m/n %g", ratio)
                << QList<double>{0.1, 0.5, 1.0, 3.0} << ratio << 3e-6;
            QTest::addRow("two far ones, m/n %g", ratio)
                << QList<double>{0.01, 10.0} << ratio << 1e-6;
        }
        QTest::addRow("a hard edge") << QList<double>{0.5, 1.5} << 1.0 << 1e-6;
        QTest::addRow("narrow parts") << QList<double>{0.5, 1.0, 2.0} << 400.0 << 1e-6;
    }

    void theResolventSolvesItsEquation() {
        QFETCH(const QList<double>, values);
        QFETCH(const double, ratio);
        QFETCH(const double, tolerance);
        const Population population = of({values.begin(), values.end()});
        const Spectrum spectrum = correlatedSpectrum(1000.0 * ratio, 1000.0, population);
        QVERIFY(std::abs(spectrum.counts.sum() - std::min(1000.0, 1000.0 * ratio)) < 1e-9);
        for (const double lambda : {1e-4, 1e-2, 0.3, 2.0, 50.0}) {
            const double expected = shareAbove(population, ratio, lambda);
            const double found = shareAbove(spectrum, lambda);
            QVERIFY2(std::abs(found - expected) < tolerance * expected,
                     qPrintable(QString("lambda %1: %2 against %3")
                                    .arg(lambda)
                                    .arg(found, 0, 'g', 12)
                                    .arg(expected, 0, 'g', 12)));
        }
        // tr W^T W / n = c E[tau].
        QVERIFY(std::abs(spectrum.outputGain() - population.values.mean()) < tolerance * 10.0);
    }

    void ofEqualEigenvaluesItIsThatOfMarchenkoAndPastur() {
        const Spectrum one = correlatedSpectrum(700.0, 1000.0, of({2.0, 2.0, 2.0}));
        const Spectrum other = marchenkoPastur(700.0, 1000.0, 2.0 / 1000.0);
        for (const double lambda : {1e-3, 0.1, 1.0}) {
            QVERIFY(std::abs(shareAbove(one, lambda) / shareAbove(other, lambda) - 1.0) < 1e-10);
        }
    }
};

ONSAGER_TEST(CorrelatedSpectrumTest)
#include "correlated_spectrum_test.moc"
