// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace onsager {

// Edits of a scenario's document, value in, value out: what one key entails for others is done at
// once, so that a document the schema holds for stays one. Where the new value itself is not legal
// the document comes back with it, for problemsOfDocument to say so.

/// The document with another kind at `path`, the path of a key "kind".
///
/// Keys of the object that the new kind knows keep their values where these are legal there, others
/// go. Keys that it requires come with sensible values: 20 dB of signal to noise, points and
/// components of as many numbers as the scenario has columns, a second layer of ones. Points of a
/// discrete prior become means of a mixture and back.
Json withKind(const Json& document, std::string_view path, const Json& kind);

/// What applyAssignment() of json_path.h does. Where it sets another legal kind, the keys of the object that the
/// kind before it knows and this one does not go: their paths are returned. Nothing is added, unlike withKind():
/// what the new kind requires is given by other assignments.
std::vector<std::string> assignKey(Json& document, std::string_view assignment);

/// The document with that many columns d; all that is listed per column takes the new length.
Json withColumns(const Json& document, const Json& columns);

/// The document in which the estimator believes something else than is true, or not. `path` is that
/// of the key "assumed"; the belief begins as a copy of the truth, of a noise without a variance as
/// 0.1.
Json withAssumed(const Json& document, std::string_view path, bool isAssumed);

/// The document in which `chosen` alone is given of the keys that exclude each other in the object
/// at `path`; none when `chosen` is empty. A variance becomes the diagonal of a covariance and back.
Json withAlternative(const Json& document,
                     std::string_view path,
                     const std::vector<std::string>& alternatives,
                     const std::string& chosen);

/// A path that stands for keys that exclude each other: "layers.2.snrDb|noiseVariance".
std::string alternativesPath(std::string_view object, const std::vector<std::string>& keys);

/// The groups of keys that exclude each other in the object at `path`; whether one must be given.
struct KeyAlternatives {
    std::vector<std::string> keys;
    bool required = false;
};
std::vector<KeyAlternatives> alternativesAt(const Json& document, std::string_view path);

/// The document with a value at a path, by whichever of the above is meant: a key "kind", "columns",
/// a truth value for "assumed", the name of a key for an alternativesPath; otherwise the value is
/// put there. Lists of a mixture take the number of components of the one that is set.
Json withValue(const Json& document, std::string_view path, const Json& value);

}  // namespace onsager
