// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/json_value.h"

namespace onsager {

void refuseKind(const std::string& kind) {
    throw std::logic_error("the schema allows a kind the program does not know: " + kind);
}

std::string kindOf(const Json& object) {
    return object.at("kind").get<std::string>();
}

int wholeNumber(const Json& object, const char* key) {
    const Json& value = object.at(key);
    // The schema takes 1e3 and 1000.0 for whole numbers too.
    return value.is_number_float() ? static_cast<int>(value.get<double>()) : value.get<int>();
}

double number(const Json& object, const char* key) {
    return object.at(key).get<double>();
}

}  // namespace onsager
