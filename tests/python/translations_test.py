# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalogues of the window's languages against its sources, the schema and the presets."""

import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
FOLDER = SOURCE / "resources" / "translations"
sys.path.insert(0, str(FOLDER))
import data_texts  # noqa: E402  (it lies beside the catalogues)
CATALOGUES = sorted(FOLDER.glob("onsager_*.ts"))
MARKER = re.compile(r"%\d")
LINK = re.compile(r"\]\((\S+?)\)(?=[\s.,:;·|：，]|$)")
NUMBER = re.compile(r"\d+(?:\.\d+)?")
PARAGRAPHS = set(data_texts.all_paragraphs())
MNEMONIC = re.compile(r"&(?!&)\w")


def messages(path):
    """(context, message) of each text of a catalogue."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.find("name").text, message


def translated(path):
    """(text, translation) of each."""
    for _, message in messages(path):
        yield message.find("source").text, message.find("translation").text or ""


def is_page(text):
    """Whether a text is a paragraph of Markdown, whose lines may break elsewhere."""
    return text in PARAGRAPHS


def keys_of(path):
    return {(name, message.find("source").text, getattr(message.find("comment"), "text", None))
            for name, message in messages(path)}


class Translations(unittest.TestCase):
    def test_there_are_three_catalogues_of_the_same_texts(self):
        self.assertEqual([path.stem for path in CATALOGUES], ["onsager_de", "onsager_fr", "onsager_zh_CN"])
        for path in CATALOGUES[1:]:
            self.assertEqual(keys_of(path), keys_of(CATALOGUES[0]))

    def test_every_text_is_translated(self):
        for path in CATALOGUES:
            texts = list(translated(path))
            self.assertGreater(len(texts), 1500)
            waiting = [message.find("source").text for _, message in messages(path)
                       if message.find("translation").get("type") is not None or not message.find("translation").text]
            self.assertEqual(waiting, [], path.name)

    def test_a_translation_has_the_places_of_its_text(self):
        for path in CATALOGUES:
            for text, translation in translated(path):
                self.assertEqual(sorted(MARKER.findall(translation)), sorted(MARKER.findall(text)), path.name)

    def test_a_translation_has_a_key_of_the_menu_where_its_text_has_one(self):
        for path in CATALOGUES:
            for text, translation in translated(path):
                self.assertEqual(len(MNEMONIC.findall(translation)), len(MNEMONIC.findall(text)), translation)

    def test_a_translation_begins_and_ends_as_its_text(self):
        for path in CATALOGUES:
            for text, translation in translated(path):
                self.assertEqual(translation != translation.strip(), text != text.strip(), translation)
                if "\n" not in text or not is_page(text):
                    self.assertEqual(translation.count("\n"), text.count("\n"), translation)
                self.assertEqual(translation.endswith("…"), text.endswith("…"), translation)
                self.assertEqual(translation.rstrip()[-1] in ".。", text.rstrip()[-1] == ".", translation)

    def test_a_paragraph_of_a_lesson_has_the_links_and_the_shape_of_its_text(self):
        self.assertGreater(len(PARAGRAPHS), 80)
        for path in CATALOGUES:
            pages = [(text, translation) for text, translation in translated(path) if is_page(text)]
            self.assertEqual({text for text, _ in pages}, PARAGRAPHS, path.name)
            for text, translation in pages:
                self.assertGreaterEqual(len(LINK.findall(text)), text.count("](setup:"))
                self.assertEqual(LINK.findall(translation), LINK.findall(text), translation)
                self.assertEqual(re.match("#* ?", translation)[0], re.match("#* ?", text)[0])
                self.assertEqual(translation.count("|"), text.count("|"), translation)
                self.assertEqual(translation.count("**"), text.count("**"), translation)
                self.assertEqual(translation.count("*"), text.count("*"), translation)
                self.assertEqual(sorted(NUMBER.findall(translation)), sorted(NUMBER.findall(text)), translation)
                self.assertEqual(re.findall("−[0-9.]+ dB", translation), re.findall("−[0-9.]+ dB", text))

    def test_nothing_in_the_sources_is_new_to_the_catalogues(self):
        with tempfile.TemporaryDirectory() as folder:
            for path in CATALOGUES:
                shutil.copy(path, folder)
            subprocess.run([FOLDER / "update.sh", folder], check=True, capture_output=True)
            for path in CATALOGUES:
                fresh = Path(folder) / path.name
                self.assertEqual(keys_of(fresh), keys_of(path), path.name)
                self.assertEqual(fresh.read_text(encoding="utf-8"), path.read_text(encoding="utf-8"), path.name)


if __name__ == "__main__":
    unittest.main()
