// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/data_errors.h"

#include "engine/experiment/error_measures.h"
#include "engine/experiment/metrics.h"
#include "engine/laws/overloaded.h"

#include <cmath>

namespace onsager {

namespace {

/// What is observed of rows Z, the bias included, without its noise, and whether as labels; empty where a law says
/// no such thing.
struct Observed {
    Eigen::MatrixXd rows = {};
    bool isLabel = false;
};

Eigen::MatrixXd signsOf(const Eigen::MatrixXd& Z) {
    return Z.unaryExpr([](double z) { return z < 0.0 ? -1.0 : 1.0; });
}

Observed observedWithoutNoise(const OutputLaw& output, const Eigen::MatrixXd& Z) {
    if (showsLabels(output)) {
        return {signsOf(Z), true};
    }
    return std::visit(
        Overloaded{
            [&](const CommitteeLaw&) { return Observed{noiselessObservation(output, Z)}; },
            [](const ThresholdLaw&) { return Observed{}; },
            [&](const MaskedLaw& law) { return seesNoSigns(law) ? Observed{Z} : Observed{}; },
            [&](const LaplaceNoiseLaw&) { return Observed{Z}; },
            [](const ConcaveLaw&) { return Observed{}; },
            [](const MixedRegressionLaw&) { return Observed{}; },
            [&](const ModulusLaw&) { return Observed{noiselessObservation(output, Z)}; },
            [](const SketchLaw&) { return Observed{}; }},
        output);
}

/// The error over the numbers that were seen.
double relativeError(const Eigen::MatrixXd& Y, const Observed& observed) {
    double error = 0.0;
    double power = 0.0;
    for (Eigen::Index j = 0; j < Y.cols(); ++j) {
        for (Eigen::Index n = 0; n < Y.rows(); ++n) {
            const double y = Y(n, j);
            if (std::isnan(y)) {
                continue;
            }
            const double yhat = observed.rows(n, j);
            // Labels: share that differ. Numbers: sum (y - yhat)^2 / sum y^2 over what was seen.
            error += observed.isLabel ? (y == yhat ? 0.0 : 1.0) : (y - yhat) * (y - yhat);
            power += observed.isLabel ? 1.0 : y * y;
        }
    }
    return power > 0.0 ? error / power : kMissing;
}

void addObserved(const OutputLaw& output,
                 const Eigen::MatrixXd& Z,
                 const Eigen::MatrixXd& Y,
                 std::string_view inDb,
                 std::string_view asShare,
                 std::vector<ErrorValue>& values) {
    const Observed observed = observedWithoutNoise(output, Z);
    if (observed.rows.size() == 0) {
        return;
    }
    const double error = relativeError(Y, observed);
    const ErrorName& name = errorMeasure(observed.isLabel ? asShare : inDb)->quantity;
    values.push_back({&name, observed.isLabel ? error : decibel(error)});
}

}  // namespace

bool hasDataError(const Scenario& scenario, int variable, std::string_view key) {
    if (key == "claimedMse") {
        return !scenario.data.knows(variable);
    }
    const int top = static_cast<int>(scenario.layers.size()) - 2;
    if (variable != top - 1) {
        return false;
    }
    return key.starts_with("fit") ? !scenario.data.knows(top)
                                  : key.starts_with("heldOut") && scenario.data.heldOutRows > 0;
}

std::vector<ErrorValue> dataErrors(const Instance& instance,
                                   int variable,
                                   const Eigen::MatrixXd& Zhat,
                                   const Eigen::MatrixXd* covariance,
                                   double shown) {
    std::vector<ErrorValue> values;
    if (covariance != nullptr && !instance.hasTruth(variable)) {
        // tr C / d, at the temperature of the laws.
        values.push_back({&errorMeasure("claimedMse")->quantity,
                          covariance->trace() / shown / static_cast<double>(Zhat.cols())});
    }
    const Network& network = instance.network;
    const Evidence& evidence = instance.evidence;
    if (variable != network.lastLayer() - 2) {
        return values;
    }
    if (!instance.hasTruth(network.lastLayer() - 1)) {
        // Of the observation that was used; below, of rows that were kept from the algorithm.
        addObserved(network.output,
                    withBias(evidence.matrices.back()->times(Zhat, 1), evidence.biases.back()),
                    evidence.observation, "fitErrorDb", "fitLabelErrors", values);
    }
    if (const auto& held = instance.heldOut) {
        addObserved(network.output, withBias(held->matrix * Zhat, held->bias), held->observation,
                    "heldOutErrorDb", "heldOutLabelErrors", values);
    }
    return values;
}

}  // namespace onsager
