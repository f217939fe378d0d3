// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/arrays/plain_numbers.h"

namespace onsager {

/// Reads the header of an IDX file: 0, 0, type (8 u1, 9 i1, B i2, C i4, D f4, E f8), number of dimensions, then
/// each extent in 4 bytes; everything big-endian.
/// Source: Y. LeCun, C. Cortes, C. Burges, "The MNIST database". Throws ArrayError.
PlainLayout readIdxHeader(const ByteSource& bytes);

}  // namespace onsager
