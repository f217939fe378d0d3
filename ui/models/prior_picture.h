// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/prior.h"
#include "ui/models/layer_picture.h"

namespace onsager {

/// The density of an entry, a bar where a single value is probable; of the group lasso the density over the
/// length of a row.
LayerPicture priorPicture(const Prior& prior);

}  // namespace onsager
