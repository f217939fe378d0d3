// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/arrays/array_formats.h"

#include "engine/arrays/array_error.h"
#include "engine/arrays/byte_source.h"
#include "engine/arrays/idx_header.h"
#include "engine/arrays/npy_header.h"
#include "engine/arrays/plain_numbers.h"

#include <algorithm>
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

void refuseDataset(const ArraySource& source, std::string_view format) {
    if (!source.dataset.empty()) {
        failArray(source, std::string("is ") + std::string(format)
                              + ", which holds one array without a name");
    }
}

void refuseColumns(const ArraySource& source, std::string_view format) {
    if (!source.columns.empty()) {
        failArray(source, std::string("is ") + std::string(format)
                              + "; columns are chosen of a CSV table alone");
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

}  // namespace

std::unique_ptr<StoredArray> openArray(const ArraySource& source) {
    ByteSource bytes(source);
    const std::string start = firstBytes(bytes);
    if (begins(start, kNpyMagic)) {
        refuseDataset(source, "an NPY file");
        refuseColumns(source, "an NPY file");
        return openNpy(std::move(bytes));
    }
    if (start.size() >= 4 && begins(start, std::string_view("\0\0", 2)) && start[3] > 0) {
        refuseDataset(source, "an IDX file");
        refuseColumns(source, "an IDX file");
        PlainLayout layout = readIdxHeader(bytes);
        return std::make_unique<PlainNumbers>(std::move(bytes), std::move(layout));
    }
    failArray(source, "is no file of NPY, NPZ, HDF5, CSV, MatrixMarket or IDX");
}

}  // namespace onsager
