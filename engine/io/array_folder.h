// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"
#include "engine/model/scenario.h"

#include <Eigen/Core>

#include <string>
#include <vector>

namespace onsager {

/// How the arrays of a folder are kept: a file for each, or one for all of a trial.
enum class ArrayFormat { Npy, Npz, Hdf5 };

/// An array of a trial under a name that a file can have, and what it is.
struct ListedArray {
    std::string name;  ///< "W1"
    int layer = 0;
    std::string meaning;  ///< for people
    const Eigen::MatrixXd* numbers = nullptr;
};

/// A folder with arrays of some trials and an index.json that says what they are: format "onsager/arrays",
/// version 1; "program", "seed"; "arrays": a list of "trial", "name", "file", "dataset" (in one file for all),
/// "rows", "columns", "layer", "meaning"; "scenario".
///
/// Every file is written beside its place and renamed, the index last, so that what it names is whole.
class ArrayFolder {
public:
    /// Makes the folder and takes an old index away. Throws WriteError.
    ArrayFolder(std::string folder, Scenario scenario, ArrayFormat format);

    /// Where its index is.
    static std::string indexOf(const std::string& folder);

    /// Writes the arrays of a trial; `prefix` begins the names of its files. Throws WriteError, ArrayError.
    void write(int trial, const std::string& prefix, const std::vector<ListedArray>& arrays);

    /// Writes the index of all that was written. Throws WriteError.
    void finish() const;

private:
    [[nodiscard]] std::string pathOf(const std::string& file) const;

    std::string m_folder;
    Scenario m_scenario;
    ArrayFormat m_format;
    std::vector<Json> m_entries;
};

}  // namespace onsager
