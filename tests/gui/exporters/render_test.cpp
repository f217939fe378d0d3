// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/file_text.h"
#include "tests/support/hearing_process.h"
#include "tests/support/patience.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <csignal>

using onsager::kPatience;

namespace {

struct Outcome {
    int status = -1;
    QByteArray out;
    QByteArray err;
};

QStringList environment(const QStringList& variables) {
    QStringList all;
    for (const QString& variable : QProcess::systemEnvironment()) {
        if (!variable.startsWith("DISPLAY=") && !variable.startsWith("WAYLAND_DISPLAY=")
            && !variable.startsWith("QT_QPA_PLATFORM=")) {
            all.append(variable);
        }
    }
    return all + QStringList{QStringLiteral("SOURCE_DATE_EPOCH=1700000000")} + variables;
}

/// Runs the real program to its end, without a display.
Outcome run(const QStringList& arguments,
            const QByteArray& input = {},
            const QStringList& variables = {}) {
    QProcess process;
    process.setEnvironment(environment(variables));
    process.start(ONSAGER_PROGRAM, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(kPatience) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished(kPatience);
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// Runs the other program to its end; its status.
int runCli(const QStringList& arguments, const QByteArray& input) {
    QProcess process;
    process.start(ONSAGER_CLI, arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool isDone = process.waitForFinished(kPatience);
    return isDone && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

/// A scenario small enough to run in a moment.
const QByteArray kSmall = R"({
  "format": "onsager/scenario", "version": 1, "title": "Small & quick",
  "seed": 5, "trials": 6, "columns": 2,
  "layers": [
    {"type": "prior", "kind": "gaussian", "rows": 20, "variance": 1.0},
    {"type": "linear", "rows": 60, "matrix": {"kind": "gaussian", "variance": 0.05}},
    {"type": "output", "kind": "awgn", "snrDb": 10}
  ],
  "estimation": "mmse",
  "algorithm": {"kind": "ml-mat-vamp", "iterations": 3, "damping": 1.0, "minPrecision": 1e-6, "maxPrecision": 1e8},
  "start": {"kind": "zero"},
  "prediction": {"samples": 64, "spectrum": "limit"}
})";

/// The small one with two layers more: it has no test error.
QByteArray deepScenario() {
    const QByteArray first = R"("variance": 0.05}},)";
    QByteArray text = kSmall;
    return text.replace(first, first + R"(
    {"type": "activation", "kind": "identity"},
    {"type": "linear", "rows": 40, "matrix": {"kind": "gaussian"}},)");
}

/// Of an SVG, without where it comes from.
QByteArray drawnIn(const QString& path) {
    const QByteArray all = contentOf(path);
    return all.left(all.indexOf("<metadata>")) + all.mid(all.indexOf("</metadata>"));
}

}  // namespace

class RenderTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString at(const char* name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void everyKindOfFigureAndTheTableAtOnce() {
        const Outcome outcome = run({"render", "-", "-o", at("a.svg"), "-o", at("a.pdf"), "-o",
                                     at("a.png"), "--csv", at("a.csv")},
                                    kSmall);
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.out, QByteArray());
        QCOMPARE(outcome.err, QByteArray());
        QVERIFY(contentOf(at("a.pdf")).startsWith("%PDF"));
        QCOMPARE(QImage(at("a.png")).size(), QSize(1417, 945));
        const QByteArray table = contentOf(at("a.csv"));
        QVERIFY(table.startsWith("iteration,pass,layer,quantity,"));
        QVERIFY(table.count('\n') > 12);
        const QByteArray svg = contentOf(at("a.svg"));
        QXmlStreamReader xml(svg);
        while (!xml.atEnd()) {
            xml.readNext();
        }
        QVERIFY(!xml.hasError());
        QVERIFY(svg.contains("<title>Small &amp; quick</title>"));
        QVERIFY(svg.contains("seed=\"5\""));
        QVERIFY(svg.contains("markers: median of 6 trials, 10–90 %"));
    }

    void aFigureReproducesItself() {
        QCOMPARE(run({"render", "-", "-o", at("first.svg")}, kSmall).status, 0);
        QByteArray scenario;
        QXmlStreamReader xml(contentOf(at("first.svg")));
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"scenario") {
                scenario = xml.readElementText().toUtf8();
            }
        }
        QVERIFY(!scenario.isEmpty());
        QCOMPARE(run({"render", "-", "-o", at("second.svg")}, scenario).status, 0);
        QCOMPARE(contentOf(at("second.svg")), contentOf(at("first.svg")));
    }

    void aFigureOfEveryTypeIsAScenarioToRender() {
        const QStringList types = {"svg", "pdf", "png", "tex", "csv"};
        for (const QString& type : types) {
            const QString path = at("source.") + type;
            QCOMPARE(run({"render", "-", "-o", path}, kSmall).status, 0);
            const Outcome outcome = run({"render", path, "-o", at("copy.svg"), "--set", "seed=8"});
            QVERIFY2(outcome.status == 0, outcome.err.constData());
            QVERIFY(contentOf(at("copy.svg")).contains("<title>Small &amp; quick</title>"));
            QVERIFY(contentOf(at("copy.svg")).contains("seed=\"8\""));
            QVERIFY(contentOf(at("copy.svg")).contains("date=\"2023-11-14T22:13:20Z\""));
            const Outcome over = run({"render", path, "-o", path});
            QCOMPARE(over.status, 2);
        }
        QFile file(at("empty.svg"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<svg/>");
        file.close();
        const Outcome empty = run({"render", at("empty.svg"), "-o", at("copy.svg")});
        QCOMPARE(empty.status, 2);
        QCOMPARE(empty.err, QByteArray("onsager: empty.svg holds no scenario\n"));
    }

    void aKeyIsDragged() {
        if (QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty()) {
            QSKIP("ffmpeg is not there: install the package ffmpeg");
        }
        const QStringList drag{"render",       "-",     "--drag", "layers.2.snrDb=5,10,20", "-o",
                               at("drag.gif"), "--dpi", "60"};
        Outcome outcome = run(drag, kSmall);
        QVERIFY2(outcome.status == 0, outcome.err.constData());
        const QByteArray moving = contentOf(at("drag.gif"));
        QVERIFY(moving.startsWith("GIF89a"));
        outcome = run(drag + QStringList{"--set", "seed=6"}, kSmall);
        QVERIFY2(outcome.status == 0, outcome.err.constData());
        QVERIFY(contentOf(at("drag.gif")) != moving);
        QVERIFY(run(drag + QStringList{"--chart", "messages"}, kSmall).status == 0);
    }

    void aRunIsAnimated() {
        if (QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty()) {
            QSKIP("ffmpeg is not there: install the package ffmpeg");
        }
        for (const char* chart : {"convergence", "estimates", "messages", "free-energy"}) {
            const Outcome outcome =
                run({"render", "-", "-o", at("run.gif"), "-o", at("run.svg"), "--chart", chart,
                     "--dpi", "60", "--fps", "10", "--set", "columns=1"},
                    kSmall);
            QVERIFY2(outcome.status == 0, outcome.err.constData());
            QVERIFY(contentOf(at("run.gif")).startsWith("GIF89a"));
            QVERIFY(contentOf(at("run.svg")).contains("<svg"));
            QFile::remove(at("run.gif"));
        }
    }

    void changesSizeDpiAndQuantityAreHeard() {
        const Outcome outcome =
            run({"render", "-", "-o", at("b.svg"), "-o", at("b.png"), "--set", "seed=9", "--set",
                 "trials=7", "--size", "84x60mm", "--dpi", "100", "--quantity", "mse"},
                kSmall);
        QCOMPARE(outcome.status, 0);
        const QByteArray svg = contentOf(at("b.svg"));
        QVERIFY(svg.contains("width=\"84mm\" height=\"60mm\""));
        QVERIFY(svg.contains("seed=\"9\""));
        QVERIFY(svg.contains("median of 7 trials"));
        QVERIFY(svg.contains("Mean squared error"));
        QCOMPARE(QImage(at("b.png")).size(), QSize(331, 236));
    }

    void everyChartOfARunIsDrawn_data() {
        QTest::addColumn<QString>("chart");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("convergence") << "convergence" << QByteArray("half-iteration");
        QTest::newRow("estimates") << "estimates" << QByteArray("estimate against truth");
        QTest::newRow("messages") << "messages" << QByteArray("matrix-5");
        QTest::newRow("free energy") << "free-energy" << QByteArray("nats per signal row");
    }

    void everyChartOfARunIsDrawn() {
        QFETCH(QString, chart);
        QFETCH(QByteArray, words);
        const bool isFreeEnergy = chart == QStringLiteral("free-energy");
        const Outcome outcome =
            run({"render", "-", "-o", at("chart.svg"), "--chart", chart, "--variable",
                 isFreeEnergy ? "0" : "1", "--set", isFreeEnergy ? "columns=1" : "columns=2"},
                kSmall);
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.err, QByteArray());
        QVERIFY(contentOf(at("chart.svg")).contains(words));
    }

    void imagesAreDrawnWithThoseOfBaselines() {
        const QStringList images{"--chart", "images", "--set", R"(images={"width":5,"height":4})"};
        const QStringList baselines{
            "--set",
            R"(baselines=[{"kind":"adam","epochs":2},{"kind":"mala","steps":9,"burnIn":3}])"};
        const Outcome outcome =
            run(QStringList{"render", "-", "-o", at("i.svg"), "-o", at("i.csv"), "-o", at("i.tex")}
                    + images + baselines,
                kSmall);
        QCOMPARE(outcome.err, QByteArray());
        QCOMPARE(outcome.status, 0);
        for (const char* word : {"Truth", "ML-Mat-VAMP", "Adam", "PSNR", "standard deviation"}) {
            QVERIFY2(contentOf(at("i.svg")).contains(word), word);
        }
        QVERIFY(contentOf(at("i.csv")).contains("\n1,Deviation of Langevin,"));
        QVERIFY(contentOf(at("i.tex")).contains("\\fill["));
        const Outcome none =
            run({"render", "-", "-o", at("none.svg"), "--chart", "images"}, kSmall);
        QVERIFY(none.status != 0);
        QVERIFY(none.err.contains("it has no key images"));
    }

    void theTableAloneGoesToStandardOutput() {
        const Outcome outcome = run({"render", "-", "-o", at("c.svg"), "--csv", "-"}, kSmall);
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out.startsWith("iteration,pass,layer,quantity,"));
        QCOMPARE(outcome.err, QByteArray());
    }

    void theLocaleChangesNothing() {
        QCOMPARE(run({"render", "-", "-o", at("en.svg"), "--csv", at("en.csv")}, kSmall,
                     {"LC_ALL=C.UTF-8"})
                     .status,
                 0);
        QCOMPARE(run({"render", "-", "-o", at("de.svg"), "--csv", at("de.csv")}, kSmall,
                     {"LC_ALL=de_DE.UTF-8"})
                     .status,
                 0);
        QCOMPARE(contentOf(at("de.svg")), contentOf(at("en.svg")));
        QCOMPARE(contentOf(at("de.csv")), contentOf(at("en.csv")));
    }

    void thePhaseDiagramOfASweepIsDrawn() {
        const QString csv = at("phase.csv");
        const Outcome outcome =
            run({"render", "perceptron", "-o", at("phase.svg"), "--csv", csv, "--chart", "phase",
                 "--set",
                 R"(sweep={"axes":[{"path":"layers.0.rows","values":[900,1000]},)"
                 R"({"path":"layers.1.rows","values":[1000,1350,1800]}],"compute":"prediction",)"
                 R"("success":"nmseDb[0] < -30","fixedPoints":"all"})"});
        QVERIFY2(outcome.status == 0, outcome.err.constData());
        const QByteArray picture = contentOf(at("phase.svg"));
        QVERIFY(picture.contains("Hard, for example, at"));
        QVERIFY(picture.contains("id=\"regions\""));
        QVERIFY(contentOf(csv).contains("1000,1350,,,0,spinodalNmseDb"));
    }

    void aSweepAlongOneAxisIsDrawn() {
        const QString csv = at("sweep.csv");
        const Outcome outcome =
            run({"render", "-", "-o", at("sweep.svg"), "--csv", csv, "--chart", "sweep", "--set",
                 R"(sweep={"axes":[{"path":"layers.1.rows","values":[30,60,90]}]})"},
                kSmall);
        QVERIFY2(outcome.status == 0, outcome.err.constData());
        const QXmlStreamReader::Error error = [&] {
            QXmlStreamReader reader(contentOf(at("sweep.svg")));
            while (!reader.atEnd()) {
                reader.readNext();
            }
            return reader.error();
        }();
        QCOMPARE(error, QXmlStreamReader::NoError);
        QVERIFY(contentOf(at("sweep.svg")).contains("against Rows of W"));
        for (const char* rows : {"\n30,", "\n60,", "\n90,"}) {
            QVERIFY(contentOf(csv).contains(rows));
        }
    }

    void aStoredRunIsDrawnAsWhenItRan() {
        const QString stored = at("run.json");
        QCOMPARE(runCli({"run", "-", "--json", stored}, kSmall), 0);
        const Outcome outcome =
            run({"render", stored, "-o", at("stored.svg"), "--csv", at("stored.csv")});
        QVERIFY2(outcome.status == 0, outcome.err.constData());
        QCOMPARE(outcome.err, QByteArray());
        QCOMPARE(run({"render", "-", "-o", at("run.svg"), "--csv", at("run.csv")}, kSmall).status,
                 0);
        QCOMPARE(contentOf(at("stored.svg")), contentOf(at("run.svg")));
        QCOMPARE(contentOf(at("stored.csv")), contentOf(at("run.csv")));
        QCOMPARE(run({"render", "-", "-o", at("piped.svg")}, contentOf(stored)).status, 0);
        QCOMPARE(contentOf(at("piped.svg")), contentOf(at("run.svg")));
        const QStringList inside{"--chart", "estimates", "--variable", "1"};
        QCOMPARE(run(QStringList{"render", stored, "-o", at("stored.svg")} + inside).status, 0);
        QCOMPARE(run(QStringList{"render", "-", "-o", at("run.svg")} + inside, kSmall).status, 0);
        QCOMPARE(contentOf(at("stored.svg")), contentOf(at("run.svg")));
    }

    void whatIsStoredIsDrawnWithoutRunningIt() {
        QCOMPARE(runCli({"run", "-", "--json", at("run.json")}, kSmall), 0);
        QByteArray text = contentOf(at("run.json"));
        // A run of these trials would take longer than any test may.
        text.replace("\"trials\": 6,\n    \"columns\"", "\"trials\": 1000000,\n    \"columns\"");
        text.replace("\"complete\": true", "\"complete\": false");
        QVERIFY(text.contains("1000000"));
        QCOMPARE(run({"render", "-", "-o", at("long.svg")}, text).status, 0);
        QVERIFY(contentOf(at("long.svg")).contains("Interrupted before the end."));
        QVERIFY(contentOf(at("long.svg")).contains("median of 6 trials"));
    }

    void aStoredSweepIsDrawnByItsAxes() {
        const QString stored = at("sweep.json");
        QCOMPARE(runCli({"sweep", "-", "--vary", "layers.1.rows=30,60", "--json", stored}, kSmall),
                 0);
        const Outcome line = run({"render", stored, "-o", at("line.svg"), "--csv", at("line.csv")});
        QVERIFY2(line.status == 0, line.err.constData());
        QVERIFY(contentOf(at("line.svg")).contains("against Rows of W"));
        QVERIFY(contentOf(at("line.csv")).contains("\n60,"));
        QCOMPARE(runCli({"sweep", "-", "--vary", "layers.1.rows=30,60", "--vary",
                         "layers.2.snrDb=5,15", "--predict", "--json", stored},
                        kSmall),
                 0);
        const Outcome map = run({"render", stored, "-o", at("map.svg")});
        QVERIFY2(map.status == 0, map.err.constData());
        QVERIFY(contentOf(at("map.svg")).contains("id=\"cells\"")
                || contentOf(at("map.svg")).contains("<rect"));
    }

    void anEarlierHalfIterationIsDrawn() {
        for (const char* chart : {"estimates", "messages", "convergence"}) {
            const QStringList command{"render", "-", "-o", at("moment.svg"), "--chart", chart};
            QCOMPARE(run(command, kSmall).status, 0);
            const QByteArray newest = drawnIn(at("moment.svg"));
            const bool isMarked = QByteArray(chart) == "convergence";
            QVERIFY(!newest.contains("cursor"));
            QCOMPARE(run(command + QStringList{"--iteration", "5"}, kSmall).status, 0);
            QCOMPARE(drawnIn(at("moment.svg")) == newest, !isMarked);
            QCOMPARE(run(command + QStringList{"--iteration", "2"}, kSmall).status, 0);
            QCOMPARE(contentOf(at("moment.svg")).contains("cursor"), isMarked);
            QVERIFY2(drawnIn(at("moment.svg")) != newest, chart);
        }
    }

    void aSizeHasAName_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("size");
        QTest::newRow("single") << "single" << QByteArray("width=\"85mm\" height=\"60mm\"");
        QTest::newRow("double") << "double" << QByteArray("width=\"175mm\" height=\"100mm\"");
        QTest::newRow("slide") << "slide" << QByteArray("width=\"254mm\" height=\"142.88mm\"");
        QTest::newRow("poster") << "poster" << QByteArray("width=\"400mm\" height=\"270mm\"");
    }

    void aSizeHasAName() {
        QFETCH(QString, name);
        QFETCH(QByteArray, size);
        QCOMPARE(run({"render", "-", "-o", at("size.svg"), "--size", name}, kSmall).status, 0);
        QVERIFY(contentOf(at("size.svg")).contains(size));
    }

    void aStoredFileThatIsDamagedIsRefusedWithASentence_data() {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("words");
        const QByteArray same = "onsager/result";
        QTest::newRow("version") << QByteArray("\"version\": 1") << QByteArray("\"version\": 2")
                                 << QStringList() << QByteArray("version: 2 is not allowed");
        QTest::newRow("a key is missing")
            << QByteArray("\"timing\"") << QByteArray("\"time\"") << QStringList()
            << QByteArray("timing: the key is missing");
        QTest::newRow("a word for a number")
            << QByteArray("\"predictedMse\": ") << QByteArray("\"predictedMse\": \"x\", \"y\": ")
            << QStringList() << QByteArray("predictedMse: \"x\" is not allowed: a number or null");
        QTest::newRow("cut short") << QByteArray("\"timing\": {") << QByteArray() << QStringList()
                                   << QByteArray("not JSON");
        QTest::newRow("changes") << same << same << QStringList{"--set", "trials=3"}
                                 << QByteArray("--set trials=3");
        QTest::newRow("a chart of a sweep") << same << same << QStringList{"--chart", "sweep"}
                                            << QByteArray("the file holds one run");
        QTest::newRow("half-iteration") << same << same << QStringList{"--iteration", "6"}
                                        << QByteArray("must be 0 to 5, got 6");
        QTest::newRow("half-iteration of estimates")
            << same << same << QStringList{"--iteration", "6", "--chart", "estimates"}
            << QByteArray("must be 0 to 5, got 6");
    }

    void aStoredFileThatIsDamagedIsRefusedWithASentence() {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QStringList, options);
        QFETCH(QByteArray, words);
        QCOMPARE(runCli({"run", "-", "--json", at("good.json")}, kSmall), 0);
        QByteArray text = contentOf(at("good.json"));
        QVERIFY(text.contains(before));
        if (after.isEmpty()) {
            text.truncate(text.indexOf(before));
        } else {
            text.replace(before, after);
        }
        const Outcome outcome =
            run(QStringList{"render", "-", "-o", at("bad.svg")} + options, text);
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.err.startsWith("onsager: ") && outcome.err.contains(words),
                 outcome.err.constData());
        QVERIFY(!QFile::exists(at("bad.svg")));
    }

    void badInputIsRefusedWithASentence_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QByteArray>("scenario");
        const QString svg = at("bad.svg");
        QTest::newRow("no output")
            << QStringList{"render", "-"} << QByteArray("--output") << kSmall;
        QTest::newRow("no file") << QStringList{"render"} << QByteArray("FILE") << kSmall;
        QTest::newRow("suffix") << QStringList{"render", "-", "-o", at("bad.bmp")}
                                << QByteArray("must end in .svg, .pdf, .png") << kSmall;
        QTest::newRow("preset") << QStringList{"render", "no-such-preset", "-o", svg}
                                << QByteArray("no-such-preset") << kSmall;
        QTest::newRow("key") << QStringList{"render", "-", "-o", svg, "--set", "trials=0"}
                             << QByteArray("trials") << kSmall;
        QTest::newRow("size") << QStringList{"render", "-", "-o", svg, "--size", "12x8cm"}
                              << QByteArray("120x80mm") << kSmall;
        QTest::newRow("dpi") << QStringList{"render", "-", "-o", svg, "--dpi", "3"}
                             << QByteArray("dpi") << kSmall;
        QTest::newRow("chart") << QStringList{"render", "-", "-o", svg, "--chart", "pie"}
                               << QByteArray("convergence") << kSmall;
        QTest::newRow("a chart of a sweep")
            << QStringList{"render", "-", "-o", svg, "--chart", "phase"}
            << QByteArray("no key sweep") << kSmall;
        QTest::newRow("a sweep along one axis")
            << QStringList{"render",  "-",
                           "-o",      svg,
                           "--chart", "phase",
                           "--set",   R"(sweep={"axes":[{"path":"seed","values":[1,2]}]})"}
            << QByteArray("along 2 axes, not 1") << kSmall;
        QTest::newRow("frames per second")
            << QStringList{"render", "-", "-o", at("bad.gif"), "--fps", "0"}
            << QByteArray("frames per second must be from 1 to 60") << kSmall;
        QTest::newRow("an animation of what does not move")
            << QStringList{"render",
                           "-",
                           "-o",
                           at("bad.gif"),
                           "--chart",
                           "sweep",
                           "--set",
                           R"(sweep={"axes": [{"path": "layers.1.rows", "values": [30, 60]}]})"}
            << QByteArray("convergence, estimates, messages, images or the free energy") << kSmall;
        QTest::newRow("a drag of no key")
            << QStringList{"render", "-", "--drag", "layers.1.row=30,60", "-o", at("bad.gif")}
            << QByteArray("layers.1.row") << kSmall;
        QTest::newRow("a drag that does not move")
            << QStringList{"render", "-", "--drag", "layers.1.rows=30,60", "-o", svg}
            << QByteArray(".gif, .webp or .mp4") << kSmall;
        QTest::newRow("a drag of too many values")
            << QStringList{"render", "-",          "--drag", "layers.1.rows=30:1000:601",
                           "-o",     at("bad.gif")}
            << QByteArray("at most 600 values") << kSmall;
        QTest::newRow("variable") << QStringList{"render",  "-",         "-o",         svg,
                                                 "--chart", "estimates", "--variable", "2"}
                                  << QByteArray("0 to 1") << kSmall;
        QTest::newRow("no free energy")
            << QStringList{"render",  "-",           "-o",    svg,
                           "--chart", "free-energy", "--set", "estimation=map"}
            << QByteArray("choose mmse") << kSmall;
        QTest::newRow("quantity") << QStringList{"render", "-", "-o", svg, "--quantity", "bits"}
                                  << QByteArray("nmse, mse, test-error or learnt") << kSmall;
        QTest::newRow("an error that does not apply")
            << QStringList{"render", "-", "-o", svg, "--quantity", "bitErrorRate"}
            << QByteArray("no variable of this scenario has a bit error rate") << kSmall;
        QTest::newRow("no test error")
            << QStringList{"render", "-", "-o", svg, "--quantity", "test-error"}
            << QByteArray("two-layer") << deepScenario();
        QTest::newRow("half-iteration")
            << QStringList{"render", "-", "-o", svg, "--iteration", "6"}
            << QByteArray("the half-iteration must be 0 to 5, got 6") << kSmall;
        QTest::newRow("no half-iteration of a free energy")
            << QStringList{"render", "-", "-o", svg, "--chart", "free-energy", "--iteration", "0"}
            << QByteArray("no half-iteration") << kSmall;
        QTest::newRow("option") << QStringList{"render", "-", "-o", svg, "--colour"}
                                << QByteArray("--colour") << kSmall;
    }

    void badInputIsRefusedWithASentence() {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, words);
        QFETCH(QByteArray, scenario);
        const Outcome outcome = run(arguments, scenario);
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.err.startsWith("onsager: ") && outcome.err.contains(words),
                 outcome.err.constData());
        QVERIFY(!QFile::exists(at("bad.svg")));
    }

    void aPlaceThatCannotBeWrittenIsFoundBeforeTheRun() {
        // The run would take longer than any test may.
        const Outcome outcome = run(
            {"render", "two-layer-10db", "--set", "trials=10000", "-o", at("no/such/folder.svg")});
        QCOMPARE(outcome.status, 1);
        QVERIFY(outcome.err.contains("cannot write"));
    }

    void aFigureReplacesNeitherAnotherNorTheTable() {
        const QString once = at("once.svg");
        const QString again = at("./once.svg");
        for (const QStringList& outputs :
             {QStringList{"-o", once, "-o", again}, QStringList{"-o", once, "--csv", again}}) {
            const Outcome outcome = run(QStringList{"render", "-"} + outputs, kSmall);
            QCOMPARE(outcome.status, 2);
            QVERIFY2(outcome.err.contains("both write to"), outcome.err.constData());
            QVERIFY(!QFile::exists(once));
        }
    }

    void ctrlCDrawsWhatIsFinished() {
        QProcess process;
        process.setEnvironment(environment({}));
        process.start(
            ONSAGER_PROGRAM,
            {"render", "two-layer-10db", "--set", "trials=100000", "--set", "layers.0.rows=20",
             "--set", "layers.1.rows=60", "--set", "algorithm.iterations=2", "--set",
             "prediction.samples=64", "-o", at("part.svg"), "--csv", at("part.csv")});
        QVERIFY(process.waitForStarted(kPatience));
        QVERIFY(onsager::waitUntilItHears(process, SIGINT));
        QVERIFY(onsager::waitUntilItHasWorked(process, 1.0));
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(kPatience));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(contentOf(at("part.svg")).contains("Interrupted before the end."));
        QVERIFY(contentOf(at("part.csv")).startsWith("iteration,"));
    }
};

ONSAGER_CONSOLE_TEST(RenderTest)
#include "render_test.moc"
