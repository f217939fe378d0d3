// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/file_paths.h"

#include <filesystem>
#include <system_error>

namespace onsager {

namespace {

namespace fs = std::filesystem;

/// Whether a path names a file that travels inside the program, see ArraySource.
bool isInProgram(const std::string& path) {
    return path.starts_with("onsager:");
}

/// Calls change(path) with the path of `object`, if it has one that is a file's.
template <typename Change>
void changePath(Json& object, const Change& change) {
    if (!object.is_object()) {
        return;
    }
    const auto path = object.find("path");
    if (path == object.end() || !path->is_string()) {
        return;
    }
    const auto& text = path->get_ref<const std::string&>();
    if (!text.empty() && !isInProgram(text)) {
        *path = change(text);
    }
}

/// The object of a denoiser of one's own in a document that may be any JSON; null where there is none.
Json* denoiserIn(Json& document) {
    const auto layers = document.is_object() ? document.find("layers") : document.end();
    if (layers == document.end() || !layers->is_array() || layers->empty()) {
        return nullptr;
    }
    Json& prior = layers->front();
    if (!prior.is_object() || !prior.contains("assumed") || !prior["assumed"].is_object()) {
        return nullptr;
    }
    Json& assumed = prior["assumed"];
    return assumed.contains("kind") && assumed["kind"] == "external" ? &assumed : nullptr;
}

/// The folder that a denoiser works in, where it is a text; that of the scenario is not written down.
template <typename Change>
void changeFolder(Json& denoiser, const Change& change) {
    constexpr const char* kFolder = "folder";
    const Json found = denoiser.contains(kFolder) ? denoiser[kFolder] : Json("");
    if (!found.is_string()) {
        return;
    }
    const std::string changed = change(found.get<std::string>());
    if (changed.empty()) {
        denoiser.erase(kFolder);
    } else {
        denoiser[kFolder] = changed;
    }
}

/// Every path of data in a document that may be any JSON.
template <typename Change>
void changePaths(Json& document, const Change& change) {
    if (!document.is_object()) {
        return;
    }
    if (const auto layers = document.find("layers");
        layers != document.end() && layers->is_array()) {
        for (Json& layer : *layers) {
            for (const char* key : {"matrix", "bias", "rowPower", "rowNoise"}) {
                if (layer.is_object() && layer.contains(key)) {
                    changePath(layer[key], change);
                }
            }
        }
    }
    const auto data = document.find("data");
    if (data == document.end() || !data->is_object()) {
        return;
    }
    if (const auto observation = data->find("observation"); observation != data->end()) {
        changePath(*observation, change);
    }
    if (const auto truth = data->find("truth"); truth != data->end() && truth->is_array()) {
        for (Json& one : *truth) {
            changePath(one, change);
        }
    }
}

/// The folder as an absolute path; as it is where the system does not say.
fs::path absolute(const std::string& folder) {
    std::error_code error;
    const fs::path whole = fs::absolute(folder.empty() ? fs::path(".") : fs::path(folder), error);
    return (error ? fs::path(folder) : whole).lexically_normal();
}

}  // namespace

void makePathsAbsolute(Json& document, const std::string& folder) {
    changePaths(document, [whole = absolute(folder)](const std::string& path) {
        return (whole / path).lexically_normal().string();
    });
    if (Json* denoiser = denoiserIn(document)) {
        changeFolder(*denoiser, [whole = absolute(folder)](const std::string& path) {
            const fs::path joined =
                path.empty() || path == "." ? whole : (whole / path).lexically_normal();
            return joined.string();
        });
    }
}

void makePathsRelative(Json& document, const std::string& folder) {
    changePaths(document, [whole = absolute(folder)](const std::string& path) {
        const fs::path relative = fs::path(path).lexically_relative(whole);
        const bool isBelow = !relative.empty() && *relative.begin() != "..";
        // "../x" would break when the folder is moved, "x" moves with it.
        return isBelow && fs::path(path).is_absolute() ? relative.string() : path;
    });
    if (Json* denoiser = denoiserIn(document)) {
        changeFolder(*denoiser, [whole = absolute(folder)](const std::string& path) {
            const fs::path relative = fs::path(path).lexically_relative(whole);
            if (!fs::path(path).is_absolute() || relative.empty() || *relative.begin() == "..") {
                return path;
            }
            return relative == "." ? std::string() : relative.string();
        });
    }
}

}  // namespace onsager
