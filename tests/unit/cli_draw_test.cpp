// SPDX-License-Identifier: GPL-3.0-or-later
//
// The arrays that the program writes: a drawn problem, and what is estimated of it.
#include "engine/arrays/array_reader.h"
#include "tests/support/cli_process.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace onsager;

namespace {

constexpr int kRows = 600;
constexpr int kInputs = 40;
constexpr double kNoise = 0.25;

/// Y = W Z_0 + noise of variance 1/4, two columns.
QByteArray linearScenario() {
    return QByteArray(R"({
  "format": "onsager/scenario", "version": 1, "title": "Draw",
  "seed": 5, "trials": 3, "columns": 2,
  "layers": [
    {"type": "prior", "kind": "gaussian", "rows": 40, "variance": 1.0},
    {"type": "linear", "rows": 600, "matrix": {"kind": "gaussian", "variance": 0.05},
     "bias": {"kind": "gaussian", "mean": 0.3, "variance": 0.5}},
    {"type": "output", "kind": "awgn", "noiseVariance": 0.25}
  ],
  "estimation": "mmse",
  "algorithm": {"kind": "ml-mat-vamp", "iterations": 6, "damping": 1.0,
    "minPrecision": 1e-6, "maxPrecision": 1e8},
  "start": {"kind": "zero"},
  "prediction": {"samples": 64, "spectrum": "limit"}
})");
}

QJsonObject indexOf(const QString& folder) {
    QFile file(folder + "/index.json");
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

/// An array of an index, wherever it is.
Eigen::MatrixXd arrayOf(const QString& folder, const QString& name, int trial) {
    for (const QJsonValue& value : indexOf(folder)["arrays"].toArray()) {
        const QJsonObject entry = value.toObject();
        if (entry["name"] == name && entry["trial"] == trial) {
            return readMatrix({(folder + '/' + entry["file"].toString()).toStdString(),
                               entry["dataset"].toString().toStdString(),
                               {}},
                              entry["rows"].toInt(), entry["columns"].toInt());
        }
    }
    return {};
}

}  // namespace

class CliDrawTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDrawnProblemIsItsOwnModel_data() {
        QTest::addColumn<QString>("format");
        for (const char* format : {"npy", "npz", "hdf5"}) {
            QTest::newRow(format) << QString(format);
        }
    }

    void aDrawnProblemIsItsOwnModel() {
        QFETCH(QString, format);
        const QTemporaryDir folder;
        const QString place = folder.filePath("a/draw");
        const Outcome outcome = runCli(
            {"draw", "-", "-o", place, "--trial", "2", "--format", format}, linearScenario());
        QVERIFY2(outcome.status == 0, outcome.err);
        QCOMPARE(outcome.out, QByteArray());
        const Eigen::MatrixXd W = arrayOf(place, "W1", 2);
        const Eigen::MatrixXd B = arrayOf(place, "B1", 2);
        const Eigen::MatrixXd Z0 = arrayOf(place, "Z0", 2);
        const Eigen::MatrixXd Z1 = arrayOf(place, "Z1", 2);
        const Eigen::MatrixXd Y = arrayOf(place, "Y", 2);
        QCOMPARE(W.rows(), kRows);
        QCOMPARE(W.cols(), kInputs);
        QVERIFY((Z1 - W * Z0).cwiseAbs().maxCoeff() < 1e-12);
        // Mean square of n Gaussian numbers: standard error variance sqrt(2 / n), 3.3 of them once in a thousand.
        const Eigen::MatrixXd noise = Y - Z1 - B;
        const double n = static_cast<double>(noise.size());
        QVERIFY(std::abs(noise.squaredNorm() / n - kNoise) < 3.3 * kNoise * std::sqrt(2.0 / n));
        QVERIFY(std::abs(noise.mean()) < 3.3 * std::sqrt(kNoise / n));
        const QJsonObject index = indexOf(place);
        QCOMPARE(index["format"].toString(), QString("onsager/arrays"));
        QCOMPARE(index["arrays"].toArray().size(), 5);
        QCOMPARE(index["scenario"].toObject()["seed"].toInt(), 5);
    }

    void everyTrialIsAnotherDrawAndEachIsTheSameAgain() {
        const QTemporaryDir folder;
        for (const char* trial : {"0", "1", "1"}) {
            const QString place = folder.filePath(trial);
            QCOMPARE(runCli({"draw", "-", "-o", place, "--trial", trial}, linearScenario()).status,
                     0);
        }
        const Eigen::MatrixXd first = arrayOf(folder.filePath("0"), "Y", 0);
        const Eigen::MatrixXd second = arrayOf(folder.filePath("1"), "Y", 1);
        QVERIFY((first - second).cwiseAbs().maxCoeff() > 0.1);
        const QString again = folder.filePath("again");
        QCOMPARE(
            runCli({"draw", "-", "-o", again, "--trial", "1", "--format", "hdf5"}, linearScenario())
                .status,
            0);
        QCOMPARE(arrayOf(again, "Y", 1), second);
    }

    void estimatesAreThoseWhoseErrorsTheResultTells() {
        const QTemporaryDir folder;
        const QString estimates = folder.filePath("estimates");
        const QString json = folder.filePath("result.json");
        const Outcome run =
            runCli({"run", "-", "--estimates", estimates, "--json", json}, linearScenario());
        QVERIFY2(run.status == 0, run.err);
        QFile file(json);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject result = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonObject last = result["halfIterations"].toArray().last().toObject();
        const double told =
            last["variables"].toArray()[0].toObject()["mse"].toObject()["mean"].toDouble();
        double sum = 0.0;
        double claimed = 0.0;
        for (int trial = 0; trial < 3; ++trial) {
            const QString draw = folder.filePath(QString::number(trial));
            QCOMPARE(runCli({"draw", "-", "-o", draw, "--trial", QString::number(trial)},
                            linearScenario())
                         .status,
                     0);
            const Eigen::MatrixXd error =
                arrayOf(draw, "Z0", trial) - arrayOf(estimates, "Zhat0", trial);
            sum += error.squaredNorm() / static_cast<double>(error.size());
            claimed += arrayOf(estimates, "deviation0", trial).array().square().mean();
        }
        QVERIFY2(std::abs(sum / 3.0 - told) < 1e-10 * told,
                 qPrintable(QString("%1 measured, %2 told").arg(sum / 3.0).arg(told)));
        // A matched posterior mean claims the error that it makes: 3 x 40 x 2 squares, standard error 9 %.
        QVERIFY2(std::abs(sum / claimed - 1.0) < 3.3 * std::sqrt(2.0 / 240.0),
                 qPrintable(QString("%1 measured, %2 claimed").arg(sum / 3.0).arg(claimed / 3.0)));
    }

    void whatCannotBeDrawnOrWrittenIsSaid() {
        const QTemporaryDir folder;
        const QString place = folder.filePath("draw");
        Outcome outcome = runCli({"draw", "-", "-o", place, "--trial", "3"}, linearScenario());
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.err.contains("3 is not allowed: a whole number from 0 to 2"), outcome.err);
        outcome = runCli({"draw", "million-rows", "-o", place});
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.err.contains("MB of memory"), outcome.err);
        QVERIFY(!QDir(place).exists());
        outcome = runCli({"draw", "-", "-o", "/proc/none"}, linearScenario());
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.err.contains("cannot write '/proc/none'"), outcome.err);
        outcome = runCli({"run", "-", "--estimates", "/proc/none"}, linearScenario());
        QCOMPARE(outcome.status, 1);
        outcome = runCli({"draw", "-"}, linearScenario());
        QCOMPARE(outcome.status, 2);
        QFile scenario(folder.filePath("index.json"));
        QVERIFY(scenario.open(QIODevice::WriteOnly));
        scenario.write(linearScenario());
        scenario.close();
        outcome = runCli({"draw", scenario.fileName(), "-o", folder.path()});
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.err.contains("the file that the scenario is read from"), outcome.err);
        QVERIFY(scenario.open(QIODevice::ReadOnly));
        QCOMPARE(scenario.readAll(), linearScenario());
    }
};

ONSAGER_CONSOLE_TEST(CliDrawTest)
#include "cli_draw_test.moc"
