// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/record_notes.h"

#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <string>
#include <vector>

using namespace onsager;

namespace {

/// A prediction whose traces end at these NMSE of Z_0, in dB; Z_2 ends at -3 dB in all of them.
PredictionRecord endingAt(const std::vector<double>& decibels) {
    PredictionRecord record;
    for (const double end : decibels) {
        ErrorRecord first;
        first.when = {0, Pass::Forward};
        ErrorRecord last;
        last.when = {0, Pass::Backward};
        for (const double nmse : {std::pow(10.0, 0.1 * end), 0.5}) {
            VariableErrors errors;
            errors.variable = last.variables.empty() ? 0 : 2;
            errors.mse = nmse;
            errors.nmse = nmse;
            last.variables.push_back(errors);
        }
        record.traces.push_back({first, last});
    }
    return record;
}

std::string noteOn(const std::vector<double>& decibels) {
    return recordsNote({endingAt(decibels)}, Result{});
}

}  // namespace

class RecordNotesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scramblingsThatEndInDifferentSolutionsAreSaid() {
        QCOMPARE(noteOn({-3.2, -20.2, -3.0, -20.0, -19.8}),
                 std::string("The scramblings of the prediction end in different solutions: Z_0 at "
                             "-20.0 dB in 3 of 5, at -3.1 dB in the others. The line is their "
                             "mean."));
    }

    void oneSolutionIsNotSaidToBeTwo() {
        QCOMPARE(noteOn({-20.0, -20.1, -19.9, -20.3}), std::string());
        // Spread evenly: a matter of rows, which the standard error tells.
        QCOMPARE(noteOn({-10.0, -12.0, -14.0, -16.0, -18.0}), std::string());
        // Both are rounding.
        QCOMPARE(noteOn({-150.0, -150.1, -190.0, -190.1}), std::string());
        // Two of a quick look are too few to tell.
        QCOMPARE(noteOn({-3.0, -20.0}), std::string());
    }

    void aTraceThatEndedEarlyIsLeftOut() {
        PredictionRecord record = endingAt({-20.0, -20.1, -19.9, -20.2, -1.0});
        record.traces.back().pop_back();
        QCOMPARE(recordsNote({record}, Result{}), std::string());
    }
};

ONSAGER_TEST(RecordNotesTest)
#include "record_notes_test.moc"
