// SPDX-License-Identifier: GPL-3.0-or-later
// What the program opens with is a picture that convinces.
#include "tests/support/patience.h"
#include "tests/support/test_program.h"
#include "tests/support/window_fixture.h"
#include "ui/main_window.h"
#include "ui/models/agreement_sentence.h"
#include "ui/panels/convergence_panel.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace onsager;

class DefaultScenarioTest : public QObject {
    Q_OBJECT

    OwnSettings m_settings;

private Q_SLOTS:
    /// Matrices, from 0 dB far down, a narrow band, and a sentence that is true of every half-iteration.
    void theFirstPictureConvinces() {
        QElapsedTimer clock;
        clock.start();
        MainWindow window;
        window.show();
        const auto latest = [&window] { return window.controller().latest(); };
        QTRY_VERIFY_WITH_TIMEOUT(latest() && latest()->progress.halfIterations > 0, kPatience);
        const qint64 first = clock.elapsed();
        QTRY_COMPARE_WITH_TIMEOUT(window.controller().activity(), Activity::Finished, kPatience);
        qInfo("first dot after %lld ms, finished after %lld ms", static_cast<long long>(first),
              static_cast<long long>(clock.elapsed()));
        const Result& result = *latest()->result;
        QVERIFY(result.scenario.columns > 1);
        double largestZ = 0.0;
        double largestGap = 0.0;
        double widest = 0.0;
        for (const HalfIterationResult& half : result.halfIterations) {
            const VariableResult& signal = half.variables.front();
            const double gap = signal.nmseDb.median - signal.predictedNmseDb;
            largestGap = std::max(largestGap, std::abs(gap));
            widest = std::max(widest, signal.nmseDb.q90 - signal.nmseDb.q10);
            if (std::isfinite(signal.mseGap.z)) {
                largestZ = std::max(largestZ, std::abs(signal.mseGap.z));
            }
        }
        const double begin = result.halfIterations.front().variables.front().nmseDb.median;
        const double end = result.halfIterations.back().variables.front().nmseDb.median;
        qInfo("%.1f to %.1f dB; largest gap %.2f dB, z = %.1f, band %.2f dB", begin, end,
              largestGap, largestZ, widest);
        QVERIFY(std::abs(begin) < 0.1 && end < -25.0);
        QVERIFY(largestGap < 0.3 && widest < 2.0);
        QVERIFY(largestZ < 4.0);
        const QString sentence = agreementSentence(result, ConvergenceView());
        QVERIFY2(sentence.startsWith(QStringLiteral("Measured and predicted agree within")),
                 qPrintable(sentence));
        QCOMPARE(window.convergence().plot().note, sentence);
    }
};

ONSAGER_WINDOW_TEST(DefaultScenarioTest)
#include "default_scenario_test.moc"
