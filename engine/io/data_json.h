// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"
#include "engine/model/data_settings.h"

namespace onsager {

/// The object of what is read of files: empty when all is drawn.
Json documentOf(const DataSettings& data);

/// What an object says that the schema holds for, defaults filled in.
DataSettings dataIn(const Json& object);

}  // namespace onsager
