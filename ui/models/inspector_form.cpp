// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inspector_form.h"

#include "engine/io/json_path.h"
#include "engine/io/key_description.h"
#include "engine/io/scenario_edit.h"
#include "engine/io/scenario_schema.h"
#include "engine/laws/activation.h"
#include "ui/models/data_text.h"
#include "ui/models/layer_names.h"
#include "ui/models/layer_problem.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <fmt/format.h>

namespace onsager {
namespace {

/// The texts of this file, for translators.
struct InspectorFormText {
    Q_DECLARE_TR_FUNCTIONS(InspectorForm)
};

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
            return InspectorFormText::tr("Inputs n");
        }
        if (field.path == QLatin1String("layers.1.rows")) {
            return InspectorFormText::tr("Samples N");
        }
        if (field.path == QLatin1String("columns")) {
            return InspectorFormText::tr("Hidden units d");
        }
    }
    if (field.path == QLatin1String("layers.1.rows") && selected != 1) {
        return InspectorFormText::tr("Rows of %1").arg(layerSymbol(scenario, 1));
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

    /// The keys of an object that are not objects themselves: its kind, then numbers, lists and the
    /// other choices; objects are returned.
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
            if (key == "assumed") {
                addBelief(section, below);
            }
            if (value != nullptr && value->is_object()) {
                nested.push_back(below);
            } else if (!isIdle(path, key)) {
                add(section, below);
            }
        }
        addAlternatives(section, path);
        std::stable_sort(section.fields.begin(), section.fields.end(),
                         [](const FormField& a, const FormField& b) { return rank(a) < rank(b); });
        return nested;
    }

private:
    static int rank(const FormField& field) {
        switch (field.kind) {
            case FormField::Kind::File:
                return 1;
            case FormField::Kind::Text:
                return 2;
            case FormField::Kind::Integer:
            case FormField::Kind::Real:
                return 3;
            case FormField::Kind::List:
                return 4;
            case FormField::Kind::Choice:
                return field.path.endsWith(QLatin1String(".kind")) ? 0 : 5;
            case FormField::Kind::Check:
                return 6;
        }
        return 0;
    }

    /// Whether the key means nothing as long as another has its value.
    [[nodiscard]] bool isIdle(const std::string& path, const std::string& key) const {
        const Json* name = valueAt(m_document, joined(path, "activation"));
        const auto function = name != nullptr && name->is_string()
                                  ? activationNamed(name->get<std::string>())
                                  : std::nullopt;
        const auto hasKey = [&](const ActivationLaw& law) {
            return law.parameter.key != nullptr && key == law.parameter.key;
        };
        return function && !hasKey(lawOf(*function))
               && std::any_of(kActivationLaws.begin(), kActivationLaws.end(),
                              [&](const ActivationLaw* law) { return hasKey(*law); });
    }

    /// Whether the estimator believes something else than is true.
    void addBelief(FormSection& section, const std::string& path) {
        FormField field;
        const KeyDescription key = describeKey(m_document, path).value();
        field.path = QString::fromStdString(path);
        field.kind = FormField::Kind::Check;
        field.title = m_layer == 0 ? InspectorFormText::tr("Assumed law differs")
                                   : InspectorFormText::tr("Observation differs");
        field.description = dataText(key.description);
        field.checked = valueAt(m_document, path) != nullptr;
        m_seen.insert(field.path);
        section.fields.append(field);
    }

    /// Which of the keys that exclude each other is given.
    void addAlternatives(FormSection& section, const std::string& path) {
        for (const KeyAlternatives& group : alternativesAt(m_document, path)) {
            FormField field;
            field.path = QString::fromStdString(alternativesPath(path, group.keys));
            field.kind = FormField::Kind::Choice;
            const bool isNoise = group.keys.back().rfind("noise", 0) == 0;
            field.title = isNoise ? InspectorFormText::tr("Noise given as")
                                  : InspectorFormText::tr("Spread given as");
            field.description =
                isNoise ? InspectorFormText::tr("Which number says how strong the noise is.")
                        : InspectorFormText::tr("Which number says how wide the law is.");
            // A layer inside the stack has a noise of variance zero instead.
            if (!group.required && group.keys.front() == "snrDb") {
                field.choices.append({QString(), InspectorFormText::tr("No noise")});
            }
            for (const std::string& key : group.keys) {
                const std::string below = joined(path, key);
                const auto description = describeKey(m_document, below);
                if (!description) {
                    continue;
                }
                field.choices.append({QString::fromStdString(key), dataText(description->title)});
                if (valueAt(m_document, below) != nullptr) {
                    field.choice = QString::fromStdString(key);
                }
            }
            section.fields.append(field);
        }
    }

    const Json& m_document;
    const Scenario& m_scenario;
    int m_layer;
    QSet<QString> m_seen;
};

/// Everything that is wrong with the layer at `path`, a sentence each.
QString problemsBelow(const std::vector<ScenarioProblem>& problems, const std::string& path) {
    QStringList sentences;
    for (const ScenarioProblem& problem : problems) {
        if (problem.path.rfind(path + ".", 0) == 0) {
            sentences.append(problemSentence(problem));
        }
    }
    return sentences.join(QLatin1Char('\n'));
}

/// The objects of what is read of files and not drawn of that variable, or of the observation, with their titles.
std::vector<std::pair<QString, std::string>> dataBelow(const Json& document,
                                                       const Scenario& scenario,
                                                       int layer) {
    std::vector<std::pair<QString, std::string>> objects;
    const auto last = static_cast<int>(scenario.layers.size()) - 1;
    if (layer == last && valueAt(document, "data.observation") != nullptr) {
        objects.emplace_back(InspectorFormText::tr("Observation of a file"), "data.observation");
    }
    for (std::size_t k = 0; k < scenario.data.truth.size(); ++k) {
        if (scenario.data.truth[k].variable == layer) {
            objects.emplace_back(InspectorFormText::tr("Truth of a file"),
                                 fmt::format("data.truth.{}", k));
        }
    }
    return objects;
}

/// Whether an object of a layer is one of the rarely used ones, and not used here: factors of each row.
bool isRareAndUnset(const Json& document, const std::string& object) {
    const std::string key = object.substr(object.rfind('.') + 1);
    const Json* kind = valueAt(document, joined(object, "kind"));
    return (key == "rowPower" || key == "rowNoise") && kind != nullptr && *kind == "none";
}

void append(QVector<FormSection>& form, const FormSection& section) {
    if (!section.fields.isEmpty()) {
        form.append(section);
    }
}

}  // namespace

QVector<FormSection> inspectorForm(const Json& document,
                                   const Scenario& scenario,
                                   int layer,
                                   const std::vector<ScenarioProblem>& problems) {
    FormWriter writer(document, scenario, layer);
    QVector<FormSection> form;

    const std::string path = fmt::format("layers.{}", layer);
    FormSection own;
    own.title = layerPlace(scenario.layers.at(static_cast<std::size_t>(layer)))
                + QStringLiteral("  ") + layerSymbol(scenario, layer);
    own.description = dataText(kindDescription(document, path));
    own.problem = problemsBelow(problems, path);
    // Another type of layer is another stack, not another parameter.
    const std::vector<std::string> nested = writer.addKeys(own, path, {"type"});
    append(form, own);
    FormSection rare;
    rare.title = InspectorFormText::tr("More");
    rare.folded = true;
    for (const std::string& object : nested) {
        if (isRareAndUnset(document, object)) {
            writer.addKeys(rare, object);
            continue;
        }
        FormSection section;
        section.title = dataText(describeKey(document, object).value().title);
        section.description = dataText(kindDescription(document, object));
        section.folded = object == joined(path, "secondLayer");
        writer.addKeys(section, object);
        append(form, section);
    }
    append(form, rare);

    for (const auto& [title, object] : dataBelow(document, scenario, layer)) {
        FormSection section;
        section.title = title;
        section.problem = problemsBelow(problems, object);
        writer.addKeys(section, object, {"variable", "values"});
        if (object == "data.observation") {
            writer.add(section, "data.heldOutRows");
        }
        append(form, section);
    }

    FormSection experiment;
    experiment.title = InspectorFormText::tr("Experiment");
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
    numerics.title = InspectorFormText::tr("Numerical settings");
    numerics.folded = true;
    writer.addKeys(numerics, "algorithm");
    writer.addKeys(numerics, "prediction");
    append(form, numerics);
    return form;
}

}  // namespace onsager
