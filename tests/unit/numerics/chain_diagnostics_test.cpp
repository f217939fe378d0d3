// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/chain_diagnostics.h"

#include "engine/numerics/random.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <cmath>

using namespace onsager;

namespace {

/// Chains x_t = a x_{t-1} + sqrt(1 - a^2) xi_t, each in its stationary law N(0, 1).
Eigen::MatrixXd autoregressive(double a, int draws, int chains, std::uint64_t seed) {
    Eigen::MatrixXd x = RandomField(seed, 0, 0, Draw::Noise).gaussian(draws, chains);
    for (int t = 1; t < draws; ++t) {
        x.row(t) = a * x.row(t - 1) + std::sqrt(1.0 - a * a) * x.row(t);
    }
    return x;
}

}  // namespace

class ChainDiagnosticsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsTheFormulaOfTheBook() {
        // Two chains of four: sequences {0, 2}, {1, 3}, {4, 6}, {3, 5}; means 1, 2, 5, 4, variances 2.
        Eigen::MatrixXd draws(4, 2);
        draws << 0.0, 4.0, 2.0, 6.0, 1.0, 3.0, 3.0, 5.0;
        const double between = (4.0 + 1.0 + 4.0 + 1.0) / 3.0;  // about their mean 3
        QVERIFY(std::abs(splitRHat(draws) - std::sqrt((0.5 * 2.0 + between) / 2.0)) < 1e-14);
    }

    void independentDrawsAreWorthTheirNumber() {
        const Eigen::MatrixXd draws = autoregressive(0.0, 4000, 4, 1);
        // 16000 of them; the sum of correlations has a standard error of about 1 % a pair.
        const double size = effectiveSampleSize(draws);
        QVERIFY2(size > 0.85 * 16000.0 && size <= 16000.0, qPrintable(QString::number(size)));
        // R-hat^2 - 1 is about chi-squared of 7 over 7 n: below 24.4 / 7 once in a thousand.
        const double rHat = splitRHat(draws);
        QVERIFY2(rHat * rHat - 1.0 < 24.4 / 7.0 / 2000.0, qPrintable(QString::number(rHat)));
    }

    void correlatedDrawsAreWorthTheShareThatTheoryGives() {
        for (const double a : {0.5, 0.9}) {
            const Eigen::MatrixXd draws = autoregressive(a, 20000, 4, 2);
            const double exact = 80000.0 * (1.0 - a) / (1.0 + a);
            // Relative standard error sqrt(4 M / n), M the lags that are summed, up to where a^M is noise.
            const double lags = std::log(0.01) / std::log(a);
            const double error = 4.0 * std::sqrt(4.0 * lags / 80000.0);
            const double size = effectiveSampleSize(draws);
            QVERIFY2(std::abs(size / exact - 1.0) < error, qPrintable(QString::number(size)));
        }
    }

    void chainsApartAreFoundOut() {
        Eigen::MatrixXd draws = autoregressive(0.0, 500, 4, 3);
        draws.col(3).array() += 2.0;  // R = sqrt(1 + 4 / 5) or so: variance of the means 8 / 7 ..
        QVERIFY(splitRHat(draws) > 1.3);
        // .. and the mean is known no better than from that many places.
        QVERIFY(effectiveSampleSize(draws) < 0.02 * 2000.0);
    }

    void aDriftIsFoundOutInOneChain() {
        Eigen::MatrixXd draws = autoregressive(0.0, 500, 1, 4);
        draws.col(0) += Eigen::VectorXd::LinSpaced(500, 0.0, 4.0);
        QVERIFY(splitRHat(draws) > 1.2);
    }

    void chainsThatStandStillHaveNoDraws() {
        Eigen::MatrixXd draws = Eigen::MatrixXd::Zero(10, 2);
        QCOMPARE(splitRHat(draws), 1.0);
        QCOMPARE(effectiveSampleSize(draws), 0.0);
        draws.col(1).setOnes();
        QVERIFY(std::isinf(splitRHat(draws)));
    }

    void threeDrawsAreTooFew() {
        QVERIFY_EXCEPTION_THROWN(splitRHat(Eigen::MatrixXd::Zero(3, 2)), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(effectiveSampleSize(Eigen::MatrixXd::Zero(4, 0)),
                                 std::invalid_argument);
    }
};

ONSAGER_TEST(ChainDiagnosticsTest)
#include "chain_diagnostics_test.moc"
