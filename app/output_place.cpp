// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output_place.h"

#include "app/standard_streams.h"
#include "engine/io/atomic_file.h"
#include "engine/io/file_place.h"
#include "engine/io/scenario_error.h"

#include <exception>
#include <fmt/format.h>
#include <unistd.h>
#include <utility>

namespace onsager {

namespace {

constexpr const char* kStandard = "-";

FilePlace placeOfInput(const std::string& place) {
    return place == kStandard ? placeOfDescriptor(STDIN_FILENO) : placeOf(place);
}

FilePlace placeOfOutput(const std::string& place) {
    return place == kStandard ? placeOfDescriptor(STDOUT_FILENO) : placeOf(place);
}

bool isStream(const std::string& place) {
    return placeOfOutput(place).isStream();
}

[[noreturn]] void refuse(const NamedPlace& output, const std::string& fault) {
    const std::string place =
        output.place == kStandard ? "standard output" : fmt::format("'{}'", output.place);
    throw ScenarioError("", fmt::format("{} cannot write to {}: {}", output.name, place, fault));
}

void requireNotRead(const NamedPlace& output, const std::vector<NamedPlace>& inputs) {
    const FilePlace to = placeOfOutput(output.place);
    for (const NamedPlace& input : inputs) {
        // A terminal or a socket has two directions: only a file is replaced by what is written.
        if (!input.place.empty() && (to.isFile() || !to.exists)
            && areSamePlace(to, placeOfInput(input.place))) {
            refuse(output, fmt::format("it is the file that {} is read from", input.name));
        }
    }
}

}  // namespace

bool isReportPlace(std::string_view place) {
    return place.ends_with(".html") || place.ends_with(".htm");
}

void requirePlaces(const std::vector<NamedPlace>& inputs, const std::vector<NamedPlace>& outputs) {
    for (std::size_t k = 0; k < outputs.size(); ++k) {
        const NamedPlace& output = outputs[k];
        if (output.place.empty()) {
            continue;
        }
        requireNotRead(output, inputs);
        for (std::size_t other = 0; other < k; ++other) {
            if (!outputs[other].place.empty()
                && areSamePlace(placeOfOutput(output.place), placeOfOutput(outputs[other].place))) {
                const bool sameOption = outputs[other].name == output.name;
                throw ScenarioError(
                    "",
                    fmt::format("{} cannot both write to '{}'{}",
                                sameOption ? fmt::format("two of {}", output.name)
                                           : outputs[other].name + " and " + output.name,
                                output.place,
                                output.place == outputs[other].place
                                    ? std::string()
                                    : fmt::format(", which is '{}' too", outputs[other].place)));
            }
        }
    }
    for (const NamedPlace& output : outputs) {
        if (!output.place.empty() && output.place != kStandard) {
            requireWritable(output.place);
        }
    }
}

void writeTo(const std::string& place, const TextSource& text) {
    if (place == kStandard) {
        text(writeToStandardOutput);
    } else if (!place.empty()) {
        writeAtomically(place, text);
    }
}

Delivery textTo(std::string place, std::function<std::string()> text) {
    return sourceTo(std::move(place),
                    [text = std::move(text)](const TextSink& sink) { sink(text()); });
}

Delivery sourceTo(std::string place, TextSource text) {
    return {std::move(place),
            [text = std::move(text)](const std::string& where) { writeTo(where, text); }};
}

void deliverAll(const std::vector<Delivery>& deliveries) {
    std::exception_ptr failure;
    for (const bool streams : {false, true}) {
        for (const Delivery& delivery : deliveries) {
            if (delivery.place.empty() || isStream(delivery.place) != streams) {
                continue;
            }
            try {
                delivery.write(delivery.place);
            } catch (...) {
                failure = failure ? failure : std::current_exception();
            }
        }
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
}

}  // namespace onsager
