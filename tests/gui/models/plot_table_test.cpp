// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/plot_table.h"

#include "tests/support/invented_result.h"
#include "tests/support/test_program.h"
#include "ui/models/convergence_plot.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace onsager;

class PlotTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNumberOfThePictureIsACell() {
        const PlotModel plot = convergencePlot(InventedResult{}.make(), {});
        PlotTable table;
        const QAbstractItemModelTester tester(
            &table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.setPlot(plot);
        QCOMPARE(table.rowCount(), 40);
        QCOMPARE(table.columnCount(), 1 + 4 + 4);
        QStringList titles;
        for (int column = 0; column < table.columnCount(); ++column) {
            titles.append(table.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        }
        QCOMPARE(titles.first(), QString("half-iteration"));
        QVERIFY(titles.contains("Z₀ predicted (dB)"));
        QVERIFY(titles.contains("Z₁ measured, 90 % (dB)"));
        for (qsizetype curve = 0; curve < plot.curves.size(); ++curve) {
            for (int row = 0; row < 40; ++row) {
                QCOMPARE(table.data(table.index(row, int(curve) + 1), Qt::EditRole).toDouble(),
                         plot.curves[curve].points[row].y());
            }
        }
    }

    void whatIsNotThereIsEmpty() {
        InventedResult invented;
        invented.measuredHalfIterations = 10;
        PlotTable table;
        table.setPlot(convergencePlot(invented.make(), {}));
        const QModelIndex unmeasured = table.index(20, 2);
        QCOMPARE(table.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QString("Z₀ measured, median (dB)"));
        QVERIFY(table.data(unmeasured, Qt::EditRole).isNull());
        QCOMPARE(table.data(unmeasured, Qt::DisplayRole).toString(), QString());
        QVERIFY(!table.data(table.index(9, 2), Qt::EditRole).isNull());
    }

    void newNumbersInTheSamePlacesKeepTheSelection() {
        PlotTable table;
        table.setPlot(convergencePlot(InventedResult{}.make(), {}));
        const QSignalSpy reset(&table, &QAbstractItemModel::modelReset);
        const QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
        InventedResult other;
        other.offsetDb = 0.4;
        table.setPlot(convergencePlot(other.make(), {}));
        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 1);
        table.setPlot(PlotModel{});
        QCOMPARE(reset.count(), 1);
        QCOMPARE(table.rowCount(), 0);
    }

    void theTextIsTabSeparatedInEveryLocale() {
        const QLocale before;
        PlotTable table;
        table.setPlot(convergencePlot(InventedResult{}.make(), {}));
        const QString text = table.text();
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(table.text(), text);
        QLocale::setDefault(before);
        const QStringList lines = text.split('\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 41);
        for (const QString& line : lines) {
            QCOMPARE(line.count('\t'), 8);
        }
        QVERIFY(!text.contains("nan"));
    }
};

ONSAGER_TEST(PlotTableTest)
#include "plot_table_test.moc"
