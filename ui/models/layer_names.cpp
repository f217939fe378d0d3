// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/layer_names.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace onsager {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("LayerNames", text);
}

QString activationName(const EntryFunction& function) {
    return translated(function.law().title);
}

QString matrixName(const MatrixLaw& law) {
    return std::visit(
        Overloaded{[](const GaussianMatrix&) { return translated("i.i.d. Gaussian"); },
                   [](const OrthogonalMatrix&) { return translated("Orthogonal"); },
                   [](const IdentityMatrix&) { return translated("Identity"); },
                   [](const SelectionMatrix&) { return translated("Selection"); },
                   [](const FileMatrix&) { return translated("From a file"); },
                   [](const StructuredMatrix&) { return translated("Structured"); },
                   [](const GeometricMatrix& matrix) {
                       return translated("Condition %1").arg(matrix.conditionNumber);
                   },
                   [](const SingularValuesMatrix&) { return translated("Given spectrum"); },
                   [](const ProductMatrix& matrix) {
                       return translated("Product of %1").arg(matrix.rows.size() + 1);
                   }},
        law);
}

QString linearName(const LinearLayer& linear) {
    const QString matrix = matrixName(linear.matrix);
    return std::holds_alternative<NoBias>(linear.bias) ? matrix
                                                       : translated("%1, bias").arg(matrix);
}

QString priorName(const Prior& prior) {
    return std::visit(
        Overloaded{[](const GaussianPrior&) { return translated("Gaussian"); },
                   [](const BernoulliGaussianPrior&) { return translated("Bernoulli-Gaussian"); },
                   [](const BinaryPrior&) { return translated("Binary ±1"); },
                   [](const DiscretePrior& law) {
                       return law.points.size() == 1
                                  ? translated("One point")
                                  : translated("Discrete, %1 points").arg(law.points.size());
                   },
                   [](const QamPrior& law) { return translated("%1-QAM").arg(law.order); },
                   [](const GaussianMixturePrior&) { return translated("Gaussian mixture"); },
                   [](const LaplacePrior&) { return translated("Laplace"); },
                   [](const GroupLassoPrior&) { return translated("Group lasso"); },
                   [](const ElasticNetPrior&) { return translated("Elastic net"); },
                   [](const ExponentialPrior&) { return translated("Exponential"); },
                   [](const HalfNormalPrior&) { return translated("Half-normal"); },
                   [](const StudentTPrior&) { return translated("Student t"); }},
        prior);
}

QString outputName(const Output& output) {
    return std::visit(
        Overloaded{[](const AwgnOutput& awgn) {
                       return awgn.activation.isIdentity()
                                  ? translated("Gaussian noise")
                                  : translated("Noisy %1").arg(activationName(awgn.activation));
                   },
                   [](const AbsOutput&) { return translated("Absolute values"); },
                   [](const ModulusOutput&) { return translated("Moduli"); },
                   [](const ReluOutput&) { return translated("Rectified values"); },
                   [](const SignOutput&) { return translated("Signs"); },
                   [](const ProbitOutput&) { return translated("Noisy signs"); },
                   [](const LaplaceOutput&) { return translated("Laplace noise"); },
                   [](const HuberOutput&) { return translated("Huber noise"); },
                   [](const HingeOutput&) { return translated("Hinge loss"); },
                   [](const PoissonOutput&) { return translated("Poisson counts"); },
                   [](const LogisticOutput&) { return translated("Logistic labels"); },
                   [](const QuantizedOutput& quantized) {
                       return translated("Quantised, %1 steps").arg(quantized.levels.size());
                   },
                   [](const MaskedOutput& masked) {
                       return translated("Table, %1 % observed")
                           .arg(std::lround(100.0 * masked.observedFraction));
                   },
                   [](const CommitteeOutput& committee) {
                       return translated("Committee, %1").arg(activationName(committee.activation));
                   },
                   [](const MixedRegressionOutput&) { return translated("Mixed regression"); },
                   [](const SketchOutput&) { return translated("Sketch"); }},
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
            [&](const PriorLayer&) { return variableName(layer); },
            [&](const LinearLayer&) { return QStringLiteral("W") + subscript(layer); },
            [&](const ActivationLayer&) { return QString(QChar(0x03C6)) + subscript(layer); },
            [&](const OutputLayer&) { return QStringLiteral("Y"); }},
        scenario.layers.at(static_cast<std::size_t>(layer)));
}

QString variableName(int layer) {
    return QStringLiteral("Z") + subscript(layer);
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
                   [](const LinearLayer& linear) { return linearName(linear); },
                   [](const ActivationLayer& inner) { return activationName(inner.function); },
                   [](const OutputLayer& output) { return outputName(output.channel); }},
        layer);
}

QString layerBelief(const Layer& layer) {
    if (const auto* prior = std::get_if<PriorLayer>(&layer); prior != nullptr && prior->assumed) {
        return translated("assumed %1").arg(priorName(*prior->assumed));
    }
    if (const auto* output = std::get_if<OutputLayer>(&layer);
        output != nullptr && output->assumedNoiseVariance) {
        return translated("assumed noise %1")
            .arg(QLocale::c().toString(*output->assumedNoiseVariance, 'g', 3));
    }
    if (const auto* output = std::get_if<OutputLayer>(&layer);
        output != nullptr && output->assumed) {
        return translated("assumed %1").arg(outputName(*output->assumed));
    }
    return {};
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
