// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/arrays/array_writer.h"

#include "engine/arrays/array_error.h"
#include "engine/arrays/npy_header.h"
#include "engine/arrays/stored_array.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>
#include <zlib.h>

namespace onsager {

namespace {

static_assert(std::endian::native == std::endian::little,
              "numbers are written as they lie in memory");

class NewFile {
public:
    explicit NewFile(const std::string& path)
        : m_path(path),
          // A file that is there is overwritten; a process that is started meanwhile does not inherit it.
          m_descriptor(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {
        requireDone(m_descriptor >= 0);
    }
    ~NewFile() {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    NewFile(NewFile&&) = delete;
    NewFile& operator=(NewFile&&) = delete;

    void write(std::string_view bytes) const {
        while (!bytes.empty()) {
            // A write may take a part of the bytes, and be interrupted before the first.
            const ssize_t count = ::write(m_descriptor, bytes.data(), bytes.size());
            if (count < 0 && errno == EINTR) {
                continue;
            }
            requireDone(count > 0);
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
    }

    /// An error of the disk may show here first.
    void close() { requireDone(::close(std::exchange(m_descriptor, -1)) == 0); }

private:
    void requireDone(bool isDone) const {
        if (!isDone) {
            failArray({m_path, {}, {}},
                      fmt::format("cannot be written: {}", std::generic_category().message(errno)));
        }
    }

    const std::string& m_path;
    int m_descriptor;
};

std::string_view bytesOf(std::span<const double> numbers) {
    return {reinterpret_cast<const char*>(numbers.data()), numbers.size_bytes()};
}

/// The fields of a zip archive, least byte first.
class ZipFields {
public:
    ZipFields& number(std::uint64_t value, int bytes) {
        for (int i = 0; i < bytes; ++i) {
            m_bytes += static_cast<char>(value >> (8 * i) & 0xFFU);
        }
        return *this;
    }
    ZipFields& text(std::string_view bytes) {
        m_bytes += bytes;
        return *this;
    }
    [[nodiscard]] const std::string& bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

/// Fields of 4 and 2 bytes, all bits set meaning that the number stands elsewhere (ZIP64, not written).
constexpr std::uint64_t kMostZipBytes = 0xFFFFFFFF;
constexpr std::uint64_t kMostZipMembers = 0xFFFE;

/// What stands of a member both before it and in the list at the end. Time and date: 1 January 1980.
std::string memberFields(const std::string& name, std::uint64_t checksum, std::uint64_t bytes) {
    constexpr int kVersion = 20;
    constexpr int kUtf8Name = 0x0800;
    constexpr int kFirstDate = 0x21;
    // Version, flags, method (stored), time, date, checksum, bytes packed and unpacked,
    // letters of the name, further fields.
    return ZipFields()
        .number(kVersion, 2)
        .number(kUtf8Name, 2)
        .number(0, 2)
        .number(0, 2)
        .number(kFirstDate, 2)
        .number(checksum, 4)
        .number(bytes, 4)
        .number(bytes, 4)
        .number(name.size(), 2)
        .number(0, 2)
        .bytes();
}

}  // namespace

void forEachPiece(
    const Eigen::MatrixXd& numbers,
    const std::function<
        void(Eigen::Index firstRow, Eigen::Index rows, std::span<const double> piece)>& give) {
    using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    if (numbers.size() == 0) {
        return;
    }
    const Eigen::Index most =
        std::max<Eigen::Index>(1, static_cast<Eigen::Index>(StoredArray::kSlab) / numbers.cols());
    RowMajor piece;
    for (Eigen::Index first = 0; first < numbers.rows(); first += most) {
        const Eigen::Index rows = std::min(most, numbers.rows() - first);
        piece = numbers.middleRows(first, rows);
        give(first, rows,
             std::span<const double>(piece.data(), static_cast<std::size_t>(piece.size())));
    }
}

void writeNpy(const ByteSink& sink, const Eigen::MatrixXd& numbers) {
    const std::array<std::int64_t, 2> extents = {numbers.rows(), numbers.cols()};
    sink(npyHeader(extents));
    forEachPiece(numbers, [&](Eigen::Index, Eigen::Index, std::span<const double> piece) {
        sink(bytesOf(piece));
    });
}

void writeNpy(const std::string& path, const Eigen::MatrixXd& numbers) {
    NewFile file(path);
    writeNpy([&file](std::string_view bytes) { file.write(bytes); }, numbers);
    file.close();
}

void writeNpz(const ByteSink& sink, std::span<const NamedArray> arrays) {
    std::uint64_t place = 0;
    const ByteSink counted = [&](std::string_view bytes) {
        place += bytes.size();
        sink(bytes);
    };
    std::string list;
    for (const NamedArray& array : arrays) {
        const std::string name = array.name + ".npy";
        std::uint64_t bytes = 0;
        std::uint64_t checksum = 0;
        // Once for size and checksum, which stand before the numbers,
        // and once more to write them: nothing is held twice.
        writeNpy(
            [&](std::string_view piece) {
                bytes += piece.size();
                checksum =
                    crc32_z(checksum, reinterpret_cast<const Bytef*>(piece.data()), piece.size());
            },
            *array.numbers);
        // Room for the names and the end, of which each has less than 64 KiB.
        if (place + bytes + list.size() > kMostZipBytes - 0xFFFF || arrays.size() > kMostZipMembers
            || name.size() > 0xFFF) {
            failArray({array.name, {}, {}},
                      "makes an NPZ file of more than 4 GiB: write HDF5 or NPY");
        }
        const std::string fields = memberFields(name, checksum, bytes);
        list += ZipFields()
                    .text("PK\x01\x02")
                    .number(20, 2)
                    .text(fields)
                    .number(0, 2)  // comment
                    .number(0, 2)  // disk
                    .number(0, 2)  // attributes
                    .number(0, 4)
                    .number(place, 4)
                    .text(name)
                    .bytes();
        counted(ZipFields().text("PK\x03\x04").text(fields).text(name).bytes());
        writeNpy(counted, *array.numbers);
    }
    // The list of members begins where the last of them ends.
    const std::uint64_t listPlace = place;
    counted(list);
    // Number of the disk and of that of the list, members on it and in all, the list's bytes and place, comment.
    counted(ZipFields()
                .text("PK\x05\x06")
                .number(0, 4)
                .number(arrays.size(), 2)
                .number(arrays.size(), 2)
                .number(list.size(), 4)
                .number(listPlace, 4)
                .number(0, 2)
                .bytes());
}

}  // namespace onsager
