// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/array_file.h"
#include "engine/laws/biases/entry_law.h"
#include "engine/laws/law_check.h"

namespace onsager {

/// B of a file, the same in every trial: a number for each row, for all columns, or one for each entry. A
/// prediction takes its entries for Gaussian ones, with the mean of each column and one variance around it.
struct FileBias {
    static constexpr BiasTraits kTraits{.kind = "file"};

    ArrayFile file;
    bool operator==(const FileBias&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        ArrayFile::fields(law.file, visit);
    }
};

void check(const FileBias& law, int rows, const LawCheck& check);

/// B, rows x columns. Throws ArrayError.
Eigen::MatrixXd knownRows(const FileBias& law, Eigen::Index columns);

EntryLaw entryLaw(const FileBias& law, const Eigen::MatrixXd& tau);

}  // namespace onsager
