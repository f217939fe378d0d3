// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/schema_verdict.h"

// g++ 12 imagines an overlap of impossible length where valijson replaces "~1" in references.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wstringop-overflow"
#pragma GCC diagnostic ignored "-Wrestrict"
#endif

#include "engine/io/scenario_schema.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <memory>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace onsager {

namespace {

using valijson::adapters::NlohmannJsonAdapter;

/// The document as valijson reads it: whole numbers are integers however they are written, and
/// those beyond the signed 64-bit range are not, because valijson would wrap them.
nlohmann::json plainJson(const Json& value) {
    if (value.is_object()) {
        nlohmann::json object = nlohmann::json::object();
        for (auto item = value.begin(); item != value.end(); ++item) {
            object[item.key()] = plainJson(*item);
        }
        return object;
    }
    if (value.is_array()) {
        nlohmann::json array = nlohmann::json::array();
        for (const Json& item : value) {
            array.push_back(plainJson(item));
        }
        return array;
    }
    if (value.is_number_unsigned()) {
        const auto number = value.get<std::uint64_t>();
        constexpr std::uint64_t kLargest = std::numeric_limits<std::int64_t>::max();
        return number <= kLargest ? nlohmann::json(number)
                                  : nlohmann::json(static_cast<double>(number));
    }
    if (value.is_number_float()) {
        const auto number = value.get<double>();
        // 2^53: below it every whole number is a double, above it only some are.
        constexpr double kExactIntegers = 9007199254740992.0;
        const bool isWhole = std::abs(number) <= kExactIntegers && number == std::floor(number);
        return isWhole ? nlohmann::json(static_cast<std::int64_t>(number)) : nlohmann::json(number);
    }
    nlohmann::json plain = value;
    return plain;
}

const valijson::Schema& compiledSchema() {
    static const auto kSchema = [] {
        auto schema = std::make_unique<valijson::Schema>();
        const nlohmann::json text = plainJson(scenarioSchema());
        valijson::SchemaParser(valijson::SchemaParser::kDraft7)
            .populateSchema(NlohmannJsonAdapter(text), *schema);
        return schema;
    }();
    return *kSchema;
}

bool holds(const Json& document, valijson::ValidationResults* results) {
    const nlohmann::json plain = plainJson(document);
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    return validator.validate(compiledSchema(), NlohmannJsonAdapter(plain), results);
}

}  // namespace

bool schemaHolds(const Json& document) {
    return holds(document, nullptr);
}

std::string firstSchemaError(const Json& document) {
    valijson::ValidationResults results;
    holds(document, &results);
    valijson::ValidationResults::Error error;
    return results.popError(error) ? error.description : "the document is not a scenario";
}

}  // namespace onsager
