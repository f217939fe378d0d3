// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's sentences in the window's language: each that it says is known, with its numbers.
#include "ui/models/note_text.h"

#include "engine/experiment/free_energy_sentence.h"
#include "engine/experiment/prediction_note.h"
#include "engine/experiment/record_notes.h"
#include "engine/experiment/result_notes.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_program.h"
#include "ui/language.h"

#include <QRegularExpression>
#include <QTest>

using namespace onsager;

namespace {

/// What the engine says of cases made up for it, a name each.
QVector<QPair<QString, std::string>> saidByTheEngine() {
    QVector<QPair<QString, std::string>> said;
    const auto predicted = [&said](const char* name, const Scenario& scenario) {
        said.append({QLatin1String(name), predictionNote(scenario)});
    };
    Scenario scenario = smallScenario();
    scenario.algorithm = MlAmpSettings{};
    std::get<MlAmpSettings>(scenario.algorithm).damping = 0.5;
    predicted("damped ML-AMP", scenario);
    scenario = smallScenario();
    vampOf(scenario).dampingSchedule = DampingSchedule::Adaptive;
    vampOf(scenario).maxPrecision = 1.0;
    std::get<LinearLayer>(scenario.layers[1]).matrix = IdentityMatrix{};
    std::get<LinearLayer>(scenario.layers[1]).rows = 24;
    predicted("adaptive, coarse and unmixed", scenario);
    scenario = smallScenario();
    std::get<PriorLayer>(scenario.layers[0]).assumed = GaussianPrior{};
    scenario.algorithm = MlAmpSettings{};
    std::get<GaussianPrior>(*std::get<PriorLayer>(scenario.layers[0]).assumed).variance = 3.0;
    predicted("mismatched ML-AMP", scenario);
    scenario = smallScenario();
    scenario.columns = 1;
    scenario.algorithm = MlAmpSettings{};
    scenario.start = SpectralStart{};
    scenario.layers = {PriorLayer{100, GaussianPrior{}}, LinearLayer{150, GaussianMatrix{}, {}},
                       OutputLayer{AbsOutput{}}};
    predicted("a spectral start", scenario);
    std::get<LinearLayer>(scenario.layers[1]).rows = 30;
    predicted("a spectral start of too few rows", scenario);
    scenario.layers.back() = OutputLayer{SignOutput{}};
    predicted("a spectral start behind signs", scenario);

    Result result;
    result.scenario = smallScenario();
    result.trials.resize(3);
    result.trials[1].unconvergedRows = 1;
    said.append({"a small layer", resultNotes(result).back()});
    said.append({"a rough row", resultNotes(result).front()});
    result.trials[0].unconvergedRows = 5;
    said.append({"rough rows", resultNotes(result).front()});
    std::get<LinearLayer>(result.scenario.layers[1]).rows = 20;
    said.append({"small layers", resultNotes(result).back()});
    result.scenario = smallScenario();
    std::get<PriorLayer>(result.scenario.layers[0]).rows = 1;
    said.append({"one row", resultNotes(result).back()});

    Result ended;
    ended.scenario = smallScenario();
    ended.trials.resize(1);
    ended.stop.converged = 1;
    said.append({"the end of one trial", endSentences(ended).front()});
    ended.trials.resize(10);
    ended.trials[7].trial = 7;
    ended.trials[7].failure = Failure{1, {3, Pass::Forward}, "the estimate is not finite"};
    ended.stop = {4, 3, 2, 1, 1};
    said.append({"every end", endSentences(ended).front()});
    said.append({"a divergence forwards", endSentences(ended).back()});
    ended.stop.clippedMessages = 12;
    ended.trials[7].failure->when.pass = Pass::Backward;
    said.append({"clipped messages", endSentences(ended).front()});
    said.append({"a divergence backwards", endSentences(ended).back()});
    for (const char* reason :
         {"the prediction diverged", "beyond what double precision can say",
          "by its law the variable is 0: there is no power to relate its error to"}) {
        VariableResult variable;
        variable.layer = 1;
        variable.predictedReason = reason;
        ended.halfIterations.assign(1, HalfIterationResult{{}, {variable}});
        said.append({QLatin1String(reason), missingPredictions(ended).front()});
    }

    PredictionRecord record;
    record.isTooSharp = true;
    record.isTooDear = true;
    record.rows = 4096;
    record.traces.resize(2);
    Result diverged;
    diverged.predictions = 1;
    diverged.predictionsDiverged = 1;
    diverged.predictionEnd.failure = Failure{1, {3, Pass::Backward}, "the estimate is not finite"};
    said.append({"three at once", recordsNote({record}, diverged)});
    diverged.predictions = 4;
    diverged.predictionEnd.failure->when.pass = Pass::Forward;
    said.append({"the first of several", recordsNote({}, diverged)});
    PredictionRecord parted;
    for (const double nmse : {0.5, 0.01, 0.5, 0.01}) {
        VariableErrors errors;
        errors.mse = errors.nmse = nmse;
        parted.traces.push_back({ErrorRecord{{}, {errors}}});
    }
    said.append({"two solutions", recordsNote({parted}, Result{})});
    TrialRecord empty;
    empty.emptySignals = {0};
    said.append({"an empty signal", emptySignalsNote(smallScenario(), {empty, TrialRecord()})});
    said.append({"no curve", sentenceOf(FreeEnergyCurve())});
    return said;
}

QString withoutNumbers(QString text) {
    return text.remove(QRegularExpression(QStringLiteral("[0-9.,]")));
}

}  // namespace

class NoteTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void englishIsWhatTheEngineSays() {
        for (const auto& [name, note] : saidByTheEngine()) {
            QVERIFY2(!note.empty(), qPrintable(name));
            QCOMPARE(noteText(note), QString::fromStdString(note));
        }
        const std::string unknown =
            "A sentence of tomorrow, 1.5 times.  Z_0 is 0 by its law: so be it. And";
        QCOMPARE(noteText(unknown), QString::fromStdString(unknown));
        QCOMPARE(noteText({}), QString());
    }

    void everySentenceIsKnownWithItsNumbers_data() {
        QTest::addColumn<QString>("code");
        for (const Language& language : languages()) {
            if (language.code != QStringLiteral("en")) {
                QTest::newRow(qPrintable(language.code)) << language.code;
            }
        }
    }

    void everySentenceIsKnownWithItsNumbers() {
        QFETCH(QString, code);
        const SpokenLanguage spoken(code);
        static const QRegularExpression kNumber(QStringLiteral("[0-9]+(\\.[0-9]+)?"));
        static const QRegularExpression kEnglish(QStringLiteral("\\b(the|is|of|with|there)\\b"));
        for (const auto& [name, note] : saidByTheEngine()) {
            const QString english = QString::fromStdString(note);
            // Why a prediction diverges is the engine's own word.
            const QString text =
                noteText(note).remove(QStringLiteral("the estimate is not finite"));
            QVERIFY2(!text.contains(kEnglish), qPrintable(text));
            QVERIFY2(withoutNumbers(text) != withoutNumbers(english), qPrintable(name));
            QRegularExpressionMatchIterator numbers = kNumber.globalMatch(english);
            while (numbers.hasNext()) {
                const QString number = numbers.next().captured();
                QVERIFY2(text.contains(number), qPrintable(name + QLatin1Char(' ') + number));
            }
        }
    }

    void exactRecoveryIsTranslatedInItsPlace() {
        const SpokenLanguage german(QStringLiteral("de"));
        const QString text = noteText(
            "Hard: the deepest minimum is at exact recovery, but the iteration stops at -3.2 dB; "
            "no "
            "fast algorithm is known to pass the barrier.");
        QVERIFY2(
            text.contains(QStringLiteral("exakte")) && text.contains(QStringLiteral("-3.2 dB")),
            qPrintable(text));
        QVERIFY2(!text.contains(QStringLiteral("recovery")), qPrintable(text));
    }
};

ONSAGER_CONSOLE_TEST(NoteTextTest)
#include "note_text_test.moc"
