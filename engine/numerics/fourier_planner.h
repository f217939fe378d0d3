// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>

namespace onsager {

/// FFTW makes and destroys plans on one thread at a time, and runs them on any.
std::mutex& fourierPlanner();

}  // namespace onsager
