// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"

#include <QString>
#include <QVector>

#include <optional>
#include <string>

namespace onsager {

struct FormChoice {
    QString value;  ///< as in the file
    QString title;
    bool operator==(const FormChoice&) const = default;
};

/// One key of a scenario as a form shows it: everything comes from the schema, except the value.
struct FormField {
    /// List: something in brackets, on one line. Text: a word. File: the name of a file. Check: given or not.
    enum class Kind { Integer, Real, Choice, List, Text, File, Check };

    QString path;  ///< dotted
    QString title;
    QString description;
    QString unit;
    Kind kind = Kind::Real;
    double sliderMinimum = 0.0;
    double sliderMaximum = 1.0;
    bool logarithmic = false;
    QVector<FormChoice> choices;
    std::optional<double> number;  ///< missing: the key is not given
    QString choice;
    QString list;  ///< "[1, 0.5]"; empty: the key is not given
    QString text;  ///< a word, or the name of a file
    bool checked = false;
    QString whenMissing;  ///< what a missing number means; empty when there must be one
    bool operator==(const FormField&) const = default;

    /// Whether the same control can show it: all but the value is equal.
    [[nodiscard]] bool sameControl(const FormField& other) const;
};

/// The field of the key at a dotted path, or nothing when the key is not legal there, has only one
/// possible value, or is excluded by another key.
std::optional<FormField> formField(const Json& document, const std::string& path);

/// A list as a person writes it: "[[1, 0.5], [0, 2]]".
QString listText(const Json& list);

/// A list that was entered: as JSON, with or without the outer brackets; nothing as null; what is no
/// list as a text, to be refused.
Json jsonList(const QString& text);

/// A number that was entered, as JSON has it: a whole one without a decimal point, none as null.
Json jsonNumber(std::optional<double> number);

}  // namespace onsager
