// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/arrays/npz_array.h"

#include "engine/arrays/array_error.h"
#include "engine/arrays/npy_header.h"

#include <algorithm>
#include <fcntl.h>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <unistd.h>
#include <utility>
#include <zip.h>

namespace onsager {

namespace {

constexpr std::string_view kEnding = ".npy";

struct ArchiveCloser {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct MemberCloser {
    void operator()(zip_file_t* member) const { zip_fclose(member); }
};
using Archive = std::unique_ptr<zip_t, ArchiveCloser>;
using Member = std::unique_ptr<zip_file_t, MemberCloser>;

[[noreturn]] void failDamaged(const ArraySource& source) {
    failArray(source, "is a zip archive that is damaged or cut off");
}

Archive openFile(const ByteSource& bytes) {
    // A descriptor of its own: the archive closes it.
    const int descriptor = ::fcntl(bytes.descriptor(), F_DUPFD_CLOEXEC, 0);
    int error = 0;
    zip_t* archive = descriptor >= 0 ? zip_fdopen(descriptor, ZIP_CHECKCONS, &error) : nullptr;
    if (archive == nullptr && descriptor >= 0) {
        ::close(descriptor);
    }
    return Archive(archive);
}

Archive openMemory(const ByteSource& bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* memory =
        zip_source_buffer_create(bytes.memory().data(), bytes.memory().size(), 0, &error);
    zip_t* archive = memory != nullptr ? zip_open_from_source(memory, ZIP_RDONLY, &error) : nullptr;
    if (archive == nullptr && memory != nullptr) {
        zip_source_free(memory);
    }
    zip_error_fini(&error);
    return Archive(archive);
}

class NpzArray : public StoredArray {
public:
    explicit NpzArray(ByteSource bytes) : m_bytes(std::move(bytes)) {
        m_archive = m_bytes.descriptor() >= 0 ? openFile(m_bytes) : openMemory(m_bytes);
        if (!m_archive) {
            failDamaged(source());
        }
        findMember();
        openMember();
        m_layout = readNpyHeader(source(), next());
        requireExactSize(source(), m_layout, m_memberBytes);
    }

    [[nodiscard]] const std::vector<std::int64_t>& extents() const override {
        return m_layout.extents;
    }
    [[nodiscard]] bool isColumnMajor() const override { return m_layout.isColumnMajor; }

    void visit(const ItemRange& items, const Take& take) override {
        // Packed members are read from the start alone.
        openMember();
        readNpyHeader(source(), next());
        const std::int64_t all = numberCount(source(), m_layout.extents);
        const ItemRange places =
            m_layout.isColumnMajor ? ItemRange{0, all} : placesOf(m_layout.extents, items);
        const auto width = static_cast<std::size_t>(m_layout.type.bytes);
        std::vector<std::byte> raw(static_cast<std::size_t>(std::min(all, kSlab)) * width);
        std::vector<double> numbers(static_cast<std::size_t>(std::min(all, kSlab)));
        const std::int64_t last = places.first + places.count;
        std::int64_t place = 0;
        while (place < last) {
            // Numbers before the first wanted one are unpacked and left.
            const std::int64_t end = place < places.first ? places.first : last;
            const auto count = static_cast<std::size_t>(std::min(kSlab, end - place));
            const std::span<std::byte> piece(raw.data(), count * width);
            readNext(piece);
            if (place >= places.first) {
                const std::span<double> out(numbers.data(), count);
                toDoubles(m_layout.type, piece, out);
                take(place, out);
            }
            place += static_cast<std::int64_t>(count);
        }
        // Whoever asks for a part does not read the rest for its checksum.
        if (last == all) {
            requireEnd();
        }
    }

private:
    [[nodiscard]] const ArraySource& source() const { return m_bytes.source(); }

    [[nodiscard]] NextBytes next() {
        return [this](std::span<std::byte> out) { readNext(out); };
    }

    void findMember() {
        constexpr zip_int64_t kMostMembers = 10000;
        const zip_int64_t count = zip_get_num_entries(m_archive.get(), 0);
        if (count > kMostMembers) {
            failArray(source(), fmt::format("is a zip archive of {} members; at most {} are read",
                                            count, kMostMembers));
        }
        const std::string& wanted = source().dataset;
        std::vector<std::string> names;
        for (zip_int64_t i = 0; i < count; ++i) {
            const char* name = zip_get_name(m_archive.get(), static_cast<zip_uint64_t>(i), 0);
            const std::string_view member = name != nullptr ? name : "";
            if (member.size() <= kEnding.size()
                || member.substr(member.size() - kEnding.size()) != kEnding) {
                continue;
            }
            const std::string_view array = member.substr(0, member.size() - kEnding.size());
            names.emplace_back(quotable(array));
            // "x" and "x.npy" mean the same; without a wish there has to be one alone.
            if (wanted.empty() || member == wanted || array == wanted) {
                m_index = static_cast<zip_uint64_t>(i);
                m_found += 1;
            }
        }
        if (m_found != 1) {
            failArray(source(), choiceText(names, m_found > 1 && !wanted.empty()));
        }
        requireSizes();
    }

    static std::string choiceText(const std::vector<std::string>& names, bool isTwice) {
        constexpr std::size_t kMostNamed = 12;
        if (names.empty()) {
            return "is a zip archive without an NPY file in it";
        }
        if (isTwice) {
            return "the archive holds it more than once";
        }
        const std::size_t named = std::min(names.size(), kMostNamed);
        return fmt::format(
            "the data set must be one of those in the archive: {}{}",
            fmt::join(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(named), ", "),
            named < names.size() ? ", ..." : "");
    }

    void requireSizes() {
        zip_stat_t status;
        zip_stat_init(&status);
        constexpr zip_uint64_t kWanted =
            ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
        if (zip_stat_index(m_archive.get(), m_index, 0, &status) != 0
            || (status.valid & kWanted) != kWanted) {
            failDamaged(source());
        }
        if (status.encryption_method != ZIP_EM_NONE) {
            failArray(source(), "is encrypted");
        }
        const bool isStored = status.comp_method == ZIP_CM_STORE;
        if (!isStored && status.comp_method != ZIP_CM_DEFLATE) {
            failArray(
                source(),
                fmt::format("is compressed by method {}; stored and deflated members are read",
                            status.comp_method));
        }
        // Deflate makes of one byte at most 1032 (zlib's technical details).
        constexpr zip_uint64_t kMostOfOne = 1032;
        constexpr zip_uint64_t kSlack = 64;
        const auto file = static_cast<zip_uint64_t>(m_bytes.size());
        const bool isPossible =
            status.comp_size <= file
            && (isStored ? status.size == status.comp_size
                         : status.size <= (status.comp_size + kSlack) * kMostOfOne);
        if (!isPossible) {
            failArray(source(),
                      fmt::format("says it has {} bytes, of which the archive of {} bytes holds {}",
                                  status.size, file, status.comp_size));
        }
        m_memberBytes = static_cast<std::int64_t>(status.size);
    }

    void openMember() {
        m_member.reset();
        m_member.reset(zip_fopen_index(m_archive.get(), m_index, 0));
        if (!m_member) {
            failDamaged(source());
        }
    }

    void readNext(std::span<std::byte> out) {
        while (!out.empty()) {
            const zip_int64_t count = zip_fread(m_member.get(), out.data(), out.size());
            if (count <= 0) {
                failDamaged(source());
            }
            out = out.subspan(static_cast<std::size_t>(count));
        }
    }

    /// At the end the checksum is compared.
    void requireEnd() {
        std::byte more{};
        if (zip_fread(m_member.get(), &more, 1) != 0) {
            failDamaged(source());
        }
    }

    ByteSource m_bytes;
    Archive m_archive;
    Member m_member;  // closed before its archive
    zip_uint64_t m_index = 0;
    int m_found = 0;
    std::int64_t m_memberBytes = 0;
    PlainLayout m_layout;
};

}  // namespace

std::unique_ptr<StoredArray> openNpz(ByteSource bytes) {
    return std::make_unique<NpzArray>(std::move(bytes));
}

}  // namespace onsager
