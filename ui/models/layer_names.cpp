// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/layer_names.h"

#include "ui/models/data_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace onsager {
namespace {

/// The texts of this file, for translators.
struct LayerNamesText {
    Q_DECLARE_TR_FUNCTIONS(LayerNames)
};

QString activationName(const EntryFunction& function) {
    return dataText(function.law().title);
}

QString matrixName(const MatrixLaw& law) {
    return std::visit(
        Overloaded{[](const GaussianMatrix&) { return LayerNamesText::tr("i.i.d. Gaussian"); },
                   [](const OrthogonalMatrix&) { return LayerNamesText::tr("Orthogonal"); },
                   [](const IdentityMatrix&) { return LayerNamesText::tr("Identity"); },
                   [](const SelectionMatrix&) { return LayerNamesText::tr("Selection"); },
                   [](const FileMatrix&) { return LayerNamesText::tr("From a file"); },
                   [](const StructuredMatrix&) { return LayerNamesText::tr("Structured"); },
                   [](const GeometricMatrix& matrix) {
                       return LayerNamesText::tr("Condition %1").arg(matrix.conditionNumber);
                   },
                   [](const SingularValuesMatrix&) { return LayerNamesText::tr("Given spectrum"); },
                   [](const CorrelatedMatrix&) { return LayerNamesText::tr("Correlated columns"); },
                   [](const FeaturesMatrix&) { return LayerNamesText::tr("Random features"); },
                   [](const ProductMatrix& matrix) {
                       return LayerNamesText::tr("Product of %1").arg(matrix.rows.size() + 1);
                   }},
        law);
}

QString linearName(const LinearLayer& linear) {
    const QString matrix = matrixName(linear.matrix);
    return std::holds_alternative<NoBias>(linear.bias) ? matrix
                                                       : LayerNamesText::tr("%1, bias").arg(matrix);
}

QString priorName(const Prior& prior) {
    return std::visit(
        Overloaded{
            [](const GaussianPrior&) { return LayerNamesText::tr("Gaussian"); },
            [](const BernoulliGaussianPrior&) { return LayerNamesText::tr("Bernoulli-Gaussian"); },
            [](const BinaryPrior&) { return LayerNamesText::tr("Binary ±1"); },
            [](const DiscretePrior& law) {
                return law.points.size() == 1
                           ? LayerNamesText::tr("One point")
                           : LayerNamesText::tr("Discrete, %1 points").arg(law.points.size());
            },
            [](const QamPrior& law) { return LayerNamesText::tr("%1-QAM").arg(law.order); },
            [](const GaussianMixturePrior&) { return LayerNamesText::tr("Gaussian mixture"); },
            [](const LaplacePrior&) { return LayerNamesText::tr("Laplace"); },
            [](const GroupLassoPrior&) { return LayerNamesText::tr("Group lasso"); },
            [](const ElasticNetPrior&) { return LayerNamesText::tr("Elastic net"); },
            [](const ExponentialPrior&) { return LayerNamesText::tr("Exponential"); },
            [](const HalfNormalPrior&) { return LayerNamesText::tr("Half-normal"); },
            [](const UniformPrior&) { return LayerNamesText::tr("Uniform"); },
            [](const StudentTPrior&) { return LayerNamesText::tr("Student t"); }},
        prior);
}

QString outputName(const Output& output) {
    return std::visit(
        Overloaded{
            [](const AwgnOutput& awgn) {
                return awgn.activation.isIdentity()
                           ? LayerNamesText::tr("Gaussian noise")
                           : LayerNamesText::tr("Noisy %1").arg(activationName(awgn.activation));
            },
            [](const AbsOutput&) { return LayerNamesText::tr("Absolute values"); },
            [](const ModulusOutput&) { return LayerNamesText::tr("Moduli"); },
            [](const ReluOutput&) { return LayerNamesText::tr("Rectified values"); },
            [](const SignOutput&) { return LayerNamesText::tr("Signs"); },
            [](const ProbitOutput&) { return LayerNamesText::tr("Noisy signs"); },
            [](const LaplaceOutput&) { return LayerNamesText::tr("Laplace noise"); },
            [](const HuberOutput&) { return LayerNamesText::tr("Huber noise"); },
            [](const HingeOutput&) { return LayerNamesText::tr("Hinge loss"); },
            [](const PoissonOutput&) { return LayerNamesText::tr("Poisson counts"); },
            [](const LogisticOutput&) { return LayerNamesText::tr("Logistic labels"); },
            [](const QuantizedOutput& quantized) {
                return LayerNamesText::tr("Quantised, %1 steps").arg(quantized.levels.size());
            },
            [](const MaskedOutput& masked) {
                return LayerNamesText::tr("Table, %1 % observed")
                    .arg(std::lround(100.0 * masked.observedFraction));
            },
            [](const CommitteeOutput& committee) {
                return LayerNamesText::tr("Committee, %1")
                    .arg(activationName(committee.activation));
            },
            [](const MixedRegressionOutput&) { return LayerNamesText::tr("Mixed regression"); },
            [](const SketchOutput&) { return LayerNamesText::tr("Sketch"); }},
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
    return std::visit(
        Overloaded{[](const PriorLayer&) { return LayerNamesText::tr("Prior"); },
                   [](const LinearLayer&) { return LayerNamesText::tr("Linear"); },
                   [](const ActivationLayer&) { return LayerNamesText::tr("Activation"); },
                   [](const OutputLayer&) { return LayerNamesText::tr("Observation"); }},
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
    if (const auto* prior = std::get_if<PriorLayer>(&layer); prior != nullptr && prior->denoiser) {
        return LayerNamesText::tr("external denoiser");
    }
    if (const auto* prior = std::get_if<PriorLayer>(&layer); prior != nullptr && prior->assumed) {
        return LayerNamesText::tr("assumed %1").arg(priorName(*prior->assumed));
    }
    if (const auto* output = std::get_if<OutputLayer>(&layer);
        output != nullptr && output->assumedNoiseVariance) {
        return LayerNamesText::tr("assumed noise %1")
            .arg(QLocale::c().toString(*output->assumedNoiseVariance, 'g', 3));
    }
    if (const auto* output = std::get_if<OutputLayer>(&layer);
        output != nullptr && output->assumed) {
        return LayerNamesText::tr("assumed %1").arg(outputName(*output->assumed));
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
    return (when.pass == Pass::Forward ? LayerNamesText::tr("forward, iteration %1")
                                       : LayerNamesText::tr("backward, iteration %1"))
        .arg(when.iteration);
}

}  // namespace onsager
