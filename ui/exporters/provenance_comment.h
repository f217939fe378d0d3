// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/figure.h"
#include "ui/exporters/figure_file.h"

#include <QByteArray>

namespace onsager {

/// Where a figure comes from, as lines that a text file has before its content, each after `mark`:
///
///     # onsager/figure: 1
///     # program: onsager 0.1.0
///     # seed: 7
///     # date: 2026-01-31T12:00:00Z
///     # title: Two layers
///     # figure: NMSE against half-iteration. Medians of 10 trials.
///     # scenario: {"format":"onsager/scenario", ...}
///
/// What is not known has no line; the scenario is one line of JSON, whatever it is broken into in the origin.
QByteArray provenanceComment(const QByteArray& mark,
                             const Figure& figure,
                             const FigureOrigin& origin);

/// A document of JSON on one line; as it is where it is none.
QByteArray onOneLine(const QByteArray& json);

}  // namespace onsager
