// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render_run.h"
#include "app/standard_streams.h"
#include "engine/io/scenario_error.h"
#include "engine/io/version.h"
#include "ui/language.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QLocale>
#include <QSettings>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace onsager;

constexpr const char* kFileHelp =
    "scenario file, figure that holds one, name of a preset, or what onsager-cli run --json or "
    "sweep "
    "--json wrote, which is drawn without running it again; - for standard input";

CLI::App* addRenderCommand(CLI::App& app, RenderRequest& request) {
    constexpr int kMostThreads = 1024;
    CLI::App* render = app.add_subcommand(
        "render", "draw a scenario, which is run, or a stored result, without a display");
    const auto addList = [render](const char* name, std::vector<std::string>& list,
                                  const char* help) {
        return render->add_option(name, list, help)
            ->type_size(1)
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
            ->allow_extra_args(false);
    };
    FigureRequest& figures = request.figures;
    render->add_option("FILE", request.run.file, kFileHelp)->required();
    addList(
        "-o,--output", figures.outputs,
        "figure to write: .svg, .pdf, .png, .tex (pgfplots), or its table .csv, .json; .html: a "
        "page with every chart and the final errors; may be repeated")
        ->required();
    render->add_option("--csv", request.csv, "write the numbers here; - for standard output");
    addList("--set", request.run.assignments,
            "PATH=VALUE: change a key, e.g. layers.1.rows=500; null removes it, another kind "
            "the keys that it does not have");
    render->add_flag("--allow-external", request.run.allowExternal,
                     "start the program that the scenario names as its denoiser "
                     "(layers.0.assumed of kind external)");
    FigureWords& words = figures.words;
    render->add_option("--size", words.size,
                       "width and height on paper (default 120x80mm), or single (85x60mm), double "
                       "(175x100mm), slide (254x143mm), poster (400x270mm)");
    render->add_option("--dpi", words.dpi, "dots per inch of a PNG (default 300)");
    render->add_option("--theme", words.theme, "paper (default), light or dark");
    render->add_option("--font", words.font, "sans (Inter, default) or serif (STIX)");
    render->add_option("--font-size", words.fontSize, "size of all text in points (default 8)");
    render->add_option(
        "--chart", figures.chart,
        "what to draw: convergence, estimates, messages, images, free-energy, or the sweep of the "
        "scenario as sweep (one axis) or phase (two); by default what its view has in front");
    render->add_option(
        "--drag", request.drag,
        "PATH=V1,V2,... or PATH=from:to:count[:log]: run the scenario for each value "
        "of that key and write the chart as an animation");
    render
        ->add_option("--fps", figures.framesPerSecond,
                     "frames per second of a .gif, .webp or .mp4 (by ffmpeg): one for each "
                     "half-iteration")
        ->capture_default_str();
    render
        ->add_option("--iteration", words.iteration,
                     "half-iteration that is shown by estimates and messages and marked by "
                     "convergence: 0, 1, ..; the last one by default")
        ->check(CLI::NonNegativeNumber);
    render->add_option("--variable", words.variable,
                       "of a chart that shows one: 0 is the signal (default)");
    render->add_option("--quantity", words.quantity,
                       "nmse (default), mse, test-error, learnt, or another error by its key in "
                       "result files, e.g. "
                       "bitErrorRate");
    render->add_option("--threads", request.run.threads, "threads; the numbers do not depend on it")
        ->check(CLI::Range(1, kMostThreads))
        ->capture_default_str();
    return render;
}

/// Figures speak English where no other language is asked for: a command does the same on every machine.
const QString kEnglish = QStringLiteral("en");

/// Figures are drawn off screen, also where there is a screen; only what is critical is said.
ExitStatus render(int& argc, char** argv, const RenderRequest& request, const QString& language) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& text) {
        if (type == QtCriticalMsg || type == QtFatalMsg) {
            say(fmt::format("onsager: {}\n", text.toStdString()));
        }
    });
    const QGuiApplication application(argc, argv);
    const SpokenLanguage spoken(language.isEmpty() ? kEnglish : language);
    return renderFile(request);
}

bool hasDisplay() {
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
           || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

/// Opens the window on a scenario, or on the default one when none is named.
int openWindow(int& argc, char** argv, const std::string& file, const QString& language) {
    if (!hasDisplay()) {
        say("onsager: there is no display for the window; "
            "onsager render FILE -o figure.svg draws without one\n");
        return Failed;
    }
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("onsager"));
    QCoreApplication::setApplicationName(QStringLiteral("onsager"));
    const SpokenLanguage spoken(language.isEmpty() ? chosenLanguage(QSettings()) : language);
    MainWindow window(QString::fromStdString(file));
    window.show();
    return QApplication::exec();
}

/// Every choice of --language.
std::vector<std::string> languageChoices() {
    std::vector<std::string> choices = {"system"};
    for (const Language& one : languages()) {
        choices.push_back(one.code.toStdString());
    }
    return choices;
}

/// Parses the command line and does what it says.
int dispatch(int argc, char** argv) {
    CLI::App app{"Onsager: a laboratory for message passing in multi-layer networks", "onsager"};
    app.failure_message([](const CLI::App* /*app*/, const CLI::Error& error) {
        return fmt::format("onsager: {}\nRun onsager --help for more information.\n", error.what());
    });
    app.set_version_flag("--version", fmt::format("onsager {}", programVersion()));
    std::string file;
    app.add_option(
        "FILE", file,
        "scenario file, figure that holds one, or name of a preset to open in the window");
    std::string language;
    app.add_option("--language", language,
                   fmt::format("language of the window: {}; by default what View > Language says. "
                               "Before a command also "
                               "that of the figures, by default en",
                               fmt::join(languageChoices(), ", ")))
        ->check(CLI::IsMember(languageChoices()));
    RenderRequest request;
    request.run.threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    const CLI::App* command = addRenderCommand(app, request);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        std::ostringstream help;
        std::ostringstream complaint;
        const bool isHelp = app.exit(error, help, complaint) == 0;
        say(complaint.str());
        writeToStandardOutput(help.str());
        return isHelp ? Done : BadInput;
    }
    // Numbers look alike on the screen, in files and in every country.
    QLocale::setDefault(QLocale::c());
    const QString spoken = QString::fromStdString(language);
    return command->parsed() ? render(argc, argv, request, spoken)
                             : openWindow(argc, argv, file, spoken);
}

int complain(const char* what, ExitStatus status) {
    say(fmt::format("onsager: {}\n", what));
    return status;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        prepareStandardStreams();
        const int status = dispatch(argc, argv);
        closeStandardOutput();
        return status;
    } catch (const ScenarioError& error) {
        return complain(error.what(), BadInput);
    } catch (const std::invalid_argument& error) {
        return complain(error.what(), BadInput);
    } catch (const std::bad_alloc&) {
        return complain("not enough memory", Failed);
    } catch (const std::exception& error) {
        return complain(error.what(), Failed);
    }
}
