// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/table_file.h"

#include "tests/support/sample_result.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <clocale>
#include <string>

using namespace onsager;

namespace {

QStringList linesOf(const Result& result) {
    return QString::fromStdString(resultTable(result)).split('\n');
}

}  // namespace

class TableFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHeaderIsThatOfTheFormat() {
        QCOMPARE(linesOf(sampleResult()).front(),
                 QString("iteration,pass,layer,quantity,mean,standardError,median,q10,q90,trials,"
                         "predicted,predictedStandardError"));
    }

    void aLineHoldsOneQuantityWithSeventeenDigits() {
        const QStringList lines = linesOf(sampleResult());
        QCOMPARE(lines.at(1),
                 QString("0,forward,0,mse,0.10000000000000001,0.015625,0.125,0.0625,,3,"
                         "0.11,0.0001"));
        QCOMPARE(lines.at(2), QString("0,forward,0,nmseDb,-10,0.5,-9,-11,,3,-9.5,"));
        QCOMPARE(lines.at(5), QString("0,forward,,testError,1.5,0.25,1.25,1.125,,3,1.2,0.001"));
        QCOMPARE(lines.at(6).section(',', 0, 3), QString("0,backward,0,mse"));
        QCOMPARE(lines.size(),
                 12);  // header, two half-iterations of five lines, the end of the last
        QVERIFY(lines.back().isEmpty());
    }

    void everyLineHasTwelveFieldsThatReadBack() {
        const Result result = sampleResult();
        const QStringList lines = linesOf(result);
        for (const QString& line : lines.mid(0, lines.size() - 1)) {
            QCOMPARE(line.count(','), 11);
        }
        QCOMPARE(lines.at(1).section(',', 4, 4).toDouble(),
                 result.halfIterations[0].variables[0].mse.mean);
    }

    void whatWasNotMeasuredIsEmpty() {
        QCOMPARE(linesOf(samplePrediction()).at(1), QString("0,forward,0,mse,,,,,,,0.11,0.0001"));
    }

    void alignedErrorsHaveTheirOwnLines() {
        Result result = sampleResult();
        result.halfIterations[0].variables[0].mseAligned = Summary{0.5, 0.125, 0.5, 0.25, 0.75, 3};
        result.halfIterations[0].variables[0].nmseDbAligned =
            Summary{-3.0, 0.125, -3.0, -4.0, -2.0, 3};
        const QStringList lines = linesOf(result);
        QCOMPARE(lines.at(3), QString("0,forward,0,mseAligned,0.5,0.125,0.5,0.25,0.75,3,,"));
        QCOMPARE(lines.at(4), QString("0,forward,0,nmseDbAligned,-3,0.125,-3,-4,-2,3,,"));
    }

    void otherErrorsHaveLinesUnderTheirNames() {
        Result result = sampleResult();
        result.halfIterations[0].variables[0].errors = {
            {{"bitErrorRate", "bit error rate", ErrorUnit::Share},
             Summary{0.5, 0.125, 0.5, 0.25, 0.75, 3},
             0.375,
             0.0,
             {0.125, 0.25}}};
        QCOMPARE(linesOf(result).at(3),
                 QString("0,forward,0,bitErrorRate,0.5,0.125,0.5,0.25,0.75,3,0.375,0"));
    }

    void epochsOfABaselineFollowAsAPassOfTheirOwn() {
        Result result = sampleResult();
        const qsizetype before = linesOf(result).size();
        BaselineEpoch epoch;
        epoch.epoch = 20;
        epoch.variables = {result.halfIterations[0].variables[0]};
        epoch.variables[0].predictedMse = kMissing;
        epoch.variables[0].predictedNmseDb = kMissing;
        epoch.variables[0].predictedStandardError = kMissing;
        epoch.objective = Summary{12.0, 0.5, 12.0, 11.0, 13.0, 3};
        result.baselines = {{AdamSettings{}, {epoch}, {}, 0.25},
                            {AdamSettings{}, {epoch}, {}, 0.25}};
        const QStringList lines = linesOf(result);
        QCOMPARE(lines.size(), before + 6);
        QVERIFY(lines.at(before - 1).startsWith(QLatin1String("20,adam,0,mse,"))
                || lines.at(before).startsWith(QLatin1String("20,adam,0,mse,")));
        QVERIFY(lines.contains(QLatin1String("20,adam,,objective,12,0.5,12,11,13,3,,")));
        QVERIFY(lines.contains(QLatin1String("20,adam-2,,objective,12,0.5,12,11,13,3,,")));
    }

    void whatASamplerSaysOfItselfFollowsItsSteps() {
        Result result = sampleResult();
        const qsizetype before = linesOf(result).size();
        TrialResult trial;
        trial.sampling = SamplingQuality{0.5, 200.0, 1.25, 4000};
        result.baselines = {{MalaSettings{}, {}, {trial, trial}, 0.25}};
        const QStringList lines = linesOf(result);
        QCOMPARE(lines.size(), before + 3);
        QVERIFY(lines.contains(QLatin1String(",mala,0,acceptance,0.5,0,0.5,0.5,0.5,2,,")));
        QVERIFY(lines.contains(QLatin1String(",mala,0,effectiveSampleSize,200,0,200,200,200,2,,")));
        QVERIFY(lines.contains(QLatin1String(",mala,0,rHat,1.25,0,1.25,1.25,1.25,2,,")));
    }

    void theTableDoesNotFollowTheLocale() {
        const std::string before = std::setlocale(LC_ALL, nullptr);
        const std::string expected = resultTable(sampleResult());
        if (std::setlocale(LC_ALL, "de_DE.UTF-8") == nullptr) {
            QSKIP("the locale de_DE.UTF-8 is not installed");
        }
        const std::string table = resultTable(sampleResult());
        std::setlocale(LC_ALL, before.c_str());
        QCOMPARE(table, expected);
    }
};

ONSAGER_TEST(TableFileTest)
#include "table_file_test.moc"
