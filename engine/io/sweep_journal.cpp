// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/sweep_journal.h"

#include "engine/io/atomic_file.h"
#include "engine/io/cell_json.h"
#include "engine/io/json_path.h"
#include "engine/io/json_writer.h"
#include "engine/io/scenario_error.h"
#include "engine/io/version.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace onsager {

namespace {

[[noreturn]] void refuseToRead(const std::string& path, int error) {
    throw ScenarioError(
        "", fmt::format("cannot read '{}': {}", path, std::generic_category().message(error)));
}

/// What the folder is for: the same sweep gives the same text, however it is looked at.
std::string headerOf(const Sweep& sweep) {
    // Figures can be changed without computing anything again.
    Json scenario = sweep.scenario;
    scenario.erase("view");
    Json axes = Json::array();
    for (const GridAxis& axis : sweep.grid.axes) {
        axes.push_back({{"path", axis.path}, {"values", axis.values}});
    }
    return textOf({{"format", "onsager/sweep-journal"},
                   {"version", 2},
                   {"program", fmt::format("onsager {}", programVersion())},
                   {"scenario", std::move(scenario)},
                   {"axes", std::move(axes)}});
}

/// The content of a file, empty when there is none.
std::string contentOf(const std::string& path) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(std::fopen(path.c_str(), "rb"),
                                                                 &std::fclose);
    if (!stream) {
        if (errno == ENOENT) {
            return {};
        }
        refuseToRead(path, errno);
    }
    std::string content;
    std::string block(std::size_t(1) << 16U, '\0');
    for (std::size_t count = 0;
         (count = std::fread(block.data(), 1, block.size(), stream.get())) > 0;) {
        content.append(block, 0, count);
    }
    if (std::ferror(stream.get()) != 0) {
        refuseToRead(path, errno);
    }
    return content;
}

bool isCellFile(const std::string& name) {
    constexpr std::string_view kBegin = "cells";
    constexpr std::string_view kEnd = ".jsonl";
    return name.size() >= kBegin.size() + kEnd.size() && name.rfind(kBegin, 0) == 0
           && name.compare(name.size() - kEnd.size(), kEnd.size(), kEnd) == 0;
}

/// The files of cells that are in a folder, in the order of their names; none without a folder.
std::vector<std::string> cellFilesIn(const std::string& folder) {
    std::vector<std::string> files;
    std::error_code fault;
    for (std::filesystem::directory_iterator entry(folder, fault);
         !fault && entry != std::filesystem::directory_iterator(); entry.increment(fault)) {
        if (isCellFile(entry->path().filename().string())) {
            files.push_back(entry->path().string());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

void makeFolder(const std::string& folder) {
    std::error_code fault;
    std::filesystem::create_directories(folder, fault);
    if (fault) {
        failToWrite(folder, fault.value());
    }
}

/// Whether a text is the header of some sweep's folder.
bool isHeader(const std::string& text) {
    try {
        const Json document = parseJson(text);
        const Json* format = valueAt(document, "format");
        return format != nullptr && *format == Json("onsager/sweep-journal");
    } catch (const ScenarioError&) {
        return false;
    }
}

void requireSameSweep(const std::string& folder, const std::string& header) {
    const std::string path = folder + "/sweep.json";
    makeFolder(folder);
    std::error_code fault;
    if (!std::filesystem::exists(std::filesystem::symlink_status(path, fault))) {
        if (!cellFilesIn(folder).empty()) {
            throw ScenarioError("",
                                fmt::format("'{}' holds cells of a sweep, but {}, which says of "
                                            "what sweep, is missing",
                                            folder, path));
        }
        writeAtomically(path, header);
        return;
    }
    const std::string present = contentOf(path);
    if (present == header) {
        return;
    }
    if (!isHeader(present)) {
        throw ScenarioError(
            "", fmt::format("'{}' is {}: it does not say to what sweep the cells in its folder "
                            "belong; take another folder, or empty this one",
                            path, present.empty() ? "empty" : "damaged"));
    }
    throw ScenarioError("", fmt::format("'{}' belongs to another sweep: its scenario, axes, "
                                        "report or program differ (see {})",
                                        folder, path));
}

/// FNV-1a, 64 bits: every change of one byte changes it.
std::uint64_t checksumOf(std::string_view text, std::uint64_t hash = 14695981039346656037U) {
    constexpr std::uint64_t kPrime = 1099511628211U;
    for (const char byte : text) {
        // h <- (h XOR byte) p modulo 2^64.
        hash = (hash ^ static_cast<unsigned char>(byte)) * kPrime;
    }
    return hash;
}

/// `, "checksum": ".."}`, the end of a line: of the header of its sweep and of all before it.
/// Of the header first: a line of another sweep has another sum.
std::string endOfLine(const std::string& header, std::string_view line) {
    return fmt::format(",\"checksum\":\"{:016x}\"}}", checksumOf(line, checksumOf(header)));
}

/// Throws ScenarioError unless a line is as it was written, for the sweep of that header.
void requireUndamaged(const std::string& header, std::string_view line) {
    const std::size_t length = endOfLine(header, {}).size();
    // As many bytes at the end as a sum has.
    const std::string_view rest = line.substr(0, line.size() - std::min(line.size(), length));
    if (line.substr(rest.size()) != endOfLine(header, rest)) {
        throw ScenarioError("", "its checksum is wrong, so that it is damaged or of another sweep");
    }
}

/// The length of the part that ends with a whole line.
std::size_t wholeLines(const std::string& content) {
    const std::size_t end = content.rfind('\n');
    return end == std::string::npos ? 0 : end + 1;
}

/// A cell of a line of a journal. Throws ScenarioError, or what the reader of Json throws.
std::pair<int, CellResult> cellIn(std::string_view line,
                                  const SweepGrid& grid,
                                  const std::string& header) {
    requireUndamaged(header, line);
    const Json document = parseJson(line);
    const int cell = document.at("cell").get<int>();
    if (cell < 0 || cell >= cellCount(grid)
        || document.at("values") != Json(valuesOf(grid, cell))) {
        throw ScenarioError("", "its values are not those of the grid");
    }
    return {cell, cellResultIn(document.at("result"))};
}

[[noreturn]] void refuseLine(int number, const std::string& path, std::string_view fault) {
    throw ScenarioError(
        "", fmt::format("line {} of '{}' is no cell of this sweep: {}", number, path, fault));
}

/// Puts the cells of one file where none is yet.
void readCells(const std::string& path,
               const SweepGrid& grid,
               const std::string& header,
               std::vector<std::optional<CellResult>>& cells) {
    const std::string content = contentOf(path);
    const std::string_view lines = std::string_view(content).substr(0, wholeLines(content));
    std::size_t start = 0;
    for (int number = 1; start < lines.size(); ++number) {
        const std::size_t end = lines.find('\n', start);
        try {
            auto [cell, result] = cellIn(lines.substr(start, end - start), grid, header);
            auto& place = cells[static_cast<std::size_t>(cell)];
            if (!place) {
                place = std::move(result);
            }
        } catch (const ScenarioError& error) {
            refuseLine(number, path, error.what());
        } catch (const Json::exception&) {
            refuseLine(number, path, "a key is missing or of another type");
        }
        start = end + 1;
    }
}

}  // namespace

SweepJournal::SweepJournal(std::string folder, const Sweep& sweep, Shard shard)
    : m_folder(std::move(folder)),
      m_file(m_folder + "/cells.jsonl"),
      m_header(headerOf(sweep)),
      m_grid(sweep.grid),
      m_flushed(std::chrono::steady_clock::now()) {
    if (shard.count > 1) {
        m_file = fmt::format("{}/cells-{}-of-{}.jsonl", m_folder, shard.index + 1, shard.count);
    }
    requireSameSweep(m_folder, m_header);
    m_descriptor = ::open(m_file.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    if (m_descriptor < 0) {
        failToWrite(m_file, errno);
    }
    // Two processes would compute the same cells, and cut off each other's lines.
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        ::close(m_descriptor);
        throw ScenarioError("", fmt::format("'{}' is in use by another process", m_file));
    }
    // A line that was being written when the process ended would spoil the next one.
    const auto length = static_cast<off_t>(wholeLines(contentOf(m_file)));
    if (::ftruncate(m_descriptor, length) != 0) {
        const int error = errno;
        ::close(m_descriptor);
        failToWrite(m_file, error);
    }
}

SweepJournal::~SweepJournal() {
    ::fdatasync(m_descriptor);
    ::close(m_descriptor);
}

void SweepJournal::flush() {
    m_flushed = std::chrono::steady_clock::now();
    if (::fdatasync(m_descriptor) != 0) {
        failToWrite(m_file, errno);
    }
}

std::vector<std::optional<CellResult>> SweepJournal::finished() const {
    std::vector<std::optional<CellResult>> cells(static_cast<std::size_t>(cellCount(m_grid)));
    for (const std::string& file : cellFilesIn(m_folder)) {
        readCells(file, m_grid, m_header, cells);
    }
    return cells;
}

void SweepJournal::append(int cell, const CellResult& result) {
    const Json document = {
        {"cell", cell}, {"values", valuesOf(m_grid, cell)}, {"result", documentOf(result)}};
    std::string line = document.dump();
    line.pop_back();  // the closing brace, which follows the checksum
    line += endOfLine(m_header, line) + '\n';
    // One call for a line: a process that is killed leaves whole lines, and at most a part of the last.
    const ssize_t written = ::write(m_descriptor, line.data(), line.size());
    if (written < 0 || static_cast<std::size_t>(written) != line.size()) {
        failToWrite(m_file, written < 0 ? errno : ENOSPC);
    }
    // A crash of the machine costs a second of work, and waiting for the disk at every cell costs more.
    constexpr std::chrono::seconds kPause(1);
    const auto now = std::chrono::steady_clock::now();
    if (now - m_flushed >= kPause) {
        flush();
    }
}

std::vector<std::string> journalFiles(const std::string& folder) {
    std::vector<std::string> files = cellFilesIn(folder);
    files.push_back(folder + "/sweep.json");
    files.push_back(folder + "/cells.jsonl");
    return files;
}

std::vector<int> cellsOf(const Shard& shard, const SweepPlan& plan, std::vector<int> cells) {
    const std::vector<int> ordered = longestFirst(plan, std::move(cells));
    std::vector<int> own;
    for (std::size_t place = 0; place < ordered.size(); ++place) {
        // Long and short cells alike for every part.
        if (place % static_cast<std::size_t>(shard.count)
            == static_cast<std::size_t>(shard.index)) {
            own.push_back(ordered[place]);
        }
    }
    return own;
}

Shard shardFrom(const std::string& text) {
    Shard shard;
    const char* const end = text.data() + text.size();
    const auto [slash, first] = std::from_chars(text.data(), end, shard.index);
    if (first == std::errc() && slash != end && *slash == '/') {
        const auto [rest, second] = std::from_chars(slash + 1, end, shard.count);
        constexpr int kMostShards = 100000;
        if (second == std::errc() && rest == end && shard.index >= 1 && shard.index <= shard.count
            && shard.count <= kMostShards) {
            --shard.index;
            return shard;
        }
    }
    throw ScenarioError("", fmt::format("'{}' is no shard: write the third of eight as 3/8", text));
}

}  // namespace onsager
