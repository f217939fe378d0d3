// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/agreement_sentence.h"

#include "tests/support/invented_result.h"
#include "tests/support/test_program.h"

#include <QLocale>
#include <QTest>

#include <cmath>
#include <limits>

using namespace onsager;

namespace {

constexpr ErrorQuantity kDb = ErrorQuantity::NmseDb;
constexpr ErrorQuantity kTest = ErrorQuantity::NormalisedTestError;

QString sentence(const Result& result, ErrorQuantity quantity = kDb) {
    return agreementSentence(result, {quantity, {}, {}});
}

}  // namespace

class AgreementSentenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreementIsSaidWithGapAndZ() {
        InventedResult invented;
        invented.offsetDb = 0.17;
        invented.z = -0.8;
        QCOMPARE(sentence(invented.make()),
                 QString("Measured and predicted agree within 0.2 dB at every half-iteration "
                         "(largest z = 0.8)."));
        invented.measuredHalfIterations = 25;
        QCOMPARE(sentence(invented.make()),
                 QString("Measured and predicted agree within 0.2 dB at every half-iteration "
                         "so far (largest z = 0.8)."));
    }

    void theTestErrorIsInPerCentAndHasAnOptimum() {
        QCOMPARE(sentence(InventedResult{}.make(), kTest),
                 QString("Measured and predicted agree within 0.4 % at every half-iteration "
                         "(largest z = 0.8). 1 is the best possible."));
    }

    void theLargestOfAllHalfIterationsAndVariablesCounts() {
        Result result = InventedResult{}.make();
        VariableResult& odd = result.halfIterations[17].variables[1];
        odd.nmseDb.median = odd.predictedNmseDb - 0.84;
        odd.mseGap = {-0.0031, 0.001, -3.1};
        QCOMPARE(sentence(result),
                 QString("Measured and predicted agree within 0.9 dB at every half-iteration "
                         "(largest z = 3.1)."));
        QCOMPARE(agreementSentence(result, {kDb, {0}, {}}),
                 QString("Measured and predicted agree within 0.1 dB at every half-iteration "
                         "(largest z = 0.8)."));
    }

    void aLargeGapOfManyStandardErrorsIsADifference() {
        Result result = InventedResult{}.make();
        VariableResult& odd = result.halfIterations[17].variables[1];
        odd.nmseDb.median = odd.predictedNmseDb + 1.34;
        odd.mseGap = {0.0092, 0.001, 9.2};
        const QString text = sentence(result);
        QVERIFY2(text.startsWith("Measured and predicted differ by up to 1.4 dB (largest z = 9.2, "
                                 "at half-iteration 17)."),
                 qPrintable(text));
        QVERIFY(text.contains("limit of large layers"));
        result.predictionNote = "An approximation.";
        QVERIFY(!sentence(result).contains("limit of large layers"));
    }

    void aLargeGapThatScatterExplainsIsNoAgreement() {
        InventedResult invented;
        invented.offsetDb = 14.3;
        invented.z = 2.2;
        QCOMPARE(
            sentence(invented.make()),
            QString("Measured and predicted differ by up to 15 dB, no more than the scatter of "
                    "10 trials explains (largest z = 2.2)."));
    }

    void aGapNobodySeesIsNoDifferenceWhateverItsZ() {
        InventedResult invented;
        invented.offsetDb = 0.03;
        invented.z = 12.0;
        QCOMPARE(sentence(invented.make()),
                 QString("Measured and predicted agree within 0.1 dB at every half-iteration "
                         "(largest z = 12.0)."));
    }

    void aStartThatIsTheSameByConstructionDoesNotCount() {
        InventedResult invented;
        invented.measuredHalfIterations = 1;
        QVERIFY(sentence(invented.make()).startsWith("Measured and predicted start from the same"));
        Result result = InventedResult{}.make();
        result.halfIterations[0].variables[0].mseGap = {0.5, 1e-20, 7e9};
        QVERIFY(sentence(result).contains("largest z = 0.8"));
    }

    void oneTrialHasNoZAndFewHaveTheirs() {
        InventedResult invented;
        invented.trials = 1;
        QCOMPARE(sentence(invented.make()),
                 QString("One trial and its prediction are within 0.1 dB of each other at every "
                         "half-iteration."));
        invented.trials = 3;
        QCOMPARE(sentence(invented.make()),
                 QString("Measured and predicted agree within 0.1 dB at every half-iteration "
                         "(largest z = 0.8)."));
        Result rounded = invented.make();
        for (HalfIterationResult& half : rounded.halfIterations) {
            for (VariableResult& variable : half.variables) {
                variable.mseGap.z = kMissing;
            }
        }
        QCOMPARE(sentence(rounded),
                 QString("Measured and predicted are within 0.1 dB of each other at every "
                         "half-iteration."));
    }

    void onlyOneOfBothIsSaid() {
        InventedResult invented;
        invented.measuredHalfIterations = 0;
        QCOMPARE(sentence(invented.make()),
                 QString("Predicted by state evolution; nothing is measured yet."));
        Result measured = InventedResult{}.make();
        for (HalfIterationResult& half : measured.halfIterations) {
            for (VariableResult& variable : half.variables) {
                variable.predictedNmseDb = kMissing;
            }
        }
        QCOMPARE(sentence(measured),
                 QString("Measured; there is no prediction to compare with yet."));
        QVERIFY(sentence(Result{}).isEmpty());
    }

    void diverged() {
        Result result = InventedResult{}.make();
        result.stop.diverged = 2;
        QVERIFY(sentence(result).endsWith("2 of 10 trials diverged."));
        for (std::size_t index = 9; index < 40; ++index) {
            result.halfIterations[index].variables[1].nmseDb.median =
                std::numeric_limits<double>::infinity();
        }
        QCOMPARE(sentence(result), QString("At least half of the trials have diverged from "
                                           "half-iteration 9 on."));
    }

    void aRowThatRestsOnFewSamplesIsSaid() {
        Result result = InventedResult{}.make();
        result.trials.resize(2);
        QVERIFY(!sentence(result).contains("samples"));
        result.trials[1].smallestSampleSize = 64.0;
        QVERIFY(!sentence(result).contains("samples"));
        result.trials[1].smallestSampleSize = 6.25;
        QVERIFY(sentence(result).endsWith("The least well sampled row has 6.3 effective samples."));
    }

    void exactRecoveryIsNoGap() {
        Result result = InventedResult{}.make();
        for (std::size_t index = 20; index < 40; ++index) {
            VariableResult& variable = result.halfIterations[index].variables[0];
            variable.nmseDb = {-200.0, 0.0, -200.0, -200.0, -199.0, 10};
            variable.predictedNmseDb = -160.0;
        }
        QVERIFY(sentence(result).contains("within 0.1 dB"));
    }

    void rounding() {
        Result result = InventedResult{}.make();
        const auto fill = [&](std::size_t from, double measured, double predicted) {
            for (std::size_t index = from; index < 40; ++index) {
                VariableResult& variable = result.halfIterations[index].variables[0];
                variable.nmseDb = {measured, 0.0, measured, measured, measured, 10};
                variable.predictedNmseDb = predicted;
                variable.predictedMse = std::pow(10.0, 0.1 * predicted);
                variable.mse.median = std::pow(10.0, 0.1 * measured);
            }
        };
        fill(20, -200.0, -97.0);
        const QString found = sentence(result);
        QVERIFY2(found.startsWith("Measured and predicted agree within 0.1 dB")
                     && found.endsWith("From half-iteration 20 on the measured error is rounding, "
                                       "exact recovery, where the predicted one is not."),
                 qPrintable(found));
        fill(20, -97.0, -200.0);
        QVERIFY(
            sentence(result).endsWith("From half-iteration 20 on exact recovery is predicted, "
                                      "and the measured error is larger."));
        QVERIFY(!sentence(result, ErrorQuantity::Mse).contains("factor"));
        fill(20, -151.0, -149.5);  // on both sides of the border, and next to each other
        QVERIFY(sentence(result).contains("(largest z = 0.8)"));
        fill(30, -180.0, -180.0);  // one of both alone for some half-iterations only
        fill(20, -170.0, -120.0);
        fill(30, -180.0, -190.0);
        QVERIFY(!sentence(result).contains("recovery"));
    }

    void manyPerCentAreAFactor() {
        Result result = InventedResult{}.make();
        VariableResult& odd = result.halfIterations[39].variables[0];
        odd.mse.median = 20.5 * odd.predictedMse;
        odd.mseGap.z = 6.0;
        const QString text = sentence(result, ErrorQuantity::Mse);
        QVERIFY2(
            text.startsWith("Measured and predicted differ by up to a factor of 21 (largest z"),
            qPrintable(text));
        QVERIFY(!text.contains('%'));
    }

    void everyLocaleSaysTheSame() {
        const QLocale before;
        const QString text = sentence(InventedResult{}.make());
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(sentence(InventedResult{}.make()), text);
        QLocale::setDefault(before);
    }
};

ONSAGER_TEST(AgreementSentenceTest)
#include "agreement_sentence_test.moc"
