// SPDX-License-Identifier: GPL-3.0-or-later
// The page of the free energy: computed while it is seen, reshaped by the keys, explained where there is
// none.
#include "tests/support/laboratory.h"
#include "tests/support/test_program.h"
#include "ui/panels/chart_tabs.h"
#include "ui/panels/free_energy_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMimeData>
#include <QSlider>
#include <QTest>

#include <algorithm>

using namespace onsager;

namespace {

/// Sparse regression with trials; its curve takes a moment.
Scenario sparseRegression() {
    Scenario scenario = smallScenario();
    AwgnOutput output;
    output.noise.snrDb = 10.0;
    scenario.columns = 1;
    scenario.estimation = Estimation::Mmse;
    scenario.layers = {PriorLayer{60, BernoulliGaussianPrior{}},
                       LinearLayer{60, GaussianMatrix{}, {}}, OutputLayer{output}};
    return scenario;
}

/// Its curve takes long: three columns, many rows of averages.
Scenario longCurve() {
    Scenario scenario = smallScenario();
    scenario.columns = 3;
    scenario.estimation = Estimation::Mmse;
    scenario.trials = 1;
    scenario.prediction.samples = 4096;
    return scenario;
}

const PlotPoints* find(const PlotModel& plot, PointShape shape) {
    const auto found =
        std::find_if(plot.points.begin(), plot.points.end(),
                     [shape](const PlotPoints& points) { return points.shape == shape; });
    return found == plot.points.end() ? nullptr : &*found;
}

}  // namespace

class FreeEnergyInWindowTest : public QObject {
    Q_OBJECT

private:
    Laboratory m_lab;

    [[nodiscard]] FreeEnergyPanel& page() const {
        return *m_lab.window->findChild<FreeEnergyPanel*>();
    }
    [[nodiscard]] const CurveController& curves() const { return m_lab.window->curves(); }
    [[nodiscard]] QVector<QPointF> line() const { return page().plot().curves.first().points; }
    void show() const { m_lab.window->findChild<ChartTabs*>()->choose(&page()); }
    /// Also drawn.
    [[nodiscard]] bool isThere() const {
        return curves().isUpToDate() && !page().plot().curves.isEmpty()
               && line().size() > CurveWorker::kFinePoints;
    }

private Q_SLOTS:
    void initTestCase_data() { Laboratory::addLocales(); }
    void init() {
        QFETCH_GLOBAL(bool, german);
        m_lab.prepare(german);
    }
    void cleanup() { m_lab.close(); }

    void theCurveIsComputedWhenItsPageIsSeen() {
        m_lab.openFinished(sparseRegression());
        QVERIFY(!curves().latest());
        show();
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), kPatience);
        QVERIFY(find(page().plot(), PointShape::Ringed) != nullptr);
        QVERIFY(find(page().plot(), PointShape::Dot) != nullptr);
        QCOMPARE(find(page().plot(), PointShape::Open)->points.size(), sparseRegression().trials);
        QVERIFY(page().plot().note.startsWith(QStringLiteral("Easy: ")));
        m_lab.find<QComboBox>("freeEnergyAxis")->setCurrentIndex(1);
        QCOMPARE(page().plot().x.unit, QStringLiteral("dB"));
        m_lab.trigger("copyTable");
        QVERIFY(QApplication::clipboard()->text().count(QLatin1Char('\n'))
                > CurveWorker::kFinePoints);
        m_lab.trigger("copyFigure");
        QVERIFY(QApplication::clipboard()->mimeData()->hasImage());
    }

    void fixedPointsStandWithoutACurve() {
        Scenario scenario = sparseRegression();
        std::get<LinearLayer>(scenario.layers[1]).matrix = OrthogonalMatrix{};
        m_lab.openFinished(scenario);
        show();
        QTRY_VERIFY_WITH_TIMEOUT(curves().isUpToDate() && !page().plot().points.isEmpty(),
                                 kPatience);
        QVERIFY(page().plot().curves.isEmpty());
        QVERIFY(page().plot().note.startsWith(QStringLiteral("Easy: ")));
        QVERIFY(page().plot().note.contains(QStringLiteral("independent entries")));
        QVERIFY(!m_lab.find<QLabel>("freeEnergyExplanation")->isVisible());
    }

    void aKeyReshapesIt() {
        m_lab.openFinished(sparseRegression());
        show();
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), kPatience);
        const QVector<QPointF> before = line();
        m_lab.type(kSnr, QStringLiteral("30"));
        QTRY_VERIFY_WITH_TIMEOUT(isThere() && line() != before, kPatience);
        const double best = find(page().plot(), PointShape::Ringed)->points.first().x();
        m_lab.trigger("undo");
        QTRY_VERIFY_WITH_TIMEOUT(isThere() && line() == before, kPatience);
        QVERIFY(find(page().plot(), PointShape::Ringed)->points.first().x() < best);
    }

    void theSliderReshapesItWhileItIsDragged() {
        m_lab.openFinished(sparseRegression());
        show();
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), kPatience);
        int shapes = 0;
        connect(&curves(), &CurveController::latestChanged, this, [&shapes] { ++shapes; });
        auto* slider = m_lab.inControl<QSlider>(kSnr);
        slider->setSliderDown(true);
        for (int step = 0; step < 200 && shapes < 3; ++step) {
            slider->setSliderPosition(slider->sliderPosition() + (step % 20 < 10 ? 1 : -1));
            QTest::qWait(20);
        }
        QVERIFY(shapes >= 3);
        slider->setSliderDown(false);
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), kPatience);
    }

    void trialsMoveBackWithTheHalfIteration() {
        m_lab.openFinished(sparseRegression());
        show();
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), kPatience);
        const QVector<QPointF> last = find(page().plot(), PointShape::Open)->points;
        m_lab.find<QSlider>("momentSlider")->setValue(0);
        QTRY_VERIFY_WITH_TIMEOUT(
            find(page().plot(), PointShape::Open)->points.first().x() < last.first().x(),
            kPatience);
    }

    void nothingIsComputedForAPageThatIsNotSeen() {
        m_lab.openFinished(sparseRegression());
        show();
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), kPatience);
        const auto number = curves().latest()->number;
        m_lab.window->findChild<ChartTabs*>()->choose(0);
        m_lab.type(kSnr, QStringLiteral("30"));
        QTRY_COMPARE_WITH_TIMEOUT(m_lab.activity(), Activity::Finished, kPatience);
        QCOMPARE(curves().latest()->number, number);
        show();
        QTRY_VERIFY_WITH_TIMEOUT(curves().latest()->number > number && isThere(), kPatience);
        // In a window of its own it is seen beside the others.
        auto* charts = m_lab.window->findChild<ChartTabs*>();
        charts->splitOff(&page());
        charts->choose(0);
        QVector<QPointF> before = line();
        m_lab.type(kSnr, QStringLiteral("20"));
        QTRY_VERIFY_WITH_TIMEOUT(isThere() && line() != before, kPatience);
    }

    void whereThereIsNoneItSaysWhy() {
        Scenario scenario = smallScenario();
        scenario.estimation = Estimation::Map;
        m_lab.openFinished(scenario);
        show();
        const auto* why = m_lab.find<QLabel>("freeEnergyExplanation");
        QTRY_VERIFY_WITH_TIMEOUT(why->isVisible(), kPatience);
        QVERIFY(why->text().contains(QStringLiteral("MMSE")));
        QVERIFY(page().plot().curves.isEmpty());
        QGuiApplication::clipboard()->clear();
        m_lab.trigger("copyFigure");
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasImage());
    }

    void everyEvenVariableCanBeChosen() {
        Scenario scenario = sparseRegression();
        scenario.layers = {PriorLayer{60, GaussianPrior{}}, LinearLayer{90, GaussianMatrix{}, {}},
                           ActivationLayer{Activation::Relu, {}},
                           LinearLayer{60, GaussianMatrix{}, {}}, scenario.layers.back()};
        m_lab.openFinished(scenario);
        show();
        auto* variables = m_lab.find<QComboBox>("freeEnergyVariable");
        QVERIFY(variables->isVisible());
        QCOMPARE(variables->count(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(!page().plot().curves.isEmpty(), kPatience);
        QCOMPARE(page().plot().x.title, QStringLiteral("overlap of Z₀"));
        variables->setCurrentIndex(1);
        QTRY_COMPARE_WITH_TIMEOUT(page().plot().x.title, QStringLiteral("overlap of Z₂"),
                                  kPatience);
    }

    void closingTheWindowEndsWhatIsComputed() {
        m_lab.openFinished(longCurve());
        show();
        QTest::qWait(200);
        QVERIFY(!curves().isUpToDate());
        m_lab.window->close();
        m_lab.window.reset();
    }
};

ONSAGER_WINDOW_TEST(FreeEnergyInWindowTest)
#include "free_energy_in_window_test.moc"
