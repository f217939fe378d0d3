// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/live_run.h"

#include "tests/support/small_scenario.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QTest>

#include <cmath>
#include <vector>

using onsager::LiveRun;
using Piece = onsager::LiveRun::Piece;

namespace {

std::vector<Piece> makeAll(LiveRun& run) {
    std::vector<Piece> pieces;
    while (const auto piece = run.next()) {
        if (!run.make(*piece, {})) {
            break;
        }
        pieces.push_back(*piece);
    }
    return pieces;
}

}  // namespace

class LiveRunTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theEpochsOfABaselineFollowTheLastHalfIteration() {
        onsager::Scenario scenario = onsager::smallScenario();
        scenario.baselines = {onsager::AdamSettings{6, 0.01, 32}};
        LiveRun run(scenario, 2);
        std::vector<Piece> pieces;
        while (const auto piece = run.next()) {
            pieces.push_back(*piece);
            QVERIFY(run.make(*piece, {}));
            if (*piece == Piece::BaselineEpoch) {
                const onsager::RunProgress progress = run.progress();
                QCOMPARE(progress.halfIterations, 2 * vampOf(scenario).iterations);
                QCOMPARE(progress.epochLimit, 6);
            }
        }
        QCOMPARE(std::count(pieces.begin(), pieces.end(), Piece::HalfIteration),
                 2 * vampOf(scenario).iterations);
        QVERIFY(std::all_of(pieces.end() - 6, pieces.end(),
                            [](Piece piece) { return piece == Piece::BaselineEpoch; }));
        QCOMPARE(run.progress().fraction, 1.0);
        QCOMPARE(run.lastReached()->index(), 2 * vampOf(scenario).iterations - 1);
        QVERIFY(run.result().complete);
        QCOMPARE(run.result().baselines[0].epochs.back().epoch, 6);
    }

    void predictionComesFirstAndEveryPieceIsMade() {
        onsager::Scenario scenario = onsager::smallScenario();
        scenario.trials = 4;
        scenario.prediction.samples = 2 * LiveRun::kCoarseSamples;
        LiveRun run(scenario, 2);
        const std::vector<Piece> pieces = makeAll(run);
        QVERIFY(pieces.size() > 3);
        QCOMPARE(pieces[0], Piece::Glance);
        QCOMPARE(pieces[1], Piece::CoarsePrediction);
        QCOMPARE(pieces[2], Piece::FirstPrediction);
        QCOMPARE(pieces[3], Piece::Draw);
        QCOMPARE(pieces[4], Piece::HalfIteration);
        QCOMPARE(std::count(pieces.begin(), pieces.end(), Piece::HalfIteration),
                 2 * vampOf(scenario).iterations);
        QCOMPARE(std::count(pieces.begin(), pieces.end(), Piece::OtherPrediction), 3);
        QVERIFY(run.result().complete);
        QCOMPARE(run.progress().fraction, 1.0);
        QCOMPARE(run.progress().predictions, 4);
    }

    void otherPredictionsAreSpreadBetweenTheHalfIterations() {
        onsager::Scenario scenario = onsager::smallScenario();
        scenario.trials = 5;
        vampOf(scenario).iterations = 4;
        LiveRun run(scenario, 2);
        int halfIterations = 0;
        int predictions = 0;
        for (const Piece piece : makeAll(run)) {
            halfIterations += piece == Piece::HalfIteration ? 1 : 0;
            predictions += piece == Piece::OtherPrediction ? 1 : 0;
            QVERIFY2(std::abs(2 * predictions - halfIterations) <= 2,
                     qPrintable(QString::number(halfIterations)));
        }
        QCOMPARE(predictions, 4);
    }

    void whatIsIntegratedNeedsNoSecondLook() {
        onsager::Scenario scenario = onsager::smallScenario();
        scenario.estimation = onsager::Estimation::Mmse;
        scenario.columns = 1;
        scenario.layers = {onsager::PriorLayer{200, onsager::BernoulliGaussianPrior{0.2, 1.0, {}}},
                           onsager::LinearLayer{120, onsager::GaussianMatrix{}, {}},
                           onsager::OutputLayer{onsager::AwgnOutput{{0.01, {}, {}}}}};
        scenario.prediction.samples = 2 * LiveRun::kCoarseSamples;
        LiveRun run(scenario, 1);
        const std::vector<Piece> pieces = makeAll(run);
        QCOMPARE(pieces[0], Piece::Glance);
        QCOMPARE(pieces[1], Piece::FirstPrediction);
    }

    void fewSamplesNeedNoCoarsePrediction() {
        onsager::Scenario scenario = onsager::smallScenario();
        scenario.prediction.samples = LiveRun::kCoarseSamples;
        const LiveRun run(scenario, 1);
        QCOMPARE(run.next(), std::optional(Piece::FirstPrediction));
    }

    void aStoppedPieceIsMadeAgain() {
        LiveRun run(onsager::smallScenario(), 1);
        const auto first = run.next();
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!run.make(*first, stop.get_token()));
        QCOMPARE(run.next(), first);
        QVERIFY(run.make(*first, {}));
        QVERIFY(run.next() != first);
    }

    void theHalfIterationReachedFollowsTheOrderComputed() {
        LiveRun run(onsager::smallScenario(), 1);
        QVERIFY(!run.lastReached());
        int made = 0;
        while (const auto piece = run.next()) {
            QVERIFY(run.make(*piece, {}));
            if (*piece == Piece::HalfIteration) {
                ++made;
                QCOMPARE(run.lastReached()->index(), made - 1);
                QCOMPARE(run.upcoming().index(), made);
            }
        }
    }
};

ONSAGER_TEST(LiveRunTest)
#include "live_run_test.moc"
