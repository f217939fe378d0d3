// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/json_reader.h"

#include "engine/io/scenario_error.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace onsager {

namespace {

constexpr std::size_t kMaxDepth = 32;
constexpr std::size_t kMaxKeys = 256;
constexpr std::size_t kMaxValues = 10'000'000;
constexpr std::size_t kMaxQuotedBytes = 40;

/// Shortens what a broken file contributes to a sentence and removes what is not printable ASCII.
std::string quotable(std::string_view text) {
    std::string safe(text.substr(0, kMaxQuotedBytes));
    std::replace_if(
        safe.begin(), safe.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
    return text.size() > kMaxQuotedBytes ? safe + "..." : safe;
}

/// Builds the document event by event, knowing at any moment where in it we are.
class DocumentBuilder : public nlohmann::json_sax<Json> {
public:
    explicit DocumentBuilder(std::string_view text) : m_text(text) {}

    Json takeDocument() { return std::move(m_root); }

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t value, const string_t& /*text*/) override {
        return add(value);
    }
    bool string(string_t& value) override { return add(std::move(value)); }
    bool binary(binary_t& /*value*/) override { return false; }

    bool start_object(std::size_t /*elements*/) override { return open(Json::object()); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t /*elements*/) override { return open(Json::array()); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        Frame& frame = m_frames.back();
        frame.key = name;
        if (frame.container->contains(name)) {
            throw ScenarioError(path(), "the key stands twice in its object");
        }
        if (frame.container->size() >= kMaxKeys) {
            throw ScenarioError(path(), fmt::format("more than {} keys in one object", kMaxKeys));
        }
        return true;
    }

    bool parse_error(std::size_t position,
                     const std::string& /*token*/,
                     const nlohmann::detail::exception& error) override {
        // An error id of 406 is a number out of range; all others are faults of the text.
        constexpr int kNumberOverflow = 406;
        const std::string what = error.id == kNumberOverflow
                                     ? "a number beyond the range of double precision"
                                     : faultIn(error.what());
        throw ScenarioError(path(), fmt::format("{}: {}", lineAndColumn(position), what));
    }

private:
    struct Frame {
        Json* container;
        std::string key;
    };

    bool add(Json value) {
        insert(std::move(value));
        return true;
    }

    bool open(Json container) {
        if (m_frames.size() >= kMaxDepth) {
            throw ScenarioError(path(), fmt::format("nested deeper than {} levels", kMaxDepth));
        }
        m_frames.push_back({insert(std::move(container)), {}});
        return true;
    }

    bool close() {
        m_frames.pop_back();
        return true;
    }

    /// Puts a value where it belongs. The address stays good while its container is open.
    Json* insert(Json value) {
        if (++m_values > kMaxValues) {
            throw ScenarioError(path(), fmt::format("more than {} values in one file", kMaxValues));
        }
        if (m_frames.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        Frame& frame = m_frames.back();
        if (frame.container->is_array()) {
            frame.container->push_back(std::move(value));
            return &frame.container->back();
        }
        return &((*frame.container)[frame.key] = std::move(value));
    }

    /// Dotted path of the value that is being read.
    [[nodiscard]] std::string path() const {
        std::string path;
        for (const Frame& frame : m_frames) {
            // The entry that is open already counts in its list, the one to come does not.
            const std::size_t open = &frame == &m_frames.back() ? 0 : 1;
            const std::string step = frame.container->is_array()
                                         ? fmt::format("{}", frame.container->size() - open)
                                         : quotable(frame.key);
            if (!step.empty()) {
                path += path.empty() ? step : "." + step;
            }
        }
        return path;
    }

    /// "line 3, column 14" of a byte position that counts from 1.
    [[nodiscard]] std::string lineAndColumn(std::size_t position) const {
        const std::string_view before = m_text.substr(0, position == 0 ? 0 : position - 1);
        const auto line = std::count(before.begin(), before.end(), '\n');
        const std::size_t lineStart = before.rfind('\n');
        const std::size_t column =
            lineStart == std::string_view::npos ? before.size() : before.size() - lineStart - 1;
        return fmt::format("line {}, column {}", line + 1, column + 1);
    }

    /// "not JSON: invalid literal near 'NaN'", from the parser's own message
    /// "[...] parse error at line ...: syntax error while parsing value - DETAIL; last read:
    /// 'TEXT'".
    static std::string faultIn(std::string_view message) {
        constexpr std::string_view kDetail = " - ";
        constexpr std::string_view kLastRead = "; last read: '";
        const std::size_t last = message.find(kLastRead);
        std::string_view detail = message.substr(0, last);
        if (const std::size_t at = detail.find(kDetail); at != std::string_view::npos) {
            detail.remove_prefix(at + kDetail.size());
        }
        if (const std::size_t at = detail.find(';'); at != std::string_view::npos) {
            detail = detail.substr(0, at);
        }
        if (message.find("ill-formed UTF-8") != std::string_view::npos) {
            return "the text is not UTF-8";
        }
        if (last == std::string_view::npos) {
            return fmt::format("not JSON: {}", detail);
        }
        std::string_view read = message.substr(last + kLastRead.size());
        read = read.substr(0, read.rfind('\''));
        return fmt::format("not JSON: {} near '{}'", detail, quotable(read));
    }

    std::string_view m_text;
    Json m_root;
    std::vector<Frame> m_frames;
    std::size_t m_values = 0;
};

}  // namespace

Json parseJson(std::string_view text) {
    if (text.size() > kMaxJsonBytes) {
        throw ScenarioError("", fmt::format("the file has {} bytes; at most {} are read",
                                            text.size(), kMaxJsonBytes));
    }
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        throw ScenarioError("", "the file is empty");
    }
    DocumentBuilder builder(text);
    Json::sax_parse(text, &builder);
    return builder.takeDocument();
}

}  // namespace onsager
