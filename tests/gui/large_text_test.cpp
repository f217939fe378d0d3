// SPDX-License-Identifier: GPL-3.0-or-later
// The window with large text: everything follows, nothing is cut off, the chart keeps its half. With
// ONSAGER_SCREENSHOTS=FOLDER its pictures are kept there.
#include "tests/support/laboratory.h"
#include "tests/support/test_program.h"
#include "tests/support/whole_texts.h"
#include "ui/charts/heat_map_grid.h"
#include "ui/charts/phase_chart.h"
#include "ui/charts/plot_chart.h"
#include "ui/language.h"
#include "ui/panels/chart_tabs.h"
#include "ui/panels/figure_dialog.h"
#include "ui/panels/start_page.h"
#include "ui/widgets/layer_card.h"
#include "ui/window_language.h"

#include <QDir>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace onsager;

namespace {

constexpr QSize kScreen(1280, 800);

/// Labels and buttons whose letters are higher than they are.
QStringList tooLowBelow(const QWidget& window) {
    QStringList found;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const QString text = label != nullptr    ? label->text()
                             : button != nullptr ? button->text()
                                                 : QString();
        if (widget->isVisible() && widget->window() == &window && !text.isEmpty()
            && widget->fontMetrics().height() > widget->height()) {
            found << text;
        }
    }
    return found;
}

/// The picture of the chart in front, without its sentence and its controls.
const QWidget* pictureOf(const QWidget& page) {
    const QList<QWidget*> pictures = page.findChildren<QWidget*>();
    for (const QWidget* widget : pictures) {
        const bool isPicture = qobject_cast<const PlotChart*>(widget) != nullptr
                               || qobject_cast<const HeatMapGrid*>(widget) != nullptr
                               || qobject_cast<const PhaseChart*>(widget) != nullptr;
        if (isPicture && widget->isVisible()) {
            return widget;
        }
    }
    return nullptr;
}

}  // namespace

class LargeTextTest : public QObject {
    Q_OBJECT

private:
    Laboratory m_lab;

    static Scenario sweptScenario() {
        Scenario scenario = smallScenario();
        scenario.sweep.emplace();
        scenario.sweep->axes = {{"layers.1.rows", SweepRange{40, 80, 3, false}},
                                {"layers.2.snrDb", SweepRange{5, 15, 3, false}}};
        scenario.sweep->success = "nmseDb[0] < -3";
        return scenario;
    }

    static void keep(QWidget& widget, const QString& name) {
        const QString folder = qEnvironmentVariable("ONSAGER_SCREENSHOTS");
        if (!folder.isEmpty()) {
            QTest::qWait(200);
            const QString row =
                QString::fromLatin1(QTest::currentDataTag()).remove(QLatin1Char(' '));
            QVERIFY(widget.grab().save(
                QDir(folder).filePath(QStringLiteral("text-%1-%2.png").arg(row, name))));
        }
    }

    static void addSizes() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("percent");
        for (const Language& language : languages()) {
            for (const int percent : {150, 200}) {
                QTest::addRow("%s %d", qPrintable(language.code), percent)
                    << language.code << percent;
            }
        }
    }

    void openAt(int percent) {
        m_lab.openFinished(sweptScenario());
        for (int size = 100; size < percent; size += 25) {
            m_lab.trigger("largerText");
        }
        QCOMPARE(m_lab.window->size(), kScreen);
    }

    /// Once the layout has come to rest.
    static void requireWhole(const QWidget& window, const QString& place) {
        const auto found = [&window] {
            return cutOffBelow(window, Elision::WithToolTip) + tooLowBelow(window);
        };
        QTRY_VERIFY2_WITH_TIMEOUT(
            found().isEmpty(),
            qPrintable(place + QStringLiteral(": ") + found().join(QStringLiteral("; "))), 2000);
    }

private Q_SLOTS:
    void init() { m_lab.prepare(false); }
    void cleanup() { m_lab.close(); }

    void aKeyMakesAllTextLargerAndItIsRemembered() {
        m_lab.openFinished(smallScenario());
        const auto pixels = [this](const char* name) {
            return m_lab.find<QWidget>(name)->fontInfo().pixelSize();
        };
        const auto press = [this](int key) {
            QTest::keyClick(m_lab.window.get(), Qt::Key(key), Qt::ControlModifier);
        };
        QCOMPARE(pixels("runButton"), 13);
        QVERIFY(!m_lab.find<QAction>("smallerText")->isEnabled());
        press(Qt::Key_Plus);
        QCOMPARE(pixels("runButton"), 16);
        press(Qt::Key_Equal);
        press(Qt::Key_Plus);
        press(Qt::Key_Plus);
        QCOMPARE(pixels("runButton"), 26);
        QVERIFY(!m_lab.find<QAction>("largerText")->isEnabled());
        press(Qt::Key_Minus);
        QCOMPARE(pixels("runButton"), 23);
        press(Qt::Key_Plus);
        m_lab.window = std::make_unique<MainWindow>(m_lab.file->path());
        m_lab.window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_lab.window.get(), kPatience));
        QCOMPARE(pixels("runButton"), 26);
        press(Qt::Key_0);
        QCOMPARE(pixels("runButton"), 13);
        QVERIFY(m_lab.find<QWidget>("inspectorDock")->isVisible());
    }

    void nothingIsCutOff_data() { addSizes(); }

    /// On every tab the chart has half of the height; every layer in the inspector.
    void nothingIsCutOff() {
        QFETCH(QString, code);
        QFETCH(int, percent);
        const SpokenLanguage spoken(code);
        openAt(percent);
        auto* charts = m_lab.window->findChild<ChartTabs*>();
        for (int chart = 0; chart < charts->count(); ++chart) {
            charts->choose(chart);
            const QString title = charts->titles()[chart];
            keep(*m_lab.window, QStringLiteral("chart-%1").arg(chart));
            requireWhole(*m_lab.window, title);
            if (const QWidget* picture = pictureOf(*charts->current())) {
                qInfo("%s: %d of %d px", qPrintable(title), picture->height(), kScreen.height());
                QTRY_VERIFY2_WITH_TIMEOUT(2 * picture->height() >= kScreen.height(),
                                          qPrintable(title), kPatience);
            }
        }
        charts->choose(0);
        auto* inspector = m_lab.find<QWidget>("inspectorDock");
        if (!inspector->isVisible()) {
            m_lab.find<QToolButton>("foldInspector")->click();
        }
        QVERIFY(inspector->isVisible());
        int layer = 0;
        for (LayerCard* card : m_lab.window->findChildren<LayerCard*>()) {
            QTest::mouseClick(card, Qt::LeftButton);
            keep(*m_lab.window, QStringLiteral("layer-%1").arg(layer));
            requireWhole(*m_lab.window, QStringLiteral("layer %1").arg(layer++));
        }
        QCOMPARE(m_lab.window->size(), kScreen);
    }

    void dialoguesFollow_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("percent");
        for (const int percent : {150, 200}) {
            QTest::addRow("en %d", percent) << QStringLiteral("en") << percent;
        }
    }

    /// In English; the form of a figure in German is wider than the screen at 200 %.
    void dialoguesFollow() {
        QFETCH(QString, code);
        QFETCH(int, percent);
        const SpokenLanguage spoken(code);
        openAt(percent);
        m_lab.trigger("exportFigure");
        auto* dialog = m_lab.window->findChild<FigureDialog*>();
        QVERIFY(dialog != nullptr);
        keep(*dialog, QStringLiteral("figure"));
        requireWhole(*dialog, QStringLiteral("figure"));
        QVERIFY(dialog->width() <= kScreen.width() && dialog->height() <= kScreen.height());
        dialog->reject();
        m_lab.trigger("startPage");
        auto* page = m_lab.window->findChild<StartPage*>();
        QVERIFY(QTest::qWaitForWindowExposed(page, kPatience));
        keep(*page, QStringLiteral("start"));
        requireWhole(*page, QStringLiteral("start page"));
        page->close();
        m_lab.trigger("keyMap");
        auto* keys = m_lab.find<QWidget>("keyMap");
        QVERIFY(keys != nullptr);
        keep(*m_lab.window, QStringLiteral("keys"));
        requireWhole(*keys->window(), QStringLiteral("keys"));
        auto* bar = keys->findChild<QScrollArea*>()->verticalScrollBar();
        QTRY_VERIFY_WITH_TIMEOUT(bar->maximum() > 0, kPatience);
        QTest::keyClick(keys, Qt::Key_PageDown);
        QVERIFY(keys->isVisible() && bar->value() > 0);
        QTest::keyClick(keys, Qt::Key_Escape);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(m_lab.find<QWidget>("keyMap") == nullptr);
    }

    void theLessonFollows() {
        openAt(200);
        m_lab.find<QWidget>("lessonDock")->show();
        keep(*m_lab.window, QStringLiteral("lesson"));
        requireWhole(*m_lab.window, QStringLiteral("lesson"));
        QCOMPARE(m_lab.find<QWidget>("lessonPage")->fontInfo().pixelSize(), 26);
    }
};

ONSAGER_WINDOW_TEST(LargeTextTest)
#include "large_text_test.moc"
