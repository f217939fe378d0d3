# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of ./dev figures against the presets."""

import json
import re
import unittest
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
TABLE = re.search(r"<<'TABLE'\n(.*?)\nTABLE\n", (SOURCE / "dev").read_text(encoding="utf-8"), re.DOTALL)[1]
ROWS = [line.split(";") for line in TABLE.splitlines()]
PRESETS = {path.name.removesuffix(".onsager.json"): json.loads(path.read_text(encoding="utf-8"))
           for path in (SOURCE / "resources" / "presets").glob("*.onsager.json")}


class FigureTable(unittest.TestCase):
    def test_each_figure_has_a_name_of_its_own_and_a_cost(self):
        self.assertEqual(len({row[0] for row in ROWS}), len(ROWS))
        for name, _, _, _, base, each in ROWS:
            self.assertRegex(name, r"^[a-z0-9-]+$")
            self.assertGreater(float(base) + float(each), 0)

    def test_each_preset_is_there_and_has_what_its_chart_draws(self):
        for name, preset, options, *_ in ROWS:
            axes = len(PRESETS[preset].get("sweep", {}).get("axes", []))
            self.assertEqual(axes, 1 if "--chart sweep" in options else 2 if "--chart phase" in options else 0, name)

    def test_each_preset_that_names_a_figure_of_a_paper_is_in_the_table(self):
        named = {name for name, preset in PRESETS.items() if "Fig. " in preset["description"]}
        self.assertEqual(named, {row[1] for row in ROWS})

    def test_figures_are_those_that_their_presets_name(self):
        for name, preset, _, paper, *_ in ROWS:
            number = re.search(r"Fig\. \d", paper)[0]
            self.assertIn(number, PRESETS[preset]["description"], name)


if __name__ == "__main__":
    unittest.main()
