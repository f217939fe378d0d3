// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sweep_form.h"

#include "engine/io/json_path.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_json.h"
#include "ui/models/edit_name.h"
#include "ui/models/form_field.h"
#include "ui/models/inspector_form.h"
#include "ui/models/sweep_scale.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace onsager {
namespace {

constexpr double kCount = 9.0;
/// A suggested range reaches so many times below and above the value.
constexpr double kReach = 4.0;

bool isVaried(const FormField& field) {
    const bool isNumber =
        field.kind == FormField::Kind::Integer || field.kind == FormField::Kind::Real;
    return isNumber && field.number && field.path != QLatin1String("seed")
           && field.path != QLatin1String("trials");
}

SweepKey keyOf(const Json& document, const Scenario& scenario, const FormField& field) {
    const QString title = editName(document, scenario, field.path);
    SweepKey key{field.path,
                 title,
                 unitBeside(title, field.unit),
                 field.sliderMinimum,
                 field.sliderMaximum,
                 field.logarithmic};
    if (field.logarithmic && *field.number > 0.0) {
        key.from = std::max(key.from, *field.number / kReach);
        key.to = std::min(key.to, *field.number * kReach);
    }
    if (field.kind == FormField::Kind::Integer) {
        key.from = std::round(key.from);
        key.to = std::round(key.to);
    }
    return key;
}

const SweepKey* keyAt(const QVector<SweepKey>& keys, const QString& path) {
    const auto found = std::find_if(keys.cbegin(), keys.cend(),
                                    [&path](const SweepKey& key) { return key.path == path; });
    return found == keys.cend() ? nullptr : &*found;
}

void appendKeys(QVector<SweepKey>& keys,
                const Json& document,
                const Scenario& scenario,
                const FormSection& section) {
    for (const FormField& field : section.fields) {
        if (isVaried(field) && keyAt(keys, field.path) == nullptr) {
            keys.append(keyOf(document, scenario, field));
        }
    }
}

QVector<SweepKey> keysOf(const Json& document, const Scenario& scenario) {
    QVector<SweepKey> keys;
    for (int layer = 0; layer < static_cast<int>(scenario.layers.size()); ++layer) {
        for (const FormSection& section : inspectorForm(document, scenario, layer)) {
            appendKeys(keys, document, scenario, section);
        }
    }
    // Layer by layer, then what belongs to none.
    std::stable_partition(keys.begin(), keys.end(), [](const SweepKey& key) {
        return key.path.startsWith(QLatin1String("layers."));
    });
    return keys;
}

QString textOf(const Json& value) {
    return QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
}

SweepAxisForm axisIn(const Json& object) {
    SweepAxisForm axis;
    axis.path = QString::fromStdString(object.at("path").get<std::string>());
    if (object.contains("range")) {
        const Json& range = object.at("range");
        axis.from = range.at("from").get<double>();
        axis.to = range.at("to").get<double>();
        axis.count = range.at("count").get<double>();
        axis.spacing = range.value("scale", std::string()) == "log"
                           ? SweepAxisForm::Spacing::Logarithmic
                           : SweepAxisForm::Spacing::Linear;
        return axis;
    }
    axis.spacing = SweepAxisForm::Spacing::Listed;
    QStringList values;
    for (const Json& value : object.at("values")) {
        values << textOf(value);
    }
    axis.values = values.join(QStringLiteral(", "));
    return axis;
}

/// What people vary first: the rows of the last matrix, the noise, then whatever there is.
QVector<const SweepKey*> inOrderOfInterest(const QVector<SweepKey>& keys,
                                           const Scenario& scenario) {
    QVector<const SweepKey*> order;
    const auto append = [&order](const SweepKey* key) {
        if (key != nullptr && !order.contains(key)) {
            order.append(key);
        }
    };
    const auto last = static_cast<int>(scenario.layers.size()) - 1;
    append(keyAt(keys, QStringLiteral("layers.%1.rows").arg(last - 1)));
    append(keyAt(keys, QStringLiteral("layers.%1.snrDb").arg(last)));
    append(keyAt(keys, QStringLiteral("layers.%1.noiseVariance").arg(last)));
    for (const SweepKey& key : keys) {
        append(&key);
    }
    return order;
}

/// Values between commas: JSON where they are, else texts.
Json listedValues(const QString& text) {
    Json list = Json::array();
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const std::string plain = part.trimmed().toStdString();
        list.push_back(Json::accept(plain) ? Json::parse(plain) : Json(plain));
    }
    return list;
}

Json axisJson(const SweepAxisForm& axis) {
    Json object = {{"path", axis.path.toStdString()}};
    if (axis.spacing == SweepAxisForm::Spacing::Listed) {
        object["values"] = listedValues(axis.values);
        return object;
    }
    Json range = Json::object();
    for (const auto& [name, number] :
         {std::pair("from", axis.from), std::pair("to", axis.to), std::pair("count", axis.count)}) {
        if (number) {
            range[name] = jsonNumber(number);
        }
    }
    range["scale"] = axis.spacing == SweepAxisForm::Spacing::Logarithmic ? "log" : "linear";
    object["range"] = std::move(range);
    return object;
}

}  // namespace

SweepAxisForm axisOver(const SweepKey& key) {
    SweepAxisForm axis;
    axis.path = key.path;
    axis.spacing = key.logarithmic && key.from > 0.0 ? SweepAxisForm::Spacing::Logarithmic
                                                     : SweepAxisForm::Spacing::Linear;
    axis.from = key.from;
    axis.to = key.to;
    axis.count = kCount;
    return axis;
}

SweepForm sweepForm(const Json& document, const Scenario& scenario, int axes) {
    SweepForm form;
    form.keys = keysOf(document, scenario);
    const int given = sweepAxes(document);
    if (given > 0) {
        const Json& sweep = document.at("sweep");
        form.isGiven = given == axes;
        form.predictOnly = sweep.value("compute", std::string()) == "prediction";
        form.everyHalfIteration = sweep.value("report", std::string()) == "every";
        form.success = QString::fromStdString(sweep.value("success", std::string()));
        form.fixedPoints = sweep.value("fixedPoints", std::string()) == "all";
        // The last one changes fastest, and lies along x.
        for (int axis = std::max(0, given - axes); axis < given; ++axis) {
            form.axes.append(axisIn(sweep.at("axes").at(static_cast<std::size_t>(axis))));
        }
    }
    for (const SweepAxisForm& axis : form.axes) {
        if (keyAt(form.keys, axis.path) == nullptr) {
            form.keys.append(
                {axis.path, editName(document, scenario, axis.path), {}, 0.0, 1.0, false});
        }
    }
    for (const SweepKey* key : inOrderOfInterest(form.keys, scenario)) {
        const bool isTaken =
            std::any_of(form.axes.cbegin(), form.axes.cend(),
                        [key](const SweepAxisForm& axis) { return axis.path == key->path; });
        if (form.axes.size() < axes && !isTaken) {
            form.axes.prepend(axisOver(*key));
        }
    }
    return form;
}

Json sweepJson(const SweepForm& form) {
    Json axes = Json::array();
    for (const SweepAxisForm& axis : form.axes) {
        axes.push_back(axisJson(axis));
    }
    Json sweep = {{"axes", std::move(axes)}};
    if (form.everyHalfIteration) {
        sweep["report"] = "every";
    }
    if (form.predictOnly) {
        sweep["compute"] = "prediction";
    }
    if (!form.success.trimmed().isEmpty()) {
        sweep["success"] = form.success.trimmed().toStdString();
    }
    if (form.fixedPoints) {
        sweep["fixedPoints"] = "all";
    }
    return sweep;
}

int sweepAxes(const Json& document) {
    const Json* axes = valueAt(document, "sweep.axes");
    return axes != nullptr && axes->is_array() ? static_cast<int>(axes->size()) : 0;
}

bool isSweepOf(const Sweep& sweep, const Scenario& scenario) {
    try {
        Json document = documentOf(scenario);
        for (const GridAxis& axis : sweep.grid.axes) {
            setPath(document, axis.path, axis.values.front());
        }
        Json swept = sweep.scenario;
        for (Json* either : {&document, &swept}) {
            either->erase("view");
        }
        return document == swept;
    } catch (const ScenarioError&) {
        return false;  // the layers are others
    }
}

}  // namespace onsager
