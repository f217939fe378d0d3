// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/table_writer.h"

#include "engine/io/json_reader.h"
#include "tests/support/every_figure.h"
#include "tests/support/test_program.h"
#include "ui/exporters/figure_table.h"

#include <QLocale>
#include <QStandardItemModel>
#include <QTest>

#include <cmath>
#include <limits>

using namespace onsager;

namespace {

FigureOrigin tableOrigin() {
    return {QStringLiteral("Two\nlayers"), "{\n  \"seed\": 7,\n  \"title\": \"a\\nb # c\"\n}\n", 7,
            QStringLiteral("onsager 0.1.0")};
}

QByteArray tableBytes(const Figure& figure, const char* suffix) {
    return figureBytes(figure, QLatin1String(suffix), {}, tableOrigin());
}

/// The lines that are no comments.
QList<QByteArray> valuesOf(const Figure& figure) {
    QList<QByteArray> lines = tableBytes(figure, "csv").split('\n');
    lines.removeIf([](const QByteArray& line) { return line.startsWith('#'); });
    lines.removeLast();  // after the last line break
    return lines;
}

}  // namespace

class TableWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellsAreNumbersWordsOrNothing() {
        QStandardItemModel table(2, 4);
        table.setHorizontalHeaderLabels({"a, b", "say \"x\"", "#", "plain"});
        table.setData(table.index(0, 0), 0.1);
        table.setData(table.index(0, 1), 1e-300);
        table.setData(table.index(0, 2), -std::numeric_limits<double>::infinity());
        table.setData(table.index(0, 3), 1.0 / 3.0);
        table.setData(table.index(1, 0), std::nan(""));
        table.setData(table.index(1, 1), 3);
        table.setData(table.index(1, 2), QStringLiteral("two\nlines"));
        QCOMPARE(csvOf(table), QByteArray("\"a, b\",\"say \"\"x\"\"\",\"#\",plain\n"
                                          "0.1,1e-300,-inf,0.3333333333333333\n"
                                          ",3,\"two\nlines\",\n"));
    }

    void everyFigureHasItsTable() {
        for (const auto& [name, figure] : everyFigure()) {
            const QByteArray csv = tableBytes(figure, "csv");
            QVERIFY2(!csv.contains("nan"), name.constData());
            const std::unique_ptr<QAbstractItemModel> table = figureTable(figure);
            QCOMPARE(valuesOf(figure).size(), 1 + table->rowCount());
            const Json document = parseJson(tableBytes(figure, "json").toStdString());
            QCOMPARE(int(document["rows"].size()), table->rowCount());
            QCOMPARE(int(document["columns"].size()), table->columnCount());
            for (const Json& row : document["rows"]) {
                QCOMPARE(int(row.size()), table->columnCount());
            }
        }
    }

    void aNumberReadsBackBitForBit() {
        const PlotModel plot = std::get<PlotModel>(everyFigure().front().figure);
        const QList<QByteArray> lines = valuesOf(plot);
        QCOMPARE(lines.size(), 41);
        for (int row = 0; row < 40; ++row) {
            const QList<QByteArray> cells = lines[row + 1].split(',');
            QCOMPARE(cells[0].toDouble(), double(row));
            for (int curve = 0; curve < plot.curves.size(); ++curve) {
                QVERIFY(cells[curve + 1].toDouble() == plot.curves[curve].points[row].y());
            }
        }
    }

    void cellsOfMapsHaveTheirKeys() {
        QCOMPARE(valuesOf(smallMap()),
                 (QList<QByteArray>{"Density,Rows of W₁,NMSE of Z₀ (dB)", "0.1,200,-10",
                                    "0.1,300,-50", "0.1,400,-inf", "0.2,200,-5", "0.2,400,-55"}));
        QCOMPARE(valuesOf(regionMap()),
                 (QList<QByteArray>{"Density,Rows of W₁,region,\"success, share of trials\"",
                                    "0.1,200,impossible,0", "0.1,300,hard,0.25", "0.1,400,easy,1",
                                    "0.2,200,hard,0.5", "0.2,400,easy,0.75"}));
    }

    void theOriginStandsBeforeTheValues() {
        const QList<QByteArray> lines = tableBytes(smallMap(), "csv").split('\n');
        QCOMPARE(lines[0], QByteArray("# onsager/figure: 1"));
        QCOMPARE(lines[2], QByteArray("# seed: 7"));
        QCOMPARE(lines[3], QByteArray("# title: Two layers"));
        QCOMPARE(lines[5], QByteArray(R"(# scenario: {"seed":7,"title":"a\nb # c"})"));
        const Json document = parseJson(tableBytes(smallMap(), "json").toStdString());
        QCOMPARE(document["format"].get<std::string>(), std::string("onsager/figure"));
        QCOMPARE(document["scenario"]["title"].get<std::string>(), std::string("a\nb # c"));
        QVERIFY(document["rows"][2][2].is_null());
    }

    void aGermanLocaleWritesTheSameFile() {
        const QLocale before;
        const QByteArray csv = tableBytes(wildPlot(), "csv");
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(tableBytes(wildPlot(), "csv"), csv);
        QLocale::setDefault(before);
    }
};

ONSAGER_WINDOW_TEST(TableWriterTest)
#include "table_writer_test.moc"
