// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/curve_controller.h"

#include "tests/support/patience.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace onsager;

namespace {

Scenario sparseRegression(double snrDb) {
    Scenario scenario = smallScenario();
    AwgnOutput output;
    output.noise.snrDb = snrDb;
    scenario.columns = 1;
    scenario.estimation = Estimation::Mmse;
    scenario.layers = {PriorLayer{60, BernoulliGaussianPrior{}},
                       LinearLayer{60, GaussianMatrix{}, {}}, OutputLayer{output}};
    return scenario;
}

FreeEnergyCurve fineCurve(const Scenario& scenario) {
    CurveRequest request;
    request.points = CurveWorker::kFinePoints;
    return freeEnergyCurve(scenario, request, {});
}

}  // namespace

class CurveControllerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLastCurveIsTheFineOneOfTheEngine() {
        CurveController controller(2);
        std::vector<std::shared_ptr<const CurveSnapshot>> shown;
        connect(&controller, &CurveController::latestChanged, this,
                [&] { shown.push_back(controller.latest()); });
        controller.follow(sparseRegression(10.0), 0);
        QVERIFY(!controller.isUpToDate());
        QTRY_VERIFY_WITH_TIMEOUT(controller.isUpToDate(), kPatience);
        const FreeEnergyCurve expected = fineCurve(sparseRegression(10.0));
        const FreeEnergyCurve& curve = controller.latest()->curve;
        QCOMPARE(curve.points.size(), expected.points.size());
        QCOMPARE(curve.points.back().freeEnergy, expected.points.back().freeEnergy);
        QCOMPARE(curve.stationary.size(), expected.stationary.size());
        QCOMPARE(curve.information, expected.information);
        for (std::size_t i = 0; i + 1 < shown.size(); ++i) {
            QVERIFY(!shown[i]->isFinal);
            QVERIFY(shown[i]->curve.points.size() <= curve.points.size());
        }
    }

    void aNewerScenarioTakesThePlaceOfTheOneInWork() {
        CurveController controller(1);
        for (const double snrDb : {0.0, 5.0, 10.0, 15.0, 20.0}) {
            controller.follow(sparseRegression(snrDb), 0);
        }
        QTRY_VERIFY_WITH_TIMEOUT(controller.isUpToDate(), kPatience);
        QCOMPARE(controller.latest()->curve.freeEnergy,
                 fineCurve(sparseRegression(20.0)).freeEnergy);
    }

    void aScenarioThatIsKnownIsNotComputedAgain() {
        CurveController controller(1);
        controller.follow(sparseRegression(10.0), 0);
        QTRY_VERIFY_WITH_TIMEOUT(controller.isUpToDate(), kPatience);
        controller.follow(sparseRegression(10.0), 0);
        QVERIFY(controller.isUpToDate());
        controller.follow(sparseRegression(11.0), 0);
        QVERIFY(!controller.isUpToDate());
    }

    void nothingComesWhenNobodyLooksAndAllOfItAfterwards() {
        CurveController controller(1);
        int changes = 0;
        connect(&controller, &CurveController::latestChanged, this, [&changes] { ++changes; });
        controller.follow(sparseRegression(10.0), 0);
        controller.rest();
        QTest::qWait(300);
        QCOMPARE(changes, 0);
        controller.follow(sparseRegression(10.0), 0);
        QTRY_VERIFY_WITH_TIMEOUT(controller.isUpToDate(), kPatience);
    }

    void whereThereIsNoneItIsSaidWhy() {
        CurveController controller(1);
        Scenario scenario = sparseRegression(10.0);
        scenario.estimation = Estimation::Map;
        controller.follow(scenario, 0);
        QTRY_VERIFY_WITH_TIMEOUT(controller.isUpToDate(), kPatience);
        QVERIFY(controller.latest()->curve.points.empty());
        QCOMPARE(controller.latest()->missing->path, std::string("estimation"));
        controller.follow(sparseRegression(10.0), 1);
        QTRY_VERIFY_WITH_TIMEOUT(controller.isUpToDate(), kPatience);
        QCOMPARE(controller.latest()->missing->path, std::string("variable"));
    }

    void itEndsInTheMiddleOfACurve() {
        Scenario scenario = sparseRegression(10.0);
        scenario.columns = 3;
        scenario.prediction.samples = 4096;
        auto controller = std::make_unique<CurveController>(2);
        controller->follow(scenario, 0);
        QTest::qWait(100);
        QVERIFY(!controller->isUpToDate());
        controller.reset();
    }
};

ONSAGER_WINDOW_TEST(CurveControllerTest)
#include "curve_controller_test.moc"
