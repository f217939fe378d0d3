// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli_process.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace onsager;

namespace {

/// A small scenario whose denoiser is `command`.
QByteArray asking(const QJsonArray& command) {
    QJsonObject scenario = objectIn(smallScenario());
    QJsonArray layers = scenario["layers"].toArray();
    QJsonObject prior = layers[0].toObject();
    prior["assumed"] = QJsonObject{{"kind", "external"}, {"command", command}};
    layers[0] = prior;
    scenario["layers"] = layers;
    return QJsonDocument(scenario).toJson();
}

QByteArray thresholding() {
    return asking({ONSAGER_SAMPLE_DENOISER, "soft", "0.5"});
}

}  // namespace

class CliExternalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileMayNameAProgramAndIsShownAsItIs() {
        const Outcome outcome = runCli({"validate", "-"}, thresholding());
        QVERIFY2(outcome.status == 0, outcome.err);
        const Outcome shown = runCli({"show", "-"}, thresholding());
        QVERIFY2(shown.status == 0, shown.err);
        const QJsonObject assumed =
            objectIn(shown.out)["layers"].toArray()[0].toObject()["assumed"].toObject();
        QCOMPARE(assumed["kind"].toString(), QString("external"));
        QCOMPARE(assumed["command"].toArray().size(), 3);
        QCOMPARE(assumed["seconds"].toDouble(), 10.0);
        const Outcome again = runCli({"show", "-"}, shown.out);
        QCOMPARE(again.out, shown.out);
    }

    void noCommandStartsItWithoutPermission_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("run") << QStringList{"run", "-"};
        QTest::newRow("predict") << QStringList{"predict", "-"};
        QTest::newRow("sweep") << QStringList{"sweep", "-", "--vary", "layers.2.snrDb=5,10"};
        QTest::newRow("threshold") << QStringList{
            "threshold", "-", "--vary", "layers.2.snrDb=5:10", "--success", "nmseDb[0] < -3"};
        QTest::newRow("tune") << QStringList{
            "tune", "-", "--vary", "layers.2.snrDb=5:10", "--minimise", "nmseDb[0]"};
    }

    void noCommandStartsItWithoutPermission() {
        QFETCH(QStringList, arguments);
        const QTemporaryDir folder;
        const QString mark = folder.filePath("mark");
        const Outcome outcome = runCli(arguments, asking({"touch", mark}));
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.err.contains("layers.0.assumed.command"), outcome.err);
        QVERIFY2(outcome.err.contains("--allow-external"), outcome.err);
        QVERIFY(!QFile::exists(mark));
    }

    void withPermissionItRunsAndSweeps() {
        const Outcome run = runCli({"run", "-", "--allow-external", "--json", "-"}, thresholding());
        QVERIFY2(run.status == 0, run.err);
        const QJsonObject result = objectIn(run.out);
        QCOMPARE(result["trials"].toArray().size(), 2);
        const Outcome sweep = runCli(
            {"sweep", "-", "--allow-external", "--vary", "layers.2.snrDb=5,10", "--csv", "-"},
            thresholding());
        QVERIFY2(sweep.status == 0, sweep.err);
    }

    void aProgramThatFailsIsQuoted() {
        const Outcome outcome =
            runCli({"run", "-", "--allow-external", "--json", "-"},
                   asking({"/bin/sh", "-c", "echo the weights are gone >&2; exit 5"}));
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.out.contains("ended with status 5, saying \\\"the weights are gone\\\""),
                 outcome.out);
    }

    void itWorksInTheFolderOfTheScenario() {
        const QTemporaryDir folder;
        QFile file(folder.filePath("denoised.onsager.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(asking({"./denoiser"}));
        file.close();
        QVERIFY(QFile::link(ONSAGER_SAMPLE_DENOISER, folder.filePath("denoiser")));
        const Outcome outcome = runCli({"run", file.fileName(), "--allow-external"});
        QVERIFY2(outcome.status == 0, outcome.err);
        const Outcome elsewhere = runCli({"run", "-", "--allow-external"}, asking({"./denoiser"}));
        QCOMPARE(elsewhere.status, 1);
    }

    void aCommandOfNothingIsRefused() {
        const Outcome outcome = runCli({"validate", "-"}, asking({}));
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.err.contains("layers.0.assumed.command"), outcome.err);
    }

    void freeEnergiesAreThoseOfLaws() {
        const Outcome outcome = runCli({"free-energy", "-", "--allow-external"}, thresholding());
        QCOMPARE(outcome.status, 2);
    }
};

ONSAGER_CONSOLE_TEST(CliExternalTest)
#include "cli_external_test.moc"
