// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"
#include "engine/laws/activation.h"

namespace onsager {

/// An entry-wise function as the value of `key`, with its parameter beside it.
void writeFunction(const EntryFunction& function, const char* key, Json& layer);
EntryFunction functionIn(const Json& layer, const char* key);

}  // namespace onsager
