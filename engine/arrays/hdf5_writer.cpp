// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/arrays/array_error.h"
#include "engine/arrays/array_writer.h"
#include "engine/arrays/hdf5_handle.h"

#include <array>

namespace onsager {

namespace {

[[noreturn]] void failToWrite(const std::string& path) {
    failArray({path, {}, {}},
              "cannot be written: the disk is full or the folder may not be written to");
}

Hdf5Handle made(const std::string& path, hid_t id, Hdf5Handle::Close close) {
    if (id < 0) {
        failToWrite(path);
    }
    return {id, close};
}

void requireDone(const std::string& path, herr_t result) {
    if (result < 0) {
        failToWrite(path);
    }
}

void writeArray(const std::string& path, hid_t file, const NamedArray& array) {
    const Eigen::MatrixXd& numbers = *array.numbers;
    const std::array<hsize_t, 2> extents = {static_cast<hsize_t>(numbers.rows()),
                                            static_cast<hsize_t>(numbers.cols())};
    const Hdf5Handle space = made(path, H5Screate_simple(2, extents.data(), nullptr), H5Sclose);
    const Hdf5Handle links = made(path, H5Pcreate(H5P_LINK_CREATE), H5Pclose);
    requireDone(path, H5Pset_create_intermediate_group(links.id(), 1));
    const Hdf5Handle options = made(path, H5Pcreate(H5P_DATASET_CREATE), H5Pclose);
    requireDone(path, H5Pset_obj_track_times(options.id(), false));
    const Hdf5Handle dataset = made(path,
                                    H5Dcreate2(file, array.name.c_str(), H5T_IEEE_F64LE, space.id(),
                                               links.id(), options.id(), H5P_DEFAULT),
                                    H5Dclose);
    forEachPiece(numbers, [&](Eigen::Index firstRow, Eigen::Index rows,
                              std::span<const double> piece) {
        const std::array<hsize_t, 2> from = {static_cast<hsize_t>(firstRow), 0};
        const std::array<hsize_t, 2> count = {static_cast<hsize_t>(rows), extents[1]};
        const Hdf5Handle memory = made(path, H5Screate_simple(2, count.data(), nullptr), H5Sclose);
        requireDone(path, H5Sselect_hyperslab(space.id(), H5S_SELECT_SET, from.data(), nullptr,
                                              count.data(), nullptr));
        requireDone(path, H5Dwrite(dataset.id(), H5T_NATIVE_DOUBLE, memory.id(), space.id(),
                                   H5P_DEFAULT, piece.data()));
    });
}

}  // namespace

void writeHdf5(const std::string& path, std::span<const NamedArray> arrays) {
    const Hdf5Session session;
    const Hdf5Handle access = made(path, H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
#if H5_VERSION_GE(1, 10, 7)
    H5Pset_file_locking(access.id(), false, true);  // whoever writes beside a place has locked it
#endif
    const Hdf5Handle file =
        made(path, H5Fcreate(path.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, access.id()), H5Fclose);
    for (const NamedArray& array : arrays) {
        writeArray(path, file.id(), array);
    }
    requireDone(path, H5Fflush(file.id(), H5F_SCOPE_GLOBAL));
}

}  // namespace onsager
