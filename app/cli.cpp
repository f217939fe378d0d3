// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "engine/io/version.h"

int main(int argc, char** argv) {
    CLI::App app{"Onsager: message passing in multi-layer networks, measured and predicted"};
    app.require_subcommand(1);
    CLI::App* version = app.add_subcommand("version", "print the version");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    if (version->parsed()) {
        fmt::print("onsager {}\n", onsager::programVersion());
    }
    return 0;
}
