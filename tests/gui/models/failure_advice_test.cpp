// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/failure_advice.h"

#include "tests/support/small_scenario.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"
#include "ui/models/run_text.h"

#include <QTest>

using namespace onsager;

namespace {

Result divergedResult() {
    Result result;
    result.scenario = smallScenario();
    for (int trial = 0; trial < 3; ++trial) {
        TrialResult one;
        one.trial = trial;
        if (trial > 0) {
            one.stop = StopReason::Diverged;
            one.failure = Failure{1, {7 - trial, Pass::Backward}, "the estimate is not finite"};
            ++result.stop.diverged;
        } else {
            ++result.stop.iterationLimit;
        }
        result.trials.push_back(one);
    }
    return result;
}

}  // namespace

class FailureAdviceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutFailureThereIsNoAdvice() {
        Result result;
        result.scenario = smallScenario();
        QVERIFY(!failureAdvice(result));
    }

    void theFirstFailureIsNamedWithItsPlace() {
        const auto advice = failureAdvice(divergedResult());
        QVERIFY(advice);
        QCOMPARE(advice->sentence,
                 QStringLiteral("2 of 3 trials diverged, the first in layer W₁, backward, "
                                "iteration 5: the estimate is not finite."));
    }

    void moreDampingComesFirstThenALargerFloor() {
        const auto advice = failureAdvice(divergedResult());
        QCOMPARE(advice->remedies.size(), 2);
        QCOMPARE(advice->remedies[0].path, QStringLiteral("algorithm.damping"));
        QCOMPARE(advice->remedies[0].value, 0.7);
        QCOMPARE(advice->remedies[1].path, QStringLiteral("algorithm.minPrecision"));
        QVERIFY(qAbs(advice->remedies[1].value / 1e-4 - 1.0) < 1e-9);
    }

    void dampingIsNotAdvisedWithoutEnd() {
        Result result = divergedResult();
        int advised = 0;
        for (auto advice = failureAdvice(result); !advice->remedies.isEmpty();
             advice = failureAdvice(result)) {
            const Remedy remedy = advice->remedies.front();
            (remedy.path == QLatin1String("algorithm.damping")
                 ? vampOf(result.scenario).damping
                 : vampOf(result.scenario).minPrecision) = remedy.value;
            QVERIFY(++advised < 20);
        }
        QVERIFY(vampOf(result.scenario).damping >= 0.1);
        QVERIFY(vampOf(result.scenario).minPrecision <= 1.0);
    }

    void theEndOfARunIsSaidInWords() {
        Result result = divergedResult();
        QCOMPARE(stopSentence(result),
                 QStringLiteral("3 trials: 1 reached the iteration limit, 2 diverged"));
        result.stop = {};
        result.stop.converged = 3;
        QCOMPARE(stopSentence(result), QStringLiteral("3 trials, all converged"));
        QCOMPARE(remainingTime(1.2), QStringLiteral("2 s left"));
        QCOMPARE(remainingTime(130), QStringLiteral("3 min left"));
        QCOMPARE(remainingTime(4000), QStringLiteral("1 h 6 min left"));
        Timing timing;
        QCOMPARE(speedText(timing, 2), QStringLiteral("2 threads"));
        timing.secondsPerIteration = 0.0021;
        QCOMPARE(speedText(timing, 1), QStringLiteral("2.1 ms per iteration  ·  1 thread"));
    }
};

ONSAGER_CONSOLE_TEST(FailureAdviceTest)
#include "failure_advice_test.moc"
