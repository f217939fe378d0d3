// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/layer_names.h"

#include <QCoreApplication>

namespace onsager {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("LayerNames", text);
}

QString activationName(Activation activation) {
    switch (activation) {
        case Activation::Identity:
            return translated("identity");
        case Activation::Relu:
            return translated("ReLU");
        case Activation::Sigmoid:
            return translated("sigmoid");
        case Activation::Tanh:
            return translated("tanh");
    }
    return {};
}

QString matrixName(const MatrixLaw& law) {
    return std::visit(
        Overloaded{[](const GaussianMatrix&) { return translated("i.i.d. Gaussian"); },
                   [](const OrthogonalMatrix&) { return translated("Orthogonal"); }},
        law);
}

QString priorName(const Prior& prior) {
    return std::visit(Overloaded{[](const GaussianPrior&) { return translated("Gaussian"); }},
                      prior);
}

QString outputName(const Output& output) {
    return std::visit(
        Overloaded{[](const AwgnOutput&) { return translated("Gaussian noise"); },
                   [](const CommitteeOutput& committee) {
                       return translated("Committee, %1").arg(activationName(committee.activation));
                   }},
        output);
}

}  // namespace

QString subscript(int number) {
    constexpr char16_t kSubscriptZero = 0x2080;
    QString digits = QString::number(number);
    for (QChar& digit : digits) {
        digit = QChar(static_cast<char16_t>(kSubscriptZero + digit.digitValue()));
    }
    return digits;
}

QString layerSymbol(const Scenario& scenario, int layer) {
    return std::visit(
        Overloaded{
            [&](const PriorLayer&) { return QStringLiteral("Z") + subscript(layer); },
            [&](const LinearLayer&) { return QStringLiteral("W") + subscript(layer); },
            [&](const ActivationLayer&) { return QString(QChar(0x03C6)) + subscript(layer); },
            [&](const OutputLayer&) { return QStringLiteral("Y"); }},
        scenario.layers.at(static_cast<std::size_t>(layer)));
}

QString layerPlace(const Layer& layer) {
    return std::visit(Overloaded{[](const PriorLayer&) { return translated("Prior"); },
                                 [](const LinearLayer&) { return translated("Linear"); },
                                 [](const ActivationLayer&) { return translated("Activation"); },
                                 [](const OutputLayer&) { return translated("Observation"); }},
                      layer);
}

QString layerKind(const Layer& layer) {
    return std::visit(
        Overloaded{[](const PriorLayer& prior) { return priorName(prior.law); },
                   [](const LinearLayer& linear) { return matrixName(linear.matrix); },
                   [](const ActivationLayer& inner) { return activationName(inner.function); },
                   [](const OutputLayer& output) { return outputName(output.channel); }},
        layer);
}

QString layerShape(const Scenario& scenario, int layer) {
    const bool isLinear =
        std::holds_alternative<LinearLayer>(scenario.layers.at(static_cast<std::size_t>(layer)));
    const bool isLast = layer + 1 == static_cast<int>(scenario.layers.size());
    int columns = scenario.columns;
    if (isLinear) {
        columns = rowsOf(scenario, layer - 1);
    } else if (isLast) {
        columns = observationColumns(scenario);
    }
    return QStringLiteral("%1 × %2").arg(rowsOf(scenario, layer)).arg(columns);
}

QString halfIterationName(const HalfIteration& when) {
    return (when.pass == Pass::Forward ? translated("forward, iteration %1")
                                       : translated("backward, iteration %1"))
        .arg(when.iteration);
}

}  // namespace onsager
