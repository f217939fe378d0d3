// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"
#include "engine/model/scenario.h"
#include "ui/models/form_field.h"

#include <QString>
#include <QVector>

#include <vector>

namespace onsager {

/// A titled group of fields; a folded one shows its title alone until it is opened.
struct FormSection {
    QString title;
    QString description;  ///< what the chosen kind is
    QString problem;      ///< why it cannot be run as it is; empty when it can
    bool folded = false;
    QVector<FormField> fields;
    bool operator==(const FormSection&) const = default;
};

/// What the inspector shows when a layer is selected: the kind of that layer and its keys as the
/// schema lists them, those of its nested objects, folded the factors of its rows where there are none, then the
/// experiment's, then the numerical settings folded. A key stands in one place only. `document` is a complete scenario (withDefaults),
/// `problems` what keeps it from being run.
QVector<FormSection> inspectorForm(const Json& document,
                                   const Scenario& scenario,
                                   int layer,
                                   const std::vector<ScenarioProblem>& problems = {});

}  // namespace onsager
