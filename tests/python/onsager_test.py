# SPDX-License-Identifier: GPL-3.0-or-later
"""resources/python/onsager.py and its notebook, against what the program itself writes.

ONSAGER_CLI is the program; ONSAGER_PROGRAM, where it is set, the one with a window, whose figures have the colours.
"""

import ast
import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import textwrap
import time
import unittest
import warnings
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
PYTHON = SOURCE / "resources" / "python"
SKIPPED = 77  # SKIP_RETURN_CODE of ctest

try:
    import numpy as np
except ImportError:
    print("skipped: python3-numpy is not installed")
    sys.exit(SKIPPED)
try:
    import matplotlib

    matplotlib.use("Agg")
except ImportError:
    matplotlib = None

sys.path.insert(0, str(PYTHON))
import onsager  # noqa: E402

CLI = os.environ["ONSAGER_CLI"]
SMALL = {"layers.0.rows": 200, "layers.1.rows": 80, "algorithm.iterations": 5}
LONG = {"layers.0.rows": 300, "layers.1.rows": 100, "trials": 100000}


def small(**more):
    """A scenario of a few milliseconds."""
    document = onsager.show("compressed-sensing")
    document["layers"][0]["rows"], document["layers"][1]["rows"] = 200, 80
    document["algorithm"]["iterations"] = 5
    document.update(trials=4, **more)
    return document


def table(*arguments, given=None):
    """What the program itself writes with --csv."""
    output = subprocess.run([CLI, *arguments, "--csv", "-"], input=given, capture_output=True, text=True, check=True)
    return list(csv.DictReader(io.StringIO(output.stdout)))


def column(rows, name, **wanted):
    chosen = [row for row in rows if all(row[key] == value for key, value in wanted.items())]
    return np.array([float(row[name]) if row[name] else np.nan for row in chosen])


def is_alive(process):
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] not in "ZX"
    except OSError:
        return False


def until(condition, patience=30.0):
    end = time.monotonic() + patience
    while not condition() and time.monotonic() < end:
        time.sleep(0.02)
    return condition()


class Numbers(unittest.TestCase):
    def test_a_run_has_the_numbers_of_the_table(self):
        scenario = small()
        rows = table("run", "-", given=json.dumps(scenario))
        result = onsager.run(scenario)
        self.assertEqual((len(result.half_iterations), len(result.trials), result.layers), (10, 4, (0, 1)))
        self.assertEqual(result.half_iterations.tolist(), list(range(10)))
        for quantity in result.quantities(1):
            layer = "" if quantity == "testError" else "1"
            measured = result.measured(quantity, 1)
            for name, values in (("mean", measured.mean), ("standardError", measured.standard_error),
                                 ("median", measured.median), ("q10", measured.q10), ("q90", measured.q90),
                                 ("predicted", result.predicted(quantity, 1)),
                                 ("predictedStandardError", result.predicted_standard_error(quantity, 1))):
                wanted = column(rows, name, quantity=quantity, layer=layer)
                np.testing.assert_allclose(values, wanted, rtol=1e-14, err_msg=f"{quantity} {name}")
            self.assertTrue(np.all(measured.trials == 4))
        np.testing.assert_array_equal(result.test_error.predicted, result.predicted("testError"))

    def test_trials_end_as_the_document_says(self):
        result = onsager.run(small())
        finals = [trial["finalNmseDb"][1] for trial in result.json["trials"]]
        np.testing.assert_array_equal(result.trials.final("nmseDb", 1), finals)
        self.assertEqual(result.trials.stop.tolist(), ["iterationLimit"] * 4)
        self.assertAlmostEqual(np.median(result.trials.final("nmseDb")), result.measured("nmseDb").median[-1], 10)
        np.testing.assert_array_equal(result.trials.final("overlap"),
                                      [trial["finalErrors"][0]["overlap"] for trial in result.json["trials"]])

    def test_options_reach_the_program_and_threads_change_no_number(self):
        one = onsager.run("compressed-sensing", set={**SMALL, "layers.0.density": np.float64(0.2), "title": "50%"},
                          trials=np.int64(3), seed=9, threads=1)
        two = onsager.run(one.scenario, threads=2)
        self.assertEqual((one.scenario["seed"], one.title, len(one.trials)), (9, "50%", 3))
        self.assertEqual(one.scenario["layers"][0]["density"], 0.2)
        self.assertEqual(one.json["halfIterations"], two.json["halfIterations"])
        self.assertEqual(onsager.run(one).scenario, one.scenario)

    def test_texts_stay_texts_and_none_removes_a_key(self):
        with_text = onsager.predict(small(), set={"title": "12", "description": None})
        self.assertEqual(with_text.title, "12")
        self.assertNotIn("description", with_text.scenario)

    def test_a_prediction_measures_nothing(self):
        result = onsager.predict(small())
        rows = table("predict", "-", given=json.dumps(small()))
        np.testing.assert_allclose(result.predicted(), column(rows, "predicted", quantity="nmseDb", layer="0"))
        self.assertEqual(len(result.trials), 0)
        self.assertTrue(np.all(np.isnan(result.measured().median)))
        self.assertEqual(result.free_energy.shape, (10,))
        self.assertTrue(np.all(np.diff(result.free_energy[np.isfinite(result.free_energy)]) < 0))

    def test_baselines_stand_beside_the_run(self):
        scenario = small(baselines=[{"kind": "ml-mat-vamp", "damping": 0.5, "iterations": 3}])
        baseline, = onsager.run(scenario).baselines
        rows = table("run", "-", given=json.dumps(scenario))
        self.assertEqual(baseline.algorithm["kind"], "ml-mat-vamp")
        predicted = column(rows, "predicted", quantity="mse", layer="0", **{"pass": "ml-mat-vamp"})
        wanted = column(rows, "median", quantity="nmseDb", layer="0", **{"pass": "ml-mat-vamp"})
        np.testing.assert_allclose(baseline.predicted("mse"), predicted, rtol=1e-14)
        np.testing.assert_allclose(baseline.measured("nmseDb").median, wanted, rtol=1e-14)
        self.assertEqual(baseline.epochs.shape, wanted.shape)
        swept, = onsager.sweep(scenario, {"layers.1.rows": [60, 80]}).baselines
        self.assertEqual(swept.measured("nmseDb").median.shape, (2,))
        self.assertEqual(swept.measured("nmseDb").median[1], wanted[-1])

    def test_documents_are_saved_and_loaded(self):
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder) / "result.json"
            subprocess.run([CLI, "run", "-", "--json", str(place)], input=json.dumps(small()), text=True, check=True)
            result = onsager.load(place)
            result.save(Path(folder) / "again.json")
            self.assertEqual(onsager.load(f"{folder}/again.json").json, json.loads(place.read_text()))
            self.assertEqual(sorted(os.listdir(folder)), ["again.json", "result.json"])
            with self.assertRaises(FileNotFoundError):
                result.save(Path(folder) / "nowhere" / "result.json")
            (Path(folder) / "scenario.json").write_text(json.dumps(small()))
            with self.assertRaisesRegex(ValueError, "neither a result nor a sweep"):
                onsager.load(f"{folder}/scenario.json")
            self.assertEqual(onsager.show(Path(folder) / "scenario.json")["layers"][1]["rows"], 80)

    def test_presets_are_listed_shown_and_valid(self):
        names = onsager.presets()
        self.assertEqual(names["two-layer-10db"], "Two-layer learning, 10 dB")
        self.assertEqual(onsager.show("two-layer-10db")["title"], names["two-layer-10db"])
        self.assertIsNone(onsager.validate("two-layer-10db"))
        self.assertTrue(onsager.version().startswith("onsager "))


class Draws(unittest.TestCase):
    def test_the_drawn_arrays_are_a_problem_of_their_model(self):
        scenario = small()
        scenario["layers"][2] = {"type": "output", "kind": "awgn", "noiseVariance": 0.04}
        draw = onsager.draw(scenario, 3)
        self.assertEqual(sorted(draw), ["W1", "Y", "Z0", "Z1"])
        self.assertEqual(draw["W1"].shape, (80, 200))
        np.testing.assert_allclose(draw["W1"] @ draw["Z0"], draw["Z1"], atol=1e-12)
        noise = draw["Y"] - draw["Z1"]
        # The mean square of n Gaussian numbers has the standard error variance sqrt(2 / n).
        self.assertLess(abs(np.mean(noise**2) / 0.04 - 1), 3.3 * np.sqrt(2 / noise.size))

    def test_each_trial_is_a_draw_of_its_own_and_the_same_again(self):
        first, second, again = (onsager.draw(small(), trial)["Y"] for trial in (0, 1, 1))
        self.assertGreater(np.abs(first - second).max(), 1e-3)
        np.testing.assert_array_equal(second, again)
        self.assertGreater(np.abs(second - onsager.draw(small(), 1, seed=99)["Y"]).max(), 1e-3)

    def test_what_cannot_be_drawn_is_said(self):
        with self.assertRaisesRegex(onsager.BadInput, "from 0 to 3"):
            onsager.draw(small(), 4)
        with self.assertRaises(TypeError):
            onsager.draw(small(), 1.5)


class Sweeps(unittest.TestCase):
    def test_arrays_have_the_shape_of_the_grid_the_last_axis_fastest(self):
        result = onsager.sweep(small(),
                               {"layers.1.rows": np.array([60.0, 90.0, 120.0]), "layers.0.density": "0.05:0.2:2:log"},
                               trials=2, success="nmseDb[0] < -3", fixed_points=True)
        rows = table("sweep", "-", "--vary", "layers.1.rows=60,90,120", "--vary", "layers.0.density=0.05:0.2:2:log",
                     "--trials", "2", "--success", "nmseDb[0] < -3", "--fixed-points", given=json.dumps(small()))
        self.assertEqual(result.axes["layers.1.rows"].tolist(), [60, 90, 120])
        self.assertEqual(result.axes["layers.1.rows"].dtype.kind, "i")
        np.testing.assert_allclose(result.axes["layers.0.density"], [0.05, 0.2])
        self.assertEqual(result.shape, (3, 2))
        for name, quantity, layer, values in (
                ("median", "nmseDb", "1", result.measured("nmseDb", 1).median),
                ("q90", "mse", "0", result.measured("mse").q90),
                ("predicted", "nmseDb", "0", result.predicted()),
                ("predicted", "testError", "", result.test_error.predicted),
                ("mean", "success", "", result.success.probability),
                ("predicted", "success", "", result.success.predicted),
                ("mean", "diverged", "", result.diverged),
                ("mean", "settledAfter", "0", result.settled_after()[0].mean),
                ("predicted", "algorithmicNmseDb", "0", result.fixed_points["algorithmic"]),
                ("predicted", "spinodalNmseDb", "0", result.fixed_points["spinodal"])):
            wanted = column(rows, name, quantity=quantity, layer=layer)
            np.testing.assert_allclose(values, wanted.reshape(3, 2), rtol=1e-14, err_msg=f"{quantity} {name}")
        self.assertTrue(np.all(result.computed) and np.all(result.trials == 2))

    def test_a_cell_is_the_run_of_its_scenario(self):
        swept = onsager.sweep(small(), {"layers.1.rows": [60, 90], "estimation": ["mmse"]})
        self.assertEqual(swept.axes["estimation"].tolist(), ["mmse"])
        self.assertEqual(swept.at(1, 0), {"layers.1.rows": 90, "estimation": "mmse"})
        cell = onsager.run(swept.scenario, set=swept.at(1, 0))
        self.assertEqual(cell.measured().median[-1], swept.measured().median[1, 0])

    def test_every_half_iteration_is_one_more_axis(self):
        swept = onsager.sweep(small(), {"layers.1.rows": [60, 90]}, every=True)
        self.assertEqual(swept.predicted(half_iteration=None).shape, (2, 10))
        np.testing.assert_array_equal(swept.predicted(half_iteration=None)[:, -1], swept.predicted())
        np.testing.assert_array_equal(swept.measured("mse", half_iteration=3).mean,
                                      swept.measured("mse", half_iteration=None).mean[:, 3])

    def test_cells_that_end_sooner_are_filled_with_nan(self):
        swept = onsager.sweep(small(), {"algorithm.iterations": [2, 3]}, every=True, measure=False)
        line = swept.predicted(half_iteration=None)
        self.assertEqual(line.shape, (2, 6))
        self.assertEqual(np.isnan(line).sum(axis=1).tolist(), [2, 0])
        self.assertTrue(np.all(swept.trials == 0) and np.all(np.isnan(swept.diverged)))

    def test_a_contour_says_what_it_took_from_neighbours(self):
        swept = onsager.sweep("compressed-sensing-phase",
                              {"layers.0.density": "0.1:0.5:9", "layers.1.rows": "100:900:17"}, contour=True)
        success = swept.success
        self.assertTrue(swept.complete and not np.all(swept.computed))
        np.testing.assert_array_equal(swept.computed, np.isnan(success.inferred))
        self.assertEqual(set(success.inferred[~swept.computed]), {0.0, 1.0})

    def test_a_sweep_is_continued(self):
        with tempfile.TemporaryDirectory() as folder:
            first = onsager.sweep(small(), {"layers.1.rows": [60, 90]}, resume=Path(folder) / "cells")
            self.assertIn("cells.jsonl", os.listdir(Path(folder) / "cells"))
            again = onsager.sweep(small(), {"layers.1.rows": [60, 90]}, resume=Path(folder) / "cells")
            self.assertEqual(first.json, again.json)
            with self.assertRaises(onsager.BadInput):
                onsager.sweep(small(), {"layers.1.rows": [60, 91]}, resume=Path(folder) / "cells")

    def test_thresholds_and_free_energies_are_those_of_the_program(self):
        found = onsager.threshold("compressed-sensing", "layers.1.rows", 150, 300, "nmseDb[0] < -30")
        said = subprocess.run([CLI, "threshold", "compressed-sensing", "--vary", "layers.1.rows=150:300", "--success",
                               "nmseDb[0] < -30"], capture_output=True, text=True, check=True).stdout
        self.assertIn(f"layers.1.rows = {found.value}: fails at {found.fails:g}, succeeds at {found.succeeds:g}", said)
        self.assertEqual(len(found.asked), len(found.predicted))
        energy = onsager.free_energy("perceptron-free-energy", points=12)
        rows = table("free-energy", "perceptron-free-energy", "--points", "12")
        wanted = column(rows, "freeEnergy", **{next(key for key, value in rows[0].items() if value == "curve"): "curve"})
        np.testing.assert_allclose(energy.free_energy, wanted, rtol=1e-12)
        self.assertIn(energy.region, ("easy", "hard", "impossible"))
        self.assertEqual(energy.sentence.split(":")[0].lower(), energy.region)


class Complaints(unittest.TestCase):
    def complains(self, error, text, function, *arguments, **options):
        with self.assertRaisesRegex(error, text) as caught:
            function(*arguments, **options)
        return caught.exception

    def test_bad_input_has_the_sentence_of_the_program(self):
        for changes in ({"layers.1.rows": -3}, {"foo": 1}, {"estimation": "best"}):
            said = subprocess.run([CLI, "run", "two-layer-10db", "--set", "{}={}".format(*next(iter(changes.items())))],
                                  capture_output=True, text=True)
            error = self.complains(onsager.BadInput, "", onsager.run, "two-layer-10db", set=changes)
            self.assertEqual((error.status, error.result), (2, None))
            self.assertEqual(f"onsager-cli: {error}\n", said.stderr)
            self.assertIsInstance(error, ValueError)
        self.complains(onsager.BadInput, "neither a file nor a preset", onsager.run, "two-layer")
        self.complains(onsager.BadInput, "neither a file nor a preset", onsager.run, "--help")
        self.complains(onsager.BadInput, "says nothing of a sweep", onsager.sweep, "two-layer-10db")
        self.complains(onsager.BadInput, "^--threads: ", onsager.run, "two-layer-10db", threads=5000)
        self.complains(onsager.BadInput, "unknown key", onsager.validate, {"layer": []})

    def test_a_failed_run_has_its_result(self):
        error = self.complains(onsager.OnsagerError, "^every trial diverged$", onsager.run, "compressed-sensing",
                               set={"algorithm.divergenceFactor": 1.001, "layers.0.rows": 50, "layers.1.rows": 20},
                               trials=2)
        self.assertEqual(error.status, 1)
        self.assertTrue(np.all(error.result.trials.diverged))
        error = self.complains(onsager.OnsagerError, "^no threshold: ", onsager.threshold, "compressed-sensing",
                               "layers.1.rows", 150, 160, "nmseDb[0] < -30")
        self.assertIsNone(error.result.value)

    def test_wrong_arguments_are_said_before_the_program_starts(self):
        result = onsager.run(small())
        os.environ["ONSAGER_CLI"] = "/nowhere/onsager-cli"
        try:
            self.complains(TypeError, "preset's name, a path or a dict", onsager.run, 3)
            self.complains(ValueError, "is no scenario", onsager.run, "-")
            self.complains(TypeError, "trials is a whole number", onsager.run, "perceptron", trials=2.5)
            self.complains(TypeError, "trials is a whole number", onsager.run, "perceptron", trials=True)
            self.complains(ValueError, "threads is at least 1", onsager.run, "perceptron", threads=0)
            self.complains(TypeError, "set is a dict", onsager.run, "perceptron", set=["seed=2"])
            self.complains(ValueError, "no dotted path", onsager.run, "perceptron", set={"seed=2": 1})
            self.complains(ValueError, "JSON compliant", onsager.run, "perceptron", set={"seed": np.nan})
            self.complains(TypeError, "nothing that a scenario can hold", onsager.run, "perceptron", set={"seed": object()})
            self.complains(ValueError, "timeout", onsager.run, "perceptron", timeout=0)
            self.complains(TypeError, "vary is a dict", onsager.sweep, "perceptron", "layers.1.rows=1,2")
            self.complains(ValueError, "no key", onsager.sweep, "perceptron", {})
            self.complains(ValueError, "no range", onsager.sweep, "perceptron", {"layers.1.rows": "100-200"})
            self.complains(ValueError, "no values", onsager.sweep, "perceptron", {"layers.1.rows": []})
            self.complains(TypeError, "list or a range", onsager.sweep, "perceptron", {"layers.1.rows": 100})
            self.complains(ValueError, "kind is one of", onsager.threshold, "perceptron", "seed", 1, 2, "", kind="x")
            self.complains(ValueError, "there is no 'rmse' of variable 0: there are mse, nmseDb", result.measured, "rmse")
            self.complains(IndexError, "no variable 7", result.predicted, "mse", 7)
            self.complains(TypeError, "", result.measured, "mse", half_iteration=3)
            self.complains(ValueError, "theme is one of", onsager.curve, 0, "sepia")
            self.complains(TypeError, "can be drawn", onsager.plot, result.json)
            self.complains(FileNotFoundError, "ONSAGER_CLI is '/nowhere", onsager.run, "perceptron")
            self.complains(FileNotFoundError, "the argument cli", onsager.run, "perceptron", cli="/nowhere/either")
            self.assertEqual(onsager.version(cli=CLI), onsager.version(cli=Path(CLI)))
        finally:
            os.environ["ONSAGER_CLI"] = CLI

    def test_the_program_is_found_in_the_path_and_where_it_is_installed(self):
        environment = {key: value for key, value in os.environ.items() if key != "ONSAGER_CLI"}
        question = [sys.executable, "-c", "import onsager; print(onsager.version())"]
        with tempfile.TemporaryDirectory() as folder:
            for place in ("bin", "share/onsager/python"):
                (Path(folder) / place).mkdir(parents=True)
            (Path(folder) / "bin" / "onsager-cli").symlink_to(CLI)
            module = Path(folder) / "share/onsager/python/onsager.py"
            module.write_text((PYTHON / "onsager.py").read_text())
            for found in ({"PYTHONPATH": str(PYTHON), "PATH": f"{folder}/bin"}, {"PYTHONPATH": str(module.parent)}):
                answer = subprocess.run(question, env={**environment, "PYTHONDONTWRITEBYTECODE": "1", **found},
                                        capture_output=True, text=True, cwd=folder)
                self.assertEqual(answer.stdout.strip(), onsager.version(), answer.stderr)
            lone = Path(folder) / "lone"
            lone.mkdir()
            (lone / "onsager.py").write_text(module.read_text())
            answer = subprocess.run(question, capture_output=True, text=True, cwd=folder,
                                    env={**environment, "PYTHONPATH": str(lone), "PATH": "/nowhere"})
            self.assertIn("FileNotFoundError: onsager-cli is not found", answer.stderr)

    def test_what_another_kind_takes_away_is_a_warning(self):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            onsager.predict(small(), set={"layers.0.kind": "binary"})
        self.assertEqual(len(caught), 1)
        self.assertIn("layers.0.density", str(caught[0].message))
        self.assertEqual(caught[0].filename, __file__)


class Ends(unittest.TestCase):
    """None of these waits for the end of its run, which would take minutes."""

    SCRIPT = ("import onsager\nprint('ready', flush=True)\n"
              "try:\n    onsager.run('compressed-sensing', set={})\n"
              "except KeyboardInterrupt as end:\n"
              "    print(type(end).__name__, end.result.complete, len(end.result.trials) > 0, flush=True)\n")

    def start(self):
        environment = {**os.environ, "PYTHONPATH": str(PYTHON), "PYTHONDONTWRITEBYTECODE": "1"}
        python = subprocess.Popen([sys.executable, "-c", self.SCRIPT.format(LONG)], env=environment, text=True,
                                  stdout=subprocess.PIPE)
        self.addCleanup(python.stdout.close)
        self.addCleanup(python.kill)
        self.assertEqual(python.stdout.readline(), "ready\n")
        children = Path(f"/proc/{python.pid}/task/{python.pid}/children")

        def programs():
            return [int(child) for child in children.read_text().split()
                    if Path(f"/proc/{child}/comm").read_text().strip() == "onsager-cli"]

        self.assertTrue(until(programs))
        time.sleep(0.5)  # some trials of it
        return python, programs()[0]

    def test_an_interrupted_python_ends_the_program_and_has_what_is_finished(self):
        python, program = self.start()
        python.send_signal(signal.SIGINT)
        self.assertEqual(python.communicate(timeout=60)[0], "Interrupted False True\n")
        self.assertFalse(is_alive(program))

    def test_a_killed_python_leaves_no_program_behind(self):
        for end in (signal.SIGTERM, signal.SIGKILL):
            python, program = self.start()
            python.send_signal(end)
            self.assertEqual(python.wait(timeout=60), -end)
            self.assertTrue(until(lambda: not is_alive(program)))

    def test_a_time_out_has_what_is_finished(self):
        with self.assertRaisesRegex(onsager.OnsagerTimeout, "no answer within 0.7 s") as caught:
            onsager.run("compressed-sensing", set=LONG, timeout=0.7)
        result = caught.exception.result
        self.assertEqual(caught.exception.status, 130)
        self.assertIsInstance(caught.exception, TimeoutError)
        self.assertFalse(result.complete)
        self.assertEqual(result.measured().median.shape, result.half_iterations.shape)
        children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text().split()
        self.assertEqual(children, [])

    def test_an_unfinished_sweep_has_nan_where_nothing_was_computed(self):
        with self.assertRaises(onsager.OnsagerTimeout) as caught:
            onsager.sweep("compressed-sensing", {"trials": [1, 100000]}, set={**LONG, "trials": 1}, timeout=1.0)
        swept = caught.exception.result
        self.assertEqual((swept.shape, swept.complete), ((2,), False))
        self.assertFalse(swept.computed[1])
        if swept.computed.any():
            self.assertTrue(np.isnan(swept.predicted()[1]))

    def test_no_file_is_left(self):
        with tempfile.TemporaryDirectory() as folder:
            code = "import onsager; onsager.predict(onsager.show('compressed-sensing'), set={'algorithm.iterations': 2})"
            subprocess.run([sys.executable, "-c", code], check=True, cwd=folder, env={
                **os.environ, "PYTHONPATH": str(PYTHON), "PYTHONDONTWRITEBYTECODE": "1", "TMPDIR": folder})
            self.assertEqual(os.listdir(folder), [])


class Figures(unittest.TestCase):
    @unittest.skipUnless(os.environ.get("ONSAGER_PROGRAM"), "built without the window")
    def test_colours_and_dashes_are_those_of_a_rendered_figure(self):
        with tempfile.TemporaryDirectory() as folder:
            svg = Path(folder) / "figure.svg"
            subprocess.run([os.environ["ONSAGER_PROGRAM"], "render", "deep-relu-mmse", "-o", str(svg), "--set", "trials=2",
                            "--set", "algorithm.iterations=2", "--set", "prediction.samples=64"], check=True,
                           env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
            groups = dict(re.findall(r'<g id="(\w+)">(.*?)</g>', svg.read_text(), re.DOTALL))
        lines = re.findall(r'stroke="(#\w+)" stroke-width="([\d.]+)"[^>]*?(?:stroke-dasharray="([^"]*)")?/>',
                           groups["predicted"])
        self.assertEqual(len(lines), 8)
        for place, (colour, width, dash) in enumerate(lines):
            look = onsager.curve(place)
            self.assertEqual(look.predicted, colour)
            np.testing.assert_allclose([float(length) / float(width) for length in dash.split()], look.dash, atol=1e-6)
        bands = list(dict.fromkeys(re.findall(r'fill="(#\w+)"', groups["bands"])))
        self.assertEqual(bands, [onsager.curve(place).measured for place in range(4)])

    def test_every_colour_is_in_the_tables_of_the_window(self):
        known = set()
        for name in ("curve_style.cpp", "theme.cpp"):
            text = (SOURCE / "ui" / "theme" / name).read_text()
            known |= {"#" + "".join(parts).lower()
                      for parts in re.findall(r"QColor\(0x(\w\w), 0x(\w\w), 0x(\w\w)\)", text)}
        for theme in ("paper", "light", "dark"):
            looks = [onsager.curve(place, theme) for place in range(4)]
            used = {look.predicted for look in looks} | {look.measured for look in looks} | set(onsager._GROUND[theme])
            self.assertEqual(used - known, set())

    @unittest.skipIf(matplotlib is None, "python3-matplotlib is not installed")
    def test_lines_are_predicted_and_markers_measured(self):
        from matplotlib import pyplot

        result = onsager.run(small(baselines=[{"kind": "ml-amp", "iterations": 2}]))
        with matplotlib.rc_context(onsager.style("dark")):
            figure, axes = pyplot.subplots()
            self.assertIs(onsager.plot(result, ax=axes, layers=[0], theme="dark"), axes)
            line, markers, level = axes.lines
            np.testing.assert_array_equal(line.get_ydata(), result.predicted())
            np.testing.assert_array_equal(markers.get_ydata(), result.measured().median)
            np.testing.assert_array_equal(level.get_ydata(), result.baselines[0].measured().median[-1])
            self.assertEqual((line.get_color(), markers.get_color()), ("#56b4e9", "#e69f00"))
            self.assertEqual((line.get_linestyle(), markers.get_linestyle(), markers.get_marker()), ("-", "None", "o"))
            self.assertEqual(len(axes.collections), 1)
            figure.canvas.draw()
            axes.clear()
            swept = onsager.sweep(small(), {"layers.1.rows": [60, 90]})
            onsager.plot(swept, "testError", ax=axes)
            self.assertEqual((axes.get_xlabel(), axes.get_ylabel()), ("layers.1.rows", "normalised test error"))
            np.testing.assert_array_equal(axes.lines[0].get_xdata(), [60, 90])
            pyplot.close(figure)
        with self.assertRaisesRegex(ValueError, "varies 2"):
            onsager.plot(onsager.sweep(small(), {"layers.1.rows": [60], "seed": [1]}))


class Notebook(unittest.TestCase):
    def test_its_cells_run_in_order(self):
        notebook = json.loads((PYTHON / "example.ipynb").read_text())
        self.assertEqual(notebook["nbformat"], 4)
        cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
        self.assertGreater(len(cells), 3)
        names = {"__name__": "notebook"}
        before = os.getcwd()
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            try:
                for place, cell in enumerate(cells):
                    self.assertEqual((cell["outputs"], cell["execution_count"]), ([], None))
                    code = "".join(cell["source"])
                    if matplotlib is None and "needs-matplotlib" in cell["metadata"].get("tags", []):
                        continue
                    exec(compile(ast.parse(code), f"cell {place}", "exec"), names)
                self.assertTrue(os.path.exists("curve.csv"))
                self.assertEqual(os.path.exists("curve.pdf"), matplotlib is not None)
            finally:
                os.chdir(before)


class HelpPage(unittest.TestCase):
    def test_what_it_names_is_there_and_its_examples_can_be_read(self):
        page = (SOURCE / "resources" / "help" / "python.md").read_text(encoding="utf-8")
        for block in re.findall(r"(?:^    .*\n|^\n(?=    ))+", page, re.MULTILINE):
            compile(textwrap.dedent(block), "python.md", "exec")
        for name in re.findall(r"onsager\.(\w+)\(", page) + re.findall(r"`(\w+)\(scenario", page):
            self.assertIn(name, onsager.__all__)
        for name in onsager.__all__:
            self.assertTrue(hasattr(onsager, name), name)
        for name in ("run", "predict", "sweep", "threshold", "free_energy", "presets", "show", "validate", "version",
                     "load", "style", "plot", "curve", "BadInput", "OnsagerError", "OnsagerTimeout", "Interrupted"):
            self.assertRegex(page, rf"\b{name}\b")
        result = onsager.predict(small())
        table = page[page.index("| of a result | is |"):page.index("The arrays of a sweep")]
        for name in re.findall(r"`(\w+)(?:\([^`]*\))?`", "".join(line.split("|")[1] for line in table.splitlines()[2:] if "|" in line)):
            self.assertTrue(hasattr(result, name), name)


if __name__ == "__main__":
    unittest.main()
