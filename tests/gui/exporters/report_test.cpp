// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/file_text.h"
#include "tests/support/patience.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using onsager::kPatience;

namespace {

struct ReportOutcome {
    int status = -1;
    QByteArray out;
    QByteArray err;
};

/// Runs a program to its end, without a display and at the beginning of time.
ReportOutcome runProgram(const QString& program,
                         const QStringList& arguments,
                         const QByteArray& input = {},
                         const QString& path = QString::fromLocal8Bit(qgetenv("PATH"))) {
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        variables.remove(QLatin1String(name));
    }
    variables.insert(QStringLiteral("SOURCE_DATE_EPOCH"), QStringLiteral("86400"));
    variables.insert(QStringLiteral("PATH"), path);
    QProcess process;
    process.setProcessEnvironment(variables);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(kPatience) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished(kPatience);
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// Small, with words that a page must not obey.
const QByteArray kReported = R"({
  "format": "onsager/scenario", "version": 1, "title": "<b>Small</b> & \u0022quick\u0022",
  "description": "First line.\n<script>alert('x')</script>\u0007",
  "seed": 5, "trials": 4, "columns": 2,
  "layers": [
    {"type": "prior", "kind": "gaussian", "rows": 20, "variance": 1.0},
    {"type": "linear", "rows": 60, "matrix": {"kind": "gaussian", "variance": 0.05}},
    {"type": "output", "kind": "awgn", "snrDb": 10}
  ],
  "estimation": "mmse",
  "algorithm": {"kind": "ml-mat-vamp", "iterations": 3},
  "prediction": {"samples": 64},
  "baselines": [{"kind": "ml-mat-vamp", "damping": 0.5}]
})";

/// What a page says, every id of it once, or why it is not well formed.
struct Page {
    QString text;
    QString error;
    int figures = 0;
    bool hasEqualIds = false;

    explicit Page(const QByteArray& bytes) {
        QXmlStreamReader xml(bytes);
        QSet<QString> ids;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement()) {
                figures += xml.name() == u"svg" ? 1 : 0;
                const QString id = xml.attributes().value(QLatin1String("id")).toString();
                hasEqualIds = hasEqualIds || (!id.isEmpty() && ids.contains(id));
                ids.insert(id);
            }
            if (xml.isCharacters()) {
                text += xml.text();
            }
        }
        error = xml.hasError() ? xml.errorString() : QString();
    }
};

}  // namespace

class ReportTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString at(const char* name) const { return m_folder.filePath(name); }

    ReportOutcome render(const QByteArray& input, const QStringList& arguments) const {
        return runProgram(ONSAGER_PROGRAM, QStringList{"render", "-"} + arguments, input);
    }

private Q_SLOTS:
    void aPageHoldsEveryChartAndTheErrors() {
        const ReportOutcome outcome = render(kReported, {"-o", at("page.html")});
        QVERIFY2(outcome.status == 0 && outcome.err.isEmpty(), outcome.err.constData());
        const Page page(contentOf(at("page.html")));
        QCOMPARE(page.error, QString());
        QVERIFY(!page.hasEqualIds);
        // NMSE, MSE, test error, overlap, gain, noise; estimates and messages of two variables.
        QCOMPARE(page.figures, 10);
        for (const char* words :
             {"1970-01-02 00:00 UTC", "onsager 0.", "seed 5", "NMSE (dB) against half-iteration.",
              "Test error (normalised)", "estimate against truth", "Message about",
              "4 trials: 4 reached the iteration limit.", "Z_0 is small (20 rows)",
              "Baselines on the same draws", "Measured and predicted",
              "\"format\": \"onsager/scenario\""}) {
            QVERIFY2(page.text.contains(QString::fromUtf8(words)), words);
        }
    }

    void whatATextHoldsIsShownAsText() {
        QCOMPARE(render(kReported, {"-o", at("page.html")}).status, 0);
        const QByteArray bytes = contentOf(at("page.html"));
        QVERIFY(bytes.contains("<title>&lt;b&gt;Small&lt;/b&gt; &amp; &quot;quick&quot;</title>"));
        QVERIFY(bytes.contains("&lt;script&gt;alert("));
        QVERIFY(Page(bytes).text.contains("<script>alert('x')</script>"));
        for (const char* never :
             {"<script", "<b>", "\x07", "src=", "href=", "http", "url(", "@import"}) {
            QVERIFY2(!bytes.contains(never), never);
        }
    }

    void aStoredRunAndTheCommandLineGiveTheSamePage() {
        QCOMPARE(render(kReported, {"-o", at("run.html"), "-o", at("run.svg")}).status, 0);
        QVERIFY(contentOf(at("run.svg")).contains("<svg"));
        const ReportOutcome outcome = runProgram(
            ONSAGER_CLI, {"run", "-", "--report", at("cli.html"), "--json", at("run.json")},
            kReported);
        QVERIFY2(outcome.status == 0, outcome.err.constData());
        QCOMPARE(outcome.out, QByteArray());
        QCOMPARE(contentOf(at("cli.html")), contentOf(at("run.html")));
        QCOMPARE(render(contentOf(at("run.json")), {"-o", at("stored.html")}).status, 0);
        QCOMPARE(contentOf(at("stored.html")), contentOf(at("run.html")));
    }

    void aPageSpeaksTheLanguageThatItIsAskedFor_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QByteArray>("tag");
        QTest::newRow("en") << "en" << QByteArray("en");
        QTest::newRow("de") << "de" << QByteArray("de");
        QTest::newRow("fr") << "fr" << QByteArray("fr");
        QTest::newRow("zh_CN") << "zh_CN" << QByteArray("zh-CN");
    }

    /// Headings, heads of tables, ends and notes; the scenario is as it was written.
    void aPageSpeaksTheLanguageThatItIsAskedFor() {
        QFETCH(QString, code);
        QFETCH(QByteArray, tag);
        const ReportOutcome outcome =
            runProgram(ONSAGER_PROGRAM,
                       {"--language", code, "render", "-", "-o", at("spoken.html")}, kReported);
        QVERIFY2(outcome.status == 0 && outcome.err.isEmpty(), outcome.err.constData());
        const QByteArray page = contentOf(at("spoken.html"));
        QCOMPARE(Page(page).error, QString());
        QVERIFY(page.contains("<html lang=\"" + tag + "\">"));
        for (const char* english :
             {"<h2>Errors at the end</h2>", "<h2>Baselines on the same draws</h2>",
              "<h2>How it ended</h2>", "<h2>Scenario</h2>", "<th>Layer</th>", "<th>Error</th>",
              "<th>Measured</th>", "<th>Predicted</th>", "4 reached the iteration limit",
              "clipped.", "is small (20 rows)"}) {
            QVERIFY2(page.contains(english) == (code == QLatin1String("en")), english);
        }
    }

    void aFreeEnergyThatIsQuickIsInIt() {
        QCOMPARE(render(kReported, {"-o", at("energy.html"), "--set", "columns=1"}).status, 0);
        QVERIFY(Page(contentOf(at("energy.html"))).text.contains("ree energy"));
    }

    void aPredictionAloneSaysSo() {
        const ReportOutcome outcome =
            runProgram(ONSAGER_CLI, {"predict", "-", "--report", at("predict.html")}, kReported);
        QVERIFY2(outcome.status == 0, outcome.err.constData());
        const Page page(contentOf(at("predict.html")));
        QCOMPARE(page.error, QString());
        QVERIFY(page.text.contains("this is a prediction"));
        QVERIFY(!page.text.contains("estimate against truth"));
    }

    void anInterruptedRunSaysSo() {
        QCOMPARE(runProgram(ONSAGER_CLI, {"run", "-", "--json", at("part.json")}, kReported).status,
                 0);
        QByteArray text = contentOf(at("part.json"));
        text.replace("\"complete\": true", "\"complete\": false");
        QCOMPARE(render(text, {"-o", at("part.html")}).status, 0);
        const Page page(contentOf(at("part.html")));
        QVERIFY(page.text.contains("Interrupted before the end."));
        QVERIFY(!page.text.contains("estimate against truth"));
    }

    void badInputIsRefusedBeforeTheRun() {
        const QStringList run{"run", "-", "--trials", "20000", "--report"};
        const ReportOutcome suffix =
            runProgram(ONSAGER_CLI, run + QStringList{at("page.txt")}, kReported);
        QCOMPARE(suffix.status, 2);
        QVERIFY2(suffix.err.contains("must end in .html"), suffix.err.constData());
        const ReportOutcome folder =
            runProgram(ONSAGER_CLI, run + QStringList{at("no/such/page.html")}, kReported);
        QCOMPARE(folder.status, 1);
        QVERIFY2(folder.err.contains("cannot write"), folder.err.constData());
        const QString alone = at("onsager-cli");
        QVERIFY(QFile::copy(QStringLiteral(ONSAGER_CLI), alone));
        const ReportOutcome missing = runProgram(alone, run + QStringList{at("page.html")},
                                                 kReported, QStringLiteral("/nowhere"));
        QCOMPARE(missing.status, 2);
        QVERIFY2(missing.err.contains("neither beside onsager-cli nor on the PATH"),
                 missing.err.constData());
        const ReportOutcome sweep =
            render(kReported, {"-o", at("page.html"), "--chart", "sweep", "--set",
                               R"(sweep={"axes":[{"path":"layers.1.rows","values":[30,60]}]})"});
        QCOMPARE(sweep.status, 2);
        QVERIFY2(sweep.err.contains("a page tells of one run"), sweep.err.constData());
    }
};

ONSAGER_CONSOLE_TEST(ReportTest)
#include "report_test.moc"
