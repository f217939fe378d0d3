// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"

#include <string>

namespace onsager {

/// The program onsager, which draws: beside this one, else on the PATH. Throws ScenarioError when it is
/// neither there, or when `place` has no name of a page (.html, .htm): before a long run.
std::string programForReport(const std::string& place);

/// Hands a result to that program, which writes it as a page. Throws std::runtime_error when that fails,
/// after the program has said why.
void writeReport(const std::string& program,
                 const std::string& place,
                 const Result& result,
                 int threads);

}  // namespace onsager
