// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace onsager {

/// What the engine says of a prediction, of a measurement, of how a run ended or of a free energy, in the language of the window. The
/// engine writes English, which is part of its formats; here each of its sentences is known again and its
/// numbers are put into the same sentence of the other language. One that is not known stays as it is.
///
///     noteText("Z_0 is small (24 rows): the prediction ..")    // "Z_0 ist klein (24 Zeilen): .."
QString noteText(const std::string& note);

}  // namespace onsager
