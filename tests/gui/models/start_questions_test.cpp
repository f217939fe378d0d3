// SPDX-License-Identifier: GPL-3.0-or-later
// The start page: every preset below the question that it answers.
#include "ui/models/start_questions.h"

#include "tests/support/test_program.h"

#include <QSet>
#include <QTest>

using namespace onsager;

class StartQuestionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPresetStandsBelowOneQuestion() {
        QSet<QString> names;
        qsizetype count = 0;
        for (const PresetGroup& question : startQuestions(presets())) {
            QVERIFY(!question.title.isEmpty() && !question.entries.isEmpty());
            for (const PresetEntry& entry : question.entries) {
                names.insert(entry.name);
                ++count;
            }
        }
        QCOMPARE(count, static_cast<qsizetype>(presets().size()));
        QCOMPARE(names.size(), count);
    }

    void aPresetThatNoQuestionNamesStandsUnderTheLast() {
        std::vector<Preset> all = presets();
        all.push_back({"a-new-one", "A new one", "Look at it.", {}});
        QCOMPARE(startQuestions(all).last().entries.last().name, QStringLiteral("a-new-one"));
    }

    void theFirstSentenceEndsAtItsFullStop() {
        QCOMPARE(firstSentence(QStringLiteral("Look at -2.7 dB, in Z_1. Then go on.")),
                 QStringLiteral("Look at -2.7 dB, in Z_1."));
        QCOMPARE(firstSentence(QStringLiteral("No stop")), QStringLiteral("No stop"));
    }
};

ONSAGER_CONSOLE_TEST(StartQuestionsTest)
#include "start_questions_test.moc"
