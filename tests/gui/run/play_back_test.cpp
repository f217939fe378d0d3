// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/play_back.h"

#include "tests/support/patience.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>
#include <vector>

using namespace onsager;

class PlayBackTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Four iterations are eight half-iterations; the last one is "the newest".
    void everyHalfIterationIsShownInItsTurn() {
        RunController controller(1);
        LookBack lookBack(controller);
        PlayBack playBack(lookBack);
        playBack.start();  // nothing was made yet
        QVERIFY(!playBack.isPlaying());
        controller.start(smallScenario());
        QTRY_VERIFY_WITH_TIMEOUT(controller.activity() == Activity::Finished, kPatience);
        QCOMPARE(lookBack.newest().value_or(-1), 7);
        std::vector<std::optional<int>> shown;
        connect(&lookBack, &LookBack::changed, this, [&] { shown.push_back(lookBack.moment()); });
        const QSignalSpy playing(&playBack, &PlayBack::playingChanged);
        playBack.setRate(1000);
        playBack.start();
        QVERIFY(playBack.isPlaying());
        QTRY_VERIFY_WITH_TIMEOUT(!playBack.isPlaying(), kPatience);
        const std::vector<std::optional<int>> expected = {0, 1, 2, 3, 4, 5, 6, std::nullopt};
        QVERIFY(shown == expected);
        QCOMPARE(playing.size(), 2);
    }

    /// Where nothing may move by itself each press shows the next half-iteration, and the last one is the end.
    void inStepsItGoesOnByItsKeyAlone() {
        RunController controller(1);
        LookBack lookBack(controller);
        PlayBack playBack(lookBack);
        controller.start(smallScenario());
        QTRY_VERIFY_WITH_TIMEOUT(controller.activity() == Activity::Finished, kPatience);
        playBack.setRate(1000);
        playBack.setStepwise(true);
        for (int moment = 0; moment < 7; ++moment) {
            playBack.press();
            QVERIFY(playBack.isPlaying());
            QTest::qWait(20);  // twenty times the interval of its rate
            QCOMPARE(lookBack.moment().value_or(-1), moment);
        }
        playBack.press();
        QVERIFY(!playBack.isPlaying() && !lookBack.moment());
        playBack.press();
        QCOMPARE(lookBack.moment().value_or(-1), 0);
        lookBack.look(5);
        playBack.press();  // from the start again
        QCOMPARE(lookBack.moment().value_or(-1), 0);
        playBack.setStepwise(false);
        QVERIFY(!playBack.isPlaying());
    }

    void lookingElsewhereEndsIt() {
        RunController controller(1);
        LookBack lookBack(controller);
        PlayBack playBack(lookBack);
        controller.start(smallScenario());
        QTRY_VERIFY_WITH_TIMEOUT(controller.activity() == Activity::Finished, kPatience);
        playBack.setRate(0);
        QCOMPARE(playBack.rate(), 1);
        playBack.setRate(1000);
        playBack.start();
        lookBack.look(5);
        QTRY_VERIFY_WITH_TIMEOUT(!playBack.isPlaying(), kPatience);
        QCOMPARE(lookBack.moment().value_or(-1), 5);
    }
};

ONSAGER_CONSOLE_TEST(PlayBackTest)
#include "play_back_test.moc"
