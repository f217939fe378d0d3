# SPDX-License-Identifier: GPL-3.0-or-later
"""Onsager from Python: runs, predictions and sweeps of message passing as numpy arrays.

    import onsager

    result = onsager.run("two-layer-10db", set={"layers.1.rows": 500}, trials=10)
    error = result.measured("nmseDb", layer=0)      # mean, median, q10, .. in dB, shape (half-iterations,)
    line = result.predicted("nmseDb", layer=0)      # state evolution, the same shape
    onsager.plot(result)                            # with matplotlib

    curve = onsager.sweep("two-layer-10db", {"layers.1.rows": "200:4000:10:log"}, trials=10)
    curve.axes["layers.1.rows"], curve.test_error.measured.median   # both of shape (10,)

The numbers are those of the program onsager-cli, which each function starts and waits for. It is looked for in
the argument `cli`, the environment variable ONSAGER_CLI, PATH, and beside the place where this file is installed.

A scenario is the name of a preset, a path, a dict as in a scenario file, or a result whose scenario is meant.
Relative paths inside a dict start at the working directory, those inside a file at its folder. A number that is
missing or not finite is nan. mse is in signal^2 for each entry of a variable, nmseDb in dB, testError relative to the
smallest possible test error; every other error is explained in the help page *What a layer can be*.
"""

from __future__ import annotations

import ctypes
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional, Union

import numpy as np

__all__ = [
    "BadInput", "Baseline", "Curve", "FreeEnergy", "Gap", "Interrupted", "Measured", "OnsagerError",
    "OnsagerTimeout", "Result", "Success", "Sweep", "TestError", "Threshold", "Trials", "curve", "draw", "free_energy",
    "load", "plot", "predict", "presets", "run", "show", "style", "sweep", "threshold", "validate", "version",
]

Scenario = Union[str, "os.PathLike[str]", Mapping[str, Any], "Result", "Sweep"]
Vary = Mapping[str, Union[str, Iterable[Any]]]


# ---- errors -------------------------------------------------------------------------------------

class OnsagerError(RuntimeError):
    """The program did not do what was asked.

    `status` is its exit status: 1 the run failed, 2 bad input, 130 interrupted, negative: ended by that signal.
    The text is the sentence of the program; `result` is what was finished, or None.
    """

    def __init__(self, sentence: str, status: int, result: Any = None) -> None:
        super().__init__(sentence)
        self.status = status
        self.result = result


class BadInput(OnsagerError, ValueError):
    """Status 2: the sentence names the key, its value and what is allowed."""


class OnsagerTimeout(OnsagerError, TimeoutError):
    """The run was interrupted after `timeout` seconds; `result` is what was finished until then, or None."""


class Interrupted(KeyboardInterrupt):
    """Ctrl-C, or an interrupted cell of a notebook: `result` is what was finished until then, or None."""

    def __init__(self, result: Any = None) -> None:
        super().__init__("interrupted")
        self.result = result


# ---- the program --------------------------------------------------------------------------------

_INTERRUPTED = 130
_PATIENCE = 10.0  # s for the program to write what is finished; it needs about one
_PREFIX = "onsager-cli: "


def _program(cli: Optional[Union[str, "os.PathLike[str]"]]) -> str:
    for origin, wanted in (("the argument cli", cli), ("ONSAGER_CLI", os.environ.get("ONSAGER_CLI"))):
        if wanted:
            found = shutil.which(os.fspath(wanted))
            if found is None:
                raise FileNotFoundError(f"{origin} is {os.fspath(wanted)!r}, which is no program")
            return found
    found = shutil.which("onsager-cli")
    if found is not None:
        return found
    here = Path(__file__).resolve()
    # PREFIX/share/onsager/python/onsager.py, or resources/python/onsager.py of the sources.
    for folder in ("bin", "build/release/bin"):
        for root in here.parents[2:4]:
            if os.access(root / folder / "onsager-cli", os.X_OK):
                return str(root / folder / "onsager-cli")
    raise FileNotFoundError(
        "onsager-cli is not found: put it into PATH, or say where it is in ONSAGER_CLI or the argument cli")


_LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None


def _end_with_parent() -> None:
    """In the child: a Python that is killed takes the program with it."""
    set_parent_death_signal = 1
    _LIBC.prctl(set_parent_death_signal, signal.SIGTERM, 0, 0, 0)


def _end(process: "subprocess.Popen[str]") -> tuple[str, str]:
    """Interrupts the program, which then writes what is finished; returns what it said."""
    try:
        process.send_signal(signal.SIGINT)
        try:
            return process.communicate(timeout=_PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            return process.communicate()
    except BaseException:
        process.kill()
        process.wait()
        raise


def _sentence(complaint: str, status: int) -> str:
    """What the program complains of, without its name and the hints of its command line."""
    _, _, text = ("\n" + complaint).partition("\n" + _PREFIX)
    lines = [line.removeprefix(_PREFIX) for line in text.splitlines() if not line.startswith("Run onsager-cli")]
    if lines:
        return "\n".join(lines).strip()
    return f"onsager-cli was ended by signal {-status}" if status < 0 else (
        complaint.strip() or f"onsager-cli ended with status {status}")


def _read(text: str) -> Any:
    """The document in what the program wrote, or None."""
    try:
        return _document(json.loads(text))
    except (ValueError, KeyError):
        return None


def _call(arguments: Sequence[str], given: Optional[str] = None, *, timeout: Optional[float] = None,
          cli: Any = None) -> str:
    """What the program writes to its standard output. It has a session of its own, so that Ctrl-C in a terminal
    reaches Python alone, which then interrupts the program and waits for what is finished."""
    process = subprocess.Popen(
        [_program(cli), *arguments], stdin=subprocess.DEVNULL if given is None else subprocess.PIPE,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True,
        preexec_fn=None if _LIBC is None else _end_with_parent)
    try:
        output, complaint = process.communicate(given, timeout=timeout)
    except subprocess.TimeoutExpired:
        output, complaint = _end(process)
        raise OnsagerTimeout(f"no answer within {timeout:g} s", _INTERRUPTED, _read(output)) from None
    except KeyboardInterrupt:
        output, complaint = _end(process)
        raise Interrupted(_read(output)) from None
    except BaseException:
        _end(process)
        raise
    status = process.returncode
    if status != 0:
        kind = BadInput if status == 2 else OnsagerError
        raise kind(_sentence(complaint, status), status, _read(output))
    for note in complaint.splitlines():
        warnings.warn(note.removeprefix(_PREFIX), stacklevel=4)
    return output


# ---- what is asked ------------------------------------------------------------------------------

def _plain(value: Any) -> Any:
    """numpy's numbers and arrays as those of JSON."""
    if isinstance(value, (np.ndarray, np.generic)):
        return value.tolist()
    raise TypeError(f"{value!r} is nothing that a scenario can hold")


def _json(value: Any) -> str:
    return json.dumps(value, default=_plain, allow_nan=False)


def _place(scenario: Scenario) -> tuple[str, Optional[str]]:
    """How the command line names the scenario, and what it reads from its standard input."""
    if isinstance(scenario, (Result, Sweep)):
        return "-", _json(scenario.scenario)
    if isinstance(scenario, Mapping):
        return "-", _json(dict(scenario))
    if isinstance(scenario, str):
        if scenario in ("", "-"):
            raise ValueError(f"{scenario!r} is no scenario: give a preset's name, a path or a dict")
        return scenario, None
    if isinstance(scenario, os.PathLike):
        return os.path.join(os.curdir, os.fspath(scenario)), None  # never the name of a preset
    raise TypeError(f"a scenario is a preset's name, a path or a dict, not {type(scenario).__name__}")


def _whole(name: str, value: Any, least: int) -> list[str]:
    """An option that takes a whole number."""
    if value is None:
        return []
    if isinstance(value, (bool, np.bool_)) or not isinstance(value, (int, np.integer)):
        raise TypeError(f"{name} is a whole number, not {value!r}")
    if value < least:
        raise ValueError(f"{name} is at least {least}, not {value}")
    return [f"--{name}", str(int(value))]


def _key(path: Any) -> str:
    if not isinstance(path, str):
        raise TypeError(f"a key is a dotted path such as 'layers.1.rows', not {path!r}")
    if not path or "=" in path:
        raise ValueError(f"{path!r} is no dotted path such as 'layers.1.rows'")
    return path


def _changes(changes: Optional[Mapping[str, Any]]) -> list[str]:
    if changes is None:
        return []
    if not isinstance(changes, Mapping):
        raise TypeError(f"set is a dict of dotted paths, not {type(changes).__name__}")
    return [part for path, value in changes.items() for part in ("--set", f"{_key(path)}={_json(value)}")]


def _spelled(value: Any) -> Any:
    """200.0 as the whole number it is, which keys such as rows ask for."""
    value = _plain(value) if isinstance(value, (np.ndarray, np.generic)) else value
    exact = 2**53
    return int(value) if isinstance(value, float) and value.is_integer() and abs(value) <= exact else value


def _axis(path: Any, values: Any) -> dict[str, Any]:
    """An axis of a sweep as in a scenario file."""
    _key(path)
    if isinstance(values, str):
        match = re.fullmatch(r"([^:]+):([^:]+):(\d+)(:log)?", values.strip())
        if match is None:
            raise ValueError(f"{path}: {values!r} is no range 'from:to:count' or 'from:to:count:log'")
        return {"path": path, "range": {
            "from": _spelled(float(match[1])), "to": _spelled(float(match[2])), "count": int(match[3]),
            "scale": "log" if match[4] else "linear"}}
    if isinstance(values, Mapping) or not isinstance(values, Iterable):
        raise TypeError(f"{path}: the values are a list or a range 'from:to:count', not {values!r}")
    values = [_spelled(value) for value in values]
    if not values:
        raise ValueError(f"{path}: there are no values")
    return {"path": path, "values": values}


def _answer(command: str, scenario: Scenario, options: Sequence[str], *, set: Any, trials: Any, seed: Any,
            threads: Any, timeout: Any, cli: Any) -> Any:
    place, given = _place(scenario)
    if timeout is not None and not timeout > 0:
        raise ValueError(f"timeout is a time in seconds, not {timeout!r}")
    numbers = _whole("trials", trials, 1) + _whole("seed", seed, 0) + _whole("threads", threads, 1)
    return _document(json.loads(_call([command, "--json", "-", *_changes(set), *options, *numbers, "--", place],
                                      given, timeout=timeout, cli=cli)))


def run(scenario: Scenario, *, set: Optional[Mapping[str, Any]] = None, trials: Optional[int] = None,
        seed: Optional[int] = None, threads: Optional[int] = None, free_energy: bool = False,
        timeout: Optional[float] = None, cli: Any = None) -> "Result":
    """Simulates and predicts.

    set      -- keys to change first, {"layers.1.rows": 500}; None removes a key
    trials   -- number of random instances
    seed     -- of every random number; the numbers do not depend on `threads`
    timeout  -- in seconds, after which OnsagerTimeout is raised with what is finished
    """
    return _answer("run", scenario, ["--free-energy"] if free_energy else [], set=set, trials=trials, seed=seed,
                   threads=threads, timeout=timeout, cli=cli)


def predict(scenario: Scenario, *, set: Optional[Mapping[str, Any]] = None, trials: Optional[int] = None,
            seed: Optional[int] = None, threads: Optional[int] = None, free_energy: bool = False,
            timeout: Optional[float] = None, cli: Any = None) -> "Result":
    """State evolution alone: no matrix is drawn. `trials` counts where what is known is drawn for each of them."""
    return _answer("predict", scenario, ["--free-energy"] if free_energy else [], set=set, trials=trials, seed=seed,
                   threads=threads, timeout=timeout, cli=cli)


def sweep(scenario: Scenario, vary: Optional[Vary] = None, *, set: Optional[Mapping[str, Any]] = None,
          trials: Optional[int] = None, seed: Optional[int] = None, threads: Optional[int] = None,
          success: Optional[str] = None, every: bool = False, measure: bool = True, fixed_points: bool = False,
          contour: bool = False, resume: Optional[Union[str, "os.PathLike[str]"]] = None,
          timeout: Optional[float] = None, cli: Any = None) -> "Sweep":
    """Computes the scenario for every combination of the values of one or more keys.

    vary          -- {"layers.1.rows": [200, 500], "layers.2.snrDb": "10:20:3"}; a text is from:to:count[:log];
                     None: what the scenario itself varies
    success       -- when a trial is one, "nmseDb[0] < -30"
    every         -- report every half-iteration of a cell, not the last alone
    measure       -- False: state evolution alone
    fixed_points  -- also what the criterion asks of the fixed points of state evolution
    contour       -- of a phase diagram only cells near the boundary of success
    resume        -- folder that keeps finished cells, from which the same sweep goes on
    """
    if vary is not None and not isinstance(vary, Mapping):
        raise TypeError(f"vary is a dict of dotted paths and their values, not {type(vary).__name__}")
    options: list[str] = []
    if vary is not None:
        if not vary:
            raise ValueError("vary names no key")
        options += ["--set", f"sweep.axes={_json([_axis(path, values) for path, values in vary.items()])}"]
    if success is not None:
        options += ["--success", success]
    if every:
        options += ["--report", "every"]
    if resume is not None:
        options += ["--resume", os.fspath(resume)]
    options += [flag for flag, wanted in (("--predict", not measure), ("--fixed-points", fixed_points),
                                          ("--contour", contour)) if wanted]
    return _answer("sweep", scenario, options, set=set, trials=trials, seed=seed, threads=threads, timeout=timeout,
                   cli=cli)


def threshold(scenario: Scenario, path: str, low: float, high: float, success: str, *,
              kind: Optional[str] = None, measure: bool = False, tolerance: Optional[float] = None,
              set: Optional[Mapping[str, Any]] = None, trials: Optional[int] = None, seed: Optional[int] = None,
              threads: Optional[int] = None, timeout: Optional[float] = None, cli: Any = None) -> "Threshold":
    """Where success begins along the key `path` between `low` and `high`, by bisection.

    success  -- the criterion, "nmseDb[0] < -30"
    kind     -- None: the prediction of the scenario; "algorithmic", "it" or "spinodal": a fixed point
    measure  -- ask half of the trials to succeed, not the prediction
    """
    kinds = (None, "algorithmic", "it", "spinodal")
    if kind not in kinds:
        raise ValueError(f"kind is one of {kinds}, not {kind!r}")
    options = ["--vary", f"{_key(path)}={_json(_spelled(low))}:{_json(_spelled(high))}", "--success", success]
    options += [] if kind is None else ["--kind", kind]
    options += [] if tolerance is None else ["--tolerance", _json(float(tolerance))]
    options += ["--measure"] if measure else []
    return _answer("threshold", scenario, options, set=set, trials=trials, seed=seed, threads=threads,
                   timeout=timeout, cli=cli)


def free_energy(scenario: Scenario, *, variable: int = 0, points: int = 200, instances: bool = False,
                set: Optional[Mapping[str, Any]] = None, trials: Optional[int] = None, seed: Optional[int] = None,
                threads: Optional[int] = None, timeout: Optional[float] = None, cli: Any = None) -> "FreeEnergy":
    """The free energy against the overlap of an even variable, and its stationary points.

    instances  -- also that of the trials at the fixed points of ML-AMP
    """
    options = _whole("variable", variable, 0) + _whole("points", points, 4) + (["--instances"] if instances else [])
    return _answer("free-energy", scenario, options, set=set, trials=trials, seed=seed, threads=threads,
                   timeout=timeout, cli=cli)


def draw(scenario: Scenario, trial: int = 0, *, set: Optional[Mapping[str, Any]] = None,
         seed: Optional[int] = None, timeout: Optional[float] = None, cli: Any = None) -> dict[str, np.ndarray]:
    """The drawn problem of a trial, counted from 0: "W1", "B1", .. what is known, "Z0", "Z1", .. the truth, "Y".

    Z1 = W1 Z0 + noise for a linear layer, whose bias B1 the next layer adds; Y is observed of the last Z + B.
    """
    place, given = _place(scenario)
    if timeout is not None and not timeout > 0:
        raise ValueError(f"timeout is a time in seconds, not {timeout!r}")
    options = _whole("trial", trial, 0) + _whole("seed", seed, 0)
    with tempfile.TemporaryDirectory(prefix="onsager-") as folder:
        _call(["draw", "-o", folder, *_changes(set), *options, "--", place], given, timeout=timeout, cli=cli)
        index = json.loads(Path(folder, "index.json").read_text(encoding="utf-8"))
        return {entry["name"]: np.load(Path(folder, entry["file"])) for entry in index["arrays"]}


def presets(*, cli: Any = None) -> dict[str, str]:
    """The presets: name and title."""
    return dict(line.split("\t", 1) for line in _call(["presets"], cli=cli).splitlines())


def show(scenario: Scenario, *, cli: Any = None) -> dict[str, Any]:
    """The scenario with every key that matters, as in a scenario file."""
    place, given = _place(scenario)
    return json.loads(_call(["show", "--", place], given, cli=cli))


def validate(scenario: Scenario, *, cli: Any = None) -> None:
    """Raises BadInput with a sentence unless the scenario can be run."""
    place, given = _place(scenario)
    _call(["validate", "--", place], given, cli=cli)


def version(*, cli: Any = None) -> str:
    """The version of the program, "onsager 0.1.0"."""
    return _call(["version"], cli=cli).strip()


def load(path: Union[str, "os.PathLike[str]"]) -> Union["Result", "Sweep", "Threshold", "FreeEnergy"]:
    """What the program or `save` wrote with --json: a result, sweep, threshold or free energy."""
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    try:
        return _document(document)
    except KeyError:
        raise ValueError(f"{os.fspath(path)}: neither a result nor a sweep, threshold or free energy") from None


# ---- what is answered ---------------------------------------------------------------------------

def _numbers(values: Iterable[Any]) -> np.ndarray:
    return np.array([np.nan if value is None else value for value in values], dtype=float)


@dataclass(frozen=True)
class Measured:
    """A number over the trials. Median, q10 and q90 are over all trials, where a diverged one counts as infinite;
    mean and standard error over those that did not diverge. All arrays have the same shape."""

    mean: np.ndarray
    standard_error: np.ndarray
    median: np.ndarray
    q10: np.ndarray
    q90: np.ndarray
    trials: np.ndarray

    @staticmethod
    def _of(summaries: Sequence[Optional[Mapping[str, Any]]], shape: tuple[int, ...]) -> "Measured":
        def column(name: str) -> np.ndarray:
            return _numbers((summary or {}).get(name) for summary in summaries).reshape(shape)

        return Measured(column("mean"), column("standardError"), column("median"), column("q10"), column("q90"),
                        np.nan_to_num(column("trials")).astype(int))


@dataclass(frozen=True)
class Gap:
    """Each trial minus its own prediction: mean, standard error, and z, beyond 3 with probability 0.3 %."""

    mean: np.ndarray
    standard_error: np.ndarray
    z: np.ndarray


@dataclass(frozen=True)
class TestError:
    """Mean squared error on fresh data, relative to the smallest possible one."""

    measured: Measured
    predicted: np.ndarray

    __test__ = False  # no test, whatever its name


@dataclass(frozen=True)
class Success:
    """Shares of trials that meet the criterion, of the shape of the grid."""

    probability: np.ndarray
    standard_error: np.ndarray
    predicted: np.ndarray
    inferred: np.ndarray  #: 1 or 0 where a contour took it from the neighbours, else nan


_BY_ITSELF = ("testError", "objective")
_UNPREDICTED = ("mseAligned", "nmseDbAligned", "objective")
# The two that came first are not in an object of their own.
_PREDICTED_KEY = {"mse": "predictedMse", "nmseDb": "predictedNmseDb"}


class _Moment:
    """One half-iteration or epoch: what stands there of each variable, and of what belongs to none."""

    def __init__(self, document: Mapping[str, Any], test_error: Optional[Mapping[str, Any]] = None) -> None:
        self.document = document
        self.variables = {variable["layer"]: variable for variable in document["variables"]}
        self.own = {"testError": test_error or {},
                    "objective": {"measured": document["objective"]} if "objective" in document else {}}
        if "testError" in document:  # of a baseline
            self.own["testError"] = {"measured": document["testError"]}

    def quantities(self, layer: int) -> list[str]:
        variable = self.variables.get(layer, {})
        names = [name for name, key in _PREDICTED_KEY.items() if key in variable]
        names += [name for name, value in variable.items() if isinstance(value, Mapping) and name != "gap"]
        return names + [name for name in _BY_ITSELF if self.own[name]]

    def look(self, quantity: str, layer: int) -> Mapping[str, Any]:
        """{"measured": summary or None, "predicted": number or None, "error": of it, "gap": object or None}"""
        if quantity in _BY_ITSELF:
            entry = self.own[quantity]
            return {"measured": entry.get("measured"), "predicted": entry.get("predicted"),
                    "error": entry.get("predictedStandardError"), "gap": entry.get("gap")}
        variable = self.variables[layer]
        entry = variable.get(quantity, {})
        outside = quantity == "mse"
        return {"measured": entry if "mean" in entry else None,
                "predicted": variable.get(_PREDICTED_KEY[quantity]) if quantity in _PREDICTED_KEY
                else entry.get("predicted"),
                "error": variable.get("predictedStandardError") if outside else entry.get("predictedStandardError"),
                "gap": variable.get("gap") if outside else entry.get("gap")}


_NOTHING = {"measured": None, "predicted": None, "error": None, "gap": None}


class _Course:
    """Numbers of a list of moments: each array has the shape that `_pick` gives."""

    def _moments(self) -> list[_Moment]:
        raise NotImplementedError

    def _pick(self, **place: Any) -> tuple[list[Optional[_Moment]], tuple[int, ...]]:
        raise NotImplementedError

    @property
    def layers(self) -> tuple[int, ...]:
        """The variables that numbers are of: 0 is the signal Z_0."""
        moments = self._moments()
        return tuple(sorted(moments[0].variables)) if moments else ()

    def quantities(self, layer: int = 0) -> tuple[str, ...]:
        """The names that `measured` and `predicted` know."""
        return tuple(dict.fromkeys(name for moment in self._moments() for name in moment.quantities(layer)))

    def _entries(self, quantity: str, layer: int, place: Mapping[str, Any]) -> tuple[list[Any], tuple[int, ...]]:
        if self._moments():
            if quantity not in _BY_ITSELF and layer not in self.layers:
                raise IndexError(f"there is no variable {layer!r}: there are {self.layers}")
            if quantity not in self.quantities(layer):
                raise ValueError(f"there is no {quantity!r} of variable {layer}: there are "
                                 + ", ".join(self.quantities(layer)))
        moments, shape = self._pick(**place)
        return [_NOTHING if moment is None else moment.look(quantity, layer) for moment in moments], shape

    def measured(self, quantity: str = "nmseDb", layer: int = 0, **place: Any) -> Measured:
        """What the trials say of a quantity of variable Z_layer; `layer` does not count for "testError"."""
        entries, shape = self._entries(quantity, layer, place)
        return Measured._of([entry["measured"] for entry in entries], shape)

    def _predicted(self, which: str, quantity: str, layer: int, place: Mapping[str, Any]) -> np.ndarray:
        entries, shape = self._entries(quantity, layer, place)
        if quantity in _UNPREDICTED:
            raise ValueError(f"{quantity} has no prediction of its own")
        return _numbers(entry[which] for entry in entries).reshape(shape)

    def predicted(self, quantity: str = "nmseDb", layer: int = 0, **place: Any) -> np.ndarray:
        """What state evolution says of it, in the unit of `measured`."""
        return self._predicted("predicted", quantity, layer, place)

    def predicted_standard_error(self, quantity: str = "mse", layer: int = 0, **place: Any) -> np.ndarray:
        """The numerical error of the prediction alone; nan for nmseDb, which tells it through mse."""
        return self._predicted("error", quantity, layer, place)

    def gap(self, quantity: str = "mse", layer: int = 0, **place: Any) -> Gap:
        """How far trials and prediction are apart, trial by trial; nan for nmseDb, which tells it through mse."""
        entries, shape = self._entries(quantity, layer, place)
        gaps = [entry["gap"] or {} for entry in entries]
        return Gap(*(_numbers(gap.get(name) for gap in gaps).reshape(shape)
                     for name in ("mean", "standardError", "z")))

    @property
    def test_error(self) -> Optional[TestError]:
        """Measured and predicted, or None where the scenario has none."""
        if not any(moment.own["testError"] for moment in self._moments()):
            return None
        return TestError(self.measured("testError"), self.predicted("testError"))


def _moments_of(document: Mapping[str, Any]) -> list[_Moment]:
    def moment_key(entry: Mapping[str, Any]) -> tuple[int, str]:
        return entry["iteration"], entry["pass"]

    tests = {moment_key(entry): entry for entry in document.get("testError", [])}
    return [_Moment(half, tests.get(moment_key(half))) for half in document["halfIterations"]]


class Trials:
    """How each trial ended; arrays of shape (trials,)."""

    def __init__(self, entries: Sequence[Mapping[str, Any]]) -> None:
        self.json = list(entries)

    def __len__(self) -> int:
        return len(self.json)

    def __repr__(self) -> str:
        return f"<{len(self)} trials, {int(self.diverged.sum())} diverged>"

    @property
    def stop(self) -> np.ndarray:
        """"converged", "iterationLimit", "diverged" or "cancelled"."""
        return np.array([trial["stop"] for trial in self.json], dtype=str)

    @property
    def diverged(self) -> np.ndarray:
        return self.stop == "diverged"

    @property
    def iteration(self) -> np.ndarray:
        """The last iteration (of Adam the last epoch)."""
        return np.array([trial.get("iteration", trial.get("epoch")) for trial in self.json], dtype=int)

    def final(self, quantity: str = "nmseDb", layer: int = 0) -> np.ndarray:
        """The final number of each trial: "mse", "nmseDb", "testError" or another error where it applies."""
        key = {"mse": "finalMse", "nmseDb": "finalNmseDb"}.get(quantity)
        if quantity == "testError":
            return _numbers(trial["finalTestError"] for trial in self.json)
        if key is not None:
            return _numbers(trial[key][layer] for trial in self.json)
        errors = [trial.get("finalErrors", [{}] * (layer + 1))[layer] for trial in self.json]
        if errors and not any(quantity in error for error in errors):
            raise ValueError(f"trials do not end with a {quantity!r} of variable {layer}")
        return _numbers(error.get(quantity) for error in errors)


class Baseline(_Course):
    """What another algorithm reaches on the same draws; arrays of shape (epochs,)."""

    def __init__(self, algorithm: Mapping[str, Any], epochs: Sequence[Mapping[str, Any]],
                 trials: Sequence[Mapping[str, Any]] = (), seconds_per_epoch: Optional[float] = None) -> None:
        self.algorithm = dict(algorithm)
        self.epochs = np.array([epoch["epoch"] for epoch in epochs], dtype=int)
        self.trials = Trials(trials)
        self.seconds_per_epoch = seconds_per_epoch
        self._all = [_Moment(epoch) for epoch in epochs]

    def __repr__(self) -> str:
        return f"<baseline {self.algorithm.get('kind')}, {len(self.epochs)} epochs>"

    def _moments(self) -> list[_Moment]:
        return self._all

    def _pick(self) -> tuple[list[Optional[_Moment]], tuple[int, ...]]:
        return list(self._all), (len(self._all),)


class _Document:
    """What every answer has: its JSON as the program wrote it, and the scenario it is of."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.json = document
        self.scenario: dict[str, Any] = document["scenario"]
        self.complete: bool = document.get("complete", True)

    @property
    def title(self) -> str:
        return self.scenario.get("title", "")

    def save(self, path: Union[str, "os.PathLike[str]"]) -> None:
        """Writes the JSON, for `load` and for the program."""
        beside = f"{os.fspath(path)}.{os.getpid()}.part"
        try:
            with open(beside, "w", encoding="utf-8") as file:
                json.dump(self.json, file, indent=1, ensure_ascii=False)
                file.write("\n")
            os.replace(beside, path)
        except BaseException:
            if os.path.exists(beside):
                os.remove(beside)
            raise


class Result(_Document, _Course):
    """A run or a prediction; arrays are over half-iterations, in the order computed: forward 0, backward 0,
    forward 1, .."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        super().__init__(document)
        self._all = _moments_of(document)
        self.iterations = np.array([half["iteration"] for half in document["halfIterations"]], dtype=int)
        self.passes = np.array([half["pass"] for half in document["halfIterations"]], dtype=str)
        #: 0, 1, 2, .. as on the axis of the program's charts
        self.half_iterations = 2 * self.iterations + (self.passes == "backward")
        self.trials = Trials(document.get("trials", []))
        self.baselines = [
            Baseline(baseline["algorithm"], baseline["epochs"], baseline["trials"], baseline["secondsPerEpoch"])
            for baseline in document.get("baselines", [])]
        self.stop: dict[str, int] = document.get("stop", {})
        self.timing: dict[str, Optional[float]] = document["timing"]
        self.notes = tuple(document[key] for key in ("predictionNote", "measurementNote") if key in document)

    def __repr__(self) -> str:
        return (f"<onsager.Result {self.title!r}: {len(self.half_iterations)} half-iterations, "
                f"{len(self.trials)} trials{'' if self.complete else ', not complete'}>")

    def _moments(self) -> list[_Moment]:
        return self._all

    def _pick(self) -> tuple[list[Optional[_Moment]], tuple[int, ...]]:
        return list(self._all), (len(self._all),)

    @property
    def free_energy(self) -> Optional[np.ndarray]:
        """Free energy of what is predicted in each half-iteration, in nats for each row of the signal, or None where
        it was not asked for."""
        return self._energy("freeEnergy")

    @property
    def information(self) -> Optional[np.ndarray]:
        """The information between signal and observation that goes with it, or None."""
        return self._energy("information")

    @property
    def learnt(self) -> dict[str, dict[str, Any]]:
        """What is learnt while the algorithm runs, by its path: truth and start, and over half-iterations the
        measured median and what is predicted."""
        return {entry["path"]: {
            "truth": _numbers([entry["truth"]])[0], "start": _numbers([entry["start"]])[0],
            "measured": _numbers(value.get("measured", {}).get("median") for value in entry["course"]),
            "predicted": _numbers(value["predicted"] for value in entry["course"])}
            for entry in self.json.get("learnt", [])}

    def _energy(self, name: str) -> Optional[np.ndarray]:
        if "freeEnergy" not in self.json:
            return None
        found = {(entry["iteration"], entry["pass"]): entry[name] for entry in self.json["freeEnergy"]}
        return _numbers(found.get(moment) for moment in zip(self.iterations.tolist(), self.passes.tolist()))


class _Cells(_Course):
    """Numbers of the cells of a grid. `half_iteration` says which of those that were reported: -1 is the last of
    each cell, None all of them, in one more axis at the end; cells that end sooner are filled with nan."""

    def __init__(self, cells: Sequence[Optional[list[_Moment]]], shape: tuple[int, ...]) -> None:
        self._cells = cells
        self.shape = shape

    def _moments(self) -> list[_Moment]:
        return [moment for cell in self._cells for moment in cell or []]

    def _pick(self, half_iteration: Optional[int] = -1) -> tuple[list[Optional[_Moment]], tuple[int, ...]]:
        if half_iteration is not None:
            def one(cell: Optional[list[_Moment]]) -> Optional[_Moment]:
                try:
                    return (cell or [])[half_iteration]
                except IndexError:
                    return None

            return [one(cell) for cell in self._cells], self.shape
        longest = max((len(cell or []) for cell in self._cells), default=0)
        padded = [(cell or []) + [None] * (longest - len(cell or [])) for cell in self._cells]
        return [moment for cell in padded for moment in cell], (*self.shape, longest)


class Sweep(_Document, _Cells):
    """A grid of runs or predictions; arrays have the shape of the grid, an axis for each varied key in order.

    `measured`, `predicted` and `gap` take `half_iteration`: -1, the default, is the last one of each cell; None
    appends an axis with all that were reported (`sweep(every=True)`).
    """

    def __init__(self, document: Mapping[str, Any]) -> None:
        _Document.__init__(self, document)
        #: path of each varied key and its values
        self.axes: dict[str, np.ndarray] = {axis["path"]: _values(axis["values"]) for axis in document["axes"]}
        self._results = [cell["result"] for cell in document["cells"]]
        shape = tuple(len(values) for values in self.axes.values())
        _Cells.__init__(self, [None if result is None else _moments_of(result) for result in self._results], shape)

    def __repr__(self) -> str:
        axes = ", ".join(f"{path}: {len(values)}" for path, values in self.axes.items())
        return f"<onsager.Sweep {self.title!r} along {axes}{'' if self.complete else ', not complete'}>"

    def at(self, *place: int) -> dict[str, Any]:
        """The varied keys of a cell: run(sweep.scenario, set=sweep.at(2, 0)) gives its numbers."""
        cell = self.json["cells"][np.ravel_multi_index(place, self.shape)]
        return dict(zip(self.axes, cell["values"]))

    @property
    def computed(self) -> np.ndarray:
        """Which cells have numbers: not those after an interruption, nor those that a contour left out."""
        return np.array([result is not None for result in self._results]).reshape(self.shape)

    @property
    def trials(self) -> np.ndarray:
        """Trials of each cell; 0 of predictions."""
        return np.array([(result or {}).get("trials", 0) for result in self._results], dtype=int).reshape(self.shape)

    @property
    def diverged(self) -> np.ndarray:
        """Share of the trials of each cell that diverged; nan without trials."""
        counts = self._column(lambda result: result.get("stop", {}).get("diverged"))
        return np.divide(counts, self.trials, out=np.full(self.shape, np.nan), where=self.trials > 0)

    @property
    def success(self) -> Success:
        """Shares of trials that meet the criterion; nan where there is none."""
        shares = {name: self._column(lambda result, name=name: result.get("success", {}).get(name))
                  for name in ("probability", "standardError", "predicted")}
        inferred = _numbers(cell.get("success") for cell in self.json["cells"]).reshape(self.shape)
        return Success(shares["probability"], shares["standardError"], shares["predicted"], inferred)

    @property
    def fixed_points(self) -> dict[str, np.ndarray]:
        """What the criterion asks for at each fixed point, in dB for nmseDb: "algorithmic",
        "informationTheoretic", "spinodal"; empty unless they were asked for."""
        names = next((result["fixedPoints"] for result in self._results if result and "fixedPoints" in result), {})
        return {name: self._column(lambda result, name=name: result.get("fixedPoints", {}).get(name))
                for name in names}

    def settled_after(self, layer: int = 0) -> tuple[Measured, np.ndarray]:
        """Iterations after which the NMSE stays within 0.1 dB of its last value, measured and predicted."""
        entries = [next((entry for entry in (result or {}).get("settledAfter", []) if entry["layer"] == layer), {})
                   for result in self._results]
        return (Measured._of([entry.get("measured") for entry in entries], self.shape),
                _numbers(entry.get("predicted") for entry in entries).reshape(self.shape))

    @property
    def baselines(self) -> list["SweptBaseline"]:
        """What the baselines reach in each cell."""
        algorithms = self.scenario.get("baselines", [])
        return [SweptBaseline(algorithm, [(result or {}).get("baselines", [None] * (place + 1))[place]
                                          for result in self._results], self.shape)
                for place, algorithm in enumerate(algorithms)]

    def _column(self, entry: Any) -> np.ndarray:
        return _numbers(None if result is None else entry(result) for result in self._results).reshape(self.shape)


class SweptBaseline(_Cells):
    """A baseline in the cells of a sweep; arrays have the shape of the grid."""

    def __init__(self, algorithm: Mapping[str, Any], cells: Sequence[Optional[list[Any]]],
                 shape: tuple[int, ...]) -> None:
        super().__init__([None if epochs is None else [_Moment(epoch) for epoch in epochs] for epochs in cells], shape)
        self.algorithm = dict(algorithm)

    def __repr__(self) -> str:
        return f"<baseline {self.algorithm.get('kind')} of a grid {self.shape}>"


def _values(values: Sequence[Any]) -> np.ndarray:
    """Numbers as numbers; anything else as it is."""
    if all(isinstance(value, (int, float)) and not isinstance(value, bool) for value in values):
        return np.array(values)
    array = np.empty(len(values), dtype=object)
    array[:] = values
    return array


class Threshold(_Document):
    """Where success begins along a key."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        super().__init__(document)
        self.path: str = document["path"]
        self.value: Optional[float] = document["threshold"]  #: None: both ends fail or both succeed
        self.fails: Optional[float] = document["fails"]      #: the nearest value that fails
        self.succeeds: Optional[float] = document["succeeds"]
        self.tolerance: float = document["tolerance"]
        #: the values that were asked, in this order, the predicted answers (1 or 0) and the share of trials
        self.asked = _numbers(entry["value"] for entry in document["evaluations"])
        self.predicted = _numbers(entry["predicted"] for entry in document["evaluations"])
        self.probability = _numbers(entry.get("probability") for entry in document["evaluations"])

    def __repr__(self) -> str:
        return f"<onsager.Threshold {self.path} = {self.value}, between {self.fails} and {self.succeeds}>"


class FreeEnergy(_Document):
    """The free energy against the overlap of a variable, in nats for each row of the signal; arrays of shape
    (points,)."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        super().__init__(document)
        points = np.array([_numbers(point) for point in document["points"]]).reshape(-1, 3)
        walk = np.array([_numbers(point) for point in document.get("walk", [])]).reshape(-1, 3)
        self.variable: int = document["variable"]
        self.overlap, self.nmse, self.free_energy = points.T  #: nmse is a ratio, not in dB
        self.walk = walk  #: the way of state evolution: (steps, 3) of overlap, nmse, free energy
        self.region: str = document["region"]  #: "easy", "hard" or "impossible"
        self.sentence: str = document["sentence"]
        self.stationary: list[dict[str, Any]] = document["stationary"]
        self.instances: Optional[dict[str, Any]] = document.get("instances")
        self.entropy: Optional[float] = document.get("entropy")
        self.information: Optional[float] = document.get("information")

    def __repr__(self) -> str:
        return f"<onsager.FreeEnergy {self.title!r}: {self.region}, {len(self.stationary)} stationary points>"


_KINDS = {"onsager/result": Result, "onsager/sweep": Sweep, "onsager/threshold": Threshold,
          "onsager/free-energy": FreeEnergy}


def _document(document: Any) -> Any:
    """The object that stands for a document of the program; KeyError for any other."""
    return _KINDS[document["format"] if isinstance(document, Mapping) else None](document)


# ---- figures ------------------------------------------------------------------------------------

@dataclass(frozen=True)
class Curve:
    """How the program draws a variable: a predicted line, measured markers, a band between quantiles."""

    predicted: str  #: colour of the line
    measured: str   #: colour of markers and band
    dash: tuple[float, ...]  #: stroke and gap in line widths; () is solid
    marker: str

    @property
    def linestyle(self) -> Any:
        return (0, self.dash) if self.dash else "solid"


# Okabe-Ito, in the shades that keep a contrast of 3 on the ground: those of the program's charts.
_COLOURS = {
    "paper": (("#0072b2", "#d55e00"), ("#009e73", "#b85c92"), ("#3d9ad1", "#b57a00"), ("#000000", "#8a5a00")),
    "light": (("#0072b2", "#d55e00"), ("#009e73", "#b85c92"), ("#3d9ad1", "#b57a00"), ("#1f2328", "#8a5a00")),
    "dark": (("#56b4e9", "#e69f00"), ("#2fc096", "#dd93ba"), ("#8fa8ff", "#f0e442"), ("#e8eaed", "#f07b2e")),
}
# Ground, text, muted text, frame, grid.
_GROUND = {
    "paper": ("#ffffff", "#000000", "#40454d", "#b8bdc5", "#e3e5e9"),
    "light": ("#ffffff", "#1f2328", "#636a77", "#d9dce1", "#e8eaee"),
    "dark": ("#262a31", "#e8eaed", "#9aa3af", "#3a404a", "#343a44"),
}
_DASHES = ((), (5.0, 2.5), (1.2, 2.0), (6.0, 2.0, 1.2, 2.0), (9.0, 3.0))
_MARKERS = ("o", "s", "D", "^", "p", "*")
_BAND_OPACITY = 0.16
_BASELINE_DASHES = ((1.0, 1.6), (1.0, 1.6, 4.0, 1.6), (1.0, 1.6, 1.0, 4.0), (3.0, 1.6))
_MILLIMETRE = 1 / 25.4


def _theme(theme: str) -> str:
    if theme not in _COLOURS:
        raise ValueError(f"theme is one of {tuple(_COLOURS)}, not {theme!r}")
    return theme


def curve(place: int, theme: str = "paper") -> Curve:
    """The look of the variable with that place among the drawn ones: 0, 1, .."""
    if place < 0:
        raise ValueError(f"a place is 0 or more, not {place}")
    colours = _COLOURS[_theme(theme)]
    return Curve(*colours[place % len(colours)], _DASHES[place % len(_DASHES)], _MARKERS[place % len(_MARKERS)])


def style(theme: str = "paper") -> dict[str, Any]:
    """matplotlib's rcParams for the look of the program's figures: matplotlib.rcParams.update(onsager.style()).

    Lines go through the predicted colours and dashes; `curve` has the measured ones and the markers.
    """
    from cycler import cycler

    ground, text, muted, frame, grid = _GROUND[_theme(theme)]
    period = len(_COLOURS[theme]) * len(_DASHES)
    curves = [curve(place, theme) for place in range(period)]
    return {
        "axes.prop_cycle": cycler(color=[one.predicted for one in curves],
                                  linestyle=[one.linestyle for one in curves]),
        "figure.figsize": (120 * _MILLIMETRE, 80 * _MILLIMETRE), "figure.facecolor": ground, "savefig.facecolor": ground,
        "axes.facecolor": ground, "axes.edgecolor": frame, "axes.labelcolor": muted, "axes.titlecolor": text,
        "axes.grid": True, "axes.axisbelow": True, "grid.color": grid, "grid.linewidth": 0.67, "axes.linewidth": 0.67,
        "xtick.color": frame, "ytick.color": frame, "xtick.labelcolor": muted, "ytick.labelcolor": muted,
        "text.color": text, "lines.linewidth": 1.6, "lines.markersize": 4.5, "legend.edgecolor": frame,
        "legend.facecolor": ground, "font.family": ["Inter", "sans-serif"] if _has_font("Inter") else ["sans-serif"],
        "font.size": 8, "figure.constrained_layout.use": True, "svg.fonttype": "none", "pdf.fonttype": 42,
    }


def _has_font(name: str) -> bool:
    from matplotlib import font_manager

    return any(font.name == name for font in font_manager.fontManager.ttflist)


_LABELS = {"nmseDb": "NMSE (dB)", "nmseDbAligned": "NMSE in the best order (dB)", "mse": "mean squared error",
           "mseAligned": "mean squared error in the best order", "scaledNmseDb": "NMSE after the best scale (dB)",
           "testError": "normalised test error"}


def plot(answer: Union[Result, Sweep], quantity: str = "nmseDb", *, layers: Optional[Sequence[int]] = None,
         ax: Any = None, theme: str = "paper") -> Any:
    """Draws a result against half-iterations or a sweep along one key; returns matplotlib's axes.

    Lines are predicted, markers the median over trials, the band is between the 10 % and 90 % quantiles; dotted
    lines are what baselines reach. `layers` chooses variables (default: all; of a sweep the signal alone). Call
    matplotlib.rcParams.update(style()) first for the look of the program's figures.
    """
    if not isinstance(answer, (Result, Sweep)):
        raise TypeError(f"a Result or a Sweep can be drawn, not {type(answer).__name__}")
    if isinstance(answer, Sweep) and len(answer.axes) != 1:
        raise ValueError(f"a sweep along one key can be drawn, this one varies {len(answer.axes)}")
    _theme(theme)
    from matplotlib import pyplot, ticker

    ax = pyplot.gca() if ax is None else ax
    if isinstance(answer, Sweep):
        (name, x), = answer.axes.items()
    else:
        name, x = "half-iteration", answer.half_iterations
        if ax.get_xscale() == "linear":
            ax.xaxis.set_major_locator(ticker.MaxNLocator(integer=True))
    if quantity in _BY_ITSELF:
        layers = (0,)
    elif layers is None:
        layers = answer.layers[:1] if isinstance(answer, Sweep) else answer.layers
    for place, layer in enumerate(layers):
        _draw_curve(ax, answer, x, quantity, layer, curve(place, theme), theme)
    ax.set_xlabel(name)
    ax.set_ylabel(_LABELS.get(quantity, quantity))
    if ax.get_legend_handles_labels()[0]:
        ax.legend()
    return ax


def _draw_curve(ax: Any, answer: Union[Result, Sweep], x: np.ndarray, quantity: str, layer: int, look: Curve,
                theme: str) -> None:
    label = "" if quantity in _BY_ITSELF else f"$Z_{layer}$, "
    error = answer.measured(quantity, layer)
    # In front of the lines, and hollow, so that both are seen where they agree.
    in_front = 3
    if quantity not in _UNPREDICTED:
        ax.plot(x, answer.predicted(quantity, layer), color=look.predicted, linestyle=look.linestyle,
                label=label + "predicted")
    if np.any(error.trials > 0):
        ax.fill_between(x, error.q10, error.q90, color=look.measured, alpha=_BAND_OPACITY, linewidth=0)
        ax.plot(x, error.median, color=look.measured, linestyle="none", marker=look.marker,
                markerfacecolor=_GROUND[theme][0], zorder=in_front, label=label + "measured")
    for place, baseline in enumerate(answer.baselines):
        if quantity not in baseline.quantities(layer):
            continue
        level = baseline.measured(quantity, layer).median
        ax.plot(x, level if isinstance(answer, Sweep) else np.full(len(x), level[-1]), color=_GROUND[theme][2],
                linestyle=(0, _BASELINE_DASHES[place % len(_BASELINE_DASHES)]),
                label=f"{label}{baseline.algorithm.get('kind', 'baseline')}")
