// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"
#include "engine/model/scenario.h"

#include <QString>

namespace onsager {

/// Something a person does to the stack of layers.
struct StackEdit {
    enum class Kind { Insert, Remove, Repeat, Move, Shift, Reshape };

    Kind kind = Kind::Insert;
    int layer = 0;  ///< the layer it is done to; for Insert the one before which layers come
    int target =
        0;          ///< Move: the layer whose place is taken; Shift: 1 to the right, -1 to the left
    QString shape;  ///< Reshape: what was typed, "500", "500 × 4"

    static StackEdit insertBefore(int layer) { return {Kind::Insert, layer, 0, {}}; }
    static StackEdit remove(int layer) { return {Kind::Remove, layer, 0, {}}; }
    static StackEdit repeat(int layer) { return {Kind::Repeat, layer, 0, {}}; }
    static StackEdit move(int layer, int target) { return {Kind::Move, layer, target, {}}; }
    static StackEdit shift(int layer, int step) { return {Kind::Shift, layer, step, {}}; }
    static StackEdit reshape(int layer, const QString& text) {
        return {Kind::Reshape, layer, 0, text};
    }
    bool operator==(const StackEdit&) const = default;
};

/// What an edit makes of a document.
struct EditedStack {
    Json document;
    int layer = 0;  ///< the one to look at now
};

/// Throws ScenarioError with the reason when it cannot be done.
EditedStack editedStack(const Json& document, const StackEdit& edit);

/// What the edit is called in the Edit menu, from the scenarios before and after it: "Insert W₁ and
/// φ₂".
QString stackEditName(const Scenario& before, const Scenario& after, const StackEdit& edit);

/// What `+` offers between layers `before` - 1 and `before`: "Insert a ReLU and a linear layer
/// between W₁ and Y".
QString insertionText(const Scenario& scenario, int before);

}  // namespace onsager
