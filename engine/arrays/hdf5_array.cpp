// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/arrays/hdf5_array.h"

#include "engine/arrays/array_error.h"
#include "engine/arrays/hdf5_handle.h"
#include "engine/arrays/separate_array.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>
#include <string>
#include <utility>
#include <vector>
#include <zlib.h>

namespace onsager {

namespace {

constexpr int kMostLevels = 64;
constexpr int kMostSoftLinks = 16;
constexpr std::size_t kMostObjects = 10000;
constexpr std::size_t kLongestTarget = 4096;

/// Sizes and places along each axis.
using Extents = std::vector<hsize_t>;

[[noreturn]] void failDamaged(const ArraySource& source) {
    failArray(source, "is an HDF5 file that is damaged or cut off");
}

Hdf5Handle opened(const ArraySource& source, hid_t id, Hdf5Handle::Close close) {
    if (id < 0) {
        failDamaged(source);
    }
    return {id, close};
}

/// From memory by an image; a file by the descriptor that is open, so that nobody exchanges it meanwhile.
Hdf5Handle openFile(const ByteSource& bytes) {
    const Hdf5Handle access = opened(bytes.source(), H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
    // Closing the file closes all that is open in it.
    H5Pset_fclose_degree(access.id(), H5F_CLOSE_STRONG);
    std::string name = "onsager";
    if (bytes.descriptor() >= 0) {
        H5Pset_fapl_sec2(access.id());
#if H5_VERSION_GE(1, 10, 7)
        // Reading needs no lock, and a folder that may only be read allows none.
        H5Pset_file_locking(access.id(), false, true);
#endif
        // The file that is open, whatever has its name now.
        name = fmt::format("/proc/self/fd/{}", bytes.descriptor());
    } else {
        constexpr std::size_t kStep = 65536;
        H5Pset_fapl_core(access.id(), kStep, false);
        // The library copies the image; its interface forgot the const.
        void* image = const_cast<std::byte*>(bytes.memory().data());
        H5Pset_file_image(access.id(), image, bytes.memory().size());
    }
    return opened(bytes.source(), H5Fopen(name.c_str(), H5F_ACC_RDONLY, access.id()), H5Fclose);
}

/// The names in a group; no more than the library may look at.
std::vector<std::string> namesIn(const ArraySource& source, hid_t group) {
    std::vector<std::string> names;
    const auto add = [](hid_t, const char* name, const H5L_info_t*, void* list) -> herr_t {
        auto& all = *static_cast<std::vector<std::string>*>(list);
        all.emplace_back(name);
        return all.size() > kMostObjects ? 1 : 0;
    };
    if (H5Literate(group, H5_INDEX_NAME, H5_ITER_NATIVE, nullptr, add, &names) < 0) {
        failDamaged(source);
    }
    return names;
}

/// Finds data sets by following hard links alone; a group that has been seen is not entered again.
class DatasetSearch {
public:
    explicit DatasetSearch(const ArraySource& source) : m_source(source) {}

    std::vector<std::string> pathsBelow(hid_t file) {
        const Hdf5Handle root = opened(m_source, H5Gopen2(file, "/", H5P_DEFAULT), H5Gclose);
        search(root.id(), "", 0);
        return std::move(m_paths);
    }

private:
    void search(hid_t group, const std::string& path, int level) {
        H5O_info_t info;
        if (H5Oget_info(group, &info) < 0) {
            failDamaged(m_source);
        }
        // A group may hold itself by a hard link.
        if (!m_seen.insert(info.addr).second) {
            return;
        }
        if (level > kMostLevels) {
            failArray(m_source,
                      fmt::format("its groups lie more than {} levels deep", kMostLevels));
        }
        for (const std::string& name : namesIn(m_source, group)) {
            if (++m_objects > kMostObjects) {
                failArray(m_source, fmt::format("holds more than {} objects; name the data set",
                                                kMostObjects));
            }
            visit(group, name, path + (path.empty() ? "" : "/") + name, level);
        }
    }

    void visit(hid_t group, const std::string& name, const std::string& path, int level) {
        H5L_info_t link;
        if (H5Lget_info(group, name.c_str(), &link, H5P_DEFAULT) < 0) {
            failDamaged(m_source);
        }
        // Soft links name what is found anyway; external ones lead out of the file.
        if (link.type != H5L_TYPE_HARD) {
            return;
        }
        const Hdf5Handle object =
            opened(m_source, H5Oopen(group, name.c_str(), H5P_DEFAULT), H5Oclose);
        const H5I_type_t type = H5Iget_type(object.id());
        if (type == H5I_DATASET) {
            m_paths.push_back(path);
        } else if (type == H5I_GROUP) {
            search(object.id(), path, level + 1);
        }
    }

    const ArraySource& m_source;
    std::vector<std::string> m_paths;
    std::set<haddr_t> m_seen;
    std::size_t m_objects = 0;
};

std::string choiceText(const std::vector<std::string>& paths) {
    constexpr std::size_t kMostNamed = 12;
    const std::size_t named = std::min(paths.size(), kMostNamed);
    std::vector<std::string> shown;
    for (std::size_t i = 0; i < named; ++i) {
        shown.push_back(quotable(paths[i]));
    }
    return paths.empty() ? "holds no data set"
                         : fmt::format("the data set must be one of those in the file: {}{}",
                                       fmt::join(shown, ", "), named < paths.size() ? ", ..." : "");
}

/// The parts of a path between its slashes; empty ones and "." lead nowhere.
std::vector<std::string> partsOf(std::string_view path) {
    std::vector<std::string> parts;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        const std::string_view part = path.substr(0, end);
        if (!part.empty() && part != ".") {
            parts.emplace_back(part);
        }
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return parts;
}

/// Walks along a path link by link, so that none leads out of the file or round in a circle.
class PathWalk {
public:
    PathWalk(const ArraySource& source, hid_t file) : m_source(source), m_file(file) {}

    /// Nothing where the path ends nowhere.
    Hdf5Handle follow(std::string_view path) {
        Hdf5Handle place = opened(m_source, H5Gopen2(m_file, "/", H5P_DEFAULT), H5Oclose);
        return follow(std::move(place), path);
    }

private:
    Hdf5Handle follow(Hdf5Handle place, std::string_view path) {
        const std::vector<std::string> parts = partsOf(path);
        if (parts.size() > static_cast<std::size_t>(kMostLevels)) {
            failArray(m_source,
                      fmt::format("the path of a data set has at most {} parts", kMostLevels));
        }
        for (const std::string& part : parts) {
            if (H5Iget_type(place.id()) != H5I_GROUP
                || H5Lexists(place.id(), part.c_str(), H5P_DEFAULT) <= 0) {
                return {};
            }
            place = step(std::move(place), part);
            if (!place.isOpen()) {
                return {};
            }
        }
        return place;
    }

    Hdf5Handle step(Hdf5Handle group, const std::string& name) {
        H5L_info_t link;
        if (H5Lget_info(group.id(), name.c_str(), &link, H5P_DEFAULT) < 0) {
            failDamaged(m_source);
        }
        if (link.type == H5L_TYPE_HARD) {
            return opened(m_source, H5Oopen(group.id(), name.c_str(), H5P_DEFAULT), H5Oclose);
        }
        if (link.type != H5L_TYPE_SOFT) {
            failArray(m_source, "leads out of the file; links to other files are not followed");
        }
        if (++m_softLinks > kMostSoftLinks || link.u.val_size > kLongestTarget) {
            failArray(m_source, fmt::format("leads over more than {} links or a very long one",
                                            kMostSoftLinks));
        }
        std::string target(link.u.val_size, '\0');
        if (H5Lget_val(group.id(), name.c_str(), target.data(), target.size(), H5P_DEFAULT) < 0) {
            failDamaged(m_source);
        }
        // What the file stores need not end where its length says.
        target.resize(std::min(target.find('\0'), target.size()));
        return !target.empty() && target.front() == '/' ? follow(target)
                                                        : follow(std::move(group), target);
    }

    const ArraySource& m_source;
    hid_t m_file;
    int m_softLinks = 0;
};

Hdf5Handle openDataset(const ArraySource& source, hid_t file) {
    std::string path = source.dataset;
    if (path.empty()) {
        const std::vector<std::string> paths = DatasetSearch(source).pathsBelow(file);
        if (paths.size() != 1) {
            failArray(source, choiceText(paths));
        }
        path = paths.front();
    }
    Hdf5Handle object = PathWalk(source, file).follow(path);
    if (!object.isOpen() || H5Iget_type(object.id()) != H5I_DATASET) {
        failArray(source, choiceText(DatasetSearch(source).pathsBelow(file)));
    }
    return object;
}

std::string_view classNameOf(H5T_class_t type) {
    switch (type) {
        case H5T_STRING:
            return "text";
        case H5T_COMPOUND:
            return "records or complex numbers";
        case H5T_REFERENCE:
            return "references";
        case H5T_VLEN:
            return "lists of various lengths";
        default:
            return "no numbers";
    }
}

/// Whole numbers and reals that a double can hold; truth values, which are an enumeration of whole ones.
void requireNumbers(const ArraySource& source, hid_t dataset) {
    // Up to a long double.
    constexpr std::size_t kMostBytes = 16;
    Hdf5Handle type = opened(source, H5Dget_type(dataset), H5Tclose);
    if (H5Tget_class(type.id()) == H5T_ENUM) {
        type = opened(source, H5Tget_super(type.id()), H5Tclose);
    }
    const H5T_class_t kind = H5Tget_class(type.id());
    if (kind != H5T_INTEGER && kind != H5T_FLOAT) {
        failArray(source,
                  fmt::format("holds {}; an array of numbers is wanted", classNameOf(kind)));
    }
    const std::size_t bytes = H5Tget_size(type.id());
    if (bytes == 0 || bytes > kMostBytes) {
        failArray(source, fmt::format("holds numbers of {} bytes each; at most {} are read", bytes,
                                      kMostBytes));
    }
}

bool inflatesWithin(const ArraySource& source,
                    std::span<const unsigned char> packed,
                    std::size_t most) {
    z_stream stream = {};
    stream.next_in = const_cast<Bytef*>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    if (inflateInit(&stream) != Z_OK) {
        failArray(source, "there is no memory to unpack it");
    }
    std::array<unsigned char, 32768> window;
    std::size_t made = 0;
    int state = Z_OK;
    // Into one window again and again: the size is counted, what is unpacked is not kept.
    while (state == Z_OK && made <= most) {
        stream.next_out = window.data();
        stream.avail_out = static_cast<uInt>(window.size());
        state = inflate(&stream, Z_NO_FLUSH);
        made += window.size() - stream.avail_out;
    }
    inflateEnd(&stream);
    return state == Z_STREAM_END && made <= most;
}

class Hdf5Array : public StoredArray {
public:
    explicit Hdf5Array(ByteSource bytes) : m_bytes(std::move(bytes)) {
        const Hdf5Session session;
        m_file = openFile(m_bytes);
        m_dataset = openDataset(source(), m_file.id());
        requireNumbers(source(), m_dataset.id());
        readExtents();
        readLayout();
    }

    ~Hdf5Array() override {
        const Hdf5Session session;
        m_dataset = {};
        m_file = {};
    }
    Hdf5Array(const Hdf5Array&) = delete;
    Hdf5Array& operator=(const Hdf5Array&) = delete;
    Hdf5Array(Hdf5Array&&) = delete;
    Hdf5Array& operator=(Hdf5Array&&) = delete;

    [[nodiscard]] const std::vector<std::int64_t>& extents() const override { return m_extents; }

    [[nodiscard]] double visitBytes() const override {
        // A piece as doubles and as it is stored; of a chunk also as it is packed.
        constexpr double kCopies = 3.0;
        double numbers = 1.0;
        for (const hsize_t extent : pieceExtents()) {
            numbers *= static_cast<double>(extent);
        }
        return kCopies * sizeof(double) * numbers + StoredArray::visitBytes();
    }

    void visit(const ItemRange& items, const Take& take) override {
        const Hdf5Session session;
        m_piece.assign(1, 0.0);
        if (m_extents.empty()) {
            if (H5Dread(m_dataset.id(), H5T_NATIVE_DOUBLE, kWholeSpace, kWholeSpace, H5P_DEFAULT,
                        m_piece.data())
                < 0) {
                failDamaged(source());
            }
            take(0, m_piece);
            return;
        }
        if (numberCount(source(), m_extents) == 0 || items.count == 0) {
            return;
        }
        const Extents step = pieceExtents();
        const auto firstItem = static_cast<hsize_t>(items.first);
        const auto lastItem = firstItem + static_cast<hsize_t>(items.count);
        Extents corner(step.size(), 0);
        // The first piece that holds the item: pieces begin at multiples of their size.
        corner[0] = firstItem / step[0] * step[0];
        do {
            Extents from = corner;
            from[0] = std::max(from[0], firstItem);
            Extents count(step.size());
            for (std::size_t axis = 0; axis < step.size(); ++axis) {
                const hsize_t last = axis == 0 ? lastItem : extent(axis);
                count[axis] = std::min(corner[axis] + step[axis], last) - from[axis];
            }
            readPiece(from, count);
            givePiece(from, count, take);
        } while (advance(corner, step, lastItem));
    }

private:
    [[nodiscard]] const ArraySource& source() const { return m_bytes.source(); }
    [[nodiscard]] hsize_t extent(std::size_t axis) const {
        return static_cast<hsize_t>(m_extents[axis]);
    }

    void readExtents() {
        const Hdf5Handle space = opened(source(), H5Dget_space(m_dataset.id()), H5Sclose);
        const H5S_class_t kind = H5Sget_simple_extent_type(space.id());
        if (kind == H5S_SCALAR) {
            return;
        }
        const int rank = kind == H5S_SIMPLE ? H5Sget_simple_extent_ndims(space.id()) : -1;
        if (rank < 1 || rank > H5S_MAX_RANK) {
            failArray(source(), "holds no numbers");
        }
        Extents sizes(static_cast<std::size_t>(rank));
        if (H5Sget_simple_extent_dims(space.id(), sizes.data(), nullptr) < 0) {
            failDamaged(source());
        }
        for (const hsize_t size : sizes) {
            m_extents.push_back(static_cast<std::int64_t>(size));
        }
        numberCount(source(), m_extents);
    }

    void readLayout() {
        const Hdf5Handle list = opened(source(), H5Dget_create_plist(m_dataset.id()), H5Pclose);
        const H5D_layout_t layout = H5Pget_layout(list.id());
        // Numbers kept elsewhere would open files that the user never named.
        if (layout == H5D_VIRTUAL || H5Pget_external_count(list.id()) > 0) {
            failArray(source(), "keeps its numbers in other files, which are not followed");
        }
        if (layout == H5D_CHUNKED) {
            m_chunk.resize(m_extents.size());
            if (H5Pget_chunk(list.id(), static_cast<int>(m_chunk.size()), m_chunk.data())
                != static_cast<int>(m_chunk.size())) {
                failDamaged(source());
            }
            readFilters(list.id());
            requireChunkSize();
        } else if (layout != H5D_CONTIGUOUS && layout != H5D_COMPACT) {
            failDamaged(source());
        }
    }

    void readFilters(hid_t list) {
        const int count = H5Pget_nfilters(list);
        for (int i = 0; i < count; ++i) {
            unsigned flags = 0;
            std::size_t values = 0;
            std::array<char, 64> name{};
            const H5Z_filter_t filter =
                H5Pget_filter2(list, static_cast<unsigned>(i), &flags, &values, nullptr,
                               name.size(), name.data(), nullptr);
            if (filter == H5Z_FILTER_DEFLATE && m_deflate < 0) {
                m_deflate = i;
            } else if (filter != H5Z_FILTER_SHUFFLE && filter != H5Z_FILTER_FLETCHER32) {
                name.back() = '\0';
                failArray(
                    source(),
                    fmt::format("is packed by filter {} ({}); deflate, shuffle and Fletcher's "
                                "checksum are read",
                                filter, quotable(name.data())));
            }
        }
    }

    /// Chunks have less than 4 GiB each; not many more than the array itself needs.
    void requireChunkSize() {
        constexpr double kMostBytes = 1U << 30U;
        m_chunkBytes = static_cast<double>(numberBytes());
        for (const hsize_t size : m_chunk) {
            m_chunkBytes *= static_cast<double>(size);
        }
        if (!(m_chunkBytes >= 1.0 && m_chunkBytes <= kMostBytes)) {
            failArray(source(),
                      fmt::format("is kept in pieces of {:.0f} MB; at most {:.0f} MB are read",
                                  m_chunkBytes / 1e6, kMostBytes / 1e6));
        }
    }

    [[nodiscard]] std::size_t numberBytes() const {
        const Hdf5Handle type = opened(source(), H5Dget_type(m_dataset.id()), H5Tclose);
        return H5Tget_size(type.id());
    }

    /// What is read at once: whole chunks, so that each is unpacked once, and as many as a slab holds.
    [[nodiscard]] Extents pieceExtents() const {
        Extents piece = m_chunk;
        piece.resize(m_extents.size(), 1);
        double numbers = 1.0;
        for (const hsize_t size : piece) {
            numbers *= static_cast<double>(size);
        }
        for (std::size_t axis = piece.size(); axis-- > 0;) {
            // How many pieces reach to the end, rounded up.
            const hsize_t steps = (std::max<hsize_t>(extent(axis), 1) - 1) / piece[axis] + 1;
            const double fitting = std::max(1.0, static_cast<double>(kSlab) / numbers);
            const hsize_t factor =
                static_cast<double>(steps) <= fitting ? steps : static_cast<hsize_t>(fitting);
            piece[axis] *= factor;
            numbers *= static_cast<double>(factor);
            piece[axis] = std::min(piece[axis], std::max<hsize_t>(extent(axis), 1));
            // Only behind a full axis are the next numbers neighbours.
            if (factor < steps) {
                break;
            }
        }
        return piece;
    }

    /// The next piece in row-major order; false after the last.
    bool advance(Extents& corner, const Extents& step, hsize_t lastItem) const {
        for (std::size_t axis = corner.size(); axis-- > 0;) {
            const hsize_t last = axis == 0 ? lastItem : extent(axis);
            corner[axis] += step[axis];
            if (corner[axis] < last) {
                return true;
            }
            corner[axis] = 0;
        }
        return false;
    }

    void readPiece(const Extents& from, const Extents& count) {
        if (m_deflate >= 0) {
            requireHonestChunks(from, count);
        }
        hsize_t numbers = 1;
        for (const hsize_t size : count) {
            numbers *= size;
        }
        m_piece.resize(numbers);
        const Hdf5Handle file = opened(source(), H5Dget_space(m_dataset.id()), H5Sclose);
        const Hdf5Handle memory =
            opened(source(), H5Screate_simple(1, &numbers, nullptr), H5Sclose);
        if (H5Sselect_hyperslab(file.id(), H5S_SELECT_SET, from.data(), nullptr, count.data(),
                                nullptr)
                < 0
            || H5Dread(m_dataset.id(), H5T_NATIVE_DOUBLE, memory.id(), file.id(), H5P_DEFAULT,
                       m_piece.data())
                   < 0) {
            failDamaged(source());
        }
    }

    /// The library unpacks a chunk into as much memory as it takes: one that takes more than a chunk is refused
    /// before.
    void requireHonestChunks(const Extents& from, const Extents& count) {
        Extents first(from.size());
        Extents last(from.size());
        for (std::size_t axis = 0; axis < from.size(); ++axis) {
            // The chunk that holds the first number: from, rounded down to a multiple of its size.
            first[axis] = from[axis] / m_chunk[axis] * m_chunk[axis];
            last[axis] = from[axis] + count[axis];
        }
        Extents chunk = first;
        while (true) {
            requireHonestChunk(chunk);
            std::size_t axis = chunk.size();
            while (axis-- > 0) {
                chunk[axis] += m_chunk[axis];
                if (chunk[axis] < last[axis]) {
                    break;
                }
                chunk[axis] = first[axis];
            }
            if (axis >= chunk.size()) {
                return;
            }
        }
    }

    void requireHonestChunk(const Extents& place) {
        hsize_t packedBytes = 0;
        if (H5Dget_chunk_storage_size(m_dataset.id(), place.data(), &packedBytes) < 0
            || packedBytes == 0) {
            return;  // not there: filled with the value for what is not there
        }
        constexpr double kOverhead = 1024.0;
        // Deflate makes what it cannot pack larger by less than an eighth.
        const double most = m_chunkBytes * 1.125 + kOverhead;
        if (static_cast<double>(packedBytes) > most
            || packedBytes > static_cast<hsize_t>(m_bytes.size())) {
            failDamaged(source());
        }
        m_packed.resize(packedBytes);
        std::uint32_t skipped = 0;
        if (H5Dread_chunk(m_dataset.id(), H5P_DEFAULT, place.data(), &skipped, m_packed.data())
            < 0) {
            failDamaged(source());
        }
        // Bit i of the mask: filter i was left out for this chunk.
        // Below the packing there may be a checksum of 4 bytes.
        const bool isPacked = (skipped >> static_cast<unsigned>(m_deflate) & 1U) == 0;
        if (isPacked
            && !inflatesWithin(source(), m_packed, static_cast<std::size_t>(m_chunkBytes) + 4)) {
            failArray(source(), "holds a chunk that is damaged or unpacks to more than its size");
        }
    }

    /// Runs of numbers that stand one after the other in the array too.
    void givePiece(const Extents& from, const Extents& count, const Take& take) const {
        // Full last axes, and the first one before them that is not: one run.
        std::size_t axis = count.size() - 1;
        hsize_t run = count[axis];
        while (axis > 0 && count[axis] == extent(axis)) {
            --axis;
            run *= count[axis];
        }
        Extents at = from;
        for (hsize_t done = 0; done < m_piece.size(); done += run) {
            std::int64_t place = 0;
            for (std::size_t i = 0; i < at.size(); ++i) {
                // Horner's rule of the row-major place.
                place = place * m_extents[i] + static_cast<std::int64_t>(at[i]);
            }
            take(place, std::span(m_piece).subspan(done, run));
            for (std::size_t i = axis; i-- > 0;) {
                if (++at[i] < from[i] + count[i]) {
                    break;
                }
                at[i] = from[i];
            }
        }
    }

    ByteSource m_bytes;
    Hdf5Handle m_file;
    Hdf5Handle m_dataset;
    std::vector<std::int64_t> m_extents;
    Extents m_chunk;  ///< empty where there are none
    double m_chunkBytes = 0.0;
    int m_deflate = -1;  ///< place of that filter
    std::vector<double> m_piece;
    std::vector<unsigned char> m_packed;
};

}  // namespace

std::unique_ptr<StoredArray> openHdf5(ByteSource bytes) {
    const Hdf5Session session;  // nobody else is inside the library when the process is copied
    const ArraySource source = bytes.source();
    return std::make_unique<SeparateArray>(source, [&bytes]() -> std::unique_ptr<StoredArray> {
        Hdf5Session::beginProcess();
        return std::make_unique<Hdf5Array>(std::move(bytes));
    });
}

}  // namespace onsager
