// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/prediction_note.h"

#include "engine/estimators/spectral_law.h"
#include "engine/experiment/separability.h"
#include "engine/iteration/ml_amp_pass.h"
#include "engine/model/network.h"
#include "engine/model/temperature.h"
#include "engine/numerics/symmetric_matrix.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <fmt/format.h>
#include <mutex>
#include <optional>

namespace onsager {

namespace {

/// The largest precision with which an observation that is believed tells the row z below it, in units of
/// tau_{L-1}^-1; functions count as the identity. 0 where it has no bound: without noise.
double observedPrecision(const Network& network) {
    const Eigen::MatrixXd root = symmetricSquareRoot(network.moment(network.lastLayer() - 1));
    const auto ofNoise = [&](double variance) {
        // tau_jj / v: precision 1 / v in units of 1 / tau.
        return variance > 0.0 ? (root * root).eval().diagonal().maxCoeff() / variance : 0.0;
    };
    return std::visit(
        Overloaded{[&](const CommitteeLaw& committee) {
                       if (committee.noiseCovariance.isZero(0.0)) {
                           return 0.0;
                       }
                       // tau^(1/2) F2 V^-1 F2^T tau^(1/2), its largest diagonal entry.
                       const Eigen::MatrixXd seen = root * committee.secondLayer;
                       return (seen * spdInverse(committee.noiseCovariance) * seen.transpose())
                           .eval()
                           .diagonal()
                           .maxCoeff();
                   },
                   [&](const MaskedLaw& masked) { return ofNoise(masked.noiseVariance); },
                   [&](const MixedRegressionLaw& mixed) { return ofNoise(mixed.noiseVariance); },
                   [](const ModulusLaw&) { return 0.0; }, [](const ThresholdLaw&) { return 0.0; },
                   [](const SketchLaw&) { return 0.0; }, [](const LaplaceNoiseLaw&) { return 0.0; },
                   [&](const ConcaveLaw& concave) {
                       return ofNoise(1.0 / concave.channel->sharpness(concave));
                   }},
        network.assumedOutput);
}

/// A linear layer that mixes no rows, and whose output is not just seen in Gaussian noise.
std::optional<std::size_t> unmixedLayer(const Scenario& scenario) {
    for (std::size_t l = 0; l < scenario.layers.size(); ++l) {
        const auto* linear = std::get_if<LinearLayer>(&scenario.layers[l]);
        if (linear == nullptr || mixesRows(linear->matrix)
            || std::holds_alternative<FileMatrix>(linear->matrix)) {
            continue;
        }
        const auto* output = std::get_if<OutputLayer>(&scenario.layers[l + 1]);
        const auto* awgn = output != nullptr ? std::get_if<AwgnOutput>(&output->channel) : nullptr;
        if (l > 1 || awgn == nullptr || !awgn->activation.isIdentity()) {
            return l;
        }
    }
    return std::nullopt;
}

/// What of a scenario is not drawn, and what that means for its prediction; empty when all is.
std::string givenNote(const Scenario& scenario) {
    std::string note;
    for (std::size_t l = 0; l < scenario.layers.size(); ++l) {
        const auto* linear = std::get_if<LinearLayer>(&scenario.layers[l]);
        if (linear != nullptr && std::holds_alternative<FileMatrix>(linear->matrix)
            && !mixesRows(linear->matrix)) {
            note = fmt::format(
                "The matrix of layer {} is one of a file, whose singular vectors are not random: "
                "state evolution has no right to hold. With vectors haar it has.",
                l);
            break;
        }
    }
    if (!scenario.data.isEmpty()) {
        note += fmt::format("{}{} not drawn: the prediction is of what the laws would draw.",
                            note.empty() ? "" : " ",
                            scenario.data.observation
                                ? "The observation is"
                                : fmt::format("Z_{} is", scenario.data.firstDrawn()));
    }
    return note;
}

/// What units of precisions are in where beliefs are not moved to the temperature of the laws, see loopSettings().
double coldnessOf(const Network& network, Estimation estimation) {
    const Temperature temperature = temperatureOf(network, estimation);
    return temperature.isMovable ? 1.0 : std::min(1.0, temperature.coldness);
}

/// Of labels that a plane parts; empty where none does, or where it does not matter.
std::string separableNote(const Network& network, Estimation estimation) {
    const auto* concave = std::get_if<ConcaveLaw>(&network.assumedOutput);
    // A loss that is 0 from some margin on, as the hinge, has a minimiser of finite size.
    constexpr double kFar = 10.0;
    const bool falls = showsLabels(network.assumedOutput)
                       && (concave == nullptr || concave->jet(1.0, kFar).first > 0.0);
    if (estimation != Estimation::Map || !falls) {
        return {};
    }
    const std::optional<double> needed = samplesAgainstSeparation(network);
    // Samples per weight against those up to which data of this law are separable.
    const double there =
        static_cast<double>(network.rows[1]) / static_cast<double>(network.rows[0]);
    if (!needed || there > *needed) {
        return {};
    }
    return fmt::format(
        "A plane parts these labels: there are {:.3g} samples for each weight{}. Without a penalty "
        "there is no finite minimiser, and the penalty alone decides the size of the estimate "
        "(Candes and Sur 2020).",
        there,
        std::isfinite(*needed) ? fmt::format(", and up to {:.3g} they are separable", *needed)
                               : std::string(", and without noise they are always separable"));
}

/// From how many rows on a spectral start knows something, and what it knows here; empty for other starts.
std::string spectralNote(const Scenario& scenario, const Network& network) {
    if (!std::holds_alternative<SpectralStart>(scenario.start)) {
        return {};
    }
    constexpr int kThreads = 1;
    const SpectralLaw law = spectralLaw(network, kThreads);
    const double there =
        static_cast<double>(network.rows.back()) / static_cast<double>(network.rows.front());
    if (!std::isfinite(law.weakThreshold)) {
        return "The observation says nothing of the size of a row, and the spectral start nothing "
               "of the signal, from however many rows.";
    }
    const std::string rows = fmt::format(
        "The spectral start knows something of the signal from {:.3f} rows for each unknown on "
        "(Mondelli and Montanari 2019): here there are {:.3f}, ",
        law.weakThreshold, there);
    return law.squaredOverlap > 0.0 ? fmt::format(
               "{}and its squared overlap is {:.3f} (Lu and Li 2020).", rows, law.squaredOverlap)
                                    : rows + "and it knows nothing.";
}

std::string noteOf(const Scenario& scenario) {
    std::string note;
    if (const std::optional<MlAmpLoop> loop = ampLoopOf(scenario.algorithm)) {
        if (loop->damping < 1.0) {
            return "State evolution does not describe damped ML-AMP on its way: there is no "
                   "prediction. Damping of 1 has one, with the same fixed points.";
        }
        const Network network = networkOf(scenario, 0);
        return network.matched
                   ? spectralNote(scenario, network)
                   : "State evolution of ML-AMP is there for the true laws alone: where other laws "
                     "are believed there is no prediction. ML-Mat-VAMP has one.";
    }
    const auto& algorithm = std::get<MlMatVampSettings>(scenario.algorithm);
    if (algorithm.dampingSchedule == DampingSchedule::Adaptive) {
        note =
            "The damping adapts: the prediction chooses its own schedule by the same rule, and a "
            "trial may choose another.";
    }
    if (const std::string given = givenNote(scenario); !given.empty()) {
        note += (note.empty() ? "" : " ") + given;
    }
    if (const auto layer = unmixedLayer(scenario)) {
        note += fmt::format(
            "{}The matrix of layer {} mixes no rows: messages behind it are not Gaussian, and the "
            "prediction approximates.",
            note.empty() ? "" : " ", *layer);
    }
    const Network network = networkOf(scenario, 0);
    const double seen = observedPrecision(network);
    const double most = algorithm.maxPrecision * coldnessOf(network, scenario.estimation);
    if (seen > most) {
        note += fmt::format(
            "{}The largest precision, {:.3g} / tau, is below that of the observation, {:.3g} / "
            "tau, "
            "and decides the estimate{}.",
            note.empty() ? "" : " ", most, seen,
            most < algorithm.maxPrecision
                ? ": so far is the believed power of the signal from its own"
                : "");
    }
    if (const std::string separable = separableNote(network, scenario.estimation);
        !separable.empty()) {
        note += (note.empty() ? "" : " ") + separable;
    }
    return note;
}

}  // namespace

std::string predictionNote(const Scenario& scenario) {
    // A live run asks anew after every step, and a spectral law costs some tenths of a second.
    static std::mutex mutex;
    static Scenario last;
    static std::string note;
    const std::lock_guard lock(mutex);
    if (!(last == scenario)) {
        note = noteOf(scenario);
        last = scenario;
    }
    return note;
}

}  // namespace onsager
