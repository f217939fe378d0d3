// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_value.h"
#include "engine/laws/matrix_rows.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace onsager {

/// Visits the fields of a law and writes them into an object.
struct LawWriter {
    Json& object;

    template <typename Value>
    void value(std::string_view key, const Value& value) {
        object[std::string(key)] = value;
    }
    template <typename Value>
    void optional(std::string_view key, const std::optional<Value>& value) {
        if (value) {
            object[std::string(key)] = *value;
        }
    }
    /// An enumeration, written when it is not the usual one.
    template <typename Enum, std::size_t Count>
    void named(std::string_view key, Enum value, const Names<Enum, Count>& names, Enum usual) {
        if (value != usual) {
            object[std::string(key)] = nameIn(names, value);
        }
    }
    void covariance(double variance, const std::optional<MatrixRows>& matrix) {
        if (matrix) {
            object["covariance"] = *matrix;
        } else {
            object["variance"] = variance;
        }
    }
    template <typename List>
    void components(std::string_view key, const List& list) {
        value(key, list);
    }
    void componentRows(std::string_view key, const MatrixRows& rows) { value(key, rows); }
    void componentCovariances(std::string_view key, const std::vector<MatrixRows>& list) {
        value(key, list);
    }
};

/// Visits the fields of a law and reads them from an object that the schema holds for: a key that has to
/// be there is there.
struct LawReader {
    const Json& object;

    template <typename Value>
    void value(std::string_view key, Value& value) {
        object.at(std::string(key)).get_to(value);
    }
    template <typename Value>
    void optional(std::string_view key, std::optional<Value>& value) {
        value = optionalValue<Value>(object, std::string(key).c_str());
    }
    template <typename Enum, std::size_t Count>
    void named(std::string_view key, Enum& value, const Names<Enum, Count>& names, Enum /*usual*/) {
        value = valueIn(names, object.at(std::string(key)));
    }
    void covariance(double& variance, std::optional<MatrixRows>& matrix) {
        matrix = optionalValue<MatrixRows>(object, "covariance");
        variance = optionalValue<double>(object, "variance").value_or(variance);
    }
    template <typename List>
    void components(std::string_view key, List& list) {
        value(key, list);
    }
    void componentRows(std::string_view key, MatrixRows& rows) { value(key, rows); }
    void componentCovariances(std::string_view key, std::vector<MatrixRows>& list) {
        value(key, list);
    }
};

/// The alternative of a variant of laws whose traits have the kind of the object.
/// Throws std::logic_error when there is none: the schema allows what the program does not know.
template <class Laws, std::size_t Index = 0>
Laws lawIn(const Json& object) {
    if constexpr (Index == std::variant_size_v<Laws>) {
        refuseKind(kindOf(object));
    } else {
        using Law = std::variant_alternative_t<Index, Laws>;
        if (kindOf(object) != Law::kTraits.kind) {
            return lawIn<Laws, Index + 1>(object);
        }
        Law law;
        LawReader reader{object};
        Law::fields(law, reader);
        return law;
    }
}

}  // namespace onsager
