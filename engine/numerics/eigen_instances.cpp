// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/eigen_instances.h"

ONSAGER_EIGEN_SOLVERS()
#if !EIGEN_VERSION_AT_LEAST(3, 4, 90)
ONSAGER_EIGEN_KERNELS()
#endif
