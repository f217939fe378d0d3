// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/algorithm_json.h"

#include "engine/laws/overloaded.h"

namespace onsager {

namespace {

constexpr Names<DampingSchedule, 2> kSchedules = {
    {{DampingSchedule::Fixed, "fixed"}, {DampingSchedule::Adaptive, "adaptive"}}};

constexpr Names<MlAmpSchedule, 2> kPassSchedules = {
    {{MlAmpSchedule::Sequential, "sequential"}, {MlAmpSchedule::Parallel, "parallel"}}};

constexpr Names<FirstEstimate, 2> kFirstEstimates = {
    {{FirstEstimate::Zero, "zero"}, {FirstEstimate::PriorMean, "prior"}}};

Json settingsObject(const MlMatVampSettings& settings) {
    Json object = {
        {"iterations", settings.iterations},     {"damping", settings.damping},
        {"minPrecision", settings.minPrecision}, {"maxPrecision", settings.maxPrecision},
        {"tolerance", settings.tolerance},       {"divergenceFactor", settings.divergenceFactor}};
    if (settings.dampingSchedule != DampingSchedule::Fixed) {
        object["dampingSchedule"] = nameIn(kSchedules, settings.dampingSchedule);
    }
    return object;
}

Json settingsObject(const AdamSettings& settings) {
    return {
        {"epochs", settings.epochs}, {"rate", settings.rate}, {"batchSize", settings.batchSize}};
}

Json settingsObject(const MalaSettings& settings) {
    return {{"steps", settings.steps},
            {"burnIn", settings.burnIn},
            {"stepSize", settings.stepSize},
            {"chains", settings.chains}};
}

Json settingsObject(const IterativeThresholdingSettings& settings) {
    return {{"iterations", settings.iterations},
            {"stepSize", settings.stepSize},
            {"divergenceFactor", settings.divergenceFactor}};
}

template <AmpSettings Settings>
Json settingsObject(const Settings& settings) {
    Json object = {{"iterations", settings.iterations}, {"damping", settings.damping}};
    if constexpr (requires { settings.schedule; }) {
        object["schedule"] = nameIn(kPassSchedules, settings.schedule);
    }
    object["firstEstimate"] = nameIn(kFirstEstimates, settings.firstEstimate);
    object["tolerance"] = settings.tolerance;
    object["divergenceFactor"] = settings.divergenceFactor;
    return object;
}

void read(const Json& object, MlMatVampSettings& settings) {
    settings.iterations = wholeNumber(object, "iterations");
    settings.damping = number(object, "damping");
    settings.dampingSchedule = valueIn(kSchedules, object.at("dampingSchedule"));
    settings.minPrecision = number(object, "minPrecision");
    settings.maxPrecision = number(object, "maxPrecision");
    settings.tolerance = number(object, "tolerance");
    settings.divergenceFactor = number(object, "divergenceFactor");
}

void read(const Json& object, AdamSettings& settings) {
    settings.epochs = wholeNumber(object, "epochs");
    settings.rate = number(object, "rate");
    settings.batchSize = wholeNumber(object, "batchSize");
}

void read(const Json& object, MalaSettings& settings) {
    settings.steps = wholeNumber(object, "steps");
    settings.burnIn = wholeNumber(object, "burnIn");
    settings.stepSize = number(object, "stepSize");
    settings.chains = wholeNumber(object, "chains");
}

void read(const Json& object, IterativeThresholdingSettings& settings) {
    settings.iterations = wholeNumber(object, "iterations");
    settings.stepSize = number(object, "stepSize");
    settings.divergenceFactor = number(object, "divergenceFactor");
}

template <AmpSettings Settings>
void read(const Json& object, Settings& settings) {
    settings.iterations = wholeNumber(object, "iterations");
    settings.damping = number(object, "damping");
    if constexpr (requires { settings.schedule; }) {
        settings.schedule = valueIn(kPassSchedules, object.at("schedule"));
    }
    settings.firstEstimate = valueIn(kFirstEstimates, object.at("firstEstimate"));
    settings.tolerance = number(object, "tolerance");
    settings.divergenceFactor = number(object, "divergenceFactor");
}

/// The alternative of that kind, its settings as in the object.
template <std::size_t place = 0>
Algorithm algorithmNamed(const std::string& kind, const Json& object) {
    if constexpr (place == std::variant_size_v<Algorithm>) {
        refuseKind(kind);
    } else {
        std::variant_alternative_t<place, Algorithm> settings;
        if (kind != settings.kTraits.kind) {
            return algorithmNamed<place + 1>(kind, object);
        }
        read(object, settings);
        return settings;
    }
}

}  // namespace

Json documentOf(const Algorithm& algorithm) {
    Json object = {{"kind", std::string(traitsOf(algorithm).kind)}};
    object.update(
        std::visit([](const auto& settings) { return settingsObject(settings); }, algorithm));
    return object;
}

Algorithm algorithmIn(const Json& object) {
    return algorithmNamed(kindOf(object), object);
}

}  // namespace onsager
