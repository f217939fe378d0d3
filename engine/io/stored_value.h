// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_value.h"
#include "engine/io/scenario_error.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onsager {

/// A value of a file that the program once wrote, read as if anybody could have written it.
///
/// What is not as it should be throws ScenarioError: the dotted path of the key, what stands there and
/// what may. Refers to the document, which has to live as long.
class StoredValue {
public:
    explicit StoredValue(const Json& value, std::string path = {});

    [[nodiscard]] bool isNull() const { return m_value->is_null(); }
    [[nodiscard]] const Json& json() const { return *m_value; }
    [[nodiscard]] const std::string& path() const { return m_path; }

    /// A key of an object; refused when it is missing, or none where it may be.
    [[nodiscard]] StoredValue at(std::string_view key) const;
    [[nodiscard]] std::optional<StoredValue> find(std::string_view key) const;

    /// The entries of a list.
    [[nodiscard]] std::vector<StoredValue> entries() const;

    [[nodiscard]] std::string text() const;
    [[nodiscard]] bool flag() const;
    [[nodiscard]] long whole(long least, long most) const;

    /// NaN for null, as which is written what is not finite.
    [[nodiscard]] double number() const;
    [[nodiscard]] double numberAt(std::string_view key) const { return at(key).number(); }

    /// A count, or a place in a list: 0, 1, .. up to the largest int.
    [[nodiscard]] int count() const;
    [[nodiscard]] int countAt(std::string_view key) const { return at(key).count(); }

    template <typename Enum, std::size_t Count>
    [[nodiscard]] Enum nameAt(std::string_view key, const Names<Enum, Count>& names) const {
        const StoredValue value = at(key);
        std::string all;
        for (const auto& [word, name] : names) {
            if (value.json() == Json(name)) {
                return word;
            }
            all += (all.empty() ? "\"" : ", \"") + std::string(name) + '"';
        }
        value.refuse("one of " + all);
    }

    /// What `read` makes of the document; what it complains of is found below this value.
    template <typename Read>
    [[nodiscard]] auto readBy(const Read& read) const {
        try {
            return read(json());
        } catch (const ScenarioError& error) {
            const std::string& path = error.problem().path;
            throw ScenarioError(path.empty() ? m_path : below(path), error.problem().message);
        }
    }

    /// "trials.3.stop: 7 is not allowed: one of ..".
    [[noreturn]] void refuse(std::string_view wanted) const;

private:
    [[nodiscard]] const Json* valueOf(std::string_view key) const;
    [[nodiscard]] std::string below(std::string_view step) const;

    const Json* m_value;
    std::string m_path;
};

/// Refuses a document that is not of that format in version 1.
void requireFormat(const StoredValue& document, std::string_view format);

}  // namespace onsager
