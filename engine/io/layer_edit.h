// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"

#include <optional>

namespace onsager {

// Edits of the stack of layers, document in, document out, like those of scenario_edit.h.
//
// A stack is prior, linear, row-wise, linear, ..., observation. Layers therefore come and go in pairs
// of neighbours, a linear and a row-wise one, and change places only with layers of their own type.
// An informed start stays with its variable. What cannot be done throws ScenarioError with the reason.

/// The first of the two layers that come and go with `layer`: the layer itself and the one above it,
/// or where that is the observation the one below.
int pairOf(const Json& document, int layer);

/// The document with a linear layer of Gaussian entries and a ReLU between layers `before` - 1 and
/// `before`, in the order that is legal there. Both have the rows of the variable below them.
Json withPairInserted(const Json& document, int before);

/// The document without the pair of `layer`.
Json withPairRemoved(const Json& document, int layer);

/// Where the copy of `layer` stands in withPairRepeated.
int copyOf(const Json& document, int layer);

/// The document with the pair of `layer` a second time above itself; the only linear layer is copied
/// with a ReLU in between.
Json withPairRepeated(const Json& document, int layer);

/// The layer of the same type that is next to `layer` to the right (step 1) or the left (-1).
int neighbourOf(const Json& document, int layer, int step);

/// The document with layer `from` at the place of `to`, which has the same type; those of this type
/// in between move up or down by one place.
Json withLayerMoved(const Json& document, int from, int to);

/// The document in which the card of `layer` says rows x columns: of the matrix for a linear layer, of
/// the variable otherwise. Without `columns` these stay. Changes the keys that the numbers come from,
/// also where they stand in other layers.
Json withShape(const Json& document,
               int layer,
               const Json& rows,
               const std::optional<Json>& columns);

}  // namespace onsager
