// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/note_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <QVector>

#include <algorithm>

namespace onsager {
namespace {

/// The sentences of engine/experiment: result_notes.cpp, record_notes.cpp, prediction_note.cpp,
/// variable_summary.cpp and free_energy_sentence.cpp, with places for what differs. Places come in the
/// order of their numbers.
constexpr const char* kSentences[] = {
    QT_TRANSLATE_NOOP(
        "Notes",
        "The observation hardly tells the scale or sign of %1: its NMSE is %2 dB, and "
        "%3 dB after the best scale and sign."),
    QT_TRANSLATE_NOOP(
        "Notes",
        "The observation hardly tells the scale or sign of %1: its NMSE is %2 dB, and "
        "%3 dB after the best scale and sign (predicted %4 dB)."),
    QT_TRANSLATE_NOOP("Notes",
                      "%1 is small (%2 rows): the prediction is the limit of many rows, and a "
                      "small layer need not follow it."),
    QT_TRANSLATE_NOOP("Notes",
                      "%1 is small (%2 row): the prediction is the limit of many rows, and a "
                      "small layer need not follow it."),
    QT_TRANSLATE_NOOP(
        "Notes",
        "%1 are small (%2 or more rows): the prediction is the limit of many rows, and "
        "a small layer need not follow it."),
    QT_TRANSLATE_NOOP(
        "Notes",
        "In %1 of %2 trials the search for a row of the final estimates ended early, %3 "
        "in all: these rows are rough."),
    QT_TRANSLATE_NOOP(
        "Notes",
        "In %1 of %2 trials the search for rows of the final estimates ended early, %3 "
        "in all: these rows are rough."),
    QT_TRANSLATE_NOOP("Notes",
                      "The integrals of the prediction are too sharp for their budget: they are "
                      "sampled instead, with the standard errors that are shown."),
    QT_TRANSLATE_NOOP(
        "Notes",
        "The rows of the prediction cost more than their budget: it is made from %1 of "
        "them in %2 scramblings, with the standard errors that are shown."),
    QT_TRANSLATE_NOOP(
        "Notes",
        "The scramblings of the prediction end in different solutions: %1 at %2 dB in %3 of "
        "%4, at %5 dB in the others. The line is their mean."),
    QT_TRANSLATE_NOOP("Notes",
                      "The prediction diverges: in the forward pass of iteration %1, at %2, %3."),
    QT_TRANSLATE_NOOP("Notes",
                      "The prediction diverges: in the backward pass of iteration %1, at %2, %3."),
    QT_TRANSLATE_NOOP(
        "Notes",
        "%1 of %2 predictions diverge, the first: in the forward pass of iteration %3, "
        "at %4, %5."),
    QT_TRANSLATE_NOOP(
        "Notes",
        "%1 of %2 predictions diverge, the first: in the backward pass of iteration %3, "
        "at %4, %5."),
    QT_TRANSLATE_NOOP("Notes", "%1 is 0 by its law: its NMSE has no power to relate to."),
    QT_TRANSLATE_NOOP(
        "Notes",
        "In %1 of %2 trials %3 was drawn as 0 everywhere: its NMSE there is relative to "
        "the power that its law has."),
    QT_TRANSLATE_NOOP(
        "Notes",
        "The matrix of layer %1 is one of a file, whose singular vectors are not random: "
        "state evolution has no right to hold. With vectors haar it has."),
    QT_TRANSLATE_NOOP(
        "Notes", "The observation is not drawn: the prediction is of what the laws would draw."),
    QT_TRANSLATE_NOOP("Notes", "%1 is not drawn: the prediction is of what the laws would draw."),
    QT_TRANSLATE_NOOP("Notes",
                      "State evolution does not describe damped ML-AMP on its way: there is no "
                      "prediction. Damping of 1 has one, with the same fixed points."),
    QT_TRANSLATE_NOOP(
        "Notes",
        "State evolution of ML-AMP is there for the true laws alone: where other laws are "
        "believed there is no prediction. ML-Mat-VAMP has one."),
    QT_TRANSLATE_NOOP(
        "Notes",
        "The damping adapts: the prediction chooses its own schedule by the same rule, "
        "and a trial may choose another."),
    QT_TRANSLATE_NOOP(
        "Notes",
        "The matrix of layer %1 mixes no rows: messages behind it are not Gaussian, and "
        "the prediction approximates."),
    QT_TRANSLATE_NOOP(
        "Notes",
        "The largest precision, %1 / tau, is below that of the observation, %2 / tau, and "
        "decides the estimate."),
    QT_TRANSLATE_NOOP(
        "Notes",
        "The largest precision, %1 / tau, is below that of the observation, %2 / tau, and "
        "decides the estimate: so far is the believed power of the signal from its own."),
    QT_TRANSLATE_NOOP(
        "Notes",
        "A plane parts these labels: there are %1 samples for each weight, and up to %2 they "
        "are separable. Without a penalty there is no finite minimiser, and the penalty alone "
        "decides the size of the estimate (Candes and Sur 2020)."),
    QT_TRANSLATE_NOOP(
        "Notes",
        "A plane parts these labels: there are %1 samples for each weight, and without noise "
        "they are always separable. Without a penalty there is no finite minimiser, and the "
        "penalty alone decides the size of the estimate (Candes and Sur 2020)."),
    QT_TRANSLATE_NOOP(
        "Notes",
        "The spectral start knows something of the signal from %1 rows for each unknown on "
        "(Mondelli and Montanari 2019): here there are %2, and its squared overlap is %3 (Lu and "
        "Li 2020)."),
    QT_TRANSLATE_NOOP(
        "Notes",
        "The spectral start knows something of the signal from %1 rows for each unknown on "
        "(Mondelli and Montanari 2019): here there are %2, and it knows nothing."),
    QT_TRANSLATE_NOOP(
        "Notes",
        "The observation says nothing of the size of a row, and the spectral start nothing of the "
        "signal, from however many rows."),
    QT_TRANSLATE_NOOP("Notes", "The free energy was not computed to its end."),
    QT_TRANSLATE_NOOP(
        "Notes",
        "Easy: the iteration reaches the deepest minimum, %1, and no algorithm can do "
        "better."),
    QT_TRANSLATE_NOOP("Notes",
                      "Hard: the deepest minimum is at %1, but the iteration stops at %2; no fast "
                      "algorithm is known to pass the barrier."),
    QT_TRANSLATE_NOOP(
        "Notes",
        "Impossible: there is a minimum at %1, but the deepest is at %2, and no algorithm "
        "can do better."),
    QT_TRANSLATE_NOOP("Notes", "%1 (the prediction diverged)"),
    QT_TRANSLATE_NOOP("Notes", "%1 (beyond what double precision can say)"),
    QT_TRANSLATE_NOOP(
        "Notes", "%1 (by its law the variable is 0: there is no power to relate its error to)"),
    QT_TRANSLATE_NOOP("Notes", "%1 trial: %2."),
    QT_TRANSLATE_NOOP("Notes", "%1 trials: %2."),
    QT_TRANSLATE_NOOP("Notes", "No message was clipped."),
    QT_TRANSLATE_NOOP("Notes", "%1 message was clipped."),
    QT_TRANSLATE_NOOP("Notes", "%1 messages were clipped."),
    QT_TRANSLATE_NOOP("Notes",
                      "First divergence: trial %1, layer %2, forward pass of iteration %3: %4."),
    QT_TRANSLATE_NOOP("Notes",
                      "First divergence: trial %1, layer %2, backward pass of iteration %3: %4.")};

/// How trials ended, with commas between: "3 converged, 1 diverged".
constexpr const char* kEnds[] = {QT_TRANSLATE_NOOP("Notes", "%1 reached the iteration limit"),
                                 QT_TRANSLATE_NOOP("Notes", "%1 converged"),
                                 QT_TRANSLATE_NOOP("Notes", "%1 diverged"),
                                 QT_TRANSLATE_NOOP("Notes", "%1 interrupted")};

/// A place at the beginning of a sentence holds no full stop: no other sentence before it.
QRegularExpression patternOf(const QString& sentence) {
    QString pattern = QRegularExpression::escape(sentence);
    for (int place = 1; place <= 9; ++place) {
        const bool isFirst = sentence.startsWith(QStringLiteral("%%1").arg(place));
        pattern.replace(QStringLiteral("\\%%1").arg(place),
                        isFirst ? QStringLiteral("([^.]+?)") : QStringLiteral("(.+?)"));
    }
    return QRegularExpression(QStringLiteral("^") + pattern);
}

struct Sentence {
    const char* text;
    QRegularExpression pattern;
};

const QVector<Sentence>& sentences() {
    static const QVector<Sentence> kAll = [] {
        QVector<Sentence> all;
        for (const char* text : kSentences) {
            all.append({text, patternOf(QLatin1String(text))});
        }
        return all;
    }();
    return kAll;
}

QString endText(const QString& part) {
    for (const char* end : kEnds) {
        const QString words = QString(QLatin1String(end)).remove(QStringLiteral("%1"));
        bool isCount = false;
        const int count = part.chopped(std::min(part.size(), words.size())).toInt(&isCount);
        if (isCount && part.endsWith(words)) {
            return QCoreApplication::translate("Notes", end).arg(count);
        }
    }
    return part;
}

/// What stands in a place: numbers and names as they are, words of the engine in the language.
QString placeText(const QString& place) {
    if (place == QLatin1String("exact recovery")) {
        return QCoreApplication::translate("PhaseRegions", "exact recovery");
    }
    const QString comma = QStringLiteral(", ");
    QStringList parts = place.split(comma);
    for (QString& part : parts) {
        part = endText(part);
    }
    return parts.join(comma);
}

/// The first sentence of what is left, which loses it.
QString takeSentence(QString& rest) {
    for (const Sentence& sentence : sentences()) {
        const QRegularExpressionMatch match = sentence.pattern.match(rest);
        if (!match.hasMatch()) {
            continue;
        }
        QString said = QCoreApplication::translate("Notes", sentence.text);
        for (int place = 1; place <= match.lastCapturedIndex(); ++place) {
            said.replace(QStringLiteral("%%1").arg(place), placeText(match.captured(place)));
        }
        rest = rest.mid(match.capturedLength());
        return said;
    }
    const qsizetype end = rest.indexOf(QStringLiteral(". "));
    const QString said = end < 0 ? rest : rest.left(end + 1);
    rest = rest.mid(said.size());
    return said;
}

}  // namespace

QString noteText(const std::string& note) {
    QString rest = QString::fromStdString(note);
    QString said;
    while (!rest.isEmpty()) {
        said += takeSentence(rest);
        while (rest.startsWith(QLatin1Char(' '))) {
            said += QLatin1Char(' ');
            rest.remove(0, 1);
        }
    }
    return said;
}

}  // namespace onsager
