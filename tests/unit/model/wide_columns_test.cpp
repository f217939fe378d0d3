// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/wide_columns.h"

#include "tests/support/small_regression.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QTest>

#include <string>

using namespace onsager;

class WideColumnsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void manyColumnsGoWithClosedForms() {
        Scenario scenario = smallRegression();
        scenario.columns = kMostColumns;
        QCOMPARE(problemOf(scenario), std::string());
        priorOf(scenario).law = BernoulliGaussianPrior{};
        priorOf(scenario).rowPower = UniformFactors{};
        QCOMPARE(problemOf(scenario), std::string());
        scenario.field = Field::Complex;
        verifyRefused(scenario, "columns: 128 are not allowed: at most 64 of complex numbers");
        scenario.columns = 64;
        QCOMPARE(problemOf(scenario), std::string());
        scenario.field = Field::Real;
        vampOf(scenario).damping = 0.9;
        verifyRefused(scenario,
                      "columns: 64 are not allowed: more than 16 go with closed forms alone, "
                      "where algorithm.damping is 1");
        vampOf(scenario).damping = 1.0;
        scenario.estimation = Estimation::Map;
        priorOf(scenario).law = GaussianPrior{};
        verifyRefused(scenario,
                      "columns: 64 are not allowed: more than 16 go with closed forms alone, "
                      "where estimation is mmse");
        scenario.estimation = Estimation::Mmse;
        priorOf(scenario).law = LaplacePrior{};
        verifyRefused(scenario,
                      "columns: 64 are not allowed: more than 16 go with closed forms alone, "
                      "where layers.0.kind is gaussian or bernoulli-gaussian");
        priorOf(scenario).law = GaussianPrior{};
        outputOf(scenario).channel = SignOutput{};
        verifyRefused(scenario,
                      "columns: 64 are not allowed: more than 16 go with closed forms alone, "
                      "where layers.2.kind is awgn");
    }
};

ONSAGER_TEST(WideColumnsTest)
#include "wide_columns_test.moc"
