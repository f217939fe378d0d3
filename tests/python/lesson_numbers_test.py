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
# A prediction, or a prediction and what the baseline beside it measures.
ROW = re.compile(r"^\| \[[^]]*\]\(setup:\?(\S+)\) \| −([0-9.]+) dB \|(?: about (−?[0-9.]+) dB \|)?$", re.MULTILINE)
# How far state evolution by samples may be from a text that rounds to 0.1.
ROUNDING = 0.1
# And how far the median of trials that run away may be on another machine from "about".
ABOUT = 1.0


def table(command, link):
    """Rows of what `command` says of the set-up that a link asks for."""
    words = dict(parse_qsl(link, keep_blank_values=True))
    words = [os.environ["ONSAGER_CLI"], command, words.pop("preset"), "--csv", "-"] + [
        word for path, value in words.items() for word in ("--set", f"{path}={value}")]
    text = subprocess.run(words, check=True, capture_output=True, text=True).stdout
    return [row for row in csv.DictReader(io.StringIO(text))
            if (row["layer"], row["quantity"]) == ("0", "nmseDb")]


def final_error(link):
    """NMSE of the signal in dB in the last half-iteration of the prediction."""
    return float([row for row in table("predict", link) if row["pass"] == "backward"][-1]["predicted"])


def error_of_baseline(link):
    """Median of the NMSE in dB that the baseline ends with."""
    return float([row for row in table("run", link)
                  if row["pass"] not in ("forward", "backward")][-1]["median"])


class LessonNumbers(unittest.TestCase):
    def test_each_number_beside_a_set_up_is_what_is_predicted_of_it(self):
        seen = 0
        for lesson in sorted((SOURCE / "resources" / "lessons").glob("*.md")):
            for link, decibels, about in ROW.findall(lesson.read_text(encoding="utf-8")):
                self.assertAlmostEqual(final_error(link), -float(decibels), delta=ROUNDING, msg=link)
                if about:
                    self.assertAlmostEqual(error_of_baseline(link), float(about.replace("−", "-")),
                                           delta=ABOUT, msg=link)
                seen += 1
        self.assertGreaterEqual(seen, 10)


if __name__ == "__main__":
    unittest.main()
