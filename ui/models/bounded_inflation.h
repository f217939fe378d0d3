// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace onsager {

/// What was in a stream of zlib.
struct Inflated {
    QByteArray bytes;
    bool isWhole = false;  ///< the stream ended, and all of it was right
    qsizetype read = 0;    ///< bytes of the stream that were needed for it
};

/// Decompresses a stream into at most `most` bytes, whatever it says about itself. A stream that is damaged or
/// holds more gives what came before.
Inflated inflated(QByteArrayView stream, qsizetype most);

}  // namespace onsager
