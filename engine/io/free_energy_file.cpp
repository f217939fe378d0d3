// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/free_energy_file.h"

#include "engine/experiment/free_energy_sentence.h"
#include "engine/io/result_file.h"
#include "engine/io/scenario_json.h"
#include "engine/io/version.h"

#include <cmath>
#include <fmt/format.h>

namespace onsager {

namespace {

std::string_view nameOf(Region region) {
    switch (region) {
        case Region::Easy:
            return "easy";
        case Region::Hard:
            return "hard";
        case Region::Impossible:
            break;
    }
    return "impossible";
}

std::string_view stationaryKindOf(const StationaryPoint& point) {
    return point.isGlobal ? "global" : point.isStable ? "stable" : "unstable";
}

Json listOf(const std::vector<FreeEnergyPoint>& points) {
    Json list = Json::array();
    for (const FreeEnergyPoint& point : points) {
        list.push_back({point.overlap, point.nmse, numberOrNull(point.freeEnergy)});
    }
    return list;
}

std::string lineOf(const FreeEnergyPoint& point, std::string_view kind) {
    return fmt::format("{},{},{},{}\n", point.overlap, point.nmse, point.freeEnergy, kind);
}

/// What the numbers of the curve are: of every variable, on a line.
std::string errorsOf(const StationaryPoint& point) {
    std::string text;
    for (std::size_t i = 0; i < point.nmseOf.size(); ++i) {
        text += fmt::format("  {:>12.6g}", point.nmseOf[i]);
    }
    return text;
}

Json numbersOf(const std::vector<double>& values) {
    Json list = Json::array();
    for (const double value : values) {
        list.push_back(numberOrNull(value));
    }
    return list;
}

double reachedFreeEnergy(const FreeEnergyCurve& curve, const InstanceEnergies& instances) {
    const StationaryPoint* point = reachedPoint(curve.stationary, instances);
    return point != nullptr ? point->freeEnergy : kMissing;
}

Json documentOf(const InstanceEnergies& instances, const FreeEnergyCurve& curve) {
    return {{"mean", numberOrNull(instances.mean)},
            {"standardError", numberOrNull(instances.standardError)},
            {"trials", instances.values.size()},
            {"values", numbersOf(instances.values)},
            {"diverged", instances.diverged},
            {"unsettled", instances.unsettled},
            {"nmseOf", numbersOf(instances.nmseOf)},
            {"freeEnergy", numberOrNull(reachedFreeEnergy(curve, instances))}};
}

/// The draws, in sentences.
std::string sentencesOf(const InstanceEnergies& instances, const FreeEnergyCurve& curve) {
    const std::size_t trials = instances.values.size();
    std::string text = fmt::format("{} {}: free energy {:.6g}", trials,
                                   trials == 1 ? "draw" : "draws", instances.mean);
    if (!std::isnan(instances.standardError)) {
        text += fmt::format(" +- {:.2g}", instances.standardError);
    }
    text += fmt::format(" at the fixed points of ML-AMP, {:.6g} where state evolution has them\n",
                        reachedFreeEnergy(curve, instances));
    if (instances.diverged > 0) {
        text += fmt::format("{} of them diverged and have none.\n", instances.diverged);
    }
    if (instances.unsettled > 0) {
        text += fmt::format("{} of them had not settled at the limit of iterations.\n",
                            instances.unsettled);
    }
    return text;
}

}  // namespace

Json freeEnergyDocument(const FreeEnergyCurve& curve,
                        const Scenario& scenario,
                        const InstanceEnergies* instances) {
    Json document = {{"format", "onsager/free-energy"},
                     {"version", 1},
                     {"program", fmt::format("onsager {}", programVersion())},
                     {"scenario", documentOf(scenario)},
                     {"variable", curve.variable},
                     {"region", std::string(nameOf(curve.region))},
                     {"sentence", sentenceOf(curve)},
                     {"absolute", curve.isAbsolute},
                     {"settled", curve.isSettled},
                     {"freeEnergy", numberOrNull(curve.freeEnergy)},
                     {"entropy", numberOrNull(curve.entropy)},
                     {"information", numberOrNull(curve.information)}};
    document["stationary"] = Json::array();
    for (const StationaryPoint& point : curve.stationary) {
        document["stationary"].push_back({{"overlap", point.overlap},
                                          {"nmse", point.nmse},
                                          {"freeEnergy", numberOrNull(point.freeEnergy)},
                                          {"stable", point.isStable},
                                          {"global", point.isGlobal},
                                          {"fromZero", point.isReachedFromZero},
                                          {"fromTruth", point.isReachedFromTruth},
                                          {"nmseOf", point.nmseOf}});
    }
    document["points"] = listOf(curve.points);
    if (!curve.uninformed.empty()) {
        document["uninformed"] = listOf(curve.uninformed);
    }
    document["walk"] = listOf(curve.walk);
    if (instances != nullptr) {
        document["instances"] = documentOf(*instances, curve);
    }
    return document;
}

std::string freeEnergyTable(const FreeEnergyCurve& curve, const InstanceEnergies* instances) {
    std::string table = "overlap,nmse,freeEnergy,kind\n";
    for (const FreeEnergyPoint& point : curve.points) {
        table += lineOf(point, "curve");
    }
    for (const FreeEnergyPoint& point : curve.uninformed) {
        table += lineOf(point, "uninformed");
    }
    for (const FreeEnergyPoint& point : curve.walk) {
        table += lineOf(point, "walk");
    }
    for (const StationaryPoint& point : curve.stationary) {
        table += lineOf(point, stationaryKindOf(point));
    }
    if (instances != nullptr && !std::isnan(instances->mean)) {
        // nmseOf has Z_0, Z_2, .. alone.
        const double nmse = instances->nmseOf[static_cast<std::size_t>(curve.variable / 2)];
        // The mean of the draws at the overlap that they reached.
        table += lineOf({1.0 - nmse, nmse, instances->mean}, "instances");
    }
    return table;
}

std::string freeEnergyText(const FreeEnergyCurve& curve, const InstanceEnergies* instances) {
    std::string text = sentenceOf(curve) + "\n";
    if (!curve.isSettled) {
        text +=
            "State evolution had not settled at its limit of iterations: the fixed points are "
            "approximate.\n";
    }
    const std::string_view unit =
        curve.isAbsolute ? "nats per row of the signal"
                         : "nats per row of the signal, up to a constant of the observation";
    text += fmt::format("free energy {:.8g}, given the signal {:.8g}, information {:.8g} ({})\n",
                        curve.freeEnergy, curve.entropy, curve.information, unit);
    text += fmt::format("{:>10}  {:>12}  {:>14}  {:<10}{:<14}", "overlap", "nmse", "free energy",
                        "kind", "reached from");
    for (std::size_t i = 0; !curve.stationary.empty() && i < curve.stationary[0].nmseOf.size();
         ++i) {
        text += fmt::format("  {:>12}", fmt::format("nmse Z_{}", 2 * i));
    }
    text += "\n";
    for (const StationaryPoint& point : curve.stationary) {
        const char* from = point.isReachedFromZero
                               ? (point.isReachedFromTruth ? "zero, truth" : "zero")
                               : (point.isReachedFromTruth ? "truth" : "-");
        text += fmt::format("{:>10.6f}  {:>12.6g}  {:>14.8f}  {:<10}{:<14}{}\n", point.overlap,
                            point.nmse, point.freeEnergy, stationaryKindOf(point), from,
                            errorsOf(point));
    }
    return instances != nullptr ? text + sentencesOf(*instances, curve) : text;
}

}  // namespace onsager
