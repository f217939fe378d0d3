// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/process/permission.h"

#include <algorithm>
#include <mutex>

namespace onsager {

namespace {

struct Permissions {
    std::mutex mutex;
    bool everything = false;
    std::vector<Program> programs;
};

Permissions& permissions() {
    static Permissions those;
    return those;
}

}  // namespace

void permitProgram(const Program& program) {
    if (isPermitted(program)) {
        return;
    }
    const std::lock_guard lock(permissions().mutex);
    permissions().programs.push_back(program);
}

void permitEveryProgram() {
    const std::lock_guard lock(permissions().mutex);
    permissions().everything = true;
}

bool isPermitted(const Program& program) {
    const std::lock_guard lock(permissions().mutex);
    const std::vector<Program>& those = permissions().programs;
    return permissions().everything
           || std::any_of(those.begin(), those.end(), [&program](const Program& one) {
                  return one.command == program.command && one.folder == program.folder
                         && one.seconds >= program.seconds;
              });
}

}  // namespace onsager
