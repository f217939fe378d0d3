// SPDX-License-Identifier: GPL-3.0-or-later
// What other programs make of the files: poppler of a PDF, Qt Svg of an SVG, and the same on any screen.
#include "tests/support/every_figure.h"
#include "tests/support/patience.h"
#include "tests/support/test_program.h"
#include "ui/exporters/figure_file.h"

#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace onsager;

namespace {

constexpr int kDpi = 150;

/// A figure that shows everything a person can ask for.
FigureSettings demanding() {
    FigureSettings settings;
    settings.width = 85.0;
    settings.height = 60.0;
    settings.dpi = kDpi;
    settings.font = FigureFont::Serif;
    settings.fontSize = 7.0;
    settings.title = "Learning ΓΛ";
    settings.annotations = {{AnnotationKind::Arrow, "knee", 20.0, -3.0, 12.0, -10.0},
                            {AnnotationKind::VerticalLine, "converged", 30.0, 0.0, 0.0, 0.0}};
    return settings;
}

QByteArray paperBytes(const Figure& figure, const char* suffix, const FigureSettings& settings) {
    return figureBytes(arranged(figure, settings), QLatin1String(suffix), formatOf(settings), {});
}

QString write(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes) {
    const QString path = folder.filePath(name);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

/// What a program of poppler says; none when it is not installed.
std::optional<QByteArray> poppler(const QString& program, const QStringList& arguments) {
    if (QStandardPaths::findExecutable(program).isEmpty()) {
        return std::nullopt;
    }
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(kPatience) || process.exitCode() != 0) {
        return QByteArray();
    }
    return process.readAllStandardOutput();
}

/// Mean difference of two pictures of one figure, of 255, after a slight blur: outlines of type are not
/// rendered alike by two programs.
double difference(QImage one, QImage other) {
    const QSize small = one.size() / 3;
    one = one.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
              .convertToFormat(QImage::Format_Grayscale8);
    other = other.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                .convertToFormat(QImage::Format_Grayscale8);
    double sum = 0.0;
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x) {
            sum += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y)));
        }
    }
    return sum / (small.width() * small.height());
}

/// Share of pixels that are not paper.
double ink(const QImage& image) {
    int dark = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            dark += qGray(image.pixel(x, y)) < 200 ? 1 : 0;
        }
    }
    return double(dark) / (image.width() * image.height());
}

}  // namespace

class FigureOnPaperTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void everyFileShowsTheSame_data() {
        QTest::addColumn<int>("index");
        const QVector<NamedFigure> figures = everyFigure();
        for (int i = 0; i < figures.size(); ++i) {
            QTest::newRow(figures[i].name) << i;
        }
    }

    /// The bitmap against the PDF as poppler draws it, and the SVG as Qt Svg does.
    void everyFileShowsTheSame() {
        QFETCH(const int, index);
        const Figure figure = everyFigure()[index].figure;
        const QTemporaryDir folder;
        const QImage png = QImage::fromData(paperBytes(figure, "png", demanding()));
        QCOMPARE(png.size(), QSize(502, 354));
        QSvgRenderer svg(paperBytes(figure, "svg", demanding()));
        QVERIFY(svg.isValid());
        QImage drawn(png.size(), QImage::Format_RGB32);
        drawn.fill(Qt::white);
        QPainter painter(&drawn);
        svg.render(&painter);
        painter.end();
        const double fromSvg = difference(png, drawn);
        QVERIFY2(fromSvg < 2.0, qPrintable(QString::number(fromSvg)));
        const QString pdf = write(folder, "figure.pdf", paperBytes(figure, "pdf", demanding()));
        const auto told = poppler("pdftoppm", {"-r", QString::number(kDpi), "-png", "-singlefile",
                                               pdf, folder.filePath("page")});
        if (!told) {
            QSKIP("there is no pdftoppm: install poppler-utils");
        }
        const QImage page(folder.filePath("page.png"));
        QVERIFY(std::abs(page.width() - png.width()) <= 1);
        // poppler widens thin strokes to whole pixels; a curve that is missing is more than that.
        QImage paper(png.size(), QImage::Format_RGB32);
        paper.fill(Qt::white);
        const double all = difference(png, paper);
        const double fromPdf = difference(png, page.copy(png.rect()));
        QVERIFY2(fromPdf < 0.5 + 0.2 * all,
                 qPrintable(QStringLiteral("%1 of %2").arg(fromPdf).arg(all)));
    }

    void aPdfHasItsTypefacesAndNoBitmap() {
        const QTemporaryDir folder;
        const auto figures = everyFigure();
        const QString pdf =
            write(folder, "figure.pdf", paperBytes(figures[0].figure, "pdf", demanding()));
        const auto fonts = poppler("pdffonts", {pdf});
        if (!fonts) {
            QSKIP("there is no pdffonts: install poppler-utils");
        }
        const QList<QByteArray> lines = fonts->trimmed().split('\n').mid(2);
        QVERIFY(!lines.isEmpty());
        for (const QByteArray& line : lines) {
            // What STIX has not, as an index, is Inter's; nothing is taken from the machine.
            QVERIFY2(line.contains("STIX") || line.contains("Inter"), line.constData());
            // name, type, encoding, then: embedded, a subset by its name, with a map back to Unicode
            QVERIFY2(QRegularExpression("yes +(yes|no) +yes")
                         .match(QString::fromLatin1(line))
                         .hasMatch(),
                     line.constData());
        }
        const QByteArray words = poppler("pdftotext", {pdf, "-"}).value();
        for (const char* word : {"Learning ΓΛ", "knee", "converged", "half-iteration"}) {
            QVERIFY2(words.contains(word), words.constData());
        }
        for (const NamedFigure& one : figures) {
            const QString path = write(folder, "one.pdf", paperBytes(one.figure, "pdf", {}));
            QCOMPARE(poppler("pdfimages", {"-list", path}).value().trimmed().count('\n'), 1);
        }
    }

    /// Settings show: another typeface, wider lines, other colours.
    void theLookIsAsAskedFor() {
        const Figure figure = everyFigure()[0].figure;
        const QImage usual = QImage::fromData(paperBytes(figure, "png", {}));
        FigureSettings settings;
        settings.lineWidth = 3.0;
        QVERIFY(ink(QImage::fromData(paperBytes(figure, "png", settings))) > 1.2 * ink(usual));
        settings = {};
        settings.markers = false;
        settings.band = false;
        QVERIFY(ink(QImage::fromData(paperBytes(figure, "png", settings))) < 0.9 * ink(usual));
        settings = {};
        settings.theme = FigureTheme::Dark;
        const QImage dark = QImage::fromData(paperBytes(figure, "png", settings));
        QVERIFY(qGray(dark.pixel(2, 2)) < 60);
        QVERIFY(paperBytes(figure, "svg", demanding()).contains("aria-label=\"knee\""));
        settings = {};
        settings.legend = LegendChoice::None;
        QVERIFY(!paperBytes(figure, "svg", settings).contains("id=\"legend\""));
    }

    void aFigureOfNothingSaysSo() {
        PlotModel plot;
        QVERIFY(paperBytes(plot, "svg", {}).contains("aria-label=\"There is nothing to draw.\""));
        plot.note = QStringLiteral("Computing the prediction");
        QVERIFY(paperBytes(plot, "svg", {}).contains("aria-label=\"Computing the prediction\""));
    }

    /// Words that a person wrote at the edges stay on the page.
    void annotationsStayOnThePage() {
        FigureSettings settings;
        const std::string text = "a long remark beside the edge of the page";
        for (const double x : {0.0, 20.0, 39.0}) {
            for (const double y : {-9.9, -5.0, 0.0}) {
                settings.annotations.push_back({AnnotationKind::Text, text, x, y, 0.0, 0.0});
                settings.annotations.push_back(
                    {AnnotationKind::Arrow, text, x, y, 39.0 - x, -9.0 - y});
            }
        }
        const Figure figure = arranged(everyFigure()[0].figure, settings);
        const QSizeF page(300.0, 200.0);
        for (const DrawnGroup& group : paperDrawing(figure, page)) {
            for (const DrawnItem& item : group.items) {
                if (const auto* drawn = std::get_if<DrawnText>(&item);
                    drawn != nullptr && drawn->degrees == 0.0) {
                    const double left = drawn->position.x() + textOrigin(*drawn).x();
                    QVERIFY2(left >= 0.0, qPrintable(drawn->text));
                    QVERIFY2(left + textWidth(drawn->text, drawn->pixels) <= page.width() + 0.5,
                             qPrintable(drawn->text));
                }
            }
        }
    }

    /// One path for each curve however long it is, and nothing of it is thinned below a thousand points.
    void fiftyCurvesOfAThousandPoints() {
        PlotModel plot;
        plot.x.maximum = 1000.0;
        plot.y.minimum = -1.0;
        for (int curve = 0; curve < 50; ++curve) {
            PlotCurve one{QString::number(curve), CurveRole::Predicted, curve, {}};
            for (int i = 0; i < 1000; ++i) {
                one.points.append({double(i), std::sin(0.01 * i + curve)});
            }
            plot.curves.append(one);
        }
        for (const QString& suffix : figureSuffixes()) {
            const QByteArray file = figureBytes(plot, suffix, {}, {});
            QVERIFY2(file.size() > 1000 && file.size() < 3000000, qPrintable(suffix));
            if (suffix == QStringLiteral("svg")) {
                const qsizetype begin = file.indexOf("id=\"predicted\"");
                const QByteArray group = file.mid(begin, file.indexOf("</g>", begin) - begin);
                QCOMPARE(group.count("<path"), 50);
                QCOMPARE(group.count('M'), 50);
                QCOMPARE(group.count('L'), 50 * 999);
            }
        }
    }

    /// Files do not know on what screen they were made.
    void theScaleOfTheScreenDoesNotMatter() {
        const QTemporaryDir folder;
        for (const char* suffix : {"svg", "png"}) {
            QVector<QByteArray> files;
            for (const char* scale : {"1", "1.5", "2"}) {
                QProcess program;
                QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
                variables.insert("QT_SCALE_FACTOR", QString::fromLatin1(scale));
                variables.insert("QT_QPA_PLATFORM", "offscreen");
                variables.insert("SOURCE_DATE_EPOCH", "1700000000");
                program.setProcessEnvironment(variables);
                const QString path = folder.filePath(QStringLiteral("%1.%2").arg(
                    QString::fromLatin1(scale), QString::fromLatin1(suffix)));
                program.start(ONSAGER_PROGRAM,
                              {"render", "two-layer-10db", "--set", "trials=1", "--set",
                               "layers.1.rows=100", "--set", "algorithm.iterations=2", "-o", path});
                QVERIFY(program.waitForFinished(kPatience));
                QCOMPARE(program.exitCode(), 0);
                QFile file(path);
                QVERIFY(file.open(QIODevice::ReadOnly));
                files.append(file.readAll());
            }
            QVERIFY(!files[0].isEmpty());
            QVERIFY(files[0] == files[1] && files[0] == files[2]);
        }
    }
};

ONSAGER_WINDOW_TEST(FigureOnPaperTest)
#include "figure_on_paper_test.moc"
