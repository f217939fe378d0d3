// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/biases/file.h"

#include "engine/arrays/array_reader.h"

#include <fmt/format.h>

namespace onsager {

void check(const FileBias& law, int rows, const LawCheck& check) {
    if (law.file.source.path.empty()) {
        check.add("path", "'' is not allowed: the name of a file with a bias is wanted");
        return;
    }
    try {
        const auto [storedRows, storedColumns] = shapeOf(law.file);
        if (storedRows != rows || (storedColumns != 1 && storedColumns != check.columns())) {
            check.add("path", fmt::format("'{}' is {} x {}, and {} x 1 or {} x {} is wanted, the "
                                          "rows of this layer",
                                          law.file.source.path, storedRows, storedColumns, rows,
                                          rows, check.columns()));
            return;
        }
        knownRows(law, check.columns());
    } catch (const ArrayError& error) {
        check.add("path", error.what());
    }
}

Eigen::MatrixXd knownRows(const FileBias& law, Eigen::Index columns) {
    const auto [rows, stored] = shapeOf(law.file);
    Eigen::MatrixXd B = loadRows(law.file, rows, stored);
    requireFinite(law.file, B);
    return stored == columns ? B : Eigen::MatrixXd(B.replicate(1, columns));
}

EntryLaw entryLaw(const FileBias& law, const Eigen::MatrixXd& tau) {
    const Eigen::MatrixXd B = knownRows(law, tau.cols());
    // Columns' means, one variance of all entries about them.
    const Eigen::RowVectorXd mean = B.colwise().mean();
    return {mean, (B.rowwise() - mean).squaredNorm() / static_cast<double>(B.size())};
}

}  // namespace onsager
