// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/activation.h"
#include "engine/laws/matrix_rows.h"
#include "engine/laws/outputs/output_noise.h"

#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace onsager {

/// A list of as many entries, the old ones again and again; an empty one stays empty.
template <typename Entry>
void repeat(std::vector<Entry>& list, std::size_t count) {
    const std::size_t before = list.size();
    if (before == 0 || before == count) {
        return;
    }
    const std::vector<Entry> old = list;
    list.resize(count);
    for (std::size_t i = before; i < count; ++i) {
        list[i] = old[i % before];
    }
}

/// A covariance of as many columns: variances are repeated, what is new is not correlated.
void fitCovariance(MatrixRows& matrix, std::size_t size);
void fitCovariance(std::optional<MatrixRows>& matrix, std::size_t size);

/// Visits the fields of a law and gives its lists the length of the columns.
struct FitColumns {
    std::size_t columns;

    template <typename Value>
    void optional(std::string_view /*key*/, std::optional<Value>& /*value*/) {}
    template <typename Value>
    void value(std::string_view /*key*/, Value& /*value*/) {}
    void covariance(double& /*variance*/, std::optional<MatrixRows>& matrix) {
        fitCovariance(matrix, columns);
    }
    void function(std::string_view /*key*/,
                  EntryFunction& /*phi*/,
                  std::optional<Activation> /*usual*/) {}
    /// Of the observed numbers, see fitOutputColumns().
    void noise(OutputNoise& /*noise*/) {}
    void columnNumbers(std::string_view /*key*/, std::vector<double>& list) {
        repeat(list, columns);
    }
    template <typename Enum, typename Names>
    void namedColumns(std::string_view /*key*/, std::vector<Enum>& list, const Names& /*names*/) {
        repeat(list, columns);
    }
    void columnRows(std::string_view /*key*/, MatrixRows& rows) { repeat(rows, columns); }
    template <class... Laws>
    void law(std::string_view /*key*/, std::variant<Laws...>& laws) {
        std::visit([&]<class Law>(Law& inner) { Law::fields(inner, *this); }, laws);
    }
    void components(std::string_view /*key*/, std::vector<double>& /*list*/) {}
    void componentRows(std::string_view key, MatrixRows& rows);
    void componentCovariances(std::string_view key, std::vector<MatrixRows>& covariances);
};

/// How many components the list `leader` has; that of the component rows when no list has this name.
struct CountComponents {
    std::string_view leader;
    std::size_t count = 0;
    bool isFound = false;

    template <typename Value>
    void optional(std::string_view /*key*/, std::optional<Value>& /*value*/) {}
    template <typename Value>
    void value(std::string_view /*key*/, Value& /*value*/) {}
    void covariance(double& /*variance*/, std::optional<MatrixRows>& /*matrix*/) {}
    void components(std::string_view key, std::vector<double>& list) { note(key, list.size()); }
    void componentRows(std::string_view key, MatrixRows& rows) {
        if (!isFound) {
            count = rows.size();
        }
        note(key, rows.size());
    }
    void componentCovariances(std::string_view key, std::vector<MatrixRows>& covariances) {
        note(key, covariances.size());
    }

private:
    void note(std::string_view key, std::size_t size) {
        if (key == leader) {
            count = size;
            isFound = true;
        }
    }
};

/// Gives every list of components the same number of them.
struct FitComponents {
    std::size_t count;

    template <typename Value>
    void optional(std::string_view /*key*/, std::optional<Value>& /*value*/) {}
    template <typename Value>
    void value(std::string_view /*key*/, Value& /*value*/) {}
    void covariance(double& /*variance*/, std::optional<MatrixRows>& /*matrix*/) {}
    void components(std::string_view /*key*/, std::vector<double>& list) { repeat(list, count); }
    void componentRows(std::string_view /*key*/, MatrixRows& rows) { repeat(rows, count); }
    void componentCovariances(std::string_view /*key*/, std::vector<MatrixRows>& covariances) {
        repeat(covariances, count);
    }
};

}  // namespace onsager
