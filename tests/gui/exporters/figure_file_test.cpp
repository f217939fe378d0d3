// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/figure_file.h"

#include "engine/numerics/infinity.h"
#include "tests/support/every_figure.h"
#include "tests/support/invented_result.h"
#include "tests/support/test_program.h"
#include "ui/charts/plot_layout.h"
#include "ui/exporters/figure_date.h"
#include "ui/exporters/pdf_date.h"
#include "ui/models/convergence_plot.h"

#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace onsager;

namespace {

const QString kSvg = QStringLiteral("svg");
const QString kPdf = QStringLiteral("pdf");
const QString kPng = QStringLiteral("png");
PlotModel picture(ErrorQuantity quantity = ErrorQuantity::NmseDb) {
    return convergencePlot(InventedResult{}.make(), {quantity, {}, {}});
}

FigureOrigin origin() {
    return {QStringLiteral("Two layers <& 10 dB"), "{\"seed\": 7, \"title\": \"a < b & c\"}", 7,
            QStringLiteral("onsager 0.1.0")};
}

QByteArray bytesOf(const QString& type, const Figure& plot, const FigureFormat& format = {}) {
    return figureBytes(plot, type, format, origin());
}

struct SvgContent {
    QStringList labels;
    QStringList groups;
    QString title;
    QString description;
    QString scenario;
    QString seed;
    QString program;
    int bitmaps = 0;
    int strokes = 0;  ///< paths in the group "predicted"
    bool wellFormed = false;
};

SvgContent readSvg(const QByteArray& bytes) {
    SvgContent content;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        const QXmlStreamAttributes attributes = xml.attributes();
        const QStringView name = xml.name();
        content.bitmaps += name == u"image" ? 1 : 0;
        if (name == u"g") {
            content.groups.append(attributes.value("id").toString());
        } else if (name == u"path") {
            if (attributes.hasAttribute("aria-label")) {
                content.labels.append(attributes.value("aria-label").toString());
            }
            content.strokes += content.groups.value(content.groups.size() - 1) == "predicted";
        } else if (name == u"title") {
            content.title = xml.readElementText();
        } else if (name == u"desc") {
            content.description = xml.readElementText();
        } else if (name == u"scenario") {
            content.scenario = xml.readElementText();
        } else if (name == u"figure") {
            content.seed = attributes.value("seed").toString();
            content.program = attributes.value("program").toString();
        }
    }
    content.wellFormed = !xml.hasError();
    return content;
}

}  // namespace

class FigureFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void everyWordOfThePictureIsInTheSvg() {
        PlotModel plot = picture();
        plot.caveat = QStringLiteral("An approximation.");
        const SvgContent svg = readSvg(bytesOf(kSvg, plot));
        QVERIFY(svg.wellFormed);
        for (const LegendRow& row : plot.legend) {
            QVERIFY2(svg.labels.contains(row.text), qPrintable(row.text));
        }
        for (const char* word :
             {"half-iteration", "NMSE (dB)", "0", "10", "40", "An approximation."}) {
            QVERIFY2(svg.labels.contains(QString::fromUtf8(word)), word);
        }
        QVERIFY(svg.labels.contains(QStringLiteral("−10")));
        QCOMPARE(svg.description, plot.title + ". " + plot.note + " " + plot.caveat);
    }

    void anSvgIsVectorsWithOnePathPerLine() {
        const PlotModel plot = picture();
        const SvgContent svg = readSvg(bytesOf(kSvg, plot));
        QCOMPARE(svg.bitmaps, 0);
        QCOMPARE(svg.strokes, 2);
        for (const char* group : {"grid", "labels", "bands", "predicted", "measured", "legend"}) {
            QVERIFY(svg.groups.contains(QString(group)));
        }
    }

    void anSvgHoldsItsOrigin() {
        const SvgContent svg = readSvg(bytesOf(kSvg, picture()));
        QCOMPARE(svg.title, origin().title);
        QCOMPARE(svg.scenario.toUtf8(), origin().scenario);
        QCOMPARE(svg.seed, QString("7"));
        QCOMPARE(svg.program, QString("onsager 0.1.0"));
    }

    void noNumberOfAnSvgIsWild() {
        PlotModel plot = picture();
        for (PlotCurve& curve : plot.curves) {
            curve.points[1].setY(std::numeric_limits<double>::quiet_NaN());
            curve.points[2].setY(kInfinity);
            curve.points[3].setY(-kInfinity);
            curve.points[4].setY(1e300);
            curve.points[5].setX(kInfinity);
        }
        plot.bands[0].upper[6].setY(kInfinity);
        plot.bands[0].lower[7].setY(std::numeric_limits<double>::quiet_NaN());
        const FigureFormat format;
        const QString svg = QString::fromUtf8(bytesOf(kSvg, plot, format));
        QVERIFY(!svg.contains("nan", Qt::CaseInsensitive));
        QVERIFY(!svg.contains("inf", Qt::CaseInsensitive));
        const double width = format.millimetres.width() * 96.0 / 25.4;
        const double height = format.millimetres.height() * 96.0 / 25.4;
        static const QRegularExpression kPath("<path d=\"([^\"]*)\"");
        static const QRegularExpression kPoint("(-?[0-9.]+) (-?[0-9.]+)");
        int points = 0;
        for (auto path = kPath.globalMatch(svg); path.hasNext();) {
            const QString data = path.next().captured(1);
            for (auto point = kPoint.globalMatch(data); point.hasNext();) {
                const auto match = point.next();
                QVERIFY(match.captured(1).toDouble() >= 0.0
                        && match.captured(1).toDouble() <= width);
                QVERIFY(match.captured(2).toDouble() >= 0.0
                        && match.captured(2).toDouble() <= height);
                ++points;
            }
        }
        QVERIFY(points > 200);
    }

    void svgAndPngAreTheSamePicture() {
        const FigureFormat format{{120, 80}, 96};
        const PlotModel plot = picture();
        const QImage png = QImage::fromData(bytesOf(kPng, plot, format));
        QSvgRenderer renderer(bytesOf(kSvg, plot, format));
        QVERIFY(renderer.isValid());
        QImage svg(png.size(), QImage::Format_RGB32);
        svg.fill(Qt::white);
        QPainter painter(&svg);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer.render(&painter);
        painter.end();
        qint64 different = 0;
        for (int y = 0; y < png.height(); ++y) {
            for (int x = 0; x < png.width(); ++x) {
                different += std::abs(qGray(png.pixel(x, y)) - qGray(svg.pixel(x, y))) > 96 ? 1 : 0;
            }
        }
        QVERIFY2(different < qint64(png.width()) * png.height() / 200,
                 qPrintable(QString::number(different)));
    }

    void aPngHasItsSizeInMillimetres() {
        const QByteArray bytes = bytesOf(kPng, picture(), {{120, 80}, 300});
        const QImage image = QImage::fromData(bytes, "PNG");
        QCOMPARE(image.width(), 1417);
        QCOMPARE(image.height(), 945);
        QCOMPARE(image.dotsPerMeterX(), 11811);
        QCOMPARE(image.dotsPerMeterY(), 11811);
        QCOMPARE(image.text("Title"), origin().title);
        QCOMPARE(image.text("Software"), QString("onsager 0.1.0"));
        QCOMPARE(image.text("Seed"), QString("7"));
        QCOMPARE(image.text("Scenario").toUtf8(), origin().scenario);
    }

    void aPdfHasItsSizeInMillimetresItsFontAndItsOrigin() {
        const QByteArray bytes = bytesOf(kPdf, picture(), {{120, 80}, 300});
        QVERIFY(bytes.startsWith("%PDF-1."));
        static const QRegularExpression kBox(R"(/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\])");
        const auto box = kBox.match(QString::fromLatin1(bytes));
        QVERIFY(box.hasMatch());
        QVERIFY(std::abs(box.captured(1).toDouble() - 120.0 * 72.0 / 25.4) < 1.0);
        QVERIFY(std::abs(box.captured(2).toDouble() - 80.0 * 72.0 / 25.4) < 1.0);
        QVERIFY(bytes.contains("Inter"));
        QVERIFY(bytes.contains("/FontFile"));
        QVERIFY(!bytes.contains("/Subtype /Image"));
        QVERIFY(bytes.contains("/EmbeddedFile"));
        QVERIFY(!bytes.contains("DCTDecode"));
    }

    void aGermanLocaleWritesTheSameFile() {
        const QLocale before;
        const QByteArray svg = bytesOf(kSvg, picture());
        const QByteArray png = bytesOf(kPng, picture());
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(bytesOf(kSvg, picture()), svg);
        QCOMPARE(bytesOf(kPng, picture()), png);
        QLocale::setDefault(before);
    }

    void theSameInputIsTheSameFile() {
        qputenv("SOURCE_DATE_EPOCH", "1700000000");
        FigureOrigin dated = origin();
        dated.date = figureDate();
        qunsetenv("SOURCE_DATE_EPOCH");
        QCOMPARE(dateText(dated.date), QStringLiteral("2023-11-14T22:13:20Z"));
        for (const auto& [name, figure] : everyFigure()) {
            QVector<QByteArray> first;
            for (const QString& suffix : figureSuffixes()) {
                first.append(figureBytes(figure, suffix, {}, dated));
            }
            QTest::qWait(name == "curves" ? 1100 : 0);  // a second that a clock would show
            for (const QString& suffix : figureSuffixes()) {
                QVERIFY2(figureBytes(figure, suffix, {}, dated) == first.takeFirst(),
                         qPrintable(name + ' ' + suffix));
            }
        }
    }

    void everyFileTellsItsDate() {
        FigureOrigin dated = origin();
        dated.date = QDateTime({2026, 1, 31}, {12, 0}, Qt::UTC);
        const auto bytes = [&](const QString& suffix) {
            return figureBytes(picture(), suffix, {}, dated);
        };
        const QByteArray iso = "2026-01-31T12:00:00Z";
        for (const char* suffix : {"svg", "tex", "csv", "json"}) {
            QVERIFY2(bytes(suffix).contains(iso), suffix);
        }
        QCOMPARE(QImage::fromData(bytes(kPng)).text("Date").toLatin1(), iso);
        const QByteArray pdf = bytes(kPdf);
        QVERIFY(pdf.contains("/CreationDate (D:20260131120000Z)"));
        const qsizetype table = pdf.lastIndexOf("\nxref\n") + 1;
        QVERIFY(pdf.contains("startxref\n" + QByteArray::number(table)));
    }

    void aDateThatIsNoNumberIsTheClocks() {
        for (const char* wrong : {"", "now", "-1", "1e9", "99999999999999"}) {
            qputenv("SOURCE_DATE_EPOCH", wrong);
            const qint64 seconds = figureDate().secsTo(QDateTime::currentDateTimeUtc());
            QVERIFY2(seconds >= 0 && seconds < 3600, wrong);
        }
        qunsetenv("SOURCE_DATE_EPOCH");
    }

    void aDateOfAnyZoneTakesItsPlace() {
        QByteArray pdf = "<< /CreationDate (D:20250101130000+01'00')\n>>";
        const qsizetype size = pdf.size();
        setCreationDate(pdf, QDateTime({2026, 1, 31}, {12, 0}, Qt::UTC));
        QCOMPARE(pdf, QByteArray("<< /CreationDate (D:20260131120000Z)      \n>>"));
        QCOMPARE(pdf.size(), size);
        QByteArray other = "%PDF-1.4 /CreationDate (D:2025";
        setCreationDate(other, QDateTime({2026, 1, 31}, {12, 0}, Qt::UTC));
        QCOMPARE(other, QByteArray("%PDF-1.4 /CreationDate (D:2025"));
    }

    void theSuffixChoosesTheType() {
        QCOMPARE(figureSuffix("a/b.c/figure.SVG"), kSvg);
        QCOMPARE(figureSuffix("figure.pdf"), kPdf);
        QCOMPARE(figureSuffix("figure.x.png"), kPng);
        for (const char* bad : {"figure", "figure.jpg", ".svg.gz", ""}) {
            QVERIFY_EXCEPTION_THROWN(figureSuffix(bad), std::invalid_argument);
        }
    }

    void aSizeIsReadOrRefused() {
        QCOMPARE(figureSize("120x80mm"), QSizeF(120, 80));
        QCOMPARE(figureSize("84.5x60mm"), QSizeF(84.5, 60));
        QCOMPARE(figureSize("single"), QSizeF(85, 60));
        QCOMPARE(figureSize("double"), QSizeF(175, 100));
        QCOMPARE(figureSize("slide").width() / figureSize("slide").height(), 16.0 / 9.0);
        QCOMPARE(figureSize("poster"), QSizeF(400, 270));
        for (const char* bad : {"", "120", "120x80", "120x80cm", "x80mm", "0x0mm", "-120x80mm",
                                "1e3x80mm", "nanx80mm", "120x99999mm", "120,5x80mm", "5x5mm"}) {
            QVERIFY_EXCEPTION_THROWN(figureSize(bad), std::invalid_argument);
        }
        QVERIFY_EXCEPTION_THROWN(bytesOf(QStringLiteral("bmp"), picture()), std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(bytesOf(kPng, picture(), {{2000, 2000}, 2400}),
                                 std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(bytesOf(kSvg, picture(), {{kInfinity, 80}, 300}),
                                 std::invalid_argument);
        QVERIFY_EXCEPTION_THROWN(bytesOf(kPng, picture(), {{120, 80}, 0}), std::invalid_argument);
    }

    void aFileIsWrittenOrTheReasonGiven() {
        const QTemporaryDir folder;
        const QString path = folder.filePath("figure.svg");
        writeFigure(picture(), path, {}, origin());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytesOf(kSvg, picture()));
        QVERIFY_EXCEPTION_THROWN(
            writeFigure(picture(), folder.filePath("no/such/folder.svg"), {}, origin()),
            std::runtime_error);
    }

    void everyPictureCanBeWritten() {
        for (const QString& type : {kSvg, kPdf, kPng}) {
            for (const QSizeF& size : {QSizeF(20, 20), QSizeF(84, 60), QSizeF(400, 300)}) {
                QVERIFY(!bytesOf(type, picture(), {size, 72}).isEmpty());
                QVERIFY(!bytesOf(type, PlotModel{}, {size, 72}).isEmpty());
            }
        }
    }

    void matricesAreShapesInEveryFormat() {
        MessageMatrices matrices;
        matrices.title = QStringLiteral("Message about Z₀");
        matrices.note = QStringLiteral("The largest difference is 2 %.");
        MatrixPair pair;
        pair.symbol = QStringLiteral("Γ");
        pair.measured = Eigen::MatrixXd::Constant(2, 2, 0.5);
        pair.predicted = Eigen::MatrixXd::Identity(2, 2);
        matrices.pairs = {pair, pair};
        const SvgContent svg = readSvg(bytesOf("svg", matrices));
        QVERIFY(svg.wellFormed);
        QCOMPARE(svg.bitmaps, 0);
        QVERIFY(svg.groups.contains("matrix-1") && svg.groups.contains("matrix-2"));
        QCOMPARE(svg.labels.count("Γ"), 2);
        QVERIFY(svg.labels.contains("0.50") && svg.labels.contains("predicted"));
        QVERIFY2(svg.description.contains("Message about Z₀. The largest difference is 2 %."),
                 qPrintable(svg.description));
        const QByteArray pdf = bytesOf("pdf", matrices);
        QVERIFY(pdf.startsWith("%PDF") && !pdf.contains("/Subtype /Image"));
        const QImage png = QImage::fromData(bytesOf("png", matrices));
        QCOMPARE(png.size(), QSize(1417, 945));
        QCOMPARE(QColor(png.pixel(2, 2)), theme(ThemeKind::Paper).surface);
    }

    void aPhaseDiagramIsShapesInEveryFormat() {
        PhaseMap map;
        map.title = QStringLiteral("NMSE of Z₀ (dB)");
        map.note = QStringLiteral("Success begins at 210 rows.");
        map.x.title = QStringLiteral("Rows");
        map.x.values = {200.0, 300.0, 400.0};
        map.x.names = {QStringLiteral("200"), QStringLiteral("300"), QStringLiteral("400")};
        map.y.title = QStringLiteral("Density");
        map.y.values = {0.1, 0.2};
        map.y.names = {QStringLiteral("0.1"), QStringLiteral("0.2")};
        map.values = {-10.0, -50.0, -60.0, -5.0, std::nan(""), -55.0};
        map.low = -60.0;
        map.high = -5.0;
        map.predictedBoundary = {QLineF(0.5, 0.0, 1.5, 1.0)};
        const SvgContent svg = readSvg(bytesOf("svg", map));
        QVERIFY(svg.wellFormed);
        QCOMPARE(svg.bitmaps, 0);
        QVERIFY(svg.groups.contains("cells") && svg.groups.contains("boundary"));
        QVERIFY(svg.labels.contains("Rows") && svg.labels.contains("Density"));
        QVERIFY2(svg.description.contains("NMSE of Z₀ (dB). Success begins at 210 rows."),
                 qPrintable(svg.description));
        const QByteArray pdf = bytesOf("pdf", map);
        QVERIFY(pdf.startsWith("%PDF") && !pdf.contains("/Subtype /Image"));
        QCOMPARE(QImage::fromData(bytesOf("png", map)).size(), QSize(1417, 945));
        QVERIFY(!bytesOf("svg", PhaseMap{}).isEmpty());
    }
};

ONSAGER_WINDOW_TEST(FigureFileTest)
#include "figure_file_test.moc"
