// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inspector_form.h"

#include "engine/io/json_path.h"
#include "engine/io/key_description.h"
#include "engine/io/scenario_schema.h"
#include "ui/models/layer_names.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <fmt/format.h>

namespace onsager {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("InspectorForm", text);
}

bool isTwoLayerNetwork(const Scenario& scenario) {
    if (scenario.layers.size() != 3) {
        return false;
    }
    const auto* output = std::get_if<OutputLayer>(&scenario.layers.back());
    return output != nullptr && std::holds_alternative<CommitteeOutput>(output->channel);
}

/// In a two-layer network rows and columns have names of their own; elsewhere the rows of a matrix
/// say whose they are unless its layer is the selected one.
QString titleInContext(const Scenario& scenario, const FormField& field, int selected) {
    if (isTwoLayerNetwork(scenario)) {
        if (field.path == QLatin1String("layers.0.rows")) {
            return translated("Inputs n");
        }
        if (field.path == QLatin1String("layers.1.rows")) {
            return translated("Samples N");
        }
        if (field.path == QLatin1String("columns")) {
            return translated("Hidden units d");
        }
    }
    if (field.path == QLatin1String("layers.1.rows") && selected != 1) {
        return translated("Rows of %1").arg(layerSymbol(scenario, 1));
    }
    return field.title;
}

/// Collects fields, each path once.
class FormWriter {
public:
    FormWriter(const Json& document, const Scenario& scenario, int layer)
        : m_document(document), m_scenario(scenario), m_layer(layer) {}

    void add(FormSection& section, const std::string& path) {
        const QString key = QString::fromStdString(path);
        if (m_seen.contains(key)) {
            return;
        }
        std::optional<FormField> field = formField(m_document, path);
        if (field) {
            m_seen.insert(key);
            field->title = titleInContext(m_scenario, *field, m_layer);
            section.fields.append(*field);
        }
    }

    /// The keys of an object that are not objects themselves, numbers first; the others are
    /// returned.
    std::vector<std::string> addKeys(FormSection& section,
                                     const std::string& path,
                                     const std::vector<std::string>& without = {}) {
        std::vector<std::string> nested;
        for (const std::string& key : keysAt(m_document, path)) {
            if (std::find(without.begin(), without.end(), key) != without.end()) {
                continue;
            }
            const std::string below = joined(path, key);
            const Json* value = valueAt(m_document, below);
            if (value != nullptr && value->is_object()) {
                nested.push_back(below);
            } else {
                add(section, below);
            }
        }
        std::stable_partition(
            section.fields.begin(), section.fields.end(),
            [](const FormField& field) { return field.kind != FormField::Kind::Choice; });
        return nested;
    }

private:
    const Json& m_document;
    const Scenario& m_scenario;
    int m_layer;
    QSet<QString> m_seen;
};

void append(QVector<FormSection>& form, const FormSection& section) {
    if (!section.fields.isEmpty()) {
        form.append(section);
    }
}

}  // namespace

QVector<FormSection> inspectorForm(const Json& document, const Scenario& scenario, int layer) {
    FormWriter writer(document, scenario, layer);
    QVector<FormSection> form;

    const std::string path = fmt::format("layers.{}", layer);
    FormSection own;
    own.title = layerPlace(scenario.layers.at(static_cast<std::size_t>(layer)))
                + QStringLiteral("  ") + layerSymbol(scenario, layer);
    // Another type or kind of layer is another stack, not another parameter.
    const std::vector<std::string> nested = writer.addKeys(own, path, {"type", "kind"});
    append(form, own);
    for (const std::string& object : nested) {
        FormSection section;
        section.title = QString::fromStdString(describeKey(document, object).value().title);
        section.folded = true;
        writer.addKeys(section, object);
        append(form, section);
    }

    FormSection experiment;
    experiment.title = translated("Experiment");
    const std::string last = fmt::format("layers.{}", scenario.layers.size() - 1);
    writer.add(experiment, last + ".snrDb");
    writer.add(experiment, "layers.1.rows");
    writer.add(experiment, "columns");
    writer.add(experiment, "algorithm.iterations");
    writer.add(experiment, "algorithm.damping");
    writer.add(experiment, "estimation");
    FormSection start;
    writer.addKeys(start, "start");
    experiment.fields += start.fields;
    append(form, experiment);

    FormSection numerics;
    numerics.title = translated("Numerical settings");
    numerics.folded = true;
    writer.addKeys(numerics, "algorithm");
    writer.addKeys(numerics, "prediction");
    append(form, numerics);
    return form;
}

}  // namespace onsager
