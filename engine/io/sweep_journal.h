// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/sweep_grid.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace onsager {

/// One part of a sweep that several processes share: the index-th of count, from 0.
struct Shard {
    int index = 0;
    int count = 1;
    bool operator==(const Shard&) const = default;
};

/// The finished cells of a sweep in a folder, so that it can be continued.
///
/// `sweep.json`, the header, says which sweep the folder belongs to. `cells.jsonl` has one line for
/// each finished cell, {"cell": 3, "values": [..], "result": {..}, "checksum": ".."}, written with one
/// call and only ever appended to; shards have a file each, cells-1-of-8.jsonl. The checksum is that
/// of the header and the line before it, so that neither a damaged line nor one of another sweep
/// is taken for a cell. A process that is killed leaves at most one line without an end, which counts
/// as not there. Lines reach the disk within a second of the next one, and at the end.
class SweepJournal {
public:
    /// Opens the folder, or makes it. Throws ScenarioError when it belongs to another sweep, when its
    /// header is empty, damaged, or missing beside cells, when another process works on the same
    /// shard, or when a file in it cannot be read; WriteError.
    SweepJournal(std::string folder, const Sweep& sweep, Shard shard = {});
    ~SweepJournal();
    SweepJournal(const SweepJournal&) = delete;
    SweepJournal& operator=(const SweepJournal&) = delete;
    SweepJournal(SweepJournal&&) = delete;
    SweepJournal& operator=(SweepJournal&&) = delete;

    /// The cells that are in the folder, of all shards, in grid order; of each cell the first line.
    [[nodiscard]] std::vector<std::optional<CellResult>> finished() const;

    /// Adds a cell. Not to be called from two threads at once. Throws WriteError.
    void append(int cell, const CellResult& result);

    /// Waits until all lines are on the disk. Throws WriteError.
    void flush();

private:
    std::string m_folder;
    std::string m_file;
    std::string m_header;
    const SweepGrid& m_grid;
    int m_descriptor = -1;
    std::chrono::steady_clock::time_point m_flushed;
};

/// The files of a journal in a folder, those that are there and those that any journal has.
std::vector<std::string> journalFiles(const std::string& folder);

/// The cells of one shard: of the cells ordered longest first every count-th, so that shards take
/// about as long.
std::vector<int> cellsOf(const Shard& shard, const SweepPlan& plan, std::vector<int> cells);

/// "3/8" is the third of eight. Throws ScenarioError.
Shard shardFrom(const std::string& text);

}  // namespace onsager
