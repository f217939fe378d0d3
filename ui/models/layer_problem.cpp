// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/layer_problem.h"

#include <QCoreApplication>

namespace onsager {
namespace {

/// The texts of this file, for translators.
struct LayerProblemText {
    Q_DECLARE_TR_FUNCTIONS(LayerProblem)
};

}  // namespace

int layerOf(const ScenarioProblem& problem) {
    const QString path = QString::fromStdString(problem.path);
    bool isNumber = false;
    const int layer = path.section(QLatin1Char('.'), 1, 1).toInt(&isNumber);
    return path.startsWith(QLatin1String("layers.")) && isNumber ? layer : -1;
}

QString problemInBrief(const Scenario& scenario, const ScenarioProblem& problem) {
    const QString key = QString::fromStdString(problem.path).section(QLatin1Char('.'), -1);
    if (key == QLatin1String("kind") || key == QLatin1String("activation")) {
        return scenario.estimation == Estimation::Map ? LayerProblemText::tr("No MAP estimator")
                                                      : LayerProblemText::tr("No MMSE estimator");
    }
    return LayerProblemText::tr("%1 does not fit").arg(key);
}

QString problemSentence(const ScenarioProblem& problem) {
    QString sentence = QString::fromStdString(problem.message);
    if (!sentence.isEmpty()) {
        sentence[0] = sentence[0].toUpper();
    }
    return sentence.endsWith(QLatin1Char('.')) ? sentence : sentence + QLatin1Char('.');
}

}  // namespace onsager
