# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers in the tables of lessons against what state evolution says of the set-up beside them."""

import csv
import io
import os
import re
import subprocess
import unittest
from pathlib import Path
from urllib.parse import parse_qsl

SOURCE = Path(__file__).resolve().parents[2]
ROW = re.compile(r"^\| \[[^]]*\]\(setup:\?(\S+)\) \| −([0-9.]+) dB \|$", re.MULTILINE)
# How far state evolution by samples may be from a text that rounds to 0.1.
ROUNDING = 0.1


def final_error(link):
    """NMSE of the signal in dB in the last half-iteration of the prediction."""
    words = dict(parse_qsl(link, keep_blank_values=True))
    command = [os.environ["ONSAGER_CLI"], "predict", words.pop("preset"), "--csv", "-"]
    for path, value in words.items():
        command += ["--set", f"{path}={value}"]
    table = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    rows = [row for row in csv.DictReader(io.StringIO(table))
            if (row["pass"], row["layer"], row["quantity"]) == ("backward", "0", "nmseDb")]
    return float(rows[-1]["predicted"])


class LessonNumbers(unittest.TestCase):
    def test_each_number_beside_a_set_up_is_what_is_predicted_of_it(self):
        seen = 0
        for lesson in sorted((SOURCE / "resources" / "lessons").glob("*.md")):
            for link, decibels in ROW.findall(lesson.read_text(encoding="utf-8")):
                self.assertAlmostEqual(final_error(link), -float(decibels), delta=ROUNDING, msg=link)
                seen += 1
        self.assertGreaterEqual(seen, 7)


if __name__ == "__main__":
    unittest.main()
