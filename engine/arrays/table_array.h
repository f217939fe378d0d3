// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/arrays/byte_source.h"
#include "engine/arrays/stored_array.h"

#include <memory>

namespace onsager {

/// A table of text, one record on a line, its fields between commas, semicolons or tabs, whichever the first
/// record has most of; rows of those columns that the source chooses, in its order.
///
/// A field may stand in double quotes, within which a doubled one is a quote. A first record of words alone, no
/// number among them, is a header. Words: yes, true 1; no, false 0; empty, NA, nan, null, ? missing (NaN); in
/// any case of their letters. Numbers have a decimal point. Empty lines count for nothing. Only what is chosen
/// has to be a number.
/// At most 4096 letters in a field, a million fields and 16 MiB in a record. Throws ArrayError.
std::unique_ptr<StoredArray> openTable(ByteSource bytes);

}  // namespace onsager
