// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the window as a file.
#include "ui/figure_files.h"

#include "engine/arrays/array_reader.h"
#include "engine/io/result_file.h"
#include "engine/io/result_reader.h"
#include "engine/io/scenario_file.h"
#include "engine/io/table_file.h"
#include "engine/model/instance.h"
#include "tests/support/laboratory.h"
#include "tests/support/test_program.h"
#include "ui/data_files.h"
#include "ui/exporters/animation.h"
#include "ui/exporters/figure_reader.h"
#include "ui/panels/convergence_panel.h"
#include "ui/panels/estimates_panel.h"
#include "ui/panels/messages_panel.h"
#include "ui/panels/phase_panel.h"
#include "ui/scenario_files.h"

#include <QDir>
#include <QProgressDialog>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace onsager;

class FigureFilesTest : public QObject {
    Q_OBJECT

    Laboratory m_lab;
    QTemporaryDir m_folder;

    template <typename Panel>
    Panel& panel() {
        return *m_lab.window->findChild<Panel*>();
    }
    [[nodiscard]] QString at(const QString& name) const { return m_folder.filePath(name); }
    /// The sentence of a failure; empty when there is none.
    QString exported(ChartPage& chart, const QString& name) {
        ScenarioDocument document(QStringLiteral("two-layer-10db"));
        QSettings settings;
        ScenarioFiles files(document, settings, m_lab.window.get());
        FigureFiles figures(document, files, m_lab.window.get());
        QSignalSpy failures(&figures, &FigureFiles::failed);
        figures.exportTo(chart, at(name));
        return failures.isEmpty() ? QString() : failures.first().first().toString();
    }

private Q_SLOTS:
    void initTestCase() {
        m_lab.prepare(false);
        m_lab.openFinished(smallScenario());
    }
    void cleanupTestCase() { m_lab.close(); }

    void everyTypeOfFigureIsWritten() {
        for (const QString& suffix : figureSuffixes()) {
            const QString name = QStringLiteral("figure.") + suffix;
            QCOMPARE(exported(panel<ConvergencePanel>(), name), QString());
            QVERIFY2(scenarioInFigureFile(at(name)), qPrintable(suffix));
        }
        QVERIFY(exported(panel<ConvergencePanel>(), QStringLiteral("figure.bmp")).contains(".svg"));
    }

    /// The whole run, as the command line would have written it, can be drawn again.
    void theRunIsWrittenWhole() {
        const auto latest = m_lab.window->controller().latest();
        ScenarioDocument document(QStringLiteral("two-layer-10db"));
        QSettings settings;
        ScenarioFiles files(document, settings, m_lab.window.get());
        FigureFiles figures(document, files, m_lab.window.get());
        QVERIFY(figures.exportRunTo(*latest->result, at(QStringLiteral("run.json"))));
        QVERIFY(figures.exportRunTo(*latest->result, at(QStringLiteral("run.csv"))));
        const Result again = resultIn(readScenarioDocument(at("run.json").toStdString()));
        QCOMPARE(resultText(again), resultText(*latest->result));
        QFile table(at(QStringLiteral("run.csv")));
        QVERIFY(table.open(QIODevice::ReadOnly));
        QCOMPARE(table.readAll().toStdString(), resultTable(again));
        QVERIFY(!figures.exportRunTo(again, QStringLiteral("/no/such/folder/run.json")));
    }

    /// As onsager-cli draw and run --estimates write them; the window answers meanwhile.
    void theDataAreWrittenAsArrays() {
        QSettings settings;
        ScenarioDocument document(QStringLiteral("two-layer-10db"));
        ScenarioFiles files(document, settings, m_lab.window.get());
        DataFiles data(files, m_lab.window.get());
        QSignalSpy failures(&data, &DataFiles::failed);
        const Scenario scenario = smallScenario();
        QVERIFY(data.drawTo(scenario, 0, at(QStringLiteral("draw"))));
        QVERIFY(data.estimatesTo(scenario, at(QStringLiteral("estimates"))));
        const Instance instance = drawInstance(scenario, 0);
        const Eigen::MatrixXd& Y = instance.evidence.observation;
        QCOMPARE(readMatrix({at("draw/Y.npy").toStdString(), {}, {}}, Y.rows(), Y.cols()), Y);
        const Eigen::MatrixXd& Z0 = instance.signals.front();
        const Eigen::MatrixXd Zhat0 = readMatrix(
            {at("estimates/trial0-Zhat0.npy").toStdString(), {}, {}}, Z0.rows(), Z0.cols());
        QVERIFY((Z0 - Zhat0).squaredNorm() > 0.0 && (Z0 - Zhat0).squaredNorm() < Z0.squaredNorm());
        QVERIFY(QFile::exists(at(QStringLiteral("estimates/index.json"))));
        QVERIFY(failures.isEmpty());
        QVERIFY(!data.drawTo(scenario, scenario.trials, at(QStringLiteral("draw"))));
        QVERIFY(failures.takeFirst().first().toString().contains(
            "is not allowed: a whole number from 0 to"));
        QVERIFY(!data.estimatesTo(scenario, QStringLiteral("/proc/none")));
        QVERIFY(failures.takeFirst().first().toString().contains("cannot write '/proc/none'"));
    }

    void whatMovesHasAPictureForEachHalfIteration() {
        const int halves = 2 * vampOf(smallScenario()).iterations;
        QCOMPARE(panel<ConvergencePanel>().frames().count, halves);
        QCOMPARE(panel<EstimatesPanel>().frames().count, halves);
        QCOMPARE(panel<MessagesPanel>().frames().count, halves);
        QCOMPARE(panel<PhasePanel>().frames().count, 0);
    }

    void aRunIsAnimatedUnlessItIsCancelled() {
        if (QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty()) {
            QSKIP("ffmpeg is not there: install the package ffmpeg");
        }
        QCOMPARE(exported(panel<MessagesPanel>(), QStringLiteral("run.gif")), QString());
        QVERIFY(QFile::exists(at(QStringLiteral("run.gif"))));
        QVERIFY(exported(panel<PhasePanel>(), QStringLiteral("phase.gif")).contains("nothing"));

        QTimer canceller;
        bool isCancelled = false;
        connect(&canceller, &QTimer::timeout, this, [&] {
            if (auto* dialog = m_lab.window->findChild<QProgressDialog*>()) {
                dialog->cancel();
                isCancelled = true;
            }
        });
        canceller.start(0);
        QCOMPARE(exported(panel<ConvergencePanel>(), QStringLiteral("cancelled.mp4")), QString());
        QVERIFY(isCancelled);
        QVERIFY(!QFile::exists(at(QStringLiteral("cancelled.mp4"))));
    }
};

ONSAGER_WINDOW_TEST(FigureFilesTest)
#include "figure_files_test.moc"
