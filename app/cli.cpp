// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_draw.h"
#include "app/cli_free_energy.h"
#include "app/cli_run.h"
#include "app/cli_sweep.h"
#include "app/cli_threshold.h"
#include "app/cli_tune.h"
#include "app/output_place.h"
#include "app/standard_streams.h"
#include "app/started_ranks.h"
#include "engine/io/json_writer.h"
#include "engine/io/presets.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_file.h"
#include "engine/io/scenario_json.h"
#include "engine/io/sweep_grid.h"
#include "engine/io/version.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <fmt/format.h>
#include <map>
#include <new>
#include <sstream>
#include <thread>

namespace {

using namespace onsager;

constexpr const char* kFileHelp = "scenario file, name of a preset, or - for standard input";

ExitStatus listPresets() {
    std::string list;
    for (const Preset& preset : presets()) {
        list += fmt::format("{}\t{}\n", preset.name, preset.title);
    }
    writeToStandardOutput(list);
    return Done;
}

ExitStatus showFile(const std::string& file) {
    const std::string text = textOf(documentOf(scenarioFrom(readScenarioDocument(file), kNoWork)));
    requirePlaces({{"the scenario", isScenarioPath(file) ? file : std::string()}}, {{"show", "-"}});
    writeToStandardOutput(text);
    return Done;
}

ExitStatus validateFile(const std::string& file) {
    const Json document = readScenarioDocument(file);
    const Scenario scenario = scenarioFrom(document);
    if (scenario.sweep && scenario.sweep->fixedPoints) {
        sweepFrom(document);  // every cell has them
    }
    return Done;
}

/// An option that takes one value and may be given several times; it does not swallow what follows.
CLI::Option* repeated(CLI::Option* option) {
    return option->type_size(1)
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->allow_extra_args(false);
}

/// The scenario and its changes.
CLI::App* addScenarioCommand(CLI::App& app, const char* name, const char* what, RunRequest& run) {
    CLI::App* command = app.add_subcommand(name, what);
    command->add_option("FILE", run.file, kFileHelp)->required();
    repeated(
        command->add_option("--set", run.assignments,
                            "PATH=VALUE: change a key, e.g. layers.1.rows=500; VALUE is JSON, "
                            "a number (also .8, 1., +1) or a text; null removes the key; another "
                            "kind takes away the keys that it does not have"));
    command->add_option("--trials", run.trials, "number of trials");
    command->add_option("--seed", run.seed, "seed of every random number");
    return command;
}

/// The options of every command that computes.
CLI::App* addRunCommand(CLI::App& app, const char* name, const char* what, CliRequest& request) {
    constexpr int kMostThreads = 1024;
    CLI::App* command = addScenarioCommand(app, name, what, request.run);
    command
        ->add_option("--threads", request.run.threads, "threads; the numbers do not depend on it")
        ->check(CLI::Range(1, kMostThreads))
        ->capture_default_str();
    command->add_flag("--allow-external", request.run.allowExternal,
                      "start the program that the scenario names as its denoiser "
                      "(layers.0.assumed of kind external)");
    command->add_option("--json", request.json, "write the result here; - for standard output");
    command->add_option("--csv", request.csv, "write the table here; - for standard output");
    return command;
}

/// What run and predict have beside those.
void addResultOptions(CLI::App* command, CliRequest& request) {
    command->add_flag("--free-energy", request.run.freeEnergy,
                      "also free energy and information of what is predicted in every "
                      "half-iteration; predict tells them by itself where they are quick");
    command->add_option("--report", request.report,
                        "write a page with every chart and the final errors here, FILE.html; "
                        "drawn by the program onsager");
}

constexpr const char* kSharingHelp =
    R"(A sweep on many machines, with Slurm (sbatch sweep.sh, then the same command without --shard):
  #!/bin/sh
  #SBATCH --array=1-8
  srun onsager-cli sweep FILE --resume DIR --shard $SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT
or as one job of MPI, with the cells handed out as processes become free:
  mpirun -n 32 onsager-cli sweep FILE --resume DIR --csv TABLE.csv
)";

CLI::App* addSweepCommand(CLI::App& app, SweepRequest& request) {
    CLI::App* command = addRunCommand(
        app, "sweep", "compute a grid of scenarios: learning curves, phase diagrams", request.cli);
    repeated(command->add_option(
        "--vary", request.vary,
        "PATH=V1,V2,... or PATH=from:to:count[:log]; without it what the scenario says"));
    command->footer(kSharingHelp);
    command->add_option("--success", request.success,
                        "when a trial is a success, e.g. \"nmseDb[0] < -30\"");
    command->add_option("--report", request.report, "half-iterations of each cell: final or every");
    command->add_flag("--fixed-points", request.fixedPoints,
                      "also what the criterion asks of the fixed points of state evolution: "
                      "algorithmic, information-theoretic, spinodal");
    command->add_option("--resume", request.resume,
                        "folder in which finished cells are kept and from which they are taken");
    command->add_option("--shard", request.shard,
                        "i/n: only the i-th of n parts, with --resume; for job arrays");
    command->add_flag("--contour", request.contour,
                      "compute only cells near the boundary of success of a phase diagram");
    command->add_flag_callback(
        "--predict", [&request] { request.cli.run.measure = false; }, "state evolution alone");
    return command;
}

const std::map<std::string, FixedPoint> kThresholdKinds = {{"algorithmic", FixedPoint::FromZero},
                                                           {"it", FixedPoint::OfLeastFreeEnergy},
                                                           {"spinodal", FixedPoint::FromTruth}};

CLI::App* addThresholdCommand(CLI::App& app, ThresholdRequest& request) {
    CLI::App* command = addRunCommand(
        app, "threshold", "find where success begins along one key, by bisection", request.cli);
    command->add_option("--vary", request.vary, "PATH=lo:hi: the key and where to look")
        ->required();
    command->add_option("--success", request.success, "the criterion, e.g. \"nmseDb[0] < -30\"")
        ->required();
    command
        ->add_option("--tolerance", request.tolerance,
                     "how closely; default a thousandth of the range, 1 for whole numbers")
        ->check(CLI::NonNegativeNumber);
    command
        ->add_option_function<std::string>(
            "--kind",
            [&request](const std::string& kind) { request.kind = kThresholdKinds.at(kind); },
            "what is to succeed: the prediction of the scenario (default), or a fixed point of "
            "state "
            "evolution: algorithmic, reached from no knowledge; it, of the least free energy; "
            "spinodal, reached from the truth")
        ->check(CLI::IsMember(kThresholdKinds));
    request.cli.run.measure = false;
    command->add_flag("--measure", request.cli.run.measure,
                      "ask half of the trials to succeed, not the prediction");
    return command;
}

CLI::App* addTuneCommand(CLI::App& app, TuneRequest& request) {
    CLI::App* command = addRunCommand(
        app, "tune", "find the value of one key at which an error is least", request.cli);
    command->add_option("--vary", request.vary, "PATH=lo:hi: the key and where to look")
        ->required();
    command
        ->add_option("--minimise", request.minimise,
                     "the error at the end, e.g. nmseDb[0], testError, testLoss, labelErrorRate")
        ->required();
    command->add_flag("--log", request.isLogarithmic, "equal steps are equal ratios");
    command->add_option("--tolerance", request.tolerance, "how closely, as a share of the range")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    request.cli.run.measure = false;
    command->add_flag("--measure", request.cli.run.measure,
                      "the mean over trials, not the prediction");
    return command;
}

CLI::App* addFreeEnergyCommand(CLI::App& app, FreeEnergyRequest& request) {
    constexpr int kMostPoints = 100000;
    CLI::App* command = addRunCommand(
        app, "free-energy",
        "the free energy against an overlap, its stationary points and what they say", request.cli);
    command->add_option("--variable", request.variable, "the even variable whose overlap is varied")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    command->add_option("--points", request.points, "points of the curve")
        ->check(CLI::Range(4, kMostPoints))
        ->capture_default_str();
    command->add_flag("--instances", request.withInstances,
                      "also the free energy of the trials at the fixed points of ML-AMP");
    return command;
}

const std::map<std::string, ArrayFormat> kArrayFormats = {
    {"npy", ArrayFormat::Npy}, {"npz", ArrayFormat::Npz}, {"hdf5", ArrayFormat::Hdf5}};

CLI::App* addDrawCommand(CLI::App& app, DrawRequest& request) {
    CLI::App* command = addScenarioCommand(
        app, "draw", "write the drawn problem of a trial: matrices, biases, signals, observation",
        request.run);
    command
        ->add_option("-o,--output", request.folder,
                     "folder for the arrays and index.json, which says what they are")
        ->required();
    command->add_option("--trial", request.trial, "which trial, from 0")->capture_default_str();
    command
        ->add_option_function<std::string>(
            "--format",
            [&request](const std::string& format) { request.format = kArrayFormats.at(format); },
            "npy: a file for each array (default); npz, hdf5: one file for all")
        ->check(CLI::IsMember(kArrayFormats));
    return command;
}

/// Help that was asked for, or what is wrong with the command line.
ExitStatus answerOf(const CLI::App& app, const CLI::ParseError& error) {
    std::ostringstream help;
    std::ostringstream complaint;
    const bool isHelp = app.exit(error, help, complaint) == 0;
    say(complaint.str());
    writeToStandardOutput(help.str());
    return isHelp ? Done : BadInput;
}

/// Parses the command line and does what it says.
ExitStatus dispatch(int argc, char** argv) {
    CLI::App app{"Onsager: message passing in multi-layer networks, measured and predicted",
                 "onsager-cli"};
    app.failure_message([](const CLI::App* /*app*/, const CLI::Error& error) {
        return fmt::format("onsager-cli: {}\nRun onsager-cli --help for more information.\n",
                           error.what());
    });
    app.set_version_flag("--version", fmt::format("onsager {}", programVersion()));
    app.require_subcommand(1);
    CliRequest request;
    SweepRequest sweepRequest;
    request.run.threads =
        std::max(1, static_cast<int>(std::thread::hardware_concurrency()) / startedRanksHere());
    sweepRequest.cli = request;
    ThresholdRequest thresholdRequest;
    thresholdRequest.cli = request;
    FreeEnergyRequest freeEnergyRequest;
    freeEnergyRequest.cli = request;
    TuneRequest tuneRequest;
    tuneRequest.cli = request;
    std::string file;
    CLI::App* run = addRunCommand(app, "run", "simulate and predict", request);
    CLI::App* predict = addRunCommand(app, "predict", "predict by state evolution alone", request);
    for (CLI::App* command : {run, predict}) {
        addResultOptions(command, request);
    }
    run->add_option(
        "--estimates", request.run.estimates,
        "folder for the last estimates of every trial, with the standard deviations that "
        "are claimed, as NPY files and an index.json that says what they are");
    DrawRequest drawRequest;
    const CLI::App* draw = addDrawCommand(app, drawRequest);
    const CLI::App* sweep = addSweepCommand(app, sweepRequest);
    const CLI::App* threshold = addThresholdCommand(app, thresholdRequest);
    const CLI::App* tune = addTuneCommand(app, tuneRequest);
    const CLI::App* freeEnergy = addFreeEnergyCommand(app, freeEnergyRequest);
    const CLI::App* list = app.add_subcommand("presets", "list the presets: name, tab, title");
    CLI::App* show = app.add_subcommand("show", "print a scenario with every key that matters");
    show->add_option("FILE", file, kFileHelp)->required();
    CLI::App* validate = app.add_subcommand("validate", "check a scenario and say nothing");
    validate->add_option("FILE", file, kFileHelp)->required();
    app.add_subcommand("version", "print the version");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return answerOf(app, error);
    }
    if (run->parsed() || predict->parsed()) {
        request.run.measure = run->parsed();
        return runFile(request);
    }
    if (sweep->parsed()) {
        return sweepFile(sweepRequest);
    }
    if (threshold->parsed()) {
        return thresholdFile(thresholdRequest);
    }
    if (tune->parsed()) {
        return tuneFile(tuneRequest);
    }
    if (draw->parsed()) {
        return drawFile(drawRequest);
    }
    if (freeEnergy->parsed()) {
        return freeEnergyFile(freeEnergyRequest);
    }
    if (list->parsed()) {
        return listPresets();
    }
    if (show->parsed()) {
        return showFile(file);
    }
    if (validate->parsed()) {
        return validateFile(file);
    }
    writeToStandardOutput(fmt::format("onsager {}\n", programVersion()));
    return Done;
}

ExitStatus complain(const std::exception& error, ExitStatus status) {
    say(fmt::format("onsager-cli: {}\n", error.what()));
    return status;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        prepareStandardStreams();
        const ExitStatus status = dispatch(argc, argv);
        closeStandardOutput();
        return status;
    } catch (const ScenarioError& error) {
        return complain(error, BadInput);
    } catch (const std::bad_alloc&) {
        return complain(std::runtime_error("not enough memory"), Failed);
    } catch (const std::exception& error) {
        return complain(error, Failed);
    }
}
