# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists the texts of schema and presets for lupdate, as C++ in the context of dataText() (ui/models/data_text.h)."""

import json
from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[1]
TITLES = ("title", "description", "x-unit", "x-defaultMeaning")
LISTS = ("x-enumTitles", "x-enumDescriptions")


def texts_of(node):
    """What a form shows of a node of the schema and of those below, in the order of the file."""
    if isinstance(node, list):
        for part in node:
            yield from texts_of(part)
    if isinstance(node, dict):
        yield from (node[name] for name in TITLES if isinstance(node.get(name), str))
        for name in LISTS:
            yield from node.get(name, []) if isinstance(node.get(name), list) else []
        if "enum" in node and "x-enumTitles" not in node:
            yield from (choice for choice in node["enum"] if isinstance(choice, str))
        for part in node.values():
            yield from texts_of(part)


def all_texts():
    """Each text once: of the schema's keys, then of the presets in the order of their names."""
    schema = json.loads((RESOURCES / "schema" / "scenario-1.schema.json").read_text(encoding="utf-8"))
    texts = [text for part in (schema["properties"], schema["definitions"]) for text in texts_of(part)]
    for path in sorted((RESOURCES / "presets").glob("*.onsager.json")):
        preset = json.loads(path.read_text(encoding="utf-8"))
        texts += [preset["title"], preset["description"]]
    return [text for text in dict.fromkeys(texts) if text]


if __name__ == "__main__":
    for text in all_texts():
        print(f'QT_TRANSLATE_NOOP("Data", {json.dumps(text, ensure_ascii=False)});')
