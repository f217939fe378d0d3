// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/start_questions.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace onsager {
namespace {

/// The texts of this file, for translators.
struct StartQuestionsText {
    Q_DECLARE_TR_FUNCTIONS(StartQuestions)
};

struct Question {
    const char* text;
    QStringList presets;  ///< in the order in which they are worth seeing
};

const QVector<Question>& questions() {
    static const QVector<Question> kQuestions = {
        {QT_TRANSLATE_NOOP("StartQuestions", "How many samples do I need?"),
         {QStringLiteral("learning-curve-10db"), QStringLiteral("learning-curve-15db"),
          QStringLiteral("compressed-sensing"), QStringLiteral("compressed-sensing-phase"),
          QStringLiteral("multi-task-regression"), QStringLiteral("one-bit-compressed-sensing"),
          QStringLiteral("perceptron"), QStringLiteral("phase-retrieval"),
          QStringLiteral("probit-regression"), QStringLiteral("product-slr-noisy"),
          QStringLiteral("complex-phase-retrieval"), QStringLiteral("phase-retrieval-thresholds"),
          QStringLiteral("mimo-detection"), QStringLiteral("activity-detection"),
          QStringLiteral("quantised-channel-estimation")}},
        {QT_TRANSLATE_NOOP("StartQuestions", "When does it get stuck?"),
         {QStringLiteral("perceptron-free-energy"),
          QStringLiteral("compressed-sensing-free-energy"),
          QStringLiteral("phase-retrieval-free-energy"), QStringLiteral("product-slr"),
          QStringLiteral("committee-free-energy"), QStringLiteral("committee-specialisation")}},
        {QT_TRANSLATE_NOOP("StartQuestions", "What if my model is wrong?"),
         {QStringLiteral("logistic-regression"), QStringLiteral("double-descent"),
          QStringLiteral("random-features"), QStringLiteral("lasso-path"),
          QStringLiteral("support-vectors"), QStringLiteral("box-relaxation"),
          QStringLiteral("robust-regression"), QStringLiteral("sparse-mismatch"),
          QStringLiteral("learnt-parameters"), QStringLiteral("group-lasso"),
          QStringLiteral("ill-conditioned"), QStringLiteral("nonzero-mean")}},
        {QT_TRANSLATE_NOOP("StartQuestions", "Does the prediction hold?"),
         {QStringLiteral("shared-support"), QStringLiteral("million-rows"),
          QStringLiteral("deep-relu-large"), QStringLiteral("deep-relu-two-columns")}},
        {QT_TRANSLATE_NOOP("StartQuestions", "What about my own data?"),
         {QStringLiteral("mnist-inpainting"), QStringLiteral("mnist-phase-retrieval"),
          QStringLiteral("mnist-compressed-sensing"), QStringLiteral("mnist-denoising"),
          QStringLiteral("mnist-super-resolution"), QStringLiteral("diabetes-regression"),
          QStringLiteral("wine-imputation"), QStringLiteral("imputation")}},
        {QT_TRANSLATE_NOOP("StartQuestions", "Where does it come from? Figures of the papers"),
         {QStringLiteral("two-layer-10db"), QStringLiteral("two-layer-15db"),
          QStringLiteral("deep-relu-mmse"), QStringLiteral("deep-relu-measurements"),
          QStringLiteral("deep-relu-map"), QStringLiteral("deep-relu-map-measurements"),
          QStringLiteral("deep-relu-vs-adam"), QStringLiteral("correlated-perceptron"),
          QStringLiteral("two-layer-decoder"), QStringLiteral("mixed-regression"),
          QStringLiteral("sketched-clustering")}}};
    return kQuestions;
}

}  // namespace

QVector<PresetGroup> startQuestions(const std::vector<Preset>& presets) {
    QVector<PresetGroup> groups;
    QStringList named;
    for (const Question& question : questions()) {
        PresetGroup group{StartQuestionsText::tr(question.text), {}};
        for (const QString& name : question.presets) {
            named.append(name);
            const auto found =
                std::find_if(presets.begin(), presets.end(), [&name](const Preset& preset) {
                    return name == QString::fromStdString(preset.name);
                });
            if (found != presets.end()) {
                group.entries.append(entryOf(*found));
            }
        }
        groups.append(group);
    }
    for (const Preset& preset : presets) {
        if (!named.contains(QString::fromStdString(preset.name))) {
            groups.last().entries.append(entryOf(preset));
        }
    }
    groups.removeIf([](const PresetGroup& group) { return group.entries.isEmpty(); });
    return groups;
}

QString firstSentence(const QString& description) {
    static const QRegularExpression kEnd(QStringLiteral("[.!?](?=\\s|$)|。"));
    const qsizetype end = description.indexOf(kEnd);
    return end < 0 ? description : description.left(end + 1);
}

QString pictureOf(const QString& preset) {
    return QStringLiteral(":/presets/%1.png").arg(preset);
}

}  // namespace onsager
