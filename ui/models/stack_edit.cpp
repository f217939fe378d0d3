// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/stack_edit.h"

#include "engine/io/layer_edit.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_json.h"
#include "ui/models/layer_names.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace onsager {
namespace {

/// The texts of this file, for translators.
struct StackEditText {
    Q_DECLARE_TR_FUNCTIONS(StackEdit)
};

/// A whole number as JSON; what is none stays a text, for the schema to refuse.
Json wholeNumber(const QString& text) {
    bool isNumber = false;
    const qlonglong number = text.toLongLong(&isNumber);
    return isNumber ? Json(static_cast<std::int64_t>(number)) : Json(text.toStdString());
}

/// "500", "500 × 4", "500 x 4", "500*4", "500 4".
EditedStack reshaped(const Json& document, const StackEdit& edit) {
    static const QRegularExpression kBetween(QStringLiteral("\\s*[×xX*,;]\\s*|\\s+"));
    const QStringList numbers = edit.shape.trimmed().split(kBetween);
    if (numbers.size() > 2 || numbers.front().isEmpty()) {
        throw ScenarioError(
            "", StackEditText::tr("A shape is written as rows × columns: 500 × 4.").toStdString());
    }
    const auto columns =
        numbers.size() == 2 ? std::optional(wholeNumber(numbers.back())) : std::nullopt;
    return {withShape(document, edit.layer, wholeNumber(numbers.front()), columns), edit.layer};
}

/// The symbols of the two layers that are new, or gone.
QString pairNames(const Scenario& scenario, int first) {
    return StackEditText::tr("%1 and %2")
        .arg(layerSymbol(scenario, first), layerSymbol(scenario, first + 1));
}

}  // namespace

EditedStack editedStack(const Json& document, const StackEdit& edit) {
    switch (edit.kind) {
        case StackEdit::Kind::Insert:
            return {withPairInserted(document, edit.layer), edit.layer};
        case StackEdit::Kind::Remove:
            return {withPairRemoved(document, edit.layer),
                    std::max(0, pairOf(document, edit.layer) - 1)};
        case StackEdit::Kind::Repeat:
            return {withPairRepeated(document, edit.layer), copyOf(document, edit.layer)};
        case StackEdit::Kind::Move:
            return {withLayerMoved(document, edit.layer, edit.target), edit.target};
        case StackEdit::Kind::Shift: {
            const int to = neighbourOf(document, edit.layer, edit.target);
            return {withLayerMoved(document, edit.layer, to), to};
        }
        case StackEdit::Kind::Reshape:
            return reshaped(document, edit);
    }
    return {document, edit.layer};
}

QString stackEditName(const Scenario& before, const Scenario& after, const StackEdit& edit) {
    const QString symbol = layerSymbol(before, std::min(edit.layer, int(before.layers.size()) - 1));
    switch (edit.kind) {
        case StackEdit::Kind::Insert:
            return StackEditText::tr("Insert %1").arg(pairNames(after, edit.layer));
        case StackEdit::Kind::Remove:
            return StackEditText::tr("Remove %1")
                .arg(pairNames(before, pairOf(documentOf(before), edit.layer)));
        case StackEdit::Kind::Repeat:
            return StackEditText::tr("Duplicate %1").arg(symbol);
        case StackEdit::Kind::Move:
        case StackEdit::Kind::Shift:
            return StackEditText::tr("Move %1").arg(symbol);
        case StackEdit::Kind::Reshape:
            return StackEditText::tr("Shape of %1").arg(symbol);
    }
    return {};
}

QString insertionText(const Scenario& scenario, int before) {
    const bool linearFirst = before % 2 == 1;
    return (linearFirst ? StackEditText::tr("Insert a linear layer and a ReLU between %1 and %2")
                        : StackEditText::tr("Insert a ReLU and a linear layer between %1 and %2"))
        .arg(layerSymbol(scenario, before - 1), layerSymbol(scenario, before));
}

}  // namespace onsager
