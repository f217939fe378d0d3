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
        // JSON leaves open which of two counts, and readers differ.
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
                                     : faultIn(error.what(), wordAt(position));
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
        // Counted while it is read: values take far more memory than their text.
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

    /// The word, or the single sign of JSON, with the byte of a position that counts from 1.
    [[nodiscard]] std::string_view wordAt(std::size_t position) const {
        constexpr std::string_view kBetween = " \t\r\n,:[]{}";
        const std::size_t at = position == 0 ? 0 : position - 1;
        if (at >= m_text.size()) {
            return {};
        }
        if (kBetween.find(m_text[at]) != std::string_view::npos) {
            return m_text.substr(at, 1);
        }
        const std::size_t before = m_text.find_last_of(kBetween, at);
        const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
        const std::size_t end = m_text.find_first_of(kBetween, at);
        return m_text.substr(start, std::min(end, m_text.size()) - start);
    }

    /// What is wrong, in words for people: the parser's own message only tells the kinds apart.
    static std::string faultIn(std::string_view message, std::string_view word) {
        const auto says = [message](std::string_view part) {
            return message.find(part) != std::string_view::npos;
        };
        if (says("ill-formed UTF-8")) {
            return "the text is not UTF-8";
        }
        if (says("unexpected end of input") || says("missing closing quote")
            || says("missing closing '*/'")) {
            return "not JSON: it ends too early, so that a part of it is missing";
        }
        const std::string near = fmt::format("'{}'", quotable(word));
        if (says("control character")) {
            return "not JSON: a text in quotes goes over the end of its line";
        }
        if (says("backslash") || says("'\\u'") || says("surrogate")) {
            return fmt::format("not JSON: a wrong escape in a text near {}", near);
        }
        if (says("expected end of input")) {
            return fmt::format("not JSON: there is more behind its end: {}", near);
        }
        if (says("invalid number")) {
            return fmt::format("not JSON: {} is no number: write it as 0.8, -1 or 1e-6", near);
        }
        if (says("invalid literal")) {
            return fmt::format(
                "not JSON: neither a number, nor a text in double quotes, nor true, "
                "false or null: {}",
                near);
        }
        return fmt::format("not JSON: {} is not expected here", near);
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
