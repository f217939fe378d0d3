// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/function_json.h"
#include "engine/io/json_value.h"
#include "engine/laws/matrix_rows.h"
#include "engine/laws/outputs/output_noise.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace onsager {

template <class... Laws>
Json documentOfLaw(const std::variant<Laws...>& laws);
template <class Laws, std::size_t Index = 0>
Laws lawIn(const Json& object);

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
    /// Words, left out when there are none.
    void text(std::string_view key, const std::string& word) {
        if (!word.empty()) {
            value(key, word);
        }
    }
    void texts(std::string_view key, const std::vector<std::string>& words) {
        if (!words.empty()) {
            value(key, words);
        }
    }
    /// A number, left out when it is the usual one.
    void number(std::string_view key, double number, double usual) {
        if (number != usual) {
            value(key, number);
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
    /// A function, left out when it is the usual one.
    void function(std::string_view key, const EntryFunction& phi, std::optional<Activation> usual) {
        if (phi.kind != usual) {
            writeFunction(phi, std::string(key).c_str(), object);
        }
    }
    void noise(const OutputNoise& noise) {
        optional("snrDb", noise.snrDb);
        optional("noiseVariance", noise.variance);
        optional("noiseCovariance", noise.covariance);
    }
    /// A list with an entry for each column, left out when it is empty.
    void columnNumbers(std::string_view key, const std::vector<double>& list) {
        if (!list.empty()) {
            value(key, list);
        }
    }
    template <typename Enum, std::size_t Count>
    void namedColumns(std::string_view key,
                      const std::vector<Enum>& list,
                      const Names<Enum, Count>& names) {
        if (list.empty()) {
            return;
        }
        Json words = Json::array();
        for (const Enum entry : list) {
            words.push_back(nameIn(names, entry));
        }
        object[std::string(key)] = std::move(words);
    }
    void columnRows(std::string_view key, const MatrixRows& rows) { value(key, rows); }
    template <class... Laws>
    void law(std::string_view key, const std::variant<Laws...>& laws) {
        object[std::string(key)] = documentOfLaw(laws);
    }
};

/// The kind of a law and its fields, put into an object.
template <class... Laws>
void writeLaw(const std::variant<Laws...>& laws, Json& object) {
    std::visit(
        [&]<class Law>(const Law& law) {
            object["kind"] = Law::kTraits.kind;
            LawWriter writer{object};
            Law::fields(law, writer);
        },
        laws);
}

/// The object of a law.
template <class... Laws>
Json documentOfLaw(const std::variant<Laws...>& laws) {
    Json object = Json::object();
    writeLaw(laws, object);
    return object;
}

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
    void text(std::string_view key, std::string& word) { value(key, word); }
    void texts(std::string_view key, std::vector<std::string>& words) { value(key, words); }
    void number(std::string_view key, double& number, double /*usual*/) { value(key, number); }
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
    void function(std::string_view key, EntryFunction& phi, std::optional<Activation> /*usual*/) {
        phi = functionIn(object, std::string(key).c_str());
    }
    void noise(OutputNoise& noise) {
        optional("snrDb", noise.snrDb);
        optional("noiseVariance", noise.variance);
        optional("noiseCovariance", noise.covariance);
    }
    void columnNumbers(std::string_view key, std::vector<double>& list) {
        list = optionalValue<std::vector<double>>(object, std::string(key).c_str())
                   .value_or(std::vector<double>());
    }
    template <typename Enum, std::size_t Count>
    void namedColumns(std::string_view key,
                      std::vector<Enum>& list,
                      const Names<Enum, Count>& names) {
        list.clear();
        if (const auto words = object.find(std::string(key)); words != object.end()) {
            for (const Json& word : *words) {
                list.push_back(valueIn(names, word));
            }
        }
    }
    void columnRows(std::string_view key, MatrixRows& rows) { value(key, rows); }
    template <class... Laws>
    void law(std::string_view key, std::variant<Laws...>& laws) {
        laws = lawIn<std::variant<Laws...>>(object.at(std::string(key)));
    }
};

/// The alternative of a variant of laws whose traits have the kind of the object.
/// Throws std::logic_error when there is none: the schema allows what the program does not know.
template <class Laws, std::size_t Index>
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
