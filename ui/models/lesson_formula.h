// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace onsager {

/// The name of the formula that a page of a lesson speaks of at a step, the link with that place among those that set
/// something up: the last one before it, else the first of the page; likewise before the first step (below 0). Empty
/// where the page has none.
QString formulaAt(const QString& page, int step);

}  // namespace onsager
