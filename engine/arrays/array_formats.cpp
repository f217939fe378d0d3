// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/arrays/array_formats.h"

#include "engine/arrays/array_error.h"
#include "engine/arrays/byte_source.h"
#include "engine/arrays/hdf5_array.h"
#include "engine/arrays/idx_header.h"
#include "engine/arrays/market_array.h"
#include "engine/arrays/npy_header.h"
#include "engine/arrays/npz_array.h"
#include "engine/arrays/plain_numbers.h"
#include "engine/arrays/table_array.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <string_view>

namespace onsager {

namespace {

std::string firstBytes(const ByteSource& bytes) {
    constexpr std::int64_t kEnough = 1024;
    std::string start(static_cast<std::size_t>(std::min(bytes.size(), kEnough)), '\0');
    bytes.read(0, std::as_writable_bytes(std::span(start)));
    return start;
}

bool begins(std::string_view text, std::string_view beginning) {
    return text.substr(0, beginning.size()) == beginning;
}

bool beginsInAnyCase(std::string_view text, std::string_view lower) {
    return text.size() >= lower.size()
           && std::equal(lower.begin(), lower.end(), text.begin(), [](char wanted, char given) {
                  return (given >= 'A' && given <= 'Z' ? given - 'A' + 'a' : given) == wanted;
              });
}

/// HDF5 allows for something else before it, of 512 bytes or that times a power of two.
bool isHdf5(const ByteSource& bytes, std::string_view start) {
    constexpr std::int64_t kLargestUserBlock = 1 << 20;
    if (begins(start, kHdf5Magic)) {
        return true;
    }
    std::string signature(kHdf5Magic.size(), '\0');
    // 512, 1024, 2048, ..: all places where the library looks, up to a bound.
    for (std::int64_t offset = 512; offset <= kLargestUserBlock; offset *= 2) {
        if (offset + static_cast<std::int64_t>(signature.size()) > bytes.size()) {
            return false;
        }
        bytes.read(offset, std::as_writable_bytes(std::span(signature)));
        if (signature == kHdf5Magic) {
            return true;
        }
    }
    return false;
}

/// Two zeros, the type of the numbers, the count of dimensions.
bool isIdx(std::string_view start) {
    return start.size() >= 4 && begins(start, std::string_view("\0\0", 2)) && start[2] >= 0x08
           && start[2] <= 0x0E && start[3] > 0;
}

/// Letters of any alphabet, no other control characters than a table has.
bool isText(std::string_view start) {
    return std::all_of(start.begin(), start.end(), [](char letter) {
        return static_cast<unsigned char>(letter) >= 0x20 || letter == '\n' || letter == '\r'
               || letter == '\t';
    });
}

std::string endingOf(const std::string& path) {
    std::string ending = std::filesystem::path(path).extension().string();
    for (char& letter : ending) {
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return ending;
}

void refuseDataset(const ArraySource& source, std::string_view format) {
    if (!source.dataset.empty()) {
        failArray(source, fmt::format("is {}, which holds one array without a name", format));
    }
}

void refuseColumns(const ArraySource& source, std::string_view format) {
    if (!source.columns.empty()) {
        failArray(source, fmt::format("is {}; columns are chosen of a CSV table alone", format));
    }
}

std::unique_ptr<StoredArray> openNpy(ByteSource bytes) {
    std::int64_t place = 0;
    const NextBytes next = [&](std::span<std::byte> out) {
        bytes.read(place, out);
        place += static_cast<std::int64_t>(out.size());
    };
    PlainLayout layout = readNpyHeader(bytes.source(), next);
    return std::make_unique<PlainNumbers>(std::move(bytes), std::move(layout));
}

std::unique_ptr<StoredArray> openIdx(ByteSource bytes) {
    PlainLayout layout = readIdxHeader(bytes);
    return std::make_unique<PlainNumbers>(std::move(bytes), std::move(layout));
}

/// A format, with what it has no use for refused.
struct Format {
    std::string_view name;
    bool hasDatasets;
    bool hasColumns;
    std::unique_ptr<StoredArray> (*open)(ByteSource);
};

Format formatOf(const ByteSource& bytes) {
    const std::string start = firstBytes(bytes);
    const ArraySource& source = bytes.source();
    if (begins(start, kNpyMagic)) {
        return {"an NPY file", false, false, openNpy};
    }
    // A first member, or the end of an archive without any.
    if (begins(start, "PK\x03\x04") || begins(start, "PK\x05\x06")) {
        return {"an NPZ file", true, false, openNpz};
    }
    if (beginsInAnyCase(start, kMarketMagic)) {
        return {"a MatrixMarket file", false, false, openMarket};
    }
    if (isIdx(start)) {
        return {"an IDX file", false, false, openIdx};
    }
    if (isHdf5(bytes, start)) {
        return {"an HDF5 file", true, false, openHdf5};
    }
    if (begins(start, "\x1f\x8b")) {
        failArray(source, "is packed by gzip: unpack it first");
    }
    // A name that promises another format says more of what is wrong than a failing table.
    const std::string ending = endingOf(source.path);
    const bool isOther = ending == ".npy" || ending == ".npz" || ending == ".h5"
                         || ending == ".hdf5" || ending == ".mtx" || ending == ".idx";
    if (isOther || start.empty() || !isText(start)) {
        failArray(source,
                  start.empty()
                      ? "is empty"
                      : "does not begin as a file of NPY, NPZ, HDF5, MatrixMarket or IDX, nor "
                        "as a CSV table of text");
    }
    return {"a CSV table", false, true, openTable};
}

}  // namespace

std::unique_ptr<StoredArray> openArray(const ArraySource& source) {
    ByteSource bytes(source);
    const Format format = formatOf(bytes);
    if (!format.hasDatasets) {
        refuseDataset(source, format.name);
    }
    if (!format.hasColumns) {
        refuseColumns(source, format.name);
    }
    return format.open(std::move(bytes));
}

}  // namespace onsager
