// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/array_folder.h"

#include "engine/arrays/array_writer.h"
#include "engine/io/atomic_file.h"
#include "engine/io/json_writer.h"
#include "engine/io/scenario_json.h"
#include "engine/io/version.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fmt/format.h>
#include <system_error>
#include <utility>

namespace onsager {

namespace {

namespace fs = std::filesystem;

constexpr const char* kIndex = "index.json";

std::vector<NamedArray> namedArrays(const std::vector<ListedArray>& arrays) {
    std::vector<NamedArray> named;
    for (const ListedArray& array : arrays) {
        named.push_back({array.name, array.numbers});
    }
    return named;
}

}  // namespace

ArrayFolder::ArrayFolder(std::string folder, Scenario scenario, ArrayFormat format)
    : m_folder(std::move(folder)), m_scenario(std::move(scenario)), m_format(format) {
    std::error_code fault;
    fs::create_directories(m_folder, fault);
    if (fault || !fs::is_directory(m_folder, fault)) {
        failToWrite(m_folder, fault ? fault.value() : ENOTDIR);
    }
    requireWritable(pathOf(kIndex));
    // The index is written last: a folder without one is not finished.
    fs::remove(pathOf(kIndex), fault);
    if (fault) {
        failToWrite(pathOf(kIndex), fault.value());
    }
}

std::string ArrayFolder::indexOf(const std::string& folder) {
    return (fs::path(folder) / kIndex).string();
}

std::string ArrayFolder::pathOf(const std::string& file) const {
    return (fs::path(m_folder) / file).string();
}

void ArrayFolder::write(int trial,
                        const std::string& prefix,
                        const std::vector<ListedArray>& arrays) {
    const bool isOneFile = m_format != ArrayFormat::Npy;
    const std::string together =
        prefix + (m_format == ArrayFormat::Hdf5 ? "arrays.h5" : "arrays.npz");
    for (const ListedArray& array : arrays) {
        const std::string file = isOneFile ? together : prefix + array.name + ".npy";
        if (!isOneFile) {
            writeAtomically(pathOf(file),
                            [&array](const TextSink& sink) { writeNpy(sink, *array.numbers); });
        }
        Json entry = {{"trial", trial}, {"name", array.name}, {"file", file}};
        if (isOneFile) {
            entry["dataset"] = array.name;
        }
        entry["rows"] = array.numbers->rows();
        entry["columns"] = array.numbers->cols();
        entry["layer"] = array.layer;
        entry["meaning"] = array.meaning;
        m_entries.push_back(std::move(entry));
    }
    if (m_format == ArrayFormat::Hdf5) {
        replaceAtomically(pathOf(together),
                          [&](const std::string& path) { writeHdf5(path, namedArrays(arrays)); });
    } else if (m_format == ArrayFormat::Npz) {
        writeAtomically(pathOf(together),
                        [&](const TextSink& sink) { writeNpz(sink, namedArrays(arrays)); });
    }
}

void ArrayFolder::finish() const {
    std::vector<Json> entries = m_entries;
    // Trials end in any order, and the index is the same whatever the threads do.
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Json& a, const Json& b) { return a["trial"] < b["trial"]; });
    const Json index = {{"format", "onsager/arrays"},
                        {"version", 1},
                        {"program", fmt::format("onsager {}", programVersion())},
                        {"seed", m_scenario.seed},
                        {"arrays", entries},
                        {"scenario", documentOf(m_scenario)}};
    writeAtomically(pathOf(kIndex), textOf(index));
}

}  // namespace onsager
