// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/message_matrices.h"

#include "tests/support/test_program.h"
#include "ui/models/table_text.h"

#include <QTest>

#include <memory>

using namespace onsager;

namespace {

EdgeMoments moments(double gain) {
    EdgeMoments edge;
    edge.messagePrecision = 2.0 * Eigen::MatrixXd::Identity(2, 2);
    edge.estimatePrecision = 3.0 * Eigen::MatrixXd::Identity(2, 2);
    edge.gain = gain * Eigen::MatrixXd::Identity(2, 2);
    edge.noiseCovariance = Eigen::MatrixXd::Identity(2, 2);
    edge.signal = edge.power = edge.overlap = edge.noiseCovariance;
    return edge;
}

RunDetails momentDetails() {
    RunDetails run;
    run.measured = {std::make_shared<const HalfIterationDetails>(
        HalfIterationDetails{{moments(0.5), moments(0.9)}, {}})};
    run.predicted.assign(2, std::make_shared<const HalfIterationDetails>(
                                HalfIterationDetails{{moments(0.4), moments(1.0)}, {}}));
    return run;
}

}  // namespace

class MessageMatricesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyMatrixIsShownBesideItsPrediction() {
        const MessageMatrices matrices = messageMatrices(momentDetails(), 0, {});
        QStringList symbols;
        for (const MatrixPair& pair : matrices.pairs) {
            symbols.append(pair.symbol);
            QCOMPARE(pair.measured.rows(), Eigen::Index(2));
            QCOMPARE(pair.predicted.rows(), Eigen::Index(2));
            QVERIFY(pair.low < pair.high && !pair.meaning.isEmpty());
        }
        QCOMPARE(symbols, QStringList({"Γ", "Λ", "A", "T", "ẐᵀZ / n"}));
        QCOMPARE(matrices.pairs[2].low, 0.0);
        QCOMPARE(matrices.pairs[2].high, 0.5);
        QVERIFY(matrices.title.contains(QStringLiteral("Z₀, forward, iteration 0")));
        QVERIFY2(matrices.note.contains(QStringLiteral("in A, is 25.0 %")),
                 qPrintable(matrices.note));
        QCOMPARE(messageMatrices(momentDetails(), 1, {}).pairs[2].measured(0, 0), 0.9);
    }

    /// A message that says next to nothing: one trial of 100 rows makes out no gain below three standard
    /// errors, 3 sqrt(4 x 1e4 / 100) = 60 of a 2 x 2 matrix.
    void aGainThatIsLostInTheNoiseIsNoDistance() {
        const auto withNoise = [](double gain) {
            EdgeMoments edge = moments(gain);
            edge.noiseCovariance *= 1e4;
            return std::make_shared<const HalfIterationDetails>(HalfIterationDetails{{edge}, {}});
        };
        RunDetails run;
        run.truth = std::make_shared<std::vector<Eigen::MatrixXf>>(1, Eigen::MatrixXf(100, 2));
        run.measured = {withNoise(8.0)};
        run.predicted = {withNoise(1.0)};
        const MessageMatrices matrices = messageMatrices(run, 0, {});
        QVERIFY2(!matrices.note.contains(QStringLiteral("in A,")), qPrintable(matrices.note));
        QVERIFY(std::abs(matrices.pairs[2].resolution - 60.0) < 1e-9);
        run.measured = {withNoise(80.0)};
        const QString note = messageMatrices(run, 0, {}).note;
        QVERIFY2(note.contains(QStringLiteral("in A, is larger than the predicted matrix")),
                 qPrintable(note));
        QVERIFY(!note.contains(QLatin1Char('%')));
    }

    /// At the start R = 0: what is there of gain, noise and overlap is rounding, 1e-15 beside 1.
    void roundingIsZero() {
        const auto start = [](double rounding) {
            EdgeMoments edge = moments(rounding);
            edge.noiseCovariance *= rounding * rounding;
            edge.signal = Eigen::MatrixXd::Identity(2, 2);
            edge.overlap = edge.power = rounding * edge.signal;
            edge.messagePrecision(0, 1) = rounding;
            return std::make_shared<const HalfIterationDetails>(HalfIterationDetails{{edge}, {}});
        };
        RunDetails run;
        run.measured = {start(3.4e-15)};
        run.predicted = {start(1e-15)};
        const MessageMatrices matrices = messageMatrices(run, 0, {});
        for (const int pair : {2, 3, 4}) {
            QVERIFY(matrices.pairs[pair].measured.isZero(0.0));
            QVERIFY(matrices.pairs[pair].predicted.isZero(0.0));
            QCOMPARE(matrices.pairs[pair].low, 0.0);
            QCOMPARE(matrices.pairs[pair].high, 0.0);
        }
        QCOMPARE(matrices.pairs[0].measured(0, 1), 0.0);
        QCOMPARE(matrices.pairs[0].measured(0, 0), 2.0);
        QVERIFY2(matrices.note.contains(QStringLiteral("no matrix differs")),
                 qPrintable(matrices.note));
        run.measured = {
            std::make_shared<const HalfIterationDetails>(HalfIterationDetails{{moments(0.5)}, {}})};
        const QString note = messageMatrices(run, 0, {}).note;
        QVERIFY2(note.contains(QStringLiteral("predicted to be zero, and is not")),
                 qPrintable(note));
    }

    void whereADirectionSaysNothingTheNaturalFormIsShown() {
        EdgeMoments silent = moments(0.5);
        silent.messagePrecision(1, 1) = 1e-6;
        silent.gain(1, 1) = 3e5;
        silent.noiseCovariance(1, 1) = 1e10;
        RunDetails run;
        run.measured = {
            std::make_shared<const HalfIterationDetails>(HalfIterationDetails{{silent}, {}})};
        const MessageMatrices matrices = messageMatrices(run, 0, {});
        QCOMPARE(matrices.pairs[2].symbol, QStringLiteral("AΓ"));
        QCOMPARE(matrices.pairs[2].measured(0, 0), 1.0);
        QCOMPARE(matrices.pairs[2].measured(1, 1), 0.3);
        QCOMPARE(matrices.pairs[3].symbol, QStringLiteral("ΓTΓ"));
        QCOMPARE(matrices.pairs[3].measured(0, 0), 4.0);
        QCOMPARE(matrices.pairs[3].measured(1, 1), 0.01);
    }

    void whatIsNotKnownIsLeftOut() {
        RunDetails run = momentDetails();
        run.measured.clear();
        const MessageMatrices law = messageMatrices(run, 0, 1);
        QCOMPARE(law.pairs[0].measured.size(), Eigen::Index(0));
        QVERIFY(law.note.startsWith(QStringLiteral("Predicted")));
        run = momentDetails();
        run.predicted.clear();
        QVERIFY(messageMatrices(run, 0, {}).note.startsWith(QStringLiteral("Measured")));
        QVERIFY(messageMatrices({}, 0, {}).pairs.isEmpty());
        QVERIFY(messageMatrices(momentDetails(), 7, {}).pairs.isEmpty());
    }

    void theTableListsEveryEntry() {
        MatrixTable table;
        table.setMatrices(messageMatrices(momentDetails(), 0, {}));
        QCOMPARE(table.rowCount(), 5 * 4);
        QCOMPARE(table.index(8, 0).data().toString(), QStringLiteral("A"));
        QCOMPARE(table.index(8, 3).data(Qt::EditRole).toDouble(), 0.5);
        QCOMPARE(table.index(8, 4).data(Qt::EditRole).toDouble(), 0.4);
        QVERIFY(qAbs(table.index(8, 5).data(Qt::EditRole).toDouble() - 0.1) < 1e-12);
        QVERIFY(tableText(table).startsWith(
            QStringLiteral("matrix\trow\tcolumn\tmeasured\tpredicted\tdifference\nΓ\t1\t1\t2\t2")));
        RunDetails run = momentDetails();
        run.measured.clear();
        table.setMatrices(messageMatrices(run, 0, {}));
        QVERIFY(table.index(8, 3).data(Qt::EditRole).isNull());
        table.setMatrices({});
        QCOMPARE(table.rowCount(), 0);
    }
};

ONSAGER_CONSOLE_TEST(MessageMatricesTest)
#include "message_matrices_test.moc"
