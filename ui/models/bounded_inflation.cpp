// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/bounded_inflation.h"

#include <algorithm>
#include <limits>

#define ZLIB_CONST  // what is read stays as it is
#include <zlib.h>

namespace onsager {
namespace {

constexpr qsizetype kMostAtOnce = std::numeric_limits<uInt>::max();

/// A stream that is always ended.
class Inflation {
public:
    explicit Inflation(QByteArrayView bytes) {
        m_stream.next_in = reinterpret_cast<const Bytef*>(bytes.data());  // NOLINT: of zlib
        m_stream.avail_in = static_cast<uInt>(std::min(bytes.size(), kMostAtOnce));
        m_isOpen = inflateInit(&m_stream) == Z_OK;
    }
    Inflation(const Inflation&) = delete;
    Inflation& operator=(const Inflation&) = delete;
    Inflation(Inflation&&) = delete;
    Inflation& operator=(Inflation&&) = delete;
    ~Inflation() {
        if (m_isOpen) {
            inflateEnd(&m_stream);
        }
    }

    /// Fills a buffer as far as there is something; whether that was all, and all of it was right.
    bool fill(QByteArray& buffer) {
        m_stream.next_out = reinterpret_cast<Bytef*>(buffer.data());  // NOLINT: of zlib
        m_stream.avail_out = static_cast<uInt>(buffer.size());
        const bool isWhole = m_isOpen && inflate(&m_stream, Z_FINISH) == Z_STREAM_END;
        buffer.truncate(buffer.size() - qsizetype(m_stream.avail_out));
        return isWhole;
    }
    [[nodiscard]] qsizetype read() const { return qsizetype(m_stream.total_in); }

private:
    z_stream m_stream = {};
    bool m_isOpen = false;
};

}  // namespace

Inflated inflated(QByteArrayView stream, qsizetype most) {
    Inflated all;
    all.bytes = QByteArray(std::clamp(most, qsizetype(0), kMostAtOnce), Qt::Uninitialized);
    Inflation inflation(stream);
    all.isWhole = inflation.fill(all.bytes);
    all.read = inflation.read();
    return all;
}

}  // namespace onsager
