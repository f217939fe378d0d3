// SPDX-License-Identifier: GPL-3.0-or-later
// Two windows: the presenter's laboratory, and what the audience sees of it. With ONSAGER_SCREENSHOTS=FOLDER its
// picture is kept there.
#include "tests/support/laboratory.h"
#include "tests/support/test_program.h"
#include "ui/models/lesson_setup.h"
#include "ui/panels/audience_window.h"
#include "ui/panels/chart_tabs.h"
#include "ui/panels/convergence_panel.h"

#include <QDir>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QSlider>
#include <QTest>

using namespace onsager;

class AudienceTest : public QObject {
    Q_OBJECT

private:
    Laboratory m_lab;

    [[nodiscard]] AudienceWindow* audience() const {
        return m_lab.window->findChild<AudienceWindow*>();
    }

    [[nodiscard]] const PlotModel& seen() const {
        return std::get<PlotModel>(audience()->figure());
    }

    [[nodiscard]] PlotModel shown() const {
        return std::get<PlotModel>(m_lab.window->convergence().figure());
    }

    void openBoth() {
        m_lab.openFinished(smallScenario());
        QTest::keyClick(m_lab.window.get(), Qt::Key_F5, Qt::ShiftModifier);
        QVERIFY(audience() != nullptr && QTest::qWaitForWindowExposed(audience(), kPatience));
    }

private Q_SLOTS:
    void init() { m_lab.prepare(false); }
    void cleanup() { m_lab.close(); }

    void bothWindowsFollowTheSameRun() {
        openBoth();
        QCOMPARE(seen(), shown());
        QCOMPARE(audience()->sentence(), shown().note);
        QVERIFY(!audience()->sentence().isEmpty());
        m_lab.find<QSlider>("momentSlider")->setValue(2);
        QTRY_COMPARE_WITH_TIMEOUT(seen().cursor.value_or(-1.0), 2.0, kPatience);
        const QVector<PlotCurve> before = seen().curves;
        m_lab.type(kSnr, QStringLiteral("3"));
        QTRY_COMPARE_WITH_TIMEOUT(m_lab.activity(), Activity::Finished, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(seen().curves != before, kPatience);
        QCOMPARE(seen(), shown());
    }

    void theAudienceSeesTheChartInFrontAndWhatIsPointedAt() {
        openBoth();
        auto* charts = m_lab.window->findChild<ChartTabs*>();
        m_lab.window->activateWindow();
        for (int chart = 1; chart >= 0; --chart) {
            charts->choose(chart);
            const auto* page = qobject_cast<ChartPage*>(charts->inFront());
            const PlotModel inFront = std::get<PlotModel>(page->figure());
            QTRY_COMPARE_WITH_TIMEOUT(seen().title, inFront.title, kPatience);
        }
        m_lab.trigger("nextCurve");
        QVERIFY(seen().legend.front().text.startsWith(QStringLiteral("Spotlight")));
        QVERIFY(!seen().curves[0].isDimmed && seen().curves[1].isDimmed);
    }

    void theFormulaIsThatOfTheLesson() {
        openBoth();
        const auto* formula = audience()->findChild<QLabel*>(QStringLiteral("audienceFormula"));
        QVERIFY(!formula->isVisible());
        for (QAction* action : m_lab.window->findChildren<QAction*>()) {
            if (action->text() == lessons()[0].title) {
                action->trigger();
            }
        }
        QVERIFY(formula->isVisible() && !audience()->formula().isEmpty());
        const QString folder = qEnvironmentVariable("ONSAGER_SCREENSHOTS");
        if (!folder.isEmpty()) {
            QTest::qWait(200);
            QVERIFY(audience()->grab().save(QDir(folder).filePath(QStringLiteral("audience.png"))));
        }
        m_lab.find<QWidget>("lessonDock")->hide();
        QVERIFY(!formula->isVisible());
    }

    /// A thirtieth of the height.
    void theSentenceIsAsLargeAsTheWindowAllows() {
        openBoth();
        const auto* sentence = audience()->findChild<QLabel*>(QStringLiteral("audienceSentence"));
        audience()->resize(1280, 900);
        QTRY_COMPARE_WITH_TIMEOUT(sentence->fontInfo().pixelSize(), 33, kPatience);
        audience()->resize(800, 480);
        QTRY_COMPARE_WITH_TIMEOUT(sentence->fontInfo().pixelSize(), 18, kPatience);
    }

    /// The presenter keeps controls and notes; closing one window leaves the other whole.
    void closingItLeavesTheLaboratoryAsItIs() {
        openBoth();
        QVERIFY(m_lab.window->menuBar()->isVisible());
        const auto run = m_lab.window->controller().currentRun();
        audience()->close();
        QVERIFY(!m_lab.find<QAction>("audience")->isChecked());
        QVERIFY(m_lab.window->isVisible());
        QCOMPARE(m_lab.window->controller().currentRun(), run);
        m_lab.trigger("run");
        QTRY_COMPARE_WITH_TIMEOUT(m_lab.activity(), Activity::Finished, kPatience);
        m_lab.trigger("audience");
        QVERIFY(audience()->isVisible());
        QCOMPARE(seen(), shown());
        m_lab.trigger("audience");
        QVERIFY(!audience()->isVisible());
    }

    /// One that is closed with the laboratory does not keep the program.
    void closingTheLaboratoryClosesBoth() {
        openBoth();
        m_lab.window->close();
        QVERIFY(!audience()->isVisible());
    }
};

ONSAGER_WINDOW_TEST(AudienceTest)
#include "audience_test.moc"
