// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/note_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <QVector>

namespace onsager {
namespace {

/// The sentences of engine/experiment: result_notes.cpp, record_notes.cpp, prediction_note.cpp and
/// free_energy_sentence.cpp, with places for what differs. Places come in the order of their numbers.
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
        "decides how small errors get."),
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
        "can do better.")};

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

/// The first sentence of what is left, which loses it.
QString takeSentence(QString& rest) {
    for (const Sentence& sentence : sentences()) {
        const QRegularExpressionMatch match = sentence.pattern.match(rest);
        if (!match.hasMatch()) {
            continue;
        }
        QString said = QCoreApplication::translate("Notes", sentence.text);
        for (int place = 1; place <= match.lastCapturedIndex(); ++place) {
            const QString number = match.captured(place);
            const bool isExact = number == QLatin1String("exact recovery");
            said.replace(
                QStringLiteral("%%1").arg(place),
                isExact ? QCoreApplication::translate("PhaseRegions", "exact recovery") : number);
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
