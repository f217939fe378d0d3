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

Json settingsObject(const MlAmpSettings& settings) {
    return {{"iterations", settings.iterations},
            {"damping", settings.damping},
            {"schedule", nameIn(kPassSchedules, settings.schedule)},
            {"firstEstimate", nameIn(kFirstEstimates, settings.firstEstimate)},
            {"tolerance", settings.tolerance},
            {"divergenceFactor", settings.divergenceFactor}};
}

/// One matrix leaves no choice of a schedule.
Json settingsObject(const MergedAmpSettings& settings) {
    Json object = settingsObject(static_cast<const MlAmpSettings&>(settings));
    object.erase("schedule");
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

void read(const Json& object, MlAmpSettings& settings) {
    settings.iterations = wholeNumber(object, "iterations");
    settings.damping = number(object, "damping");
    if (object.contains("schedule")) {
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
