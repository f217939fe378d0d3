// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/patience.h"
#include "tests/unit/arrays/array_files.h"

#include <QProcess>
#include <QString>

#include <cstdint>

namespace onsager::test {

/// Whether Debian's Python has a module.
inline bool pythonHas(const QString& module) {
    QProcess process;
    process.start("/usr/bin/python3", {"-c", "import " + module});
    return process.waitForFinished(kPatience) && process.exitStatus() == QProcess::NormalExit
           && process.exitCode() == 0;
}

/// Runs a script in a folder; what went wrong, empty when nothing did.
inline QString runPython(const ArrayFolder& folder, const QString& script) {
    QProcess process;
    process.setWorkingDirectory(QString::fromStdString(folder.path("")));
    process.start("/usr/bin/python3", {"-c", script});
    if (!process.waitForFinished(kPatience) || process.exitCode() != 0) {
        return "python: " + QString::fromUtf8(process.readAllStandardError());
    }
    return {};
}

/// What stands at place i of row-major order in the arrays of both: whole numbers, (7 i mod 23) - 5.
inline double numberAt(std::int64_t i) {
    return static_cast<double>(7 * i % 23) - 5.0;
}

/// a(3, 4): such an array in a script.
inline constexpr const char* kPythonNumbers =
    "import numpy as np\n"
    "def a(*shape):\n"
    "    return ((7 * np.arange(np.prod(shape)) % 23) - 5.0).reshape(shape)\n";

}  // namespace onsager::test
