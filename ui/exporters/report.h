// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"

#include <QByteArray>
#include <QString>

namespace onsager {

/// What goes into a page beside what the result says.
struct ReportRequest {
    QString date;                 ///< see reportDate()
    int threads = 1;              ///< for what is computed beside the run
    bool withFreeEnergy = false;  ///< also where its curve takes long
};

/// "2026-11-29 21:05 UTC": now, or the time that SOURCE_DATE_EPOCH gives in seconds since 1970.
QString reportDate();

/// A result as a page for a lab book: HTML in UTF-8 that needs no other file and no script.
///
/// Title, description, date and program; every chart that the scenario has, as SVG, with its sentence
/// (errors by half-iteration, estimates, messages, the free energy where it is quick); the final errors
/// measured and predicted; how the trials ended; what the numbers have to be read with; the layers, and the
/// scenario as JSON. Of a complete run that was measured the first trial is run again for what is inside.
/// Whatever a text holds is shown as a text. Needs a QGuiApplication.
QByteArray reportPage(const Result& result, const ReportRequest& request);

}  // namespace onsager
