// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/matrices/file.h"

#include "engine/arrays/array_reader.h"
#include "engine/arrays/file_cache.h"
#include "engine/numerics/sparse_map.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace onsager {

namespace {

FileCache<LinearMap>& loadedMaps() {
    // Loaded and factorised once per file and reading, shared by trials and by prediction and measurement.
    static FileCache<LinearMap> maps;
    return maps;
}

std::shared_ptr<const LinearMap> sparseMap(const ArrayFile& file, int rows, int columns) {
    const bool isTransposed = file.orientation == ArrayOrientation::Transposed;
    SparseMap::Entries W =
        readSparse(file.source, isTransposed ? columns : rows, isTransposed ? rows : columns);
    if (isTransposed) {
        W = SparseMap::Entries(W.transpose());
    }
    return std::make_shared<SparseMap>(file.factor * W);
}

std::shared_ptr<const LinearMap> loadedMap(const ArrayFile& file, int rows, int columns) {
    const auto stored = static_cast<int>(shapeOf(file).first);
    const bool isWhole = stored == rows;
    if (isWhole && isSparse(file)) {
        return sparseMap(file, rows, columns);
    }
    Eigen::MatrixXd W = loadRows(file, std::max(rows, stored), columns);
    if (!isWhole) {
        W = W.topRows(rows).eval();
    }
    requireFinite(file, W);
    return std::make_shared<DenseMatrix>(std::move(W));
}

double squaredNorm(const LinearMap& map) {
    const auto* sparse = dynamic_cast<const SparseMap*>(&map);
    return sparse != nullptr ? sparse->squaredNorm() : map.dense().squaredNorm();
}

}  // namespace

void check(const FileMatrix& law, int rows, int columns, const LawCheck& check) {
    if (law.file.source.path.empty()) {
        check.add("path", "'' is not allowed: the name of a file with a matrix is wanted");
        return;
    }
    try {
        const auto [storedRows, storedColumns] = shapeOf(law.file);
        if (storedRows == rows && storedColumns == columns) {
            fileMap(law, rows, columns);
            return;
        }
        const char* hint = storedRows == columns && storedColumns == rows
                               ? (law.file.orientation == ArrayOrientation::AsStored
                                      ? "; orientation transposed would fit"
                                      : "; orientation as-stored would fit")
                               : "";
        check.add("path", fmt::format("'{}' is {} x {}, and {} x {} is wanted, the rows of this "
                                      "layer and of the one below{}",
                                      law.file.source.path, storedRows, storedColumns, rows,
                                      columns, hint));
    } catch (const ArrayError& error) {
        check.add("path", error.what());
    }
}

std::shared_ptr<const LinearMap> fileMap(const FileMatrix& law, int rows, int columns) {
    const ArrayFile& file = law.file;
    const std::string key =
        fmt::format("{}\n{}\n{}\n{} {} {} {} {}", file.source.path, file.source.dataset,
                    fmt::join(file.source.columns, "\n"), static_cast<int>(file.orientation),
                    static_cast<int>(file.scale), file.factor, rows, columns);
    return loadedMaps().get(key, file.source.path, [&] { return loadedMap(file, rows, columns); });
}

std::shared_ptr<const LinearMap> drawMap(const FileMatrix& law,
                                         int rows,
                                         int columns,
                                         const MatrixNumbers& numbers) {
    auto map = fileMap(law, rows, columns);
    return law.vectors == FileVectors::Given
               ? map
               : haarMap(map->spectrum().singularValues, rows, columns, numbers);
}

Spectrum limitSpectrum(const FileMatrix& law, int rows, int columns) {
    const auto map = fileMap(law, rows, columns);
    // Marchenko and Pastur's law for independent entries of the variance |W|_F^2 / (m n).
    if (law.entries == FileEntries::Independent) {
        const double size = static_cast<double>(rows) * static_cast<double>(columns);
        return marchenkoPastur(rows, columns, squaredNorm(*map) / size);
    }
    return map->spectrum();
}

}  // namespace onsager
