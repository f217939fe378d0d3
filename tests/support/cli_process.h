// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/patience.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace onsager {

/// How the command line ended; status -1 when it crashed or hung.
struct Outcome {
    int status = -1;
    QByteArray out;
    QByteArray err;
};

/// Runs the real program to its end.
inline Outcome runCli(const QStringList& arguments,
                      const QByteArray& input = {},
                      const QStringList& variables = {}) {
    QProcess process;
    QStringList environment = QProcess::systemEnvironment();
    environment += variables;
    process.setEnvironment(environment);
    process.start(ONSAGER_CLI, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(kPatience) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished(kPatience);
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// What the program wrote as JSON.
inline QJsonObject objectIn(const QByteArray& text) {
    return QJsonDocument::fromJson(text).object();
}

/// A scenario small enough to run in a moment.
inline QByteArray smallScenario() {
    return R"({
  "format": "onsager/scenario", "version": 1, "title": "Small",
  "seed": 1, "trials": 2, "columns": 2,
  "layers": [
    {"type": "prior", "kind": "gaussian", "rows": 20, "variance": 1.0},
    {"type": "linear", "rows": 60, "matrix": {"kind": "gaussian", "variance": 0.05}},
    {"type": "output", "kind": "awgn", "snrDb": 10}
  ],
  "estimation": "mmse",
  "algorithm": {"kind": "ml-mat-vamp", "iterations": 2, "damping": 1.0,
    "minPrecision": 1e-6, "maxPrecision": 1e8},
  "start": {"kind": "zero"},
  "prediction": {"samples": 64, "spectrum": "limit"}
})";
}

}  // namespace onsager
