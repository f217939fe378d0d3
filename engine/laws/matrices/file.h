// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/array_file.h"
#include "engine/laws/law_check.h"
#include "engine/laws/matrices/matrix_draw.h"
#include "engine/laws/matrices/matrix_traits.h"
#include "engine/numerics/spectrum.h"

namespace onsager {

/// Given: the singular vectors of the file. Haar: its singular values alone, between random vectors that are
/// drawn for each trial, so that state evolution has its right to hold.
enum class FileVectors { Given, Haar };

inline constexpr std::array<std::pair<FileVectors, std::string_view>, 2> kFileVectors = {
    {{FileVectors::Given, "given"}, {FileVectors::Haar, "haar"}}};

/// What is said of the entries: nothing, or that they are as good as independent with one variance, which ML-AMP
/// and its state evolution rest on.
enum class FileEntries { Any, Independent };

inline constexpr std::array<std::pair<FileEntries, std::string_view>, 2> kFileEntries = {
    {{FileEntries::Any, "any"}, {FileEntries::Independent, "independent"}}};

/// W of a file, the same in every trial: trained weights, features of a table, a measured system. One that is
/// stored by its entries that are not 0 stays so until its singular vectors are asked for.
struct FileMatrix {
    static constexpr MatrixTraits kTraits{.kind = "file"};

    ArrayFile file;
    FileVectors vectors = FileVectors::Given;
    FileEntries entries = FileEntries::Any;
    bool operator==(const FileMatrix&) const = default;

    [[nodiscard]] bool actsAsIndependent() const { return entries == FileEntries::Independent; }
    [[nodiscard]] bool mixesRows() const {
        return vectors == FileVectors::Haar || entries == FileEntries::Independent;
    }

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        ArrayFile::fields(law.file, visit);
        visit.named("vectors", law.vectors, kFileVectors, FileVectors::Given);
        visit.named("entries", law.entries, kFileEntries, FileEntries::Any);
    }
};

/// Reads the file: what is wrong with it is said of `path`.
void check(const FileMatrix& law, int rows, int columns, const LawCheck& check);

/// The first `rows` rows of the file as they are, one object for all who ask. Throws ArrayError.
std::shared_ptr<const LinearMap> fileMap(const FileMatrix& law, int rows, int columns);

std::shared_ptr<const LinearMap> drawMap(const FileMatrix& law,
                                         int rows,
                                         int columns,
                                         const MatrixNumbers& numbers);

/// That of the file; of entries as good as independent the Marchenko-Pastur law of their mean square.
Spectrum limitSpectrum(const FileMatrix& law, int rows, int columns);

}  // namespace onsager
