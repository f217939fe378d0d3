// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"
#include "engine/io/sweep_grid.h"
#include "engine/model/scenario.h"

#include <QString>
#include <QVector>

#include <optional>

namespace onsager {

/// A key of the scenario that can be varied, with a range that suits its value.
struct SweepKey {
    QString path;
    QString title;  ///< "Rows of W₁"
    QString unit;
    double from = 0.0;
    double to = 1.0;
    bool logarithmic = false;
    bool operator==(const SweepKey&) const = default;
};

/// One axis as the form shows it.
struct SweepAxisForm {
    enum class Spacing { Linear, Logarithmic, Listed };

    QString path;
    Spacing spacing = Spacing::Linear;
    std::optional<double> from;
    std::optional<double> to;
    std::optional<double> count;
    QString values;  ///< listed ones, "200, 400, 1000"
    bool operator==(const SweepAxisForm&) const = default;
};

/// The key `sweep` of a scenario as a form: what it says, or a suggestion where it says nothing.
struct SweepForm {
    QVector<SweepKey> keys;
    QVector<SweepAxisForm> axes;
    bool predictOnly = false;
    bool everyHalfIteration = false;
    bool fixedPoints = false;
    QString success;
    bool isGiven = false;  ///< the scenario has this sweep already
    bool operator==(const SweepForm&) const = default;
};

/// The form of a sweep with that many axes; axes that the scenario's own sweep has are kept as far as
/// they fit. `document` is complete (withDefaults).
SweepForm sweepForm(const Json& document, const Scenario& scenario, int axes);

/// An axis over that key, with the range that suits it.
SweepAxisForm axisOver(const SweepKey& key);

/// The key `sweep` that a form says; what is missing in it is left out, for the schema to refuse.
Json sweepJson(const SweepForm& form);

/// The axes that a document's key `sweep` has; 0 without one.
int sweepAxes(const Json& document);

/// Whether the sweep is that of a scenario, whichever of its cells the scenario is set to.
bool isSweepOf(const Sweep& sweep, const Scenario& scenario);

}  // namespace onsager
