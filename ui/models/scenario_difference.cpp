// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/scenario_difference.h"

#include "engine/io/scenario_json.h"
#include "ui/models/axis_ticks.h"
#include "ui/models/data_text.h"
#include "ui/models/edit_name.h"

#include <QStringList>

namespace onsager {
namespace {

QString valueText(const Json& value) {
    if (value.is_number()) {
        return numberLabel(value.get<double>());
    }
    return QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
}

/// The keys of lists and objects do not count: only what they hold.
QString dottedPath(const std::string& pointer) {
    return QString::fromStdString(pointer).mid(1).replace(QLatin1Char('/'), QLatin1Char('.'));
}

}  // namespace

QString scenarioDifference(const Scenario& scenario, const Scenario& other) {
    constexpr int kFew = 2;
    const Json document = documentOf(scenario);
    const Json values = document.flatten();
    const Json others = documentOf(other).flatten();
    QStringList differences;
    for (const auto& [pointer, value] : values.items()) {
        const QString path = dottedPath(pointer);
        if (path == QLatin1String("title") || path == QLatin1String("description")) {
            continue;
        }
        const auto found = others.find(pointer);
        if (found == others.end() || *found != value) {
            differences.append(editName(document, scenario, path) + QLatin1Char(' ')
                               + valueText(value));
        }
    }
    if (differences.isEmpty() || differences.size() > kFew
        || scenario.layers.size() != other.layers.size()) {
        return scenario == other ? QString() : dataText(scenario.title);
    }
    return differences.join(QStringLiteral(", "));
}

}  // namespace onsager
