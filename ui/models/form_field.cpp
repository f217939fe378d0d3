// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/form_field.h"

#include "engine/io/json_path.h"
#include "engine/io/key_description.h"
#include "engine/io/scenario_error.h"
#include "ui/models/data_text.h"

#include <QStringList>

#include <cmath>
#include <cstdint>
#include <fmt/format.h>

namespace onsager {
namespace {

std::optional<FormField> choiceField(FormField field,
                                     const KeyDescription& key,
                                     const Json* value) {
    if (key.choices.size() < 2 || value == nullptr || !value->is_string()) {
        return std::nullopt;
    }
    field.kind = FormField::Kind::Choice;
    for (std::size_t i = 0; i < key.choices.size(); ++i) {
        field.choices.append(
            {QString::fromStdString(key.choices[i]), dataText(key.choiceTitles.at(i))});
    }
    field.choice = QString::fromStdString(value->get<std::string>());
    return field;
}

std::optional<FormField> numberField(FormField field,
                                     const KeyDescription& key,
                                     const Json* value) {
    if (value != nullptr && value->is_number()) {
        field.number = value->get<double>();
    } else if (field.whenMissing.isEmpty()) {
        return std::nullopt;
    }
    field.kind = key.type == KeyDescription::Type::WholeNumber ? FormField::Kind::Integer
                                                               : FormField::Kind::Real;
    field.unit = dataText(key.unit);
    field.logarithmic = key.logarithmic;
    field.sliderMinimum = key.sliderMinimum.value_or(key.minimum.value_or(0.0));
    field.sliderMaximum = key.sliderMaximum.value_or(key.maximum.value_or(1.0));
    return field;
}

std::optional<FormField> listField(FormField field, const Json* value) {
    if (value == nullptr && field.whenMissing.isEmpty()) {
        return std::nullopt;
    }
    field.kind = FormField::Kind::List;
    field.list = value != nullptr ? listText(*value) : QString();
    return field;
}

std::optional<FormField> textField(FormField field, const KeyDescription& key, const Json* value) {
    if (key.form.empty() || (value != nullptr && !value->is_string())) {
        return std::nullopt;
    }
    field.kind = key.form == "file" ? FormField::Kind::File : FormField::Kind::Text;
    field.text = value != nullptr ? QString::fromStdString(value->get<std::string>()) : QString();
    return field;
}

}  // namespace

bool FormField::sameControl(const FormField& other) const {
    FormField copy = other;
    copy.number = number;
    copy.choice = choice;
    copy.list = list;
    copy.text = text;
    copy.checked = checked;
    return copy == *this;
}

std::optional<FormField> formField(const Json& document, const std::string& path) {
    const std::optional<KeyDescription> key = describeKey(document, path);
    if (!key) {
        return std::nullopt;
    }
    FormField field;
    field.path = QString::fromStdString(path);
    field.title = dataText(key->title);
    field.description = dataText(key->description);
    field.whenMissing = dataText(key->defaultMeaning);
    const Json* value = valueAt(document, path);
    switch (key->type) {
        case KeyDescription::Type::Choice:
            return choiceField(field, *key, value);
        case KeyDescription::Type::WholeNumber:
        case KeyDescription::Type::Number:
            return numberField(field, *key, value);
        case KeyDescription::Type::List:
            return listField(field, value);
        case KeyDescription::Type::Text:
            return textField(field, *key, value);
        case KeyDescription::Type::Object:
            break;
    }
    return std::nullopt;
}

QString listText(const Json& list) {
    if (list.is_array()) {
        QStringList entries;
        for (const Json& entry : list) {
            entries.append(listText(entry));
        }
        return QStringLiteral("[%1]").arg(entries.join(QStringLiteral(", ")));
    }
    return QString::fromStdString(list.is_number() ? fmt::format("{}", list.get<double>())
                                                   : list.dump());
}

Json jsonList(const QString& text) {
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty()) {
        return {};
    }
    for (const QString& candidate : {trimmed, QStringLiteral("[%1]").arg(trimmed)}) {
        try {
            Json list = parseJson(candidate.toStdString());
            if (list.is_array()) {
                return list;
            }
        } catch (const ScenarioError&) {
            continue;
        }
    }
    return trimmed.toStdString();
}

Json jsonNumber(std::optional<double> number) {
    constexpr double kLargestWhole = 9007199254740992.0;
    if (!number) {
        return {};
    }
    if (std::floor(*number) == *number && std::abs(*number) < kLargestWhole) {
        return static_cast<std::int64_t>(*number);
    }
    return *number;
}

}  // namespace onsager
