# SPDX-License-Identifier: GPL-3.0-or-later
"""Man pages and completions against what the programs say with --help."""

import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
MAKER = SOURCE / "resources" / "packaging" / "command_texts.sh"
PROGRAMS = [Path(os.environ["ONSAGER_CLI"]), Path(os.environ["ONSAGER_PROGRAM"])]
FLAG = re.compile(r"^  (-[^ ]+)", re.MULTILINE)


def said(program, *words):
    return subprocess.run([program, *words, "--help"], check=True, capture_output=True, text=True).stdout


def commands_of(program):
    return re.findall(r"^  ([a-z-]+) ", said(program).split("Subcommands:")[1], re.MULTILINE)


def places(program):
    """The program itself and each of its commands, with the flags of their help."""
    for words in [[], *([command] for command in commands_of(program))]:
        yield words, [flag for entry in FLAG.findall(said(program, *words)) for flag in entry.split(",")]


class CommandTexts(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        for program in PROGRAMS:
            subprocess.run([MAKER, program, "0.1.0", "2026-01-02", self.folder], check=True)

    def completed(self, program, *line):
        words = " ".join(f"'{word}'" for word in [program.name, *line])
        script = (f"source {self.folder / (program.name + '.bash')}; COMP_WORDS=({words}); COMP_CWORD={len(line)}; "
                  f"_{program.name.replace('-', '_')} {program.name}; printf '%s\\n' \"${{COMPREPLY[@]}}\"")
        environment = {**os.environ, "PATH": f"{PROGRAMS[0].parent}:{os.environ['PATH']}"}
        done = subprocess.run(["bash", "-c", script], check=True, capture_output=True, text=True, env=environment)
        return done.stdout.split("\n")[:-1]

    def test_each_flag_of_each_help_is_completed_and_nothing_else(self):
        for program in PROGRAMS:
            for words, flags in places(program):
                self.assertGreater(len(flags), 1)
                self.assertEqual(set(self.completed(program, *words, "-")), set(flags), (program.name, words))

    def test_commands_and_presets_are_completed(self):
        for program in PROGRAMS:
            for command in commands_of(program):
                self.assertIn(command, self.completed(program, command[:2]))
        self.assertIn("two-layer-10db", self.completed(PROGRAMS[0], "run", "two-l"))
        self.assertIn("two-layer-10db", self.completed(PROGRAMS[1], "render", "two-l"))

    def test_the_page_has_each_flag_once_for_each_command_with_words(self):
        for program in PROGRAMS:
            page = (self.folder / f"{program.name}.1").read_text(encoding="utf-8").replace("\\-", "-")
            entries = re.findall(r"\.TP\n\\fB(-.*?)\\fR.*\n(.*)\n", page)
            expected = [flag for _, flags in places(program) for flag in flags]
            self.assertEqual(sorted(flag for entry, _ in entries for flag in entry.split(", ")), sorted(expected))
            for entry, words in entries:
                self.assertRegex(words, r"^[^.].{5}", entry)

    def test_the_page_does_not_know_this_machine(self):
        for program in PROGRAMS:
            page = (self.folder / f"{program.name}.1").read_text(encoding="utf-8")
            self.assertNotRegex(page, r"1024\]=\d")


if __name__ == "__main__":
    unittest.main()
