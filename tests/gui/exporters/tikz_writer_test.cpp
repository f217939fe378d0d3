// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/tikz_writer.h"

#include "tests/support/every_figure.h"
#include "tests/support/patience.h"
#include "tests/support/test_program.h"
#include "ui/exporters/tex_text.h"

#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace onsager;

namespace {

FigureOrigin tikzOrigin() {
    return {QStringLiteral("Two layers\n\\end{tikzpicture} & 10 %"),
            "{\n  \"seed\": 7,\n  \"title\": \"a\\nb % c\"\n}\n", 7,
            QStringLiteral("onsager 0.1.0")};
}

QByteArray tikz(const Figure& figure, const FigureFormat& format = {}) {
    return figureBytes(figure, QStringLiteral("tex"), format, tikzOrigin());
}

/// What is no comment.
QString codeOf(const Figure& figure) {
    QString code;
    for (const QByteArray& line : tikz(figure).split('\n')) {
        if (!line.startsWith('%')) {
            code += QString::fromUtf8(line) + '\n';
        }
    }
    return code;
}

bool isBalanced(const QString& code) {
    QByteArray open;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const char character = code[i].toLatin1();
        if (character == '\\') {
            ++i;
        } else if (character == '{' || character == '[') {
            open += character;
        } else if (character == '}' || character == ']') {
            if (!open.endsWith(character == '}' ? '{' : '[')) {
                return false;
            }
            open.chop(1);
        }
    }
    return open.isEmpty();
}

}  // namespace

class TikzWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void everyFigureIsAPictureOfNumbersAlone() {
        for (const auto& [name, figure] : everyFigure()) {
            const QString code = codeOf(figure);
            QVERIFY2(code.startsWith("\\begin{tikzpicture}\n"), name.constData());
            QVERIFY2(code.endsWith("\\end{tikzpicture}%\n\n"), name.constData());
            QCOMPARE(code.count("\\begin{"), code.count("\\end{"));
            QVERIFY2(isBalanced(code), name.constData());
            static const QRegularExpression kNoNumber("[-(,=[]\\s*(nan|inf)");
            QVERIFY2(!code.contains(kNoNumber), name.constData());
            QCOMPARE(QString::fromLatin1(code.toLatin1()), code);
            QVERIFY(!code.contains("usetikzlibrary") && !code.contains("usepackage"));
            QCOMPARE(tikz(figure), tikz(figure));
        }
    }

    void everyWordOfALegendIsThere() {
        for (const auto& [name, figure] : everyFigure()) {
            if (const auto* plot = std::get_if<PlotModel>(&figure)) {
                const QString code = codeOf(figure);
                for (const LegendRow& row : plot->legend) {
                    QVERIFY2(code.contains('{' + texText(row.text) + '}'), qPrintable(row.text));
                }
            }
        }
        const QString regions = codeOf(regionMap());
        for (const char* word :
             {"easy", "hard", "impossible", "algorithmic", "no trial succeeds"}) {
            QVERIFY2(regions.contains(QLatin1String(word)), word);
        }
        const QString matrices = codeOf(smallMatrices());
        for (const char* word :
             {"{$\\Gamma$}", "{predicted}", "{measured}", "{0.50}", "{$\\hat{Z}^T$ Z / n}"}) {
            QVERIFY2(matrices.contains(QLatin1String(word)), word);
        }
    }

    void axesAreThoseOfThePicture() {
        const QString code = codeOf(wildPlot());
        QVERIFY(code.contains("ymode=log, ymin=1e-06, ymax=10"));
        QVERIFY(code.contains("xmin=0, xmax=40"));
        QVERIFY(code.contains("{exact}"));
        QVERIFY(code.contains("xlabel={half-iteration\\\\ {\\color{onsager"));
        QVERIFY(code.contains("5 \\% of \\$x\\_1\\$ \\& more"));
        QVERIFY(code.contains("width=120mm, height="));
        QVERIFY(codeOf(pointsPlot()).contains("xlabel={overlap of $Z_0$}"));
    }

    void aMapHasCellsBoundariesAndAScale() {
        const QString map = codeOf(smallMap());
        QVERIFY(map.contains("matrix plot*") && map.contains("colormap/viridis"));
        QVERIFY(map.contains("point meta min=-60, point meta max=-5"));
        QVERIFY(map.contains("(2,0) [-60]"));  // the infinite one
        QVERIFY(map.contains("(axis cs:0.5,0) -- (axis cs:1.5,1)"));
        QVERIFY(map.contains("colorbar"));
        const QString regions = codeOf(regionMap());
        QVERIFY(!regions.contains("matrix plot") && !regions.contains("colorbar"));
        QCOMPARE(regions.count("\\fill["), 5);
    }

    void theFirstLinesSayWhereItComesFrom() {
        const QList<QByteArray> lines = tikz(smallMap()).split('\n');
        QCOMPARE(lines[0], QByteArray("% onsager/figure: 1"));
        QCOMPARE(lines[1], QByteArray("% program: onsager 0.1.0"));
        QCOMPARE(lines[2], QByteArray("% seed: 7"));
        QCOMPARE(lines[3], QByteArray("% title: Two layers \\end{tikzpicture} & 10 %"));
        QVERIFY(lines[4].startsWith("% figure: NMSE of Z"));
        QCOMPARE(lines[5], QByteArray(R"(% scenario: {"seed":7,"title":"a\nb % c"})"));
        QVERIFY(lines[6].contains("\\usepackage{pgfplots}"));
        QVERIFY(lines[7].contains("compat=1.17"));
    }

    void aGermanLocaleWritesTheSameFile() {
        const QLocale before;
        const QByteArray text = tikz(wildPlot());
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(tikz(wildPlot()), text);
        QLocale::setDefault(before);
    }

    void everyFigureCompilesWithPgfplotsAlone() {
        const QString latex = QStandardPaths::findExecutable(QStringLiteral("pdflatex"));
        if (latex.isEmpty()) {
            QSKIP("pdflatex is not there: install texlive-latex-base and texlive-pictures");
        }
        const QTemporaryDir folder;
        QByteArray document =
            "\\documentclass{article}\n\\usepackage{pgfplots}\n"
            "\\pgfplotsset{compat=1.17}\n\\begin{document}\n";
        for (const auto& [name, figure] : everyFigure()) {
            document += "\\typeout{ONSAGER " + name + "}\n" + tikz(figure) + "\n\\clearpage\n";
        }
        document += tikz(wildPlot(), {{60, 40}, 300}) + "\\end{document}\n";
        QFile file(folder.filePath("figures.tex"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(document);
        file.close();
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(latex, {"-interaction=nonstopmode", "-halt-on-error", "figures.tex"});
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(kPatience));
        const QByteArray log = process.readAll();
        if (process.exitCode() != 0 && log.contains("pgfplots.sty' not found")) {
            QSKIP("pgfplots is not there: install texlive-pictures");
        }
        QVERIFY2(process.exitCode() == 0, log.right(2000).constData());
        QVERIFY2(!log.contains("Missing character") && !log.contains("NOTE: coordinate"),
                 log.constData());
        const auto pages = QByteArray::number(everyFigure().size() + 1);
        QVERIFY(log.contains("Output written on figures.pdf (" + pages + " pages"));
        if (const QString kept = qEnvironmentVariable("ONSAGER_SCREENSHOTS"); !kept.isEmpty()) {
            QFile::remove(kept + "/tikz.pdf");
            QVERIFY(QFile::copy(folder.filePath("figures.pdf"), kept + "/tikz.pdf"));
        }
    }
};

ONSAGER_WINDOW_TEST(TikzWriterTest)
#include "tikz_writer_test.moc"
