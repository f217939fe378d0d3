// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/error_measures.h"

#include "engine/experiment/fresh_rows.h"
#include "engine/laws/prior.h"

#include <algorithm>
#include <array>

namespace onsager {

namespace {

bool losesScale(const EntryFunction& phi) {
    // phi(-z) = phi(z), or constant pieces: the sign, or the size, of z is lost.
    return phi.law().symmetry == Symmetry::Even || isFlat(phi);
}

bool losesScale(const OutputLaw& output) {
    return std::visit(
        Overloaded{[](const CommitteeLaw& law) { return losesScale(law.activation); },
                   [](const ThresholdLaw& law) { return law.levels.size() == 1; },
                   [](const ConcaveLaw& law) { return law.channel->isLabel; },
                   [](const MaskedLaw& law) {
                       return std::find(law.kinds.begin(), law.kinds.end(), ColumnKind::Probit)
                              != law.kinds.end();
                   },
                   [](const MixedRegressionLaw&) { return false; },
                   [](const SketchLaw&) { return false; }, [](const ModulusLaw&) { return false; },
                   [](const LaplaceNoiseLaw&) { return false; }},
        output);
}

bool hasLostScale(const Network& network, int variable) {
    for (int l = variable + 1; l < network.lastLayer(); ++l) {
        const auto* rowwise = std::get_if<RowwiseLaw>(&network.layer(l));
        if (rowwise != nullptr && losesScale(rowwise->function)) {
            return true;
        }
    }
    return losesScale(network.output);
}

bool hasBits(const Network& network, int variable) {
    if (variable == 0) {
        return std::holds_alternative<BinaryPrior>(network.prior)
               || std::holds_alternative<QamPrior>(network.prior);
    }
    const auto* rowwise = std::get_if<RowwiseLaw>(&network.layer(variable));
    return rowwise != nullptr && hasSignsOnly(rowwise->function)
           && rowwise->noiseCovariance.isZero(0.0);
}

bool hasSymbols(const Network& network, int variable) {
    return variable == 0
           && (std::holds_alternative<DiscretePrior>(network.prior)
               || std::holds_alternative<QamPrior>(network.prior));
}

/// Of real numbers the phase is a sign: of one column below an even function.
bool hasLostPhase(const Network& network, int /*variable*/) {
    const auto* committee = std::get_if<CommitteeLaw>(&network.output);
    return std::holds_alternative<ModulusLaw>(network.output)
           || (committee != nullptr && network.columns == 1 && network.lastLayer() == 2
               && committee->activation.law().symmetry == Symmetry::Even);
}

bool isSparse(const Network& network, int variable) {
    return variable == 0 && detectionThreshold(network.prior, network.columns) > 0.0;
}

bool hasLabels(const Network& network, int variable) {
    return variable == network.lastLayer() - 2 && showsLabels(network.output);
}

/// Whether the loss of the estimator is not that of the law the observation is drawn from.
bool hasOwnLoss(const Network& network, int /*variable*/) {
    const auto* truth = std::get_if<ConcaveLaw>(&network.output);
    const auto* believed = std::get_if<ConcaveLaw>(&network.assumedOutput);
    return network.output.index() != network.assumedOutput.index()
           || (truth != nullptr && believed != nullptr && truth->channel != believed->channel);
}

/// ... and its average over fresh rows is known: of labels, and of numbers in Gaussian noise.
bool hasTestLoss(const Network& network, int variable) {
    const auto* committee = std::get_if<CommitteeLaw>(&network.output);
    const bool isNormal = committee != nullptr && committee->activation.isIdentity();
    return hasOwnLoss(network, variable) && variable == network.lastLayer() - 2
           && (isNormal || hasLabels(network, variable));
}

bool hasFit(const Network& network, int variable) {
    return hasOwnLoss(network, variable) && variable == network.lastLayer() - 1;
}

bool hasMargin(const Network& network, int variable) {
    return hasFit(network, variable) && hasLabels(network, variable - 1);
}

bool always(const Network& /*network*/, int /*variable*/) {
    return true;
}

bool isImage(const Network& network, int variable) {
    return variable == network.imageVariable;
}

/// Of data without their truth: see dataErrors().
bool never(const Network& /*network*/, int /*variable*/) {
    return false;
}

double lostPhaseNmseDb(const Network& network, int /*variable*/, const PairMoments& moments) {
    return network.isComplex ? phaseNmseDb(moments) : signNmseDb(moments);
}

template <double (*error)(const PairMoments&)>
double ofMoments(const Network& /*network*/, int /*variable*/, const PairMoments& moments) {
    return error(moments);
}

// clang-format off
constexpr std::array kMeasures = {
    ErrorMeasure{{"scaledNmseDb", "scaled NMSE", ErrorUnit::Decibel}, hasLostScale, ofMoments<scaledNmseDb>, nullptr},
    ErrorMeasure{{"phaseNmseDb", "NMSE after the best phase", ErrorUnit::Decibel}, hasLostPhase, lostPhaseNmseDb, nullptr},
    ErrorMeasure{{"bitErrorRate", "bit error rate", ErrorUnit::Share}, hasBits, nullptr, bitErrorRate},
    ErrorMeasure{{"symbolErrorRate", "symbol error rate", ErrorUnit::Share}, hasSymbols, nullptr, symbolErrorRate},
    ErrorMeasure{{"missedDetections", "missed detections", ErrorUnit::Share}, isSparse, nullptr, missedDetections},
    ErrorMeasure{{"falseDetections", "false detections", ErrorUnit::Share}, isSparse, nullptr, falseDetections},
    ErrorMeasure{{"labelErrorRate", "label error on fresh rows", ErrorUnit::Share}, hasLabels, labelErrorRate, nullptr},
    ErrorMeasure{{"testLoss", "loss on fresh rows", ErrorUnit::Number}, hasTestLoss, testLoss, nullptr},
    ErrorMeasure{{"trainingLoss", "loss on seen rows", ErrorUnit::Number}, hasFit, nullptr, nullptr, trainingLoss},
    ErrorMeasure{{"margin", "margin", ErrorUnit::Number}, hasMargin, nullptr, nullptr, margin, false},
    ErrorMeasure{{"norm", "norm", ErrorUnit::Number}, hasOwnLoss, ofMoments<norm>, nullptr, nullptr, false},
    ErrorMeasure{{"overlap", "overlap", ErrorUnit::Number}, always, ofMoments<overlap>, nullptr, nullptr, false},
    ErrorMeasure{{"gain", "gain", ErrorUnit::Number}, always, ofMoments<gain>, nullptr, nullptr, false},
    ErrorMeasure{{"noise", "noise", ErrorUnit::Number}, always, ofMoments<noise>, nullptr},
    ErrorMeasure{{"psnrDb", "peak signal to noise", ErrorUnit::Decibel}, isImage, ofMoments<psnrDb>, nullptr, nullptr, false},
    ErrorMeasure{{"claimedMse", "claimed error", ErrorUnit::Number}, never, nullptr, nullptr},
    ErrorMeasure{{"fitErrorDb", "error of the fit", ErrorUnit::Decibel}, never, nullptr, nullptr},
    ErrorMeasure{{"fitLabelErrors", "label error of the fit", ErrorUnit::Share}, never, nullptr, nullptr},
    ErrorMeasure{{"heldOutErrorDb", "error on held-out rows", ErrorUnit::Decibel}, never, nullptr, nullptr},
    ErrorMeasure{{"heldOutLabelErrors", "label error on held-out rows", ErrorUnit::Share}, never, nullptr, nullptr},
};
// clang-format on

}  // namespace

std::span<const ErrorMeasure> errorMeasures() {
    return kMeasures;
}

const ErrorMeasure* errorMeasure(std::string_view key) {
    const auto* const found =
        std::find_if(kMeasures.begin(), kMeasures.end(),
                     [key](const ErrorMeasure& measure) { return measure.quantity.key == key; });
    return found != kMeasures.end() ? &*found : nullptr;
}

std::vector<ErrorValue> measuredValues(const Network& network,
                                       int variable,
                                       const Eigen::MatrixXd& Z,
                                       const Eigen::MatrixXd& Zhat,
                                       const Fit* fit) {
    const bool isKnown = Z.rows() > 0;
    const PairMoments moments = isKnown ? pairMoments(Z, Zhat) : PairMoments();
    // Where rows have factors of their own, decisions are made about x = z / sqrt(s).
    const bool differ = isKnown && variable == 0 && network.signalFactors.areThere();
    const Eigen::VectorXd factors = differ ? network.signalFactors.rows : Eigen::VectorXd();
    const auto ofRows = [&](const ErrorMeasure& measure) {
        return differ ? measure.ofRows(network, variable, rowsInTheirUnits(Z, factors),
                                       rowsInTheirUnits(Zhat, factors), {})
                      : measure.ofRows(network, variable, Z, Zhat, {});
    };
    std::vector<ErrorValue> values;
    for (const ErrorMeasure& measure : kMeasures) {
        if (!measure.applies(network, variable)) {
            continue;
        }
        double value = kMissing;
        if (measure.ofFit != nullptr) {
            value = fit != nullptr ? measure.ofFit(network, *fit) : kMissing;
        } else if (isKnown) {
            value = measure.ofMoments != nullptr ? measure.ofMoments(network, variable, moments)
                                                 : ofRows(measure);
        }
        values.push_back({&measure.quantity, value});
    }
    return values;
}

std::vector<ErrorValue> predictedValues(const Network& network,
                                        int variable,
                                        const PairMoments& moments,
                                        const EstimatedRows* rows) {
    std::vector<ErrorValue> values;
    for (const ErrorMeasure& measure : kMeasures) {
        if (!measure.applies(network, variable)) {
            continue;
        }
        double value = kMissing;
        if (measure.ofMoments != nullptr) {
            value = measure.ofMoments(network, variable, moments);
        } else if (rows != nullptr && measure.ofFit != nullptr) {
            value = measure.ofFit(network, {rows->observation, rows->numbers});
        } else if (rows != nullptr) {
            value = measure.ofRows(network, variable, rows->truth, rows->estimate, rows->weights);
        }
        values.push_back({&measure.quantity, value});
    }
    return values;
}

bool needsFit(const Network& network) {
    return hasFit(network, network.lastLayer() - 1);
}

bool needsRows(const Network& network, int variable) {
    return std::any_of(kMeasures.begin(), kMeasures.end(), [&](const ErrorMeasure& measure) {
        return measure.ofRows != nullptr && measure.applies(network, variable);
    });
}

}  // namespace onsager
