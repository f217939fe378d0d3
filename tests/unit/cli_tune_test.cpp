// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli_process.h"
#include "tests/support/test_program.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace onsager;

class CliTuneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The best Gaussian belief is the truth, of variance 1, whatever the error that is minimised.
    void theBestPenaltyIsThatOfTheTruth_data() {
        QTest::addColumn<QString>("error");
        QTest::newRow("nmseDb") << "nmseDb[0]";
        QTest::newRow("mse") << "mse[0]";
        QTest::newRow("testError") << "testError";
    }

    void theBestPenaltyIsThatOfTheTruth() {
        QFETCH(QString, error);
        const Outcome outcome =
            runCli({"tune", "double-descent", "--vary", "layers.0.assumed.variance=0.01:100",
                    "--log", "--minimise", error, "--json", "-"});
        QVERIFY2(outcome.status == 0, outcome.err);
        const QJsonObject found = objectIn(outcome.out);
        QCOMPARE(found["format"].toString(), QString("onsager/minimum"));
        QVERIFY2(std::abs(std::log(found["at"].toDouble())) < 0.1, outcome.out);
        QVERIFY(!found["isAtEnd"].toBool());
        QVERIFY(found["evaluations"].toArray().size() < 60);
    }

    void oneLineSaysIt() {
        const Outcome outcome =
            runCli({"tune", "lasso-path", "--vary", "layers.0.assumed.lambda=0.005:1", "--log",
                    "--minimise", "nmseDb[0]", "--tolerance", "0.02"});
        QVERIFY2(outcome.status == 0, outcome.err);
        QVERIFY2(outcome.out.startsWith("layers.0.assumed.lambda = 0.0"), outcome.out);
        QVERIFY(outcome.out.contains("predicted nmseDb[0] = -9."));
    }

    void trialsAreAskedToo() {
        const Outcome outcome =
            runCli({"tune", "lasso-path", "--vary", "layers.0.assumed.lambda=0.02:0.2", "--log",
                    "--minimise", "nmseDb[0]", "--tolerance", "0.1", "--measure", "--trials", "2",
                    "--set", "algorithm.iterations=15"});
        QVERIFY2(outcome.status == 0, outcome.err);
        QVERIFY2(outcome.out.contains("measured nmseDb[0]"), outcome.out);
    }

    void whatCannotBeAskedIsRefused_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("no range") << QStringList{"--vary", "layers.1.rows", "--minimise", "mse[0]"}
                                  << QByteArray("is no range");
        QTest::newRow("no such error")
            << QStringList{"--vary", "layers.1.rows=200:300", "--minimise", "beauty"}
            << QByteArray("this scenario has no error 'beauty'");
        QTest::newRow("no such variable")
            << QStringList{"--vary", "layers.1.rows=200:300", "--minimise", "mse[7]"}
            << QByteArray("no error 'mse[7]'");
        QTest::newRow("no index") << QStringList{"--vary", "layers.1.rows=200:300", "--minimise",
                                                 "mse[x]"}
                                  << QByteArray("'mse[x]' is no error");
        QTest::newRow("logarithm of nothing")
            << QStringList{"--vary", "layers.0.mean=-1:1", "--log", "--minimise", "mse[0]"}
            << QByteArray("--log wants both ends of the range above 0");
    }

    void whatCannotBeAskedIsRefused() {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, words);
        const Outcome outcome = runCli(QStringList{"tune", "lasso-path"} + arguments);
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.err.contains(words), outcome.err);
        QVERIFY(outcome.out.isEmpty());
    }
};

ONSAGER_TEST(CliTuneTest)
#include "cli_tune_test.moc"
